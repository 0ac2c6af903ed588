import { deepStrictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { at, id } from '../../../test/people.ts'
import { type State as Groups, initial as noGroups } from '../04-groups/tables.ts'
import { myTurn } from './my-turn.ts'
import { type Event, evolve, initial } from './rules.ts'

const group = id<'group'>('m1-t1')
const tableOf = (people: string): Groups => ({
  ...noGroups,
  1: { groups: [{ group, sitting: 1, table: 1, members: [...people] }], locked: [] },
})
const begun = (interviewer: string, interviewee: string): Event => ({
  type: 'interview-begun',
  group,
  interview: `${interviewer}.${interviewee}`,
  interviewer,
  interviewee,
  at,
})
const ended = (interview: string): Event => ({ type: 'interview-ended', group, interview, at })

/** Which turn this person sees, whether it runs, and what comes after. */
function sees(me: string, people: string, ...past: readonly Event[]): readonly [string | null, boolean, string | null] {
  const drawn: Event = { type: 'pairs-drawn', group, present: [...people] }
  const state = [drawn, ...past].reduce(evolve, initial)
  const { turn, interview, after } = myTurn(state, tableOf(people), group, me)
  return [turn?.interview ?? null, interview !== null, after?.interview ?? null]
}

test('before anything, each of a pair sees the first turn and the one after', () => {
  deepStrictEqual(sees('a', 'abcd'), ['a.b', false, 'b.a'])
  deepStrictEqual(sees('d', 'abcd'), ['c.d', false, 'd.c'])
})
test('what the other pair does is of no concern', () =>
  deepStrictEqual(sees('c', 'abcd', begun('a', 'b')), ['c.d', false, 'd.c']))
test('the turn that runs goes first, then the swap, then nothing', () => {
  deepStrictEqual(sees('b', 'abcd', begun('a', 'b')), ['a.b', true, 'b.a'])
  deepStrictEqual(sees('b', 'abcd', begun('a', 'b'), ended('a.b')), ['b.a', false, null])
  deepStrictEqual(sees('b', 'abcd', begun('a', 'b'), ended('a.b'), begun('b', 'a'), ended('b.a')), [null, false, null])
})
test('the third of three sees the two who talk, until it is time', () => {
  deepStrictEqual(sees('c', 'abc', begun('a', 'b')), ['a.b', true, 'b.c'])
  deepStrictEqual(sees('a', 'abc', begun('a', 'b'), ended('a.b')), ['b.c', false, 'c.a'])
})
test('whoever is alone has no turn', () => deepStrictEqual(sees('a', 'a'), [null, false, null]))

test('nobody waits for a partner who sits at another table now, and the others go on', () => {
  const drawn: Event = { type: 'pairs-drawn', group, present: [...'abcd'] }
  const state = [drawn, begun('a', 'b'), begun('c', 'd')].reduce(evolve, initial)
  deepStrictEqual(myTurn(state, tableOf('acd'), group, 'a').ours, [])
  deepStrictEqual(myTurn(state, tableOf('acd'), group, 'c').turn?.interview, 'c.d')
  // The table makes its pairs again, and three sit together.
  const redrawn = evolve(state, { type: 'pairs-drawn', group, present: [...'acd'] })
  deepStrictEqual(
    myTurn(redrawn, tableOf('acd'), group, 'a').ours.map(({ interview }) => interview),
    ['a.c', 'c.d', 'd.a'],
  )
})
