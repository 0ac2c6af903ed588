import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { isOpen, kept, type Line, lookedAt, mended } from './preview.ts'

const line = (row: number, change: Partial<Line> = {}): Line => ({
  row,
  name: `Kari ${row}`,
  mail: '',
  unit: 'Multe',
  isManager: false,
  problem: null,
  duplicateOf: null,
  ...change,
})
const rowsOf = (lines: readonly Line[]): readonly number[] => lines.map(({ row }) => row)

test('a clean line is kept without a question', () => {
  const lines = lookedAt([line(1), line(2)])
  deepStrictEqual(rowsOf(lines.filter(isOpen)), [])
  deepStrictEqual(rowsOf(kept(lines)), [1, 2])
})
test('a double waits for somebody to choose', () => {
  const [, double] = lookedAt([line(1), line(2, { duplicateOf: 1 })])
  if (!double) throw new Error('no line')
  strictEqual(isOpen(double), true)
  strictEqual(isOpen(mended(double, { choice: 'leave-out' })), false)
  deepStrictEqual(rowsOf(kept([mended(double, { choice: 'keep' })])), [2])
})
for (const [change, problem] of [
  [{ name: ' ' }, 'name-missing'],
  [{ name: 'x'.repeat(81) }, 'name-long'],
  [{ unit: 'x'.repeat(81) }, 'unit-long'],
  [{ mail: 'kari' }, 'mail-odd'],
  [{ mail: 'kari@multe.no' }, null],
  [{ mail: '' }, null],
] as const) {
  test(`${JSON.stringify(change).slice(0, 40)} has ${problem ?? 'no problem'}`, () => {
    const [looked] = lookedAt([line(1, { problem: 'mail-odd' })])
    if (!looked) throw new Error('no line')
    strictEqual(mended(looked, change).problem, problem)
  })
}
test('a broken line that is left out stands in nobody’s way', () => {
  const [looked] = lookedAt([line(1, { name: '', problem: 'name-missing' })])
  if (!looked) throw new Error('no line')
  strictEqual(isOpen(looked), true)
  strictEqual(isOpen(mended(looked, { choice: 'leave-out' })), false)
})
