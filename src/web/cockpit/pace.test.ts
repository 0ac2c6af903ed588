import assert from 'node:assert/strict'
import { test } from 'node:test'
import { minute } from '../../kernel/values.ts'
import { initial as agenda } from '../../method/05-agenda/agenda.ts'
import { expectedEnd } from '../../method/05-agenda/clock.ts'
import { agreedEnd, paceOf, railOf } from './pace.ts'

const nine = Date.UTC(2027, 0, 14, 8)
const at = (minutes: number) => nine + minutes * minute
const booked = { startsAt: nine, minutes: 120, place: null }
const open = (step: 'wishes' | 'exhibition', openedAt: number, minutes = 25) =>
  ({
    step,
    sitting: 1,
    openedAt: at(openedAt),
    begunAt: at(openedAt),
    minutes,
    stoppedAt: null,
    stoodFor: 0,
    pausedFor: 0,
    usedBefore: 0,
  }) as const
const ranFrom = <Name extends string>(step: Name, from: number, to: number) =>
  ({
    step,
    sitting: 1,
    openedAt: at(from),
    begunAt: at(from),
    closedAt: at(to),
    givenMore: 0,
    used: (to - from) * minute,
    pausedFor: 0,
  }) as const
const ran = [ranFrom('welcome', 0, 17), ranFrom('interviews', 17, 39), ranFrom('story-round', 39, 54)] as const
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
    over: 4,
    offer: { why: 'catch-up', minutes: 4, changes: [{ step: 'exhibition', from: 25, to: 21 }] },
  })
})
test('once they are taken, it fits', () => {
  const programme = wishes.programme.map((line) => (line.step === 'exhibition' ? { ...line, minutes: 21 } : line))
  assert.deepEqual(paceOf({ ...wishes, programme }, 1, booked, at(60)), { behind: 4, fits: true, over: 0, offer: null })
})
test('what the steps cannot give is not offered: as much as the method bears, and the rest moves the end', () => {
  const late = { ...wishes, open: open('wishes', 54, 60) }
  assert.deepEqual(paceOf(late, 1, booked, at(90)), {
    behind: 39,
    fits: false,
    over: 39,
    offer: {
      why: 'catch-up-some',
      minutes: 10,
      changes: [
        { step: 'exhibition', from: 25, to: 20 },
        { step: 'summary', from: 20, to: 15 },
      ],
    },
  })
  const programme = late.programme.map((line) => ({ ...line, minutes: line.step === 'summary' ? 15 : 20 }))
  assert.equal(paceOf({ ...late, programme }, 1, booked, at(90)).offer, null)
})
test('what was won can be spent where the talk is the work, and is not when the day was planned short', () => {
  const early = { ...wishes, ran: ran.slice(0, 2), open: open('wishes', 39) }
  assert.deepEqual(paceOf(early, 1, booked, at(45)), {
    behind: -11,
    fits: true,
    over: 0,
    offer: { why: 'spend', minutes: 10, changes: [{ step: 'exhibition', from: 25, to: 35 }] },
  })
  assert.equal(paceOf(wishes, 1, { ...booked, minutes: 150 }, at(60)).offer, null)
})
test('a meeting held on another day than booked ends by its length', () => {
  const earlier = { ...booked, startsAt: at(-3_000) }
  assert.equal(agreedEnd(wishes, 1, earlier, at(60)), at(120))
})
