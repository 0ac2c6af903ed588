import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { turnsAmong } from './turns.ts'

/** Who asks whom, round by round, by the first letter: `ab` is a asks b. */
const rounds = (people: string): readonly string[] => {
  const turns = turnsAmong([...people])
  const last = Math.max(0, ...turns.map(({ round }) => round))
  return Array.from({ length: last }, (_, index) =>
    turns
      .filter(({ round }) => round === index + 1)
      .map(({ interviewer, interviewee }) => interviewer + interviewee)
      .join(' '),
  )
}

const tables: readonly (readonly [string, string, readonly string[]])[] = [
  ['nobody', '', []],
  ['one waits', 'a', []],
  ['two ask each other', 'ab', ['ab', 'ba']],
  ['three let the question go round', 'abc', ['ab', 'bc', 'ca']],
  ['four are two pairs', 'abcd', ['ab cd', 'ba dc']],
  ['five are a pair and three', 'abcde', ['ab cd', 'ba de', 'ec']],
  ['six are three pairs', 'abcdef', ['ab cd ef', 'ba dc fe']],
]
for (const [name, people, expected] of tables) test(name, () => deepStrictEqual(rounds(people), expected))

test('at every table of two or more, each asks once and each is asked once', () => {
  for (const people of ['ab', 'abc', 'abcd', 'abcde', 'abcdef', 'abcdefg']) {
    const turns = turnsAmong([...people])
    strictEqual(new Set(turns.map(({ interviewer }) => interviewer)).size, people.length)
    strictEqual(new Set(turns.map(({ interviewee }) => interviewee)).size, people.length)
    strictEqual(turns.length, people.length)
  }
})
