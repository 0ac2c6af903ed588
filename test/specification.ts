import { deepStrictEqual, fail } from 'node:assert/strict'
import type { Actor, Decision, Viewer } from '../src/kernel/decider.ts'

/** What a specification speaks about: a stage, or the whole process. */
type Rules<State, Command, Event, Refusal extends string, Earlier> = Readonly<{
  initial: State
  decide: (state: State, command: Command, actor: Actor, earlier: Earlier) => Decision<Event, Refusal>
  evolve: (state: State, event: Event) => State
  project: (state: State, viewer: Viewer, earlier: Earlier) => State
}>

/** What a test may write down as it is, `as const` and all. */
type Frozen<Value> = Value extends object ? { readonly [Key in keyof Value]: Frozen<Value[Key]> } : Value

/**
 * Given what has happened, when somebody asks for something, then this follows. `earlier` is what lies before
 * the stage: a value, or made from the stage's own state where `project` reads that as well.
 * Each `when` asks twice: a request that a shaky connection sends again must change nothing the second time.
 */
export function specification<State, Command, Event, Refusal extends string, Earlier>(
  rules: Rules<State, Command, Event, Refusal, Earlier>,
  ...[earlier]: unknown extends Earlier ? [earlier?: unknown] : [earlier: Earlier | ((state: State) => Earlier)]
) {
  const earlierOf = (state: State): Earlier =>
    (typeof earlier === 'function' ? (earlier as (state: State) => Earlier)(state) : (earlier ?? {})) as Earlier

  return (...past: readonly Frozen<Event>[]) => {
    const state = (past as readonly Event[]).reduce(rules.evolve, rules.initial)

    const when = (actor: Actor, frozen: Frozen<Command>) => {
      const command = frozen as Command
      const decision = rules.decide(state, command, actor, earlierOf(state))
      if ('events' in decision) {
        const after = decision.events.reduce(rules.evolve, state)
        const again = rules.decide(after, command, actor, earlierOf(after))
        deepStrictEqual(again, { events: [] }, 'the same request a second time must change nothing')
      }
      return {
        yields: (...events: readonly Frozen<Event>[]): void => deepStrictEqual(decision, { events }),
        changesNothing: (): void => deepStrictEqual(decision, { events: [] }),
        isRefused: (reason: Refusal): void => deepStrictEqual(decision, { refused: reason }),
        /** For what is too long to write out: the events themselves. */
        events: (): readonly Event[] =>
          'events' in decision ? decision.events : fail(`refused: ${decision.refused as string}`),
      }
    }

    const seenBy = (viewer: Viewer) => {
      const seen = rules.project(state, { person: viewer.person, roles: viewer.roles }, earlierOf(state))
      return {
        shows: (expected: Frozen<State>): void => deepStrictEqual(seen, expected),
        /** For what is too long to write out: the projection itself. */
        state: (): State => seen,
      }
    }

    return { when, seenBy, state }
  }
}
