import { setTimeout as pause } from 'node:timers/promises'
import { applied, type Op } from '../../src/kernel/difference.ts'

/** What a screen showed, and of which version it said it was. */
export type Shown = Readonly<{ version: number; agenda: string }>

type Message = Readonly<{ cursor?: string; resync?: true; state?: unknown; ops?: readonly Op[] }>

/** A phone that follows the meeting, and goes to another server when one is gone. It asks for nothing but its stream. */
export class Phone {
  /** All it ever showed, in order. */
  readonly shown: Shown[] = []
  readonly #urls: readonly string[]
  readonly #path: string
  readonly #cookie: string
  #at: number
  #view: unknown = null
  #ending = new AbortController()
  #isOver = false

  constructor(urls: readonly string[], path: string, cookie: string, first: number) {
    this.#urls = urls
    this.#path = path
    this.#cookie = cookie
    this.#at = first
  }

  get version(): number {
    return this.shown.at(-1)?.version ?? 0
  }

  async follow(): Promise<void> {
    while (!this.#isOver) {
      await this.#stream().catch(() => undefined)
      this.#at += 1
      if (!this.#isOver) await pause(100)
    }
  }

  leave(): void {
    this.#isOver = true
    this.#ending.abort()
  }

  async #stream(): Promise<void> {
    const url = this.#urls[this.#at % this.#urls.length] ?? ''
    const answer = await fetch(`${url}${this.#path}`, {
      headers: { cookie: this.#cookie },
      signal: this.#ending.signal,
    })
    if (!answer.ok || !answer.body) return
    let rest = ''
    for await (const piece of answer.body.pipeThrough(new TextDecoderStream())) {
      const messages = `${rest}${piece}`.split('\n\n')
      rest = messages.pop() ?? ''
      for (const message of messages) {
        const data = /^data: (.*)$/m.exec(message)?.[1]
        if (!/^event: /m.test(message) && data !== undefined) this.#hear(JSON.parse(data) as Message)
      }
    }
  }

  #hear({ cursor = '', resync, state, ops = [] }: Message): void {
    // A change to what was never shown cannot be: the first thing on every line is the whole.
    this.#view = resync ? state : applied(this.#view, ops)
    const { agenda } = this.#view as { agenda: unknown }
    this.shown.push({ version: Number(cursor.split('.').at(-1)), agenda: JSON.stringify(agenda) })
  }
}
