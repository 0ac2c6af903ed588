import { deepStrictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { diceFrom } from '../../src/kernel/dice.ts'
import { applied, difference, type Op } from '../../src/kernel/difference.ts'
import { initial } from '../../src/process/process.ts'
import { stageNames } from '../../src/process/stages.ts'
import { Sights } from '../../src/server/sights.ts'
import { states } from '../prove/r1.ts'

// That a screen shows what it should at every version, for every viewer, is shown by test/prove/r1.ts.

test('the difference leads from any state to any other', () => {
  const all = states(3)
  const dice = diceFrom(11)
  for (let round = 0; round < 60; round++) {
    const [before, after] = [all[Math.floor(dice() * all.length)], all[Math.floor(dice() * all.length)]]
    const ops = JSON.parse(JSON.stringify(difference(before, after))) as Op[]
    deepStrictEqual(applied(before, ops), after)
  }
})

test('every stage is on the stream', () => {
  const { names: _names, ...stages } = new Sights(initial, () => null).view({ person: null, roles: [] })
  deepStrictEqual(Object.keys(stages), [...stageNames])
})
