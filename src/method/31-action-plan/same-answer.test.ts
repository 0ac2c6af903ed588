import { deepStrictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { emptyPlan, type Plan, standingWishes } from './plan.ts'
import { answeredOnce, withoutRepeats } from './same-answer.ts'

type Answer = Partial<Pick<Plan['wishes'][string], 'fate' | 'reason' | 'lookAgain' | 'joinedInto'>>
const wish = (text: string, answer: Answer): Plan['wishes'][string] => ({
  text,
  origin: { chosenBy: null, theme: null, sheets: [], wishes: [] },
  joinedInto: null,
  fate: 'later',
  reason: 'Ett om gangen.',
  lookAgain: '2027-09-01',
  isEdited: false,
  isStruckOut: false,
  ...answer,
})
const plan: Plan = {
  ...emptyPlan,
  wishes: {
    kaffe: wish('Kaffe', {}),
    trakter: wish('Ny trakter', { joinedInto: 'kaffe' }),
    latter: wish('Latter', {}),
    again: wish('Latter', {}),
    other: wish('Vikar', { reason: 'Vi spør styret først.' }),
    day: wish('Turer', { lookAgain: '2027-10-01' }),
    plain: wish('Musikk', { reason: null }),
    plainToo: wish('Sang', { reason: null }),
    further: wish('Tak', { fate: 'escalated' }),
    furtherToo: wish('Gjerde', { fate: 'escalated' }),
  },
}

test('wishes that wait for the same reason until the same day are answered once, and no word is lost', () =>
  deepStrictEqual(
    answeredOnce(plan, standingWishes(plan)).map(({ wish: { text }, others }) => [text, others]),
    [
      ['Kaffe', ['Ny trakter', 'Latter']],
      ['Vikar', []],
      ['Turer', []],
      ['Musikk', []],
      ['Sang', []],
      ['Tak', []],
      ['Gjerde', []],
    ],
  ))

test('the same answer from two groups is read once below the own wish', () =>
  deepStrictEqual(
    withoutRepeats(standingWishes(plan)).map(({ wish: id }) => id),
    ['kaffe', 'latter', 'other', 'day', 'plain', 'plainToo', 'further', 'furtherToo'],
  ))
