import { deepStrictEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { diceFrom } from '../../src/kernel/dice.ts'
import { scratchFolder } from '../scratch.ts'
import { killThePostman } from './kill-the-postman.ts'
import { mailServer } from './mail-server.ts'

test('killed half-way again and again, the post reaches everybody, and nobody sees a letter twice', async (context) => {
  const dice = diceFrom(20_261_123)
  const mail = await mailServer(context, () => dice() * 20)
  const { missed, doubled, repeated, kills } = await killThePostman(scratchFolder(context), mail, 60, 5, dice)
  deepStrictEqual({ missed, doubled }, { missed: 0, doubled: 0 })
  ok(repeated <= kills, `${repeated} came twice under one name, at ${kills} kills`)
})

test('nor is anybody told twice, or never, that the plan is there', async (context) => {
  const dice = diceFrom(20_270_114)
  const mail = await mailServer(context, () => dice() * 20)
  const { missed, doubled } = await killThePostman(scratchFolder(context), mail, 30, 3, dice, 'plan')
  deepStrictEqual({ missed, doubled }, { missed: 0, doubled: 0 })
})

test('a letter that is marked as sent before it is sent is missed by somebody', async (context) => {
  const mail = await mailServer(context, (before) => (before === 'taking' ? 40 : 0))
  const { missed } = await killThePostman(scratchFolder(context), mail, 40, 4, diceFrom(2), 'sent-too-early')
  ok(missed > 0)
})

test('a new name at every try is seen twice by somebody', async (context) => {
  const mail = await mailServer(context, (before) => (before === 'thanking' ? 40 : 0))
  const { doubled } = await killThePostman(scratchFolder(context), mail, 40, 4, diceFrom(3), 'fresh-name')
  ok(doubled > 0)
})
