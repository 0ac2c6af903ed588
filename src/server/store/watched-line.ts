import { Socket, type SocketConnectOpts } from 'node:net'
import { Duplex } from 'node:stream'
import type { Host } from './hosts.ts'

/** So long may a database take for an answer, in milliseconds: it ends by itself whatever takes ten seconds. */
export const longestSilence = 12_000

/** A line that ends sooner than this after the database first spoke came to nothing, in milliseconds. */
const shortLife = 1_000

/**
 * The line to a database, which is given up when nothing comes back on it for so long after something was sent: a
 * machine that is gone, or a network that swallows what is sent, ends no line by itself. It lies between the client and
 * its socket, so that it sees what goes over the wire with encryption as without. Of several hosts the one is asked that
 * was right last; when its lines come to nothing, the next.
 */
export function watchedLines(hosts: readonly [Host, ...Host[]], silence: number) {
  let at = 0
  return ({ path }: Readonly<{ path?: string | false }>): WatchedLine => {
    const tried = at
    const { name, port } = hosts[tried] ?? hosts[0]
    return new WatchedLine(name, path ? { path } : { host: name, port }, silence, (lived) => {
      // Many lines may fail at once: they go on by one.
      if (lived < shortLife && at === tried) at = (tried + 1) % hosts.length
    })
  }
}

class WatchedLine extends Duplex {
  /** The client looks here for whose certificate it should see, where there is one. */
  readonly host: string
  readonly #socket = new Socket()
  readonly #silence: number
  readonly #gone: (lived: number) => void
  #spokeAt: number | null = null
  #timer: ReturnType<typeof setTimeout> | null = null

  /** When it is gone, it is told how long it lived after the database first spoke, in milliseconds. */
  constructor(host: string, to: SocketConnectOpts, silence: number, gone: (lived: number) => void) {
    super({ allowHalfOpen: false })
    this.host = host
    this.#gone = gone
    this.#silence = silence
    this.#socket.on('data', (bytes) => {
      this.#answered()
      this.#spokeAt ??= performance.now()
      if (!this.push(bytes)) this.#socket.pause()
    })
    this.#socket.on('end', () => this.push(null))
    this.#socket.on('error', (error) => this.destroy(error))
    this.#socket.on('close', () => this.destroy())
    // Also where nothing is asked, as on the line that listens, one that is gone is noticed. Milliseconds.
    this.#socket.connect(to).setKeepAlive(true, 10_000)
  }

  /** As a socket says it: the client takes leave of the database only where there is one. */
  get readyState(): string {
    return this.#socket.readyState
  }

  override _read(): void {
    this.#socket.resume()
  }

  override _write(bytes: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this.#timer ??= setTimeout(() => this.#giveUp(), this.#silence).unref()
    this.#socket.write(bytes, done)
  }

  override _final(done: () => void): void {
    this.#socket.end(done)
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#answered()
    this.#socket.destroy()
    this.#gone(this.#spokeAt === null ? 0 : performance.now() - this.#spokeAt)
    done(error)
  }

  #answered(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }

  #giveUp(): void {
    this.destroy(Object.assign(new Error('The database does not answer.'), { code: 'ETIMEDOUT' }))
  }
}
