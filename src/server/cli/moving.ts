import { join } from 'node:path'
import type { Sql, TransactionSql } from 'postgres'
import type { DatabaseSettings } from '../config.ts'
import { SetupError } from '../database.ts'
import { openToCopy, serversName } from '../store/postgres.ts'
import { postgresSide, tablesIn } from '../store/postgres-side.ts'
import { sqliteSide } from '../store/sqlite-side.ts'
import { type Table, type Transferred, transfer } from '../store/transfer.ts'
import { type ErasedRow, rememberErased } from './backup.ts'
import { makeFolder, readFolder } from './folder-side.ts'

type How = Readonly<{
  /** What is said when the folder's key is another than that of the servers. */
  otherKey: string
  /** The database may remember who has been erased: they are, with those of the folder, as soon as a server starts (P6). */
  erasedStay?: boolean
}>

/** Everything in a data folder into an empty database: one transaction, and so whole or not at all. */
export async function intoDatabase(
  dataDir: string,
  { url, linksKey }: DatabaseSettings,
  { otherKey, erasedStay = false }: How,
): Promise<Transferred> {
  const { files, key, close } = readFolder(dataDir)
  try {
    if (key && !key.equals(linksKey)) throw new SetupError(otherKey)
    return await withDatabase(url, 'may be empty', async (sql, tables) =>
      told(
        sql.begin(async (tx) => {
          await holdStill(tx, tables, 'ACCESS EXCLUSIVE')
          if (erasedStay) {
            rememberErased(join(dataDir, 'erased.db'), await tx<ErasedRow[]>`SELECT process, person FROM kept.erased`)
            await tx`DELETE FROM kept.erased`
          }
          return transfer(sqliteSide(files), postgresSide(tx, tables))
        }),
      ),
    )
  } finally {
    close()
  }
}

/** Everything in a database into an empty folder. Whoever is about to write there waits, and no server may run on it. */
export const intoFolder = ({ url, linksKey }: DatabaseSettings, dataDir: string): Promise<Transferred> =>
  withDatabase(url, 'holds something', (sql, tables) =>
    makeFolder(dataDir, linksKey, (files) =>
      told(
        sql.begin('isolation level repeatable read', async (tx) => {
          await holdStill(tx, tables, 'SHARE')
          return transfer(postgresSide(tx, tables), sqliteSide(files))
        }),
      ),
    ),
  )

/** As it stands at one moment, also while servers run on it; without the interview notes, which are not read (P4). */
export const copyOfDatabase = ({ url, linksKey }: DatabaseSettings, dataDir: string): Promise<Transferred> =>
  withDatabase(url, 'holds something', (sql, tables) =>
    makeFolder(dataDir, linksKey, (files) =>
      told(
        sql.begin('isolation level repeatable read read only', async (tx) => {
          await tx`SET LOCAL statement_timeout = 0`
          return transfer(postgresSide(tx, tables), sqliteSide(files), ({ name }) => !name.startsWith('drawer.'))
        }),
      ),
    ),
  )

async function withDatabase<Done>(
  url: string,
  it: Parameters<typeof openToCopy>[1],
  use: (sql: Sql, tables: readonly Table[]) => Promise<Done>,
): Promise<Done> {
  const sql = await openToCopy(url, it)
  try {
    return await use(sql, await tablesIn(sql))
  } finally {
    await sql.end({ timeout: 2 })
  }
}

/** Nobody writes until this is over. Asked before anything is read: what is seen then is what stands then. */
async function holdStill(tx: TransactionSql, tables: readonly Table[], how: 'SHARE' | 'ACCESS EXCLUSIVE') {
  await tx`SET LOCAL statement_timeout = 0`
  await tx`SET LOCAL lock_timeout = 5000`
  await tx.unsafe(`LOCK TABLE ${tables.map(({ name }) => name).join(', ')} IN ${how} MODE`)
  const [row] = await tx<{ count: number }[]>`SELECT count(*)::integer AS count
    FROM pg_stat_activity WHERE datname = current_database() AND application_name = ${serversName}`
  if (row && row.count > 0) {
    throw new SetupError('A Flippover server is still running on the database. Stop all of them first.')
  }
}

/** What a database says when it is not to be had, in a sentence; whatever was begun is undone by then. */
async function told<Done>(work: Promise<Done>): Promise<Done> {
  try {
    return await work
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null
    if (code === null || error instanceof SetupError) throw error
    if (code === '55P03')
      throw new SetupError('The database is in use. Stop all servers on it first.', { cause: error })
    throw new SetupError(`The database broke off (${code}). Nothing was moved; try again when it is well.`, {
      cause: error,
    })
  }
}
