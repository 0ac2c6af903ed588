import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { type Line, nothing, type OnList } from './line.ts'
import { type Fate, isOpen, kept, type Looked, lookedAt, mended, rechosen, toldOf } from './preview.ts'

const line = (row: number, change: Partial<Line> = {}): Line => ({
  ...nothing,
  row,
  name: `Kari ${row}`,
  unit: 'Multe',
  problem: null,
  duplicateOf: null,
  onList: null,
  ...change,
})
const onList = (change: Partial<OnList> = {}): OnList => ({ ...nothing, person: 'p1', name: 'Kari 1', ...change })
const rowsOf = (lines: readonly Line[]): readonly number[] => lines.map(({ row }) => row)
const chosen = (lines: readonly Line[], ...choices: readonly Fate[]): readonly Looked[] =>
  lookedAt(lines).map((one, at) => mended(one, { choice: choices[at] ?? one.choice }))

test('a clean line is kept without a question', () => {
  const lines = lookedAt([line(1), line(2)])
  deepStrictEqual(rowsOf(lines.filter(isOpen)), [])
  deepStrictEqual(rowsOf(kept(lines)), [1, 2])
})
test('a double waits for somebody to choose', () => {
  const lines = [line(1), line(2, { duplicateOf: 1 })]
  strictEqual(chosen(lines).some(isOpen), true)
  for (const [choice, rows] of [
    ['leave-out', [1]],
    ['merge', [1]],
    ['keep', [1, 2]],
  ] as const) {
    const decided = chosen(lines, 'keep', choice)
    strictEqual(decided.some(isOpen), false)
    deepStrictEqual(rowsOf(kept(decided)), rows)
  }
})
test('merging fills what is empty, through as many lines as there are', () => {
  const lines = [
    line(1, { name: 'Kari', unit: '' }),
    line(2, { name: 'Kari B', mail: 'k@x.no', isPartTime: true, duplicateOf: 1 }),
    line(3, { name: 'Kari C', mail: 'other@x.no', languages: 'norsk', needsNearDoor: true, duplicateOf: 2 }),
  ]
  const [one, ...others] = kept(chosen(lines, 'keep', 'merge', 'merge'))
  deepStrictEqual(others, [])
  deepStrictEqual(
    [one?.name, one?.unit, one?.mail, one?.isPartTime, one?.needsNearDoor, one?.languages],
    ['Kari', 'Multe', 'k@x.no', true, true, 'norsk'],
  )
})
test('a line that is the same as one that was left out stands for both', () => {
  deepStrictEqual(rowsOf(kept(chosen([line(1), line(2, { duplicateOf: 1 })], 'leave-out', 'merge'))), [2])
})
for (const [what, read, there, choice] of [
  ['the same mail and name', { mail: 'K@x.no' }, { mail: 'k@x.no' }, 'update'],
  ['the same mail and another first name', { mail: 'k@x.no', name: 'Karin 1' }, { mail: 'k@x.no' }, 'update'],
  ['the same mail and quite another name', { mail: 'post@x.no', name: 'Ola' }, { mail: 'post@x.no' }, 'undecided'],
  ['the same name, and a mail that was not known', { mail: 'k@x.no' }, {}, 'update'],
  ['the same name and another mail', { mail: 'k@x.no' }, { mail: 'kari@x.no' }, 'undecided'],
] as const) {
  test(`${what} as on the roster: ${choice}`, () => {
    const [looked] = lookedAt([line(1, { ...read, onList: onList(there) })])
    deepStrictEqual([looked?.choice, looked?.wasUnclear], [choice, choice === 'undecided'])
  })
}
test('only what the list says is sent, and to whom', () => {
  const known = line(1, { onList: onList(), unit: '' })
  const lines = [known, { ...known, row: 2 }, line(3, { needsNearDoor: true })]
  deepStrictEqual(toldOf(kept(chosen(lines, 'update', 'keep')), ['name', 'manager', null]), [
    { person: 'p1', name: 'Kari 1', isManager: false },
    { person: null, name: 'Kari 1', isManager: false },
    { name: 'Kari 3', unit: 'Multe', isManager: false, needsNearDoor: true },
  ])
  deepStrictEqual(toldOf(lookedAt([line(1, { mail: ' k@x.no ' })]), ['name', 'percent']), [
    { name: 'Kari 1', mail: 'k@x.no', unit: 'Multe', isPartTime: false },
  ])
})
test('a column that is said to be something is that alone', () => {
  deepStrictEqual(rechosen(['name', 'unit', null], 2, 'name'), [null, 'unit', 'name'])
  deepStrictEqual(rechosen(['name', null, null], 0, null), [null, null, null])
})
for (const [change, problem] of [
  [{ name: ' ' }, 'name-missing'],
  [{ name: 'x'.repeat(81) }, 'name-long'],
  [{ unit: 'x'.repeat(81) }, 'unit-long'],
  [{ languages: 'x'.repeat(81) }, 'languages-long'],
  [{ mail: 'kari' }, 'mail-odd'],
  [{ mail: `${'k'.repeat(200)}@x.no` }, 'mail-odd'],
  [{ mail: 'kari@multe.no' }, null],
  [{ mail: 'kåre@øl.no' }, null],
  [{ mail: '' }, null],
] as const) {
  test(`${JSON.stringify(change).slice(0, 40)} has ${problem ?? 'no problem'}`, () => {
    const [looked] = lookedAt([line(1, { problem: 'mail-odd' })])
    if (!looked) throw new Error('no line')
    strictEqual(mended(looked, change).problem, problem)
  })
}
test('a broken line that is left out stands in nobody’s way, and one that is mended stays where it was', () => {
  const [looked] = lookedAt([line(1, { name: '', problem: 'name-missing' })])
  if (!looked) throw new Error('no line')
  strictEqual(isOpen(looked), true)
  strictEqual(isOpen(mended(looked, { choice: 'leave-out' })), false)
  deepStrictEqual(
    [mended(looked, { name: 'Kari' })].map((one) => [isOpen(one), one.wasUnclear]),
    [[false, true]],
  )
})
