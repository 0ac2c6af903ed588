import { deepStrictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { waited } from './waited.ts'

test('a wait is said in the unit in which one thinks of it', () => {
  const day = 24 * 60 * 60 * 1_000
  deepStrictEqual(
    [0, 6.9, 7, 27, 59.9, 60, 400].map((days) => waited(days * day)),
    [
      null,
      null,
      { unit: 'weeks', n: 1 },
      { unit: 'weeks', n: 3 },
      { unit: 'weeks', n: 8 },
      { unit: 'months', n: 2 },
      { unit: 'months', n: 13 },
    ],
  )
})
