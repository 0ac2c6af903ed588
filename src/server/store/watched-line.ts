import { Socket, type SocketConnectOpts } from 'node:net'
import { Duplex } from 'node:stream'

/** So long may a database take for an answer, in milliseconds: it ends by itself whatever takes ten seconds. */
export const longestSilence = 12_000

type Hosts = Readonly<{ host: readonly string[]; port: readonly number[]; path?: string | false }>

/**
 * The line to a database, which is given up when nothing comes back on it for so long after something was sent: a
 * machine that is gone, or a network that swallows what is sent, ends no line by itself. It lies between the client and
 * its socket, so that it sees what goes over the wire with encryption as without. Several hosts are tried in turn.
 */
export function watchedLines(silence: number) {
  let tried = 0
  return ({ host, port, path }: Hosts): WatchedLine => {
    const at = tried++ % host.length
    const name = host[at] ?? 'localhost'
    return new WatchedLine(name, path ? { path } : { host: name, port: port[at] ?? 5432 }, silence)
  }
}

class WatchedLine extends Duplex {
  /** The client looks here for whose certificate it should see, where there is one. */
  readonly host: string
  readonly #socket = new Socket()
  readonly #silence: number
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(host: string, to: SocketConnectOpts, silence: number) {
    super({ allowHalfOpen: false })
    this.host = host
    this.#silence = silence
    this.#socket.on('data', (bytes) => {
      this.#answered()
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
