import type { ServerResponse } from 'node:http'
import type { Person } from '../process/roles.ts'
import type { Clock } from './clock.ts'
import type { Room } from './room.ts'
import type { Farewell } from './watch.ts'

/** A phone that takes no more than this is let go; it comes back by itself and gets the whole view (R3). */
const mostUnsent = 256 * 1024

/** Often enough that a proxy keeps the line open, and a screen notices soon that it is cut. */
export const beatEvery = 15_000

/** In how many milliseconds a screen is to come back to a server that ends: never a whole room in one instant (R4). */
const comeBack = (dice: number): string => {
  const within = Math.round(500 + 2_000 * dice)
  return `retry: ${within}\nevent: ending\ndata: ${within}\n\n`
}

/** A screen that wants to follow: who it is, where it has got to, and how its whole view is made. */
export type Follower = Readonly<{
  room: Room
  who: Person
  session: string
  turn: number
  cursor: string | null
  /** The whole view as the fields of a JSON object, without the brackets. */
  whole: () => string
}>

/** Follows a room for one screen, as server-sent events on the raw response. The room must be settled. */
export function streamTo(
  response: ServerResponse,
  { room, who, session, turn, cursor, whole }: Follower,
  clock: Clock,
  dice: () => number = Math.random,
): void {
  // It ends with its connection, so that a message is one write and not three: length, message, end of line.
  response.removeHeader('transfer-encoding')
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  })
  // What comes now is neither counted nor cut into pieces: it goes straight to the line, which is half the work.
  response.flushHeaders()
  const line = response.socket ?? response
  const write = (bytes: string | Buffer): void => {
    if (response.destroyed || response.writableEnded) return
    line.write(bytes)
    if (line.writableLength > mostUnsent) response.destroy()
  }
  const beat = (): void => write(`event: beat\ndata: {"now":${clock()}}\n\n`)
  const resync = (): void => write(`id: ${room.watch.cursor}\ndata: {"resync":true,${whole()}}\n\n`)
  // Whoever is sent away is told so; whoever is only cut off comes back by itself.
  const end = (why: Farewell): void => {
    if (!response.writableEnded) response.end(why === 'gone' ? 'event: away\ndata: {}\n\n' : comeBack(dice()))
  }

  const leave = room.watch.add({ who, session, turn, send: write, resync, end })
  const heart = setInterval(beat, beatEvery)
  response.on('close', () => {
    clearInterval(heart)
    leave()
  })
  beat()
  // A cursor too old, too new or of another start of the server: the whole view, once (R2).
  if (cursor !== room.watch.cursor) resync()
}

/** What a poll has waited for: something new, nothing in all that time, or the server ends and it may come again. */
export type Waited = 'news' | 'nothing' | 'closing'

/** The same for a network that holds streams back: answers as soon as there is news, or after `patience` milliseconds. */
export function waitForNews(
  { room, who, session, turn, cursor }: Follower,
  patience: number,
  hasLeft: AbortSignal,
): Promise<Waited> {
  if (cursor !== room.watch.cursor) return Promise.resolve('news')
  return new Promise((resolve) => {
    const done = (waited: Waited): void => {
      clearTimeout(timer)
      hasLeft.removeEventListener('abort', leaves)
      leave()
      resolve(waited)
    }
    const news = (): void => done('news')
    const leaves = (): void => done('nothing')
    const end = (why: Farewell): void => done(why === 'closing' ? 'closing' : 'news')
    const leave = room.watch.add({ who, session, turn, send: news, resync: news, end })
    const timer = setTimeout(() => done('nothing'), patience)
    hasLeft.addEventListener('abort', leaves)
  })
}
