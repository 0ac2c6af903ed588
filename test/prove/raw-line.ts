import { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { Duplex } from 'node:stream'

/** The line of one phone as the server has it: a real response, over a connection that takes what comes, or nothing. */
export type RawLine = Readonly<{
  response: ServerResponse
  /** What has come through, one piece for each write, headers and all. */
  heard: () => string
  /** In bytes, what has come through. */
  came: () => number
  /** How many events of the stream have come through. */
  messages: () => number
  /** When the last of it came, by the clock of this machine. */
  cameAt: () => number
  /** In bytes, what the server keeps for it because it has not been taken. */
  unsent: () => number
  isOver: () => boolean
}>

export function rawLine(takes: boolean, keeps = true): RawLine {
  const pieces: string[] = []
  let [came, messages, cameAt] = [0, 0, 0]
  let isOver = false
  const connection = new Duplex({
    decodeStrings: true,
    read: () => undefined,
    write(chunk: Buffer, _encoding, done) {
      if (!takes) return
      cameAt = performance.now()
      came += chunk.length
      if (chunk.includes('"ops"')) messages += 1
      if (keeps) pieces.push(chunk.toString())
      done()
    },
  })
  connection.on('close', () => {
    isOver = true
  })
  connection.on('finish', () => {
    isOver = true
  })
  const socket = connection as unknown as Socket
  const asked = new IncomingMessage(socket)
  asked.httpVersionMajor = 1
  asked.httpVersionMinor = 1
  const response = new ServerResponse(asked)
  response.assignSocket(socket)
  response.on('finish', () => {
    isOver = true
  })
  return {
    response,
    heard: () => pieces.join(''),
    came: () => came,
    messages: () => messages,
    cameAt: () => cameAt,
    unsent: () => (isOver ? 0 : connection.writableLength + (response as unknown as { outputSize: number }).outputSize),
    isOver: () => isOver || response.writableEnded,
  }
}
