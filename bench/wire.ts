import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http'

/** Enough lines for every phone at once, kept open as a browser keeps them. */
const agent = new Agent({ keepAlive: true, maxSockets: 20_000 })

/** A browser without a screen that costs next to nothing: cookies, JSON, and streams of which only the ids are read. */
export class Wire {
  readonly url: string
  #cookie = ''

  constructor(url: string) {
    this.url = url
  }

  get<Answer>(path: string): Promise<Answer> {
    return this.#ask('GET', path, null)
  }

  post<Answer>(path: string, body: unknown): Promise<Answer> {
    return this.#ask('POST', path, JSON.stringify(body))
  }

  /** Follows an event stream; `heard` is told the last id of whatever came. Resolves when it has begun. */
  follow(path: string, heard: (id: string) => void): Promise<Readonly<{ leave: () => void }>> {
    return new Promise((resolve, reject) => {
      // A line of its own: a stream never gives it back.
      const asked = request(this.url + path, { agent: false, headers: { cookie: this.#cookie } }, (answer) => {
        if (answer.statusCode !== 200) return reject(new Error(`${path}: ${answer.statusCode}`))
        answer.setEncoding('latin1')
        answer.on('data', (said: string) => {
          const from = said.lastIndexOf('id: ')
          if (from >= 0 && (from === 0 || said[from - 1] === '\n'))
            heard(said.slice(from + 4, said.indexOf('\n', from)))
        })
        answer.on('error', () => undefined)
        resolve({ leave: () => asked.destroy() })
      })
      asked.on('error', reject)
      asked.end()
    })
  }

  #ask<Answer>(method: string, path: string, body: string | null): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const headers = {
        cookie: this.#cookie,
        ...(body !== null && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
      }
      const asked: ClientRequest = request(this.url + path, { method, agent, headers }, (answer) => {
        this.#keepCookies(answer)
        let said = ''
        answer.setEncoding('utf8')
        answer.on('data', (piece) => {
          said += piece
        })
        answer.on('end', () => {
          if (answer.statusCode === 200) resolve(JSON.parse(said) as Answer)
          else reject(new Error(`${method} ${path}: ${answer.statusCode} ${said}`))
        })
      })
      asked.on('error', (error) => {
        // A line that was kept open may be closed by the server just as it is used again: a browser asks anew.
        if (asked.reusedSocket && 'code' in error && error.code === 'ECONNRESET') {
          this.#ask<Answer>(method, path, body).then(resolve, reject)
        } else reject(error)
      })
      asked.end(body ?? undefined)
    })
  }

  #keepCookies({ headers }: IncomingMessage): void {
    for (const line of headers['set-cookie'] ?? []) this.#cookie = line.split(';')[0] ?? ''
  }
}
