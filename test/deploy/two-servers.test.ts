import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { configured } from '../../src/server/config.ts'
import { type Running, startServer } from '../../src/server/server.ts'
import { databaseServer, freePort } from '../postgres/server.ts'
import { Caller, readUntil, type Told } from './caller.ts'
import { cannotRun, type Front, startProxy } from './proxy.ts'

/** A cursor names the start of the server that gave it. */
const serverOf = (cursor: string): string => cursor.split(/[.:-]/)[0] ?? ''

describe('two servers on one PostgreSQL, behind compose.Caddyfile', { skip: cannotRun('compose.Caddyfile') }, () => {
  const database = databaseServer()
  const folder = mkdtempSync(join(tmpdir(), 'flippover-two-'))
  const ports: number[] = []
  const servers: Running[] = []
  let proxy: Front
  let staff: Caller
  let meeting = ''
  let address = ''
  let tls = 0

  const serve = (which: number): Promise<Running> =>
    startServer(
      configured({
        port: ports[which] ?? 0,
        host: '127.0.0.1',
        dataDir: join(folder, `${which}`),
        publicUrl: `https://localhost:${tls}`,
        database: { url: address, linksKey: Buffer.alloc(32, 1), listens: true },
      }),
    )
  const change = (minutes: number): Promise<Told> =>
    staff.post(`/api/staff/${meeting}/commands`, {
      id: crypto.randomUUID(),
      stage: 'agenda',
      command: { type: 'plan-minutes', step: 'welcome', minutes },
    })
  const look = (): Promise<Told> => staff.ask(`/api/staff/${meeting}/view`)

  before(async () => {
    address = await database.newDatabase()
    tls = await freePort()
    ports.push(await freePort(), await freePort())
    servers.push(await serve(0), await serve(1))
    proxy = await startProxy('compose.Caddyfile', { tls, servers: ports })
    staff = new Caller(proxy.url, proxy.certificate, 'HTTP/2')
    const token = servers[0]?.firstLink?.split('#')[1] ?? ''
    const signedIn = await staff.post('/api/sign-in', { token, name: 'Turid Moen' })
    strictEqual(signedIn.status, 200, signedIn.text)
    const made = await staff.post('/api/processes', { workplace: 'Blåbærhaugen', language: 'nb' })
    meeting = String(made.json.process)
  })

  after(async () => {
    staff?.close()
    await proxy?.stop()
    await Promise.all(servers.map((server) => server.close()))
    rmSync(folder, { recursive: true, force: true })
  })

  test('any request may come to any server: whoever signed in at one is known at the other', async () => {
    const seen = []
    for (let round = 0; round < 4; round++) seen.push((await look()).status)
    deepStrictEqual(seen, [200, 200, 200, 200])
    const cursors = [String((await look()).json.cursor), String((await look()).json.cursor)]
    strictEqual(new Set(cursors.map(serverOf)).size, 2, cursors.join())
  })

  test('a change comes down the streams of both', async () => {
    const path = `/api/staff/${meeting}/stream`
    const streams = [await staff.begin(path), await staff.begin(path)]
    deepStrictEqual(
      streams.map(({ status }) => status),
      [200, 200],
    )
    const cursors: string[] = []
    for (const { body } of streams) {
      const begun = await readUntil(body, (soFar) => /"resync":true.*\n\n/.test(soFar))
      cursors.push(/^id: (.*)$/m.exec(begun)?.[1] ?? '')
    }
    strictEqual(new Set(cursors.map(serverOf)).size, 2, cursors.join())
    const areHere = streams.map(({ body }) => readUntil(body, (soFar) => soFar.includes('"minutes":33')))
    strictEqual((await change(33)).status, 200)
    await Promise.all(areHere)
    for (const { cut } of streams) cut()
  })

  test('when one ends, nobody is turned away; when it is back, all is as before', async () => {
    const [one] = servers
    await one?.close()
    const statuses: number[] = []
    for (let round = 0; round < 4; round++) statuses.push((await look()).status, (await change(40 + round)).status)
    deepStrictEqual(
      statuses.filter((status) => status !== 200),
      [],
    )
    servers[0] = await serve(0)
    const { status, text } = await look()
    ok(status === 200 && text.includes('"minutes":43'))
  })
})
