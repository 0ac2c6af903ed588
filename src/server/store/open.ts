import type { Config, DatabaseSettings } from '../config.ts'
import { openDataFolder } from '../database.ts'
import { type Drawer, drawerInFile, drawerInPostgres, openDrawerFile } from '../drawer.ts'
import type { Log } from '../log/log.ts'
import { postgresLog } from '../log/postgres-log.ts'
import { sqliteLog } from '../log/sqlite-log.ts'
import { keyIn } from '../mail/personal-links.ts'
import { type Erasures, openErasures, openErasuresInPostgres } from '../privacy/erasures.ts'
import { openPostgres } from './postgres.ts'
import { postgresTables } from './postgres-tables.ts'
import { sqliteTables } from './sqlite-tables.ts'
import type { Tables } from './tables.ts'

/** All that is kept, wherever it lies. */
export type Store = Readonly<{
  log: Log
  tables: Tables
  drawer: Drawer
  erasures: Erasures
  /** From which links are made. It lies beside the tables and not in them: a copy of the one opens nothing. */
  key: Buffer
  close: () => Promise<void>
}>

/** The data folder of one server; or the database that the operator names, which any number of servers share. */
export const openStore = ({ dataDir, database }: Pick<Config, 'dataDir' | 'database'>): Promise<Store> =>
  database ? inPostgres(database) : inFolder(dataDir)

async function inFolder(dataDir: string): Promise<Store> {
  const folder = openDataFolder(dataDir)
  try {
    const file = openDrawerFile(folder.drawer)
    const erasures = await openErasures(folder.main, dataDir)
    const close = async (): Promise<void> => {
      erasures.close()
      folder.close()
    }
    const tables = sqliteTables(folder.main)
    return {
      log: sqliteLog(folder.main, file),
      tables,
      drawer: drawerInFile(file),
      erasures,
      key: keyIn(dataDir),
      close,
    }
  } catch (error) {
    folder.close()
    throw error
  }
}

async function inPostgres({ url, linksKey: key, listens, silence }: DatabaseSettings): Promise<Store> {
  const sql = await openPostgres(url, silence)
  try {
    const tables = postgresTables(sql)
    const erasures = await openErasuresInPostgres(tables)
    const { log, close } = await postgresLog(sql, { listens })
    return { log, tables, drawer: drawerInPostgres(tables), erasures, key, close }
  } catch (error) {
    await sql.end({ timeout: 1 })
    throw error
  }
}
