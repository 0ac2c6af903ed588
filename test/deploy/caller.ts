import { once } from 'node:events'
import { type ClientHttp2Session, connect } from 'node:http2'
import { Agent, request } from 'node:https'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

export type Version = 'HTTP/1.1' | 'HTTP/2'
type Asked = Readonly<{ method?: string; body?: string | Uint8Array; headers?: Readonly<Record<string, string>> }>
type Headers = Readonly<Record<string, string | string[] | undefined>>
/** An answer that has begun. `cut`: whoever asked goes away. */
type Begun = Readonly<{ status: number; headers: Headers; body: Readable; cut: () => void }>
export type Told = Readonly<{ status: number; headers: Headers; text: string; json: Record<string, unknown> }>

/**
 * A browser that speaks one version of HTTP over TLS, trusts one certificate, and knows nothing but its cookies. With
 * HTTP/1.1 it may come from another address.
 */
export class Caller {
  readonly cookies = new Map<string, string>()
  readonly url: URL
  readonly #version: Version
  readonly #ca: string
  readonly #from: string
  readonly #agent: Agent
  #session: ClientHttp2Session | null = null

  constructor(url: string, ca: string, version: Version, from = '127.0.0.1') {
    this.url = new URL(url)
    this.#version = version
    this.#ca = ca
    this.#from = from
    this.#agent = new Agent({ ca, keepAlive: true })
  }

  /** A response that has begun, as soon as its headers are here. */
  async begin(path: string, { method = 'GET', body, headers = {} }: Asked = {}): Promise<Begun> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const sent = {
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
      ...(cookie ? { cookie } : {}),
      ...headers,
    }
    const begun =
      this.#version === 'HTTP/2' ? this.#second(path, method, sent, body) : this.#first(path, method, sent, body)
    const answer = await within(10_000, begun, `${method} ${path} was not answered`)
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return answer
  }

  async ask(path: string, asked: Asked = {}): Promise<Told> {
    const { status, headers, body } = await this.begin(path, asked)
    const said = await text(body)
    const json = String(headers['content-type']).includes('json') ? (JSON.parse(said) as Told['json']) : {}
    return { status, headers, text: said, json }
  }

  post(path: string, body: unknown = {}, headers: Readonly<Record<string, string>> = {}): Promise<Told> {
    const origin = this.url.origin
    return this.ask(path, { method: 'POST', body: JSON.stringify(body), headers: { origin, ...headers } })
  }

  close(): void {
    this.#agent.destroy()
    this.#session?.destroy()
  }

  #first(path: string, method: string, headers: object, body: Asked['body']): Promise<Begun> {
    return new Promise((resolve, reject) => {
      const asking = request(
        new URL(path, this.url),
        { method, headers: { ...headers }, agent: this.#agent, localAddress: this.#from },
        (answer) => {
          const cut = (): void => void answer.destroy()
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: answer, cut })
        },
      )
      asking.on('error', reject)
      asking.end(body)
    })
  }

  async #second(path: string, method: string, headers: object, body: Asked['body']): Promise<Begun> {
    if (!this.#session || this.#session.closed || this.#session.destroyed) {
      this.#session = connect(this.url.origin, { ca: this.#ca })
      this.#session.on('error', () => undefined)
    }
    const asking = this.#session.request({ ':path': path, ':method': method, ...headers })
    const isBegun = once(asking, 'response') as Promise<[Headers & { ':status'?: number }]>
    asking.end(body)
    const [answer] = await isBegun
    asking.on('error', () => undefined)
    return { status: Number(answer[':status']), headers: answer, body: asking, cut: () => asking.close() }
  }
}

/** Reads a stream until something in it is so; fails when it ends before, or when nothing more comes for so long. */
export async function readUntil(body: Readable, isSo: (soFar: string) => boolean, patience = 8_000): Promise<string> {
  let soFar = ''
  const nothingComes = setTimeout(() => body.destroy(new Error(`nothing more came: ${soFar.slice(0, 200)}`)), patience)
  try {
    for await (const part of body.iterator({ destroyOnReturn: false })) {
      soFar += String(part)
      if (isSo(soFar)) return soFar
    }
    throw new Error(`it ended: ${soFar.slice(0, 200)}`)
  } finally {
    clearTimeout(nothingComes)
  }
}

/** Waits, but not for ever: a proxy that keeps an answer to itself must be seen to do so. */
async function within<Value>(patience: number, awaited: Promise<Value>, otherwise: string): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(otherwise)), patience)
  return Promise.race([awaited, promise]).finally(() => clearTimeout(timer))
}
