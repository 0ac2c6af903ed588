import { diceFrom } from '../../src/kernel/dice.ts'
import { createApp } from '../../src/server/http/app.ts'
import { type Line, withFolder } from './line.ts'
import { withHouse } from './played.ts'

const now = 1_810_000_000_000

export const s5: Line = {
  id: 'S5',
  promise: 'Nobody guesses the way in, and guessing keeps nobody out who has it',
  demands: '100,000 guesses, 0 entries',
  sample: 2_000,
  usual: 100_000,
  toCatch: 3,
  run: ({ cycles, seed, defect }) =>
    withFolder((dataDir) =>
      withHouse(dataDir, now, async (house) => {
        const { process, doorCode, doorSecret } = await house.processes.create('Blåbærhaugen', 'nb', now)
        const room = await house.rooms.open(process)
        const open = { stage: 'people', command: { type: 'open-door', isOpen: true } } as const
        await room.takeAsSystem('team', {
          stage: 'preparation',
          command: { type: 'join-team', person: 'turid', title: '' },
        })
        await room.takeAsSystem('role', {
          stage: 'preparation',
          command: { type: 'name-role', person: 'turid', role: 'facilitator', holds: true },
        })
        await room.take('door', open, { person: 'turid', hat: 'staff' })
        const app = createApp(house, null)
        const knock = async (body: object): Promise<number> => {
          const headers = { host: 'localhost', 'content-type': 'application/json' }
          return (await app.request('/api/door', { method: 'POST', headers, body: JSON.stringify(body) })).status
        }
        const dice = diceFrom(seed)
        const digits = (): string => String(Math.floor(dice() * 1e8)).padStart(8, '0')
        let [entries, held] = [0, 0]
        for (let guess = 0; guess < cycles; guess++) {
          const code = digits()
          // The planted defect: the code is one that can be known.
          const tried = defect && guess === 2 ? doorCode : code
          const isSecret = guess % 10 === 9
          const status = await knock(isSecret ? { secret: `${code}${code}${code}`.slice(0, 22) } : { code: tried })
          if (status === 200 && (defect || tried !== doorCode)) entries += 1
          if (status === 429) held += 1
        }
        // Whoever has the code from the wall comes in all the while, from the same address.
        const comesIn = await knock({ secret: doorSecret })
        const faults = entries + (comesIn === 200 ? 0 : 1)
        return { reached: `${cycles} guesses, ${entries} entries, ${held} held back, the QR code opens`, faults }
      }),
    ),
}
