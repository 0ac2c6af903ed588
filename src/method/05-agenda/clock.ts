import { type Instant, minute } from '../../kernel/values.ts'
import type { Open, State } from './agenda.ts'
import { placeOf } from './order.ts'
import { breaksAfter, meetingOf, type Step } from './programme.ts'
import { heldLines } from './progress.ts'

/** Milliseconds left of the open step; below zero when it has gone over. Null when none is open. */
export function timeLeft({ open }: State, now: Instant): number | null {
  if (!open) return null
  return willEndAt(open, now) - now
}

/**
 * Milliseconds behind the programme (above zero) or ahead of it (below): what the steps of this meeting have taken,
 * and the open one is going to take, against the minutes they were given. The time between two days does not count.
 */
export function behind(state: State, now: Instant): number {
  const { open, ran } = state
  if (!open) return 0
  const lines = heldLines(state, meetingOf(open.step))
  const at = placeOf(lines, open.step)
  const before = lines.slice(0, Math.max(0, at))
  const steps = lines.slice(0, at + 1).reduce((sum, line) => sum + line.minutes, 0)
  const breaks = before.reduce((sum, { step }) => sum + breakMinutes(state, step), 0)
  const planned = (steps + breaks) * minute + Math.min(breakMinutes(state, open.step) * minute, pausedSoFar(state, now))
  const taken = ran
    .filter(({ step, sitting }) => meetingOf(step) === meetingOf(open.step) && sitting === open.sitting)
    .reduce((sum, { openedAt, closedAt }) => sum + closedAt - openedAt, 0)
  return taken + Math.max(now, willEndAt(open, now)) - open.openedAt - planned
}

/** When the time of the open step is up, with the minutes it was given and those for which its clock has stood. */
const willEndAt = ({ openedAt, minutes, usedBefore, stoppedAt, stoodFor }: Open, now: Instant): Instant =>
  openedAt + minutes * minute - usedBefore + stoodFor + (stoppedAt === null ? 0 : now - stoppedAt)

/** How many minutes of break are planned after a step. */
const breakMinutes = ({ breaks }: State, step: Step): number =>
  breaksAfter(breaks, step).reduce((sum, { minutes }) => sum + minutes, 0)

/** How long this step has been interrupted by pauses, in milliseconds. */
const pausedSoFar = ({ open, pause }: State, now: Instant): number =>
  (open?.pausedFor ?? 0) + (pause ? Math.max(0, now - pause.since) : 0)

/** When this meeting ends if every step that remains takes the minutes it was given; null when none is open. */
export function expectedEnd(state: State, now: Instant): Instant | null {
  const { open } = state
  if (!open) return null
  const lines = heldLines(state, meetingOf(open.step))
  const toCome = lines.slice(placeOf(lines, open.step) + 1)
  const rest = toCome.reduce((sum, { step, minutes }) => sum + minutes + breakMinutes(state, step), 0) * minute
  // A break that stands after the last step is not waited for.
  const breakLeft = toCome.length ? breakMinutes(state, open.step) * minute - pausedSoFar(state, now) : 0
  return Math.max(now, willEndAt(open, now)) + Math.max(0, breakLeft) + rest
}
