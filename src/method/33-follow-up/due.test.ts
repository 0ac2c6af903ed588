import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { published } from '../../../test/mail/published-plan.ts'
import { dayAt, dayNumber, daysAfter } from '../../kernel/calendar-days.ts'
import type { Day } from '../../kernel/values.ts'
import { evolve, initial, type State } from '../../process/process.ts'
import { dayOf } from '../../server/days.ts'
import { dueWithin } from './due.ts'

const begin = Date.UTC(2027, 0, 14, 8)
type Measures = Parameters<typeof published>[1]

const withPlan = (measures: Measures = [], lookAgain: Day = '2030-01-01', change: Partial<State> = {}): State => ({
  ...published(begin, measures, lookAgain).reduce<State>(evolve, initial),
  ...change,
})
const one = (deadline: Day | null, owner: string | null = 'kari', followUpOn: Day | null = null): Measures => [
  { id: 'm', what: 'Gå ut', owner, deadline, followUpOn },
]
/** The days of a stretch on which something is due, looked at day by day. */
function daily(state: State, from: Day, days: number): readonly string[] {
  return Array.from({ length: days }, (_, index) => daysAfter(from, index)).flatMap((day) =>
    dueWithin(state, daysAfter(day, -1), day, dayOf).map((due) => `${day} ${due.to} ${due.what}`),
  )
}
const withLook = (day: Day | null): Partial<State> => ({ followUp: { ...initial.followUp, nextLook: day } })

test('the calendar counts as the Gregorian one does, for a thousand years', () => {
  for (let number = -200_000; number < 200_000; number += 7) {
    const day = new Date(number * 864e5).toISOString().slice(0, 10)
    strictEqual(dayNumber(day), number)
    strictEqual(dayAt(number), day)
  }
  strictEqual(daysAfter('2028-02-28', 1), '2028-02-29')
  strictEqual(daysAfter('2027-12-31', 1), '2028-01-01')
})

test('whoever answers for a measure hears a week before, a week after, and then each month until it is done', () => {
  deepStrictEqual(daily(withPlan(one('2027-05-31')), '2027-01-15', 250), [
    '2027-05-24 owner deadline-ahead',
    '2027-06-07 owner deadline-passed',
    '2027-07-07 owner deadline-passed',
    '2027-08-06 owner deadline-passed',
    '2027-09-05 owner deadline-passed',
  ])
  // A deadline on a leap day, and one at the end of a year.
  deepStrictEqual(daily(withPlan(one('2028-02-29')), '2028-02-01', 40), [
    '2028-02-22 owner deadline-ahead',
    '2028-03-07 owner deadline-passed',
  ])
  deepStrictEqual(daily(withPlan(one('2028-01-03')), '2027-12-20', 30), [
    '2027-12-27 owner deadline-ahead',
    '2028-01-10 owner deadline-passed',
  ])
})

for (const status of ['done', 'stopped'] as const) {
  test(`a measure that is ${status} reminds nobody`, () => {
    const reports = { 'plan.measure.m': { status, note: null, at: begin } }
    const state = withPlan(one('2027-05-31', 'kari', '2027-04-01'))
    deepStrictEqual(daily({ ...state, followUp: { ...state.followUp, reports } }, '2027-01-15', 400), [])
  })
}

test('a look on the way is on its day; a measure that is nobody’s goes to the group', () => {
  deepStrictEqual(daily(withPlan(one(null, 'kari', '2027-03-28')), '2027-01-15', 200), [
    '2027-03-28 owner look-on-the-way',
  ])
  deepStrictEqual(daily(withPlan(one('2027-05-31', null, '2027-03-28')), '2027-01-15', 170), [
    '2027-06-07 group nobodys',
  ])
})

test('the next look and the end of the time frame come a week before and on the day; a wish that waits on its day', () => {
  deepStrictEqual(daily(withPlan([], '2027-03-01', withLook('2027-04-22')), '2027-01-15', 200), [
    '2027-03-01 group look-again',
    '2027-04-15 group next-look',
    '2027-04-22 group next-look',
  ])
  const preparation = { ...initial.preparation, followUp: { how: null, by: '2027-12-01' } }
  deepStrictEqual(daily(withPlan([], '2030-01-01', { preparation }), '2027-11-01', 60), [
    '2027-11-24 group time-frame',
    '2027-12-01 group time-frame',
  ])
})

test('the board, and the group, hear each fortnight of what has no answer, also where the clocks change', () => {
  // Sent half an hour before midnight in Oslo: the day there counts, in winter and in summer.
  const sentAt = Date.UTC(2027, 2, 20, 22, 30)
  const sent = { text: 'Nytt tak', reason: '', sentAt, answer: null, isWithdrawn: false }
  const state = withPlan([], '2030-01-01', { escalation: { 'plan.wish.roof': sent } })
  deepStrictEqual(
    daily(state, '2027-03-20', 45).filter((said) => said.includes('board')),
    ['2027-04-03 board unanswered', '2027-04-17 board unanswered', '2027-05-01 board unanswered'],
  )
  strictEqual(daily(state, '2027-03-20', 45).filter((said) => said.includes('group')).length, 3)
  const answer = {
    verdict: 'yes',
    reason: null,
    by: null,
    at: sentAt,
    isWrittenDown: false,
    person: null,
    isChanged: false,
  } as const
  const answered = withPlan([], '2030-01-01', { escalation: { 'plan.wish.roof': { ...sent, answer } } })
  deepStrictEqual(daily(answered, '2027-03-20', 45), [])
})

test('nothing is due before the plan is there, nor once the process is closed', () => {
  deepStrictEqual(daily({ ...initial, ...withLook('2027-04-22') }, '2027-04-01', 40), [])
  const closed = withPlan(one('2027-05-31'), '2027-06-01')
  const followUp = { ...closed.followUp, nextLook: '2027-06-03', closedAt: begin }
  deepStrictEqual(daily({ ...closed, followUp }, '2027-04-01', 100), [])
})

test('after days of silence all of it is told once, as it stands on the day: nothing is lost and nothing doubled', () => {
  const day = fc.integer({ min: dayNumber('2027-01-15'), max: dayNumber('2028-06-30') }).map(dayAt)
  fc.assert(
    fc.property(day, day, day, day, fc.integer({ min: 1, max: 60 }), (deadline, look, again, from, days) => {
      const state = withPlan(one(deadline, 'kari', look), again, withLook(look))
      const until = daysAfter(from, days)
      const atOnce = dueWithin(state, from, until, dayOf).map(({ to, what }) => `${to} ${what}`)
      strictEqual(new Set(atOnce).size, atOnce.length, 'each stands there once')
      const oneByOne = new Set(daily(state, daysAfter(from, 1), days).map((said) => said.slice(11)))
      const missed = [...oneByOne].filter((said) => !atOnce.includes(said))
      // A notice of something that has passed meanwhile comes too late to help; that it passed is told in its time.
      const isTooLate = (said: string): boolean => said === 'owner deadline-ahead' && deadline < until
      deepStrictEqual(
        missed.filter((said) => !isTooLate(said)),
        [],
      )
      deepStrictEqual(
        atOnce.filter((said) => !oneByOne.has(said)),
        [],
      )
    }),
    { seed: 20_270_114, numRuns: 500 },
  )
})
