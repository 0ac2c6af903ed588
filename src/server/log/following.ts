import type { ProcessId } from '../../kernel/values.ts'
import type { Happened, Recorded } from './log.ts'
import type { Settled } from './settle.ts'

/** One who listens, the version it was told last, and the telling that is under way. */
type Follower = { version: number; told: (happened: Happened) => void; telling: Promise<void> }

/**
 * Those who follow a log that others write to as well. Each is told everything once and in order, whichever comes first:
 * what was written here, or the news that another has written.
 */
export class Following {
  readonly #read: (process: ProcessId, after: number) => Promise<readonly Recorded[]>
  readonly #followers = new Map<ProcessId, Set<Follower>>()

  constructor(read: (process: ProcessId, after: number) => Promise<readonly Recorded[]>) {
    this.#read = read
  }

  processes(): readonly ProcessId[] {
    return [...this.#followers.keys()]
  }

  add(process: ProcessId, after: number, told: (happened: Happened) => void): () => void {
    const follower: Follower = { version: after, told, telling: Promise.resolve() }
    const all = this.#followers.get(process) ?? new Set()
    this.#followers.set(process, all.add(follower))
    return () => {
      all.delete(follower)
      if (all.size === 0 && this.#followers.get(process) === all) this.#followers.delete(process)
    }
  }

  /** Resolves when all have been told up to this version at least; rejects when it could not be read. */
  async reach(process: ProcessId, version: number): Promise<void> {
    const all = [...(this.#followers.get(process) ?? [])]
    await Promise.all(all.map((one) => this.#inTurn(one, () => this.#readOn(process, one, version))))
  }

  /** Tells what was written here. What cannot be read just now is told later: it is durable, and the answer is true. */
  async tell(process: ProcessId, settled: readonly Settled[]): Promise<void> {
    const all = [...(this.#followers.get(process) ?? [])]
    const written = settled.filter(({ recorded }) => recorded.length > 0)
    const tellOne = async (one: Follower): Promise<void> => {
      for (const { waiting, recorded } of written) {
        const from = (recorded[0]?.version ?? 1) - 1
        await this.#readOn(process, one, from)
        this.#say(process, one, { commandId: waiting.append.commandId, recorded })
      }
    }
    await Promise.allSettled(all.map((one) => this.#inTurn(one, () => tellOne(one))))
  }

  #inTurn(follower: Follower, tell: () => Promise<void>): Promise<void> {
    const telling = follower.telling.then(tell)
    follower.telling = telling.catch(() => undefined)
    return telling
  }

  async #readOn(process: ProcessId, follower: Follower, version: number): Promise<void> {
    if (follower.version >= version) return
    this.#say(process, follower, { commandId: null, recorded: await this.#read(process, follower.version) })
  }

  #say(process: ProcessId, follower: Follower, happened: Happened): void {
    const { recorded } = happened
    const last = recorded.at(-1)
    // Told already, or no longer listening.
    if (!last || recorded[0]?.version !== follower.version + 1) return
    if (!this.#followers.get(process)?.has(follower)) return
    follower.version = last.version
    follower.told(happened)
  }
}
