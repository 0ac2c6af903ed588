import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { formOf, newestForm, openDataFolder } from '../database.ts'
import { openPostgres } from '../store/postgres.ts'
import type { CliCommand } from './commands.ts'

/** Brings the data folder forward without serving it; `serve` does the same as it starts. */
export const migrate: CliCommand = {
  usage: 'migrate',
  what: 'brings the data folder, or the database, to the form of this version, as `serve` does when it starts; a newer one is left alone',
  takes: [0, 0],
  options: [],
  async run({ config, say }) {
    if (config.database) {
      await (await openPostgres(config.database.url)).end()
      say('The database is as this version wants it.')
      return 0
    }
    const before = standsAt(join(config.dataDir, 'flippover.db'))
    openDataFolder(config.dataDir).close()
    if (before === null) say(`A new data folder was made in ${config.dataDir}.`)
    else if (before === newestForm) say(`The data folder is as this version wants it (form ${newestForm}).`)
    else say(`The data folder was brought forward from form ${before} to ${newestForm}.`)
    return 0
  },
}

function standsAt(file: string): number | null {
  if (!existsSync(file)) return null
  const database = new DatabaseSync(file, { timeout: 1_000 })
  try {
    return formOf(database)
  } finally {
    database.close()
  }
}
