import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { diceFrom } from '../../src/kernel/dice.ts'
import { lineBetween } from './between.ts'
import { faultsOf, openNode, play, prepare } from './history.ts'
import { holdMeeting } from './meeting.ts'
import { faultsOfMeeting } from './meeting-faults.ts'
import { startPair } from './pair.ts'

/** Two databases and the address in front of them. */
async function pairBehindOneAddress(context: TestContext) {
  const pair = await startPair()
  context.after(() => pair.stop())
  const { url, leadTo, cut } = await lineBetween(context, pair.at(pair.primary))
  // The standby first, which must not be stayed with.
  const both = pair.at(pair.primary).replace('@', `@127.0.0.1:${pair.standby},`)
  return { ...pair, url, both, leadTo, cut }
}

test('a database that fails over in the middle of a meeting: all phones go on, nothing is lost or doubled (D9)', async (context) => {
  const pair = await pairBehindOneAddress(context)
  const meeting = await holdMeeting(pair.url, diceFrom(9), [])
  await meeting.goOnWriting(10)

  await pair.kill()
  // The address may be quicker than the other database: there it can be read, and not yet written.
  pair.leadTo(pair.standby)
  await pause(300)
  await pair.promote()
  await meeting.goesOn()
  await meeting.goOnWriting(10)

  // The old one is there again, and knows nothing of what came after it: no line may stay with it.
  await pair.comeBackReadOnly()
  pair.leadTo(pair.primary)
  pair.cut()
  await pause(300)
  pair.leadTo(pair.standby)
  await meeting.goesOn()
  await meeting.goOnWriting(10)

  await meeting.end()
  strictEqual(await faultsOfMeeting(meeting, pair.at(pair.standby)), 0)
})

test('an address that names both goes on to the other, and the history checker catches that it was left behind', async (context) => {
  const pair = await pairBehindOneAddress(context)
  const node = await openNode(pair.both, true)
  await prepare(node)
  await pair.fallBehind()
  const played = await play([node], 4, 5, diceFrom(7))
  await pair.kill()
  await pair.promote()
  const found = await faultsOf([node], played)
  await node.close()
  ok(found.some((fault) => fault.endsWith('was acknowledged and lost')))
  deepStrictEqual(played.faults, [])
})
