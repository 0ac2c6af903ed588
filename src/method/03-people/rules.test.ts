import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { at, facilitator, later, participant, responsible, scribe, system, wall } from '../../../test/people.ts'
import { specification } from '../../../test/specification.ts'
import { mostPeople } from './limits.ts'
import * as people from './rules.ts'

const given = specification(people)
const [kari, ola] = [participant('kari'), participant('ola')]
const ragnhild = facilitator('ragnhild')
const neverYet = { 1: null, 2: null }
const theFirst = { 1: 1, 2: 1 }

const line = (person: string, unit: string | null = 'multe', isManager = false) => ({ person, unit, isManager })
const invite = { type: 'invite-people', people: [line('kari'), line('ola')], units: { multe: 'Multe' } } as const
const unitNamed = { type: 'unit-named', about: 'multe', words: { unit: 'Multe' } } as const
const invited = { type: 'people-invited', people: invite.people } as const
const roster = [unitNamed, invited] as const

test('the roster is put in', () => given().when(responsible, invite).yields(unitNamed, invited))
test('again, and only what is new is taken', () =>
  given(...roster)
    .when(ragnhild, { ...invite, people: [...invite.people, line('amina')] })
    .yields({ type: 'people-invited', people: [line('amina')] }))
test('the same changes nothing', () =>
  given(...roster)
    .when(responsible, invite)
    .changesNothing())
test('whoever stands there twice is one person, as the last line says', () =>
  given()
    .when(responsible, { type: 'invite-people', people: [line('kari'), line('kari', null, true)], units: {} })
    .yields({ type: 'people-invited', people: [line('kari', null, true)] }))
test('not by a participant, nor by the scribe', () => {
  given().when(kari, invite).isRefused('staff-only')
  given().when(scribe, invite).isRefused('staff-only')
})
test('five thousand have room, and not one more', () => {
  const many = Array.from({ length: mostPeople }, (_, n) => line(`p${n}`))
  const full = { type: 'people-invited', people: many } as const
  strictEqual(given().when(responsible, { type: 'invite-people', people: many, units: {} }).events().length, 1)
  given(full).when(responsible, invite).isRefused('roster-full')
  given(full).when(ragnhild, { type: 'add-at-the-door', person: 'gjest' }).isRefused('roster-full')
})
test('whoever changes unit keeps the place in the room', () => {
  const arrived = { type: 'person-arrived', person: 'kari', meeting: 1, at } as const
  const moved = { type: 'people-invited', people: [line('kari', 'krekling')] } as const
  strictEqual(given(...roster, arrived, moved).state.persons.kari?.arrivedAt[1], at)
})

const withdrawn = { type: 'invitation-withdrawn', person: 'ola' } as const
test('an invitation is withdrawn', () =>
  given(...roster)
    .when(responsible, { type: 'withdraw-invitation', person: 'ola' })
    .yields(withdrawn))
test('once', () =>
  given(...roster, withdrawn)
    .when(responsible, { type: 'withdraw-invitation', person: 'ola' })
    .changesNothing())
test('nobody takes another off the list', () =>
  given(...roster)
    .when(kari, { type: 'withdraw-invitation', person: 'ola' })
    .isRefused('staff-only'))

const opened = { type: 'door-opened', isOpen: true } as const
test('the door is opened', () => given().when(ragnhild, { type: 'open-door', isOpen: true }).yields(opened))
test('once', () => given(opened).when(ragnhild, { type: 'open-door', isOpen: true }).changesNothing())
test('from the inside', () => given().when(kari, { type: 'open-door', isOpen: true }).isRefused('staff-only'))

const addGuest = { type: 'add-at-the-door', person: 'gjest' } as const
const guestAdded = { type: 'added-at-the-door', person: 'gjest' } as const
test('a guest comes in at the open door', () => given(opened).when(system, addGuest).yields(guestAdded))
test('once', () => given(opened, guestAdded).when(system, addGuest).changesNothing())
test('not at a closed door', () => given().when(system, addGuest).isRefused('door-closed'))
test('whoever leads lets them in also then', () => given().when(ragnhild, addGuest).yields(guestAdded))
test('a participant lets nobody in', () => given(opened).when(kari, addGuest).isRefused('staff-only'))

const arrive = { type: 'arrive', person: 'kari', meeting: 1 } as const
const arrived = { type: 'person-arrived', person: 'kari', meeting: 1, at } as const
const leave = { ...arrive, type: 'leave' } as const
const left = { ...arrived, type: 'person-left' } as const
test('somebody comes', () =>
  given(...roster)
    .when(kari, arrive)
    .yields(arrived))
test('once', () =>
  given(...roster, arrived)
    .when(later(kari, 5), arrive)
    .changesNothing())
test('nobody comes for another, but those who lead tick off', () => {
  given(...roster)
    .when(ola, arrive)
    .isRefused('own-seat-only')
  given(...roster)
    .when(ragnhild, arrive)
    .yields(arrived)
})
test('nobody comes who is not on the list', () =>
  given()
    .when(ragnhild, { ...arrive, person: 'amina' })
    .isRefused('unknown-person'))
test('somebody leaves', () =>
  given(...roster, arrived)
    .when(kari, leave)
    .yields(left))
test('only who is here can leave', () =>
  given(...roster)
    .when(kari, leave)
    .changesNothing())
test('nobody sends another away', () =>
  given(...roster, arrived)
    .when(ola, leave)
    .isRefused('own-seat-only'))
test('and may come back', () => {
  const { state } = given(...roster, arrived, left, { ...arrived, at: at + 1 })
  strictEqual(state.persons.kari && people.isPresent(state.persons.kari, 1), true)
})
test('coming to meeting 1 is not coming to meeting 2', () => {
  const { state } = given(...roster, arrived)
  strictEqual(state.persons.kari && people.isPresent(state.persons.kari, 2), false)
})

const choose = { type: 'choose-sitting', people: ['kari', 'gone'], meeting: 1, sitting: 2 } as const
const chosen = { type: 'sitting-chosen', people: ['kari'], meeting: 1, sitting: 2 } as const
test('those who work in the evening come to the sitting in the evening', () =>
  given(...roster)
    .when(responsible, choose)
    .yields(chosen))
test('once', () =>
  given(...roster, chosen)
    .when(ragnhild, choose)
    .changesNothing())
test('nobody sends another to a sitting', () =>
  given(...roster)
    .when(kari, choose)
    .isRefused('staff-only'))
test('whoever swapped a shift belongs to the sitting they came to', () =>
  given(...roster, chosen)
    .when(kari, { ...arrive, sitting: 1 })
    .yields({ ...chosen, sitting: 1 }, arrived))

const reach = { type: 'reach-people', people: ['kari', 'ola', 'gone', 'kari'], meeting: 1, channel: 'letter' } as const
const reached = { type: 'people-reached', people: ['kari', 'ola'], meeting: 1, channel: 'letter' } as const
test('a letter on paper has reached those whom it was given to', () =>
  given(...roster)
    .when(responsible, reach)
    .yields(reached))
test('the server says whom its mail has reached', () =>
  given(...roster)
    .when(system, { ...reach, channel: 'mail' })
    .yields({ ...reached, channel: 'mail' }))
test('what was ticked by mistake is taken back', () =>
  given(...roster, reached)
    .when(ragnhild, { ...reach, people: ['ola'], channel: null })
    .yields({ ...reached, people: ['ola'], channel: null }))
test('nobody says of themselves that they were reached', () =>
  given(...roster)
    .when(kari, reach)
    .isRefused('staff-only'))
test('whoever has been reached is reached once, and nobody who is gone', () =>
  given(...roster, reached)
    .when(responsible, reach)
    .changesNothing())

test('the staff see the roster, a participant the own row, the wall only the door', () => {
  const row = {
    unit: 'multe',
    isManager: false,
    sitting: theFirst,
    cameToTheDoor: false,
    arrivedAt: neverYet,
    leftAt: neverYet,
    reachedBy: { 1: 'letter', 2: null },
  } as const
  const past = [...roster, reached, opened] as const
  for (const viewer of [responsible, ragnhild, scribe]) {
    given(...past)
      .seenBy(viewer)
      .shows({ persons: { kari: row, ola: row }, units: { multe: 'Multe' }, isDoorOpen: true })
  }
  given(...past)
    .seenBy(kari)
    .shows({ persons: { kari: row }, units: {}, isDoorOpen: true })
  given(...past)
    .seenBy(wall)
    .shows({ persons: {}, units: {}, isDoorOpen: true })
})
test('the roster is told in its order', () =>
  deepStrictEqual(people.whoTakesPart(given(...roster).state), invite.people))
