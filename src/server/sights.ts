import type { Viewer } from '../kernel/decider.ts'
import { difference } from '../kernel/difference.ts'
import type { PersonId } from '../kernel/values.ts'
import { projectStage, type State, sightOf } from '../process/process.ts'
import { type StageName, stageNames } from '../process/stages.ts'
import { namesFor } from './names.ts'
import { watched } from './watched.ts'

/** What goes to the screens: every stage, and the names of those who appear in it. */
export const channels = [...stageNames, 'names'] as const
export type Channel = StageName | 'names'
export type View = Readonly<Record<Channel, unknown>>

export type NameOf = (person: PersonId) => string | null

/** For each channel the sight a viewer has of it. */
export type SightLine = Readonly<Record<Channel, string>>

/** What one sight of one channel sees, the way there from what it saw before, and both as JSON once somebody asked. */
type Seen = { now: unknown; json: string | null; opsJson: string; madeAt: number }

/**
 * What each sight sees. Viewers who see the same share one projection, one difference and one string of it. Which
 * stages a projection reads is noticed as it reads them: it is made anew only when one of those has changed.
 */
export class Sights {
  #state: State
  #watched: State
  /** Counts the moves, to know what was made before which. */
  #move = 0
  readonly #seen = new Map<string, Seen>()
  readonly #reads = new Map<Channel, Set<StageName>>(channels.map((channel) => [channel, new Set<StageName>()]))
  readonly #sightReads = new Set<StageName>()
  /** The move at which a channel, or the lines of sight, last had to be looked at anew. */
  readonly #changedAt = new Map<Channel, number>()
  #linesChangedAt = 0
  readonly #lines = new Map<string, { line: SightLine; madeAt: number }>()
  /** For each channel the sights that somebody follows, with one who has it. */
  #followed: ReadonlyMap<Channel, ReadonlyMap<string, Viewer>> = new Map()
  /** The channels in which the last move changed anything for anybody. */
  #moved: readonly Channel[] = []
  #readers: readonly Set<StageName>[] = []
  readonly #nameOf: NameOf

  constructor(state: State, nameOf: NameOf) {
    this.#state = state
    this.#watched = this.#watch(state)
    this.#nameOf = nameOf
  }

  lineOf(viewer: Viewer): SightLine {
    const key = `${viewer.person ?? ''} ${viewer.roles.join()}`
    const known = this.#lines.get(key)
    if (known && known.madeAt >= this.#linesChangedAt) return known.line
    const line: Record<string, string> = {}
    this.#noting([this.#sightReads], () => {
      for (const name of stageNames) line[name] = `${name}:${sightOf(this.#watched, name, viewer)}`
      const reads = [line.people, line.groups, line.preparation, line.actionPlan, line.escalation]
      line.names = `names:${reads.join('|')}`
    })
    this.#lines.set(key, { line: line as SightLine, madeAt: this.#move })
    return line as SightLine
  }

  /**
   * The room has moved on: what is seen from now on, with the way there from what was seen before. Where those who look
   * on are the same as at the last move, only what changed is looked at.
   */
  move(state: State, namesChanged: boolean, viewers: Iterable<Viewer>, areTheSame = false): void {
    const changed = stageNames.filter((name) => state[name] !== this.#state[name])
    this.#move += 1
    for (const [channel, reads] of this.#reads) {
      const isTouched = (channel === 'names' && namesChanged) || changed.some((name) => reads.has(name))
      if (isTouched) this.#changedAt.set(channel, this.#move)
    }
    if (changed.some((name) => this.#sightReads.has(name))) this.#linesChangedAt = this.#move
    this.#state = state
    this.#watched = this.#watch(state)

    const isAsBefore = areTheSame && !this.linesHaveChanged
    if (!isAsBefore) this.#followed = this.#sightsOf(viewers)
    const lookedAt = channels.filter((channel) => !isAsBefore || this.#changedAt.get(channel) === this.#move)
    this.#moved = lookedAt.filter((channel) => {
      let hasMoved = false
      for (const [sight, viewer] of this.#followed.get(channel) ?? []) {
        const { madeAt, opsJson } = this.#look(channel, viewer, sight)
        if (madeAt === this.#move && opsJson !== '') hasMoved = true
      }
      return hasMoved
    })
    this.#forgetUnfollowed()
    if (this.#lines.size > 10_000) this.#lines.clear()
  }

  /** Did the last move give anybody another sight of anything? */
  get linesHaveChanged(): boolean {
    return this.#linesChangedAt === this.#move
  }

  #sightsOf(viewers: Iterable<Viewer>): ReadonlyMap<Channel, ReadonlyMap<string, Viewer>> {
    const followed = new Map(channels.map((channel) => [channel, new Map<string, Viewer>()]))
    for (const viewer of viewers) {
      const line = this.lineOf(viewer)
      for (const [channel, sights] of followed) if (!sights.has(line[channel])) sights.set(line[channel], viewer)
    }
    return followed
  }

  /** Nobody follows them any more, or somebody has only looked once. */
  #forgetUnfollowed(): void {
    let followed = 0
    for (const sights of this.#followed.values()) followed += sights.size
    if (this.#seen.size === followed) return
    const inUse = new Set([...this.#followed.values()].flatMap((sights) => [...sights.keys()]))
    for (const sight of this.#seen.keys()) if (!inUse.has(sight)) this.#seen.delete(sight)
  }

  /** All that this viewer sees now. */
  view(viewer: Viewer): View {
    const line = this.lineOf(viewer)
    return Object.fromEntries(
      channels.map((channel) => [channel, this.#look(channel, viewer, line[channel]).now]),
    ) as View
  }

  /** The same as the JSON of its stages and of its names, each string made once for all who see it. */
  viewJson(viewer: Viewer): Readonly<{ state: string; names: string }> {
    const line = this.lineOf(viewer)
    const json = (channel: Channel): string => {
      const seen = this.#look(channel, viewer, line[channel])
      seen.json ??= JSON.stringify(seen.now)
      return seen.json
    }
    return { state: `{${stageNames.map((name) => `"${name}":${json(name)}`).join()}}`, names: json('names') }
  }

  /** The changes for a viewer who had one line of sight and now has another, as JSON without the brackets. */
  opsJson(before: SightLine, now: SightLine): string {
    // Whoever sees from the same places can only be told of what has moved.
    const told = before === now ? this.#moved : channels
    let ops = ''
    // For thousands of viewers, so without lists of pieces; a single piece stays the one string that all of them share.
    for (const channel of told) {
      const piece = this.#piece(channel, before[channel] === now[channel], now[channel])
      if (piece !== '') ops = ops === '' ? piece : `${ops},${piece}`
    }
    return ops
  }

  #piece(channel: Channel, isSamePlace: boolean, sight: string): string {
    const seen = this.#seen.get(sight)
    if (!seen) return ''
    if (isSamePlace) return seen.madeAt === this.#move ? seen.opsJson : ''
    // Whoever has changed places gets the whole of what is seen from the new one.
    seen.json ??= JSON.stringify(seen.now)
    return `[["${channel}"],${seen.json}]`
  }

  /** What is seen from here; made anew when something that it reads has changed since. */
  #look(channel: Channel, viewer: Viewer, sight: string): Seen {
    const before = this.#seen.get(sight)
    if (before && before.madeAt >= (this.#changedAt.get(channel) ?? 0)) return before
    const now = this.#project(channel, viewer)
    const ops = before ? difference(before.now, now, [channel]) : []
    const opsJson = ops.map((op) => JSON.stringify(op)).join()
    const json = before && ops.length === 0 ? before.json : null
    const seen: Seen = { now, json, opsJson, madeAt: this.#move }
    this.#seen.set(sight, seen)
    return seen
  }

  #project(channel: Channel, viewer: Viewer): unknown {
    const reads = this.#reads.get(channel) ?? new Set()
    return this.#noting([reads], () =>
      channel === 'names'
        ? namesFor(this.#watched, viewer, this.#nameOf)
        : projectStage(this.#watched, channel, viewer),
    )
  }

  #noting<Made>(readers: readonly Set<StageName>[], make: () => Made): Made {
    const outer = this.#readers
    this.#readers = [...outer, ...readers]
    try {
      return make()
    } finally {
      this.#readers = outer
    }
  }

  #watch(state: State): State {
    return watched(state, (name) => {
      for (const reads of this.#readers) reads.add(name)
    })
  }
}
