import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import type { ServerResponse } from 'node:http'
import { Writable } from 'node:stream'
import { type TestContext, test } from 'node:test'
import { testHouse } from '../../test/house.ts'
import { at } from '../../test/people.ts'
import { scratchFolder } from '../../test/scratch.ts'
import type { Command } from '../process/process.ts'
import { configured } from './config.ts'
import { type Running, startServer } from './server.ts'
import { streamTo } from './stream.ts'

type Message = Readonly<{ event: string; id: string | null; data: Record<string, unknown> }>
type Ask = (path: string, body?: unknown) => Promise<Response>
type Stage = Readonly<{ server: Running; process: string; cookie: string; ask: Ask; hands: { now: number } }>

const asker =
  (url: string, cookie: string): Ask =>
  (path, body) =>
    fetch(url + path, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json', cookie },
    })

/** A real server on a real port, with somebody who leads a process. */
async function running(context: TestContext, dataDir = scratchFolder(context)): Promise<Stage> {
  const hands = { now: at }
  const server = await startServer(configured({ port: 0, host: '127.0.0.1', dataDir }), () => hands.now)
  context.after(() => server.close())
  const token = server.firstLink?.split('#')[1]
  const signedIn = await asker(server.url, '')('/api/sign-in', { token, name: 'Turid' })
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const ask = asker(server.url, cookie)
  const { process } = (await (await ask('/api/processes', { workplace: 'B', language: 'nb' })).json()) as {
    process: string
  }
  return { server, process, cookie, ask, hands }
}

const command = ({ ask, process }: Stage, asked: Command): Promise<Response> =>
  ask(`/api/staff/${process}/commands`, { id: crypto.randomUUID(), ...asked })
const openDoor = (isOpen: boolean): Command => ({ stage: 'people', command: { type: 'open-door', isOpen } })
const viewOf = async ({ ask, process }: Stage): Promise<Record<string, unknown> & { cursor: string }> =>
  (await (await ask(`/api/staff/${process}/view`)).json()) as Record<string, unknown> & { cursor: string }

/** Reads a stream of events until told to stop. */
async function listen(stage: Stage, cursor: string | null) {
  const stop = new AbortController()
  const query = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`
  const response = await fetch(`${stage.server.url}/api/staff/${stage.process}/stream${query}`, {
    headers: { cookie: stage.cookie },
    signal: stop.signal,
  })
  const heard: Message[] = []
  let isOver = false
  const reading = (async () => {
    let rest = ''
    const decoder = new TextDecoder()
    for await (const chunk of response.body ?? []) {
      rest += decoder.decode(chunk, { stream: true })
      const parts = rest.split('\n\n')
      rest = parts.pop() ?? ''
      for (const part of parts) heard.push(messageFrom(part))
    }
  })()
    .catch(() => undefined)
    .finally(() => {
      isOver = true
    })
  const until = async (isThere: (message: Message) => boolean): Promise<Message> => {
    for (let tries = 0; tries < 400; tries++) {
      const found = heard.find(isThere)
      if (found) return found
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    throw new Error(`Not heard; only ${JSON.stringify(heard).slice(0, 500)}`)
  }
  const end = async (): Promise<void> => {
    stop.abort()
    await reading
  }
  return { response, heard, until, end, isOver: () => isOver, over: reading }
}

function messageFrom(text: string): Message {
  const field = (name: string): string | null => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1] ?? null
  return {
    event: field('event') ?? 'message',
    id: field('id'),
    data: JSON.parse(field('data') ?? '{}') as Message['data'],
  }
}

test('a stream beats at once, tells what changed, and each message says where it has got to', async (context) => {
  const stage = await running(context)
  const { cursor } = await viewOf(stage)
  const stream = await listen(stage, cursor)
  strictEqual(stream.response.headers.get('content-type'), 'text/event-stream; charset=utf-8')
  strictEqual(stream.response.headers.get('cache-control'), 'no-store, no-transform')
  strictEqual(stream.response.headers.get('x-accel-buffering'), 'no')
  await stream.until(({ event }) => event === 'beat')
  const { version } = (await (await command(stage, openDoor(true))).json()) as { version: number }
  const told = await stream.until(({ event }) => event === 'message')
  deepStrictEqual(told.data.ops, [[['people', 'isDoorOpen'], true]])
  strictEqual(told.id, told.data.cursor)
  strictEqual(Number(told.id?.split('.').at(-1)), version)
  strictEqual(told.data.now, at)
  ok(!stream.heard.some(({ data }) => data.resync), 'nothing was missed')
  await stream.end()
})

test('a cursor that is too old, of another start, or none gets the whole view, once (R2)', async (context) => {
  const dataDir = scratchFolder(context)
  const stage = await running(context, dataDir)
  const { cursor } = await viewOf(stage)
  await command(stage, openDoor(true))
  const fresh = await viewOf(stage)
  for (const old of [cursor, `zzzz${fresh.cursor.slice(4)}`, `${fresh.cursor}9`, '', null]) {
    const stream = await listen(stage, old)
    const { data, id } = await stream.until(({ data }) => data.resync === true)
    deepStrictEqual({ ...data, resync: undefined }, { ...fresh, resync: undefined })
    strictEqual(id, fresh.cursor)
    await stream.end()
  }
})

test('a server that ends lets its screens go without a word, and they come again', async (context) => {
  const stage = await running(context)
  const stream = await listen(stage, (await viewOf(stage)).cursor)
  await stream.until(({ event }) => event === 'beat')
  await stage.server.close()
  await stream.over
  ok(!stream.heard.some(({ event }) => event === 'away'))
})

test('whoever signs out is told so on every open stream, and hears nothing more (R6)', async (context) => {
  const stage = await running(context)
  const stream = await listen(stage, (await viewOf(stage)).cursor)
  await stream.until(({ event }) => event === 'beat')
  await stage.ask('/api/sign-out', { hat: 'staff' })
  await stream.until(({ event }) => event === 'away')
  await stream.over
  strictEqual((await stage.ask(`/api/staff/${stage.process}/stream`)).status, 403)
})

test('six streams for those who lead, and no more (S9)', async (context) => {
  const stage = await running(context)
  const { cursor } = await viewOf(stage)
  const streams = await Promise.all(Array.from({ length: 6 }, () => listen(stage, cursor)))
  for (const { response } of streams) strictEqual(response.status, 200)
  const seventh = await listen(stage, cursor)
  strictEqual(seventh.response.status, 429)
  for (const stream of streams) await stream.end()
  await new Promise((resolve) => setTimeout(resolve, 50))
  const again = await listen(stage, cursor)
  strictEqual(again.response.status, 200)
  await again.end()
})

test('where streams are held back, a poll with the same cursor waits for news (R5)', async (context) => {
  const stage = await running(context)
  const { cursor } = await viewOf(stage)
  const poll = stage.ask(`/api/staff/${stage.process}/poll?cursor=${encodeURIComponent(cursor)}`)
  await new Promise((resolve) => setTimeout(resolve, 150))
  await command(stage, openDoor(true))
  const seen = (await (await poll).json()) as { cursor: string; state: { people: { isDoorOpen: boolean } } }
  strictEqual(seen.state.people.isDoorOpen, true)
  ok(seen.cursor !== cursor)
  const late = await stage.ask(`/api/staff/${stage.process}/poll?cursor=${encodeURIComponent(cursor)}`)
  strictEqual(
    ((await late.json()) as { cursor: string }).cursor,
    seen.cursor,
    'whoever has missed something need not wait',
  )
})

test('a screen that takes nothing is let go at 256 KiB, and the others hear everything (R3)', async (context) => {
  const { house } = await testHouse(context)
  const { process } = await house.processes.create('B', 'nb', at)
  const room = await house.rooms.open(process)
  const team = (person: string, title: string): Command => ({
    stage: 'preparation',
    command: { type: 'join-team', person, title },
  })
  await room.takeAsSystem('t0', team('turid', ''))
  await room.watch.settled()
  const follow = (takes: boolean) => {
    const heard: string[] = []
    const line = new Writable({
      decodeStrings: false,
      write(chunk, _encoding, done) {
        heard.push(String(chunk))
        if (takes) done()
      },
    })
    const response = Object.assign(line, {
      writeHead: () => response,
      removeHeader: () => undefined,
      flushHeaders: () => undefined,
    }) as unknown as ServerResponse
    const who = { person: 'turid', hat: 'staff' } as const
    streamTo(response, { room, who, session: 's', turn: 0, cursor: room.watch.cursor, whole: () => '' }, () => at)
    context.after(() => response.destroy())
    return { response, heard }
  }
  const [quick, slow] = [follow(true), follow(false)]
  const title = 'æ'.repeat(280)
  let most = 0
  for (let round = 0; round < 12; round++) {
    const asked = Array.from({ length: 60 }, (_, index) => team(`p${round}x${index}`, title))
    for (const command of asked) await room.takeAsSystem(crypto.randomUUID(), command)
    await room.watch.settled()
    if (!slow.response.destroyed) most = Math.max(most, slow.response.writableLength)
  }
  strictEqual(slow.response.destroyed, true)
  ok(most <= 256 * 1024, `${most} bytes were kept for it`)
  strictEqual(quick.response.destroyed, false)
  ok(quick.heard.at(-1)?.includes('p11x59'))
})
