import { deepStrictEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { diceFrom } from '../src/kernel/dice.ts'
import { killAgainAndAgain } from './kill/kill.ts'
import { scratchFolder } from './scratch.ts'

test('killed at any moment, the server has lost nothing that it acknowledged, and doubled nothing (D1)', async (context) => {
  const { acknowledged, lost, doubled } = await killAgainAndAgain(scratchFolder(context), 4, diceFrom(20_261_123))
  deepStrictEqual({ lost, doubled }, { lost: 0, doubled: 0 })
  ok(acknowledged > 20, `${acknowledged} were acknowledged`)
})

test('a log that answers before it has written is caught', async (context) => {
  const { lost } = await killAgainAndAgain(scratchFolder(context), 3, diceFrom(2), 'too-early')
  ok(lost > 0)
})

test('a log that does not know a command again is caught', async (context) => {
  const { doubled } = await killAgainAndAgain(scratchFolder(context), 1, diceFrom(3), 'forgetful')
  ok(doubled > 0)
})
