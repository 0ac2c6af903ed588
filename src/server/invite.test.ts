import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { invite, type Wanted } from './invite.ts'

const wanted = (name: string, unit = '', mail = ''): Wanted => ({ name, mail, unit, isManager: false })
const nobody = { persons: {}, units: {}, isDoorOpen: false }
const guest = {
  isManager: false,
  sitting: { 1: 1, 2: 1 },
  cameToTheDoor: false,
  arrivedAt: { 1: null, 2: null },
  leftAt: { 1: null, 2: null },
  reachedBy: { 1: null, 2: null },
}

test('a list pasted again corrects people and invites nobody twice', () => {
  const first = invite([wanted('Kari', 'A', 'k@x.no'), wanted('Ola', 'A'), wanted('Ola', 'B')], nobody, [])
  strictEqual(new Set(first.persons.map(({ person }) => person)).size, 3)
  strictEqual(Object.keys(first.units).length, 2)
  const people = {
    ...nobody,
    persons: Object.fromEntries(first.persons.map(({ person, unit }) => [person, { ...guest, unit }])),
    units: first.units,
  }
  const rows = [wanted('Ola', 'B'), wanted('Kari Bråten', 'a', 'K@x.no'), wanted('Ola', 'A'), wanted('Per')]
  const second = invite(rows, people, first.persons)
  const [kari, olaA, olaB] = first.persons.map(({ person }) => person)
  deepStrictEqual(
    second.persons.slice(0, 3).map(({ person }) => person),
    [olaB, kari, olaA],
  )
  ok(!first.persons.some(({ person }) => person === second.persons[3]?.person))
  deepStrictEqual(Object.keys(second.units).sort(), Object.keys(first.units).sort())
})

test('what a list does not say stays as it was', () => {
  const traits = { isPartTime: true, hasNoPhone: true, needsNearDoor: true, languages: 'norsk, polsk' }
  const { persons, units } = invite([{ ...wanted('Kari', 'A', 'k@x.no'), isManager: true, ...traits }], nobody, [])
  const [kari] = persons
  const people = {
    ...nobody,
    units,
    persons: { [kari?.person ?? '']: { ...guest, ...kari, unit: kari?.unit ?? null } },
  }
  const again = invite([{ name: 'Kari B', mail: 'K@x.no' }], people, persons)
  deepStrictEqual(again.persons, [{ ...kari, name: 'Kari B', mail: 'K@x.no' }])
  const emptied = invite([{ ...wanted('Kari', '', ''), person: kari?.person, languages: '' }], people, persons)
  deepStrictEqual(emptied.persons, [{ ...kari, mail: null, unit: null, isManager: false, languages: '' }])
  strictEqual(
    invite([{ name: 'Kari', unit: 'A', person: null }], people, persons).persons[0]?.person === kari?.person,
    false,
  )
})

test('two of the same name in one list are two people', () => {
  const { persons } = invite([wanted('Kari'), wanted('Kari')], nobody, [])
  strictEqual(new Set(persons.map(({ person }) => person)).size, 2)
})

test('nobody outside the roster is renamed by naming them', () => {
  const { persons } = invite([{ ...wanted('Kari'), person: 'staff-turid' }], nobody, [])
  ok(persons[0]?.person !== 'staff-turid')
})
