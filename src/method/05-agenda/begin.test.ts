import { deepStrictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { at } from '../../../test/people.ts'
import { minute } from '../../kernel/values.ts'
import { type Arriving, beginAdvice } from './begin.ts'

const arriving: Arriving = { isDoorOpen: true, present: 30, all: 34, startsAt: at, now: at }
const advice = (change: Partial<Arriving>) => Object.values(beginAdvice({ ...arriving, ...change }))

test('a closed door is opened first', () => deepStrictEqual(advice({ isDoorOpen: false }), ['wait', 'begin-door']))
test('nobody is begun without before the time that all were told', () =>
  deepStrictEqual(advice({ now: at - 2 * minute }), ['wait', 'begin-early']))
test('all are here', () =>
  deepStrictEqual(advice({ present: 34, isDoorOpen: false, now: at - 9 * minute }), ['go', 'begin-all']))
test('most are here, and the others come in while it goes on', () => deepStrictEqual(advice({}), ['go', 'begin-most']))
test('few have come by phone: the one who leads looks at the room', () => {
  deepStrictEqual(advice({ present: 12 }), ['choose', 'begin-few'])
  deepStrictEqual(advice({ present: 0, startsAt: null }), ['choose', 'begin-few'])
})
