import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { PersonId, ProcessId } from '../../kernel/values.ts'
import { emptyTheWal } from '../database.ts'
import { sqliteTables } from '../store/sqlite-tables.ts'
import type { Statement, Tables } from '../store/tables.ts'

/** Somebody who has been erased from a process; without a person, the whole process. */
export type Erased = Readonly<{ process: ProcessId; person: PersonId | null }>

/**
 * Who has been erased, by ids that mean nothing to anyone any more. It lies apart, so that no restored backup brings it
 * back in time: what was erased after a backup was made is erased from it again, before anyone comes in (P6).
 */
export interface Erasures {
  /** Deletes every row about this person, or about the whole process, and remembers to do so again. */
  erase(erased: Erased): Promise<void>
  all(): Promise<readonly Erased[]>
  /** What was deleted in other ways must not linger in the write-ahead file either. */
  wipe(): void
  close(): void
}

/** The form of the list where it is a file. */
export const listOfErased = `CREATE TABLE IF NOT EXISTS erased (
    process TEXT NOT NULL, person TEXT NOT NULL, PRIMARY KEY (process, person)
  ) STRICT, WITHOUT ROWID`

/** The list in a file of its own, beside the data folder's database. */
export async function openErasures(main: DatabaseSync, dataDir: string): Promise<Erasures> {
  const list = new DatabaseSync(join(dataDir, 'erased.db'), { timeout: 1_000 })
  try {
    list.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; ${listOfErased}`)
    const columns = `SELECT m.name AS place, group_concat(c.name, ' ') AS columns
      FROM sqlite_schema m, pragma_table_info(m.name) c
      WHERE m.type = 'table' AND c.name IN ('process', 'person') GROUP BY m.name`
    const all = listIn(sqliteTables(list), 'erased')
    const remove = await deleterOf(sqliteTables(main), columns)
    return await erasuresOf(
      all,
      remove,
      () => void emptyTheWal(main),
      () => list.close(),
    )
  } catch (error) {
    list.close()
    throw error
  }
}

/** The list in a schema of its own, which is to be kept when a dump is put back. */
export async function openErasuresInPostgres(tables: Tables): Promise<Erasures> {
  const columns = `SELECT table_schema || '.' || table_name AS place, string_agg(column_name, ' ') AS columns
    FROM information_schema.columns
    WHERE table_schema IN (current_schema(), 'drawer') AND column_name IN ('process', 'person')
    GROUP BY table_schema, table_name`
  const nothing = (): void => undefined
  return erasuresOf(listIn(tables, 'kept.erased'), await deleterOf(tables, columns), nothing, nothing)
}

type List = Readonly<{ add: (erased: Erased) => Promise<unknown>; all: () => Promise<readonly Erased[]> }>

const listIn = (tables: Tables, place: string): List => ({
  add: ({ process, person }) =>
    tables.run(`INSERT INTO ${place} (process, person) VALUES (?, ?) ON CONFLICT DO NOTHING`, process, person ?? ''),
  all: async () =>
    (await tables.all(`SELECT process, person FROM ${place}`)).map(({ process, person }) => ({
      process: String(process),
      person: person === '' ? null : String(person),
    })),
})

async function erasuresOf(
  { add, all }: List,
  remove: (erased: Erased) => Promise<boolean>,
  wipe: () => void,
  close: () => void,
): Promise<Erasures> {
  let isRemoved = false
  for (const erased of await all()) isRemoved = (await remove(erased)) || isRemoved
  if (isRemoved) wipe()

  return {
    async erase(erased) {
      // First the promise, then the deed: killed in between, the next start finishes it.
      await add(erased)
      if (await remove(erased)) wipe()
    },
    all,
    wipe,
    close,
  }
}

/**
 * Deletes from every table that tells of a process, or of a person in one: found by their columns, so that no table of
 * tomorrow is forgotten. Answers whether there was anything.
 */
async function deleterOf(tables: Tables, columns: string): Promise<(erased: Erased) => Promise<boolean>> {
  const found = (await tables.all(columns)).map((row) => ({
    place: String(row.place),
    has: String(row.columns).split(' '),
  }))
  const ofProcess = found.filter(({ has }) => has.includes('process'))
  const ofPerson = ofProcess.filter(({ has }) => has.includes('person'))

  return async ({ process, person }) => {
    const touched = await tables.together(
      person === null
        ? ofProcess.map(({ place }): Statement => [`DELETE FROM ${place} WHERE process = ?`, process])
        : ofPerson.map(
            ({ place }): Statement => [`DELETE FROM ${place} WHERE process = ? AND person = ?`, process, person],
          ),
    )
    return touched.some((count) => count > 0)
  }
}
