import type { Instant, PersonId, ProcessId } from '../kernel/values.ts'
import type { Command, State } from '../process/process.ts'
import type { Hat } from '../process/roles.ts'
import { Trouble } from './ask-server.ts'
import { follow, type Line, type Listener } from './connection.ts'
import { foresee, type Pending, stillPending } from './foresight.ts'
import { freshId } from './ids.ts'
import { keepFor } from './kept.ts'
import { type Answer, type Letter, Outbox } from './outbox.ts'
import { browser, type Surroundings } from './surroundings.ts'
import { afterNews, type News, versionOf, type WholeView } from './whole-view.ts'

export type Outcome =
  | { readonly saved: true }
  | { readonly saved: false; readonly refused: string; readonly sentence: string }

/** What a screen shows. A new object whenever something changed, the same one otherwise. */
export type Snapshot = Readonly<{
  status: 'loading' | 'here' | 'gone'
  whole: WholeView | null
  view: State | null
  /** Does the server answer? */
  isReached: boolean
  /** Something has waited for its answer for more than a second. */
  isWaiting: boolean
  /** The last thing written here has been taken, and nothing is on its way. */
  isSaved: boolean
  trouble: string | null
}>

const nothingYet: Snapshot = {
  status: 'loading',
  whole: null,
  view: null,
  isReached: true,
  isWaiting: false,
  isSaved: false,
  trouble: null,
}

/** After this long without an answer the screen says that it waits for the network. */
const patience = 1_000

/** After this long a letter is sent again: a line that slept with the phone may never answer (M2). */
const answerWithin = 10_000

/** One screen's live copy of a process: what the server said, and on top of it what was done here and is on its way. */
export class Live {
  #snapshot = nothingYet
  #pending: readonly Pending[] = []
  #outbox: Outbox | null = null
  /** Whose words lie in the outbox; another's once the phone has gone round. */
  #writer: PersonId | null = null
  /** What the others who share this phone had written, and was not taken yet. */
  #others: readonly Outbox[] = []
  #line: Line | null = null
  /** What the server's clock said, and when this device heard it; a rehearsal's clock may go faster. */
  #heard: { now: Instant; at: Instant; pace: number }
  #stopPatience = (): void => undefined
  readonly #listeners = new Set<() => void>()
  readonly #outcomes = new Map<string, (outcome: Outcome) => void>()
  readonly #path: string
  readonly #owner: string
  readonly #around: Surroundings

  constructor(hat: Hat, process: ProcessId, around: Surroundings = browser) {
    this.#around = around
    this.#heard = { now: around.now(), at: around.now(), pace: 1 }
    this.#path = `/api/${hat}/${process}`
    this.#owner = `${hat} ${process}`
  }

  /** Follows the process until the answer is called. */
  start(): () => void {
    // A screen that waited for its code starts twice: what is pressed before the second view has come is sent as well.
    if (this.#snapshot.whole && !this.#outbox) this.#openOutbox(this.#snapshot.whole)
    const listener: Listener = {
      onView: (whole) => this.#seen(whole),
      onNews: (news) => this.#hear(news),
      onAway: (trouble) => this.#become({ status: 'gone', trouble }),
      onReach: (isReached) => {
        this.#become({ isReached })
        if (isReached) for (const outbox of [this.#outbox, ...this.#others]) outbox?.hurry()
      },
      cursor: () => this.#snapshot.whole?.cursor ?? null,
    }
    this.#line = follow(this.#path, listener, this.#around)
    return () => {
      this.#stopPatience()
      this.#line?.close()
      this.#closeOutbox()
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  readonly snapshot = (): Snapshot => this.#snapshot

  /** The server's time: the clock of a phone may be hours wrong (C4). */
  readonly now = (): Instant => this.#heard.now + (this.#around.now() - this.#heard.at) * this.#heard.pace

  /** Shown at once, sent until it is answered. Answers when the server has said yes or no. */
  readonly send = (asked: Command): Promise<Outcome> =>
    new Promise((resolve) => {
      const [id, at] = [freshId(), this.now()]
      this.#outcomes.set(id, resolve)
      this.#pending = [...this.#pending, { id, asked, at, takenAt: null }]
      this.#become({ trouble: null, isSaved: false })
      this.#foresee()
      this.#outbox?.put(id, asked, at)
      this.#watchPatience()
    })

  /** The one who reads has understood what was refused. */
  readonly forgetTrouble = (): void => this.#become({ trouble: null })

  #seen(whole: WholeView): void {
    this.#heard = { now: whole.now, at: this.#around.now(), pace: whole.rehearsal?.pace ?? 1 }
    keepFor(whole.me)
    if (this.#outbox && this.#writer !== whole.me) {
      // The phone has gone round: what its holder before wrote is on its way, and no longer shown here.
      this.#closeOutbox()
      this.#outcomes.clear()
    }
    if (!this.#outbox) this.#openOutbox(whole)
    this.#show(whole)
  }

  #hear(news: News): void {
    this.#heard = { ...this.#heard, now: news.now, at: this.#around.now() }
    if (this.#snapshot.whole) this.#show(afterNews(this.#snapshot.whole, news))
  }

  /** What was written before a reload is still here, and still on its way. Another person's words are left alone. */
  #openOutbox({ me, sharing }: WholeView): void {
    this.#writer = me
    this.#outbox = this.#outboxOf(me, (letter, answer) => this.#answered(letter, answer))
    this.#others = sharing
      .filter(({ person }) => person !== me)
      .map(({ person }) => this.#outboxOf(person, () => undefined))
      .filter(({ letters }) => letters.length > 0)
    for (const outbox of this.#others) void outbox.send()
    this.#pending = this.#outbox.letters.map(({ id, asked, at }) => ({ id, asked, at, takenAt: null }))
    void this.#outbox.send()
    if (this.#pending.length > 0) this.#watchPatience()
  }

  /** Letters go out as the one who wrote them, also when somebody else holds the phone by then. */
  #outboxOf(writer: PersonId | null, onAnswer: (letter: Letter, answer: Answer) => void): Outbox {
    return new Outbox(`${this.#owner} ${writer ?? ''}`, {
      shelf: this.#around.shelf,
      post: (letter) => this.#post(letter, writer),
      onAnswer,
      wait: (milliseconds) => new Promise((resolve) => void this.#around.after(milliseconds, resolve)),
      dice: this.#around.dice,
    })
  }

  #closeOutbox(): void {
    for (const outbox of [this.#outbox, ...this.#others]) outbox?.close()
    this.#outbox = null
    this.#others = []
  }

  async #post({ id, asked }: Letter, writer: PersonId | null): Promise<Answer | null> {
    const { stage, command } = asked
    const letter = { id, stage, command, ...(writer === null ? {} : { as: writer }) }
    const asking = new AbortController()
    const prevent = this.#around.after(answerWithin, () => asking.abort())
    try {
      const { version } = await this.#around.ask<{ version: number }>(`${this.#path}/commands`, letter, asking.signal)
      return { kind: 'taken', version }
    } catch (error) {
      if (!(error instanceof Trouble) || error.isPassing) return null
      return { kind: 'refused', refused: error.code, sentence: error.message }
    } finally {
      prevent()
    }
  }

  #answered({ id }: Letter, answer: Answer): void {
    const resolve = this.#outcomes.get(id)
    this.#outcomes.delete(id)
    if (answer.kind === 'taken') {
      const takenAt = answer.version
      this.#pending = this.#pending.map((pending) => (pending.id === id ? { ...pending, takenAt } : pending))
      this.#become({ isSaved: this.#outbox?.letters.length === 0 })
    } else {
      this.#pending = this.#pending.filter((pending) => pending.id !== id)
      this.#become({ trouble: answer.sentence })
    }
    this.#foresee()
    this.#watchPatience()
    resolve?.(answer.kind === 'taken' ? { saved: true } : { ...answer, saved: false })
  }

  #show(whole: WholeView): void {
    this.#pending = stillPending(this.#pending, versionOf(whole.cursor))
    this.#become({ status: 'here', whole, view: foresee(whole.state, this.#pending, asPerson(whole)) })
  }

  #foresee(): void {
    const { whole } = this.#snapshot
    if (!whole) return
    this.#pending = stillPending(this.#pending, versionOf(whole.cursor))
    this.#become({ view: foresee(whole.state, this.#pending, asPerson(whole)) })
  }

  /** Says that something waits once the oldest letter is a second old, and takes it back when all are answered. */
  #watchPatience(): void {
    this.#stopPatience()
    const [oldest] = this.#outbox?.letters ?? []
    const age = oldest ? (this.now() - oldest.at) / this.#heard.pace : 0
    this.#become({ isWaiting: age >= patience })
    if (oldest && age < patience) {
      this.#stopPatience = this.#around.after(patience - age, () => this.#watchPatience())
    }
  }

  #become(change: Partial<Snapshot>): void {
    const before: Readonly<Record<string, unknown>> = this.#snapshot
    if (Object.entries(change).every(([key, value]) => before[key] === value)) return
    this.#snapshot = { ...this.#snapshot, ...change }
    for (const listener of this.#listeners) listener()
  }
}

const asPerson = ({ me, roles }: WholeView) => ({ person: me, roles })
