import type { Actor, Decision, Stage, Viewer } from '../kernel/decider.ts'
import { type StageName, type Stages, stageNames, stages } from './stages.ts'

/** A process: one run of the method at one workplace, all its stages side by side. */
export type State = { readonly [Name in StageName]: Stages[Name]['initial'] }

export type CommandOf<Name extends StageName> = Parameters<Stages[Name]['decide']>[1]
export type EventOf<Name extends StageName> = Parameters<Stages[Name]['evolve']>[1]
export type RefusalOf<Name extends StageName> = Extract<
  ReturnType<Stages[Name]['decide']>,
  { refused: string }
>['refused']

/** A request to one stage, and what came of it: the stage's own word with its name on the envelope. */
export type Command = {
  readonly [Name in StageName]: { readonly stage: Name; readonly command: CommandOf<Name> }
}[StageName]
export type Event = { readonly [Name in StageName]: { readonly stage: Name; readonly event: EventOf<Name> } }[StageName]
export type Refusal = { readonly [Name in StageName]: RefusalOf<Name> }[StageName]

/** One stage as the composed process sees it: types meet here once, and nowhere else. */
// biome-ignore lint/suspicious/noExplicitAny: the one cast by which stages of many types become one decider
const stageOf = (name: StageName): Stage<any, any, any, string, any> => stages[name]

export const initial = Object.fromEntries(stageNames.map((name) => [name, stageOf(name).initial])) as State

export function decide(state: State, { stage, command }: Command, actor: Actor): Decision<Event, Refusal> {
  const decision = stageOf(stage).decide(state[stage], command, actor, state)
  if ('refused' in decision) return { refused: decision.refused as Refusal }
  return { events: decision.events.map((event) => ({ stage, event }) as Event) }
}

export function evolve(state: State, { stage, event }: Event): State {
  const become = stageOf(stage).evolve(state[stage], event)
  return become === state[stage] ? state : { ...state, [stage]: become }
}

/** Everything that this viewer may see, and nothing else. */
export const project = (state: State, viewer: Viewer): State =>
  Object.fromEntries(stageNames.map((name) => [name, projectStage(state, name, viewer)])) as State

export const projectStage = <Name extends StageName>(state: State, name: Name, viewer: Viewer): State[Name] =>
  stageOf(name).project(state[name], viewer, state)

/** Viewers with the same sight of a stage see the same of it. */
export const sightOf = (state: State, name: StageName, viewer: Viewer): string => stageOf(name).sight(viewer, state)
