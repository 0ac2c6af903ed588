import { deepStrictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import * as people from '../03-people/rules.ts'
import { remarksOn } from './remarks.ts'
import type { Group } from './rules.ts'

const invited = Array.from({ length: 8 }, (_, n) => ({ person: `p${n}`, unit: `u${n % 2}`, isManager: n < 2 }))
const roster = people.evolve(people.initial, { type: 'people-invited', people: invited })
const table = (number: number, ...members: readonly number[]): Group => ({
  group: `m1-t${number}`,
  sitting: 1,
  table: number,
  members: members.map((n) => `p${n}`),
})

for (const [name, groups, before, remarks] of [
  ['an even plan', [table(1, 0, 3, 4, 5), table(2, 1, 2, 6, 7)], [], []],
  ['two managers together', [table(1, 0, 1, 4, 5), table(2, 2, 3, 6, 7)], [], [['managers', 1, 2]]],
  [
    'all of one unit',
    [table(1, 0, 2, 4, 6), table(2, 1, 3, 5, 7)],
    [],
    [
      ['unit', 1, 4],
      ['unit', 2, 4],
    ],
  ],
  [
    'two at a table',
    [table(1, 0, 3), table(2, 1, 2, 4, 5, 6, 7)],
    [],
    [
      ['size', 1, 2],
      ['size', 2, 6],
    ],
  ],
  [
    'some meet again',
    [table(1, 0, 3, 4, 5), table(2, 1, 2, 6, 7)],
    [table(1, 0, 3), table(2, 1, 4), table(3, 2, 5)],
    [['met', 1, 4]],
  ],
] as const) {
  test(`a table plan is looked over: ${name}`, () =>
    deepStrictEqual(
      remarksOn(groups, roster, before).map(({ kind, table, people }) => [kind, table, people]),
      remarks,
    ))
}
