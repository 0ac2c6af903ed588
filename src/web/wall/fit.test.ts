import { deepStrictEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { heightOf, inParts, inPictures, sizeFor, sizeForAll } from './fit.ts'

const box = { width: 1000, height: 300 }
const long = 'Vi tar planen opp på personalmøtet i mars, og sender den ut en uke før. '.repeat(25).trim()

test('a short text stands in large letters, a long one in smaller, never below the smallest', () => {
  equal(sizeFor('Torsdag 4. mars', box, [60, 48, 36]), 60)
  equal(sizeFor(long.slice(0, 130), box, [60, 48, 36]), 48)
  equal(sizeFor(long, box, [60, 48, 36]), 36)
  equal(sizeForAll(['Kort', long.slice(0, 130)], box, [60, 48, 36]), 48)
  equal(sizeForAll([], box, [60, 48, 36]), 60)
})
test('a long text is told in parts: each fits, and no word is lost', () => {
  const parts = inParts(long, box, 36)
  ok(parts.length > 1)
  ok(parts.every((part) => heightOf(part, box.width, 36, 0) <= box.height))
  equal(parts.join(' '), long)
})
test('lines that somebody broke stay broken, and nothing is a text of no parts', () => {
  deepStrictEqual(inParts('Plan i mars\nMøte i april', box, 36), ['Plan i mars\nMøte i april'])
  deepStrictEqual(inParts('  ', box, 36), [])
  ok(inParts(Array.from({ length: 20 }, (_, n) => `Punkt ${n}`).join('\n'), box, 36).length > 1)
})
test('things share a picture as long as there is room, in their order', () => {
  const heights = [100, 150, 100, 400, 20]
  deepStrictEqual(
    inPictures(heights, (height) => height, 300),
    [[100, 150], [100], [400], [20]],
  )
  deepStrictEqual(
    inPictures([], () => 1, 300),
    [],
  )
})
