import type { PersonId, ProcessId } from '../kernel/values.ts'
import { inPieces, places, type Row, type Statement, type Tables } from './store/tables.ts'

/** Who people are: kept apart from what happened, so that it can truly be forgotten (P1). */
export interface People {
  /** Names and mail addresses of one process. Names are never in the log. */
  of(process: ProcessId): Promise<readonly PersonRow[]>
  /** Writes or corrects somebody. */
  write(process: ProcessId, rows: readonly PersonRow[]): Promise<void>
  nameOf(process: ProcessId, person: PersonId): Promise<string | null>
  forget(process: ProcessId, person: PersonId): Promise<void>
  /** Counts up whenever somebody is written or forgotten, on whichever machine. */
  changes(process: ProcessId): Promise<number>
  /** The same for all processes that have any. */
  allChanges(): Promise<ReadonlyMap<ProcessId, number>>
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

export function openPeople(tables: Tables): People {
  const changed = (process: ProcessId): Statement => [
    `INSERT INTO name_changes (process, number) VALUES (?, 1)
     ON CONFLICT (process) DO UPDATE SET number = name_changes.number + 1`,
    process,
  ]
  const insert = (process: ProcessId, rows: readonly PersonRow[]): Statement => [
    `INSERT INTO people (process, ${columns.join(', ')}) VALUES ${places(rows.length, columns.length + 1)}
     ON CONFLICT (process, person) DO UPDATE SET ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    ...rows.flatMap(({ person, name, mail, isPartTime, hasNoPhone, needsNearDoor, languages }) => [
      process,
      person,
      name,
      mail,
      +isPartTime,
      +hasNoPhone,
      +needsNearDoor,
      languages,
    ]),
  ]

  return {
    of: async (process) =>
      (await tables.all(`SELECT ${columns.join(', ')} FROM people WHERE process = ? ORDER BY person`, process)).map(
        rowOf,
      ),
    async write(process, rows) {
      // Whoever stands in the list twice is written as they stand last.
      const each = [...new Map(rows.map((row) => [row.person, row])).values()]
      await tables.together([...inPieces(each).map((piece) => insert(process, piece)), changed(process)])
    },
    async nameOf(process, person) {
      const row = await tables.get('SELECT name FROM people WHERE process = ? AND person = ?', process, person)
      return row === null ? null : String(row.name)
    },
    async forget(process, person) {
      await tables.together([
        ['DELETE FROM people WHERE process = ? AND person = ?', process, person],
        changed(process),
      ])
    },
    changes: async (process) =>
      Number((await tables.get('SELECT number FROM name_changes WHERE process = ?', process))?.number ?? 0),
    allChanges: async () =>
      new Map(
        (await tables.all('SELECT process, number FROM name_changes')).map((row) => [
          String(row.process),
          Number(row.number),
        ]),
      ),
  }
}

const rowOf = (row: Row): PersonRow => ({
  person: String(row.person),
  name: String(row.name),
  mail: row.mail === null ? null : String(row.mail),
  isPartTime: row.is_part_time === 1,
  hasNoPhone: row.has_no_phone === 1,
  needsNearDoor: row.needs_near_door === 1,
  languages: String(row.languages),
})
