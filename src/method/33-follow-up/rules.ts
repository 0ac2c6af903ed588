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
import type { Day, Instant, MeasureId, NoteId } from '../../kernel/values.ts'
import { toCarryOut } from '../31-action-plan/plan.ts'
import type { State as ActionPlan } from '../31-action-plan/rules.ts'
import {
  type CheckEvent,
  type CheckRefusal,
  type Checks,
  decideCheck,
  evolveCheck,
  isAboutCheck,
  noChecks,
  openCheck,
  projectChecks,
} from './checks.ts'
import type { Command } from './commands.ts'
import type { NoteKind } from './note-kinds.ts'
import type { Status } from './statuses.ts'

/** Is it being done, and does it help (E3, E4)? */
export type State = Readonly<{
  reports: Readonly<Record<MeasureId, Report>>
  /** The day on which all look at the plan together next time. */
  nextLook: Day | null
  /** What the employees say without names: is it done, does it help? */
  checks: Checks
  /** What changed around the plan, and what was learned. */
  notes: Readonly<Record<NoteId, Note>>
  /** What came of it, held against what was counted as success (B8); null when nobody has said. */
  outcome: Readonly<{ process: string | null; result: string | null }>
  closedAt: Instant | null
}>
export type Report = Readonly<{ status: Status; note: string | null; at: Instant }>
export type Note = Readonly<{ kind: NoteKind; text: string | null; at: Instant; isStruckOut: boolean }>
export const initial: State = {
  reports: {},
  nextLook: null,
  checks: noChecks,
  notes: {},
  outcome: { process: null, result: null },
  closedAt: null,
}

/** More than these nobody reads again. */
export const mostNotes = 200

/** "These are storage formats": an event once written must be read for ever. */
export type Event =
  | CheckEvent
  | Readonly<
      | {
          type: 'status-reported'
          measure: MeasureId
          status: Status
          at: Instant
          about: string
          words: Words<'note'>
        }
      | { type: 'status-note-struck-out'; measure: MeasureId; forgets: string }
      | { type: 'look-planned'; day: Day | null }
      | { type: 'noted-down'; about: NoteId; kind: NoteKind; at: Instant; words: Words<'said'> }
      | { type: 'note-struck-out'; forgets: NoteId }
      | { type: 'held-against-criteria'; about: string; words: Words<'process' | 'result'> }
      | { type: 'process-closed'; isClosed: boolean; at: Instant }
    >
export type Refusal = CheckRefusal | 'not-yours' | 'unknown-measure' | 'unknown-note'

type Earlier = Readonly<{ actionPlan: ActionPlan }>

/** How this measure stands. What is in the plan and has no report yet is agreed, and no more. */
export const statusOf = ({ reports }: Pick<State, 'reports'>, measure: MeasureId): Status =>
  reports[measure]?.status ?? 'agreed'

/** Everything that is said about how a measure stands is forgotten together. */
const noteAbout = (measure: MeasureId): string => `follow-up.${measure}`

export function decide(
  state: State,
  command: Command,
  actor: Actor,
  { actionPlan }: Earlier,
): Decision<Event, Refusal> {
  const { published } = actionPlan
  const isClosed = state.closedAt !== null
  if (isAboutCheck(command)) return decideCheck(state.checks, command, actor, { plan: published, isClosed })

  if (command.type === 'report-status') {
    const { measure, status, note } = command
    const planned = published && toCarryOut(published).find((one) => one.measure === measure)
    const answersForIt = isAny(actor, 'participant') && planned?.owner === actor.person
    if (!isAny(actor, 'responsible') && !answersForIt) return refuse('not-yours')
    const report = state.reports[measure]
    if (report?.status === status && (report.note ?? '') === note) return accept()
    if (!published) return refuse('not-published-yet')
    if (!planned) return refuse('unknown-measure')
    if (isClosed) return refuse('closed')
    const words = { note }
    return accept({ type: 'status-reported', measure, status, at: actor.at, about: noteAbout(measure), words })
  }

  if (!isAny(actor, 'responsible')) return refuse('responsible-only')
  switch (command.type) {
    case 'strike-out-status-note': {
      const { measure } = command
      const report = state.reports[measure]
      if (!report) return refuse('unknown-measure')
      return report.note === null
        ? accept()
        : accept({ type: 'status-note-struck-out', measure, forgets: noteAbout(measure) })
    }
    case 'plan-look':
      if (state.nextLook === command.day) return accept()
      return isClosed ? refuse('closed') : accept({ type: 'look-planned', day: command.day })
    case 'note-down': {
      const { note, kind, said } = command
      if (state.notes[note]) return accept()
      if (!published) return refuse('not-published-yet')
      if (Object.keys(state.notes).length >= mostNotes) return refuse('enough')
      // Lessons often come when all is over.
      return accept({ type: 'noted-down', about: note, kind, at: actor.at, words: { said } })
    }
    case 'strike-out-note': {
      const note = state.notes[command.note]
      if (!note) return refuse('unknown-note')
      return note.isStruckOut ? accept() : accept({ type: 'note-struck-out', forgets: command.note })
    }
    case 'hold-against-criteria': {
      const { process, result } = command
      if ((state.outcome.process ?? '') === process && (state.outcome.result ?? '') === result) return accept()
      if (!published) return refuse('not-published-yet')
      if (isClosed) return refuse('closed')
      return accept({ type: 'held-against-criteria', about: 'follow-up.outcome', words: { process, result } })
    }
    case 'close-process': {
      if (isClosed === command.isClosed) return accept()
      if (!published) return refuse('not-published-yet')
      const asked = command.isClosed ? openCheck(state.checks) : null
      return accept<Event>(
        // Nobody is left with a question that nobody will read.
        ...(asked ? [{ type: 'check-closed', check: asked.check } as const] : []),
        { type: 'process-closed', isClosed: command.isClosed, at: actor.at },
      )
    }
  }
}

export function evolve(state: State, event: Event): State {
  switch (event.type) {
    case 'status-reported': {
      const { measure, status, at, words } = event
      return { ...state, reports: { ...state.reports, [measure]: { status, note: words?.note ?? null, at } } }
    }
    case 'status-note-struck-out': {
      const report = state.reports[event.measure]
      return report ? { ...state, reports: { ...state.reports, [event.measure]: { ...report, note: null } } } : state
    }
    case 'look-planned':
      return { ...state, nextLook: event.day }
    case 'noted-down': {
      const { about, kind, at, words } = event
      const note: Note = { kind, text: words?.said ?? null, at, isStruckOut: false }
      return { ...state, notes: { ...state.notes, [about]: note } }
    }
    case 'note-struck-out': {
      const note = state.notes[event.forgets]
      if (!note) return state
      return { ...state, notes: { ...state.notes, [event.forgets]: { ...note, text: null, isStruckOut: true } } }
    }
    case 'held-against-criteria':
      return {
        ...state,
        outcome: { process: event.words?.process || null, result: event.words?.result || null },
      }
    case 'process-closed':
      return { ...state, closedAt: event.isClosed ? event.at : null }
    case 'check-opened':
    case 'check-answered':
    case 'check-closed':
      return { ...state, checks: evolveCheck(state.checks, event) }
  }
}

/** How the published plan stands is everybody's in the room, as the plan itself is. */
export function project(state: State, viewer: Viewer): State {
  if (!isStaff(viewer) && !isAny(viewer, 'participant', 'wall')) return initial
  const { nextLook, outcome, closedAt } = state
  const reports: Record<MeasureId, Report> = {}
  for (const [measure, { status, note, at }] of Object.entries(state.reports)) reports[measure] = { status, note, at }
  const notes: Record<NoteId, Note> = {}
  for (const [note, { kind, text, at, isStruckOut }] of Object.entries(state.notes)) {
    notes[note] = { kind, text, at, isStruckOut }
  }
  return {
    reports,
    nextLook,
    checks: projectChecks(state.checks, viewer),
    notes,
    outcome: { process: outcome.process, result: outcome.result },
    closedAt,
  }
}

export const sight = (viewer: Viewer): string =>
  isStaff(viewer) || isAny(viewer, 'participant', 'wall') ? 'everybody' : 'nobody'

/** What was noted and still stands, as it came. */
export const notesOf = ({ notes }: Pick<State, 'notes'>, wanted: NoteKind): readonly (Note & { note: NoteId })[] =>
  Object.entries(notes)
    .map(([note, { kind, text, at, isStruckOut }]) => ({ note, kind, text, at, isStruckOut }))
    .filter(({ kind, isStruckOut }) => kind === wanted && !isStruckOut)
