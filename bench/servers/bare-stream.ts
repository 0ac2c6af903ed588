// The least that an event stream and a POST can be: no sessions, no rules, no rights. Each frame is made once. With a
// folder, every action is on the disk before it is told; those that wait share one transaction.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { openJournal } from './journal.ts'
import { httpServer, listening, ready } from './usage.ts'

const [folder = ''] = process.argv.slice(2)
const journal = folder === '' ? null : openJournal(folder)
const rooms = new Map<string, { number: number; channels: Map<string, Set<ServerResponse>> }>()
let waiting: { room: string; body: string; done: () => void }[] = []

const roomOf = (room: string) => {
  const found = rooms.get(room) ?? { number: 0, channels: new Map() }
  rooms.set(room, found)
  return found
}

function follow(response: ServerResponse, room: string, channels: readonly string[]): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write('event: beat\ndata: {}\n\n')
  const { channels: all } = roomOf(room)
  for (const channel of channels) {
    const screens = all.get(channel) ?? new Set()
    all.set(channel, screens.add(response))
    response.on('close', () => screens.delete(response))
  }
}

function act(request: IncomingMessage, response: ServerResponse, room: string): void {
  let body = ''
  request.setEncoding('utf8')
  request.on('data', (piece) => {
    body += piece
  })
  request.on('end', () => {
    const { to, said } = JSON.parse(body) as { to: readonly string[]; said: string }
    const done = (): void => {
      const found = roomOf(room)
      found.number += 1
      const told = JSON.stringify({ number: found.number, now: Date.now(), said })
      const frame = Buffer.from(`id: ${found.number}\ndata: ${told}\n\n`)
      const screens = new Set(to.flatMap((channel) => [...(found.channels.get(channel) ?? [])]))
      for (const screen of screens) screen.write(frame)
      response.writeHead(200, { 'content-type': 'application/json' }).end(`{"number":${found.number}}`)
    }
    if (!journal) return done()
    if (waiting.length === 0) setImmediate(commit)
    waiting.push({ room, body, done })
  })
}

function commit(): void {
  const batch = waiting
  waiting = []
  journal?.writeAll(batch)
  for (const { done } of batch) done()
}

const server = httpServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://here')
  const room = url.searchParams.get('room') ?? ''
  if (request.method === 'POST') act(request, response, room)
  else follow(response, room, url.searchParams.getAll('in'))
})
ready(await listening(server))
