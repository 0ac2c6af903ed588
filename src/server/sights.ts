import type { Viewer } from '../kernel/decider.ts'
import type { PersonId } from '../kernel/values.ts'
import { projectStage, type State, sightOf } from '../process/process.ts'
import { type StageName, stageNames } from '../process/stages.ts'
import { difference } from '../kernel/difference.ts'

/** What goes to the screens: every stage, and the names of those who appear in it. */
export const channels = [...stageNames, 'names'] as const
export type Channel = StageName | 'names'
export type View = Readonly<Record<Channel, unknown>>

export type NameOf = (person: PersonId) => string | null

/** For each channel the sight a viewer has of it. */
export type SightLine = Readonly<Record<Channel, string>>

type Seen = { before: unknown; now: unknown; opsJson: string }

/**
 * What each sight sees. Viewers who see the same share one projection, one difference and one string of it; it is all
 * made anew only for stages that changed, and for those that may have read them.
 */
export class Sights {
  #state: State
  #seen = new Map<string, Seen>()
  readonly #nameOf: NameOf

  constructor(state: State, nameOf: NameOf) {
    this.#state = state
    this.#nameOf = nameOf
  }

  lineOf(viewer: Viewer): SightLine {
    const line: Record<string, string> = {}
    for (const name of stageNames) line[name] = `${name}:${sightOf(this.#state, name, viewer)}`
    line.names = `names:${line.preparation}|${line.people}|${line.groups}`
    return line as SightLine
  }

  /** The room has moved on: what is seen from now on, with the way there from what was seen before. */
  move(state: State, namesChanged: boolean, viewers: Iterable<Viewer>): void {
    const first = stageNames.findIndex((name) => state[name] !== this.#state[name])
    const changed = new Set<Channel>(first < 0 ? [] : stageNames.slice(first))
    if (namesChanged || [...changed].some((name) => name === 'preparation' || name === 'people' || name === 'groups'))
      changed.add('names')
    this.#state = state

    const kept = new Map<string, Seen>()
    for (const viewer of viewers) {
      const line = this.lineOf(viewer)
      for (const channel of channels) {
        const sight = line[channel]
        if (kept.has(sight)) continue
        const seen = this.#seen.get(sight)
        kept.set(
          sight,
          seen && !changed.has(channel)
            ? { ...seen, before: seen.now, opsJson: '' }
            : this.#look(channel, viewer, seen),
        )
      }
    }
    this.#seen = kept
  }

  /** All that this viewer sees now. */
  view(viewer: Viewer): View {
    const line = this.lineOf(viewer)
    const view: Record<string, unknown> = {}
    for (const channel of channels) {
      const seen = this.#seen.get(line[channel]) ?? this.#look(channel, viewer, undefined)
      this.#seen.set(line[channel], seen)
      view[channel] = seen.now
    }
    return view as View
  }

  /** The changes for a viewer who had one line of sight and now has another, as JSON without the brackets. */
  opsJson(before: SightLine, now: SightLine): string {
    const parts: string[] = []
    for (const channel of channels) {
      const seen = this.#seen.get(now[channel])
      if (!seen) continue
      // Whoever has changed places gets the whole of what is seen from the new one.
      const part = before[channel] === now[channel] ? seen.opsJson : JSON.stringify([[channel], seen.now])
      if (part) parts.push(part)
    }
    return parts.join(',')
  }

  #look(channel: Channel, viewer: Viewer, seen: Seen | undefined): Seen {
    const now = channel === 'names' ? this.#names(viewer) : projectStage(this.#state, channel, viewer)
    const ops = seen ? difference(seen.now, now, [channel]) : []
    return { before: seen?.now ?? null, now, opsJson: ops.map((op) => JSON.stringify(op)).join(',') }
  }

  /** Names of those who appear in what the viewer may see, and of nobody else. */
  #names(viewer: Viewer): Record<PersonId, string> {
    const { persons } = projectStage(this.#state, 'people', viewer)
    const divisions = projectStage(this.#state, 'groups', viewer)
    const { team } = projectStage(this.#state, 'preparation', viewer)
    const tables = [...divisions[1].groups, ...divisions[2].groups].flatMap(({ members }) => members)
    const names: Record<PersonId, string> = {}
    for (const person of new Set([...Object.keys(persons), ...tables, ...Object.keys(team)])) {
      const name = this.#nameOf(person)
      if (name !== null) names[person] = name
    }
    return names
  }
}
