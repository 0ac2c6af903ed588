import { type Event, evolve, type State } from '../process/process.ts'

/**
 * What will be, once all that waits for the disk is written: the next command is decided on it. When something on the
 * way was not written after all, it is thrown away, and begun anew from what is durable.
 */
export class Ahead {
  state: State
  version: number
  /** The command that was added last: whatever is decided next builds on it. */
  last: string | null = null
  /** What each waiting command leads to, and from which version on. */
  readonly #waiting = new Map<string, { from: number; state: State }>()

  constructor(state: State, version: number) {
    this.state = state
    this.version = version
  }

  get isWaiting(): boolean {
    return this.#waiting.size > 0
  }

  add(commandId: string, events: readonly Event[]): void {
    const from = this.version
    this.state = events.reduce<State>(evolve, this.state)
    this.version += events.length
    this.last = commandId
    this.#waiting.set(commandId, { from, state: this.state })
  }

  /** The state to which this command led from this version, if that was foreseen here. */
  settled(commandId: string, from: number): State | null {
    const foreseen = this.#waiting.get(commandId)
    this.#waiting.delete(commandId)
    return foreseen?.from === from ? foreseen.state : null
  }
}
