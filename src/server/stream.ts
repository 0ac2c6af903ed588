import type { ServerResponse } from 'node:http'
import type { Person, Room } from './room.ts'

/** A phone that takes no more than this is let go; it comes back by itself and gets the whole view (R3). */
const mostUnsent = 256 * 1024

/** Often enough that a proxy keeps the line open, and a screen notices soon that it is cut. */
const beatEvery = 15_000

/** Follows a room for one screen, as server-sent events on the raw response. */
export function streamTo(
  response: ServerResponse,
  room: Room,
  who: Person,
  cursor: string | null,
  now: () => number,
): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  })
  const write = (text: string): void => {
    response.write(text)
    if (response.writableLength > mostUnsent) response.destroy()
  }
  const beat = (): void => write(`event: beat\ndata: {"now":${now()}}\n\n`)
  const send = (message: string): void => write(`id: ${room.cursor}\ndata: ${message}\n\n`)

  const leave = room.watch({ who, send, end: () => response.end('event: away\ndata: {}\n\n') })
  const heart = setInterval(beat, beatEvery)
  response.on('close', () => {
    clearInterval(heart)
    leave()
  })
  beat()
  // A cursor too old, too new or of another start of the server: the screen fetches the whole view, once (R2).
  if (cursor !== room.cursor) send(`{"cursor":"${room.cursor}","now":${now()},"resync":true}`)
}

/** The same for a network that holds streams back: waits until something happens, or for `patience` milliseconds. */
export function waitForNews(room: Room, who: Person, cursor: string | null, patience: number): Promise<void> {
  if (cursor !== room.cursor) return Promise.resolve()
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      leave()
      resolve()
    }
    const leave = room.watch({ who, send: done, end: done })
    const timer = setTimeout(done, patience)
  })
}
