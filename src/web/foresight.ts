import type { Instant, PersonId, Role } from '../kernel/values.ts'
import { type Command, decide, evolve, type State } from '../process/process.ts'

/** A command on its way: shown at once by the same rules, and until the stream has brought what came of it. */
export type Pending = Readonly<{
  id: string
  asked: Command
  at: Instant
  /** The version at which the server took it; null until it has answered. */
  takenAt: number | null
}>

/**
 * What this screen will show once everything on its way has arrived. Deterministic: the time of a command is fixed
 * when it is asked, so that looking again shows the same.
 */
export function foresee(
  state: State,
  pending: readonly Pending[],
  who: Readonly<{ person: PersonId | null; roles: readonly Role[] }>,
): State {
  const { person, roles } = who
  if (person === null) return state
  return pending.reduce<State>((before, { asked, at }) => {
    const decision = decide(before, asked, { person, roles, at })
    // What the rules would refuse is left to the server, which may know more than this screen.
    return 'refused' in decision ? before : decision.events.reduce<State>(evolve, before)
  }, state)
}

/** What is still to be foreseen when the stream has come to this version. */
export const stillPending = (pending: readonly Pending[], version: number): readonly Pending[] =>
  pending.some(({ takenAt }) => takenAt !== null && takenAt <= version)
    ? pending.filter(({ takenAt }) => takenAt === null || takenAt > version)
    : pending
