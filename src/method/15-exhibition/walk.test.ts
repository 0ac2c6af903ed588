import { deepStrictEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { at } from '../../../test/people.ts'
import { inTurn, routeOf, turnAtSheet } from './walk.ts'

const sheets = [1, 2, 3, 4].map((table) => ({ group: `m1-t${table}`, sitting: 1, table, members: [] }))
const tablesOn = (walks: string | null, own: string | null, walkers = sheets) =>
  routeOf(sheets, walkers, walks, own).map((sheet) => sheet.table)

test('each group begins at the table after its own, and comes round', () => {
  deepStrictEqual(tablesOn('m1-t1', 'm1-t1'), [2, 3, 4])
  deepStrictEqual(tablesOn('m1-t3', 'm1-t3'), [4, 1, 2])
  deepStrictEqual(tablesOn('m1-t4', 'm1-t4'), [1, 2, 3])
})
test('nobody crowds: at every step each group stands before another sheet', () => {
  const routes = sheets.map(({ group }) => routeOf(sheets, sheets, group, group))
  for (const stop of [0, 1, 2]) equal(new Set(routes.map((route) => route[stop]?.group)).size, sheets.length)
})
test('a table of meeting 2 without a sheet of its own sees all; whoever sits nowhere begins at the first', () => {
  const second = [2, 5, 6].map((table) => ({ group: `m2-t${table}`, sitting: 1, table, members: [] }))
  deepStrictEqual(tablesOn('m2-t2', null, second), [2, 3, 4, 1])
  deepStrictEqual(tablesOn('m2-t5', null, second), [3, 4, 1, 2])
  deepStrictEqual(tablesOn('m2-t6', null, second), [4, 1, 2, 3])
  deepStrictEqual(tablesOn(null, null, second), [1, 2, 3, 4])
})

test('everybody answers and everybody walks: the minutes are shared in the order of the table', () => {
  const step = { openedAt: at, minutes: 20 }
  const turnAfter = (minutes: number) => turnAtSheet(['kari', 'ola', 'per', 'siv'], step, at + minutes * 60_000)
  deepStrictEqual([0, 4, 5, 10, 19, 25].map(turnAfter), ['kari', 'kari', 'ola', 'per', 'siv', 'siv'])
  equal(turnAtSheet([], step, at), null)
  equal(turnAtSheet(['kari', 'ola'], step, at - 60_000), 'kari')
})

test('the pictures take turns of twenty seconds', () => {
  const shown = [0, 19_999, 20_000, 40_000, 60_000].map((now) => inTurn(['a', 'b', 'c'], now))
  deepStrictEqual(shown, ['a', 'a', 'b', 'c', 'a'])
  equal(inTurn([], at), null)
})
