import { deepStrictEqual, rejects, strictEqual } from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { TLSSocket } from 'node:tls'
import { openPostgres } from '../../src/server/store/postgres.ts'
import { openWorkplace, testHouse } from '../house.ts'
import { databaseServer } from './server.ts'

const server = databaseServer()

/** Opens nothing but this test. */
const pem = readFileSync(new URL('worthless.pem', import.meta.url))

/** The near end of a line on which the client has asked for encryption. */
async function encrypted(near: Socket): Promise<Socket> {
  await once(near, 'data')
  near.write('S')
  return new TLSSocket(near, { isServer: true, key: pem, cert: pem })
}

/** A line in between that can swallow all that is sent, in both directions, without ever ending. */
async function swallower(context: TestContext, url: string, sent: 'openly' | 'encrypted' = 'openly') {
  const to = new URL(url)
  const { port, hostname } = to
  let swallows = false
  const open = new Set<Socket>()
  const proxy = createServer(async (wire) => {
    wire.on('error', () => undefined)
    const near = sent === 'openly' ? wire : await encrypted(wire)
    const far = connect(Number(port), hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.on('data', (bytes) => {
        if (!swallows) other.write(bytes)
      })
      one.on('error', () => undefined)
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  context.after(() => {
    for (const one of open) one.destroy()
    proxy.close()
  })
  to.port = String((proxy.address() as AddressInfo).port)
  if (sent === 'encrypted') to.searchParams.set('sslmode', 'require')
  return {
    url: to.href,
    swallow: (is: boolean): void => {
      swallows = is
    },
  }
}

async function hangs(context: TestContext, sent: 'openly' | 'encrypted'): Promise<void> {
  const between = await swallower(context, await server.newDatabase(), sent)
  const database = { url: between.url, linksKey: Buffer.alloc(32, 1), listens: true, silence: 2_000 }
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
  while ((await staff.get('/readyz')).status !== 200) await pause(50)
  const words = { type: 'describe-workplace', workplace: 'Haugen', purpose: '' } as const
  const { status } = await staff.command('staff', process, { stage: 'preparation', command: words })
  strictEqual(status, 200)
}

test('a line that swallows everything is given up: people get a sentence, readiness goes red, and all comes back by itself', async (context) => {
  // Both at once: they wait for one and the same long time.
  await Promise.all([hangs(context, 'openly'), hangs(context, 'encrypted')])
})

test('a database that swallows everything from the beginning is told of in a sentence', async (context) => {
  const between = await swallower(context, await server.newDatabase())
  between.swallow(true)
  await rejects(openPostgres(between.url, 300), /cannot be reached/)
})
