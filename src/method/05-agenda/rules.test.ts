import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { at, facilitator, later, participant, responsible, scribe, wall } from '../../../test/people.ts'
import { specification } from '../../../test/specification.ts'
import { minute } from '../../kernel/values.ts'
import * as preparation from '../02-preparation/rules.ts'
import * as groupRules from '../04-groups/rules.ts'
import { gatheringNow } from './gatherings.ts'
import type { Step } from './programme.ts'
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
test('meeting 2 does not come before meeting 1', () =>
  given().when(ragnhild, open(null, 'look-again')).isRefused('meeting-1-first'))
test('whoever begins meeting 2 has ended meeting 1', () =>
  strictEqual(given(opened('welcome'), opened('look-again', 60)).state.endedAt[1], at + 60 * minute))

const extend = { type: 'extend-step', step: 'welcome', toMinutes: 20 } as const
const extended = { ...extend, type: 'step-extended' } as const
test('a step gets more time', () => given(opened('welcome')).when(ragnhild, extend).yields(extended))
test('two who give five minutes at once give five', () =>
  given(opened('welcome'), extended).when(jon, extend).changesNothing())
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
  strictEqual(agenda.timeLeft(state, at + 10 * minute), 10 * minute)
})
test('while it stands, no time passes', () => {
  const { state } = given(opened('welcome'), { ...stopped, at: at + 3 * minute })
  strictEqual(agenda.timeLeft(state, at + 90 * minute), 12 * minute)
})

const repeat = { type: 'repeat-step', step: 'welcome', openedAt: at } as const
test('a step is repeated from the start', () =>
  given(opened('welcome')).when(later(ragnhild, 15), repeat).yields(opened('welcome', 15)))
test('two who repeat at once repeat once', () =>
  given(opened('welcome'), opened('welcome', 15)).when(later(jon, 15), repeat).changesNothing())
test('not when another is open', () => given(opened('wishes')).when(ragnhild, repeat).isRefused('moved-on'))
test('what was run before is remembered', () =>
  deepStrictEqual(given(opened('welcome'), opened('welcome', 15)).state.ran, [
    { step: 'welcome', sitting: 1, openedAt: at, closedAt: at + 15 * minute },
  ]))

const end = { type: 'end-meeting', meeting: 1 } as const
test('the meeting is ended', () => given(opened('summary')).when(later(ragnhild, 20), end).yields(ended(1, 20)))
test('once', () => given(opened('summary'), ended(1, 20)).when(later(jon, 21), end).changesNothing())
test('not one that has not begun', () => {
  given().when(ragnhild, end).isRefused('moved-on')
  given(opened('welcome'))
    .when(ragnhild, { ...end, meeting: 2 })
    .isRefused('moved-on')
})
test('not by a participant', () => given(opened('summary')).when(kari, end).isRefused('facilitator-only'))
test('ended too early, and opened again', () => {
  const past = [opened('welcome'), opened('wishes', 60), ended(1, 61)] as const
  const reopened = opened('wishes', 62)
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
test('a step opens with the minutes it was given', () =>
  strictEqual(given(planned, opened('wishes')).state.open?.minutes, 35))

const call = { type: 'call-facilitator', group: 'm1-t1', need: 'help' } as const
const called = { ...call, type: 'facilitator-called' } as const
const answer = { type: 'answer-call', group: 'm1-t1' } as const
const answered = { type: 'call-answered', group: 'm1-t1' } as const
test('a table calls', () => given(opened('wishes')).when(kari, call).yields(called))
test('once', () => given(opened('wishes'), called).when(kari, call).changesNothing())
test('not another table', () => given(opened('wishes')).when(amina, call).isRefused('own-table-only'))
test('the call is answered, by who leads or by the table', () => {
  given(opened('wishes'), called).when(ragnhild, answer).yields(answered)
  given(opened('wishes'), called).when(kari, answer).yields(answered)
})
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
      .shows({ ...state, calls: {} })
  }
})

test('the clock never acts: hours later the same step is open', () => {
  const { state } = given(opened('welcome'))
  strictEqual(agenda.timeLeft(state, at + 600 * minute), -585 * minute)
  strictEqual(state.open?.step, 'welcome')
})

const behindIn = (minutes: number, ...past: readonly agenda.Event[]) =>
  agenda.behind(given(...past).state, at + minutes * minute) / minute
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
  strictEqual(agenda.expectedEnd(given(opened('welcome')).state, at), at + 120 * minute)
  strictEqual(agenda.expectedEnd(given(opened('welcome')).state, at + 19 * minute), at + 124 * minute)
  strictEqual(agenda.expectedEnd(given().state, at), null)
})

test('how far the process has come', () => {
  const reached = (step: Step, ...past: readonly agenda.Event[]) => agenda.hasReached(given(...past).state, step)
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
  strictEqual(agenda.previousStep(at1), null)
  strictEqual(agenda.nextStep(at1), 'interviews')
  const atEnd = given(opened('summary')).state
  strictEqual(agenda.nextStep(atEnd), null)
  strictEqual(agenda.previousStep(atEnd), 'exhibition')
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
  strictEqual(agenda.hasReached(state, 'exhibition', 1), true)
  strictEqual(agenda.hasReached(state, 'exhibition', 2), false)
  strictEqual(agenda.hasComeTo(state, shifts, amina, 'exhibition'), true)
  strictEqual(agenda.hasComeTo(state, shifts, participant('per'), 'exhibition'), false)
})
test('the evening is not late because the day was', () => {
  const { state } = givenShifts(opened('welcome'), opened('summary', 150), ended(1, 170), eveningOpened('welcome', 400))
  strictEqual(agenda.behind(state, at + 405 * minute), 0)
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
