import type { DatabaseSync } from 'node:sqlite'
import { type Instant, minute, type ProcessId } from '../kernel/values.ts'

/** However a meeting goes, and also when it is never ended, no note grows older than this. */
const oldest = 24 * 60 * minute

/** Notes live two hours after meeting 1 at the latest (P4). */
export const notesLiveAfterMeeting = 2 * 60 * minute

/** The drawer with the interview notes: a file of its own, emptied on time, never part of a backup. */
export interface Drawer {
  /** The processes of which notes still lie here. */
  holdsNotesOf(): readonly ProcessId[]
  /** Deletes every note of one process, beyond recovery. */
  empty(process: ProcessId): void
  /** Deletes whatever is too old by any reckoning; answers whose it was. */
  emptyOld(now: Instant): readonly ProcessId[]
}

export function openDrawer(database: DatabaseSync): Drawer {
  const list = database.prepare('SELECT DISTINCT process FROM drawer.notes')
  const listOld = database.prepare('SELECT DISTINCT process FROM drawer.notes WHERE written_at < ?')
  const remove = database.prepare('DELETE FROM drawer.notes WHERE process = ?')
  const empty = (process: ProcessId): void => {
    remove.run(process)
    database.exec('PRAGMA drawer.wal_checkpoint(TRUNCATE)')
  }
  return {
    holdsNotesOf: () => list.all().map((row) => String(row.process)),
    empty,
    emptyOld(now) {
      const old = listOld.all(now - oldest).map((row) => String(row.process))
      for (const process of old) empty(process)
      return old
    },
  }
}
