import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { plainQuestion, type Table } from './question.ts'
import { groupSizes, layouts } from './sizes.ts'

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

test('from three people on every table has three to five, and sizes differ by at most one, whatever size is wished', () => {
  for (const size of [3, 4, 5]) {
    for (let count = 3; count <= 5_000; count++) {
      const sizes = groupSizes(count, size)
      strictEqual(
        sizes.reduce((sum, one) => sum + one, 0),
        count,
      )
      const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
      ok(most - least <= 1 && least >= 3 && most <= 5, `${count} at ${size}`)
    }
  }
})

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    person: `p${index}`,
    unit: null,
    isManager: false,
    languages: [],
    needsNearDoor: index === 0,
  }))
const firstLayout = (count: number, tables: readonly Table[], placed: Readonly<Record<string, number>> = {}) => {
  const [first] = [...layouts({ ...plainQuestion(people(count), 1), tables, placed })]
  return first?.map(({ table, size }) => [table, size] as const) ?? null
}
const table = (places: number, isNearDoor = false): Table => ({ places, isNearDoor })

test('a small table is given the smaller group, a table for two none', () => {
  deepStrictEqual(firstLayout(7, [table(3), table(2), table(6)]), [
    [1, 3],
    [3, 4],
  ])
})
test('where tables are few, more sit at each; where they are too few, there is no way', () => {
  deepStrictEqual(firstLayout(10, [table(5), table(8)]), [
    [1, 5],
    [2, 5],
  ])
  strictEqual(firstLayout(11, [table(5), table(8)]), null)
})
test('a table near the door is used when somebody needs it, and one where somebody is held', () => {
  deepStrictEqual(
    firstLayout(4, [table(4), table(4), table(4, true)])?.map(([number]) => number),
    [3],
  )
  deepStrictEqual(
    firstLayout(8, [table(4), table(4), table(4), table(4)], { p3: 4 })?.map(([number]) => number),
    [1, 4],
  )
})
