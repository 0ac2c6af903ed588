import { test } from 'node:test'
import { at, board, facilitator, participant, responsible, scribe, wall } from '../../../test/people.ts'
import { specification } from '../../../test/specification.ts'
import { initial as noPlan, evolve as planAfter } from '../31-action-plan/rules.ts'
import * as followUp from './rules.ts'

const [wish, measure] = ['plan.wish.lys', 'plan.measure.gardin']
const draft = [
  { type: 'wish-added', about: wish, words: { wish: 'Mer lys' } } as const,
  { type: 'wish-sorted', about: wish, fate: 'now', lookAgain: null, words: { reason: '' } } as const,
  {
    type: 'measure-added',
    about: measure,
    wish,
    level: 'group',
    deadline: null,
    words: { what: 'Dra fra', who: '', resources: '', from: '' },
  } as const,
].reduce(planAfter, noPlan)
const given = specification(followUp, {
  actionPlan: planAfter(draft, { type: 'plan-published', version: 1, at }),
})
const givenDraft = specification(followUp, { actionPlan: draft })

const kari = participant('kari')
const report = { type: 'report-status', measure, status: 'under-way', note: 'Halvveis' } as const
const reported = {
  type: 'status-reported',
  measure,
  status: 'under-way',
  at,
  about: `follow-up.${measure}`,
  words: { note: 'Halvveis' },
} as const
const look = { type: 'plan-look', day: '2027-04-22' } as const
const lookPlanned = { ...look, type: 'look-planned' } as const
const hold = { type: 'hold-against-criteria', process: 'Alle var med', result: '' } as const
const held = {
  type: 'held-against-criteria',
  about: 'follow-up.outcome',
  words: { process: 'Alle var med', result: '' },
} as const
const close = { type: 'close-process', isClosed: true } as const
const closed = { type: 'process-closed', isClosed: true, at } as const

test('how a measure stands is told', () => given().when(responsible, report).yields(reported))
test('told once', () => given(reported).when(responsible, report).changesNothing())
test('only of what is in the plan', () =>
  given()
    .when(responsible, { ...report, measure: 'plan.measure.borte' })
    .isRefused('unknown-measure'))
test('not before it is published', () => givenDraft().when(responsible, report).isRefused('not-published-yet'))
test('not when all is closed', () => given(closed).when(responsible, report).isRefused('closed'))

test('the next look together is set', () => given().when(responsible, look).yields(lookPlanned))
test('set once', () => given(lookPlanned).when(responsible, look).changesNothing())
test('none is set when all is closed', () => given(closed).when(responsible, look).isRefused('closed'))

test('what came of it is held against the criteria', () => given().when(responsible, hold).yields(held))
test('said once', () => given(held).when(responsible, hold).changesNothing())
test('not before there is a plan', () => givenDraft().when(responsible, hold).isRefused('not-published-yet'))

test('the process is closed, and opened again', () => {
  given().when(responsible, close).yields(closed)
  given(closed)
    .when(responsible, { ...close, isClosed: false })
    .yields({ ...closed, isClosed: false })
})
test('closed once', () => given(closed).when(responsible, close).changesNothing())
test('what was never published is not closed', () =>
  givenDraft().when(responsible, close).isRefused('not-published-yet'))

for (const somebody of [kari, facilitator('leder'), scribe, board]) {
  test(`following up is the responsible group's: not by ${somebody.roles[0]}`, () => {
    for (const command of [report, look, hold, close]) given().when(somebody, command).isRefused('responsible-only')
  })
}

test('how it stands is for all in the room, and not for the board', () => {
  const past = [reported, lookPlanned, held] as const
  for (const somebody of [responsible, facilitator('leder'), scribe, kari, wall]) {
    given(...past)
      .seenBy(somebody)
      .shows({
        reports: { [measure]: { status: 'under-way', note: 'Halvveis', at } },
        nextLook: '2027-04-22',
        outcome: { process: 'Alle var med', result: null },
        closedAt: null,
      })
  }
  given(...past)
    .seenBy(board)
    .shows(followUp.initial)
})
