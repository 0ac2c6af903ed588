import { join } from 'node:path'
import { SetupError } from '../database.ts'
import type { CliCommand } from './commands.ts'
import { intoDatabase, intoFolder } from './moving.ts'

/** Moves all there is from the data folder into PostgreSQL, or back. Where it came from stays as it was. */
export const moveCommand: CliCommand = {
  usage: 'move <to-database or to-folder>',
  what: 'copies everything in DATA_DIR into the empty database that DATABASE_URL names, or from there into an empty DATA_DIR, and compares all of it; no server may run on either meanwhile',
  takes: [1, 1],
  options: [],
  async run({ config: { dataDir, database }, words: [where], say }) {
    if (where !== 'to-database' && where !== 'to-folder') {
      throw new SetupError('Say where to: `flippover move to-database` or `flippover move to-folder`.')
    }
    if (database === null) {
      throw new SetupError(
        'Set DATABASE_URL and LINKS_KEY beside DATA_DIR: `flippover move` is about both. To the database, LINKS_KEY_FILE is links.key of the data folder.',
      )
    }
    const key = join(dataDir, 'links.key')
    const { rows, gaps } =
      where === 'to-database'
        ? await intoDatabase(dataDir, database, {
            otherKey: `LINKS_KEY is another key than ${key}, and no link that was sent would open anything. Set LINKS_KEY_FILE=${key} instead; nothing was moved.`,
          })
        : await intoFolder(database, dataDir)
    const count = [...rows.values()].reduce((sum, one) => sum + one, 0)
    say(`Moved ${count} rows in ${rows.size} tables, and read them back: all are there and the same.`)
    say(
      gaps.length === 0
        ? 'The log of every process is in order, without a gap.'
        : `The log of these has gaps, as before: ${gaps.join(', ')}.`,
    )
    say(
      where === 'to-database'
        ? `Start the servers with DATABASE_URL and this LINKS_KEY. ${dataDir} is as it was: start none on it any more, or letters are sent twice, and delete it when all is well.`
        : `Start the server with this DATA_DIR and without DATABASE_URL and LINKS_KEY: the key now lies in ${key}. The database is as it was: start none on it any more, or letters are sent twice, and delete it when all is well.`,
    )
    return 0
  },
}
