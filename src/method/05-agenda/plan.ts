import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { Meeting } from '../../kernel/values.ts'
import type { Command } from './commands.ts'
import { order } from './order.ts'
import {
  type Break,
  type BreakId,
  buildsUpon,
  defaultProgramme,
  mayBeLeftOut,
  meetingOf,
  mostBreaks,
  type Planned,
  programmeOf,
  type Step,
} from './programme.ts'

/** The day as the group wants it (B3). */
export type Day = Readonly<{
  /** Every step with its minutes, in the order of the day. */
  programme: readonly Planned[]
  /** What this group does without; passed over when the day goes on. */
  leftOut: readonly Step[]
  breaks: readonly Break[]
}>

export type PlanEvent = Readonly<
  | { type: 'minutes-planned'; step: Step; minutes: number }
  | { type: 'step-moved'; step: Step; before: Step | null }
  | { type: 'step-left-out'; step: Step; isLeftOut: boolean }
  | ({ type: 'break-planned' } & Break)
  | { type: 'break-removed'; break: BreakId }
  | { type: 'programme-laid'; meeting: Meeting; programme: readonly Planned[]; breaks: readonly Break[] }
>
export type PlanRefusal =
  | 'builds-upon-other'
  | 'cannot-do-without'
  | 'unknown-break'
  | 'too-many-breaks'
  | 'changed-meanwhile'

type Shift = Readonly<{ from: number; to: number }>

type Planning = Extract<
  Command,
  {
    type:
      | 'plan-minutes'
      | 'shift-minutes'
      | 'move-step'
      | 'leave-out-step'
      | 'plan-break'
      | 'remove-break'
      | 'lay-programme'
  }
>

/** The day is planned as the group wants it, as far as the method can bear it. */
export function decidePlan(state: Day, command: Planning): Decision<PlanEvent, PlanRefusal> {
  switch (command.type) {
    case 'plan-minutes': {
      const { step, minutes } = command
      const planned = state.programme.find((line) => line.step === step)
      return planned?.minutes === minutes ? accept() : accept({ type: 'minutes-planned', step, minutes })
    }
    case 'shift-minutes': {
      const changes = Object.entries(command.changes) as [Step, Shift][]
      const minutesOf = (step: Step) => state.programme.find((line) => line.step === step)?.minutes
      if (changes.every(([step, { to }]) => minutesOf(step) === to)) return accept()
      // An offer made for an older programme: another has changed it in the meantime.
      if (changes.some(([step, { from }]) => minutesOf(step) !== from)) return refuse('changed-meanwhile')
      return accept(...changes.map(([step, { to: minutes }]) => ({ type: 'minutes-planned', step, minutes }) as const))
    }
    case 'move-step': {
      const { step, before } = command
      if (before !== null && meetingOf(before) !== meetingOf(step)) return refuse('builds-upon-other')
      const moved = order(state.programme, step, before)
      if (!moved.every((line, at) => isAfter(moved.slice(0, at), line.step))) return refuse('builds-upon-other')
      const isSame = moved.every((line, at) => line.step === state.programme[at]?.step)
      return isSame ? accept() : accept({ type: 'step-moved', step, before })
    }
    case 'leave-out-step': {
      const { step, isLeftOut } = command
      if (!mayBeLeftOut.includes(step)) return refuse('cannot-do-without')
      return state.leftOut.includes(step) === isLeftOut ? accept() : accept({ type: 'step-left-out', step, isLeftOut })
    }
    case 'plan-break': {
      const { after, kind, minutes } = command
      const known = state.breaks.find((one) => one.break === command.break)
      if (!known && state.breaks.length >= mostBreaks) return refuse('too-many-breaks')
      const isSame = known?.after === after && known.kind === kind && known.minutes === minutes
      return isSame ? accept() : accept({ type: 'break-planned', break: command.break, after, kind, minutes })
    }
    case 'remove-break':
      return state.breaks.some((one) => one.break === command.break)
        ? accept({ type: 'break-removed', break: command.break })
        : accept()
    case 'lay-programme': {
      const { meeting, breaks } = command
      if (breaks.some(({ after }) => meetingOf(after) !== meeting)) return refuse('unknown-break')
      const programme = programmeOf(defaultProgramme, meeting).map(({ step, minutes }) => ({
        step,
        minutes: command.minutes[step] ?? minutes,
      }))
      const laid = { type: 'programme-laid', meeting, programme, breaks } as const
      const { programme: before, leftOut, breaks: breaksBefore } = state
      const isSame =
        JSON.stringify(planned(state, laid)) === JSON.stringify({ programme: before, leftOut, breaks: breaksBefore })
      return isSame ? accept() : accept(laid)
    }
  }
}

/** Does all that this step builds upon stand among these? */
const isAfter = (earlier: readonly Planned[], step: Step): boolean => {
  const base = buildsUpon[step]
  return base === null || earlier.some((line) => line.step === base)
}

/** The day after something was planned in it. */
export function planned(state: Day, event: PlanEvent): Day {
  const day: Day = { programme: state.programme, leftOut: state.leftOut, breaks: state.breaks }
  switch (event.type) {
    case 'minutes-planned': {
      const { step, minutes } = event
      return { ...day, programme: day.programme.map((line) => (line.step === step ? { step, minutes } : line)) }
    }
    case 'step-moved':
      return { ...day, programme: order(day.programme, event.step, event.before) }
    case 'step-left-out': {
      const others = day.leftOut.filter((step) => step !== event.step)
      return { ...day, leftOut: event.isLeftOut ? [...others, event.step] : others }
    }
    case 'break-planned': {
      const { after, kind, minutes } = event
      const others = day.breaks.filter((one) => one.break !== event.break)
      return { ...day, breaks: [...others, { break: event.break, after, kind, minutes }] }
    }
    case 'break-removed':
      return { ...day, breaks: day.breaks.filter((one) => one.break !== event.break) }
    case 'programme-laid': {
      const isOther = (step: Step): boolean => meetingOf(step) !== event.meeting
      const others = day.programme.filter(({ step }) => isOther(step))
      return {
        programme: event.meeting === 1 ? [...event.programme, ...others] : [...others, ...event.programme],
        leftOut: day.leftOut.filter(isOther),
        breaks: [...day.breaks.filter(({ after }) => isOther(after)), ...event.breaks],
      }
    }
  }
}

/** Does this tell how the day was planned, rather than how it went? */
export const isPlanning = ({ type }: Readonly<{ type: string }>): boolean => planning.includes(type)

const planning: readonly string[] = [
  'minutes-planned',
  'step-moved',
  'step-left-out',
  'break-planned',
  'break-removed',
  'programme-laid',
]
