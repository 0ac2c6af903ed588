import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { changesFor, findingsIn } from './findings.ts'
import { plainQuestion, type Question } from './question.ts'
import { seatFor } from './seat.ts'

const person = (name: string, change: object = {}) => ({
  person: name,
  unit: name[0] ?? null,
  isManager: name === name.toUpperCase(),
  languages: [],
  needsNearDoor: false,
  ...change,
})
const names = ['A1', 'e1', 'b1', 'c1', 'B1', 'b2', 'c2', 'd1', 'd2']
const question: Question = {
  ...plainQuestion(
    names.map((name) => person(name, { unit: name[0]?.toLowerCase() })),
    1,
  ),
  apart: [['e1', 'c2']],
  together: [['d1', 'c2']],
}
const seating = [
  { table: 1, members: ['A1', 'b1', 'e1', 'c1'] },
  { table: 2, members: ['B1', 'c2', 'b2', 'd1'] },
]
const told = (findings: ReturnType<typeof findingsIn>) =>
  findings.map(({ what, table, people }) => `${what} ${table}: ${people.join(' ')}`)

test('a plan in which all is well has nothing to tell', () => {
  deepStrictEqual(told(findingsIn(question, seating)), [])
})
test('what a move costs is told before it is made', () => {
  const { worse, better } = changesFor(question, seating, 'B1')(1)
  deepStrictEqual(told(worse), ['managers-apart 1: A1 B1'])
  deepStrictEqual(told(better), [])
  deepStrictEqual(told(changesFor(question, seating, 'c2')(1).worse), [
    'apart 1: e1 c2',
    'together 1: c2',
    'mix-units 1: c1 c2',
    'together 2: d1',
    'own-manager 2: B1',
  ])
})
test('and what it gains', () => {
  const moved = [
    { table: 1, members: ['A1', 'b1', 'e1', 'c1', 'B1'] },
    { table: 2, members: ['c2', 'b2', 'd1'] },
  ]
  const { worse, better } = changesFor(question, moved, 'B1')(2)
  deepStrictEqual([told(worse), told(better)], [[], ['managers-apart 1: A1 B1']])
})
test('places, the door, languages and fixed tables are looked after as well', () => {
  const people = [person('a', { needsNearDoor: true }), person('b', { languages: ['polsk'] }), person('c'), person('d')]
  const small: Question = { ...plainQuestion(people, 1), tables: [{ places: 3, isNearDoor: false }], placed: { c: 2 } }
  deepStrictEqual(told(findingsIn(small, [{ table: 1, members: ['a', 'b', 'c', 'd'] }])), [
    'places 1: a b c d',
    'placed 1: c',
    'near-door 1: a',
    'languages 1: b',
  ])
})

test('whoever comes late sits at the smallest table, and there where it costs least', () => {
  const late = { ...question, people: [...question.people, person('d3', { unit: 'd' })] }
  const three = [...seating, { table: 3, members: ['x', 'y', 'z'] }]
  strictEqual(seatFor(late, three, 'd3')?.table, 3)
  // Of two tables of four, the one without another of the own unit.
  strictEqual(seatFor(late, seating, 'd3')?.table, 1)
})
test('but never with somebody to be kept apart from, and with those who belong together', () => {
  const late: Question = { ...question, apart: [['d2', 'B1']], together: [] }
  strictEqual(seatFor(late, seating, 'd2')?.table, 1)
  strictEqual(seatFor({ ...question, together: [['d2', 'b2']] }, seating, 'd2')?.table, 2)
  strictEqual(seatFor(question, [], 'd2'), null)
})
