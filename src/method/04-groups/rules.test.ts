import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { facilitator, participant, responsible, scribe, wall } from '../../../test/people.ts'
import { specification } from '../../../test/specification.ts'
import * as people from '../03-people/rules.ts'
import * as groups from './rules.ts'

const invited = Array.from({ length: 8 }, (_, n) => ({ person: `p${n}`, unit: null, isManager: false }))
const roster = people.evolve(people.initial, { type: 'people-invited', people: invited })
/** What lies before the groups, and the groups themselves, which a viewer's sight asks about. */
const given = specification(groups, (state) => ({ people: roster, groups: state }))
const givenNobody = specification(groups, (state) => ({ people: people.initial, groups: state }))

const ragnhild = facilitator('ragnhild')
const [first, last] = [participant('p0'), participant('p7')]

const one = { group: 'm1-t1', table: 1, members: ['p0', 'p1', 'p2', 'p3'] }
const two = { group: 'm1-t2', table: 2, members: ['p4', 'p5', 'p6'] }
const formed = { type: 'groups-formed', meeting: 1, groups: [one, two] } as const
const locked = { type: 'groups-locked', meeting: 1, isLocked: true } as const
const form = { type: 'form-groups', meeting: 1, seed: 7 } as const

test('everybody who is invited gets a table', () => {
  const [event] = given().when(responsible, form).events()
  if (event?.type !== 'groups-formed') throw new Error('no groups')
  deepStrictEqual(event.groups.flatMap(({ members }) => members).toSorted(), invited.map(({ person }) => person).sort())
  deepStrictEqual(
    event.groups.map(({ group, table }) => [group, table]),
    [
      ['m1-t1', 1],
      ['m1-t2', 2],
    ],
  )
})
test('the same seed a second time changes nothing', () => {
  const events = given().when(ragnhild, form).events()
  given(...events)
    .when(ragnhild, form)
    .changesNothing()
})
test('not before there is a name', () => givenNobody().when(responsible, form).isRefused('nobody-takes-part'))
test('not while the plan is locked', () => given(formed, locked).when(responsible, form).isRefused('locked'))
test('neither scribe nor participant deals', () => {
  given().when(scribe, form).isRefused('staff-only')
  given().when(first, form).isRefused('staff-only')
})

const kept = {
  type: 'groups-formed',
  meeting: 2,
  groups: [
    { ...one, group: 'm2-t1' },
    { ...two, group: 'm2-t2' },
  ],
} as const
test('meeting 2 may keep the tables of meeting 1', () =>
  given(formed).when(responsible, { type: 'keep-groups' }).yields(kept))
test('once', () => given(formed, kept).when(responsible, { type: 'keep-groups' }).changesNothing())
test('when there are any', () => given().when(responsible, { type: 'keep-groups' }).isRefused('no-groups-yet'))
test('and meeting 2 is not locked', () =>
  given(formed, { ...locked, meeting: 2 })
    .when(responsible, { type: 'keep-groups' })
    .isRefused('locked'))

const move = { type: 'move-person', meeting: 1, person: 'p0', to: 'm1-t2' } as const
const moved = { type: 'person-seated', meeting: 1, person: 'p0', group: 'm1-t2' } as const
test('somebody is moved by hand, also when the plan is locked', () => {
  given(formed).when(ragnhild, move).yields(moved)
  given(formed, locked).when(ragnhild, move).yields(moved)
})
test('once', () => given(formed, moved).when(ragnhild, move).changesNothing())
test('to a table that is there, and somebody who is invited', () => {
  given(formed)
    .when(ragnhild, { ...move, to: 'm1-t9' })
    .isRefused('unknown-group')
  given(formed)
    .when(ragnhild, { ...move, person: 'nobody' })
    .isRefused('unknown-person')
})
test('nobody moves themselves', () => given(formed).when(first, move).isRefused('staff-only'))
test('whoever is moved sits at one table only', () =>
  deepStrictEqual(
    given(formed, moved).state[1].groups.map(({ members }) => members),
    [
      ['p1', 'p2', 'p3'],
      ['p4', 'p5', 'p6', 'p0'],
    ],
  ))

const take = { type: 'take-seat', meeting: 1, person: 'p7' } as const
const seated = { type: 'person-seated', meeting: 1, person: 'p7', group: 'm1-t2' } as const
test('whoever comes late finds a chair at the smallest table', () => given(formed).when(last, take).yields(seated))
test('once', () => given(formed, seated).when(last, take).changesNothing())
test('nobody seats another but those who lead', () => {
  given(formed).when(first, take).isRefused('own-seat-only')
  given(formed).when(ragnhild, take).yields(seated)
})
test('not before there are tables, and not for strangers', () => {
  given().when(last, take).isRefused('no-groups-yet')
  given(formed)
    .when(ragnhild, { ...take, person: 'nobody' })
    .isRefused('unknown-person')
})

const giveUp = { type: 'give-up-seat', person: 'p0' } as const
const givenUp = { type: 'seat-given-up', meeting: 1, person: 'p0' } as const
test('whoever is no longer invited leaves the tables of both meetings', () =>
  given(formed, kept)
    .when(responsible, giveUp)
    .yields(givenUp, { ...givenUp, meeting: 2 }))
test('once', () => given(formed, givenUp).when(responsible, giveUp).changesNothing())
test('nobody gives up the seat of another', () => given(formed).when(last, giveUp).isRefused('staff-only'))

const lock = { type: 'lock-groups', meeting: 1, isLocked: true } as const
test('the plan is locked', () => given(formed).when(responsible, lock).yields(locked))
test('once', () => given(formed, locked).when(responsible, lock).changesNothing())
test('and opened again', () =>
  given(formed, locked)
    .when(responsible, { ...lock, isLocked: false })
    .yields({ ...locked, isLocked: false }))
test('not by a participant', () => given(formed).when(first, lock).isRefused('staff-only'))

const evening = people.evolve(roster, { type: 'sitting-chosen', people: ['p6', 'p7'], meeting: 1, sitting: 2 })
const givenShifts = specification(groups, (state) => ({ people: evening, groups: state }))
const three = { group: 'm1-t3', table: 3, members: ['p6', 'p7'] }
const eveningFormed = { type: 'groups-formed', meeting: 1, sitting: 2, groups: [three] } as const
test('each sitting has tables of its own, with numbers that no other bears', () => {
  const [event] = givenShifts(formed)
    .when(responsible, { ...form, sitting: 2 })
    .events()
  if (event?.type !== 'groups-formed') throw new Error('no groups')
  deepStrictEqual(
    event.groups.map(({ table, members }) => [table, members.toSorted()]),
    [[3, ['p6', 'p7']]],
  )
  const { state } = givenShifts(formed, eveningFormed)
  deepStrictEqual(
    groups.groupsOf(state, 1).map(({ table, sitting }) => [table, sitting]),
    [
      [1, 1],
      [2, 1],
      [3, 2],
    ],
  )
})
test('a plan that stands holds up no other sitting', () => {
  givenShifts(formed, locked, eveningFormed).when(responsible, form).isRefused('locked')
  strictEqual(
    givenShifts(formed, locked)
      .when(responsible, { ...form, sitting: 2 })
      .events().length,
    1,
  )
})
test('whoever swapped a shift finds a chair in the new one, and leaves the old', () => {
  const swapped = people.evolve(evening, { type: 'sitting-chosen', people: ['p0'], meeting: 1, sitting: 2 })
  const given = specification(groups, (state) => ({ people: swapped, groups: state }))
  const seated = { type: 'person-seated', meeting: 1, person: 'p0', group: 'm1-t3' } as const
  given(formed, eveningFormed).when(first, { type: 'take-seat', meeting: 1, person: 'p0' }).yields(seated)
  strictEqual(groups.groupOf(given(formed, eveningFormed, seated).state, 'p0', 1)?.table, 3)
})
test('nobody is put at a table of another sitting', () =>
  givenShifts(formed, eveningFormed)
    .when(responsible, { type: 'move-person', meeting: 1, person: 'p0', to: 'm1-t3' })
    .isRefused('other-sitting'))

/** As it stands in the plan, where a table knows its sitting. */
const [atOne, atTwo] = [
  { ...one, sitting: 1 },
  { ...two, sitting: 1 },
]
test('the staff see who sits where, a table itself, the wall only that there are tables', () => {
  const closed = { groups: [], locked: [] }
  given(formed)
    .seenBy(scribe)
    .shows({ 1: { groups: [atOne, atTwo], locked: [] }, 2: closed })
  given(formed)
    .seenBy(first)
    .shows({ 1: { groups: [atOne, { ...atTwo, members: [] }], locked: [] }, 2: closed })
  given(formed)
    .seenBy(wall)
    .shows({
      1: {
        groups: [
          { ...atOne, members: [] },
          { ...atTwo, members: [] },
        ],
        locked: [],
      },
      2: closed,
    })
})
test('those who share their tables share their sight', () => {
  const state = given(formed).state
  const sightOf = (person: string) => groups.sight(participant(person), { groups: state })
  strictEqual(sightOf('p0'), sightOf('p1'))
  strictEqual(sightOf('p0') === sightOf('p4'), false)
})
