import { deepStrictEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { shownCounts } from './small-counts.ts'

test('a count of fewer than five is hidden, and nought is no secret', () => {
  deepStrictEqual(shownCounts([30, 4, 0, 12, 3]), { each: [30, null, 0, 12, null], total: null })
  deepStrictEqual(shownCounts([30, 5, 0]), { each: [30, 5, 0], total: 35 })
})

/** What somebody can reckon out: every sum of hidden counts that follows from what is shown. */
const reckoned = ({ each, total }: ReturnType<typeof shownCounts>): number | null =>
  total === null ? null : total - each.reduce<number>((all, n) => all + (n ?? 0), 0)

test('whatever is shown, nobody reckons out fewer than five', () => {
  const leaks = (show: typeof shownCounts) => (counts: readonly number[]) => {
    const rest = reckoned(show(counts))
    return rest === null || rest === 0 || rest >= 5
  }
  fc.assert(fc.property(fc.array(fc.nat({ max: 12 }), { maxLength: 8 }), leaks(shownCounts)))
  const planted: typeof shownCounts = (counts) => ({ ...shownCounts(counts), total: counts.reduce((a, b) => a + b, 0) })
  ok(!leaks(planted)([30, 4]), 'a total that tells is caught')
})
