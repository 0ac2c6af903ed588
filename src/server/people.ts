import type { DatabaseSync } from 'node:sqlite'
import type { PersonId, ProcessId } from '../kernel/values.ts'

/** Who people are: kept apart from what happened, so that it can truly be forgotten (P1). */
export interface People {
  /** Names and mail addresses of one process. Names are never in the log. */
  of(process: ProcessId): readonly PersonRow[]
  /** Writes or corrects somebody. */
  write(process: ProcessId, rows: readonly PersonRow[]): void
  nameOf(process: ProcessId, person: PersonId): string | null
  forget(process: ProcessId, person: PersonId): void
  /** Nobody is inside this process now: its names need not be held in memory. */
  letGo(process: ProcessId): void
}
export type PersonRow = Readonly<{ person: PersonId; name: string; mail: string | null }>

export function openPeople(database: DatabaseSync): People {
  const all = database.prepare('SELECT person, name, mail FROM people WHERE process = ?')
  const insert = database.prepare('INSERT OR REPLACE INTO people VALUES (?, ?, ?, ?)')
  const remove = database.prepare('DELETE FROM people WHERE process = ? AND person = ?')
  const names = new Map<ProcessId, Map<PersonId, PersonRow>>()

  function rowsOf(process: ProcessId): Map<PersonId, PersonRow> {
    const known = names.get(process)
    if (known) return known
    const rows = all.all(process).map((row): [PersonId, PersonRow] => {
      const mail = row.mail === null ? null : String(row.mail)
      return [String(row.person), { person: String(row.person), name: String(row.name), mail }]
    })
    const fresh = new Map(rows)
    names.set(process, fresh)
    return fresh
  }

  return {
    of: (process) => [...rowsOf(process).values()],
    write(process, rows) {
      const known = rowsOf(process)
      database.exec('BEGIN IMMEDIATE')
      try {
        for (const { person, name, mail } of rows) insert.run(process, person, name, mail)
        database.exec('COMMIT')
      } catch (error) {
        database.exec('ROLLBACK')
        throw error
      }
      for (const row of rows) known.set(row.person, row)
    },
    nameOf: (process, person) => rowsOf(process).get(person)?.name ?? null,
    forget(process, person) {
      remove.run(process, person)
      names.get(process)?.delete(person)
    },
    letGo: (process) => void names.delete(process),
  }
}
