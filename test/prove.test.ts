import { deepStrictEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { lines } from './prove/lines.ts'

// A short trial of every line of `npm run prove`; the long ones are asked for by hand.
for (const { id, promise, sample, toCatch, run } of lines) {
  test(`${id}: ${promise}`, async () => {
    const { reached, faults } = await run({ cycles: sample, seed: 20_261_123, defect: false })
    deepStrictEqual(faults, 0, reached)
  })
  test(`${id}: the planted defect is caught`, async () => {
    const { reached, faults } = await run({ cycles: toCatch, seed: 20_261_123, defect: true })
    ok(faults > 0, reached)
  })
}
