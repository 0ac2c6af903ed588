import { type Dice, diceFrom } from '../../src/kernel/dice.ts'
import { groupsOf } from '../../src/method/04-groups/tables.ts'
import type { Command } from '../../src/process/process.ts'
import { type Browser, comesIn, openWorkplace, testHouse } from '../house.ts'
import { inAContext, type Line, type Reached, withFolder } from './line.ts'
import { rawLine } from './raw-line.ts'

/** Within which the stream is narrowed, in milliseconds of this machine. */
const soon = 1_000
const ways = ['withdrawn', 'signed out', 'at another table', 'erased'] as const
type Way = (typeof ways)[number]
const sample = 4

export const r6: Line = {
  id: 'R6',
  promise: 'Losing a right narrows the stream at once, and the screen says so',
  demands: '<= 1 s, 0 forbidden bytes after',
  sample,
  usual: 120,
  toCatch: 4,
  async run({ cycles, seed, defect }) {
    const dice = diceFrom(seed)
    let [forbidden, untold, slowest] = [0, 0, 0]
    for (let cycle = 0; cycle < cycles; cycle++) {
      const way = ways[cycle % ways.length] ?? 'withdrawn'
      const told = await oneLoss(way, dice, defect)
      forbidden += told.forbidden
      untold += told.untold
      slowest = Math.max(slowest, told.took)
    }
    // How long it took is judged in a long run: in a short sample the machine may have other things to do.
    const isLate = cycles > sample && slowest > soon
    const reached = `${cycles} rights lost, ${forbidden} times something forbidden came, ${untold} not told, the slowest ${Math.round(slowest)} ms`
    return { reached, faults: forbidden + untold + Number(isLate) } satisfies Reached
  },
}

/** Two of a table follow what is written there; one of them loses the right to. */
function oneLoss(way: Way, dice: Dice, defect: boolean) {
  return withFolder((dataDir) =>
    inAContext(async (context) => {
      const house = await testHouse(context, { dataDir })
      const place = await openWorkplace(house)
      const { staff, process } = place
      const room = await house.house.rooms.open(process)
      const open: Command = { stage: 'agenda', command: { type: 'open-step', from: null, to: 'wishes' } }
      await asked(staff.command('staff', process, open))
      const [table, other] = groupsOf(room.state.groups, 1)
      if (!table || !other) throw new Error('two tables are needed')
      const { group } = table
      const [writes = '', stays = '', loses = ''] = table.members
      const [writer, neighbour, loser] = [
        await comesIn(house, place, writes),
        await comesIn(house, place, stays),
        await comesIn(house, place, loses),
      ] as const
      const write = async (wish: string, said: string): Promise<void> => {
        const command = { type: 'write-wish', group, wish, said } as const
        await asked(writer.command('seat', process, { stage: 'wishes', command }))
        await room.watch.settled()
      }
      await asked(writer.command('seat', process, { stage: 'wishes', command: { type: 'take-pen', group } }))
      const follow = async (browser: Browser) => {
        const line = rawLine(true)
        context.after(() => line.response.destroy())
        const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
        const headers = { host: 'localhost', cookie }
        const cursor = encodeURIComponent(room.watch.cursor)
        const path = `/api/seat/${process}/stream?cursor=${cursor}`
        await house.app.request(path, { headers }, { outgoing: line.response })
        return line
      }
      const theirs = await follow(neighbour)
      // The planted defect: the line goes on as if the right still stood.
      const line = defect ? theirs : await follow(loser)
      const [before, after] = [`sangen ${dice()}`, `visen ${dice()}`]
      await write('w1', before)
      if (!line.heard().includes(before)) throw new Error('It should have been heard until now.')

      const begins = performance.now()
      await loseIt()
      await room.watch.settled()
      const isTold = way === 'at another table' ? line.heard().includes(other.group) : line.isOver()
      const took = performance.now() - begins
      await write('w2', after)
      if (!theirs.heard().includes(after)) throw new Error('Nobody heard it.')
      const isAway = way === 'at another table' || line.heard().includes('event: away')
      return { forbidden: Number(line.heard().includes(after)), untold: Number(!(isTold && isAway)), took }

      function loseIt(): Promise<void> {
        if (way === 'signed out') return asked(loser.post('/api/sign-out', { hat: 'seat' }))
        if (way === 'erased') return asked(staff.post(`/api/staff/${process}/erase-person`, { person: loses }))
        const command: Command =
          way === 'withdrawn'
            ? { stage: 'people', command: { type: 'withdraw-invitation', person: loses } }
            : { stage: 'groups', command: { type: 'move-person', meeting: 1, person: loses, to: other?.group ?? '' } }
        return asked(staff.command('staff', process, command))
      }
    }),
  )
}

async function asked(answer: Promise<{ status: number; text: string }>): Promise<void> {
  const { status, text } = await answer
  if (status !== 200) throw new Error(text)
}
