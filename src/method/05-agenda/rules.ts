import { type Actor, accept, type Decision, isAny, refuse, type Viewer } from '../../kernel/decider.ts'
import { type GroupId, type Instant, type Meeting, meetings, type Sitting, unlessFirst } from '../../kernel/values.ts'
import { type State as Groups, groupOf, groupsAt, isInGroup } from '../04-groups/tables.ts'
import { type Held, initial, type Need, type Ran, type State } from './agenda.ts'
import type { Command } from './commands.ts'
import { decidePlan, type PlanEvent, type PlanRefusal, planned } from './plan.ts'
import { type BreakKind, meetingOf, type Step } from './programme.ts'
import { currentSitting } from './progress.ts'

export { initial, type State }

/** "These are storage formats": an event once written must be read for ever. */
export type Event = Readonly<
  | PlanEvent
  | { type: 'pause-begun'; kind: BreakKind; minutes: number; at: Instant }
  | { type: 'pause-ended'; at: Instant }
  /** `resumes`: it was open before in this sitting, and its clock goes on where it stood. */
  | { type: 'step-opened'; step: Step; sitting?: Sitting; resumes?: true; at: Instant }
  | { type: 'step-extended'; step: Step; toMinutes: number }
  | { type: 'clock-stopped'; at: Instant }
  | { type: 'clock-started'; at: Instant }
  | { type: 'meeting-ended'; meeting: Meeting; at: Instant }
  | { type: 'facilitator-called'; group: GroupId; need: Need; at?: Instant }
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
  | PlanRefusal

type Earlier = Readonly<{ groups: Groups }>

export function decide(state: State, command: Command, actor: Actor, { groups }: Earlier): Decision<Event, Refusal> {
  if (command.type === 'call-facilitator') {
    const { group, need } = command
    if (!isInGroup(groups, actor.person, group)) return refuse('own-table-only')
    return state.calls[group] === need ? accept() : accept({ type: 'facilitator-called', group, need, at: actor.at })
  }
  if (command.type === 'answer-call') {
    const { group } = command
    const mayAnswer = isAny(actor, 'facilitator') || isInGroup(groups, actor.person, group)
    if (!mayAnswer) return refuse('facilitator-only')
    if (!state.calls[group]) return accept()
    // Somebody has been there, and the table calls anew: that call is not answered yet.
    if ((command.calledAt ?? state.calledAt[group]) !== state.calledAt[group]) return refuse('changed-meanwhile')
    return accept({ type: 'call-answered', group })
  }
  switch (command.type) {
    case 'plan-minutes':
    case 'shift-minutes':
    case 'move-step':
    case 'leave-out-step':
    case 'plan-break':
    case 'remove-break':
    case 'lay-programme':
      return isAny(actor, 'responsible', 'facilitator') ? decidePlan(state, command) : refuse('staff-only')
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
      const resumes = lastRun(state, to, sitting) && ({ resumes: true } as const)
      return accept({ type: 'step-opened', step: to, ...unlessFirst(sitting), ...resumes, at: actor.at })
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
      if (open.minutes === command.toMinutes) return accept()
      if ((command.fromMinutes ?? open.minutes) !== open.minutes) return refuse('changed-meanwhile')
      return accept({ type: 'step-extended', step: command.step, toMinutes: command.toMinutes })
    case 'stop-clock':
      if (open?.step !== command.step) return refuse('moved-on')
      // In a pause the clock stands anyway, and goes on with the meeting.
      if (state.pause) return accept()
      return open.stoppedAt === null ? accept({ type: 'clock-stopped', at: actor.at }) : accept()
    case 'start-clock':
      if (open?.step !== command.step) return refuse('moved-on')
      if (state.pause) return accept()
      return open.stoppedAt === null ? accept() : accept({ type: 'clock-started', at: actor.at })
    case 'begin-pause': {
      if (open?.step !== command.step) return refuse('moved-on')
      const { kind, minutes } = command
      if (!state.pause) return accept({ type: 'pause-begun', kind, minutes, at: actor.at })
      const isSame = state.pause.kind === kind && state.pause.minutes === minutes
      return isSame ? accept() : refuse('changed-meanwhile')
    }
    case 'end-pause':
      if (open?.step !== command.step) return refuse('moved-on')
      return state.pause ? accept({ type: 'pause-ended', at: actor.at }) : accept()
    case 'end-meeting': {
      const { meeting } = command
      if (state.endedAt[meeting] !== null && !open) return accept()
      if (!open || meetingOf(open.step) !== meeting) return refuse('moved-on')
      // Somebody has gone back in the meantime: the one who asked means another end.
      if ((command.step ?? open.step) !== open.step) return refuse('moved-on')
      return accept({ type: 'meeting-ended', meeting, at: actor.at })
    }
  }
}

export function evolve(state: State, event: Event): State {
  switch (event.type) {
    case 'minutes-planned':
    case 'step-moved':
    case 'step-left-out':
    case 'break-planned':
    case 'break-removed':
    case 'programme-laid':
      return { ...state, ...planned(state, event) }
    case 'pause-begun': {
      if (!state.open) return state
      const { kind, minutes, at } = event
      const clockStood = state.open.stoppedAt !== null
      const open = { ...state.open, stoppedAt: state.open.stoppedAt ?? at }
      return { ...state, open, pause: { since: at, minutes, kind, clockStood } }
    }
    case 'pause-ended':
      return { ...state, ...paused(state, event.at) }
    case 'step-opened': {
      const { step, sitting = 1, at } = event
      const meeting = meetingOf(step)
      const before = event.resumes ? lastRun(state, step, sitting) : null
      const { begunAt, givenMore, pausedFor, used: usedBefore } = before ?? { begunAt: at, ...fresh }
      const minutes = Math.max(1, plannedFor(state, step) + givenMore)
      return {
        ...state,
        open: { step, sitting, openedAt: at, begunAt, minutes, stoppedAt: null, stoodFor: 0, pausedFor, usedBefore },
        pause: null,
        ran: closed(state, at),
        held: begun(state.held, meeting, sitting, at),
        begunAt: { ...state.begunAt, [meeting]: state.begunAt[meeting] ?? at },
        // Stepping back into a meeting that was ended opens it again: nothing is lost by ending too early.
        // Whoever begins meeting 2 has ended meeting 1, also without saying so.
        endedAt: { ...state.endedAt, ...(meeting === 2 && { 1: state.endedAt[1] ?? at }), [meeting]: null },
        calls: {},
        calledAt: {},
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
      return { ...state, open: null, pause: null, ran: closed(state, event.at), held, endedAt, calls: {}, calledAt: {} }
    }
    case 'facilitator-called': {
      const { group, need, at } = event
      // Whoever asks for something else meanwhile keeps the place in the line.
      const since = state.calledAt[group] ?? at
      const calledAt = since === undefined ? state.calledAt : { ...state.calledAt, [group]: since }
      return { ...state, calls: { ...state.calls, [group]: need }, calledAt }
    }
    case 'call-answered': {
      const { [event.group]: _need, ...calls } = state.calls
      const { [event.group]: _since, ...calledAt } = state.calledAt
      return { ...state, calls, calledAt }
    }
  }
}

/** The clock of a step that was not open before. */
const fresh = { givenMore: 0, used: 0, pausedFor: 0 }

/** After a pause the clock goes on, unless somebody had stopped it before. */
function paused({ open, pause }: State, at: Instant): Pick<State, 'open' | 'pause'> {
  if (!open || !pause) return { open, pause: null }
  const pausedFor = open.pausedFor + at - pause.since
  if (pause.clockStood) return { open: { ...open, pausedFor }, pause: null }
  return { open: { ...open, stoppedAt: null, stoodFor: open.stoodFor + at - pause.since, pausedFor }, pause: null }
}

function closed(state: State, closedAt: Instant): readonly Ran[] {
  const { open, pause, ran } = state
  if (!open) return ran
  const { step, sitting, openedAt, begunAt, minutes, stoppedAt, stoodFor, usedBefore } = open
  const givenMore = minutes - plannedFor(state, step)
  const stood = stoodFor + (stoppedAt === null ? 0 : closedAt - stoppedAt)
  const used = usedBefore + closedAt - openedAt - stood
  const pausedFor = open.pausedFor + (pause ? closedAt - pause.since : 0)
  return [...ran, { step, sitting, openedAt, begunAt, closedAt, givenMore, used, pausedFor }]
}

const plannedFor = ({ programme }: State, step: Step): number =>
  programme.find((line) => line.step === step)?.minutes ?? 0

/** How a step went when it was open last in this sitting; null when it never was. */
const lastRun = ({ ran }: State, step: Step, sitting: Sitting): Ran | null =>
  ran.findLast((one) => one.step === step && one.sitting === sitting) ?? null

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
  const { programme, leftOut, breaks, pause, open, ran, held, begunAt, endedAt } = state
  const calls: Record<GroupId, Need> = {}
  const calledAt: Record<GroupId, Instant> = {}
  for (const [group, need] of Object.entries(state.calls)) {
    if (!isAny(viewer, 'facilitator') && !isInGroup(groups, viewer.person, group)) continue
    calls[group] = need
    const since = state.calledAt[group]
    if (since !== undefined) calledAt[group] = since
  }
  return { programme, leftOut, breaks, pause, open, ran, held, begunAt, endedAt, calls, calledAt }
}

/** The facilitator sees every call, a table its own. */
export function sight(viewer: Viewer, { groups }: Earlier): string {
  if (isAny(viewer, 'facilitator')) return 'facilitator'
  const own = meetings.flatMap((meeting) => groupOf(groups, viewer.person, meeting)?.group ?? [])
  return own.join('+') || 'all'
}
