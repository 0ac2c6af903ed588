import type { DatabaseSync } from 'node:sqlite'
import type { ProcessId } from '../../kernel/values.ts'
import type { Event } from '../../process/process.ts'
import { type Append, type Appended, DiskFull, type Log, LogStopped, type Recorded } from './log.ts'

/** Every event says in which form it was written, so that later versions can read it. */
const form = 1

type Waiting = Readonly<{ append: Append; taken: (appended: Appended) => void; failed: (error: Error) => void }>

/** The log in SQLite: one writer; all appends that wait when a commit begins share it. */
export function sqliteLog(database: DatabaseSync): Log {
  const findCommand = database.prepare('SELECT version FROM commands WHERE process = ? AND command = ?')
  const insertCommand = database.prepare('INSERT INTO commands VALUES (?, ?, ?)')
  const insertEvent = database.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?)')
  const insertWords = database.prepare('INSERT INTO words VALUES (?, ?, ?, ?)')
  const forgetWords = database.prepare('UPDATE words SET body = NULL WHERE process = ? AND about = ?')
  const insertNote = database.prepare('INSERT INTO drawer.notes VALUES (?, ?, ?, ?, ?)')
  const forgetNote = database.prepare('DELETE FROM drawer.notes WHERE process = ? AND about = ?')
  const lastVersion = database.prepare('SELECT max(version) AS version FROM events WHERE process = ?')
  const readEvents = database.prepare(
    `SELECT e.version, e.stage, e.body, w.about IS NOT NULL AS worded, w.body AS words, n.body AS note
     FROM events e
     LEFT JOIN words w ON w.process = e.process AND w.version = e.version
     LEFT JOIN drawer.notes n ON n.process = e.process AND n.version = e.version
     WHERE e.process = ? AND e.version > ? ORDER BY e.version`,
  )

  let waiting: Waiting[] = []
  let stopped: Error | null = null
  let mustTruncate = false

  function takenAt(process: ProcessId, commandId: string): number | null {
    const row = findCommand.get(process, commandId) as { version: number } | undefined
    return row?.version ?? null
  }

  function commit(): void {
    const batch = waiting
    waiting = []
    if (stopped) return refuseAll(batch, new LogStopped('The log has stopped.', { cause: stopped }))
    const done: (() => void)[] = []
    try {
      database.exec('BEGIN IMMEDIATE')
      for (const { append, taken } of batch) {
        const appended = write(append)
        done.push(() => taken(appended))
      }
      database.exec('COMMIT')
    } catch (error) {
      const cause = error instanceof Error ? error : new Error(String(error))
      const isFull = /full/i.test(cause.message)
      // After any other fault nobody knows what the disk holds: better silent than wrong.
      if (!isFull) stopped = cause
      if (database.isTransaction) database.exec('ROLLBACK')
      return refuseAll(
        batch,
        isFull ? new DiskFull('The disk is full.', { cause }) : new LogStopped('The log has stopped.', { cause }),
      )
    }
    // What was struck out must not linger in the write-ahead file either (P5).
    if (mustTruncate) database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    mustTruncate = false
    for (const acknowledge of done) acknowledge()
  }

  function write({ process, expectedVersion, commandId, events, at }: Append): Appended {
    const before = takenAt(process, commandId)
    if (before !== null) return { version: before, isRepeat: true }
    const { version: stands } = lastVersion.get(process) as { version: number | null }
    if ((stands ?? 0) !== expectedVersion) throw new Error(`Expected version ${expectedVersion}, found ${stands ?? 0}.`)
    let version = expectedVersion
    for (const event of events) writeEvent(process, ++version, event, at)
    insertCommand.run(process, commandId, version)
    return { version, isRepeat: false }
  }

  /** Facts into the log, words beside it, notes into the drawer. */
  function writeEvent(process: ProcessId, version: number, { stage, event }: Event, at: number): void {
    const { words, drawer, ...facts } = event as Record<string, unknown>
    insertEvent.run(process, version, form, stage, JSON.stringify(facts))
    if (words !== undefined)
      insertWords.run(process, version, String(facts.about), words === null ? null : JSON.stringify(words))
    if (drawer) insertNote.run(process, version, String(facts.about), JSON.stringify(drawer), at)
    if (typeof facts.forgets === 'string') {
      forgetWords.run(process, facts.forgets)
      forgetNote.run(process, facts.forgets)
      mustTruncate = true
    }
  }

  return {
    append: (append) =>
      new Promise((taken, failed) => {
        if (waiting.length === 0) setImmediate(commit)
        waiting.push({ append, taken, failed })
      }),
    read: (process, after = 0) => readEvents.all(process, after).map((row) => recorded(row)),
    takenAt,
    settled: () =>
      new Promise((resolve, reject) =>
        setImmediate(() => (stopped ? reject(new LogStopped('The log has stopped.')) : resolve())),
      ),
  }
}

function refuseAll(batch: readonly Waiting[], error: Error): void {
  for (const { failed } of batch) failed(error)
}

/** An event as it was: with its words, if they were not struck out, and its note, if that still lies in the drawer. */
function recorded(row: Record<string, unknown>): Recorded {
  const facts = JSON.parse(String(row.body)) as Record<string, unknown>
  const parsed = (body: unknown): unknown => (typeof body === 'string' ? JSON.parse(body) : null)
  const event = {
    ...facts,
    ...(row.worded ? { words: parsed(row.words) } : {}),
    ...(facts.type === 'note-taken' ? { drawer: parsed(row.note) } : {}),
  }
  return { version: Number(row.version), stage: row.stage, event } as unknown as Recorded
}
