import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { askingsAmong, badTalks, chairFor, pairingsOf, seatedInPairs } from './pairs.ts'

test('every way to sit two and two is there once, and as they sit comes first', () => {
  deepStrictEqual(
    [1, 2, 3, 4, 5, 6, 7, 8].map((size) => pairingsOf(size).length),
    [1, 1, 1, 3, 10, 15, 105, 105],
  )
  for (const size of [2, 3, 4, 5, 6, 7, 8, 9]) {
    const ways = pairingsOf(size)
    deepStrictEqual(
      ways[0]?.chairs,
      Array.from({ length: size }, (_, chair) => chair),
    )
    strictEqual(new Set(ways.map(({ talks }) => JSON.stringify([...talks].sort()))).size, ways.length)
  }
})

/** Capitals are managers; of the same unit is whoever has the same letter. */
const avoids = (one: string, other: string): boolean =>
  one[0]?.toLowerCase() === other[0]?.toLowerCase() && one[0] !== other[0]

test('the chairs are changed so that nobody interviews the own manager, when somebody else is there', () => {
  const cases: readonly (readonly [readonly string[], number])[] = [
    [['A', 'a1', 'b', 'c'], 0],
    [['A', 'a1', 'a2', 'c'], 0],
    [['A', 'a1', 'a2', 'a3'], 1],
    [['A', 'a1', 'b'], 1],
    [['A', 'b', 'a1', 'a2', 'a3'], 0],
    [['A', 'B', 'a', 'b'], 0],
    [['A', 'a'], 1],
    [['A', 'a1', 'a2', 'a3', 'b', 'b2'], 0],
  ]
  for (const [people, fewest] of cases) {
    const seated = seatedInPairs(people, avoids)
    deepStrictEqual([...seated].sort(), [...people].sort())
    strictEqual(badTalks(seated, avoids), fewest, people.join(' '))
  }
  deepStrictEqual(seatedInPairs(['a', 'b', 'c', 'd'], avoids), ['a', 'b', 'c', 'd'])
})

const pairs = (people: readonly string[]) =>
  askingsAmong(people).map(({ interviewer, interviewee }) => interviewer + interviewee)

test('a newcomer joins two, and those who speak with each other already go on', () => {
  const four = ['w', 'x', 'y', 'z']
  const five = four.toSpliced(chairFor('n', four, avoids), 0, 'n')
  deepStrictEqual(pairs(five).slice(0, 1), ['wx'])
  const six = five.toSpliced(chairFor('m', five, avoids), 0, 'm')
  for (const pair of ['wx', 'xw']) strictEqual(pairs(six).includes(pair), true)
})
test('and never sits with the own manager when there is another chair', () => {
  const table = ['b', 'c', 'd', 'A']
  const chair = chairFor('a', table, avoids)
  strictEqual(badTalks(table.toSpliced(chair, 0, 'a'), avoids), 0)
})
