import type { ServerResponse } from 'node:http'
import { mock, type TestContext } from 'node:test'
import type { ProcessId } from '../../src/kernel/values.ts'
import { askServer } from '../../src/web/ask-server.ts'
import { Live } from '../../src/web/live.ts'
import type { Shelf } from '../../src/web/outbox.ts'
import type { Events } from '../../src/web/surroundings.ts'
import type { TestHouse } from '../house.ts'
import { FakeClock } from './fake-clock.ts'

/**
 * What lies between a phone and the server. `hole`: nothing ever answers; `off`: the phone knows that there is no
 * network; `gateway`: a proxy whose server is gone; `portal`: a page to sign in to the network; `fault`: our own server fails; `holding`: streams are
 * held back; `refusing`: streams alone are refused; `mute`: streams begin, and nothing more of them comes.
 */
export type Network = 'open' | 'hole' | 'off' | 'gateway' | 'portal' | 'fault' | 'holding' | 'refusing' | 'mute'

type Line = { tell: (type: string, data: string) => void; cut: () => void }

const beatEvery = 15_000

/** The real code of a screen, in a made-up phone: its own clock, its own network, the real server behind it. */
export class FakePhone {
  readonly clock: FakeClock
  readonly live: Live
  network: Network = 'open'
  /** How often the whole view, a poll and a stream were asked for. */
  readonly asked = { view: 0, poll: 0, stream: 0 }
  /** Whether it said that it has no network, each time that this changed. */
  readonly reached: boolean[] = []
  /** Only the next request is swallowed: a connection that died while the phone slept. */
  swallowsNext = false
  readonly shelf = new Map<string, string>()
  server: TestHouse | null
  readonly #cookie: string
  readonly #lines = new Set<Line>()
  #underWay = 0
  #woke: (isNetworkNew: boolean) => void = () => undefined
  #dice: () => number
  readonly stop: () => void

  constructor(context: TestContext, server: TestHouse, cookie: string, process: ProcessId, dice = () => 0.6) {
    this.server = server
    this.#cookie = cookie
    this.#dice = dice
    this.clock = new FakeClock(server.hands.now)
    const fetching = mock.method(globalThis, 'fetch', (path: string, how: RequestInit) => this.#fetch(path, how))
    const shelf: Shelf = {
      keys: () => [...this.shelf.keys()],
      get: (key) => this.shelf.get(key) ?? null,
      set: (key, value) => void this.shelf.set(key, value),
      remove: (key) => void this.shelf.delete(key),
    }
    this.live = new Live('seat', process, {
      ask: askServer,
      events: (address) => this.#open(address),
      shelf,
      now: () => this.clock.now,
      dice: () => this.#dice(),
      after: this.clock.after,
      onWaking: (woke) => {
        this.#woke = woke
        return () => undefined
      },
    })
    this.live.subscribe(() => {
      const { isReached } = this.live.snapshot()
      if (this.reached.at(-1) !== isReached) this.reached.push(isReached)
    })
    const stop = this.live.start()
    this.stop = () => {
      stop()
      this.cutAll()
      fetching.mock.restore()
    }
    context.after(this.stop)
    this.#beat()
  }

  get isListening(): boolean {
    return this.#lines.size > 0
  }

  pass(milliseconds: number): Promise<void> {
    return this.clock.pass(milliseconds, () => this.quiet())
  }

  wake(isNetworkNew = false): void {
    this.#woke(isNetworkNew)
  }

  /** All open streams end, and both sides know. */
  cutAll(): void {
    for (const line of [...this.#lines]) line.cut()
  }

  /** The server says something to all open streams. */
  tellAll(type: string, data: string): void {
    for (const line of [...this.#lines]) line.tell(type, data)
  }

  /** Waits until every request that can be answered has been, and what the room tells has come. */
  async quiet(): Promise<void> {
    for (let calm = 0; calm < 3; calm++) {
      await new Promise((resolve) => setImmediate(resolve))
      if (this.#underWay > 0) calm = 0
    }
  }

  #beat(): void {
    this.clock.after(beatEvery, () => {
      for (const line of this.#lines) line.tell('beat', '{}')
      this.#beat()
    })
  }

  async #fetch(path: string, how: RequestInit): Promise<Response> {
    const way = /\/(view|poll)\b/.exec(path)?.[1]
    if (way === 'view' || way === 'poll') this.asked[way] += 1
    const { network, server, swallowsNext } = this
    this.swallowsNext = false
    if (network === 'hole' || swallowsNext) return this.#never(how.signal)
    if (network === 'portal') return new Response('<h1>Velkommen til gjestenettet</h1>', { status: 200 })
    if (network === 'fault') return Response.json({ error: 'went-wrong', sentence: 'Noe gikk galt.' }, { status: 500 })
    if (network === 'gateway') return new Response('<h1>502 Bad Gateway</h1>', { status: 502 })
    if (network === 'off' || !server) throw new TypeError('Failed to fetch')
    // A poll waits for news, and is not waited for.
    const isWaitedFor = way !== 'poll'
    if (isWaitedFor) this.#underWay += 1
    try {
      const headers = { ...(how.headers as object), host: 'localhost', cookie: this.#cookie }
      const answer = await Promise.race([server.app.request(path, { ...how, headers }), this.#never(how.signal)])
      const text = await answer.text()
      if (this.network === 'hole') return this.#never(how.signal)
      return new Response(text, { status: answer.status })
    } finally {
      if (isWaitedFor) setImmediate(() => (this.#underWay -= 1))
    }
  }

  #never(signal: AbortSignal | null | undefined): Promise<never> {
    return new Promise((_, reject) => {
      if (signal?.aborted) reject(new Error('aborted'))
      signal?.addEventListener('abort', () => reject(new Error('aborted')))
    })
  }

  #open(address: string): Events {
    this.asked.stream += 1
    const listeners = new Map<string, ((event: MessageEvent<string>) => void)[]>()
    let isClosed = false
    let told = 0
    const hear = (type: string, data = ''): void => {
      if (isClosed) return
      const event = { data } as MessageEvent<string>
      for (const listener of listeners.get(type) ?? []) listener(event)
    }
    const closings: (() => void)[] = []
    const response = {
      destroyed: false,
      writableEnded: false,
      writableLength: 0,
      writeHead: () => response,
      removeHeader: () => undefined,
      flushHeaders: () => undefined,
      on: (_type: string, closing: () => void) => closings.push(closing),
      write: (bytes: string | Buffer) => {
        for (const part of String(bytes).split('\n\n')) {
          const data = /^data: (.*)$/m.exec(part)?.[1]
          if (data !== undefined) line.tell(/^event: (.*)$/m.exec(part)?.[1] ?? 'message', data)
        }
      },
      end: (bytes?: string) => {
        if (bytes) response.write(bytes)
        line.cut()
      },
      destroy: () => line.cut(),
    }
    const line: Line = {
      tell: (type, data) => {
        told += 1
        if (this.network === 'holding' || this.network === 'hole') return
        if (this.network === 'mute' && told > 1) return
        hear(type, data)
      },
      cut: () => {
        if (response.writableEnded) return
        response.writableEnded = true
        response.destroyed = true
        this.#lines.delete(line)
        for (const closing of closings.splice(0)) closing()
        if (this.network !== 'hole') hear('error')
      },
    }
    const { network, server } = this
    const isLetThrough = server && ['open', 'holding', 'mute'].includes(network)
    if (network === 'hole') return { addEventListener: () => undefined, close: () => undefined }
    if (!isLetThrough) setImmediate(() => hear('error'))
    else {
      this.#lines.add(line)
      this.#underWay += 1
      const headers = { host: 'localhost', cookie: this.#cookie }
      const env = { outgoing: response as unknown as ServerResponse }
      void Promise.resolve(server.app.request(address, { headers }, env))
        .then((answer) => {
          if (answer.status !== 200) line.cut()
        })
        .finally(() => (this.#underWay -= 1))
    }
    return {
      addEventListener: (type, listener) => void listeners.set(type, [...(listeners.get(type) ?? []), listener]),
      close: () => {
        isClosed = true
        line.cut()
      },
    }
  }
}
