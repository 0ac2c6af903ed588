import { Browser, NotLet } from '../../../scripts/bots-over-http.ts'
import { type Dice, diceFrom } from '../../../src/kernel/dice.ts'
import type { PersonId, ProcessId } from '../../../src/kernel/values.ts'
import type { Command } from '../../../src/process/process.ts'
import { would } from '../../../src/simulation/bots.ts'
import { blaabaerhaugen } from '../../../src/simulation/people.ts'
import { afterNews, type News, type WholeView } from '../../../src/web/whole-view.ts'
import type { Journal } from './journal.ts'

/** Milliseconds between one thing and the next that somebody does, on average. */
const pace = 450

type Way = Readonly<{ url: string; code: string; journal: Journal; seed: number }>

/**
 * A phone without a screen: it comes in by the door, holds a real stream, keeps its view by the same differences as a
 * page does, and sends what its owner does again and again under one id until it is answered.
 */
export class LivePhone {
  readonly browser: Browser
  readonly #journal: Journal
  readonly #code: string
  readonly #dice: Dice
  readonly #answered = new Set<string>()
  readonly #ending = new AbortController()
  #stream = new AbortController()
  #process: ProcessId = ''
  #loops: readonly Promise<void>[] = []
  #isAsleep = false
  /** What this owner leaves to others at the table for now. */
  leaves: (command: Command) => boolean = () => false
  /** Still awake, but doing nothing more. */
  isResting = false
  /** Sent, and not yet answered. */
  isUnderWay = false
  whole: WholeView | null = null

  constructor({ url, code, journal, seed }: Way) {
    this.browser = new Browser(url)
    this.#journal = journal
    this.#code = code
    this.#dice = diceFrom(seed)
  }

  get me(): PersonId {
    return this.whole?.me ?? ''
  }

  get path(): string {
    return `/api/seat/${this.#process}`
  }

  /** By the code on the wall: somebody on the list, or somebody with a name that stands on none. */
  async comeIn(who: Readonly<{ person: PersonId } | { newName: string }>): Promise<this> {
    const entered = { code: this.#code, ...who }
    const { process } = await this.browser.post<{ process: ProcessId }>('/api/door/enter', entered)
    this.#process = process
    await this.look()
    this.#loops = [this.#follow(), this.#live()]
    return this
  }

  /** In a pocket, the line cut: nothing is heard, nothing is done. */
  sleep(): void {
    this.#isAsleep = true
    this.#stream.abort()
  }

  wake(): void {
    this.#isAsleep = false
  }

  /** Does this, and tells whether it was taken. */
  async does(asked: Command): Promise<boolean> {
    const id = crypto.randomUUID()
    this.isUnderWay = true
    try {
      while (!this.#ending.signal.aborted) {
        const said = await this.browser
          .post(`${this.path}/commands`, { id, ...asked })
          .then(() => 'taken' as const)
          .catch((error: unknown) => (isForGood(error) ? ('refused' as const) : null))
        if (said === 'taken') this.#journal.acknowledged(id, asked)
        if (said) return said === 'taken'
        await this.#pause(200 + this.#dice() * 400)
      }
      return false
    } finally {
      this.isUnderWay = false
    }
  }

  async end(): Promise<void> {
    this.#ending.abort()
    this.#stream.abort()
    await Promise.all(this.#loops)
  }

  async look(): Promise<void> {
    this.whole = await this.browser.get<WholeView>(`${this.path}/view`, this.#ending.signal)
  }

  async #follow(): Promise<void> {
    while (!this.#ending.signal.aborted) {
      if (!this.#isAsleep) await this.#listen().catch(() => undefined)
      await this.#pause(100 + this.#dice() * 300)
    }
  }

  async #listen(): Promise<void> {
    await this.look()
    this.#stream = new AbortController()
    const cursor = encodeURIComponent(this.whole?.cursor ?? '')
    const answer = await this.browser.open(`${this.path}/stream?cursor=${cursor}`, this.#stream.signal)
    let rest = ''
    for await (const bytes of answer.pipeThrough(new TextDecoderStream())) {
      const said = (rest + bytes).split('\n\n')
      rest = said.pop() ?? ''
      for (const one of said) await this.#hear(one)
    }
  }

  async #hear(said: string): Promise<void> {
    if (/^event: (?!message)/m.test(said)) return
    const [, data] = /^data: (.*)$/m.exec(said) ?? []
    if (data === undefined || !this.whole) return
    const news = JSON.parse(data) as News
    if (news.resync) await this.look()
    else this.whole = afterNews(this.whole, news)
  }

  async #live(): Promise<void> {
    while (!this.#ending.signal.aborted) {
      await this.#pause(pace * (0.5 + this.#dice()))
      if (this.#isAsleep || this.isResting || !this.whole) continue
      const { state, roles, now } = this.whole
      const look = { view: state, me: this.me, roles, now, dice: this.#dice, workplace: blaabaerhaugen }
      const command = would(look)
      if (!command || this.leaves(command)) continue
      // What one has answered or dropped into the box is nowhere but on one's own phone.
      const said = JSON.stringify(command)
      if (this.#answered.has(said)) continue
      const isTaken = await this.does(this.#journal.marked(command))
      if (isTaken && (command.stage === 'evaluation' || command.stage === 'suitability')) this.#answered.add(said)
    }
  }

  #pause(milliseconds: number): Promise<void> {
    const { signal } = this.#ending
    return new Promise((resolve) => {
      if (signal.aborted) return resolve()
      const done = (): void => {
        clearTimeout(timer)
        signal.removeEventListener('abort', done)
        resolve()
      }
      const timer = setTimeout(done, milliseconds)
      signal.addEventListener('abort', done)
    })
  }
}

/** A no of the rules is an answer; a server that is busy, or not there, is none. */
const isForGood = (error: unknown): boolean => error instanceof NotLet && error.status < 500 && error.status !== 429
