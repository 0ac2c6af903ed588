import type { ProcessId } from '../kernel/values.ts'
import type { Clock } from './clock.ts'
import type { Log } from './log/log.ts'
import type { People } from './people.ts'
import { Room } from './room.ts'
import { newSecret } from './secrets.ts'
import type { Screen } from './watch.ts'

/** The processes that are awake: read from the log when somebody comes, let go when all have left. */
export class Rooms {
  readonly #open = new Map<ProcessId, Promise<Room>>()
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
    const nameOf = (person: string): string | null => this.#people.nameOf(process, person)
    const opening = Room.open(process, this.#log, this.#clockOf(process), this.#epoch, nameOf)
    this.#open.set(process, opening)
    // What cannot be opened now may be the next time.
    opening.catch(() => this.#open.delete(process))
    return opening
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
      this.#people.letGo(process)
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
    this.#people.letGo(process)
    const room = await opening?.catch(() => null)
    room?.watch.sendAway(() => true)
    room?.close()
  }

  async close(): Promise<void> {
    for (const opening of this.#open.values()) (await opening.catch(() => null))?.close()
    this.#open.clear()
  }
}
