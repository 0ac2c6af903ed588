import { type Instant, type Meeting, minute } from '../../kernel/values.ts'
import type { Ran } from '../../method/05-agenda/agenda.ts'
import { type Offer, offerFor } from '../../method/05-agenda/catch-up.ts'
import { behind, expectedEnd } from '../../method/05-agenda/clock.ts'
import { type BreakId, type BreakKind, breaksAfter, type Step } from '../../method/05-agenda/programme.ts'
import { currentSitting, heldLines, sittingBegunAt } from '../../method/05-agenda/progress.ts'
import type { State } from '../../process/process.ts'

type Agenda = State['agenda']
type Booked = State['preparation']['booked'][Meeting]

/** One line of the programme as it goes: when it was to begin, and what became of it. */
export type RailLine = Readonly<{
  step: Step
  startsAt: Instant
  minutes: number
  became: 'done' | 'now' | 'to-come' | 'skipped'
  /** The breaks that stand after it, with when each was to begin. */
  breaks: readonly Readonly<{ break: BreakId; kind: BreakKind; minutes: number; startsAt: Instant }>[]
}>

/** The day as planned, with what became of each step so far. */
export function railOf(agenda: Agenda, meeting: Meeting, startsAt: Instant): readonly RailLine[] {
  const { open } = agenda
  const ran = agenda.ran.filter(({ sitting }) => sitting === currentSitting(agenda, meeting))
  const lines = heldLines(agenda, meeting)
  const at = lines.findIndex(({ step }) => step === open?.step)
  let next = sittingBegunAt(agenda, meeting) ?? startsAt
  return lines.map(({ step, minutes }, index) => {
    const startsAt = next
    next += minutes * minute
    const breaks = breaksAfter(agenda.breaks, step).map(({ break: id, kind, minutes: length }) => {
      const begins = next
      next += length * minute
      return { break: id, kind, minutes: length, startsAt: begins }
    })
    const line = { step, startsAt, breaks }
    if (open?.step === step) return { ...line, minutes: open.minutes, became: 'now' }
    const took = minutesTaken(ran, step)
    if (took !== null) return { ...line, minutes: took, became: 'done' }
    return { ...line, minutes, became: index < at ? 'skipped' : 'to-come' }
  })
}

/** How long a step has been open in all, also when it was repeated; null when it never was. */
function minutesTaken(ran: readonly Ran[], step: Step): number | null {
  const times = ran.filter((one) => one.step === step)
  if (times.length === 0) return null
  return Math.max(1, Math.round(times.reduce((sum, { openedAt, closedAt }) => sum + closedAt - openedAt, 0) / minute))
}

/** When the meeting was to end: as booked, if it began on the day it was booked for, else by the length that was set aside. */
export function agreedEnd(agenda: Agenda, meeting: Meeting, booked: Booked, now: Instant): Instant {
  const began = sittingBegunAt(agenda, meeting) ?? booked.startsAt ?? now
  const planned = booked.startsAt !== null && Math.abs(booked.startsAt - began) < 60 * minute ? booked.startsAt : began
  return planned + booked.minutes * minute
}

export type Pace = Readonly<{
  /** Whole minutes behind the plan; below zero ahead of it. */
  behind: number
  /** Will the meeting end in time nevertheless? */
  fits: boolean
  /** By how many minutes it ends later than agreed; zero when it fits. */
  over: number
  /** The one proposal for catching up, or for using what has been won. */
  offer: Offer | null
}>

/** How the meeting keeps time, and the one offer that helps: nothing is cut below what the method bears. */
export function paceOf(agenda: Agenda, meeting: Meeting, booked: Booked, now: Instant): Pace {
  const late = Math.trunc(behind(agenda, now) / minute)
  const over = Math.ceil(((expectedEnd(agenda, now) ?? now) - agreedEnd(agenda, meeting, booked, now)) / minute)
  const lines = heldLines(agenda, meeting)
  const toCome = lines.slice(lines.findIndex(({ step }) => step === agenda.open?.step) + 1)
  // A day that was planned shorter than it is booked has won nothing by that.
  const won = Math.min(-over, -late)
  if (over <= 1) return { behind: late, fits: true, over: 0, offer: won > 0 ? offerFor(toCome, -won) : null }
  return { behind: late, fits: false, over, offer: offerFor(toCome, over) }
}
