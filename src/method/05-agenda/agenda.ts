import type { GroupId, Instant, Meeting, Sitting } from '../../kernel/values.ts'
import type { Day } from './plan.ts'
import { type BreakKind, defaultProgramme, type Step } from './programme.ts'

/**
 * The agenda: which step is open, since when and for how long (B3). Clocks inform; no step changes without a person.
 */
export type State = Day &
  Readonly<{
    /** Everybody has a break now; null while the meeting goes on. Nobody is called back by a clock. */
    pause: Pause | null
    /** The step that is open now; null before, between and after the meetings. */
    open: Open | null
    /** What has been run, in order; a step that was repeated stands twice. */
    ran: readonly Ran[]
    /** Every sitting that has been begun, in that order. */
    held: readonly Held[]
    /** When the meeting was begun, at its first sitting. */
    begunAt: Readonly<Record<Meeting, Instant | null>>
    /** When it was last ended; null while a sitting of it is held. */
    endedAt: Readonly<Record<Meeting, Instant | null>>
    /** Tables that want the facilitator to come, or more time. */
    calls: Readonly<Record<GroupId, Need>>
    /** Since when each of them has called, as far as it was written down: who came first is helped first. */
    calledAt: Readonly<Record<GroupId, Instant>>
  }>
export type Open = Readonly<{
  step: Step
  sitting: Sitting
  openedAt: Instant
  /** When it was opened first, before it was left and opened again: what was taken on in it since is still taken on. */
  begunAt: Instant
  minutes: number
  /** Since when the clock stands; null while it runs. */
  stoppedAt: Instant | null
  /** How long the clock has stood before, in milliseconds, pauses and all. */
  stoodFor: number
  /** How much of that was a pause, in milliseconds. */
  pausedFor: number
  /** For how long its clock ran before it was left and opened again, in milliseconds. */
  usedBefore: number
}>
/** `clockStood`: the facilitator had stopped the clock before; it stays so when the pause is over. */
export type Pause = Readonly<{ since: Instant; minutes: number; kind: BreakKind; clockStood: boolean }>
/** `begunAt`, `givenMore`, `used` and `pausedFor` are what its clock goes on with when the step is opened again. */
export type Ran = Readonly<{
  step: Step
  sitting: Sitting
  openedAt: Instant
  begunAt: Instant
  closedAt: Instant
  /** How many minutes it was given on the day, beyond those of the programme. */
  givenMore: number
  /** For how long its clock has run in all, in milliseconds. */
  used: number
  pausedFor: number
}>
/** One sitting of a meeting; `endedAt` is null while it goes on. */
export type Held = Readonly<{ meeting: Meeting; sitting: Sitting; begunAt: Instant; endedAt: Instant | null }>
export type Need = 'help' | 'time'

export const initial: State = {
  programme: defaultProgramme,
  leftOut: [],
  breaks: [],
  pause: null,
  open: null,
  ran: [],
  held: [],
  begunAt: { 1: null, 2: null },
  endedAt: { 1: null, 2: null },
  calls: {},
  calledAt: {},
}
