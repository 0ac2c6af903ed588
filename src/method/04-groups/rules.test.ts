import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { facilitator, participant, responsible, scribe, wall } from '../../../test/people.ts'
import { specification } from '../../../test/specification.ts'
import type { Viewer } from '../../kernel/decider.ts'
import * as people from '../03-people/rules.ts'
import { proposal } from './propose.ts'
import * as groups from './rules.ts'
import { groupOf, groupsOf, nobodyAsks } from './tables.ts'
import { mostCompanies, usualWanted } from './wanted.ts'

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
const names = invited.map(({ person }) => person)
const form = { type: 'form-groups', meeting: 1, tables: [names.slice(0, 4), names.slice(4)] } as const
const all = { ...formed, groups: [one, { ...two, members: ['p4', 'p5', 'p6', 'p7'] }] } as const
const seats = (...tables: readonly string[][]) => ({ ...form, tables })

test('everybody who is invited gets a table', () => given().when(responsible, form).yields(all))
test('the same tables a second time change nothing', () => given(all).when(ragnhild, form).changesNothing())
test('a table of the room that is not used has no group', () =>
  deepStrictEqual(
    given()
      .when(ragnhild, seats(names.slice(0, 4), [], names.slice(4)))
      .events()
      .flatMap((event) => (event.type === 'groups-formed' ? event.groups.map(({ group }) => group) : [])),
    ['m1-t1', 'm1-t3'],
  ))
test('not before there is a name', () => givenNobody().when(responsible, form).isRefused('nobody-takes-part'))
test('not while the plan is locked', () => given(formed, locked).when(responsible, form).isRefused('locked'))
test('nobody is forgotten, nobody sits twice, and no stranger sits', () => {
  for (const last of [['p4', 'p5', 'p6'], ['p4', 'p5', 'p6', 'p0'], ['p4', 'p5', 'p6', 'who'], []]) {
    given()
      .when(responsible, seats(names.slice(0, 4), last))
      .isRefused('not-everybody-once')
  }
})
test('tables are even, and seat three to five', () => {
  given()
    .when(responsible, seats(names.slice(0, 3), names.slice(3)))
    .isRefused('uneven-tables')
  given().when(responsible, seats(names)).isRefused('uneven-tables')
  given()
    .when(responsible, seats(names.slice(0, 2), names.slice(2, 4), names.slice(4, 6), names.slice(6)))
    .isRefused('uneven-tables')
})
const apart = { type: 'kept-apart', company: 'x', people: ['p0', 'p1'] } as const
const together = { type: 'kept-together', company: 'x', people: ['p0', 'p4'] } as const
const held = { type: 'place-held', meeting: 1, person: 'p0', table: 2 } as const
const room = { type: 'tables-described', tables: [{ places: 8, isNearDoor: true }] } as const
test('what was laid down holds for every proposal', () => {
  for (const past of [apart, together, held, room]) {
    given(past).when(responsible, form).isRefused('not-as-laid-down')
  }
  given({ ...held, table: 1 })
    .when(responsible, form)
    .yields(all)
})
test('the engine proposes what is let in', () => {
  for (const past of [apart, together, held]) {
    const command = proposal(given(past).state, roster, 1, 5)
    if (!command) throw new Error('no proposal')
    strictEqual(given(past).when(responsible, command).events().length, 1)
  }
  strictEqual(proposal(given({ ...together, people: names.slice(0, 6) }).state, roster, 1, 5), null)
})
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
const evenings = { ...form, sitting: 2, tables: [['p6', 'p7']] } as const
const eveningFormed = { type: 'groups-formed', meeting: 1, sitting: 2, groups: [three] } as const
test('each sitting has tables of its own, with numbers that no other bears', () => {
  const [event] = givenShifts(formed).when(responsible, evenings).events()
  if (event?.type !== 'groups-formed') throw new Error('no groups')
  deepStrictEqual(
    event.groups.map(({ table, members }) => [table, members.toSorted()]),
    [[3, ['p6', 'p7']]],
  )
  const { state } = givenShifts(formed, eveningFormed)
  deepStrictEqual(
    groupsOf(state, 1).map(({ table, sitting }) => [table, sitting]),
    [
      [1, 1],
      [2, 1],
      [3, 2],
    ],
  )
})
test('a plan that stands holds up no other sitting', () => {
  givenShifts(formed, locked, eveningFormed).when(responsible, form).isRefused('locked')
  strictEqual(givenShifts(formed, locked).when(responsible, evenings).events().length, 1)
})
test('whoever swapped a shift finds a chair in the new one, and leaves the old', () => {
  const swapped = people.evolve(evening, { type: 'sitting-chosen', people: ['p0'], meeting: 1, sitting: 2 })
  const given = specification(groups, (state) => ({ people: swapped, groups: state }))
  const seated = { type: 'person-seated', meeting: 1, person: 'p0', group: 'm1-t3' } as const
  given(formed, eveningFormed).when(first, { type: 'take-seat', meeting: 1, person: 'p0' }).yields(seated)
  strictEqual(groupOf(given(formed, eveningFormed, seated).state, 'p0', 1)?.table, 3)
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

const order = { type: 'order-wishes', order: ['mix-units', 'languages'], size: 5 } as const
const ordered = { type: 'wishes-ordered', order: ['mix-units', 'languages'], size: 5 } as const
test('what counts at the tables is put in order', () => given().when(responsible, order).yields(ordered))
test('once, and each wish once', () => {
  given(ordered).when(responsible, order).changesNothing()
  given(ordered)
    .when(responsible, { ...order, order: ['mix-units', 'languages', 'mix-units'] })
    .changesNothing()
})
test('not by the scribe', () => given().when(scribe, order).isRefused('staff-only'))

const describe = { type: 'describe-tables', tables: room.tables } as const
test('the tables of the room are told', () => given().when(ragnhild, describe).yields(room))
test('once', () => given(room).when(ragnhild, describe).changesNothing())
test('not by a participant', () => given().when(first, describe).isRefused('staff-only'))

for (const [type, event] of [
  ['keep-apart', apart],
  ['keep-together', together],
] as const) {
  const keep = { type, company: event.company, people: event.people }
  test(`${type}: two or more are named`, () => given().when(responsible, keep).yields(event))
  test(`${type}: once`, () => given(event).when(responsible, keep).changesNothing())
  test(`${type}: not by the scribe, not one alone, not strangers, and not without end`, () => {
    given().when(scribe, keep).isRefused('staff-only')
    given()
      .when(responsible, { ...keep, people: ['p0', 'p0'] })
      .isRefused('two-needed')
    given()
      .when(responsible, { ...keep, people: ['p0', 'who'] })
      .isRefused('unknown-person')
    const many = Array.from({ length: mostCompanies }, (_, n) => ({ ...event, company: `c${n}` }))
    given(...many)
      .when(responsible, keep)
      .isRefused('enough-companies')
  })
  test(`${type}: and taken back`, () => {
    const none = { ...keep, people: [] }
    given(event)
      .when(responsible, none)
      .yields({ ...event, people: [] })
    given(event, { ...event, people: [] })
      .when(responsible, none)
      .changesNothing()
  })
}

const hold = { type: 'hold-place', meeting: 1, person: 'p0', table: 2 } as const
test('a place is held for somebody', () => given().when(responsible, hold).yields(held))
test('once', () => given(held).when(responsible, hold).changesNothing())
test('and set free', () =>
  given(held)
    .when(responsible, { ...hold, table: null })
    .yields({ ...held, table: null }))
test('not for a stranger, and not by a participant', () => {
  given()
    .when(responsible, { ...hold, person: 'who' })
    .isRefused('unknown-person')
  given().when(first, hold).isRefused('staff-only')
})
test('a hand that moves somebody holds the place at the new table; whoever leaves has none', () => {
  const back = { type: 'person-seated', meeting: 1, person: 'p0', group: 'm1-t1' } as const
  deepStrictEqual(given(formed, moved, held, back).state.wanted.held[1], { p0: 1 })
  deepStrictEqual(given(formed, held, { type: 'seat-given-up', meeting: 1, person: 'p0' }).state.wanted.held[1], {})
})

const managed = people.evolve(roster, {
  type: 'people-invited',
  people: [
    { person: 'p0', unit: 'red', isManager: true },
    { person: 'p6', unit: 'red', isManager: false },
  ],
})
const givenManaged = specification(groups, (state) => ({ people: managed, groups: state }))
test('somebody who is moved does not sit down to interview the own manager', () =>
  givenManaged({ ...formed, groups: [one, { ...two, members: ['p4', 'p5', 'p6'] }] })
    .when(ragnhild, { ...move, person: 'p0' })
    .yields({ ...moved, chair: 1 }))
test('a chair stands where the event says, and last where it says nothing', () => {
  const members = (chair: object) => given(formed, { ...moved, ...chair }).state[1].groups[1]?.members
  deepStrictEqual(members({ chair: 1 }), ['p4', 'p0', 'p5', 'p6'])
  deepStrictEqual(members({}), ['p4', 'p5', 'p6', 'p0'])
})
test('whoever comes late keeps to what was laid down', () =>
  given(formed, { ...apart, people: ['p7', 'p4'] })
    .when(last, take)
    .yields({ type: 'person-seated', meeting: 1, person: 'p7', group: 'm1-t1' }))

test('how the tables are wanted is for those who lead, and not for the scribe', () => {
  const state = (viewer: Viewer) => given(apart, together, held, room, ordered).seenBy(viewer).state().wanted
  deepStrictEqual(state(responsible).apart, { x: ['p0', 'p1'] })
  deepStrictEqual(state(ragnhild).held, { 1: { p0: 2 }, 2: {} })
  for (const viewer of [scribe, first, wall]) deepStrictEqual(state(viewer), usualWanted)
})

test('the staff see who sits where, a table itself, the wall only that there are tables', () => {
  const closed = { groups: [], locked: [] }
  given(formed)
    .seenBy(scribe)
    .shows({ 1: { groups: [atOne, atTwo], locked: [] }, 2: closed, wanted: usualWanted, asks: nobodyAsks })
  given(formed)
    .seenBy(first)
    .shows({
      1: { groups: [atOne, { ...atTwo, members: [] }], locked: [] },
      2: closed,
      wanted: usualWanted,
      asks: nobodyAsks,
    })
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
      wanted: usualWanted,
      asks: nobodyAsks,
    })
})
test('those who share their tables share their sight', () => {
  const state = given(formed).state
  const sightOf = (person: string) => groups.sight(participant(person), { groups: state })
  strictEqual(sightOf('p0'), sightOf('p1'))
  strictEqual(sightOf('p0') === sightOf('p4'), false)
})
