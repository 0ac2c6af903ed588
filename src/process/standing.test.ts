import { deepStrictEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { playProcess } from '../simulation/workplace.ts'
import type { State } from './process.ts'
import { initial } from './process.ts'
import { phases, standingOf, waitsInAll } from './standing.ts'

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)
const played = [...playProcess({ seed: 1 })]
const last = played.at(-1)?.after ?? initial

test('a process passes through its phases in order, and never back', () => {
  const seen = played.map(({ after, actor }) => standingOf(after, dayOf(actor.at), dayOf).phase)
  const order = seen.map((phase) => phases.indexOf(phase))
  deepStrictEqual(
    [...new Set(seen)],
    [...phases].filter((phase) => seen.includes(phase)),
  )
  ok(order.every((place, at) => at === 0 || place >= (order[at - 1] ?? 0)))
  for (const phase of ['preparing', 'meeting-1', 'between', 'meeting-2', 'planning', 'follow-up'] as const) {
    ok(seen.includes(phase), phase)
  }
})

test('nothing waits before anything is agreed, or after it is closed', () => {
  deepStrictEqual(waitsInAll(standingOf(initial, '2030-01-01', dayOf)), 0)
  const closed: State = { ...last, followUp: { ...last.followUp, closedAt: 1 } }
  deepStrictEqual(waitsInAll(standingOf(closed, '2099-01-01', dayOf)), 0)
})

test('what was agreed waits once its day has passed: measures, looks, wishes that were put off, and the board', () => {
  const open =
    played.findLast(({ after }) => after.actionPlan.published && after.followUp.closedAt === null)?.after ?? last
  const plan = open.actionPlan.published
  ok(plan)
  const wishes = Object.values(plan.wishes).filter(({ fate, joinedInto }) => fate === 'later' && joinedInto === null)
  const measures = Object.fromEntries(
    Object.entries(plan.measures).map(([id, one]) => [
      id,
      { ...one, deadline: '2031-01-01', followUpOn: '2030-12-01' },
    ]),
  )
  const waiting: State = {
    ...open,
    actionPlan: { ...open.actionPlan, published: { ...plan, measures } },
    followUp: { ...open.followUp, reports: {}, nextLook: '2030-11-01' },
  }
  const before = standingOf(waiting, '2030-01-01', dayOf)
  deepStrictEqual([before.waits.measures, before.waits.looks], [0, 0])
  const { waits, measures: all } = standingOf(waiting, '2040-01-01', dayOf)
  ok(all > 0)
  deepStrictEqual([waits.measures, waits.looks], [all, all + 1])
  deepStrictEqual(waits.wishes, wishes.filter(({ lookAgain }) => lookAgain !== null).length)
  deepStrictEqual(waits.tasks + waits.meeting + waits.plan, 0)
})

test('a meeting whose day has passed without being held waits', () => {
  const booked = { startsAt: Date.parse('2030-05-05T10:00Z'), minutes: 120, place: '' }
  const state: State = {
    ...initial,
    preparation: { ...initial.preparation, booked: { ...initial.preparation.booked, 1: booked } },
  }
  const on = (today: string) => standingOf(state, today, dayOf)
  deepStrictEqual(on('2030-05-05').waits.meeting, 0)
  deepStrictEqual(on('2030-05-06').waits.meeting, 1)
  deepStrictEqual(on('2030-05-01').next, { what: 'meeting-1', day: '2030-05-05' })
})
