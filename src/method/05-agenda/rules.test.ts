import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { at, facilitator, later, participant, responsible, scribe, wall } from '../../../test/people.ts'
import { specification } from '../../../test/specification.ts'
import { minute } from '../../kernel/values.ts'
import * as preparation from '../02-preparation/rules.ts'
import * as groupRules from '../04-groups/rules.ts'
import { behind, expectedEnd, timeLeft } from './clock.ts'
import { gatheringNow } from './gatherings.ts'
import type { Step } from './programme.ts'
import { hasComeTo, hasReached, nextStep, previousStep } from './progress.ts'
import * as agenda from './rules.ts'

const tables = (meeting: 1 | 2) => [
  { group: `m${meeting}-t1`, table: 1, members: ['kari', 'ola'] },
  { group: `m${meeting}-t2`, table: 2, members: ['amina', 'jonas'] },
]
const groups = ([1, 2] as const).reduce(
  (state, meeting) => groupRules.evolve(state, { type: 'groups-formed', meeting, groups: tables(meeting) }),
  groupRules.initial,
)
const given = specification(agenda, { groups })
const givenNoTables = specification(agenda, { groups: groupRules.initial })
const [ragnhild, jon] = [facilitator('ragnhild'), facilitator('jon')]
const [kari, amina] = [participant('kari'), participant('amina')]

const open = (from: Step | null, to: Step) => ({ type: 'open-step', from, to }) as const
const opened = (step: Step, after = 0) => ({ type: 'step-opened', step, at: at + after * minute }) as const
const ended = (meeting: 1 | 2, after: number) => ({ type: 'meeting-ended', meeting, at: at + after * minute }) as const

test('the facilitator opens the day', () => given().when(ragnhild, open(null, 'welcome')).yields(opened('welcome')))
test('nobody else does', () => {
  given().when(responsible, open(null, 'welcome')).isRefused('facilitator-only')
  given().when(scribe, open(null, 'welcome')).isRefused('facilitator-only')
  given().when(kari, open(null, 'welcome')).isRefused('facilitator-only')
})
test('not before everybody has a table', () =>
  givenNoTables().when(ragnhild, open(null, 'welcome')).isRefused('no-groups-yet'))
test('two press at once and mean the same step', () =>
  given(opened('welcome'), opened('interviews', 15))
    .when(later(jon, 15), open('welcome', 'interviews'))
    .changesNothing())
test('two press at once and mean different steps: the second is told', () =>
  given(opened('welcome'), opened('interviews', 15))
    .when(later(jon, 15), open('welcome', 'story-round'))
    .isRefused('moved-on'))
test('a step may be skipped', () =>
  given(opened('welcome')).when(ragnhild, open('welcome', 'wishes')).yields(opened('wishes')))
test('and stepped back from', () =>
  given(opened('welcome'), opened('wishes', 15))
    .when(later(ragnhild, 16), open('wishes', 'interviews'))
    .yields(opened('interviews', 16)))
const resumed = (step: Step, after: number) =>
  ({ type: 'step-opened', step, resumes: true, at: at + after * minute }) as const
test('a step that is taken back goes on where its clock stood', () => {
  const past = [opened('welcome'), extended, opened('interviews', 12)] as const
  given(...past)
    .when(later(ragnhild, 13), open('interviews', 'welcome'))
    .yields(resumed('welcome', 13))
  const { state } = given(...past, resumed('welcome', 13))
  strictEqual(state.open?.minutes, 20)
  strictEqual(timeLeft(state, at + 13 * minute), 8 * minute)
  // One minute went by in the step that was opened too early, and five were given before.
  strictEqual(behind(state, at + 13 * minute), 6 * minute)
})
test('and so does the one that was opened too early, when it is opened again', () => {
  const { state } = given(
    opened('welcome'),
    opened('interviews', 15),
    resumed('welcome', 16),
    resumed('interviews', 18),
  )
  strictEqual(timeLeft(state, at + 18 * minute), 19 * minute)
  strictEqual(behind(state, at + 18 * minute), 2 * minute)
})
test('a clock that stood when the step was left has not used that time', () => {
  const { state } = given(opened('welcome'), stopped, opened('interviews', 10), resumed('welcome', 11))
  strictEqual(timeLeft(state, at + 11 * minute), 15 * minute)
})
test('a break that was taken is not offered again when one comes back', () => {
  const { state } = given(opened('wishes'), pauseBegun(20), opened('exhibition', 32), resumed('wishes', 33))
  strictEqual(state.open?.pausedFor, 12 * minute)
  strictEqual(timeLeft(state, at + 33 * minute), 5 * minute)
})
test('a step that was shortened while it waited is as long as it was planned since', () => {
  const { state } = given(
    opened('wishes'),
    opened('exhibition', 25),
    resumed('wishes', 26),
    { type: 'minutes-planned', step: 'exhibition', minutes: 20 },
    resumed('exhibition', 30),
  )
  strictEqual(state.open?.minutes, 20)
})
test('an opening from before clocks could go on begins anew', () =>
  strictEqual(
    timeLeft(given(opened('welcome'), opened('interviews', 12), opened('welcome', 13)).state, at + 13 * minute),
    15 * minute,
  ))
test('meeting 2 does not come before meeting 1', () =>
  given().when(ragnhild, open(null, 'look-again')).isRefused('meeting-1-first'))
test('whoever begins meeting 2 has ended meeting 1', () =>
  strictEqual(given(opened('welcome'), opened('look-again', 60)).state.endedAt[1], at + 60 * minute))

const extend = { type: 'extend-step', step: 'welcome', toMinutes: 20 } as const
const extended = { ...extend, type: 'step-extended' } as const
test('a step gets more time', () => given(opened('welcome')).when(ragnhild, extend).yields(extended))
test('two who give five minutes at once give five', () =>
  given(opened('welcome'), extended).when(jon, extend).changesNothing())
test('what was made for an older clock shortens nothing', () =>
  given(opened('welcome'), { ...extended, toMinutes: 25 })
    .when(jon, { ...extend, fromMinutes: 15 })
    .isRefused('changed-meanwhile'))
test('not when it is over', () => given(opened('interviews')).when(ragnhild, extend).isRefused('moved-on'))
test('a table does not give itself time', () =>
  given(opened('welcome')).when(kari, extend).isRefused('facilitator-only'))

const stop = { type: 'stop-clock', step: 'welcome' } as const
const start = { type: 'start-clock', step: 'welcome' } as const
const stopped = { type: 'clock-stopped', at } as const
test('the clock is stopped', () => given(opened('welcome')).when(ragnhild, stop).yields(stopped))
test('once', () => given(opened('welcome'), stopped).when(later(jon, 1), stop).changesNothing())
test('not in another step', () => given(opened('wishes')).when(ragnhild, stop).isRefused('moved-on'))
test('it goes on', () =>
  given(opened('welcome'), stopped)
    .when(later(ragnhild, 5), start)
    .yields({ type: 'clock-started', at: at + 5 * minute }))
test('once', () => given(opened('welcome')).when(ragnhild, start).changesNothing())
test('not by the scribe', () => given(opened('welcome')).when(scribe, start).isRefused('facilitator-only'))
test('what the clock stood is not taken from the step', () => {
  const { state } = given(opened('welcome'), stopped, { type: 'clock-started', at: at + 5 * minute })
  strictEqual(timeLeft(state, at + 10 * minute), 10 * minute)
})
test('while it stands, no time passes', () => {
  const { state } = given(opened('welcome'), { ...stopped, at: at + 3 * minute })
  strictEqual(timeLeft(state, at + 90 * minute), 12 * minute)
})

const repeat = { type: 'repeat-step', step: 'welcome', openedAt: at } as const
test('a step is repeated from the start', () =>
  given(opened('welcome')).when(later(ragnhild, 15), repeat).yields(opened('welcome', 15)))
test('two who repeat at once repeat once', () =>
  given(opened('welcome'), opened('welcome', 15)).when(later(jon, 15), repeat).changesNothing())
test('not when another is open', () => given(opened('wishes')).when(ragnhild, repeat).isRefused('moved-on'))
test('what was run before is remembered', () =>
  deepStrictEqual(given(opened('welcome'), opened('welcome', 15)).state.ran, [
    {
      step: 'welcome',
      sitting: 1,
      openedAt: at,
      begunAt: at,
      closedAt: at + 15 * minute,
      givenMore: 0,
      used: 15 * minute,
      pausedFor: 0,
    },
  ]))

const end = { type: 'end-meeting', meeting: 1 } as const
test('the meeting is ended', () => given(opened('summary')).when(later(ragnhild, 20), end).yields(ended(1, 20)))
test('once', () => given(opened('summary'), ended(1, 20)).when(later(jon, 21), end).changesNothing())
test('not from a step that another has gone back from', () => {
  const past = [opened('exhibition'), opened('summary', 20), opened('exhibition', 30)] as const
  given(...past)
    .when(later(jon, 30), { ...end, step: 'summary' })
    .isRefused('moved-on')
  given(...past)
    .when(later(jon, 30), { ...end, step: 'exhibition' })
    .yields(ended(1, 30))
})
test('not one that has not begun', () => {
  given().when(ragnhild, end).isRefused('moved-on')
  given(opened('welcome'))
    .when(ragnhild, { ...end, meeting: 2 })
    .isRefused('moved-on')
})
test('not by a participant', () => given(opened('summary')).when(kari, end).isRefused('facilitator-only'))
test('ended too early, and opened again', () => {
  const past = [opened('welcome'), opened('wishes', 60), ended(1, 61)] as const
  const reopened = resumed('wishes', 62)
  given(...past)
    .when(later(ragnhild, 62), open(null, 'wishes'))
    .yields(reopened)
  strictEqual(given(...past, reopened).state.endedAt[1], null)
})

const plan = { type: 'plan-minutes', step: 'wishes', minutes: 35 } as const
const planned = { ...plan, type: 'minutes-planned' } as const
test('the programme is planned', () => given().when(responsible, plan).yields(planned))
test('once', () => given(planned).when(ragnhild, plan).changesNothing())
test('not by a participant', () => given().when(kari, plan).isRefused('staff-only'))
const shift = {
  type: 'shift-minutes',
  changes: { exhibition: { from: 25, to: 20 }, summary: { from: 20, to: 15 } },
} as const
const shifted = [
  { type: 'minutes-planned', step: 'exhibition', minutes: 20 },
  { type: 'minutes-planned', step: 'summary', minutes: 15 },
] as const
test('several steps give time at once', () =>
  given(opened('wishes'))
    .when(ragnhild, shift)
    .yields(...shifted))
test('two who take the same offer take it once', () =>
  given(opened('wishes'), ...shifted)
    .when(jon, shift)
    .changesNothing())
test('an offer for an older programme changes nothing of it', () =>
  given(opened('wishes'), { type: 'minutes-planned', step: 'summary', minutes: 30 })
    .when(jon, shift)
    .isRefused('changed-meanwhile'))
test('not by a table', () => given().when(kari, shift).isRefused('staff-only'))
test('a step opens with the minutes it was given', () =>
  strictEqual(given(planned, opened('wishes')).state.open?.minutes, 35))

const call = { type: 'call-facilitator', group: 'm1-t1', need: 'help' } as const
const called = { ...call, type: 'facilitator-called', at } as const
const answer = { type: 'answer-call', group: 'm1-t1' } as const
const answered = { type: 'call-answered', group: 'm1-t1' } as const
test('a table calls', () => given(opened('wishes')).when(kari, call).yields(called))
test('once', () => given(opened('wishes'), called).when(kari, call).changesNothing())
test('not another table', () => given(opened('wishes')).when(amina, call).isRefused('own-table-only'))
test('the call is answered, by who leads or by the table', () => {
  given(opened('wishes'), called).when(ragnhild, answer).yields(answered)
  given(opened('wishes'), called).when(kari, answer).yields(answered)
})
test('since when a table calls is known, also when it asks for something else meanwhile', () => {
  const past = [opened('wishes'), called, { ...called, need: 'time', at: at + 3 * minute }] as const
  deepStrictEqual(given(...past).state.calledAt, { 'm1-t1': at })
  deepStrictEqual(given(...past).state.calls, { 'm1-t1': 'time' })
  deepStrictEqual(given(...past, answered).state.calledAt, {})
})
test('a call of an old history has no time', () => {
  const { at: _at, ...before } = called
  deepStrictEqual(given(opened('wishes'), before).state.calledAt, {})
  given(opened('wishes'), before).when(ragnhild, answer).yields(answered)
})
test('an answer to an earlier call leaves the new one standing', () =>
  given(opened('wishes'), { ...called, at: at + 5 * minute })
    .when(ragnhild, { ...answer, calledAt: at })
    .isRefused('changed-meanwhile'))
test('once', () => given(opened('wishes')).when(ragnhild, answer).changesNothing())
test('not by another table', () => given(opened('wishes'), called).when(amina, answer).isRefused('facilitator-only'))
test('a new step begins without old calls', () =>
  deepStrictEqual(given(opened('wishes'), called, opened('exhibition', 25)).state.calls, {}))

test('steps and clock are for everybody, a call for who leads and the table', () => {
  const past = [opened('wishes'), called] as const
  const { state } = given(...past)
  for (const viewer of [ragnhild, kari]) {
    given(...past)
      .seenBy(viewer)
      .shows(state)
  }
  for (const viewer of [amina, responsible, wall]) {
    given(...past)
      .seenBy(viewer)
      .shows({ ...state, calls: {}, calledAt: {} })
  }
})

test('the clock never acts: hours later the same step is open', () => {
  const { state } = given(opened('welcome'))
  strictEqual(timeLeft(state, at + 600 * minute), -585 * minute)
  strictEqual(state.open?.step, 'welcome')
})

const behindIn = (minutes: number, ...past: readonly agenda.Event[]) =>
  behind(given(...past).state, at + minutes * minute) / minute
test('in time, behind and ahead', () => {
  strictEqual(behindIn(10, opened('welcome')), 0)
  strictEqual(behindIn(19, opened('welcome')), 4)
  strictEqual(behindIn(19, opened('welcome'), opened('interviews', 19)), 4)
  strictEqual(behindIn(10, opened('welcome'), opened('interviews', 10)), -5)
})
test('more time is behind at once, less time is ahead', () => {
  strictEqual(behindIn(1, opened('welcome'), extended), 5)
  strictEqual(behindIn(1, opened('welcome'), { ...extended, toMinutes: 10 }), -5)
})
test('a clock that stood is behind by what it stood', () =>
  strictEqual(behindIn(8, opened('welcome'), stopped, { type: 'clock-started', at: at + 5 * minute }), 5))
test('what was skipped is won', () => strictEqual(behindIn(15, opened('welcome'), opened('story-round', 15)), -20))
test('the night between does not count when a meeting is opened again', () =>
  strictEqual(behindIn(1_000, opened('welcome'), ended(1, 15), opened('interviews', 1_000)), 0))
test('when the day will end', () => {
  strictEqual(expectedEnd(given(opened('welcome')).state, at), at + 120 * minute)
  strictEqual(expectedEnd(given(opened('welcome')).state, at + 19 * minute), at + 124 * minute)
  strictEqual(expectedEnd(given().state, at), null)
})

test('how far the process has come', () => {
  const reached = (step: Step, ...past: readonly agenda.Event[]) => hasReached(given(...past).state, step)
  strictEqual(reached('welcome'), false)
  strictEqual(reached('exhibition', opened('wishes')), false)
  strictEqual(reached('exhibition', opened('exhibition')), true)
  strictEqual(reached('exhibition', opened('exhibition'), opened('wishes', 1)), false)
  strictEqual(reached('exhibition', opened('exhibition'), ended(1, 20)), true)
  strictEqual(reached('look-again', opened('exhibition'), ended(1, 20)), false)
  strictEqual(reached('evaluation', opened('look-again'), ended(2, 20)), true)
})
test('what comes next and before, within the meeting', () => {
  const at1 = given(opened('welcome')).state
  strictEqual(previousStep(at1), null)
  strictEqual(nextStep(at1), 'interviews')
  const atEnd = given(opened('summary')).state
  strictEqual(nextStep(atEnd), null)
  strictEqual(previousStep(atEnd), 'exhibition')
})

const evening = {
  type: 'groups-formed',
  meeting: 1,
  sitting: 2,
  groups: [{ group: 'm1-t3', table: 3, members: ['per'] }],
} as const
const shifts = groupRules.evolve(groups, evening)
const givenShifts = specification(agenda, { groups: shifts })
const openEvening = { ...open(null, 'welcome'), sitting: 2 } as const
const eveningOpened = (step: Step, after: number) => ({ ...opened(step, after), sitting: 2 }) as const
test('when the day has met, the evening begins', () =>
  givenShifts(opened('summary'), ended(1, 20))
    .when(later(ragnhild, 400), openEvening)
    .yields(eveningOpened('welcome', 400)))
test('once', () =>
  givenShifts(opened('summary'), ended(1, 20), eveningOpened('welcome', 400))
    .when(later(jon, 401), { ...openEvening, from: 'welcome' })
    .changesNothing())
test('not while the day still meets', () =>
  givenShifts(opened('summary'))
    .when(ragnhild, { ...openEvening, from: 'summary' })
    .isRefused('other-sitting-first'))
test('a sitting without tables does not begin', () =>
  givenShifts(opened('summary'), ended(1, 20))
    .when(later(ragnhild, 400), { ...openEvening, sitting: 3 })
    .isRefused('no-groups-yet'))
test('what the day has reached stays reached while the evening begins; the evening comes to it in its own time', () => {
  const { state } = givenShifts(opened('summary'), ended(1, 20), eveningOpened('wishes', 400))
  strictEqual(hasReached(state, 'exhibition', 1), true)
  strictEqual(hasReached(state, 'exhibition', 2), false)
  strictEqual(hasComeTo(state, shifts, amina, 'exhibition'), true)
  strictEqual(hasComeTo(state, shifts, participant('per'), 'exhibition'), false)
})
test('the evening is not late because the day was', () => {
  const { state } = givenShifts(opened('welcome'), opened('summary', 150), ended(1, 170), eveningOpened('welcome', 400))
  strictEqual(behind(state, at + 405 * minute), 0)
})
test('where only one has met, the next is known', () => {
  const none = preparation.initial
  const two = preparation.evolve(none, {
    type: 'sitting-booked',
    meeting: 1,
    sitting: 2,
    startsAt: null,
    minutes: 120,
    about: 'preparation.meeting-1.sitting-2',
    words: { place: '' },
  })
  const day = givenShifts(opened('summary'), ended(1, 20)).state
  deepStrictEqual(gatheringNow(agenda.initial, two), { meeting: 1, sitting: 1 })
  deepStrictEqual(gatheringNow(day, none), { meeting: 2, sitting: 1 })
  deepStrictEqual(gatheringNow(day, two), { meeting: 1, sitting: 2 })
  const evening = givenShifts(opened('summary'), ended(1, 20), eveningOpened('wishes', 400)).state
  deepStrictEqual(gatheringNow(evening, two), { meeting: 1, sitting: 2 })
  const over = givenShifts(opened('summary'), ended(1, 20), opened('look-again', 900), ended(2, 999)).state
  strictEqual(gatheringNow(over, two), null)
})

const evaluationFirst = { type: 'move-step', step: 'evaluation', before: 'what-next' } as const
const evaluationMoved = { ...evaluationFirst, type: 'step-moved' } as const
test('how the day ends is the group’s own', () => {
  given().when(responsible, evaluationFirst).yields(evaluationMoved)
  const { state } = given(opened('welcome'), evaluationMoved, opened('presentations', 60))
  strictEqual(nextStep(state), 'evaluation')
  strictEqual(hasReached(state, 'evaluation'), false)
})
test('once', () => given(evaluationMoved).when(responsible, evaluationFirst).changesNothing())
for (const [step, before] of [
  ['wishes', 'interviews'],
  ['welcome', null],
  ['presentations', null],
  ['evaluation', 'welcome'],
  ['look-again', null],
] as const) {
  test(`${step} does not stand before ${before ?? 'nothing'}: the method builds one upon the other`, () =>
    given().when(responsible, { type: 'move-step', step, before }).isRefused('builds-upon-other'))
}
test('not by a participant', () => given().when(kari, evaluationFirst).isRefused('staff-only'))

const leaveOut = { type: 'leave-out-step', step: 'summary', isLeftOut: true } as const
const leftOut = { ...leaveOut, type: 'step-left-out' } as const
test('a group may do without a step; it can be opened all the same', () => {
  given().when(responsible, leaveOut).yields(leftOut)
  strictEqual(nextStep(given(leftOut, opened('exhibition')).state), null)
  given(leftOut, opened('exhibition')).when(ragnhild, open('exhibition', 'summary')).yields(opened('summary'))
})
test('once', () => given(leftOut).when(responsible, leaveOut).changesNothing())
test('not without what the plan is made of', () =>
  given()
    .when(responsible, { ...leaveOut, step: 'wishes' })
    .isRefused('cannot-do-without'))

const planCoffee = { type: 'plan-break', break: 'coffee', after: 'wishes', kind: 'break', minutes: 10 } as const
const coffee = { ...planCoffee, type: 'break-planned' } as const
const removeCoffee = { type: 'remove-break', break: 'coffee' } as const
const removed = { ...removeCoffee, type: 'break-removed' } as const
test('coffee is planned', () => given().when(responsible, planCoffee).yields(coffee))
test('once', () => given(coffee).when(responsible, planCoffee).changesNothing())
test('not by the scribe', () => given().when(scribe, planCoffee).isRefused('staff-only'))
test('and taken off again', () => given(coffee).when(responsible, removeCoffee).yields(removed))
test('once', () => given(coffee, removed).when(responsible, removeCoffee).changesNothing())
test('nobody removes it from a seat', () => given(coffee).when(kari, removeCoffee).isRefused('staff-only'))
test('a day of nothing but breaks is not a meeting', () => {
  const many = Array.from({ length: 12 }, (_, n) => ({ ...coffee, break: `b${n}` }))
  given(...many)
    .when(responsible, planCoffee)
    .isRefused('too-many-breaks')
})

const lay = { type: 'lay-programme', meeting: 1, minutes: { wishes: 15 }, breaks: [] } as const
test('another programme takes the place of the one before, in its own meeting', () => {
  const [event] = given(coffee, leftOut, planned).when(responsible, lay).events()
  if (event?.type !== 'programme-laid') throw new Error('no programme')
  const { state } = given(coffee, leftOut, planned, evaluationMoved, event)
  deepStrictEqual([state.breaks, state.leftOut], [[], []])
  strictEqual(state.programme.find(({ step }) => step === 'wishes')?.minutes, 15)
  strictEqual(state.programme.at(-1)?.step, 'what-next')
  given(event).when(responsible, lay).changesNothing()
})
test('not with a break of the other meeting', () =>
  given()
    .when(responsible, { ...lay, breaks: [{ break: 'b', after: 'reflection', kind: 'lunch', minutes: 30 }] })
    .isRefused('unknown-break'))
test('not by a participant', () => given().when(kari, lay).isRefused('staff-only'))

const beginPause = { type: 'begin-pause', step: 'wishes', kind: 'break', minutes: 10 } as const
const pauseBegun = (after: number) =>
  ({ type: 'pause-begun', kind: 'break', minutes: 10, at: at + after * minute }) as const
const endPause = { type: 'end-pause', step: 'wishes' } as const
const pauseEnded = (after: number) => ({ type: 'pause-ended', at: at + after * minute }) as const
test('everybody has a break, and the clock stands', () => {
  given(opened('wishes')).when(later(ragnhild, 25), beginPause).yields(pauseBegun(25))
  const { state } = given(opened('wishes'), pauseBegun(20))
  strictEqual(timeLeft(state, at + 29 * minute), 5 * minute)
})
test('once, and not in another step', () => {
  given(opened('wishes'), pauseBegun(25)).when(jon, beginPause).changesNothing()
  given(opened('welcome')).when(jon, beginPause).isRefused('moved-on')
})
test('not another length than the one that goes on', () =>
  given(opened('wishes'), pauseBegun(25))
    .when(jon, { ...beginPause, minutes: 30 })
    .isRefused('changed-meanwhile'))
test('not by a table', () => given(opened('wishes')).when(kari, beginPause).isRefused('facilitator-only'))
test('it ends when somebody says so', () =>
  given(opened('wishes'), pauseBegun(20)).when(later(ragnhild, 32), endPause).yields(pauseEnded(32)))
test('once, and not in another step', () => {
  given(opened('wishes'), pauseBegun(20), pauseEnded(32)).when(jon, endPause).changesNothing()
  given(opened('welcome')).when(jon, endPause).isRefused('moved-on')
})
test('or when the next step is opened', () =>
  strictEqual(given(opened('wishes'), pauseBegun(25), opened('exhibition', 35)).state.pause, null))
test('the clock that stands in a pause is not started by itself', () =>
  given(opened('wishes'), pauseBegun(20)).when(jon, { type: 'start-clock', step: 'wishes' }).changesNothing())
test('a clock that stood before the pause stands after it', () => {
  const { state } = given(opened('wishes'), { ...stopped, at: at + 5 * minute }, pauseBegun(10), pauseEnded(20))
  strictEqual(timeLeft(state, at + 60 * minute), 20 * minute)
})
test('a break that is planned makes nobody late, one that nobody planned does', () => {
  const day = [opened('welcome'), opened('wishes', 50), pauseBegun(75), pauseEnded(85)] as const
  strictEqual(behind(given(coffee, ...day).state, at + 85 * minute), 0)
  strictEqual(behind(given(...day).state, at + 85 * minute), 10 * minute)
  const next = [...day, opened('exhibition', 85)] as const
  strictEqual(behind(given(coffee, ...next).state, at + 90 * minute), 0)
})
test('the end of the day waits for the breaks that are still to come', () => {
  const { state } = given(coffee, opened('wishes'))
  strictEqual(expectedEnd(state, at), at + (25 + 10 + 25 + 20) * minute)
  const taken = given(coffee, opened('wishes'), pauseBegun(25), pauseEnded(35)).state
  strictEqual(expectedEnd(taken, at + 35 * minute), at + (35 + 25 + 20) * minute)
})
