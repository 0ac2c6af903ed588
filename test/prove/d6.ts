import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Dice, diceFrom } from '../../src/kernel/dice.ts'
import type { Log } from '../../src/server/log/log.ts'
import { filesWith } from '../scratch.ts'
import { type Line, withFolder } from './line.ts'
import { withHouse } from './played.ts'

const now = 1_810_000_000_000
/** A note from an interview: no backup may ever hold it. */
const secret = 'Et stikkord som aldri forlater skuffen'

export const d6: Line = {
  id: 'D6',
  promise: 'A backup made while people write holds all that was acknowledged before it began, and no notes',
  demands: '50 of 50, restored and read',
  sample: 2,
  usual: 50,
  toCatch: 2,
  async run({ cycles, seed, defect }) {
    const dice = diceFrom(seed)
    let [faults, acknowledged] = [0, 0]
    for (let cycle = 0; cycle < cycles; cycle++) {
      const told = await withFolder((folder) => drill(folder, dice, defect))
      faults += told.faults
      acknowledged += told.acknowledged
    }
    return { reached: `${cycles - faults} of ${cycles} hold all of ${acknowledged} acknowledged`, faults }
  },
}

/** People write, a backup is made meanwhile, and is put into an empty folder; there a server starts and reads it. */
async function drill(folder: string, dice: Dice, defect: boolean) {
  const [dataDir, file, elsewhere] = [join(folder, 'data'), join(folder, 'backup.db'), join(folder, 'restored')]
  const { room, acknowledged } = await withHouse(dataDir, now, async (house) => {
    const { process: room } = await house.processes.create('Blåbærhaugen', 'nb', now)
    let isOver = false
    let stands = 0
    const writing = (async () => {
      while (!isOver) {
        await append(house.log, room, stands)
        stands += 1
      }
    })()
    await pause(5 + dice() * 20)
    const before = stands
    // The planted defect: a copy of the file alone, without what lies in the write-ahead file.
    if (defect) copyFileSync(join(dataDir, 'flippover.db'), join(folder, 'raw.db'))
    else await flippover('backup', file, dataDir)
    await pause(5)
    isOver = true
    await writing
    return { room, acknowledged: before }
  })
  if (defect) {
    mkdirSync(elsewhere)
    copyFileSync(join(folder, 'raw.db'), join(elsewhere, 'flippover.db'))
  } else await flippover('restore', file, elsewhere)
  const stands = await withHouse(elsewhere, now, async (house) => (await house.log.read(room)).length)
  const hasNotes =
    filesWith(elsewhere, secret).length > 0 || (!defect && filesWith(folder, secret).some((path) => path === file))
  return { acknowledged, faults: stands >= acknowledged && !hasNotes ? 0 : 1 }
}

/** As whoever runs the server types it: a program of its own beside it. */
async function flippover(what: 'backup' | 'restore', file: string, dataDir: string): Promise<void> {
  const main = join(import.meta.dirname, '../../src/server/main.ts')
  const child = spawn(process.execPath, [main, what, file], {
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: 'ignore',
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`flippover ${what} ended with ${code}`)
}

async function append(log: Log, process: string, version: number): Promise<void> {
  const note = {
    type: 'note-taken',
    group: 'g',
    interview: 'i',
    about: `n${version}`,
    drawer: { said: secret },
  } as const
  const wish = { type: 'wish-added', about: `plan.wish.w${version}`, words: { wish: `Ønske ${version}` } } as const
  const event =
    version % 5 === 4
      ? ({ stage: 'interviews', event: note } as const)
      : ({ stage: 'actionPlan', event: wish } as const)
  const follows = version === 0 ? null : `c${version - 1}`
  const asked = { process, expectedVersion: version, follows, commandId: `c${version}`, events: [event], at: now }
  const { was } = await log.append(asked)
  if (was !== 'added') throw new Error(`Not added: ${was}`)
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
