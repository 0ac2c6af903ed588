/** A clock that a test moves; what was to be done in between is done in its order. */
export class FakeClock {
  now: number
  readonly #waiting = new Set<{ at: number; what: () => void }>()

  constructor(now: number) {
    this.now = now
  }

  readonly after = (milliseconds: number, what: () => void): (() => void) => {
    const one = { at: this.now + Math.max(0, milliseconds), what }
    this.#waiting.add(one)
    return () => void this.#waiting.delete(one)
  }

  /** Lets time pass; `quiet` waits for whatever was begun at an instant, before the next one comes. */
  async pass(milliseconds: number, quiet: () => Promise<void>): Promise<void> {
    const until = this.now + milliseconds
    await quiet()
    for (;;) {
      const [next] = [...this.#waiting].sort((one, other) => one.at - other.at)
      if (!next || next.at > until) break
      this.#waiting.delete(next)
      this.now = Math.max(this.now, next.at)
      next.what()
      await quiet()
    }
    this.now = until
  }

  /** Time goes by and nothing happens: the phone sleeps. What was due is done late, or never. */
  sleep(milliseconds: number): void {
    this.now += milliseconds
  }
}
