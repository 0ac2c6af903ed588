import type { Instant } from '../../kernel/values.ts'

/** A bucket that fills again: so many at once, and so many a second after that. */
export class Throttle {
  readonly #left = new Map<string, { drops: number; at: Instant }>()
  readonly #burst: number
  readonly #perSecond: number

  constructor(burst: number, perSecond: number) {
    this.#burst = burst
    this.#perSecond = perSecond
  }

  /** Takes one drop, if there is any. */
  allows(who: string, now: Instant): boolean {
    const drops = this.#dropsOf(who, now)
    this.#left.set(who, { drops: drops >= 1 ? drops - 1 : drops, at: now })
    if (this.#left.size > 50_000) this.#forgetFull(now)
    return drops >= 1
  }

  /** Is anything left, without taking it? */
  hasAny(who: string, now: Instant): boolean {
    return this.#dropsOf(who, now) >= 1
  }

  #dropsOf(who: string, now: Instant): number {
    const left = this.#left.get(who)
    if (!left) return this.#burst
    return Math.min(this.#burst, left.drops + (Math.max(0, now - left.at) / 1000) * this.#perSecond)
  }

  #forgetFull(now: Instant): void {
    for (const who of this.#left.keys()) if (this.#dropsOf(who, now) >= this.#burst) this.#left.delete(who)
  }
}
