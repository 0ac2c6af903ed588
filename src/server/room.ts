import type { Viewer } from '../kernel/decider.ts'
import type { PersonId, ProcessId, Role } from '../kernel/values.ts'
import { type Command, decide, evolve, initial, type Refusal, type State } from '../process/process.ts'
import { type Hat, rolesOf } from '../process/roles.ts'
import { Ahead } from './ahead.ts'
import type { Clock } from './clock.ts'
import type { Happened, Log } from './log/log.ts'
import type { NameOf } from './sights.ts'
import { Watch } from './watch.ts'

/** Who asks, as the session says. The roles follow from the process, now. */
export type Person = Readonly<{ person: PersonId | null; hat: Hat }>

export type Outcome = { readonly version: number } | { readonly refused: Refusal } | { readonly refused: 'not-here' }

/** Somebody else may write to the same process, from another machine: then one decides again, this often at most. */
const mostTries = 8

/**
 * One live process. Decides on what is known so far, acknowledges and shows only what is durable. `watch` tells each
 * screen what changed for it.
 */
export class Room {
  readonly process: ProcessId
  readonly watch: Watch
  readonly #log: Log
  readonly #clock: Clock
  #leaveLog: () => void = () => undefined
  /** Durable, and therefore shown. */
  #state: State = initial
  #version = 0
  #ahead: Ahead
  /** Requests under way, by the id that their sender gave them. */
  readonly #asked = new Map<string, Promise<Outcome>>()

  private constructor(process: ProcessId, log: Log, clock: Clock, epoch: string, nameOf: NameOf) {
    this.process = process
    this.#log = log
    this.#clock = clock
    this.#ahead = new Ahead(this.#state, this.#version)
    this.watch = new Watch(epoch, clock, nameOf, () => ({ state: this.#state, version: this.#version }))
  }

  static async open(process: ProcessId, log: Log, clock: Clock, epoch: string, nameOf: NameOf): Promise<Room> {
    const room = new Room(process, log, clock, epoch, nameOf)
    await room.#catchUp()
    room.#leaveLog = log.follow(process, room.#version, (happened) => room.#happened(happened))
    return room
  }

  /** Resolves when all is known here that was durable when it was asked, also what another node has written. */
  caughtUp(): Promise<void> {
    return this.#log.caughtUp(this.process)
  }

  get state(): State {
    return this.#state
  }

  get version(): number {
    return this.#version
  }

  /** What time it is in here: another time than outside where a meeting is only tried out. */
  get now(): Clock {
    return this.#clock
  }

  /** Somebody follows it, or something is on its way to the disk. */
  get isBusy(): boolean {
    return this.watch.hasScreens || this.#asked.size > 0
  }

  /** Asks for something. Answers when it is durable, or with the reason why not; the same id twice is one request. */
  take(id: string, command: Command, who: Person): Promise<Outcome> {
    const actorNow = (): { person: PersonId; roles: readonly Role[] } | null => {
      const roles = rolesOf(this.#ahead.state, who.person, who.hat)
      return who.person === null || roles.length === 0 ? null : { person: who.person, roles }
    }
    return this.#once(id, async () => {
      const outcome = await this.#decide(id, command, actorNow)
      if ('version' in outcome) this.watch.owes(who)
      return outcome
    })
  }

  /** The server itself asks: somebody comes in at the door, notes have reached their time. */
  takeAsSystem(id: string, command: Command, person: PersonId = 'system'): Promise<Outcome> {
    return this.#once(id, () => this.#decide(id, command, () => ({ person, roles: ['system'] })))
  }

  #once(id: string, ask: () => Promise<Outcome>): Promise<Outcome> {
    const underWay = this.#asked.get(id)
    if (underWay) return underWay
    const outcome = ask()
    this.#asked.set(id, outcome)
    const done = (): void => void this.#asked.delete(id)
    outcome.then(done, done)
    return outcome
  }

  async #decide(
    id: string,
    command: Command,
    actorNow: () => { person: PersonId; roles: readonly Role[] } | null,
  ): Promise<Outcome> {
    const taken = await this.#log.takenAt(this.process, id)
    if (taken !== null) return { version: taken }

    for (let tries = 0; tries < mostTries; tries++) {
      const actor = actorNow()
      if (!actor) return { refused: 'not-here' }
      const at = this.#clock()
      const ahead = this.#ahead
      const decision = decide(ahead.state, command, { ...actor, at })
      if ('refused' in decision) return decision

      const { events } = decision
      const { version: expectedVersion, last: follows } = ahead
      ahead.add(id, events)
      try {
        const asked = { process: this.process, expectedVersion, follows, commandId: id, events, at }
        const appended = await this.#log.append(asked)
        if (appended.was === 'added') {
          ahead.settled(id, expectedVersion)
          return { version: appended.version }
        }
        this.#beginAnew(ahead)
        await this.#catchUp()
        if (appended.was === 'repeat') return { version: appended.version }
      } catch (error) {
        this.#beginAnew(ahead)
        throw error
      }
    }
    throw new Error(`A command was overtaken ${mostTries} times.`)
  }

  /** What was foreseen will not come: whatever was decided on top of it is refused by the log, and decided again. */
  #beginAnew(ahead: Ahead): void {
    if (this.#ahead === ahead) this.#ahead = new Ahead(this.#state, this.#version)
  }

  #happened({ commandId, recorded }: Happened): void {
    const from = (recorded[0]?.version ?? 0) - 1
    const foreseen = commandId === null ? null : this.#ahead.settled(commandId, from)
    // Some of it may have been read here already.
    const news = recorded.filter(({ version }) => version > this.#version)
    const last = news.at(-1)
    if (!last || news[0]?.version !== this.#version + 1) return
    const isWhole = from === this.#version
    this.#become((isWhole ? foreseen : null) ?? news.reduce<State>(evolve, this.#state), last.version)
  }

  async #catchUp(): Promise<void> {
    for (;;) {
      const recorded = await this.#log.read(this.process, this.#version)
      const missed = recorded.filter(({ version }) => version > this.#version)
      const last = missed.at(-1)
      if (!last) return
      if (missed[0]?.version === this.#version + 1)
        this.#become(missed.reduce<State>(evolve, this.#state), last.version)
    }
  }

  #become(state: State, version: number): void {
    this.#state = state
    this.#version = version
    if (!this.#ahead.isWaiting || this.#ahead.version <= version) this.#ahead = new Ahead(state, version)
    this.watch.gather()
  }

  viewerOf({ person, hat }: Person): Viewer {
    return { person: hat === 'wall' ? null : person, roles: rolesOf(this.#state, person, hat) }
  }

  close(): void {
    this.watch.close()
    this.#leaveLog()
  }
}
