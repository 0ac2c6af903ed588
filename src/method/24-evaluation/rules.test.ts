import { deepStrictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { at, board, facilitator, id, participant, responsible, scribe, wall } from '../../../test/people.ts'
import { specification } from '../../../test/specification.ts'
import type { Step } from '../05-agenda/programme.ts'
import { initial as agenda, evolve as agendaAfter } from '../05-agenda/rules.ts'
import type { Option } from './questions.ts'
import { type Cell, withoutTheFew } from './results.ts'
import * as evaluation from './rules.ts'

const kari = participant('kari')
const leader = facilitator('leader')
const during = (step: Step) =>
  specification(evaluation, { agenda: agendaAfter(agenda, { type: 'step-opened', step, at }) })
const given = during('evaluation')
const before = during('what-next')

const open = { type: 'open-evaluation' } as const
const opened = { type: 'evaluation-opened' } as const
const close = { type: 'close-evaluation' } as const
const closed = { type: 'evaluation-closed' } as const

test('the facilitator opens the questions when the tables have talked', () => given().when(leader, open).yields(opened))
test('opened once', () => given(opened).when(leader, open).changesNothing())
test('not by others, not before its step', () => {
  given().when(responsible, open).isRefused('facilitator-only')
  before().when(leader, open).isRefused('not-yet')
})
test('the facilitator closes them', () => given(opened).when(leader, close).yields(closed))
test('closed once', () => given(opened, closed).when(leader, close).changesNothing())
test('not by others, nor what was never open', () => {
  given(opened).when(kari, close).isRefused('facilitator-only')
  given().when(leader, close).isRefused('not-yet')
})

const answers = { heard: 'fully', useful: 'mostly', hopeful: null } as const
const answer = { type: 'answer-evaluation', answer: id<'answer'>('a'), answers, said: 'Godt å bli hørt' } as const
const answered = { type: 'evaluation-answered', about: 'a', answers, words: { said: 'Godt å bli hørt' } } as const

test('an answer has no person and no time', () => given(opened).when(kari, answer).yields(answered))
test('sent twice by a shaky connection, taken once', () => given(opened, answered).when(kari, answer).changesNothing())
test('only while the questions are open', () => {
  given().when(kari, answer).isRefused('not-yet')
  given(opened, closed).when(kari, answer).isRefused('closed')
})
test('a slip of paper is typed in by those who lead or write, and looks like any other answer', () =>
  given(opened).when(leader, answer).yields(answered))
test('the board answers nothing', () => given(opened).when(board, answer).isRefused('participants-only'))
test('an empty answer says nothing', () => {
  const empty = { ...answer, answers: { heard: null, useful: null, hopeful: null }, said: '' }
  given(opened).when(kari, empty).isRefused('nothing-answered')
})

const note = { type: 'note-plenary', note: id<'note'>('n'), said: 'Vi vil ha flere slike møter' } as const
const noted = { type: 'plenary-noted', about: 'n', words: { said: note.said } } as const
const strike = { type: 'strike-out-plenary', note: id<'note'>('n') } as const
const struck = { type: 'plenary-struck-out', forgets: 'n' } as const
test('the scribe notes what is said in plenary', () => given().when(scribe, note).yields(noted))
test('noted once', () => given(noted).when(leader, note).changesNothing())
test('a participant does not note, and nothing is noted before its step', () => {
  given().when(kari, note).isRefused('scribe-only')
  before().when(scribe, note).isRefused('not-yet')
})
test('a note is struck out', () => given(noted).when(leader, strike).yields(struck))
test('struck out once', () => given(noted, struck).when(scribe, strike).changesNothing())
test('not by a participant, nor what is not there', () => {
  given(noted).when(kari, strike).isRefused('scribe-only')
  given().when(scribe, strike).isRefused('unknown-note')
})

/** So many who give this answer to everything; the first of them writes it down as well. */
const many = (how: Option, n: number) =>
  Array.from({ length: n }, (_, index) => ({
    ...answered,
    about: `${how}-${index}`,
    answers: { heard: how, useful: how, hopeful: how },
    words: { said: index === 0 ? `svarer ${how}` : '' },
  }))

test('no number is shown while the questions are open, to anyone', () => {
  for (const viewer of [kari, leader, responsible, scribe, wall]) {
    deepStrictEqual(
      given(opened, ...many('fully', 9))
        .seenBy(viewer)
        .state(),
      { ...evaluation.initial, phase: 'open' },
    )
  }
})
test('nor afterwards when fewer than five have answered', () =>
  deepStrictEqual(
    given(opened, ...many('fully', 4), closed)
      .seenBy(leader)
      .state().results,
    null,
  ))
test('from five answers on the room sees what they say together, and never an answer', () => {
  for (const viewer of [kari, leader, responsible, scribe, wall]) {
    const seen = given(opened, ...many('mostly', 6), ...many('fully', 5), closed)
      .seenBy(viewer)
      .state()
    deepStrictEqual(seen.answers, {})
    deepStrictEqual(seen.results?.answers, 11)
    deepStrictEqual(seen.results?.counts.heard, { fully: 5, mostly: 6, little: 0, no: 0, none: 0 })
    deepStrictEqual(seen.results?.said, ['svarer fully', 'svarer mostly'])
  }
})
test('in which order they came makes no difference', () =>
  deepStrictEqual(
    given(opened, ...many('mostly', 6), ...many('fully', 5), closed)
      .seenBy(wall)
      .state(),
    given(opened, ...many('fully', 5), ...many('mostly', 6), closed)
      .seenBy(wall)
      .state(),
  ))
test('the board sees nothing of it', () =>
  deepStrictEqual(
    given(opened, ...many('fully', 9), closed, noted)
      .seenBy(board)
      .state(),
    evaluation.initial,
  ))
test('opened again for one more, what is shown stays as it was until five more have answered', () => {
  const five = [opened, ...many('fully', 5), closed] as const
  const oneMore = given(...five, opened, ...many('no', 1), closed)
  deepStrictEqual(oneMore.seenBy(leader).state().results?.answers, 5)
  const fiveMore = given(...five, opened, ...many('no', 5), closed)
  deepStrictEqual(fiveMore.seenBy(leader).state().results?.answers, 10)
})
test('notes of the plenary are for those who lead until the questions are closed, then for the room', () => {
  const notes = { n: { text: note.said, isStruckOut: false } }
  deepStrictEqual(given(opened, noted).seenBy(scribe).state().plenary, notes)
  deepStrictEqual(given(opened, noted).seenBy(kari).state().plenary, {})
  deepStrictEqual(given(opened, noted, closed).seenBy(kari).state().plenary, notes)
})

const cells = (numbers: readonly number[]): readonly (readonly [Cell, number])[] =>
  (['fully', 'mostly', 'little', 'no', 'none'] as const).map((cell, index) => [cell, numbers[index] ?? 0])
for (const [why, numbers, shown] of [
  ['large numbers stand', [7, 6, 0, 0, 5], [7, 6, 0, 0, 5]],
  ['one small number takes the next with it, or it could be reckoned', [7, 9, 2, 0, 0], [null, 9, null, 0, 0]],
  ['two small ones that are few together take a third', [9, 6, 1, 1, 0], [9, null, null, null, 0]],
  ['small ones that are many together hide each other', [9, 6, 3, 2, 0], [9, 6, null, null, 0]],
  ['all small: nothing', [2, 1, 1, 1, 0], [null, null, null, null, 0]],
  ['all alike: everything', [8, 0, 0, 0, 0], [8, 0, 0, 0, 0]],
] as const) {
  test(why, () => {
    const { fully, mostly, little, no, none } = withoutTheFew(cells(numbers))
    deepStrictEqual([fully, mostly, little, no, none], shown)
  })
}
