// The least that a WebSocket can be: no sessions, no rules, nothing stored. Each frame is made once.
import { type WebSocket, WebSocketServer } from 'ws'
import { httpServer, listening, ready } from './usage.ts'

const rooms = new Map<string, { number: number; channels: Map<string, Set<WebSocket>> }>()
const server = httpServer()
const sockets = new WebSocketServer({ server, perMessageDeflate: false })

sockets.on('connection', (socket, request) => {
  const url = new URL(request.url ?? '/', 'http://here')
  const room = url.searchParams.get('room') ?? ''
  const found = rooms.get(room) ?? { number: 0, channels: new Map<string, Set<WebSocket>>() }
  rooms.set(room, found)
  for (const channel of url.searchParams.getAll('in')) {
    const screens = found.channels.get(channel) ?? new Set()
    found.channels.set(channel, screens.add(socket))
    socket.on('close', () => screens.delete(socket))
  }
  socket.on('message', (body) => {
    const { id, to, said } = JSON.parse(String(body)) as { id: number; to: readonly string[]; said: string }
    found.number += 1
    const told = Buffer.from(JSON.stringify({ number: found.number, now: Date.now(), said }))
    const screens = new Set(to.flatMap((channel) => [...(found.channels.get(channel) ?? [])]))
    for (const screen of screens) screen.send(told, { binary: false })
    socket.send(`{"taken":${found.number},"id":${id}}`)
  })
})
ready(await listening(server))
