import { type Actor, accept, type Decision, isAny, refuse, type Viewer } from '../../kernel/decider.ts'
import { type GroupId, type Instant, type Meeting, minute, type Sitting, unlessFirst } from '../../kernel/values.ts'
import { type State as Groups, groupOf, groupsAt, groupsOf, isInGroup } from '../04-groups/rules.ts'
import type { Command } from './commands.ts'
import { defaultProgramme, meetingOf, type Planned, programmeOf, type Step, steps } from './programme.ts'

/**
 * The agenda: which step is open, since when and for how long (B3). Clocks inform; no step changes without a person.
 */
export type State = Readonly<{
  programme: readonly Planned[]
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
}>
export type Open = Readonly<{
  step: Step
  sitting: Sitting
  openedAt: Instant
  minutes: number
  /** Since when the clock stands; null while it runs. */
  stoppedAt: Instant | null
  /** How long the clock has stood before, in milliseconds. */
  stoodFor: number
}>
export type Ran = Readonly<{ step: Step; sitting: Sitting; openedAt: Instant; closedAt: Instant }>
/** One sitting of a meeting; `endedAt` is null while it goes on. */
export type Held = Readonly<{ meeting: Meeting; sitting: Sitting; begunAt: Instant; endedAt: Instant | null }>
export type Need = 'help' | 'time'

export const initial: State = {
  programme: defaultProgramme,
  open: null,
  ran: [],
  held: [],
  begunAt: { 1: null, 2: null },
  endedAt: { 1: null, 2: null },
  calls: {},
}

/** "These are storage formats": an event once written must be read for ever. */
export type Event = Readonly<
  | { type: 'minutes-planned'; step: Step; minutes: number }
  | { type: 'step-opened'; step: Step; sitting?: Sitting; at: Instant }
  | { type: 'step-extended'; step: Step; toMinutes: number }
  | { type: 'clock-stopped'; at: Instant }
  | { type: 'clock-started'; at: Instant }
  | { type: 'meeting-ended'; meeting: Meeting; at: Instant }
  | { type: 'facilitator-called'; group: GroupId; need: Need }
  | { type: 'call-answered'; group: GroupId }
>
export type Refusal =
  | 'facilitator-only'
  | 'staff-only'
  | 'own-table-only'
  | 'moved-on'
  | 'no-groups-yet'
  | 'meeting-1-first'
  | 'other-sitting-first'

type Earlier = Readonly<{ groups: Groups }>

export function decide(state: State, command: Command, actor: Actor, { groups }: Earlier): Decision<Event, Refusal> {
  if (command.type === 'call-facilitator') {
    const { group, need } = command
    if (!isInGroup(groups, actor.person, group)) return refuse('own-table-only')
    return state.calls[group] === need ? accept() : accept({ type: 'facilitator-called', group, need })
  }
  if (command.type === 'answer-call') {
    const { group } = command
    const mayAnswer = isAny(actor, 'facilitator') || isInGroup(groups, actor.person, group)
    if (!mayAnswer) return refuse('facilitator-only')
    return state.calls[group] ? accept({ type: 'call-answered', group }) : accept()
  }
  if (command.type === 'plan-minutes') {
    if (!isAny(actor, 'responsible', 'facilitator')) return refuse('staff-only')
    const { step, minutes } = command
    const planned = state.programme.find((line) => line.step === step)
    return planned?.minutes === minutes ? accept() : accept({ type: 'minutes-planned', step, minutes })
  }

  if (!isAny(actor, 'facilitator')) return refuse('facilitator-only')
  const { open } = state

  switch (command.type) {
    case 'open-step': {
      const { from, to } = command
      const meeting = meetingOf(to)
      const sitting = command.sitting ?? currentSitting(state, meeting)
      if (open?.step === to && open.sitting === sitting) return accept()
      // Two facilitators who press at once mean the same step forward, not two.
      if ((open?.step ?? null) !== from) return refuse('moved-on')
      if (open && meetingOf(open.step) === meeting && open.sitting !== sitting) return refuse('other-sitting-first')
      if (!groupsAt(groups, meeting, sitting).length) return refuse('no-groups-yet')
      if (meeting === 2 && state.begunAt[1] === null) return refuse('meeting-1-first')
      return accept({ type: 'step-opened', step: to, ...unlessFirst(sitting), at: actor.at })
    }
    case 'repeat-step':
      if (open?.step !== command.step) return refuse('moved-on')
      // The one who asks says which opening is to be repeated, so that asking twice repeats once.
      return open.openedAt === command.openedAt
        ? accept({
            type: 'step-opened',
            step: command.step,
            ...unlessFirst(open.sitting),
            at: Math.max(actor.at, open.openedAt + 1),
          })
        : accept()
    case 'extend-step':
      if (open?.step !== command.step) return refuse('moved-on')
      return open.minutes === command.toMinutes
        ? accept()
        : accept({ type: 'step-extended', step: command.step, toMinutes: command.toMinutes })
    case 'stop-clock':
      if (open?.step !== command.step) return refuse('moved-on')
      return open.stoppedAt === null ? accept({ type: 'clock-stopped', at: actor.at }) : accept()
    case 'start-clock':
      if (open?.step !== command.step) return refuse('moved-on')
      return open.stoppedAt === null ? accept() : accept({ type: 'clock-started', at: actor.at })
    case 'end-meeting': {
      const { meeting } = command
      if (state.endedAt[meeting] !== null && !open) return accept()
      if (!open || meetingOf(open.step) !== meeting) return refuse('moved-on')
      return accept({ type: 'meeting-ended', meeting, at: actor.at })
    }
  }
}

export function evolve(state: State, event: Event): State {
  switch (event.type) {
    case 'minutes-planned': {
      const { step, minutes } = event
      return { ...state, programme: state.programme.map((line) => (line.step === step ? { step, minutes } : line)) }
    }
    case 'step-opened': {
      const { step, sitting = 1, at } = event
      const meeting = meetingOf(step)
      const minutes = state.programme.find((line) => line.step === step)?.minutes ?? 0
      return {
        ...state,
        open: { step, sitting, openedAt: at, minutes, stoppedAt: null, stoodFor: 0 },
        ran: closed(state, at),
        held: begun(state.held, meeting, sitting, at),
        begunAt: { ...state.begunAt, [meeting]: state.begunAt[meeting] ?? at },
        // Stepping back into a meeting that was ended opens it again: nothing is lost by ending too early.
        // Whoever begins meeting 2 has ended meeting 1, also without saying so.
        endedAt: { ...state.endedAt, ...(meeting === 2 && { 1: state.endedAt[1] ?? at }), [meeting]: null },
        calls: {},
      }
    }
    case 'step-extended':
      return state.open ? { ...state, open: { ...state.open, minutes: event.toMinutes } } : state
    case 'clock-stopped':
      return state.open ? { ...state, open: { ...state.open, stoppedAt: event.at } } : state
    case 'clock-started': {
      if (!state.open) return state
      const stoodFor = state.open.stoodFor + event.at - (state.open.stoppedAt ?? event.at)
      return { ...state, open: { ...state.open, stoppedAt: null, stoodFor } }
    }
    case 'meeting-ended': {
      const endedAt = { ...state.endedAt, [event.meeting]: event.at }
      const held = state.held.map((one) => ended(one, event.at))
      return { ...state, open: null, ran: closed(state, event.at), held, endedAt, calls: {} }
    }
    case 'facilitator-called':
      return { ...state, calls: { ...state.calls, [event.group]: event.need } }
    case 'call-answered': {
      const { [event.group]: _answered, ...calls } = state.calls
      return { ...state, calls }
    }
  }
}

const closed = ({ open, ran }: State, closedAt: Instant): readonly Ran[] =>
  open ? [...ran, { step: open.step, sitting: open.sitting, openedAt: open.openedAt, closedAt }] : ran

/** This sitting goes on from now, begun or opened again; whichever went on before has ended. */
function begun(held: readonly Held[], meeting: Meeting, sitting: Sitting, at: Instant): readonly Held[] {
  const isThis = (one: Held): boolean => one.meeting === meeting && one.sitting === sitting
  if (!held.some(isThis))
    return [...held.map((one) => ended(one, at)), { meeting, sitting, begunAt: at, endedAt: null }]
  return held.map((one) => (isThis(one) ? { ...one, endedAt: null } : ended(one, at)))
}

const ended = (one: Held, at: Instant): Held => ({ ...one, endedAt: one.endedAt ?? at })

/** Steps and clock are everybody's; who calls is for the facilitator and the table itself. */
export function project(state: State, viewer: Viewer, { groups }: Earlier): State {
  const { programme, open, ran, held, begunAt, endedAt } = state
  const calls: Record<GroupId, Need> = {}
  for (const [group, need] of Object.entries(state.calls)) {
    if (isAny(viewer, 'facilitator') || isInGroup(groups, viewer.person, group)) calls[group] = need
  }
  return { programme, open, ran, held, begunAt, endedAt, calls }
}

/** Does this tell how the day was planned, rather than how it went? */
export const isPlanning = ({ type }: Event): boolean => planning.includes(type)

const planning: readonly Event['type'][] = ['minutes-planned']

/** The facilitator sees every call, a table its own. */
export function sight(viewer: Viewer, { groups }: Earlier): string {
  if (isAny(viewer, 'facilitator')) return 'facilitator'
  const own = [1, 2]
    .flatMap((meeting) => groupsOf(groups, meeting as Meeting))
    .filter(({ group }) => isInGroup(groups, viewer.person, group))
  return own.map(({ group }) => group).join('+') || 'all'
}

/**
 * How far a sitting has come: a step that is open, or lies behind, has been reached. Follows a step back as well.
 * Without a sitting: how far any has come, which is what those who prepare and lead see.
 */
export function hasReached({ open, held }: State, step: Step, sitting?: Sitting): boolean {
  const meeting = meetingOf(step)
  if (open && meetingOf(open.step) > meeting) return true
  if (open && meetingOf(open.step) === meeting && (sitting ?? open.sitting) === open.sitting) {
    if (steps.indexOf(open.step) >= steps.indexOf(step)) return true
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
  const { open, ran, programme } = state
  if (!open) return 0
  const lines = programmeOf(programme, meetingOf(open.step))
  const at = lines.findIndex(({ step }) => step === open.step)
  const planned = lines.slice(0, at + 1).reduce((sum, line) => sum + line.minutes, 0) * minute
  const taken = ran
    .filter(({ step, sitting }) => meetingOf(step) === meetingOf(open.step) && sitting === open.sitting)
    .reduce((sum, { openedAt, closedAt }) => sum + closedAt - openedAt, 0)
  return taken + Math.max(now, willEndAt(open, now)) - open.openedAt - planned
}

/** When the time of the open step is up, with the minutes it was given and those for which its clock has stood. */
const willEndAt = ({ openedAt, minutes, stoppedAt, stoodFor }: Open, now: Instant): Instant =>
  openedAt + minutes * minute + stoodFor + (stoppedAt === null ? 0 : now - stoppedAt)

/** When this meeting ends if every step that remains takes the minutes it was given; null when none is open. */
export function expectedEnd(state: State, now: Instant): Instant | null {
  const { open, programme } = state
  if (!open) return null
  const lines = programmeOf(programme, meetingOf(open.step))
  const at = lines.findIndex(({ step }) => step === open.step)
  const rest = lines.slice(at + 1).reduce((sum, line) => sum + line.minutes, 0) * minute
  return Math.max(now, willEndAt(open, now)) + rest
}

/** The step that comes next in this meeting, or null when the meeting can end. */
export function nextStep({ open }: State): Step | null {
  if (!open) return null
  const next = steps[steps.indexOf(open.step) + 1]
  return next && meetingOf(next) === meetingOf(open.step) ? next : null
}

/** The step before in this meeting, or null at its first. */
export function previousStep({ open }: State): Step | null {
  if (!open) return null
  const previous = steps[steps.indexOf(open.step) - 1]
  return previous && meetingOf(previous) === meetingOf(open.step) ? previous : null
}
