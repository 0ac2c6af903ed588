import { diceFrom } from '../../src/kernel/dice.ts'
import { holdMeeting } from '../postgres/meeting.ts'
import { faultsOfMeeting } from '../postgres/meeting-faults.ts'
import { type Pair, startPair } from '../postgres/pair.ts'
import type { Line, Reached } from './line.ts'

/** Faults in one meeting: then a new one, so that the writers never run out of numbers, and every other is without NOTIFY. */
const inAMeeting = 6

/** Within which every phone goes on, in milliseconds. */
const soon = 3_000

/** The first two kinds; the third, which takes seconds more, is also in `test/postgres/failover.test.ts`. */
const sample = 2

export const d9: Line = {
  id: 'D9',
  promise:
    'Two servers and PostgreSQL: one is killed, the database restarts or fails over in a meeting, also with NOTIFY lost',
  demands: '100 cycles, 0 lost, every phone goes on within 3 s',
  sample,
  usual: 20,
  toCatch: 1,
  async run({ cycles, seed, defect }) {
    const databases = await startPair()
    try {
      let [faults, slowest, acknowledged] = [0, 0, 0]
      for (let done = 0; done < cycles; done += inAMeeting) {
        const many = Math.min(inAMeeting, cycles - done)
        // Every other meeting without NOTIFY; the planted defect: servers that know no command again.
        const how = [...((done / inAMeeting) % 2 ? ['deaf'] : []), ...(defect ? ['forgetful'] : [])]
        const told = await oneMeeting(databases, many, seed + done, how)
        faults += told.faults
        slowest = Math.max(slowest, told.slowest)
        acknowledged += told.acknowledged
      }
      // In a short sample the machine may have other things to do: how long it took is told there, and judged here.
      const isLate = cycles > sample && slowest > soon
      const reached = `${cycles} cycles, ${acknowledged} acknowledged, ${faults} lost, doubled or out of order, all went on within ${(slowest / 1_000).toFixed(1)} s`
      return { reached, faults: faults + Number(isLate) } satisfies Reached
    } finally {
      await databases.stop()
    }
  },
}

async function oneMeeting(databases: Pair, cycles: number, seed: number, how: readonly string[]) {
  const dice = diceFrom(seed)
  const url = await databases.newDatabase()
  const meeting = await holdMeeting(url, dice, how)
  // One kind after the other, so that the shortest trial has all.
  const kinds = [
    () => meeting.kill(Math.floor(dice() * 2)),
    databases.restart,
    async () => {
      await databases.kill()
      await databases.promote()
    },
  ]
  let slowest = 0
  await meeting.goOnWriting(20)
  for (let cycle = 0; cycle < cycles; cycle++) {
    await kinds[cycle % kinds.length]?.()
    slowest = Math.max(slowest, await meeting.goesOn())
    // The one that was left behind follows the other from now on, while everybody goes on.
    if (cycle % kinds.length === 2) await databases.follow()
    await meeting.goOnWriting(20)
  }
  await meeting.end()
  const acknowledged = meeting.writers.reduce((sum, writer) => sum + writer.acknowledged, 0)
  return { faults: await faultsOfMeeting(meeting, url), slowest, acknowledged }
}
