import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { facilitator, participant, responsible, scribe, wall } from '../../../test/people.ts'
import { specification } from '../../../test/specification.ts'
import type { Viewer } from '../../kernel/decider.ts'
import * as people from '../03-people/rules.ts'
import { askingAt } from './asks.ts'
import * as groups from './rules.ts'
import { groupById, groupOf, nobodyAsks } from './tables.ts'

const invited = Array.from({ length: 8 }, (_, n) => ({ person: `p${n}`, unit: null, isManager: n === 0 || n === 7 }))
const roster = people.evolve(people.initial, { type: 'people-invited', people: invited })
const given = specification(groups, (state) => ({ people: roster, groups: state }))

const ragnhild = facilitator('ragnhild')
const [asker, mate, there] = [participant('p0'), participant('p1'), participant('p4')]
const formed = {
  type: 'groups-formed',
  meeting: 1,
  groups: [
    { group: 'm1-t1', table: 1, members: ['p0', 'p1', 'p2', 'p3'] },
    { group: 'm1-t2', table: 2, members: ['p4', 'p5', 'p6'] },
  ],
} as const
const locked = { type: 'groups-locked', meeting: 1, isLocked: true } as const
const ask = { type: 'ask-for-chair', meeting: 1, person: 'p0', group: 'm1-t2' } as const
const asked = { type: 'chair-asked-for', meeting: 1, person: 'p0', group: 'm1-t2' } as const
const noLonger = { ...asked, group: null }
const letIn = { type: 'let-in', meeting: 1, person: 'p0', group: 'm1-t2' } as const
const turnAway = { ...letIn, type: 'turn-away' } as const
const seated = { type: 'person-seated', meeting: 1, person: 'p0', group: 'm1-t2' } as const

test('whoever sits at another table says so', () => given(formed).when(asker, ask).yields(asked))
test('also when the plan is locked: it is paper, and the room is real', () =>
  given(formed, locked).when(asker, ask).yields(asked))
test('also beside somebody from whom they should be kept apart, of whom nothing is told', () =>
  given(formed, { type: 'kept-apart', company: 'x', people: ['p0', 'p4'] })
    .when(asker, ask)
    .yields(asked))
test('asking once is enough', () => given(formed, asked).when(asker, ask).changesNothing())
test('asking where one sits already asks nothing, and ends the asking elsewhere', () => {
  given(formed)
    .when(asker, { ...ask, group: 'm1-t1' })
    .changesNothing()
  given(formed, asked)
    .when(asker, { ...ask, group: 'm1-t1' })
    .yields(noLonger)
})
test('and it can be taken back', () => {
  given(formed, asked)
    .when(asker, { ...ask, group: null })
    .yields(noLonger)
  given(formed, asked, noLonger)
    .when(asker, { ...ask, group: null })
    .changesNothing()
})
test('nobody asks for somebody else, not even those who lead: they move people', () => {
  for (const other of [mate, ragnhild, responsible]) given(formed).when(other, ask).isRefused('own-seat-only')
})
test('only at a table that stands, in a sitting that one comes to, by name', () => {
  given(formed)
    .when(asker, { ...ask, group: 'm1-t9' })
    .isRefused('unknown-group')
  given({ ...formed, sitting: 2 })
    .when(asker, ask)
    .isRefused('other-sitting')
  given(formed)
    .when(participant('who'), { ...ask, person: 'who' })
    .isRefused('unknown-person')
})

test('somebody at the table lets them in', () => {
  const { members } = groupById(given(formed, asked, seated).state, 'm1-t2') ?? { members: [] }
  deepStrictEqual(members, ['p4', 'p5', 'p6', 'p0'])
  given(formed, asked).when(there, letIn).yields(seated)
  strictEqual(groupOf(given(formed, asked, seated).state, 'p0', 1)?.group, 'm1-t2')
})
test('or the one who leads, where nobody at the table has a phone', () =>
  given(formed, asked).when(ragnhild, letIn).yields(seated))
test('nobody sits down alone, or lets in a friend at a table of others', () => {
  for (const other of [asker, mate, scribe]) {
    given(formed, asked).when(other, letIn).isRefused('own-table-only')
    given(formed, asked).when(other, turnAway).isRefused('own-table-only')
  }
})
test('nobody is fetched who has not asked', () => {
  given(formed).when(there, letIn).isRefused('nobody-asks')
  given(formed, asked, noLonger).when(there, letIn).isRefused('nobody-asks')
  given(formed, asked)
    .when(there, { ...letIn, person: 'p1' })
    .isRefused('nobody-asks')
  given(formed, asked)
    .when(ragnhild, { ...letIn, group: 'm1-t9' })
    .isRefused('unknown-group')
})
test('who sits there already is let in without a word', () => {
  given(formed, asked, seated).when(there, letIn).changesNothing()
  given(formed, asked, seated).when(there, turnAway).changesNothing()
})
test('a table may say no', () => {
  given(formed, asked).when(there, turnAway).yields(noLonger)
  given(formed, asked).when(ragnhild, turnAway).yields(noLonger)
  given(formed).when(there, turnAway).changesNothing()
})

test('a chair ends the asking, as does a new plan, or a seat that is given up', () => {
  const asksAfter = (...past: readonly groups.Event[]) => past.reduce(groups.evolve, groups.initial).asks
  deepStrictEqual(asksAfter(formed, asked)[1], { p0: 'm1-t2' })
  deepStrictEqual(asksAfter(formed, asked, seated), nobodyAsks)
  deepStrictEqual(asksAfter(formed, asked, { ...seated, group: 'm1-t1' }), nobodyAsks)
  deepStrictEqual(asksAfter(formed, asked, formed), nobodyAsks)
  given(formed, asked)
    .when(ragnhild, { type: 'give-up-seat', person: 'p0' })
    .yields({ type: 'seat-given-up', meeting: 1, person: 'p0' })
  deepStrictEqual(asksAfter(formed, asked, { type: 'seat-given-up', meeting: 1, person: 'p0' }), nobodyAsks)
})

test('the asking is for the one who asks, the table that is asked, and those who lead', () => {
  const asks = (viewer: Viewer) => given(formed, asked).seenBy(viewer).state().asks
  for (const viewer of [asker, there, ragnhild, responsible]) deepStrictEqual(asks(viewer)[1], { p0: 'm1-t2' })
  for (const viewer of [mate, scribe, wall]) deepStrictEqual(asks(viewer), nobodyAsks)
  deepStrictEqual(askingAt(given(formed, asked).state, 1, 'm1-t2'), ['p0'])
  deepStrictEqual(askingAt(given(formed, asked).state, 1, 'm1-t1'), [])
})
test('whoever asks has a sight of their own', () => {
  const sightOf = (person: string) => groups.sight(participant(person), { groups: given(formed, asked).state })
  strictEqual(sightOf('p0') === sightOf('p1'), false)
  strictEqual(sightOf('p1'), sightOf('p2'))
})
