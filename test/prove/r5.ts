import { diceFrom } from '../../src/kernel/dice.ts'
import { atATable } from '../faults/at-a-table.ts'
import { inAContext, type Line, withFolder } from './line.ts'

/** Within which a line that carries nothing is noticed, and news come in the other way; in milliseconds. */
const [noticed, soon] = [5_000, 2_000]
const aBeat = 15_000
/** In one room; then a fresh one. */
const inARoom = 50

export const r5: Line = {
  id: 'R5',
  promise: 'A proxy that holds the stream back is noticed, and the poll takes over',
  demands: '<= 5 s to notice, <= 2 s until news are there',
  sample: 6,
  usual: 200,
  toCatch: 2,
  async run({ cycles, seed, defect }) {
    const dice = diceFrom(seed)
    let [late, unnoticed, told, done] = [0, 0, 0, 0]
    while (done < cycles) {
      const many = Math.min(inARoom, cycles - done)
      done += many
      await withFolder((dataDir) =>
        inAContext(async (context) => {
          const { phone, happens, isRight } = await atATable(context, { dataDir, dice })
          for (let cycle = 0; cycle < many; cycle++) {
            // The planted defect: a network that lets nothing through at all, where no poll can help.
            phone.network = defect ? 'hole' : cycle % 3 === 2 ? 'refusing' : 'holding'
            if (phone.network === 'refusing') phone.cutAll()
            const [before, said] = [phone.asked.poll, phone.reached.length]
            phone.wake()
            await phone.pass(noticed + 100)
            if (phone.asked.poll === before) unnoticed += 1
            for (let news = 0; news < 3; news++) {
              await phone.pass(dice() * 3_000)
              await happens()
              await phone.pass(soon)
              if (!isRight()) late += 1
            }
            // A stream that is only held back is nothing that anybody need know of.
            if (phone.network === 'holding' && phone.reached.slice(said).includes(false)) told += 1
            phone.network = 'open'
            phone.wake()
            // It goes back to the stream, and all is as it was.
            await phone.pass(4 * aBeat + dice() * aBeat)
            if (!phone.isListening) unnoticed += 1
          }
          phone.stop()
        }),
      )
    }
    const reached = `${cycles} networks, ${unnoticed} not noticed, ${late} news late, ${told} times said that there is no network`
    return { reached, faults: late + unnoticed + told }
  },
}
