import type { Instant, PersonId, Role } from './values.ts'

/** Who asks, in which roles, and when: all that a rule ever learns of the world outside. */
export type Actor = Readonly<{ person: PersonId; roles: readonly Role[]; at: Instant }>

/** Whoever looks on. The projector on the wall is nobody in particular. */
export type Viewer = Readonly<{ person: PersonId | null; roles: readonly Role[] }>

/** Whoever's roles can be asked about: an actor or a viewer. */
type Somebody = Readonly<{ roles: readonly Role[] }>

/** Has this person one of these roles? */
export const isAny = ({ roles }: Somebody, ...wanted: readonly Role[]): boolean =>
  wanted.some((role) => roles.includes(role))

/** Those who prepare, lead and follow up: they look at the whole, never into a group's unfinished work. */
export const isStaff = (somebody: Somebody): boolean => isAny(somebody, 'responsible', 'facilitator', 'scribe')

/** What a rule answers: these things happened (perhaps nothing), or a reason why not. */
export type Decision<Event, Refusal extends string> =
  | { readonly events: readonly Event[] }
  | { readonly refused: Refusal }

export const accept = <Event>(...events: Event[]): { readonly events: readonly Event[] } => ({ events })
export const refuse = <Refusal extends string>(refused: Refusal): { readonly refused: Refusal } => ({ refused })

/** What somebody wrote, by field. It lies beside the log, under the id it is `about`; null once it is struck out. */
export type Words<Field extends string> = Readonly<Record<Field, string>> | null

/**
 * What every stage of the method answers. `earlier` holds the stages before it, never those after.
 * Viewers with the same `sight` see the same, so that what they see is made once.
 */
export interface Stage<State, Command, Event, Refusal extends string, Earlier = unknown> {
  readonly initial: State
  readonly decide: (state: State, command: Command, actor: Actor, earlier: Earlier) => Decision<Event, Refusal>
  readonly evolve: (state: State, event: Event) => State
  readonly project: (state: State, viewer: Viewer, earlier: Earlier) => State
  readonly sight: (viewer: Viewer, earlier: Earlier) => string
}
