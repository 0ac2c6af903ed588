import { deepStrictEqual, ok } from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { lines } from './prove/lines.ts'
import { shown } from './prove/shown.ts'

test('every promise is tried by a line, or says which tests show it instead; and those are there', () => {
  // What the longer runs reached stands in the same document, before the promises.
  const [, promises = ''] = readFileSync('docs/promises.md', 'utf8').split(/^## Durability/m)
  const promised = [...promises.matchAll(/^\| ([A-Z]\d+) \| .* \|$/gm)].map(([, id]) => id)
  const told = [...lines, ...shown].map(({ id }) => id)
  deepStrictEqual(told.toSorted(), promised.toSorted())
  deepStrictEqual(
    shown.flatMap(({ by }) => by.filter((path) => !existsSync(path))),
    [],
  )
})

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
