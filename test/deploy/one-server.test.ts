import { deepStrictEqual, doesNotMatch, match, ok, strictEqual } from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { configured } from '../../src/server/config.ts'
import { mostBytes } from '../../src/server/roster/read.ts'
import { type Running, startServer } from '../../src/server/server.ts'
import { freePort } from '../postgres/server.ts'
import { Caller, readUntil, type Told, type Version } from './caller.ts'
import { seenFrom } from './checkup.ts'
import { cannotRun, type Example, type Front, startProxy } from './proxy.ts'

const versions: readonly Version[] = ['HTTP/1.1', 'HTTP/2']

for (const example of ['nginx.conf', 'Caddyfile'] as const) {
  describe(`behind ${example}`, { skip: cannotRun(example) }, () => behind(example))
}

/** What the product promises must hold behind each of them. */
function behind(example: Example): void {
  const dataDir = mkdtempSync(join(tmpdir(), 'flippover-behind-'))
  const callers: Caller[] = []
  let [port, tls] = [0, 0]
  let server: Running
  let proxy: Front
  let meeting = ''
  let staff: Caller
  let signedIn: Told

  const serve = (): Promise<Running> =>
    startServer(configured({ port, host: '127.0.0.1', dataDir, publicUrl: `https://localhost:${tls}` }))
  const caller = (version: Version, { from = '127.0.0.1', through = proxy } = {}): Caller => {
    const made = new Caller(through.url, through.certificate, version, from)
    callers.push(made)
    return made
  }
  /** Somebody who leads, with one version of HTTP. */
  const leading = (version: Version, through = proxy): Caller => {
    const made = caller(version, { through })
    for (const [name, value] of staff.cookies) made.cookies.set(name, value)
    return made
  }
  const change = (minutes: number): Promise<Told> =>
    staff.post(`/api/staff/${meeting}/commands`, {
      id: crypto.randomUUID(),
      stage: 'agenda',
      command: { type: 'plan-minutes', step: 'welcome', minutes },
    })

  before(async () => {
    ;[port, tls] = [await freePort(), await freePort()]
    server = await serve()
    proxy = await startProxy(example, { tls, servers: [port] })
    staff = caller('HTTP/2')
    const token = server.firstLink?.split('#')[1] ?? ''
    signedIn = await staff.post('/api/sign-in', { token, name: 'Turid Moen' }, { 'x-forwarded-proto': 'http' })
    const made = await staff.post('/api/processes', { workplace: 'Blåbærhaugen', language: 'nb' })
    meeting = String(made.json.process)
  })

  after(async () => {
    for (const one of callers) one.close()
    await proxy?.stop()
    await server?.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  test('whoever comes without TLS is led to the same page with it', async () => {
    const { status, headers } = await fetch(`${proxy.plain}/join?x=1`, { redirect: 'manual' })
    ok([301, 308].includes(status), `${status}`)
    match(headers.get('location') ?? '', /^https:\/\/localhost(?::\d+)?\/join\?x=1$/)
  })

  test('a cookie is bound to this very host, whatever the browser says of its line', () => {
    const cookies = [signedIn.headers['set-cookie'] ?? []].flat()
    strictEqual(cookies.length, 1, signedIn.text)
    match(cookies[0] ?? '', /^__Host-flippover_staff=/)
    for (const part of [/; Secure/, /; HttpOnly/, /; SameSite=Lax/, /; Path=\//]) match(cookies[0] ?? '', part)
    doesNotMatch(cookies[0] ?? '', /; Domain/i)
  })

  for (const version of versions) {
    test(`a change comes down an open stream, ${version}`, async () => {
      const { status, headers, body, cut } = await leading(version).begin(`/api/staff/${meeting}/stream`)
      deepStrictEqual([status, headers['content-encoding']], [200, undefined])
      await readUntil(body, (soFar) => /"resync":true.*\n\n/.test(soFar))
      const minutes = version === 'HTTP/2' ? 33 : 34
      const isHere = readUntil(body, (soFar) => soFar.includes(`"minutes":${minutes}`) && soFar.endsWith('\n\n'))
      strictEqual((await change(minutes)).status, 200)
      await isHere
      cut()
    })

    test(`a poll waits, and is answered when something has changed, ${version}`, async () => {
      const polling = leading(version)
      const { json } = await polling.ask(`/api/staff/${meeting}/view`)
      const waits = polling.ask(`/api/staff/${meeting}/poll?cursor=${encodeURIComponent(String(json.cursor))}`)
      const minutes = version === 'HTTP/2' ? 35 : 36
      ok((await Promise.race([waits, pause(300)])) === undefined, 'it did not wait')
      strictEqual((await change(minutes)).status, 200)
      const { status, text } = await waits
      strictEqual(status, 200)
      ok(text.includes(`"minutes":${minutes}`))
    })

    test(`whoever goes is gone: their places for streams are free again, ${version}`, async () => {
      const screen = leading(version)
      const open = () => screen.begin(`/api/staff/${meeting}/stream`)
      for (let round = 0; round < 3; round++) {
        const opened: Awaited<ReturnType<typeof open>>[] = []
        // So many a screen may have, and the server hears of it a little later that one was left.
        for (let tries = 0; opened.length < 6; tries++) {
          const one = await open()
          if (one.status === 200) opened.push(one)
          else if (tries < 60) await pause(50)
          else throw new Error(`${one.status}: the server still believes that somebody is there`)
        }
        for (const one of opened) one.cut()
      }
    })
  }

  test('guesses are counted by where they really come from, whatever the guesser says of it', async () => {
    const [guesser, neighbour] = [caller('HTTP/1.1'), caller('HTTP/1.1', { from: '127.0.0.2' })]
    const guess = async (who: Caller, says: string): Promise<number> =>
      (await who.post('/api/door/carry', { code: '123456' }, { 'x-forwarded-for': says })).status
    const tried: number[] = []
    for (let tries = 0; tries < 12; tries++) tried.push(await guess(guesser, `198.51.100.${tries}`))
    deepStrictEqual([...tried.slice(0, 10), tried.at(-1)], [...Array<number>(10).fill(404), 429])
    strictEqual(await guess(neighbour, '127.0.0.1'), 404, 'somebody else has tried nothing yet')
  })

  test('all that the server takes comes in, and what is longer stays out', async () => {
    const path = `/api/staff/${meeting}/roster/read`
    const list = (bytes: number): string => {
      const around = JSON.stringify({ text: '' }).length
      return JSON.stringify({ text: 'x'.repeat(bytes - around) })
    }
    const send = async (bytes: number): Promise<Told> =>
      leading('HTTP/1.1').ask(path, { method: 'POST', body: list(bytes), headers: { origin: proxy.url } })
    const file = await leading('HTTP/2').ask(`/api/staff/${meeting}/roster/file`, {
      method: 'POST',
      body: new Uint8Array(mostBytes + 1).fill(0x61),
      headers: { origin: proxy.url, 'content-type': 'application/octet-stream' },
    })
    deepStrictEqual([file.status, file.json.error], [413, 'too-large'], 'the server itself says so')
    const longest = await send(2 * mostBytes)
    deepStrictEqual([longest.status, longest.json.error], [400, 'too-long'], 'the server itself has read it')
    const longer = await send(2 * mostBytes + 1)
    // Caddy 2.6 calls it a bad gateway, or lets the server say no when that is the quicker one.
    if (example === 'Caddyfile') ok([413, 502].includes(longer.status), `${longer.status}`)
    else deepStrictEqual([longer.status, longer.json.error], [413, undefined], 'it never came to the server')
  })

  test('the page that looks at the installation finds nothing between the browser and the server', async (context) => {
    deepStrictEqual(await seenFrom(context, leading('HTTP/2')), ['tlsGood', 'headersGood', 'streamGood', 'clockGood'])
    const { json } = await leading('HTTP/2').ask('/api/checkup', { headers: { 'x-language': 'en' } })
    const findings = json.findings as readonly { about: string; is: string; sentence: string }[]
    ok(
      findings.some(({ is, sentence }) => is === 'good' && sentence === `Links and QR codes point to ${proxy.url}.`),
      JSON.stringify(findings),
    )
  })

  // Caddy lets streams through whatever stands in its file.
  if (example === 'nginx.conf')
    test('where nginx gathers what comes, a stream stands still, and the page says so', async (context) => {
      const ports = { tls: await freePort(), servers: [port] }
      // The server asks nginx by a header not to gather: whoever gathers nevertheless must have taken that away as well.
      const gathers = await startProxy(example, ports, (text) =>
        text.replace('proxy_buffering off;', 'proxy_buffering on; proxy_ignore_headers X-Accel-Buffering;'),
      )
      try {
        for (const version of versions) {
          const held = leading(version, gathers)
          // Not even that it has begun.
          const isStill = held.begin(`/api/staff/${meeting}/stream`).then(
            ({ status }) => status,
            () => 'cut off',
          )
          strictEqual(await Promise.race([isStill, pause(1_000)]), undefined)
          const seen = await seenFrom(context, leading(version, gathers))
          deepStrictEqual(seen, ['tlsGood', 'addressOther', 'headersGood', 'streamHeld', 'clockGood'], version)
          held.close()
        }
      } finally {
        await gathers.stop()
      }
    })

  test('a server that ends says so through it; then nobody is there, and then it is back', async () => {
    const screen = leading('HTTP/2')
    const { body } = await screen.begin(`/api/staff/${meeting}/stream`)
    const isTold = readUntil(body, (soFar) => /retry: \d+\nevent: ending/.test(soFar))
    await pause(100)
    await server.close()
    await isTold
    const away = await screen.ask(`/api/staff/${meeting}/view`)
    ok([502, 503, 504].includes(away.status), `${away.status}`)
    strictEqual(away.headers['content-type']?.includes('json') ?? false, false)
    server = await serve()
    strictEqual((await screen.ask(`/api/staff/${meeting}/view`)).status, 200, 'at once')
    strictEqual((await change(37)).status, 200)
  })
}
