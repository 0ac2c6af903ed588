import type { DatabaseSync } from 'node:sqlite'
import type { ProcessId } from '../../kernel/values.ts'
import { emptyTheWal } from '../database.ts'
import type { DrawerFile, Note } from '../drawer.ts'
import { type Apart, putTogether, takeApart } from './apart.ts'
import { DiskFull, type Happened, type Log, LogStopped, type Recorded } from './log.ts'
import { type Known, refuse, type Settled, settle, type Waiting } from './settle.ts'

/** Every event says in which form it was written, so that later versions can read it. */
const form = 1

/** SQLite's own number for "there is no room". */
const sqliteFull = 13

/** The log in SQLite: one writer; all appends that wait when a commit begins share it. */
export function sqliteLog(database: DatabaseSync, drawer: DrawerFile): Log {
  const sql = statementsOf(database)
  const followers = new Map<ProcessId, Set<(happened: Happened) => void>>()
  let waiting: Waiting[] = []
  let stopped: Error | null = null
  let mustEmptyWal = false

  function commit(): void {
    const batch = waiting
    waiting = []
    if (stopped) {
      refuse(batch, new LogStopped('The log has stopped.', { cause: stopped }))
      return
    }
    let settled: readonly Settled[]
    try {
      settled = settle(batch, known)
      // Notes first: an event without its note would be a lie, a note without its event is never shown.
      putIntoDrawer(settled)
      database.exec('BEGIN IMMEDIATE')
      for (const one of settled) write(one)
      database.exec('COMMIT')
    } catch (error) {
      refuse(batch, afterFailing(error))
      return
    }
    for (const { waiting, appended, recorded } of settled) {
      const { process, commandId } = waiting.append
      if (recorded.length > 0) for (const told of followers.get(process) ?? []) told({ commandId, recorded })
      waiting.taken(appended)
    }
    emptyWalIfAsked()
  }

  const known: Known = {
    takenAt: (process, commandId) => versionOf(sql.findCommand.get(process, commandId)),
    stands: (process) => versionOf(sql.lastVersion.get(process)) ?? 0,
  }

  function putIntoDrawer(settled: readonly Settled[]): void {
    const notes = settled.flatMap(({ waiting: { append }, recorded }) =>
      recorded.map((event): Note => {
        const { about, drawer: body, forgets } = takeApart(event)
        return { process: append.process, version: event.version, about, body, forgets, at: append.at }
      }),
    )
    drawer.put(notes.filter(({ body, forgets }) => body !== null || forgets !== null))
  }

  function write({ waiting, appended, recorded }: Settled): void {
    if (appended.was !== 'added') return
    const { process, commandId } = waiting.append
    for (const event of recorded) writeEvent(process, event.version, event.stage, takeApart(event))
    sql.insertCommand.run(process, commandId, appended.version)
  }

  function writeEvent(
    process: ProcessId,
    version: number,
    stage: string,
    { facts, about, words, forgets }: Apart,
  ): void {
    sql.insertEvent.run(process, version, form, stage, facts)
    if (words !== null) sql.insertWords.run(process, version, about, words)
    if (forgets === null) return
    sql.forgetWords.run(process, forgets)
    mustEmptyWal = true
  }

  function afterFailing(error: unknown): Error {
    const cause = error instanceof Error ? error : new Error(String(error))
    const isFull = 'errcode' in cause && cause.errcode === sqliteFull
    // After any other fault nobody knows what the disk holds: better silent than wrong.
    if (!isFull) stopped = cause
    try {
      if (database.isTransaction) database.exec('ROLLBACK')
    } catch (rollback) {
      stopped = rollback instanceof Error ? rollback : cause
    }
    return stopped ? new LogStopped('The log has stopped.', { cause }) : new DiskFull('The disk is full.', { cause })
  }

  /** What was struck out must not linger in the write-ahead file either (P5). */
  function emptyWalIfAsked(): void {
    if (!mustEmptyWal) return
    // Where there is no room for it now, the next commit tries again.
    mustEmptyWal = !emptyTheWal(database)
  }

  function readNow(process: ProcessId, after: number): readonly Recorded[] {
    const notes = drawer.of(process)
    const rows = sql.readEvents.all(process, after).map((row) => {
      const version = Number(row.version)
      return {
        version,
        stage: String(row.stage),
        facts: String(row.body),
        words: typeof row.words === 'string' ? row.words : null,
        drawer: notes.get(version) ?? null,
      }
    })
    return putTogether(rows)
  }

  return {
    append: (append) =>
      new Promise((taken, failed) => {
        if (waiting.length === 0) setImmediate(commit)
        waiting.push({ append, taken, failed })
      }),
    read: async (process, after = 0) => readNow(process, after),
    takenAt: async (process, commandId) => known.takenAt(process, commandId),
    // Whoever writes here is told at once; nobody else does.
    caughtUp: async () => undefined,
    follow(process, after, told) {
      const missed = readNow(process, after)
      if (missed.length > 0) told({ commandId: null, recorded: missed })
      const all = followers.get(process) ?? new Set()
      followers.set(process, all.add(told))
      return () => {
        all.delete(told)
        if (all.size === 0 && followers.get(process) === all) followers.delete(process)
      }
    },
  }
}

const statementsOf = (database: DatabaseSync) => ({
  findCommand: database.prepare('SELECT version FROM commands WHERE process = ? AND command = ?'),
  insertCommand: database.prepare('INSERT INTO commands (process, command, version) VALUES (?, ?, ?)'),
  insertEvent: database.prepare('INSERT INTO events (process, version, form, stage, body) VALUES (?, ?, ?, ?, ?)'),
  insertWords: database.prepare('INSERT INTO words (process, version, about, body) VALUES (?, ?, ?, ?)'),
  // Zeros of the very same length: the row is overwritten where it lies, and leaves no copy behind.
  forgetWords: database.prepare(
    'UPDATE words SET body = zeroblob(length(CAST(body AS BLOB))) WHERE process = ? AND about = ?',
  ),
  lastVersion: database.prepare('SELECT max(version) AS version FROM events WHERE process = ?'),
  readEvents: database.prepare(
    `SELECT e.version, e.stage, e.body, w.body AS words
     FROM events e LEFT JOIN words w ON w.process = e.process AND w.version = e.version
     WHERE e.process = ? AND e.version > ? ORDER BY e.version`,
  ),
})

const versionOf = (row: Readonly<Record<string, unknown>> | undefined): number | null =>
  typeof row?.version === 'number' ? row.version : null
