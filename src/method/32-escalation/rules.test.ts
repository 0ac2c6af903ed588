import { deepStrictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { at, board, facilitator, participant, responsible, scribe, wall } from '../../../test/people.ts'
import { specification } from '../../../test/specification.ts'
import { initial as noPlan, evolve as planAfter } from '../31-action-plan/rules.ts'
import * as escalation from './rules.ts'

const [wish, other] = ['plan.wish.vikar', 'plan.wish.lys']
const sorted = (about: string, fate: 'now' | 'escalated') =>
  ({ type: 'wish-sorted', about, fate, lookAgain: null, words: { reason: '' } }) as const
const draft = [
  { type: 'wish-added', about: wish, words: { wish: 'Fast vikar' } } as const,
  { type: 'wish-added', about: other, words: { wish: 'Mer lys' } } as const,
  sorted(wish, 'escalated'),
  sorted(other, 'now'),
].reduce(planAfter, noPlan)
const actionPlan = planAfter(draft, { type: 'plan-published', version: 1, at })
const given = specification(escalation, { actionPlan })
const givenDraft = specification(escalation, { actionPlan: draft })

const kari = participant('kari')
const escalate = { type: 'escalate', wish, reason: 'Det krever penger' } as const
const words = { wish: 'Fast vikar', reason: escalate.reason }
const about = `escalation.${wish}`
const escalated = { type: 'escalated', wish, at, about, words } as const
const withdraw = { type: 'withdraw-escalation', wish } as const
const withdrawn = { type: 'escalation-withdrawn', wish, forgets: about } as const
const yes = { type: 'answer-escalation', wish, verdict: 'yes', reason: 'Gjerne', by: '2028-03-01' } as const
const saidYes = {
  type: 'escalation-answered',
  wish,
  verdict: 'yes',
  by: '2028-03-01',
  at,
  isWrittenDown: false,
  person: board.person,
  about,
  words: { answer: 'Gjerne' },
} as const

test('a wish goes to those who can decide it', () => given().when(responsible, escalate).yields(escalated))
test('sent once', () => given(escalated).when(responsible, escalate).changesNothing())
test('not before all can read the plan', () => givenDraft().when(responsible, escalate).isRefused('not-published-yet'))
test('not what the workplace does itself', () =>
  given()
    .when(responsible, { ...escalate, wish: other })
    .isRefused('not-to-escalate'))
test('not what is no longer in the plan', () =>
  given()
    .when(responsible, { ...escalate, wish: 'plan.wish.borte' })
    .isRefused('unknown-wish'))
test('not by anyone else', () => {
  for (const somebody of [kari, facilitator('leder'), scribe, board]) {
    given().when(somebody, escalate).isRefused('responsible-only')
  }
})
test('the letter may be written again until it is answered', () => {
  const again = { ...escalate, reason: 'Det krever penger og folk' }
  given(escalated)
    .when(responsible, again)
    .yields({ ...escalated, words: { ...words, reason: again.reason } })
  given(escalated, saidYes).when(responsible, again).isRefused('answered-already')
})

test('it is taken back', () => given(escalated).when(responsible, withdraw).yields(withdrawn))
test('taken back once', () => given(escalated, withdrawn).when(responsible, withdraw).changesNothing())
test('only what was sent', () => given().when(responsible, withdraw).isRefused('unknown-wish'))
test('not by the board', () => given(escalated).when(board, withdraw).isRefused('responsible-only'))
test('and can be sent again', () => given(escalated, withdrawn).when(responsible, escalate).yields(escalated))

test('the board says yes', () => given(escalated).when(board, yes).yields(saidYes))
test('said once', () => given(escalated, saidYes).when(board, yes).changesNothing())
test('an answer that came by word of mouth is written down, and says so', () =>
  given(escalated)
    .when(responsible, yes)
    .yields({ ...saidYes, isWrittenDown: true, person: null }))
test('no needs a reason, later a reason and a day', () => {
  given(escalated)
    .when(board, { ...yes, verdict: 'no', reason: '', by: null })
    .isRefused('reason-missing')
  given(escalated)
    .when(board, { ...yes, verdict: 'later', by: null })
    .isRefused('day-missing')
})
test('nobody else answers', () => given(escalated).when(kari, yes).isRefused('board-only'))
test('only what was sent is answered', () => {
  given().when(board, yes).isRefused('unknown-wish')
  given(escalated, withdrawn).when(board, yes).isRefused('unknown-wish')
})

test('the reason is between the responsible group and the board; the answer is everybody’s', () => {
  const said = { verdict: 'yes', reason: 'Gjerne', by: '2028-03-01', at, isWrittenDown: false } as const
  const answer = { ...said, person: board.person, isChanged: false }
  const sent = { text: 'Fast vikar', reason: escalate.reason, sentAt: at, answer, isWithdrawn: false }
  for (const somebody of [responsible, board]) {
    given(escalated, saidYes)
      .seenBy(somebody)
      .shows({ [wish]: sent })
  }
  for (const somebody of [kari, facilitator('leder'), scribe, wall]) {
    given(escalated, saidYes)
      .seenBy(somebody)
      .shows({ [wish]: { ...sent, reason: null, answer: { ...answer, person: null } } })
  }
  given(escalated).seenBy({ person: 'x', roles: [] }).shows({})
})
test('what was taken back is for the responsible group alone', () => {
  given(escalated, withdrawn).seenBy(board).shows({})
  given(escalated, withdrawn).seenBy(kari).shows({})
  deepStrictEqual(escalation.sentOff(given(escalated, withdrawn).state), [])
})

test('an answer may be changed, and says that it was', () => {
  const no = { ...yes, verdict: 'no', reason: 'Ikke i år', by: null } as const
  const saidNo = { ...saidYes, verdict: 'no', by: null, words: { answer: 'Ikke i år' } } as const
  given(escalated, saidYes).when(board, no).yields(saidNo)
  const { answer } = given(escalated, saidYes, saidNo).state[wish] ?? {}
  deepStrictEqual([answer?.verdict, answer?.isChanged], ['no', true])
})
test('an answer from before it was said who gave it is read as it was written', () => {
  const { person: _, ...then } = saidYes
  deepStrictEqual(given(escalated, then).state[wish]?.answer?.person, null)
})
test('what is sent again begins anew', () =>
  deepStrictEqual(given(escalated, saidYes, withdrawn, escalated).state[wish]?.answer, null))
