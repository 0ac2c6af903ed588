import type { DatabaseSync } from 'node:sqlite'
import { type Instant, minute, type ProcessId } from '../kernel/values.ts'
import { emptyTheWal } from './database.ts'
import type { Tables } from './store/tables.ts'

/** However a meeting goes, and also when it is never ended, no note grows older than this. */
export const notesLiveAtMost = 24 * 60 * minute

/** Notes live two hours after meeting 1 at the latest (P4). */
export const notesLiveAfterMeeting = 2 * 60 * minute

/** What the log lays in here: a text to keep, or an id about which every text is to go. */
export type Note = Readonly<{
  process: ProcessId
  version: number
  about: string
  body: string | null
  forgets: string | null
  at: Instant
}>

/** The drawer with the interview notes: apart from all else, emptied on time, never part of a backup. */
export interface Drawer {
  /** The processes of which notes still lie here, and when the oldest of each was written. */
  holds(): Promise<ReadonlyMap<ProcessId, Instant>>
  /** Deletes every note of one process. */
  empty(process: ProcessId): Promise<void>
}

/** The drawer as a file of its own, for the one server that writes it: there deleting is beyond recovery. */
export interface DrawerFile {
  /** Lays notes in, and takes out those that were struck out. Durable when it returns. */
  put(notes: readonly Note[]): void
  /** The notes that still lie here, by version. */
  of(process: ProcessId): ReadonlyMap<number, string>
  /** The processes of which notes still lie here, and when the oldest of each was written. */
  holds(): ReadonlyMap<ProcessId, Instant>
  /** Deletes every note of one process, beyond recovery. */
  empty(process: ProcessId): void
}

export function openDrawerFile(database: DatabaseSync): DrawerFile {
  const list = database.prepare('SELECT process, min(written_at) AS oldest FROM notes GROUP BY process')
  const read = database.prepare('SELECT version, body FROM notes WHERE process = ?')
  // What lies at this place already belongs to a command that was never acknowledged.
  const insert = database.prepare(
    'INSERT OR REPLACE INTO notes (process, version, about, body, written_at) VALUES (?, ?, ?, ?, ?)',
  )
  const forget = database.prepare('DELETE FROM notes WHERE process = ? AND about = ?')
  const remove = database.prepare('DELETE FROM notes WHERE process = ?')

  let mustShred = false

  /** The file is written anew without what was deleted: SQLite may have left copies as it moved rows about. */
  const shred = (): void => {
    try {
      database.exec('VACUUM')
      mustShred = !emptyTheWal(database)
    } catch {
      // No room for it now: deleted it is, and the next time tries again.
      mustShred = true
    }
  }

  return {
    put(notes) {
      if (notes.length === 0) return
      database.exec('BEGIN IMMEDIATE')
      try {
        for (const { process, version, about, body, forgets, at } of notes) {
          if (body !== null) insert.run(process, version, about, body, at)
          if (forgets !== null) mustShred = forget.run(process, forgets).changes > 0 || mustShred
        }
        database.exec('COMMIT')
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK')
        throw error
      }
      if (mustShred) shred()
    },
    of: (process) => new Map(read.all(process).map(({ version, body }) => [Number(version), String(body)])),
    holds: () => new Map(list.all().map(({ process, oldest }) => [String(process), Number(oldest)])),
    empty(process) {
      if (remove.run(process).changes > 0 || mustShred) shred()
    },
  }
}

export const drawerInFile = (file: DrawerFile): Drawer => ({
  holds: async () => file.holds(),
  empty: async (process) => file.empty(process),
})

/** The drawer in PostgreSQL: a schema of its own, which a dump can leave out. */
export const drawerInPostgres = (tables: Tables): Drawer => ({
  holds: async () =>
    new Map(
      (await tables.all('SELECT process, min(written_at) AS oldest FROM drawer.notes GROUP BY process')).map((row) => [
        String(row.process),
        Number(row.oldest),
      ]),
    ),
  async empty(process) {
    await tables.run('DELETE FROM drawer.notes WHERE process = ?', process)
  },
})
