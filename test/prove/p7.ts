import { type Dice, diceFrom } from '../../src/kernel/dice.ts'
import { minute } from '../../src/kernel/values.ts'
import { forgetWhatIsDue } from '../../src/server/privacy/forgetting.ts'
import { closed, heldMeeting2, published, withKari } from '../privacy/kari.ts'
import { filesWith } from '../scratch.ts'
import { inAContext, type Line } from './line.ts'

const day = 24 * 60 * minute
/** As it is promised, in days; the product has its own numbers, which are held against these. */
const promised = { contacts: 30, names: 90, everything: 365 } as const

export const p7: Line = {
  id: 'P7',
  promise: 'What is kept about people goes by itself on its day, from every file, and no day before',
  demands: 'addresses 30 days after meeting 2, names 90 after the plan, all a year after the end',
  sample: 3,
  usual: 100,
  toCatch: 1,
  async run({ cycles, seed, defect }) {
    const dice = diceFrom(seed)
    let [looks, wrong] = [0, 0]
    for (let cycle = 0; cycle < cycles; cycle++) {
      for (const isRight of await oneProcess(dice, defect)) {
        looks += 1
        if (!isRight) wrong += 1
      }
    }
    return { reached: `${cycles} processes, ${looks} looks, ${wrong} kept too long or gone too early`, faults: wrong }
  },
}

/** A process that is held, published and closed whenever it likes; whether each thing is there, or gone, each time one looks. */
function oneProcess(dice: Dice, defect: boolean): Promise<readonly boolean[]> {
  return inAContext(async (context) => {
    const { happened, hands, house, known, dataDir, place } = await withKari(context)
    const begin = hands.now
    const publishedOn = Math.floor(dice() * 60)
    const closedOn = publishedOn + promised.names + Math.floor(dice() * 300)
    await happened([...heldMeeting2(begin), published(begin + publishedOn * day), closed(begin + closedOn * day)])
    const dueOn = {
      // Whoever's name goes, their address goes with it.
      contacts: Math.min(promised.contacts, publishedOn + promised.names),
      names: publishedOn + promised.names,
      everything: closedOn + promised.everything,
    }
    const moments = Object.values(dueOn).flatMap((on) => [on * day - 1 - Math.floor(dice() * day), on * day])
    const isRight: boolean[] = []
    for (const moment of moments.toSorted((one, other) => one - other)) {
      hands.now = begin + moment
      // The planted defect: nobody sweeps.
      if (!defect) await forgetWhatIsDue(house, hands.now)
      const [said, process] = [await known(), await house.processes.find(place.process)]
      const isThere = (word: string): boolean => said.includes(word) || filesWith(dataDir, word).length > 0
      const isOn = (due: number): boolean => moment < due * day
      isRight.push(
        isThere('kanari@example.org') === isOn(dueOn.contacts),
        isThere('fuglesk') === isOn(dueOn.contacts),
        isThere('Kanari Fuglesang') === isOn(dueOn.names),
        // Those who answer for the plan keep their names as long as there is one.
        said.includes('Turid Moen') === isOn(dueOn.everything),
        (process !== null) === isOn(dueOn.everything),
        (await house.log.read(place.process)).length > 0 === isOn(dueOn.everything),
      )
    }
    isRight.push((await place.staff.get(`/api/staff/${place.process}/view`)).status === 403)
    return isRight
  })
}
