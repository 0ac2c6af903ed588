import type { ProcessId } from '../kernel/values.ts'
import type { Clock } from './clock.ts'
import type { Log } from './log/log.ts'
import type { People } from './people.ts'
import { Room } from './room.ts'
import { newSecret } from './secrets.ts'

/** The processes that are awake: read from the log when somebody comes, let go when all have left. */
export class Rooms {
  readonly #open = new Map<ProcessId, Room>()
  readonly #log: Log
  readonly #clock: Clock
  readonly #people: People
  /** Of this start of the server: a cursor from before it is never mistaken for one of now. */
  readonly #epoch = newSecret().slice(0, 8)

  constructor(log: Log, clock: Clock, people: People) {
    this.#log = log
    this.#clock = clock
    this.#people = people
  }

  open(process: ProcessId): Room {
    const awake = this.#open.get(process)
    if (awake) return awake
    const room = new Room(process, this.#log, this.#clock, this.#epoch, (person) =>
      this.#people.nameOf(process, person),
    )
    this.#open.set(process, room)
    return room
  }

  /** Lets go of rooms that nobody follows; they are read again when somebody comes (F7). */
  async letGo(): Promise<void> {
    await this.#log.settled()
    for (const [process, room] of this.#open) if (!room.isBusy) this.#open.delete(process)
  }

  close(): void {
    for (const room of this.#open.values()) room.sendAway(() => true)
    this.#open.clear()
  }
}
