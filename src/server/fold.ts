import { evolve, project, type State } from '../process/process.ts'
import { type Recorded, SpoiledLog } from './log/log.ts'

/** Where a process stands after what could be read of it. */
export type Folded = Readonly<{
  state: State
  version: number
  /** Something after this version cannot be read or makes no sense: what stands is shown, and nothing is added (D8). */
  isSpoiled: boolean
}>

/** Reads on from a state; what has been read before is passed over. */
export async function foldOn(from: Folded, read: () => Promise<readonly Recorded[]>): Promise<Folded> {
  try {
    return folded(from, await read())
  } catch (error) {
    if (!(error instanceof SpoiledLog)) throw error
    return { ...folded(from, error.readable), isSpoiled: true }
  }
}

/** The state after these events, or after as many of them as make sense. */
export function folded(from: Folded, recorded: readonly Recorded[]): Folded {
  let { state, version } = from
  for (const one of recorded) {
    if (one.version <= version) continue
    // A gap: what comes after it was written on what is not known here.
    if (one.version !== version + 1) return { state, version, isSpoiled: from.isSpoiled }
    const next = after(state, one)
    if (!next) return { state, version, isSpoiled: true }
    state = next
    version = one.version
  }
  if (version === from.version || makesSense(state)) return { state, version, isSpoiled: from.isSpoiled }
  return { ...lastThatMakesSense(from, recorded), isSpoiled: true }
}

function after(state: State, event: Recorded): State | null {
  try {
    const next = evolve(state, event)
    return next[event.stage] === undefined ? null : next
  } catch {
    return null
  }
}

const onlookers = [
  { person: 'somebody', roles: ['responsible', 'facilitator', 'scribe'] },
  { person: 'somebody', roles: ['participant'] },
  { person: null, roles: ['wall'] },
] as const

/** Can it be shown at all? A fact of a wrong shape may be folded in without a sound, and fail in the first projection. */
function makesSense(state: State): boolean {
  try {
    for (const viewer of onlookers) JSON.stringify(project(state, viewer))
    return true
  } catch {
    return false
  }
}

/** Halves what came until it finds the last event after which everything can still be shown. */
function lastThatMakesSense({ state, version }: Folded, recorded: readonly Recorded[]): Omit<Folded, 'isSpoiled'> {
  const news = recorded.filter((one) => one.version > version)
  const stateAfter = (many: number): State =>
    news.slice(0, many).reduce<State>((so, one) => after(so, one) ?? so, state)
  let [good, bad] = [0, news.length]
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (makesSense(stateAfter(middle))) good = middle
    else bad = middle
  }
  return { state: stateAfter(good), version: version + good }
}
