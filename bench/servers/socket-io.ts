// Socket.IO with its rooms, as its own guides show it; each action is on the disk before it is told, one by one.
import { Server } from 'socket.io'
import { openJournal } from './journal.ts'
import { httpServer, listening, ready } from './usage.ts'

const [folder = ''] = process.argv.slice(2)
const journal = openJournal(folder)
const numbers = new Map<string, number>()
const server = httpServer()
const io = new Server(server, { transports: ['websocket'] })

type Action = Readonly<{ room: string; to: readonly string[]; said: string }>

io.on('connection', (socket) => {
  const { room, channels } = socket.handshake.auth as { room: string; channels: readonly string[] }
  for (const channel of channels) void socket.join(`${room} ${channel}`)
  socket.on('act', ({ room, to, said }: Action, taken: (number: number) => void) => {
    journal.write(room, said)
    const number = (numbers.get(room) ?? 0) + 1
    numbers.set(room, number)
    io.to(to.map((channel) => `${room} ${channel}`)).emit('did', { number, now: Date.now(), said })
    taken(number)
  })
})
ready(await listening(server))
