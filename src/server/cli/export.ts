import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from '../../process/process.ts'
import { wallClock } from '../clock.ts'
import { type Config, configured } from '../config.ts'
import { SetupError } from '../database.ts'
import { processExport } from '../documents/export/process-export.ts'
import { openHouse } from '../house.ts'
import type { House } from '../http/context.ts'
import { restore } from './backup.ts'
import type { CliCommand } from './commands.ts'
import { backUpAnywhere, withFolder } from './copy.ts'

/** Writes a whole process as JSON, the very same that the responsible group fetches on the page of documents. */
export const exportCommand: CliCommand = {
  usage: 'export [<process> [<file>]]',
  what: 'writes a whole process as JSON to a file, or to the screen; without a process it lists those there are',
  takes: [0, 2],
  options: [],
  async run({ config, words: [process, file], say }) {
    await withCopy(config, async (house) => {
      if (process === undefined) {
        for (const card of await house.processes.all()) {
          say(`${card.process}  ${new Date(card.createdAt).toISOString().slice(0, 10)}  ${card.workplace}`)
        }
        return
      }
      const json = await exported(house, process)
      if (file === undefined) say(json)
      else writeTo(file, `${json}\n`)
    })
    return 0
  },
}

/** A copy without the drawer, read beside a server that runs; it is gone when this is done. */
const withCopy = (config: Config, use: (house: House) => Promise<void>): Promise<void> =>
  withFolder(async (folder) => {
    const [copy, data] = [join(folder, 'copy.backup'), join(folder, 'restored')]
    // No backup to rely on, and so not noted as one.
    await backUpAnywhere(config, copy, new Date(), 'passing')
    restore(copy, data)
    const { house, close } = await openHouse(configured({ dataDir: data }), wallClock)
    try {
      await use(house)
    } finally {
      await close()
    }
  })

async function exported({ processes, rooms, people, clock }: House, process: string): Promise<string> {
  const card = await processes.find(process)
  if (!card) throw new SetupError(`There is no process ${process}. \`flippover export\` lists those there are.`)
  const { state } = await rooms.open(process)
  const seen = project(state, { person: null, roles: ['responsible'] })
  const names = Object.fromEntries((await people.of(process)).map(({ person, name }) => [person, name]))
  return JSON.stringify(processExport({ state: seen, names, language: card.language, now: clock() }), null, 2)
}

function writeTo(file: string, json: string): void {
  try {
    writeFileSync(file, json, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new SetupError(`${file} ${code === 'EEXIST' ? 'is there already' : `cannot be written (${code})`}.`)
  }
}
