import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Dice, diceFrom } from '../../src/kernel/dice.ts'
import { backUp, restore } from '../../src/server/cli/backup.ts'
import { comesIn, openWorkplace, testHouse } from '../house.ts'
import { filesWith } from '../scratch.ts'
import { inAContext, type Line, withFolder } from './line.ts'

export const p6: Line = {
  id: 'P6',
  promise: 'One sees all that is tied to oneself, and whoever is erased stays so, also when a backup is put back',
  demands: '0 hits in any file, nobody comes back',
  sample: 3,
  usual: 60,
  toCatch: 2,
  async run({ cycles, seed, defect }) {
    const dice = diceFrom(seed)
    let [hits, back, unseen] = [0, 0, 0]
    for (let cycle = 0; cycle < cycles; cycle++) {
      const told = await oneErased(dice, defect)
      hits += told.hits
      back += told.isBack ? 1 : 0
      unseen += told.unseen
    }
    const reached = `${cycles} erased: ${unseen} things not on their own page, ${hits} times found after, ${back} back from a backup`
    return { reached, faults: hits + back + unseen }
  },
}

function oneErased(dice: Dice, defect: boolean) {
  return withFolder((folder) =>
    inAContext(async (context) => {
      const [dataDir, copies] = [join(folder, 'data'), join(folder, 'copies')]
      mkdirSync(copies)
      const house = await testHouse(context, { dataDir })
      const place = await openWorkplace(house)
      const { staff, process } = place
      const mark = Math.floor(dice() * 1e9)
      const [name, mail, languages] = [`Kanari ${mark}`, `kanari${mark}@example.org`, `fuglesk ${mark}`]
      const { body } = await staff.post(`/api/staff/${process}/roster`, { rows: [{ name, mail, languages }] })
      const [person = ''] = body.people as readonly string[]
      await staff.command('staff', process, { stage: 'groups', command: { type: 'take-seat', meeting: 1, person } })
      await house.house.links.secretOf(process, person)
      const phone = await comesIn(house, place, person)
      const page = (await phone.get(`/api/seat/${process}/mine`)).text
      const file = (await phone.get(`/api/seat/${process}/mine.json`)).text
      const unseen = [name, mail, languages].filter((one) => !page.includes(one) || !file.includes(one)).length
      const backup = join(copies, 'before.backup')
      backUp(dataDir, backup)

      const erased =
        dice() < 0.5
          ? await phone.post(`/api/seat/${process}/erase-me`)
          : await staff.post(`/api/staff/${process}/erase-person`, { person })
      if (erased.status !== 200) throw new Error(erased.text)
      const found = (): number => [name, mail, languages].flatMap((one) => filesWith(dataDir, one)).length
      let hits = found()
      await house.close()

      // The machine is lost, and the backup from before is put back; who has been erased lies apart, and is still there.
      // The planted defect: it does not.
      const isApart = defect ? /(?!)/ : /erased\.db/
      for (const lies of filesWith(dataDir, '')) if (!isApart.test(lies)) rmSync(lies)
      restore(backup, dataDir)
      const again = await testHouse(context, { dataDir, startsAt: house.hands.now })
      hits += found()
      const { state } = await again.house.rooms.open(process)
      return { hits, isBack: state.people.persons[person] !== undefined, unseen }
    }),
  )
}
