import { applied } from '../kernel/difference.ts'
import type { PersonId, ProcessId, Role } from '../kernel/values.ts'
import type { Language } from '../kernel/words.ts'
import type { Command, State } from '../process/process.ts'
import type { Hat } from '../process/roles.ts'
import { askServer, Trouble } from './ask-server.ts'
import { Connection, type News } from './connection.ts'
import { foresee } from './foresight.ts'
import { freshId } from './ids.ts'
import { type Answer, browserShelf, Outbox, type Sent } from './outbox.ts'

/** What the server tells a screen at its first look, and again whenever it may have missed something. */
export type WholeView = Readonly<{
  cursor: string
  process: ProcessId
  workplace: string
  hat: Hat
  me: PersonId | null
  roles: readonly Role[]
  names: Readonly<Record<PersonId, string>>
  state: State
  door: Readonly<{ code: string; url: string }> | null
  language: Language
  now: number
  isRehearsal: boolean
}>

export type Outcome =
  | { readonly saved: true }
  | { readonly saved: false; readonly refused: string; readonly sentence: string }

/** What a screen shows. A new object whenever something changed, the same one otherwise. */
export type Snapshot = Readonly<{
  status: 'loading' | 'here' | 'gone'
  whole: WholeView | null
  view: State | null
  isWaiting: boolean
  trouble: string | null
}>

type Acknowledged = Readonly<{ sent: Sent; version: number }>

/** One screen's live copy of a process: what the server said, and on top of it what was done here and is on its way. */
export class Live {
  #whole: WholeView | null = null
  #status: Snapshot['status'] = 'loading'
  #acknowledged: readonly Acknowledged[] = []
  #waitingSince: number | null = null
  #trouble: string | null = null
  #clockOffset = 0
  #snapshot: Snapshot = { status: 'loading', whole: null, view: null, isWaiting: false, trouble: null }
  readonly #listeners = new Set<() => void>()
  readonly #outcomes = new Map<string, (outcome: Outcome) => void>()
  readonly #path: string
  readonly #outbox: Outbox
  readonly #connection: Connection

  constructor(hat: Hat, process: ProcessId) {
    this.#path = `/api/${hat}/${process}`
    this.#outbox = new Outbox(
      browserShelf(`${hat}-${process}`),
      (sent) => this.#post(sent),
      (sent, answer) => this.#answered(sent, answer),
    )
    this.#connection = new Connection(this.#path, {
      news: (news) => this.#hear(news),
      refresh: () => this.#refresh(),
      away: () => void this.#refresh().catch(() => undefined),
      cursor: () => this.#whole?.cursor ?? '',
    })
  }

  start(): () => void {
    const begin = (): void => {
      this.#refresh().then(
        () => {
          this.#connection.open()
          this.#outbox.retry()
        },
        () => setTimeout(begin, 1_500),
      )
    }
    begin()
    const wake = (): void => {
      if (document.visibilityState !== 'visible') return
      this.#outbox.retry()
      this.#refresh().then(
        () => this.#connection.wake(),
        () => undefined,
      )
    }
    document.addEventListener('visibilitychange', wake)
    addEventListener('online', wake)
    const patience = setInterval(() => this.#change(), 1_000)
    return () => {
      document.removeEventListener('visibilitychange', wake)
      removeEventListener('online', wake)
      clearInterval(patience)
      this.#connection.close()
      this.#outbox.stop()
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  readonly snapshot = (): Snapshot => this.#snapshot

  /** The server's time: the clock of a phone may be hours wrong (C4). */
  readonly now = (): number => Date.now() + this.#clockOffset

  readonly send = (command: Command): Promise<Outcome> =>
    new Promise((resolve) => {
      const sent: Sent = { id: freshId(), ...command }
      this.#outcomes.set(sent.id, resolve)
      this.#waitingSince ??= Date.now()
      this.#trouble = null
      this.#outbox.add(sent)
      this.#change()
    })

  async #post({ id, stage, command }: Sent): Promise<Answer> {
    try {
      const { version } = await askServer<{ version: number }>(`${this.#path}/commands`, { id, stage, command })
      return { kind: 'taken', version }
    } catch (error) {
      if (!(error instanceof Trouble) || error.isPassing) return { kind: 'unreachable' }
      return { kind: 'refused', refused: error.code, sentence: error.message }
    }
  }

  #answered(sent: Sent, answer: Exclude<Answer, { kind: 'unreachable' }>): void {
    const resolve = this.#outcomes.get(sent.id)
    this.#outcomes.delete(sent.id)
    if (answer.kind === 'taken') {
      this.#acknowledged = [...this.#acknowledged, { sent, version: answer.version }]
      resolve?.({ saved: true })
    } else {
      this.#trouble = answer.sentence
      resolve?.({ saved: false, refused: answer.refused, sentence: answer.sentence })
    }
    this.#waitingSince = this.#outbox.waiting.length ? Date.now() : null
    this.#change()
  }

  #hear({ cursor, now, ops, resync }: News): void {
    this.#clockOffset = now - Date.now()
    if (resync || !this.#whole) return void this.#refresh().catch(() => undefined)
    const { names, state } = this.#whole
    const next = applied({ ...state, names }, ops ?? []) as State & { names: WholeView['names'] }
    const { names: nextNames, ...nextState } = next
    this.#whole = { ...this.#whole, cursor, names: nextNames, state: nextState }
    this.#change()
  }

  async #refresh(): Promise<void> {
    try {
      this.#whole = await askServer<WholeView>(`${this.#path}/view`)
      this.#clockOffset = this.#whole.now - Date.now()
      this.#status = 'here'
    } catch (error) {
      if (!(error instanceof Trouble) || error.isPassing) throw error
      this.#status = 'gone'
      this.#trouble = error.message
    }
    this.#change()
  }

  #change(): void {
    const before = this.#snapshot
    const whole = this.#whole
    const shown = Number(whole?.cursor.split('.').at(-1) ?? 0)
    this.#acknowledged = this.#acknowledged.filter(({ version }) => version > shown)
    const ours: readonly Command[] = [...this.#acknowledged.map(({ sent }) => sent), ...this.#outbox.waiting]
    const isWaiting = this.#waitingSince !== null && Date.now() - this.#waitingSince > 1_000
    const trouble = this.#trouble
    const isSame = before.whole === whole && this.#lastOurs === key(ours) && before.status === this.#status
    if (isSame && before.isWaiting === isWaiting && before.trouble === trouble) return

    const actor = { person: whole?.me ?? '', roles: whole?.roles ?? [], at: this.now() }
    const view = isSame ? before.view : whole ? foresee(whole.state, ours, actor) : null
    this.#lastOurs = key(ours)
    this.#snapshot = { status: this.#status, whole, view, isWaiting, trouble }
    for (const listener of this.#listeners) listener()
  }
  #lastOurs = ''
}

const key = (commands: readonly Command[]): string => (commands as readonly Sent[]).map(({ id }) => id).join()
