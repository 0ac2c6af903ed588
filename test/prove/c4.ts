import { diceFrom } from '../../src/kernel/dice.ts'
import { FakePhone } from '../faults/fake-phone.ts'
import { comesIn, openWorkplace, testHouse } from '../house.ts'
import { inAContext, type Line, withFolder } from './line.ts'

const day = 24 * 3_600_000

export const c4: Line = {
  id: 'C4',
  promise: 'The time of the server counts, however wrong the clock of a phone is',
  demands: 'clocks 24 h off: within 1 s on all devices',
  sample: 20,
  usual: 500,
  toCatch: 3,
  run: ({ cycles, seed, defect }) =>
    withFolder((dataDir) =>
      inAContext(async (context) => {
        const dice = diceFrom(seed)
        const house = await testHouse(context, { dataDir })
        const workplace = await openWorkplace(house)
        const browser = await comesIn(house, workplace, workplace.people[0] ?? '')
        const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
        let [wrong, worst] = [0, 0]
        for (let cycle = 0; cycle < cycles; cycle++) {
          const phone = new FakePhone(context, house, cookie, workplace.process, dice)
          // Its owner has never set it, or has set it by hand, or the night between was one in which clocks are turned.
          phone.clock.now += cycle % 5 === 0 ? 3_600_000 : Math.floor((dice() * 2 - 1) * day)
          await phone.pass(1_000)
          house.hands.now += 1_000
          phone.wake()
          await phone.pass(1_000)
          const gone = Math.floor(dice() * 600_000)
          house.hands.now += 1_000 + gone
          phone.clock.sleep(gone)
          const shown = defect ? phone.clock.now : phone.live.now()
          const off = Math.abs(shown - house.hands.now)
          worst = Math.max(worst, off)
          if (off > 1_000) wrong += 1
          phone.stop()
        }
        return { reached: `${cycles} phones, the worst ${worst} ms off`, faults: wrong }
      }),
    ),
}
