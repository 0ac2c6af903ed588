import { deepStrictEqual, ok, rejects } from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { diceFrom } from '../../src/kernel/dice.ts'
import type { Log } from '../../src/server/log/log.ts'
import { postgresLog } from '../../src/server/log/postgres-log.ts'
import { openPostgres } from '../../src/server/store/postgres.ts'
import { holdsTheContract } from '../log-contract.ts'
import { faultsOf, openNode, play, prepare, type Wrap } from './history.ts'
import { databaseServer } from './server.ts'

const server = databaseServer()

for (const listens of [true, false]) {
  holdsTheContract(listens ? 'PostgreSQL' : 'PostgreSQL without NOTIFY', () => {
    let url: string | null = null
    let close: () => Promise<void> = async () => undefined
    return {
      open: async (): Promise<Log> => {
        url ??= await server.newDatabase()
        const opened = await postgresLog(await openPostgres(url), { listens })
        close = opened.close
        return opened.log
      },
      close: () => close(),
    }
  })
}

type Trial = Readonly<{ listens: boolean; wrap?: Wrap; disturb?: (url: string) => Promise<void> }>

/** Three nodes, eight clients; what the history checker finds. */
async function history({ listens, wrap, disturb }: Trial): Promise<readonly string[]> {
  const url = await server.newDatabase()
  const nodes = await Promise.all(Array.from({ length: 3 }, () => openNode(url, listens, wrap)))
  try {
    const [first] = nodes
    ok(first)
    await prepare(first)
    const [played] = await Promise.all([play(nodes, 8, 25, diceFrom(7)), disturb?.(url)])
    return await faultsOf(nodes, played)
  } finally {
    await Promise.all(nodes.map(({ close }) => close()))
  }
}

/** Every line between the nodes and their database is cut, some times over. */
async function cutLines(url: string): Promise<void> {
  const sql = postgres(url, { max: 1 })
  for (let times = 0; times < 4; times++) {
    await pause(60)
    await sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid()`
  }
  await sql.end()
}

for (const listens of [true, false]) {
  const how = listens ? '' : ', with NOTIFY lost'
  test(`three nodes write one history, and each sees all of it${how} (D9)`, async () => {
    deepStrictEqual(await history({ listens }), [])
  })
  test(`lines that are cut lose nothing and double nothing${how} (D9)`, async () => {
    deepStrictEqual(await history({ listens, disturb: cutLines }), [])
  })
  test(`a database that is started anew in the middle loses nothing and doubles nothing${how} (D9)`, async () => {
    deepStrictEqual(await history({ listens, disturb: () => pause(80).then(server.restart) }), [])
  })
}

test('what one node wrote reaches the screens of another by itself, also with NOTIFY lost', async () => {
  const url = await server.newDatabase()
  const [one, other] = await Promise.all([openNode(url, false), openNode(url, false)])
  await prepare(one)
  // Ends when it has come, and never when it does not come.
  while (other.room.version < one.room.version) await pause(20)
  deepStrictEqual(other.room.state, one.room.state)
  await Promise.all([one.close(), other.close()])
})

const defects: Readonly<Record<string, Wrap>> = {
  'a log that looks at the number alone': (log) => ({
    ...log,
    append: (append) => log.append({ ...append, follows: null }),
  }),
  'a log that forgets which commands it took': (log) => ({
    ...log,
    takenAt: async () => null,
    append: (append) => log.append({ ...append, follows: null, commandId: crypto.randomUUID() }),
  }),
  'a node that trusts that it was told': (log) => ({ ...log, caughtUp: async () => undefined }),
}
for (const [name, wrap] of Object.entries(defects)) {
  test(`the history checker catches ${name}`, async () => {
    ok((await history({ listens: false, wrap })).length > 0)
  })
}

test('a database that a newer version wrote is left as it is (D7)', async () => {
  const url = await server.newDatabase()
  const sql = await openPostgres(url)
  await sql`INSERT INTO migrations (number) VALUES (999)`
  await sql.end()
  await rejects(openPostgres(url), /written by a newer Flippover/)
})

test('a database that may forget what it has acknowledged is refused, in a sentence (D2)', async () => {
  const url = await server.newDatabase()
  await rejects(openPostgres(`${url}?options=-c%20synchronous_commit%3Doff`), /synchronous_commit off/)
})
