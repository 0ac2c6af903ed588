import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minute } from '../../kernel/values.ts'
import { expectedEnd } from '../../method/05-agenda/clock.ts'
import { initial as agenda } from '../../method/05-agenda/rules.ts'
import { agreedEnd, paceOf, railOf } from './pace.ts'

const nine = Date.UTC(2027, 0, 14, 8)
const at = (minutes: number) => nine + minutes * minute
const booked = { startsAt: nine, minutes: 120, place: null }
const open = (step: 'wishes' | 'exhibition', openedAt: number, minutes = 25) =>
  ({ step, sitting: 1, openedAt: at(openedAt), minutes, stoppedAt: null, stoodFor: 0, pausedFor: 0 }) as const
const ran = [
  { step: 'welcome', sitting: 1, openedAt: at(0), closedAt: at(17) },
  { step: 'interviews', sitting: 1, openedAt: at(17), closedAt: at(39) },
  { step: 'story-round', sitting: 1, openedAt: at(39), closedAt: at(54) },
] as const
const held = [{ meeting: 1, sitting: 1, begunAt: nine, endedAt: null }] as const
const wishes = { ...agenda, begunAt: { 1: nine, 2: null }, held, ran, open: open('wishes', 54) }

test('the rail tells what became of each step, at the times that were planned', () => {
  const rail = railOf(wishes, 1, nine)
  assert.deepEqual(
    rail.map(({ startsAt, minutes, became }) => [(startsAt - nine) / minute, minutes, became]),
    [
      [0, 17, 'done'],
      [15, 22, 'done'],
      [35, 15, 'done'],
      [50, 25, 'now'],
      [75, 25, 'to-come'],
      [100, 20, 'to-come'],
    ],
  )
})
test('a step that never was open before the one that is, was skipped', () => {
  const rail = railOf({ ...wishes, ran: [ran[0]] }, 1, nine)
  assert.deepEqual(
    rail.map(({ became }) => became),
    ['done', 'skipped', 'skipped', 'now', 'to-come', 'to-come'],
  )
})
test('four minutes behind: the end moves by four, and the longest step to come can give them', () => {
  assert.equal((expectedEnd(wishes, at(60)) ?? 0) - agreedEnd(wishes, 1, booked, at(60)), 4 * minute)
  assert.deepEqual(paceOf(wishes, 1, booked, at(60)), {
    behind: 4,
    fits: false,
    offer: { step: 'exhibition', minutes: 21 },
  })
})
test('once they are taken, it fits', () => {
  const programme = wishes.programme.map((line) => (line.step === 'exhibition' ? { ...line, minutes: 21 } : line))
  assert.deepEqual(paceOf({ ...wishes, programme }, 1, booked, at(60)), { behind: 4, fits: true, offer: null })
})
test('what no step can give is not offered', () => {
  const late = { ...wishes, open: open('wishes', 54, 60) }
  assert.deepEqual(paceOf(late, 1, booked, at(90)), { behind: 39, fits: false, offer: null })
})
test('a meeting held on another day than booked ends by its length', () => {
  const earlier = { ...booked, startsAt: at(-3_000) }
  assert.equal(agreedEnd(wishes, 1, earlier, at(60)), at(120))
})
