import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PersonId } from '../../../kernel/values.ts'
import { type Answer, seatEverybody } from './answer.ts'
import { fewestPairs } from './bounds.ts'
import { explain, type Told } from './explain.ts'
import { type Company, type Person, plainQuestion, type Question, type Wish, wishes } from './question.ts'
import { groupSizes } from './sizes.ts'

/** A workplace: units of any sizes, some without a unit, some managers, a few languages, a few who cannot walk far. */
const workplace = (most: number, least = 1): fc.Arbitrary<readonly Person[]> =>
  fc
    .array(
      fc.record({
        unit: fc.option(fc.integer({ min: 0, max: 6 })),
        isManager: fc.boolean(),
        odds: fc.nat(9),
        language: fc.nat(19),
      }),
      { minLength: least, maxLength: most },
    )
    .map((rows) =>
      rows.map(({ unit, isManager, odds, language }, index) => ({
        person: `p${index}`,
        unit: unit === null ? null : `u${unit}`,
        isManager: isManager && odds < 4,
        languages: language === 0 ? ['polsk'] : language === 1 ? ['norsk', 'polsk'] : [],
        needsNearDoor: odds === 9 && language > 15,
      })),
    )

type Tables = readonly (readonly PersonId[])[]
function tablesOf(answer: Answer): Tables {
  if (!answer.isMade) throw new Error(JSON.stringify(answer.clash))
  return answer.tables.filter((members) => members.length > 0)
}
const toldOf = (answer: Answer, wish: Wish): Told => {
  const told = answer.isMade ? answer.told.find((one) => one.wish === wish) : undefined
  if (!told) throw new Error(`nothing is told of ${wish}`)
  return told
}
const seat = (question: Question): Tables => tablesOf(seatEverybody(question))

const sum = (one: number, other: number): number => one + other
const tally = (tables: Tables, isOne: (person: PersonId) => boolean): readonly number[] =>
  tables.map((members) => members.filter(isOne).length)
const isEven = (counts: readonly number[]): boolean => Math.max(...counts) - Math.min(...counts) <= 1
const unitsOf = (people: readonly Person[]) => [...new Set(people.flatMap(({ unit }) => unit ?? []))]

/** How often two who shared a table share one again. */
const metAgain = (before: Tables, after: Tables): number =>
  before.flatMap((old) => tally(after, (person) => old.includes(person)).map((n) => (n * (n - 1)) / 2)).reduce(sum, 0)

test('everybody has one seat, and the tables have their sizes', () => {
  fc.assert(
    fc.property(workplace(80), fc.constantFrom(3, 4, 5), fc.nat(), (people, size, seed) => {
      const tables = seat({ ...plainQuestion(people, seed), size })
      deepStrictEqual(
        tables.map((members) => members.length),
        groupSizes(people.length, size),
      )
      deepStrictEqual(tables.flat().sort(), people.map(({ person }) => person).sort())
    }),
    { numRuns: 60 },
  )
})

test('whichever two kinds come first are both spread as evenly as arithmetic allows', () => {
  const orders: readonly (readonly Wish[])[] = [
    ['managers-apart', 'mix-units', 'languages', 'own-manager'],
    ['mix-units', 'managers-apart', 'own-manager'],
  ]
  fc.assert(
    fc.property(workplace(120), fc.nat(), fc.constantFrom(...orders), (people, seed, wished) => {
      const answer = seatEverybody({ ...plainQuestion(people, seed), wishes: wished })
      const tables = tablesOf(answer)
      const managers = new Set(people.filter(({ isManager }) => isManager).map(({ person }) => person))
      const counts = tally(tables, (person) => managers.has(person))
      ok(isEven(counts), 'managers')
      ok(Math.max(...counts) <= Math.max(1, Math.ceil(managers.size / tables.length)), 'at most one at a table')
      const unitOf = new Map(people.map(({ person, unit }) => [person, unit]))
      for (const unit of unitsOf(people)) ok(isEven(tally(tables, (person) => unitOf.get(person) === unit)), unit)
      for (const wish of ['managers-apart', 'mix-units'] as const) {
        strictEqual(toldOf(answer, wish).cost, toldOf(answer, wish).bound)
      }
    }),
    { numRuns: 100 },
  )
})

test('in meeting 2 as few meet again as arithmetic allows, and managers still sit apart', () => {
  fc.assert(
    fc.property(workplace(120), fc.nat(), (people, seed) => {
      const wished: readonly Wish[] = ['new-faces', 'managers-apart', 'mix-units']
      const before = seat({ ...plainQuestion(people, seed), wishes: wished })
      const after = seat({ ...plainQuestion(people, seed + 1), wishes: wished, before })
      const bound = before.map((members) => fewestPairs(members.length, after.length)).reduce(sum, 0)
      strictEqual(metAgain(before, after), bound)
      if (people.length >= 20) strictEqual(bound, 0)
      const managers = new Set(people.filter(({ isManager }) => isManager).map(({ person }) => person))
      ok(isEven(tally(after, (person) => managers.has(person))), 'managers')
    }),
    { numRuns: 100 },
  )
})

test('some have gone and some are new in meeting 2: still nobody meets again where tables are enough', () => {
  fc.assert(
    fc.property(fc.integer({ min: 24, max: 90 }), fc.nat(5), fc.nat(5), fc.nat(), (count, gone, added, seed) => {
      const everybody = Array.from({ length: count + added }, (_, index) => someone(index, `u${index % 4}`))
      const before = seat(plainQuestion(everybody.slice(0, count), seed))
      strictEqual(metAgain(before, seat({ ...plainQuestion(everybody.slice(gone), seed + 1), before })), 0)
    }),
    { numRuns: 50 },
  )
})

const someone = (index: number, unit: string | null = null): Person => ({
  person: `p${index}`,
  unit,
  isManager: index % 11 === 0,
  languages: [],
  needsNearDoor: false,
})
const several = (count: number) => Array.from({ length: count }, (_, index) => someone(index, `u${index % 5}`))

/** What is laid down is read off a plan that exists, so that it can be had. */
const laidDown = fc.record({
  count: fc.integer({ min: 8, max: 70 }),
  seed: fc.nat(),
  picks: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 14 }),
})
test('whoever is to sit apart, together or at a certain table does, whenever there is a way', () => {
  fc.assert(
    fc.property(laidDown, ({ count, seed, picks }) => {
      const people = several(count)
      const plan = seat({ ...plainQuestion(people, seed), wishes: [] })
      const tableOf = new Map(plan.flatMap((members, at) => members.map((person) => [person, at] as const)))
      const pairs = picks.map(([one, other]): Company => [`p${one % count}`, `p${other % count}`])
      const isTogether = ([one = '', other = '']: Company): boolean => tableOf.get(one) === tableOf.get(other)
      const together = pairs.filter(isTogether)
      const apart = pairs.filter((pair) => !isTogether(pair))
      const placed = Object.fromEntries(
        picks.slice(0, 3).map(([one]) => [`p${one % count}`, (tableOf.get(`p${one % count}`) ?? 0) + 1]),
      )
      const tables = seat({ ...plainQuestion(people, seed + 1), apart, together, placed })
      const now = new Map(tables.flatMap((members, at) => members.map((person) => [person, at] as const)))
      for (const [one = '', other = ''] of together) strictEqual(now.get(one), now.get(other))
      for (const [one = '', other = ''] of apart) ok(now.get(one) !== now.get(other))
      for (const [person, table] of Object.entries(placed)) strictEqual(now.get(person), table - 1)
      deepStrictEqual(tables.map((members) => members.length).sort(), plan.map((members) => members.length).sort())
    }),
    { numRuns: 100 },
  )
})

test('whichever tables must hold one more, they are found', () => {
  const nine = several(9)
  // Two who are held at the table with fewer, and a chain that leaves only one way to fill both.
  const [one, two] = [
    ['p0', 'p1', 'p2', 'p3', 'p4'],
    ['p5', 'p6', 'p7', 'p8'],
  ] as const
  const placed = { p0: 1, p5: 2, p6: 2 }
  const together: Company[] = [[...one], [...two]]
  deepStrictEqual(
    seat({ ...plainQuestion(nine, 4), placed, together }).map((members) => [...members].sort()),
    [one, two],
  )
})

test('what cannot be had together is named, and nothing else', () => {
  const impossible: Question = {
    ...plainQuestion(several(12), 1),
    apart: [
      ['p1', 'p2'],
      ['p5', 'p6'],
    ],
    together: [
      ['p1', 'p3'],
      ['p3', 'p2'],
      ['p8', 'p9'],
    ],
    placed: { p11: 1 },
  }
  const answer = seatEverybody(impossible)
  ok(!answer.isMade)
  deepStrictEqual(answer.clash.apart, [['p1', 'p2']])
  deepStrictEqual(answer.clash.together, [
    ['p1', 'p3'],
    ['p3', 'p2'],
  ])
  deepStrictEqual(answer.clash.placed, [])
  ok(answer.clash.isProven)
})
test('so is a company larger than a table, more to be kept apart than there are tables, and a room too small', () => {
  const clash = (change: Partial<Question>) => {
    const answer = seatEverybody({ ...plainQuestion(several(12), 1), ...change })
    return answer.isMade ? null : answer.clash
  }
  deepStrictEqual(clash({ together: [['p0', 'p1', 'p2', 'p3', 'p4', 'p5']] })?.together.length, 1)
  deepStrictEqual(clash({ apart: [['p0', 'p1', 'p2', 'p3', 'p4']] })?.apart.length, 1)
  deepStrictEqual(clash({ tables: [{ places: 4, isNearDoor: false }] })?.isRoomTooSmall, true)
  deepStrictEqual(clash({ placed: { p0: 9 }, tables: Array(4).fill({ places: 4, isNearDoor: false }) })?.placed, [
    { person: 'p0', table: 9 },
  ])
  deepStrictEqual(clash({ apart: [['p0', 'p1', 'p2', 'p3']], together: [['p0', 'gone']] }), null)
})

test('seven managers at six tables: told as arithmetic, not as a fault', () => {
  const people = Array.from({ length: 24 }, (_, index) => ({ ...someone(index, `u${index}`), isManager: index < 7 }))
  const { how, cost, bound, findings } = toldOf(seatEverybody(plainQuestion(people, 3)), 'managers-apart')
  deepStrictEqual({ how, cost, bound, findings }, { how: 'arithmetic', cost: 1, bound: 1, findings: [] })
})

test('the wishes count in their order', () => {
  // All who need the door are of one unit, and near the door is one table: one wish can be had, or the other.
  const people = several(16).map((one, index) => ({ ...one, unit: `u${index % 4}`, needsNearDoor: index % 4 === 0 }))
  const tables = Array.from({ length: 4 }, (_, index) => ({ places: 4, isNearDoor: index === 0 }))
  const costs = (wished: readonly Wish[]) => {
    const answer = seatEverybody({ ...plainQuestion(people, 5), tables, wishes: wished })
    return [toldOf(answer, 'near-door').cost, toldOf(answer, 'mix-units').cost]
  }
  deepStrictEqual(costs(['near-door', 'mix-units']), [0, 9])
  deepStrictEqual(costs(['mix-units', 'near-door']), [3, 0])
})

test('whoever speaks little Norwegian sits with somebody who understands; who cannot is told', () => {
  const people = several(32).map((one, index) => ({
    ...one,
    languages: index < 3 ? ['polsk'] : index === 9 || index === 20 ? ['norsk', 'polsk'] : index === 5 ? ['farsi'] : [],
  }))
  const { how, cost, findings } = toldOf(
    seatEverybody({ ...plainQuestion(people, 5), commonLanguages: ['norsk'] }),
    'languages',
  )
  deepStrictEqual([how, cost], ['arithmetic', 1])
  deepStrictEqual(
    findings.map((one) => one.people),
    [['p5']],
  )
})

test('nobody interviews the own manager as long as somebody else sits at the table', () => {
  fc.assert(
    fc.property(fc.integer({ min: 12, max: 60 }), fc.nat(), (count, seed) => {
      // Four units of one manager each: at a table of three the manager must be without any of them.
      const people = Array.from({ length: count }, (_, index) => ({
        ...someone(index, `u${index % 4}`),
        isManager: index < 4,
      }))
      strictEqual(toldOf(seatEverybody(plainQuestion(people, seed)), 'own-manager').cost, 0)
    }),
    { numRuns: 40 },
  )
})

test('the kindergarten with 34: nine tables, no unit three times, managers apart, and new faces in meeting 2', () => {
  const sizes = { multe: 10, tyttebaer: 10, krekling: 10, felles: 4 }
  const people = Object.entries(sizes).flatMap(([unit, size]) =>
    Array.from({ length: size }, (_, index) => ({
      ...someone(index, unit),
      person: `${unit}${index}`,
      isManager: unit === 'felles' && index < 2,
    })),
  )
  for (let seed = 0; seed < 20; seed++) {
    const first = seat(plainQuestion(people, seed))
    const second = seat({ ...plainQuestion(people, seed + 1), before: first })
    strictEqual(metAgain(first, second), 0)
    for (const tables of [first, second]) {
      for (const unit of Object.keys(sizes)) ok(isEven(tally(tables, (person) => person.startsWith(unit))), unit)
    }
  }
})

test('a plan that lies on the table is told of as when it was made', () => {
  const people = several(34)
  const question = plainQuestion(people, 7)
  const answer = seatEverybody(question)
  const seating = tablesOf(answer).map((members, at) => ({ table: at + 1, members }))
  deepStrictEqual(explain(question, seating), answer.isMade ? answer.told : [])
})

test('the same seed gives the same tables, another seed others; nobody makes no table', () => {
  const people = several(40)
  deepStrictEqual(seat(plainQuestion(people, 7)), seat(plainQuestion(people, 7)))
  ok(JSON.stringify(seat(plainQuestion(people, 7))) !== JSON.stringify(seat(plainQuestion(people, 8))))
  deepStrictEqual(seatEverybody(plainQuestion([], 1)), { isMade: true, tables: [], told: [] })
})

test('five thousand people with many wishes reach every bound that is known, in both meetings', () => {
  const people = Array.from({ length: 5_000 }, (_, index) => ({
    ...someone(index, `u${Math.floor(Math.sqrt(index * 37))}`),
    needsNearDoor: index % 40 === 7,
    isManager: index % 17 === 0,
  }))
  const tables = Array.from({ length: 1_250 }, (_, index) => ({ places: 5, isNearDoor: index < 200 }))
  const question = { ...plainQuestion(people, 1), tables }
  const first = seatEverybody(question)
  const second = seatEverybody({ ...question, before: tablesOf(first) })
  for (const wish of wishes) {
    strictEqual(toldOf(first, wish).cost, toldOf(first, wish).bound, wish)
    strictEqual(toldOf(second, wish).cost, toldOf(second, wish).bound, wish)
  }
})
