import type { PersonId, ProcessId } from '../kernel/values.ts'
import type { Clock } from './clock.ts'
import { KnownNames } from './known-names.ts'
import type { Log } from './log/log.ts'
import type { People } from './people.ts'
import { Room } from './room.ts'
import { newSecret } from './secrets.ts'
import type { Screen } from './watch.ts'

/** The processes that are awake: read from the log when somebody comes, let go when all have left. */
export class Rooms {
  readonly #open = new Map<ProcessId, Promise<Room>>()
  readonly #names = new Map<ProcessId, KnownNames>()
  readonly #log: Log
  readonly #clockOf: (process: ProcessId) => Clock
  readonly #people: People
  /** Of this start of the server: a cursor from before it is never mistaken for one of now. */
  readonly #epoch = newSecret().slice(0, 8)
  /** Asked for since rooms were last let go. */
  readonly #recent = new Set<ProcessId>()

  constructor(log: Log, clockOf: (process: ProcessId) => Clock, people: People) {
    this.#log = log
    this.#clockOf = clockOf
    this.#people = people
  }

  open(process: ProcessId): Promise<Room> {
    this.#recent.add(process)
    const awake = this.#open.get(process)
    if (awake) return awake
    const opening = this.#wake(process)
    this.#open.set(process, opening)
    // What cannot be opened now may be the next time.
    opening.catch(() => this.#open.delete(process))
    return opening
  }

  async #wake(process: ProcessId): Promise<Room> {
    const names = new KnownNames(this.#people, process)
    await names.renew()
    this.#names.set(process, names)
    return Room.open(process, this.#log, this.#clockOf(process), this.#epoch, names.nameOf)
  }

  /** Resolves when this room knows all that was done before it was asked, by whichever machine. */
  async caughtUp(room: Room): Promise<void> {
    await Promise.all([room.caughtUp(), this.namesChanged(room.process)])
  }

  /** Somebody's name may have been written or corrected: where it was, the screens that show it must know. */
  async namesChanged(process: ProcessId, changes: number | null = null): Promise<void> {
    const isNew = await this.#names.get(process)?.renew(changes)
    if (isNew) (await this.#open.get(process)?.catch(() => null))?.watch.namesChanged()
  }

  /** The name as this room knows it, without waiting. */
  nameOf(process: ProcessId, person: PersonId): string | null {
    return this.#names.get(process)?.nameOf(person) ?? null
  }

  /** Those that are awake now. */
  async awake(): Promise<readonly Room[]> {
    const rooms = await Promise.all([...this.#open.values()].map((opening) => opening.catch(() => null)))
    return rooms.filter((room) => room !== null)
  }

  /** Is a meeting going on in this process? Only a process that is awake can have people in it. */
  async isRunning(process: ProcessId): Promise<boolean> {
    const room = await this.#open.get(process)?.catch(() => null)
    return room ? room.state.agenda.open !== null : false
  }

  /** Lets go of rooms that nobody has asked for since the last time; they are read again when somebody comes (F7). */
  async letGo(): Promise<void> {
    for (const [process, opening] of this.#open) {
      const room = await opening.catch(() => null)
      if (this.#recent.has(process) || room?.isBusy) continue
      this.#open.delete(process)
      this.#names.delete(process)
      room?.close()
    }
    this.#recent.clear()
  }

  /** Sends away the screens of a session that has ended, wherever they look (R6). */
  async sendAway(isGone: (screen: Screen) => boolean): Promise<void> {
    for (const opening of this.#open.values()) (await opening.catch(() => null))?.watch.sendAway(isGone)
  }

  /** Closes one room: its process is no more. */
  async shut(process: ProcessId): Promise<void> {
    const opening = this.#open.get(process)
    this.#open.delete(process)
    this.#names.delete(process)
    const room = await opening?.catch(() => null)
    room?.watch.sendAway(() => true)
    room?.close()
  }

  /** The server is about to end: every screen is told to come back in a while. */
  async sendHome(): Promise<void> {
    for (const room of await this.awake()) room.watch.close()
  }

  async close(): Promise<void> {
    for (const opening of this.#open.values()) (await opening.catch(() => null))?.close()
    this.#open.clear()
  }
}
