import { equal, notEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { merge, stampOf } from './merge.ts'

for (const [about, base, mine, theirs, merged] of [
  [
    'both add at the end',
    'Åpnet kl. 9',
    'Åpnet kl. 9\nMange kom',
    'Åpnet kl. 9\nDet regnet',
    'Åpnet kl. 9\nDet regnet\nMange kom',
  ],
  ['one adds on top, one at the end', 'B', 'A\nB', 'B\nC', 'A\nB\nC'],
  ['both begin', '', 'Mitt', 'Ditt', 'Ditt\nMitt'],
  ['one takes out what the other left alone', 'A\nB\nC', 'A\nC', 'A\nB\nC\nD', 'A\nC\nD'],
  [
    'both change the same line',
    'Ni bord',
    'Ni bord, 34 folk',
    'Ni bord i allrommet',
    'Ni bord i allrommet\nNi bord, 34 folk',
  ],
  ['mine is there already', 'A', 'A\nB', 'A\nB\nC', 'A\nB\nC'],
  ['the same by both', 'A', 'A\nB', 'A\nB', 'A\nB'],
  ['only I wrote', 'A', 'A\nB', 'A', 'A\nB'],
  ['only the other wrote', 'A', 'A', 'A\nB', 'A\nB'],
] as const) {
  test(about, () => equal(merge(base, mine, theirs), merged))
}

const line = fc.constantFrom('alfa', 'bravo', 'charlie', 'delta', '', 'ekko')
const text = fc.array(line, { maxLength: 8 })
const fresh = fc.array(fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 1000 })), { maxLength: 4 })
const write = (base: readonly string[], who: string, added: readonly (readonly [number, number])[]): string[] => {
  const lines = [...base]
  for (const [at, n] of added) lines.splice(Math.min(at, lines.length), 0, `${who} skrev ${n}`)
  return lines
}

test('no line that either of them wrote is lost, whoever saves first, and a save that is repeated adds nothing', () =>
  fc.assert(
    fc.property(text, fresh, fresh, (base, mine, theirs) => {
      const [own, other] = [write(base, 'jeg', mine), write(base, 'du', theirs)]
      const [one, two] = [merge(...joined(base, own, other)), merge(...joined(base, other, own))]
      for (const written of [...own, ...other]) {
        if (/skrev/.test(written)) for (const merged of [one, two]) ok(merged.split('\n').includes(written), written)
      }
      equal(merge(base.join('\n'), own.join('\n'), one), one)
    }),
    { numRuns: 500, seed: 1 },
  ))
const joined = (...texts: [readonly string[], readonly string[], readonly string[]]) =>
  texts.map((lines) => lines.join('\n')) as [string, string, string]

test('another version has another stamp', () => {
  notEqual(stampOf('Vi ble enige.'), stampOf('Vi ble enige!'))
  equal(stampOf(''), stampOf(''))
})
