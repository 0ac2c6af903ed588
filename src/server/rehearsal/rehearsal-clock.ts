import type { Instant } from '../../kernel/values.ts'
import type { Clock } from '../clock.ts'

/** How many minutes of the meeting go by in one minute of the one who tries it out. */
export const paces = [1, 4, 12] as const
export type Pace = (typeof paces)[number]

/** The time in a rehearsal: as fast as one likes, and never backwards. */
export class RehearsalClock {
  readonly #outside: Clock
  #since: Readonly<{ outside: Instant; inside: Instant }>
  #pace: Pace = 1

  constructor(outside: Clock) {
    this.#outside = outside
    const now = outside()
    this.#since = { outside: now, inside: now }
  }

  readonly now = (): Instant => this.#since.inside + (this.#outside() - this.#since.outside) * this.#pace

  get pace(): Pace {
    return this.#pace
  }

  set pace(pace: Pace) {
    this.#since = { outside: this.#outside(), inside: this.now() }
    this.#pace = pace
  }
}
