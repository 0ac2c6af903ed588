import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
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
/** Somebody, and what the responsible group must know to send an invitation and find a good seat. No more than that. */
export type PersonRow = Readonly<{
  person: PersonId
  name: string
  mail: string | null
  isPartTime: boolean
  hasNoPhone: boolean
  needsNearDoor: boolean
  /** In people's own words, such as "norsk, polsk". Empty when nobody has said. */
  languages: string
}>

/** Somebody of whom only the name is known. */
export const named = (person: PersonId, name: string): PersonRow => ({
  person,
  name,
  mail: null,
  isPartTime: false,
  hasNoPhone: false,
  needsNearDoor: false,
  languages: '',
})

const columns = ['person', 'name', 'mail', 'is_part_time', 'has_no_phone', 'needs_near_door', 'languages'] as const

export function openPeople(database: DatabaseSync): People {
  const all = database.prepare(`SELECT ${columns.join(', ')} FROM people WHERE process = ?`)
  const insert = database.prepare(
    `INSERT OR REPLACE INTO people (process, ${columns.join(', ')}) VALUES (?, ${columns.map(() => '?').join(', ')})`,
  )
  const remove = database.prepare('DELETE FROM people WHERE process = ? AND person = ?')
  const names = new Map<ProcessId, Map<PersonId, PersonRow>>()

  function rowsOf(process: ProcessId): Map<PersonId, PersonRow> {
    const known = names.get(process)
    if (known) return known
    const fresh = new Map(all.all(process).map((row) => [String(row.person), rowOf(row)]))
    names.set(process, fresh)
    return fresh
  }

  return {
    of: (process) => [...rowsOf(process).values()],
    write(process, rows) {
      const known = rowsOf(process)
      database.exec('BEGIN IMMEDIATE')
      try {
        for (const row of rows) {
          const { person, name, mail, isPartTime, hasNoPhone, needsNearDoor, languages } = row
          insert.run(process, person, name, mail, +isPartTime, +hasNoPhone, +needsNearDoor, languages)
        }
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

const rowOf = (row: Readonly<Record<string, SQLOutputValue>>): PersonRow => ({
  person: String(row.person),
  name: String(row.name),
  mail: row.mail === null ? null : String(row.mail),
  isPartTime: row.is_part_time === 1,
  hasNoPhone: row.has_no_phone === 1,
  needsNearDoor: row.needs_near_door === 1,
  languages: String(row.languages),
})
