import type { Viewer } from '../../kernel/decider.ts'
import type { Instant, Meeting, Sitting } from '../../kernel/values.ts'
import { type State as Groups, groupOf } from '../04-groups/tables.ts'
import type { State } from './agenda.ts'
import { placeOf } from './order.ts'
import { meetingOf, type Planned, programmeOf, type Step } from './programme.ts'

/**
 * How far a sitting has come: a step that is open, or lies behind, has been reached. Follows a step back as well.
 * Without a sitting: how far any has come, which is what those who prepare and lead see.
 */
export function hasReached({ open, held, programme }: State, step: Step, sitting?: Sitting): boolean {
  const meeting = meetingOf(step)
  if (open && meetingOf(open.step) > meeting) return true
  if (open && meetingOf(open.step) === meeting && (sitting ?? open.sitting) === open.sitting) {
    if (placeOf(programme, open.step) >= placeOf(programme, step)) return true
  }
  return held.some(
    (one) =>
      one.endedAt !== null &&
      (one.meeting > meeting || (one.meeting === meeting && one.sitting === (sitting ?? one.sitting))),
  )
}

/** How far this viewer's own sitting has come; for whoever sits at no table, how far any has come. */
export const hasComeTo = (state: State, groups: Groups, { person }: Viewer, step: Step): boolean =>
  hasReached(state, step, groupOf(groups, person, meetingOf(step))?.sitting)

/** The sitting of a meeting that is held now, or was held last; 1 before the first. */
export function currentSitting({ open, held }: State, meeting: Meeting): Sitting {
  if (open && meetingOf(open.step) === meeting) return open.sitting
  return held.findLast((one) => one.meeting === meeting)?.sitting ?? 1
}

/** When the sitting that is held now, or was held last, was begun; null before the first. */
export const sittingBegunAt = (state: State, meeting: Meeting): Instant | null =>
  state.held.find((one) => one.meeting === meeting && one.sitting === currentSitting(state, meeting))?.begunAt ?? null

/** The meeting that is held now, or else was held last; 1 before the first. */
export function currentMeeting(state: State): Meeting {
  if (state.open) return meetingOf(state.open.step)
  return state.endedAt[2] !== null ? 2 : 1
}

/** The step that comes next in this meeting, or null when the meeting can end. What was left out is passed over. */
export const nextStep = (state: State): Step | null => neighbour(state, (at) => at + 1)

/** The step before in this meeting, or null at its first. */
export const previousStep = (state: State): Step | null => neighbour(state, (at) => at - 1)

function neighbour({ open, programme, leftOut }: State, move: (at: number) => number): Step | null {
  if (!open) return null
  const lines = heldLines({ programme, leftOut, open }, meetingOf(open.step))
  return lines[move(placeOf(lines, open.step))]?.step ?? null
}

/** The lines of a meeting that are held: without what was left out, unless it was opened all the same. */
export const heldLines = (
  { programme, leftOut, open }: Pick<State, 'programme' | 'leftOut' | 'open'>,
  meeting: Meeting,
): readonly Planned[] =>
  programmeOf(programme, meeting).filter(({ step }) => step === open?.step || !leftOut.includes(step))
