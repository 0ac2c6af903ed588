import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Dice, diceFrom } from '../../src/kernel/dice.ts'
import { openDataFolder } from '../../src/server/database.ts'
import { openDrawerFile } from '../../src/server/drawer.ts'
import { DiskFull } from '../../src/server/log/log.ts'
import { sqliteLog } from '../../src/server/log/sqlite-log.ts'
import { type Line, withFolder } from './line.ts'

const long = 'Vi vil ha mer tid ute. '.repeat(80)

export const d3: Line = {
  id: 'D3',
  promise: 'A full disk refuses, loses nothing, and goes on when there is room',
  demands: '100 runs, 0 lost',
  sample: 6,
  usual: 100,
  toCatch: 3,
  async run({ cycles, seed, defect }) {
    const dice = diceFrom(seed)
    let [faults, refused] = [0, 0]
    for (let cycle = 0; cycle < cycles; cycle++) {
      const told = await withFolder((folder) => fillTheDisk(folder, dice, defect))
      faults += told.faults
      refused += told.refused
    }
    return { reached: `${cycles} disks filled, ${refused} refused, ${faults} lost or doubled`, faults }
  },
}

/**
 * The store may grow to so many pages and no further, which is what a full disk is to it. What was refused is sent again
 * once there is room, under the same name; in the end all of it stands there once.
 */
async function fillTheDisk(folder: string, dice: Dice, defect: boolean) {
  const { main, drawer, close } = openDataFolder(folder)
  const log = sqliteLog(main, openDrawerFile(drawer))
  const pages = Number(main.prepare('PRAGMA page_count').get()?.page_count)
  main.exec(`PRAGMA max_page_count = ${pages + 3 + Math.floor(dice() * 12)}`)
  const isTaken: number[] = []
  let refused = 0
  let isRoomMade = false
  for (let number = 1; number <= 40; number++) {
    for (;;) {
      const asked = {
        process: 'p',
        expectedVersion: isTaken.length,
        follows: isTaken.length === 0 ? null : `c${isTaken.at(-1)}`,
        commandId: `c${number}`,
        events: [
          { stage: 'actionPlan', event: { type: 'wish-added', about: `w${number}`, words: { wish: long } } } as const,
        ],
        at: 1,
      }
      const outcome = await log.append(asked).then(
        () => 'taken' as const,
        (error: unknown) => (error instanceof DiskFull ? ('full' as const) : ('broken' as const)),
      )
      if (outcome === 'taken') break
      refused += 1
      // The planted defect: a server that says yes all the same, and forgets.
      if (defect) break
      if (outcome === 'broken' || isRoomMade) return finish(1)
      // Reading goes on all the while.
      if ((await log.read('p')).length !== isTaken.length) return finish(1)
      main.exec('PRAGMA max_page_count = 1000000')
      isRoomMade = true
    }
    isTaken.push(number)
  }
  return finish(0)

  function finish(broken: number) {
    close()
    const again = new DatabaseSync(join(folder, 'flippover.db'))
    const stands = again.prepare("SELECT body FROM events WHERE process = 'p' ORDER BY version").all()
    again.close()
    const wrong = isTaken.filter(
      (number) => stands.filter(({ body }) => String(body).includes(`"about":"w${number}"`)).length !== 1,
    )
    return { faults: broken + wrong.length, refused }
  }
}
