import {
  type Actor,
  accept,
  type Decision,
  isAny,
  isStaff,
  refuse,
  type Viewer,
  type Words,
} from '../../kernel/decider.ts'
import type { Day, Instant, MeasureId } from '../../kernel/values.ts'
import { toCarryOut } from '../31-action-plan/plan.ts'
import type { State as ActionPlan } from '../31-action-plan/rules.ts'
import type { Command } from './commands.ts'
import type { Status } from './statuses.ts'

/** Is it being done, and does it help (E3, E4)? */
export type State = Readonly<{
  reports: Readonly<Record<MeasureId, Report>>
  /** The day on which all look at the plan together next time. */
  nextLook: Day | null
  /** What came of it, held against what was counted as success (B8); null when nobody has said. */
  outcome: Readonly<{ process: string | null; result: string | null }>
  closedAt: Instant | null
}>
export type Report = Readonly<{ status: Status; note: string | null; at: Instant }>
export const initial: State = { reports: {}, nextLook: null, outcome: { process: null, result: null }, closedAt: null }

/** "These are storage formats": an event once written must be read for ever. */
export type Event = Readonly<
  | {
      type: 'status-reported'
      measure: MeasureId
      status: Status
      at: Instant
      about: string
      words: Words<'note'>
    }
  | { type: 'look-planned'; day: Day | null }
  | { type: 'held-against-criteria'; about: string; words: Words<'process' | 'result'> }
  | { type: 'process-closed'; isClosed: boolean; at: Instant }
>
export type Refusal = 'responsible-only' | 'not-published-yet' | 'unknown-measure' | 'closed'

type Earlier = Readonly<{ actionPlan: ActionPlan }>

/** How this measure stands. What is in the plan and has no report yet is agreed, and no more. */
export const statusOf = ({ reports }: State, measure: MeasureId): Status => reports[measure]?.status ?? 'agreed'

export function decide(
  state: State,
  command: Command,
  actor: Actor,
  { actionPlan }: Earlier,
): Decision<Event, Refusal> {
  if (!isAny(actor, 'responsible')) return refuse('responsible-only')
  const { published } = actionPlan
  const isClosed = state.closedAt !== null

  switch (command.type) {
    case 'report-status': {
      const { measure, status, note } = command
      const report = state.reports[measure]
      if (report?.status === status && report.note === note) return accept()
      if (!published) return refuse('not-published-yet')
      if (!toCarryOut(published).some((one) => one.measure === measure)) return refuse('unknown-measure')
      if (isClosed) return refuse('closed')
      return accept({
        type: 'status-reported',
        measure,
        status,
        at: actor.at,
        about: `follow-up.${measure}`,
        words: { note },
      })
    }
    case 'plan-look':
      if (state.nextLook === command.day) return accept()
      return isClosed ? refuse('closed') : accept({ type: 'look-planned', day: command.day })
    case 'hold-against-criteria': {
      const { process, result } = command
      if ((state.outcome.process ?? '') === process && (state.outcome.result ?? '') === result) return accept()
      if (!published) return refuse('not-published-yet')
      if (isClosed) return refuse('closed')
      return accept({ type: 'held-against-criteria', about: 'follow-up.outcome', words: { process, result } })
    }
    case 'close-process':
      if (isClosed === command.isClosed) return accept()
      if (!published) return refuse('not-published-yet')
      return accept({ type: 'process-closed', isClosed: command.isClosed, at: actor.at })
  }
}

export function evolve(state: State, event: Event): State {
  switch (event.type) {
    case 'status-reported': {
      const { measure, status, at, words } = event
      return { ...state, reports: { ...state.reports, [measure]: { status, note: words?.note ?? null, at } } }
    }
    case 'look-planned':
      return { ...state, nextLook: event.day }
    case 'held-against-criteria':
      return {
        ...state,
        outcome: { process: event.words?.process || null, result: event.words?.result || null },
      }
    case 'process-closed':
      return { ...state, closedAt: event.isClosed ? event.at : null }
  }
}

/** How the published plan stands is everybody's in the room, as the plan itself is. */
export function project(state: State, viewer: Viewer): State {
  if (!isStaff(viewer) && !isAny(viewer, 'participant', 'wall')) return initial
  const { nextLook, outcome, closedAt } = state
  const reports: Record<MeasureId, Report> = {}
  for (const [measure, { status, note, at }] of Object.entries(state.reports)) reports[measure] = { status, note, at }
  return { reports, nextLook, outcome: { process: outcome.process, result: outcome.result }, closedAt }
}

export const sight = (viewer: Viewer): string =>
  isStaff(viewer) || isAny(viewer, 'participant', 'wall') ? 'everybody' : 'nobody'
