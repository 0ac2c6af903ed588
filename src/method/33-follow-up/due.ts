import { dayNumber } from '../../kernel/calendar-days.ts'
import type { Day, Instant, MeasureId, PersonId, WishId } from '../../kernel/values.ts'
import type { State as Preparation } from '../02-preparation/rules.ts'
import { type StandingMeasure, toCarryOut, wishesWith } from '../31-action-plan/plan.ts'
import type { State as ActionPlan } from '../31-action-plan/rules.ts'
import { type State as Escalation, sentOff } from '../32-escalation/rules.ts'
import { type State as FollowUp, statusOf } from './rules.ts'

/** What somebody is to be reminded of (E3): a day that comes, has come, or has passed. Never a judgement of anybody. */
export type Due = ForOwner | ForGroup | Unanswered<'board'>
type ForOwner = Readonly<{
  to: 'owner'
  /** The one who answers for the measure. */
  person: PersonId
  what: OfMeasure
  measure: MeasureId
  day: Day
}>
export type OfMeasure = 'deadline-ahead' | 'deadline-passed' | 'look-on-the-way'
type ForGroup =
  | Readonly<{ to: 'group'; what: 'next-look' | 'time-frame'; day: Day }>
  | Readonly<{ to: 'group'; what: 'look-again'; wish: WishId; day: Day }>
  | Readonly<{ to: 'group'; what: 'nobodys'; measure: MeasureId; day: Day }>
  | Unanswered<'group'>
/** A wish was taken to the board on this day, and has no answer yet (E2). */
type Unanswered<To extends 'group' | 'board'> = Readonly<{ to: To; what: 'unanswered'; wish: WishId; day: Day }>

type Known = Readonly<{ preparation: Preparation; actionPlan: ActionPlan; escalation: Escalation; followUp: FollowUp }>

/** So many days before something is to be done or looked at, whoever it is for hears of it. */
const notice = 7
/** When a deadline has passed: a week later, and then once a month. */
const [firstAfter, thenEach] = [7, 30] as const
/** The board gets this long to answer, each time. */
const toAnswer = 14

/**
 * What became due after one day and up to another, as things stand now. What became due several times meanwhile stands
 * there once. `dayOf` says on which day something happened, where the workplace is.
 */
export function dueWithin(
  { preparation, actionPlan, escalation, followUp }: Known,
  after: Day,
  until: Day,
  dayOf: (at: Instant) => Day,
): readonly Due[] {
  const { published } = actionPlan
  if (!published || followUp.closedAt !== null) return []
  const [from, to] = [dayNumber(after), dayNumber(until)]
  const falls = (number: number): boolean => number > from && number <= to
  const comes = (day: Day | null): day is Day =>
    day !== null && (falls(dayNumber(day)) || (falls(dayNumber(day) - notice) && dayNumber(day) >= to))
  const reached = (day: Day | null): day is Day => day !== null && falls(dayNumber(day))
  const passed = (day: Day | null): day is Day => day !== null && anyOf(dayNumber(day) + firstAfter, thenEach, from, to)

  const isOpen = ({ measure }: StandingMeasure): boolean => !['done', 'stopped'].includes(statusOf(followUp, measure))
  const ofMeasures = toCarryOut(published)
    .filter(isOpen)
    .flatMap(({ measure, owner, deadline, followUpOn }): readonly Due[] => {
      if (owner === null) return passed(deadline) ? [{ to: 'group', what: 'nobodys', measure, day: deadline }] : []
      const says = (what: OfMeasure, day: Day): Due => ({ to: 'owner', person: owner, what, measure, day })
      const isAhead = deadline !== null && falls(dayNumber(deadline) - notice) && dayNumber(deadline) >= to
      return [
        ...(isAhead ? [says('deadline-ahead', deadline)] : []),
        ...(passed(deadline) ? [says('deadline-passed', deadline)] : []),
        ...(reached(followUpOn) ? [says('look-on-the-way', followUpOn)] : []),
      ]
    })
  const unanswered = sentOff(escalation)
    .filter(({ answer, sentAt }) => answer === null && anyOf(dayNumber(dayOf(sentAt)) + toAnswer, toAnswer, from, to))
    .map(({ wish, sentAt }) => ({ what: 'unanswered', wish, day: dayOf(sentAt) }) as const)
  const { nextLook } = followUp
  const { by } = preparation.followUp
  return [
    ...ofMeasures,
    ...(comes(nextLook) ? [{ to: 'group', what: 'next-look', day: nextLook } as const] : []),
    ...(comes(by) ? [{ to: 'group', what: 'time-frame', day: by } as const] : []),
    ...wishesWith(published, 'later').flatMap(({ wish, lookAgain }): readonly Due[] =>
      reached(lookAgain) ? [{ to: 'group', what: 'look-again', wish, day: lookAgain }] : [],
    ),
    ...unanswered.flatMap((one): readonly Due[] => [
      { to: 'group', ...one },
      { to: 'board', ...one },
    ]),
  ]
}

/** Does any of `first`, `first + each`, `first + 2 each` … lie after `from` and up to `to`? */
function anyOf(first: number, each: number, from: number, to: number): boolean {
  if (to < first) return false
  const last = first + Math.floor((to - first) / each) * each
  return last > from
}
