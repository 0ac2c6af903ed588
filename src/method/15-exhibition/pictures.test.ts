import { deepStrictEqual, equal, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { fitting, picturesOf, rows } from './pictures.ts'

const line = (text: string, place: number | null = null) => ({ text, place })
const top = [line('Latter på morgenen', 1), line('To voksne ute når barna spiser inne', 2), line('Ro', 3)]

test('a sheet as most are is one picture, in large letters', () => {
  const pictures = picturesOf(top, [line('Vite planen dagen før'), line('At noen sier takk')])
  equal(pictures.length, 1)
  equal(pictures[0]?.size, 70)
})
test('a long one is written smaller', () => {
  const long = top.map(({ place }) => line('Tid til å prate om barna, ikke bare om vaktene, hver eneste dag', place))
  const [picture, ...others] = picturesOf(long, [])
  deepStrictEqual(others, [])
  ok((picture?.size ?? 70) < 70)
})
test('never below 48, and nothing is ever cut: a very long one gets more pictures', () => {
  const large = [1, 2, 3].map((place) => line('et ord og et til '.repeat(16).trim(), place))
  const small = Array.from({ length: 27 }, (_, n) => line(`${'noe mer vi vil ha '.repeat(12)}${n}`))
  const pictures = picturesOf(large, small)
  ok(pictures.length > 1)
  ok(pictures.every(({ size }) => size >= 48))
  deepStrictEqual(
    pictures.flatMap((picture) => [...picture.large, ...picture.small]),
    [...large, ...small],
  )
})
test('an empty sheet is a picture as well', () =>
  deepStrictEqual(picturesOf([], []), [{ large: [], small: [], size: 70 }]))
test('words wrap, and one that is too long is broken', () => {
  equal(rows('kort', 100, 10), 1)
  equal(rows('tre ord her', 40, 10), 2)
  equal(rows('ansvarsgruppemedlemskap', 55, 10), 3)
})
test('beside the sheet there is room for so many questions, and always for one', () => {
  equal(fitting(['Gjelder det vikarene?', 'Når?'], 400), 2)
  equal(fitting(['Gjelder det vikarene?'.repeat(20)], 100), 1)
  equal(fitting(['Hvem?', 'Hva?', 'Når?', 'Hvor?'], 150), 2)
  equal(fitting([], 100), 0)
})
