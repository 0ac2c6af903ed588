import type { Sql } from 'postgres'
import type { ProcessId } from '../../kernel/values.ts'
import { withPatience } from '../store/patience.ts'
import { putTogether, takeApart } from './apart.ts'
import { Following } from './following.ts'
import { type Log, LogStopped, type Recorded } from './log.ts'
import { refuse, type Settled, settle, type Waiting } from './settle.ts'

/** Every event says in which form it was written, so that later versions can read it. */
const form = 1

/** On this channel the nodes wake each other: `version process`. */
const channel = 'flippover'

/** A NOTIFY may get lost, and a proxy may let none through: each node looks by itself as well. Milliseconds. */
const lookEvery = 1_000

/**
 * The log in PostgreSQL: any number of nodes write. All appends to one process that wait when a transaction begins share
 * it, and none spans two processes; the primary keys (process, version) and (process, command) settle races.
 */
export async function postgresLog(
  sql: Sql,
  { listens = true }: Readonly<{ listens?: boolean }> = {},
): Promise<Readonly<{ log: Log; close: () => Promise<void> }>> {
  const waiting = new Map<ProcessId, Waiting[]>()
  const underWay = new Set<Promise<void>>()
  const following = new Following((process, after) => read(sql, process, after))
  let isClosing = false

  /** One transaction after the other for each process, as long as somebody waits. */
  async function commitAll(process: ProcessId): Promise<void> {
    // What is asked for in the same breath shares the first one.
    await new Promise(setImmediate)
    for (;;) {
      const batch = waiting.get(process) ?? []
      if (batch.length === 0) {
        waiting.delete(process)
        return
      }
      waiting.set(process, [])
      try {
        const settled = await withPatience(() => commit(sql, process, batch))
        await following.tell(process, settled)
        for (const { waiting, appended } of settled) waiting.taken(appended)
      } catch (error) {
        refuse(batch, error instanceof Error ? error : new Error(String(error)))
      }
    }
  }

  async function look(): Promise<void> {
    const processes = following.processes()
    if (processes.length === 0) return
    const rows = await sql<{ process: string; version: number }[]>`
      SELECT process, max(version) AS version FROM events WHERE process IN ${sql(processes)} GROUP BY process`
    await Promise.all(rows.map(({ process, version }) => following.reach(process, version)))
  }

  // Whatever fails here is tried again at the next look.
  const soon = (looking: Promise<void>): void => void looking.catch(() => undefined)
  const timer = setInterval(() => soon(look()), lookEvery)
  if (listens) {
    await withPatience(() =>
      sql.listen(
        channel,
        (said) => {
          const [, version, process] = /^(\d+) (.*)$/.exec(said) ?? []
          if (process !== undefined) soon(following.reach(process, Number(version)))
        },
        () => soon(look()),
      ),
    )
  }

  const log: Log = {
    append: (append) =>
      new Promise((taken, failed) => {
        if (isClosing) return failed(new LogStopped('The log is closed.'))
        const queue = waiting.get(append.process)
        const one: Waiting = { append, taken, failed }
        if (queue) return void queue.push(one)
        waiting.set(append.process, [one])
        const done = commitAll(append.process)
        underWay.add(done)
        void done.finally(() => underWay.delete(done))
      }),
    read: (process, after = 0) => withPatience(() => read(sql, process, after)),
    takenAt: (process, commandId) =>
      withPatience(async () => {
        const [row] = await sql<{ version: number }[]>`
          SELECT version FROM commands WHERE process = ${process} AND command = ${commandId}`
        return row?.version ?? null
      }),
    follow: (process, after, told) => following.add(process, after, told),
    caughtUp: (process) =>
      withPatience(async () => {
        const [row] = await sql<{ version: number | null }[]>`
          SELECT max(version) AS version FROM events WHERE process = ${process}`
        await following.reach(process, row?.version ?? 0)
      }),
  }
  const close = async (): Promise<void> => {
    isClosing = true
    clearInterval(timer)
    await Promise.all(underWay)
    await sql.end({ timeout: 2 })
  }
  return { log, close }
}

/** Looks, and writes if nobody else has meanwhile: if somebody has, the primary keys refuse it whole. */
async function commit(sql: Sql, process: ProcessId, batch: readonly Waiting[]): Promise<readonly Settled[]> {
  const ids = batch.flatMap(({ append: { commandId, follows } }) => [commandId, ...(follows ? [follows] : [])])
  // The version first: a command that is taken meanwhile may then be seen, and makes nothing worse.
  const [last] = await sql<{ version: number | null }[]>`
    SELECT max(version) AS version FROM events WHERE process = ${process}`
  const taken = await sql<{ command: string; version: number }[]>`
    SELECT command, version FROM commands WHERE process = ${process} AND command IN ${sql(ids)}`
  const takenAt = new Map(taken.map(({ command, version }) => [command, version]))
  const settled = settle(batch, {
    takenAt: (_, commandId) => takenAt.get(commandId) ?? null,
    stands: () => last?.version ?? 0,
  })
  await write(sql, process, settled)
  return settled
}

/**
 * All of it in one statement, which is a transaction of its own: no line can break in the middle of it. Each of its
 * parts sees what stood before; what is struck out as soon as it is written is therefore left out here.
 */
async function write(sql: Sql, process: ProcessId, settled: readonly Settled[]): Promise<void> {
  const added = settled.filter(({ appended }) => appended.was === 'added')
  if (added.length === 0) return
  const written = added.flatMap(({ waiting, recorded }) =>
    recorded.map((event) => ({
      version: event.version,
      stage: event.stage,
      ...takeApart(event),
      at: waiting.append.at,
    })),
  )
  const forgets = written.flatMap((one) => one.forgets ?? [])
  const stays = written.filter(
    ({ about, version }) => !written.some((later) => later.forgets === about && later.version > version),
  )
  const wakes = `${written.at(-1)?.version ?? 0} ${process}`
  await sql`
    WITH
      taken AS (
        INSERT INTO commands (process, command, version)
        SELECT ${process}::text, * FROM json_to_recordset(${json(
          added.map(({ waiting, appended }) => ({ command: waiting.append.commandId, version: appended.version })),
        )}::text::json) AS one (command text, version integer)),
      happened AS (
        INSERT INTO events (process, version, form, stage, body)
        SELECT ${process}::text, version, ${form}::integer, stage, facts
        FROM json_to_recordset(${json(written)}::text::json) AS one (version integer, stage text, facts text)),
      struck_out AS (
        UPDATE words SET body = NULL WHERE process = ${process}
        AND about IN (SELECT json_array_elements_text(${json(forgets)}::text::json))),
      said AS (
        INSERT INTO words (process, version, about, body)
        SELECT ${process}::text, * FROM json_to_recordset(${json(stays.filter(({ words }) => words !== null))}::text::json)
          AS one (version integer, about text, words text)),
      taken_out AS (
        DELETE FROM drawer.notes WHERE process = ${process}
        AND about IN (SELECT json_array_elements_text(${json(forgets)}::text::json))),
      noted AS (
        INSERT INTO drawer.notes (process, version, about, body, written_at)
        SELECT ${process}::text, * FROM json_to_recordset(${json(stays.filter(({ drawer }) => drawer !== null))}::text::json)
          AS one (version integer, about text, drawer text, at bigint))
    SELECT pg_notify(${channel}, ${wakes})`
}

/** Lists go over as JSON: how they are otherwise written would have to be asked of the database first. */
const json = (list: readonly unknown[]): string => JSON.stringify(list)

type Row = Readonly<{ version: number; stage: string; body: string; words: string | null; drawer: string | null }>

async function read(sql: Sql, process: ProcessId, after: number): Promise<readonly Recorded[]> {
  const rows = await sql<Row[]>`
    SELECT e.version, e.stage, e.body, w.body AS words, n.body AS drawer
    FROM events e
    LEFT JOIN words w ON w.process = e.process AND w.version = e.version
    LEFT JOIN drawer.notes n ON n.process = e.process AND n.version = e.version
    WHERE e.process = ${process} AND e.version > ${after} ORDER BY e.version`
  return putTogether(
    rows.map(({ version, stage, body, words, drawer }) => ({ version, stage, facts: body, words, drawer })),
  )
}
