import { deepStrictEqual, rejects, strictEqual } from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { openPostgres } from '../../src/server/store/postgres.ts'
import { openWorkplace, testHouse } from '../house.ts'
import { lineBetween } from './between.ts'
import { databaseServer } from './server.ts'

const server = databaseServer()

async function hangs(context: TestContext, sent: 'openly' | 'encrypted'): Promise<void> {
  const between = await lineBetween(context, await server.newDatabase(), sent)
  const database = { url: between.url, linksKey: Buffer.alloc(32, 1), listens: true, silence: 5_000 }
  const house = await testHouse(context, { database })
  const { process, staff } = await openWorkplace(house)
  strictEqual((await staff.get('/readyz')).status, 200)

  between.swallow(true)
  // More than there are lines, so that one that hung for ever would be missed.
  const asked = Array.from({ length: 12 }, () => staff.get(`/api/staff/${process}/view`))
  const ready = await staff.get('/readyz')
  deepStrictEqual([ready.status, ready.body.log], [503, 'away'])
  strictEqual((await staff.get('/healthz')).status, 200)
  for (const { status, body } of await Promise.all(asked)) deepStrictEqual([status, body.error], [503, 'cannot-write'])

  between.swallow(false)
  // Ends when it has come back, and never when it does not.
  while (!context.signal.aborted && (await staff.get('/readyz')).status !== 200) await pause(50)
  const words = { type: 'describe-workplace', workplace: 'Haugen', purpose: '' } as const
  const { status } = await staff.command('staff', process, { stage: 'preparation', command: words })
  strictEqual(status, 200)
}

test('a line that swallows everything is given up: people get a sentence, readiness goes red, and all comes back by itself', async (context) => {
  // Both at once: they wait for one and the same long time.
  await Promise.all([hangs(context, 'openly'), hangs(context, 'encrypted')])
})

test('a database that swallows everything from the beginning is told of in a sentence', async (context) => {
  const between = await lineBetween(context, await server.newDatabase())
  between.swallow(true)
  await rejects(openPostgres(between.url, 300), /cannot be reached/)
})
