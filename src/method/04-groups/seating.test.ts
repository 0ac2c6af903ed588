import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { diceFrom } from '../../kernel/dice.ts'
import type { PersonId } from '../../kernel/values.ts'
import { groupSizes, type Seated, seat } from './seating.ts'

/** A workplace: units of any sizes, some without a unit, some managers. */
const workplace = (most: number): fc.Arbitrary<readonly Seated[]> =>
  fc
    .array(fc.record({ unit: fc.option(fc.integer({ min: 0, max: 6 })), isManager: fc.boolean(), odds: fc.nat(9) }), {
      minLength: 1,
      maxLength: most,
    })
    .map((rows) =>
      rows.map(({ unit, isManager, odds }, index) => ({
        person: `p${index}`,
        unit: unit === null ? null : `u${unit}`,
        isManager: isManager && odds < 4,
      })),
    )

const tally = (tables: readonly (readonly PersonId[])[], isOne: (person: PersonId) => boolean): readonly number[] =>
  tables.map((members) => members.filter(isOne).length)

const isEven = (counts: readonly number[]): boolean => Math.max(...counts) - Math.min(...counts) <= 1
const unitsOf = (people: readonly Seated[]) => [...new Set(people.flatMap(({ unit }) => unit ?? []))]

/** How often two who shared a table share one again. */
const metAgain = (before: readonly (readonly PersonId[])[], after: readonly (readonly PersonId[])[]): number =>
  before.flatMap((old) => tally(after, (person) => old.includes(person)).map((n) => (n * (n - 1)) / 2)).reduce(sum, 0)
const sum = (one: number, other: number): number => one + other

/** Fewer than this cannot meet again when people of tables of these sizes are dealt over so many tables. */
const fewestAgain = (sizes: readonly number[], tables: number): number =>
  sizes
    .map((size) => {
      const [each, more] = [Math.floor(size / tables), size % tables]
      return more * ((each + 1) * each) * 0.5 + (tables - more) * (each * (each - 1)) * 0.5
    })
    .reduce(sum, 0)

for (const [count, sizes] of Object.entries({
  0: [],
  1: [1],
  2: [2],
  3: [3],
  4: [4],
  5: [5],
  6: [3, 3],
  7: [4, 3],
  8: [4, 4],
  9: [5, 4],
  10: [4, 3, 3],
  11: [4, 4, 3],
  13: [5, 4, 4],
  34: [4, 4, 4, 4, 4, 4, 4, 3, 3],
})) {
  test(`${count} people make tables of ${sizes.join(', ') || 'nobody'}`, () =>
    deepStrictEqual(groupSizes(Number(count)), sizes))
}

test('from three people on every table has three to five, and sizes differ by at most one', () => {
  for (let count = 3; count <= 5_000; count++) {
    const sizes = groupSizes(count)
    strictEqual(sizes.reduce(sum, 0), count)
    ok(isEven(sizes) && Math.min(...sizes) >= 3 && Math.max(...sizes) <= 5, `${count}`)
  }
})

test('everybody has one seat, and the tables have their sizes', () => {
  fc.assert(
    fc.property(workplace(80), fc.nat(), (people, seed) => {
      const tables = seat(people, [], diceFrom(seed))
      deepStrictEqual(
        tables.map((members) => members.length),
        groupSizes(people.length),
      )
      deepStrictEqual(tables.flat().sort(), people.map(({ person }) => person).sort())
    }),
  )
})

test('in meeting 1 every unit and the managers are spread as evenly as arithmetic allows', () => {
  fc.assert(
    fc.property(workplace(120), fc.nat(), (people, seed) => {
      const tables = seat(people, [], diceFrom(seed))
      const managers = new Set(people.filter(({ isManager }) => isManager).map(({ person }) => person))
      ok(isEven(tally(tables, (person) => managers.has(person))), 'managers')
      const unitOf = new Map(people.map(({ person, unit }) => [person, unit]))
      for (const unit of unitsOf(people)) ok(isEven(tally(tables, (person) => unitOf.get(person) === unit)), unit)
    }),
    { numRuns: 300 },
  )
})

test('in meeting 2 as few meet again as arithmetic allows, and managers still sit apart', () => {
  fc.assert(
    fc.property(workplace(120), fc.nat(), (people, seed) => {
      const before = seat(people, [], diceFrom(seed))
      const after = seat(people, before, diceFrom(seed + 1))
      const sizes = before.map((members) => members.length)
      strictEqual(metAgain(before, after), fewestAgain(sizes, after.length))
      const managers = new Set(people.filter(({ isManager }) => isManager).map(({ person }) => person))
      ok(isEven(tally(after, (person) => managers.has(person))), 'managers')
    }),
    { numRuns: 300 },
  )
})

test('some have gone and some are new in meeting 2: still nobody meets again where tables are enough', () => {
  fc.assert(
    fc.property(fc.integer({ min: 24, max: 90 }), fc.nat(5), fc.nat(5), fc.nat(), (count, gone, added, seed) => {
      const everybody = Array.from({ length: count + added }, (_, index) => ({
        person: `p${index}`,
        unit: `u${index % 4}`,
        isManager: index % 11 === 0,
      }))
      const before = seat(everybody.slice(0, count), [], diceFrom(seed))
      strictEqual(metAgain(before, seat(everybody.slice(gone), before, diceFrom(seed + 1))), 0)
    }),
  )
})

test('the kindergarten with 34: nine tables, no unit three times, managers apart, and new faces in meeting 2', () => {
  const sizes = { multe: 10, tyttebaer: 10, krekling: 10, felles: 4 }
  const people = Object.entries(sizes).flatMap(([unit, size]) =>
    Array.from({ length: size }, (_, index) => ({
      person: `${unit}${index}`,
      unit,
      isManager: unit === 'felles' && index < 2,
    })),
  )
  for (let seed = 0; seed < 50; seed++) {
    const first = seat(people, [], diceFrom(seed))
    const second = seat(people, first, diceFrom(seed + 1))
    strictEqual(metAgain(first, second), 0)
    for (const tables of [first, second]) {
      for (const unit of Object.keys(sizes)) ok(isEven(tally(tables, (person) => person.startsWith(unit))), unit)
    }
  }
})

test('the same seed gives the same tables, another seed others', () => {
  const people = Array.from({ length: 40 }, (_, index) => ({ person: `p${index}`, unit: null, isManager: false }))
  deepStrictEqual(seat(people, [], diceFrom(7)), seat(people, [], diceFrom(7)))
  ok(JSON.stringify(seat(people, [], diceFrom(7))) !== JSON.stringify(seat(people, [], diceFrom(8))))
})

test('five thousand people sit down within two seconds, for both meetings', () => {
  for (const units of [4, 60, 700]) {
    const people = Array.from({ length: 5_000 }, (_, index) => ({
      person: `p${index}`,
      unit: `u${index % units}`,
      isManager: index % 17 === 0,
    }))
    const begun = performance.now()
    const first = seat(people, [], diceFrom(1))
    const between = performance.now()
    const second = seat(people, first, diceFrom(2))
    const [one, two] = [between - begun, performance.now() - between]
    ok(one < 2_000 && two < 2_000, `${units} units: ${Math.round(one)} and ${Math.round(two)} ms`)
    strictEqual(metAgainFast(first, second), 0)
  }
})

/** As `metAgain`, for many. */
function metAgainFast(before: readonly (readonly PersonId[])[], after: readonly (readonly PersonId[])[]): number {
  const tableOf = new Map(before.flatMap((members, table) => members.map((person) => [person, table] as const)))
  return after.filter((members) => new Set(members.map((person) => tableOf.get(person))).size < members.length).length
}
