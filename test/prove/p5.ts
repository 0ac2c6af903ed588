import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Dice, diceFrom } from '../../src/kernel/dice.ts'
import { groupsOf } from '../../src/method/04-groups/tables.ts'
import type { Command } from '../../src/process/process.ts'
import { backUp } from '../../src/server/cli/backup.ts'
import { comesIn, openWorkplace, testHouse } from '../house.ts'
import { filesWith } from '../scratch.ts'
import { doesNotOverwrite, leavingOut } from './at-rest.ts'
import { inAContext, type Line, withFolder } from './line.ts'

/** On one sheet; then a fresh workplace. */
const onASheet = 10

export const p5: Line = {
  id: 'P5',
  promise: 'A name that is struck out is at once on no screen, in no file, no later backup and no export',
  demands: '0 hits',
  sample: 5,
  usual: 200,
  toCatch: 5,
  async run({ cycles, seed, defect }) {
    const dice = diceFrom(seed)
    let [hits, done] = [0, 0]
    // The planted defect: a store that does not overwrite what is deleted in it. What was struck out is overwritten by
    // the log itself, letter by letter; it is the row of the name that tells.
    await leavingOut(defect ? doesNotOverwrite : [], async () => {
      for (; done < cycles; done += onASheet) hits += await oneSheet(Math.min(onASheet, cycles - done), dice)
    })
    return { reached: `${cycles} names struck out, ${hits} found anywhere`, faults: hits }
  },
}

function oneSheet(many: number, dice: Dice): Promise<number> {
  return withFolder((folder) =>
    inAContext(async (context) => {
      const [dataDir, backups] = [join(folder, 'data'), join(folder, 'backups')]
      mkdirSync(backups)
      const house = await testHouse(context, { dataDir })
      const place = await openWorkplace(house)
      const { staff, process } = place
      const open: Command = { stage: 'agenda', command: { type: 'open-step', from: null, to: 'wishes' } }
      await asked(staff.command('staff', process, open))
      const { state } = await house.house.rooms.open(process)
      const { group, members } = groupsOf(state.groups, 1)[0] ?? { group: '', members: [] }
      const phones = await Promise.all(members.map((person) => comesIn(house, place, person)))
      const [writer = staff] = phones
      const write = (command: Extract<Command, { stage: 'wishes' }>['command']): Promise<void> =>
        asked(writer.command('seat', process, { stage: 'wishes', command }))
      await write({ type: 'take-pen', group })
      let hits = 0
      for (let n = 0; n < many; n++) {
        const canary = `Kanarifuglen ${Math.floor(dice() * 1e12)}`
        const wish = `w${n}`
        // Longer or shorter, alone or between others: a text that moves about in its file leaves copies.
        const around = 'ord '.repeat(Math.floor(dice() * 20))
        await write({ type: 'write-wish', group, wish, said: `${canary} skal få hjelp ${around}` })
        if (dice() < 0.5) await write({ type: 'write-wish', group, wish, said: `${around} med ${canary}` })
        // Whoever bears it stands on the list as well, and asks to be taken off.
        const { body } = await staff.post(`/api/staff/${process}/roster`, { rows: [{ name: canary }] })
        if (filesWith(dataDir, canary).length === 0) throw new Error('It should lie here until it is struck out.')
        await write({ type: 'strike-out-wish', group, wish })
        const [person = ''] = body.people as readonly string[]
        await asked(staff.post(`/api/staff/${process}/erase-person`, { person }))
        house.hands.now += 60_000
        const backup = join(backups, `${n}.backup`)
        backUp(dataDir, backup)
        const views = await Promise.all([
          ...phones.map((phone) => phone.get(`/api/seat/${process}/view`)),
          staff.get(`/api/staff/${process}/view`),
          staff.get(`/api/process/${process}/export.json`),
        ])
        hits += views.filter(({ text }) => text.includes(canary)).length
        hits += filesWith(folder, canary).length
        rmSync(backup)
      }
      return hits
    }),
  )
}

async function asked(answer: Promise<{ status: number; text: string }>): Promise<void> {
  const { status, text } = await answer
  if (status !== 200) throw new Error(text)
}
