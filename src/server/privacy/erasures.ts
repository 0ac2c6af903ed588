import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { PersonId, ProcessId } from '../../kernel/values.ts'
import { emptyTheWal } from '../database.ts'

/** Somebody who has been erased from a process; without a person, the whole process. */
export type Erased = Readonly<{ process: ProcessId; person: PersonId | null }>

/**
 * Who has been erased, by ids that mean nothing to anyone any more. It lies in a file of its own that no restored backup
 * brings back in time: what was erased after a backup was made is erased from it again, before anyone comes in (P6).
 */
export interface Erasures {
  /** Deletes every row about this person, or about the whole process, and remembers to do so again. */
  erase(erased: Erased): void
  all(): readonly Erased[]
  /** What was deleted in other ways must not linger in the write-ahead file either. */
  wipe(): void
  close(): void
}

export function openErasures(main: DatabaseSync, dataDir: string): Erasures {
  const list = new DatabaseSync(join(dataDir, 'erased.db'), { timeout: 1_000 })
  list.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS erased (
      process TEXT NOT NULL, person TEXT NOT NULL, PRIMARY KEY (process, person)
    ) STRICT, WITHOUT ROWID`)
  const remember = list.prepare('INSERT OR IGNORE INTO erased VALUES (?, ?)')
  const remembered = list.prepare('SELECT process, person FROM erased')
  const all = (): readonly Erased[] =>
    remembered
      .all()
      .map(({ process, person }) => ({ process: String(process), person: person === '' ? null : String(person) }))

  const remove = deleterOf(main)
  const removed = all().filter(remove)
  if (removed.length > 0) emptyTheWal(main)

  return {
    erase(erased) {
      // First the promise, then the deed: killed in between, the next start finishes it.
      remember.run(erased.process, erased.person ?? '')
      if (remove(erased)) emptyTheWal(main)
    },
    all,
    wipe: () => void emptyTheWal(main),
    close: () => list.close(),
  }
}

/**
 * Deletes from every table that tells of a process, or of a person in one: found by their columns, so that no table of
 * tomorrow is forgotten. Answers whether there was anything.
 */
function deleterOf(main: DatabaseSync): (erased: Erased) => boolean {
  const columns = main.prepare(
    `SELECT m.name AS place, group_concat(c.name, ' ') AS columns FROM sqlite_schema m, pragma_table_info(m.name) c
     WHERE m.type = 'table' AND c.name IN ('process', 'person') GROUP BY m.name`,
  )
  const tables = columns.all().map((row) => ({ place: String(row.place), has: String(row.columns).split(' ') }))
  const ofProcess = tables
    .filter(({ has }) => has.includes('process'))
    .map(({ place }) => main.prepare(`DELETE FROM "${place}" WHERE process = ?`))
  const ofPerson = tables
    .filter(({ has }) => has.includes('process') && has.includes('person'))
    .map(({ place }) => main.prepare(`DELETE FROM "${place}" WHERE process = ? AND person = ?`))

  return ({ process, person }) => {
    main.exec('BEGIN IMMEDIATE')
    try {
      const changes =
        person === null
          ? ofProcess.map((statement) => statement.run(process).changes)
          : ofPerson.map((statement) => statement.run(process, person).changes)
      main.exec('COMMIT')
      return changes.some((count) => Number(count) > 0)
    } catch (error) {
      main.exec('ROLLBACK')
      throw error
    }
  }
}
