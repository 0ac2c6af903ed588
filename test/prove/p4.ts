import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Dice, diceFrom } from '../../src/kernel/dice.ts'
import { minute } from '../../src/kernel/values.ts'
import { turnsAt } from '../../src/method/12-interviews/rules.ts'
import type { Command } from '../../src/process/process.ts'
import { backUp, restore } from '../../src/server/cli/backup.ts'
import { emptyDrawersThatAreDue } from '../../src/server/retention.ts'
import { comesIn, openWorkplace, type TestHouse, testHouse } from '../house.ts'
import { filesWith } from '../scratch.ts'
import { doesNotOverwrite, isNotWrittenAnew, leavingOut } from './at-rest.ts'
import { inAContext, type Line, withFolder } from './line.ts'

const hour = 60 * minute
/** How the deadline comes: as the server runs, while it is off, and over a copy from before that is put back. */
const ways = ['running', 'never ended', 'off', 'backup', 'whole folder'] as const
type Way = (typeof ways)[number]

export const p4: Line = {
  id: 'P4',
  promise: 'Interview notes die on time, also while the server is off, and come back from no backup',
  demands: '0 hits in any file or screen after the deadline',
  sample: 5,
  usual: 100,
  toCatch: 5,
  async run({ cycles, seed, defect }) {
    const dice = diceFrom(seed)
    let hits = 0
    // The planted defect: notes are deleted, and neither overwritten nor their file written anew.
    await leavingOut(defect ? [...doesNotOverwrite, ...isNotWrittenAnew] : [], async () => {
      for (let cycle = 0; cycle < cycles; cycle++) hits += await oneDeadline(ways[cycle % ways.length] ?? 'off', dice)
    })
    return { reached: `${cycles} deadlines, ${hits} notes found after one`, faults: hits }
  },
}

function oneDeadline(way: Way, dice: Dice): Promise<number> {
  return withFolder((folder) =>
    inAContext(async (context) => {
      const dataDir = join(folder, 'data')
      const canary = `Kanari ${Math.floor(dice() * 1e12)}`
      const house = await testHouse(context, { dataDir })
      const { process, leads, looks } = await notesTaken(house, canary, 1 + Math.floor(dice() * 8))
      if (filesWith(dataDir, canary).length === 0) throw new Error('They should lie here until then.')
      if (way === 'never ended') house.hands.now += 24 * hour
      else {
        await leads({ stage: 'agenda', command: { type: 'end-meeting', meeting: 1 } })
        house.hands.now += 2 * hour
      }
      const { drawer, rooms, clock } = house.house
      if (way === 'running' || way === 'never ended') {
        await emptyDrawersThatAreDue(drawer, rooms, clock)
        return filesWith(folder, canary).length + Number((await looks()).includes(canary))
      }
      // From before the deadline: our own backup, or the folder as somebody copied it by hand.
      const [copy, put] = [join(folder, 'copy'), join(folder, 'put')]
      mkdirSync(copy)
      const startsAt = house.hands.now + dice() * 24 * hour
      if (way === 'off') {
        await house.close()
        return opened(dataDir)
      }
      if (way === 'backup') backUp(dataDir, join(copy, 'one.backup'))
      await house.close()
      if (way === 'whole folder') cpSync(dataDir, put, { recursive: true })
      const again = await opened(dataDir)
      if (way === 'backup') restore(join(copy, 'one.backup'), put)
      if (!existsSync(put)) throw new Error('Nothing was put back.')
      return again + (await opened(put)) + filesWith(copy, canary).length

      /** The server starts on this folder, hours later. */
      async function opened(on: string): Promise<number> {
        const later = await testHouse(context, { dataDir: on, startsAt })
        const view = JSON.stringify((await later.house.rooms.open(process)).state)
        const hits = filesWith(on, canary).length + Number(view.includes(canary))
        await later.close()
        return hits
      }
    }),
  )
}

/** Meeting 1 is under way, and one at a table has noted something while asking another. */
async function notesTaken(house: TestHouse, said: string, many: number) {
  const place = await openWorkplace(house)
  const { staff, process } = place
  const leads = (command: Command): Promise<void> => asked(staff.command('staff', process, command))
  await leads({ stage: 'agenda', command: { type: 'open-step', from: null, to: 'welcome' } })
  await leads({ stage: 'agenda', command: { type: 'open-step', from: 'welcome', to: 'interviews' } })
  const { state } = await house.house.rooms.open(process)
  const group = state.groups[1].groups[0]?.group ?? ''
  const turn = turnsAt(state.interviews, state.groups, group)[0]
  if (!turn) throw new Error('Nobody asks anybody.')
  const { interview, interviewer } = turn
  const asking = await comesIn(house, place, interviewer)
  const asks = (command: Extract<Command, { stage: 'interviews' }>['command']): Promise<void> =>
    asked(asking.command('seat', process, { stage: 'interviews', command }))
  await asks({ type: 'begin-interview', group, interview })
  for (let n = 0; n < many; n++)
    await asks({ type: 'take-note', group, interview, note: `n${n}`, said: `${said} ${'sang '.repeat(n * 4)}` })
  const looks = async (): Promise<string> => (await asking.get(`/api/seat/${process}/view`)).text
  return { process, leads, looks }
}

async function asked(answer: Promise<{ status: number; text: string }>): Promise<void> {
  const { status, text } = await answer
  if (status !== 200) throw new Error(text)
}
