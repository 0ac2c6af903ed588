import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { at, board, facilitator, participant, responsible, scribe, wall } from '../../../test/people.ts'
import { specification } from '../../../test/specification.ts'
import { initial as noPlan, evolve as planAfter } from '../31-action-plan/rules.ts'
import { leftovers } from './leftovers.ts'
import * as followUp from './rules.ts'
import { timeToAsk } from './when-to-ask.ts'

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
    owner: 'kari',
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

const strikeStatus = { type: 'strike-out-status-note', measure } as const
const statusStruck = { type: 'status-note-struck-out', measure, forgets: `follow-up.${measure}` } as const
const note = { type: 'note-down', note: 'notat', kind: 'context', said: 'Ny styrer' } as const
const noted = { type: 'noted-down', about: 'notat', kind: 'context', at, words: { said: 'Ny styrer' } } as const
const strikeNote = { type: 'strike-out-note', note: 'notat' } as const
const noteStruck = { type: 'note-struck-out', forgets: 'notat' } as const
const ask = { type: 'open-check', check: 'ask', until: '2027-03-01' } as const
const asked = { type: 'check-opened', check: 'ask', until: '2027-03-01', wishes: [wish], at } as const
const answers = { [wish]: { done: 'yes', helps: null } } as const
const answer = { type: 'answer-check', check: 'ask', answer: 'svar', answers } as const
const answered = { type: 'check-answered', check: 'ask', answer: 'svar', answers } as const
const closeCheck = { type: 'close-check', check: 'ask' } as const
const checkClosed = { type: 'check-closed', check: 'ask' } as const

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

for (const somebody of [participant('ola'), facilitator('leder'), scribe, board]) {
  test(`following up is the responsible group's: not by ${somebody.roles[0]}`, () => {
    const theirs = [look, hold, close, ask, closeCheck, note, strikeNote, strikeStatus] as const
    for (const command of theirs) given().when(somebody, command).isRefused('responsible-only')
    given().when(somebody, report).isRefused('not-yours')
  })
}

test('whoever answers for a measure says how it stands', () => given().when(kari, report).yields(reported))
test('and nobody else’s measure', () => given().when(participant('ola'), report).isRefused('not-yours'))

test('what was said about a measure is struck out, and how it stands remains', () => {
  given(reported).when(responsible, strikeStatus).yields(statusStruck)
  deepStrictEqual(given(reported, statusStruck).state.reports[measure], { status: 'under-way', note: null, at })
})
test('struck out once', () => given(reported, statusStruck).when(responsible, strikeStatus).changesNothing())
test('what was never reported is not struck out', () =>
  given().when(responsible, strikeStatus).isRefused('unknown-measure'))

test('what changed around the plan is noted', () => given().when(responsible, note).yields(noted))
test('noted once', () => given(noted).when(responsible, note).changesNothing())
test('nothing is noted before there is a plan', () =>
  givenDraft().when(responsible, note).isRefused('not-published-yet'))
test('a lesson may come when all is closed', () =>
  given(closed)
    .when(responsible, { ...note, kind: 'lesson' })
    .yields({ ...noted, kind: 'lesson' }))
test('a note is struck out', () => given(noted).when(responsible, strikeNote).yields(noteStruck))
test('a note is struck out once', () => given(noted, noteStruck).when(responsible, strikeNote).changesNothing())
test('a note that was never written is not struck out', () =>
  given().when(responsible, strikeNote).isRefused('unknown-note'))

test('the employees are asked about what is worked on', () => given().when(responsible, ask).yields(asked))
test('asked once', () => given(asked).when(responsible, ask).changesNothing())
test('not before there is a plan to ask about', () =>
  givenDraft().when(responsible, ask).isRefused('not-published-yet'))
test('not when all is closed', () => given(closed).when(responsible, ask).isRefused('closed'))
test('one at a time', () =>
  given(asked)
    .when(responsible, { ...ask, check: 'igjen' })
    .isRefused('one-at-a-time'))

test('an answer has neither person nor time', () => given(asked).when(kari, answer).yields(answered))
test('an answer typed in from a slip is as any other', () => given(asked).when(scribe, answer).yields(answered))
test('answered once', () => given(asked, answered).when(kari, answer).changesNothing())
test('what was not asked is not answered', () =>
  given(asked)
    .when(kari, { ...answer, answers: { 'plan.wish.annet': { done: 'yes', helps: null } } })
    .isRefused('nothing-answered'))
test('nobody answers when it is closed', () => given(asked, checkClosed).when(kari, answer).isRefused('check-closed'))
test('nor what was never asked', () => given().when(kari, answer).isRefused('unknown-check'))
test('the board does not answer', () => given(asked).when(board, answer).isRefused('participants-only'))

test('the questions are closed', () => given(asked).when(responsible, closeCheck).yields(checkClosed))
test('closed once', () => given(asked, checkClosed).when(responsible, closeCheck).changesNothing())
test('what was never asked is not closed', () => given().when(responsible, closeCheck).isRefused('unknown-check'))
test('with the process the questions are closed', () =>
  given(asked).when(responsible, close).yields(checkClosed, closed))

const answeredBy = (people: number) => Array.from({ length: people }, (_, n) => ({ ...answered, answer: `svar-${n}` }))

test('while it is asked nobody sees an answer, nor how many there are', () => {
  for (const somebody of [responsible, kari, wall]) {
    const { checks } = given(asked, ...answeredBy(7))
      .seenBy(somebody)
      .state()
    deepStrictEqual(checks.ask?.answers, {})
    deepStrictEqual(checks.ask?.results, null)
  }
})

test('afterwards all see what five and more have said together, and of fewer nothing', () => {
  const results = (people: number) =>
    given(asked, ...answeredBy(people), checkClosed)
      .seenBy(kari)
      .state().checks.ask?.results
  deepStrictEqual(results(4), null)
  deepStrictEqual(results(5), {
    answers: 5,
    wishes: {
      [wish]: {
        done: { yes: 5, partly: 0, no: 0, unsure: 0, none: 0 },
        helps: { much: 0, some: 0, not: 0, 'too-early': 0, none: 5 },
      },
    },
  })
})

test('one who answers otherwise than the others is not to be found', () => {
  const other = { ...answered, answer: 'en-annen', answers: { [wish]: { done: 'no', helps: null } } } as const
  const results = given(asked, ...answeredBy(6), other, checkClosed)
    .seenBy(responsible)
    .state().checks.ask?.results
  deepStrictEqual(results?.wishes[wish]?.done, { yes: null, partly: 0, no: null, unsure: 0, none: 0 })
})

const month = 31 * 24 * 60
test('it is time to ask after a month, and when all is at its end', () => {
  const plan = planAfter(draft, { type: 'plan-published', version: 1, at })
  const time = (minutes: number, ...past: readonly followUp.Event[]) =>
    timeToAsk(plan, past.reduce(followUp.evolve, followUp.initial), at + minutes * 60_000)
  strictEqual(time(60), null)
  strictEqual(time(month), 'after-a-month')
  strictEqual(time(month, asked), null)
  strictEqual(time(month, asked, checkClosed), null)
  const done = { ...reported, status: 'done', at: at + 1 } as const
  strictEqual(time(month, asked, checkClosed, done), 'at-the-end')
  strictEqual(time(month, done, { ...asked, at: at + 2 }, checkClosed), null)
  strictEqual(time(month, done, closed), null)
})

test('what is not done, not answered or put off is left for the next round', () => {
  const plan = [
    { type: 'wish-added', about: 'plan.wish.senere', words: { wish: 'Senere' } } as const,
    { type: 'wish-sorted', about: 'plan.wish.senere', fate: 'later', lookAgain: null, words: { reason: '' } } as const,
    { type: 'wish-added', about: 'plan.wish.styret', words: { wish: 'Til styret' } } as const,
    { type: 'wish-sorted', about: 'plan.wish.styret', fate: 'escalated', lookAgain: null, words: null } as const,
    { type: 'plan-published', version: 1, at } as const,
  ].reduce(planAfter, draft).published
  if (!plan) throw new Error('no plan')
  const sent = { text: 'Til styret', reason: '', sentAt: at, isWithdrawn: false }
  const said = (verdict: 'yes' | 'no' | 'later') => ({
    verdict,
    reason: '',
    by: null,
    at,
    isWrittenDown: false,
    person: null,
    isChanged: false,
  })
  const left = (past: readonly followUp.Event[], answer: ReturnType<typeof said> | null) =>
    leftovers(plan, past.reduce(followUp.evolve, followUp.initial), { 'plan.wish.styret': { ...sent, answer } }).map(
      ({ text }) => text,
    )
  deepStrictEqual(left([], null), ['Mer lys', 'Senere', 'Til styret'])
  deepStrictEqual(left([reported], said('later')), ['Mer lys', 'Senere', 'Til styret'])
  deepStrictEqual(left([{ ...reported, status: 'done' }], said('no')), ['Senere'])
  deepStrictEqual(left([{ ...reported, status: 'stopped' }], said('yes')), ['Senere'])
})

test('how it stands is for all in the room, and not for the board', () => {
  const past = [reported, lookPlanned, held, noted] as const
  for (const somebody of [responsible, facilitator('leder'), scribe, kari, wall]) {
    given(...past)
      .seenBy(somebody)
      .shows({
        reports: { [measure]: { status: 'under-way', note: 'Halvveis', at } },
        nextLook: '2027-04-22',
        checks: {},
        notes: { notat: { kind: 'context', text: 'Ny styrer', at, isStruckOut: false } },
        outcome: { process: 'Alle var med', result: null },
        closedAt: null,
      })
  }
  given(...past)
    .seenBy(board)
    .shows(followUp.initial)
})
