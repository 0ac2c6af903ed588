import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { SetupError } from '../database.ts'
import type { CliCommand } from './commands.ts'
import { backUpAnywhere, restoreAnywhere } from './copy.ts'

/** `flippover-20270114T083000Z.backup`: in the order of their names they are in the order of their making. */
const namedByTime = /^flippover-\d{8}T\d{6}Z\.backup$/

export const backupCommand: CliCommand = {
  usage: 'backup <file or folder> [--keep <number>]',
  what: 'writes all but the interview notes into one file, also while the server runs; in a folder it names the file by the time, and --keep leaves only the newest',
  takes: [1, 1],
  options: ['keep'],
  async run({ config, words: [where = ''], option, say }) {
    const keep = keepOf(option('keep'))
    const isFolder = existsSync(where) && statSync(where).isDirectory()
    if (keep !== null && !isFolder) throw new SetupError('--keep goes with a folder that is there, not with a file.')
    const at = new Date()
    const name = `flippover-${at.toISOString().replaceAll(/[-:]|\.\d+/g, '')}.backup`
    const { file, processes, bytes } = await backUpAnywhere(config, isFolder ? join(where, name) : where, at)
    say(`Backed up ${processes} ${processes === 1 ? 'process' : 'processes'} to ${file} (${bytes} bytes).`)
    if (keep === null) return 0
    const old = readdirSync(where)
      .filter((one) => namedByTime.test(one))
      .sort()
      .slice(0, -keep)
    for (const one of old) rmSync(join(where, one))
    if (old.length > 0) say(`Removed ${old.length} older than the newest ${keep}.`)
    return 0
  },
}

export const restoreCommand: CliCommand = {
  usage: 'restore <file>',
  what: 'puts a backup into DATA_DIR, or the database, which must be empty; who was erased since is erased again when `erased.db`, or the schema `kept`, lies there',
  takes: [1, 1],
  options: [],
  async run({ config, words: [file = ''], say }) {
    const { madeAt, processes } = await restoreAnywhere(resolve(file), config)
    say(
      `${config.database ? 'The database' : config.dataDir} now holds ${processes} ${processes === 1 ? 'process' : 'processes'}, as of ${madeAt}.`,
    )
    return 0
  },
}

function keepOf(told: string | null): number | null {
  if (told === null) return null
  if (!/^[1-9]\d{0,3}$/.test(told)) throw new SetupError(`--keep must be a number from 1 to 9999, not "${told}".`)
  return Number(told)
}
