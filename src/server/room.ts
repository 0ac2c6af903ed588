import type { Viewer } from '../kernel/decider.ts'
import type { PersonId, ProcessId, Role } from '../kernel/values.ts'
import { type Command, decide, type Event, evolve, initial, type Refusal, type State } from '../process/process.ts'
import { type Hat, rolesOf } from '../process/roles.ts'
import type { Clock } from './clock.ts'
import type { Log } from './log/log.ts'
import { type NameOf, type SightLine, Sights, type View } from './sights.ts'

/** Who asks, as the session says. The roles follow from the process, now. */
export type Person = Readonly<{ person: PersonId | null; hat: Hat }>

export type Outcome = { readonly version: number } | { readonly refused: Refusal } | { readonly refused: 'not-here' }

/** A screen that follows the room. */
export type Watcher = Readonly<{ who: Person; send: (message: string) => void; end: () => void }>
type Watching = { watcher: Watcher; line: SightLine; roles: readonly Role[] }

/** Bursts are gathered: a screen is told at most about ten times a second. */
const gatherFor = 90

/**
 * One live process. Decides on what is known so far, acknowledges and shows only what is durable, and tells each
 * screen what changed for it.
 */
export class Room {
  readonly process: ProcessId
  readonly #log: Log
  readonly #clock: Clock
  readonly #epoch: string
  /** Durable, and therefore shown. */
  #state: State
  #version: number
  /** What will be, once what waits for the disk is written: the next command is decided on it. */
  #ahead: State
  #aheadVersion: number
  readonly #sights: Sights
  readonly #watching = new Map<Watcher, Watching>()
  #timer: ReturnType<typeof setTimeout> | null = null
  #namesChanged = false

  constructor(process: ProcessId, log: Log, clock: Clock, epoch: string, nameOf: NameOf) {
    this.process = process
    this.#log = log
    this.#clock = clock
    this.#epoch = epoch
    const recorded = log.read(process)
    this.#state = recorded.reduce<State>((state, event) => evolve(state, event), initial)
    this.#version = recorded.length
    this.#ahead = this.#state
    this.#aheadVersion = this.#version
    this.#sights = new Sights(this.#state, nameOf)
  }

  get state(): State {
    return this.#state
  }

  /** Says where a screen has got to; of another epoch after every restart, so that no gap goes unseen (R2). */
  get cursor(): string {
    return `${this.#epoch}.${this.#version}`
  }

  /** Asks for something. Answers when it is durable, or with the reason why not; the same id twice is one request. */
  async take(id: string, command: Command, who: Person): Promise<Outcome> {
    const taken = this.#log.takenAt(this.process, id)
    if (taken !== null) return { version: taken }

    const roles = rolesOf(this.#ahead, who.person, who.hat)
    if (who.person === null || roles.length === 0) return { refused: 'not-here' }
    return this.#decide(id, command, { person: who.person, roles })
  }

  /** The server itself asks: somebody comes in at the door, notes have reached their time. */
  takeAsSystem(id: string, command: Command, person: PersonId = 'system'): Promise<Outcome> {
    return this.#decide(id, command, { person, roles: ['system'] })
  }

  async #decide(id: string, command: Command, who: { person: PersonId; roles: readonly Role[] }): Promise<Outcome> {
    const at = this.#clock()
    const decision = decide(this.#ahead, command, { ...who, at })
    if ('refused' in decision) return decision

    const { events } = decision
    const expectedVersion = this.#aheadVersion
    this.#ahead = events.reduce<State>(evolve, this.#ahead)
    this.#aheadVersion += events.length
    try {
      const { version, isRepeat } = await this.#log.append({
        process: this.process,
        expectedVersion,
        commandId: id,
        events,
        at,
      })
      if (!isRepeat) this.#happened(events, version)
      return { version }
    } catch (error) {
      // Nothing of it happened: whatever was decided on top of it fails in the same commit.
      this.#ahead = this.#state
      this.#aheadVersion = this.#version
      throw error
    }
  }

  #happened(events: readonly Event[], version: number): void {
    this.#state = events.reduce<State>(evolve, this.#state)
    this.#version = version
    if (events.length > 0) this.#gather()
  }

  /** Somebody's name was written or corrected: the screens that show it must know. */
  namesChanged(): void {
    this.#namesChanged = true
    this.#gather()
  }

  #gather(): void {
    if (this.#watching.size > 0) this.#timer ??= setTimeout(() => this.#publish(), gatherFor)
  }

  viewerOf({ person, hat }: Person): Viewer {
    return { person: hat === 'wall' ? null : person, roles: rolesOf(this.#state, person, hat) }
  }

  /** Everything this viewer may see. */
  view(who: Person): View {
    this.#publish()
    return this.#sights.view(this.viewerOf(who))
  }

  watch(watcher: Watcher): () => void {
    this.#publish()
    const viewer = this.viewerOf(watcher.who)
    this.#sights.view(viewer)
    this.#watching.set(watcher, { watcher, line: this.#sights.lineOf(viewer), roles: viewer.roles })
    return () => void this.#watching.delete(watcher)
  }

  /** Sends away the screens that no longer have a right to be here (R6). */
  sendAway(isGone: (who: Person) => boolean): void {
    for (const { watcher } of [...this.#watching.values()]) if (isGone(watcher.who)) watcher.end()
  }

  /** Somebody follows it, or something is on its way to the disk. */
  get isBusy(): boolean {
    return this.#watching.size > 0 || this.#aheadVersion !== this.#version
  }

  #publish(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#sights.move(
      this.#state,
      this.#namesChanged,
      [...this.#watching.values()].map(({ watcher }) => this.viewerOf(watcher.who)),
    )
    this.#namesChanged = false

    const made = new Map<string, string>()
    const now = this.#clock()
    for (const watching of [...this.#watching.values()]) {
      const { watcher, line, roles } = watching
      const viewer = this.viewerOf(watcher.who)
      if (viewer.roles.length === 0) {
        watcher.end()
        continue
      }
      const next = this.#sights.lineOf(viewer)
      const key = Object.values(line).join() + Object.values(next).join()
      let message = made.get(key)
      if (message === undefined) {
        const ops = this.#sights.opsJson(line, next)
        message = ops === '' ? '' : `{"cursor":"${this.cursor}","now":${now},"ops":[${ops}]}`
        made.set(key, message)
      }
      watching.line = next
      if (viewer.roles.join() !== roles.join()) {
        watching.roles = viewer.roles
        watcher.send(`{"cursor":"${this.cursor}","now":${now},"resync":true}`)
      } else if (message) watcher.send(message)
      // Nothing to see, but the phone that asked waits for this version before it forgets its own foresight.
      else watcher.send(`{"cursor":"${this.cursor}","now":${now},"ops":[]}`)
    }
  }
}
