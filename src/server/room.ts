import type { Viewer } from '../kernel/decider.ts'
import type { PersonId, ProcessId, Role } from '../kernel/values.ts'
import { type Command, decide, initial, type Refusal, type State } from '../process/process.ts'
import { type Person, rolesOf } from '../process/roles.ts'
import { Ahead } from './ahead.ts'
import type { Clock } from './clock.ts'
import { type Folded, folded, foldOn } from './fold.ts'
import type { Happened, Log } from './log/log.ts'
import type { NameOf } from './sights.ts'
import { Watch } from './watch.ts'

export type Outcome = { readonly version: number } | { readonly refused: Refusal } | { readonly refused: 'not-here' }

/** Somebody else may write to the same process, from another machine: then one decides again, this often at most. */
const mostTries = 8

/** Something in the log of this process cannot be read: nothing may be added to it (D8). */
export class ProcessSpoiled extends Error {}

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
  #isSpoiled = false
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
    // Nothing is added to what cannot be read to its end.
    if (room.#isSpoiled) return room
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

  /** Something in its log cannot be read: it is shown as far as it can be, and takes nothing new (D8). */
  get isSpoiled(): boolean {
    return this.#isSpoiled
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
    if (this.#isSpoiled) throw new ProcessSpoiled()
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
    if (from === this.#version && foreseen) {
      this.#become(foreseen, recorded.at(-1)?.version ?? from)
      return
    }
    // Some of it may have been read here already.
    this.#accept(folded(this.#folded, recorded))
  }

  async #catchUp(): Promise<void> {
    for (;;) {
      const before = this.#version
      this.#accept(await foldOn(this.#folded, () => this.#log.read(this.process, before)))
      if (this.#version === before || this.#isSpoiled) return
    }
  }

  get #folded(): Folded {
    return { state: this.#state, version: this.#version, isSpoiled: this.#isSpoiled }
  }

  #accept({ state, version, isSpoiled }: Folded): void {
    this.#isSpoiled = isSpoiled
    if (version > this.#version) this.#become(state, version)
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
