import type { DatabaseSync } from 'node:sqlite'
import { diceFrom } from '../../src/kernel/dice.ts'
import { openInMemory } from '../../src/server/database.ts'
import { openDrawerFile } from '../../src/server/drawer.ts'
import { sqliteLog } from '../../src/server/log/sqlite-log.ts'
import type { Line } from './line.ts'

export const d4: Line = {
  id: 'D4',
  promise: 'An I/O error at commit stops the writer and never becomes a lie',
  demands: '0 acknowledgements after the first error',
  sample: 40,
  usual: 1_000,
  toCatch: 5,
  async run({ cycles, seed, defect }) {
    const dice = diceFrom(seed)
    let faults = 0
    for (let cycle = 0; cycle < cycles; cycle++) faults += await failAt(1 + Math.floor(dice() * 12), defect)
    return { reached: `${cycles} failing disks, ${faults} acknowledged afterwards`, faults }
  },
}

/** The disk fails at this commit, and never again: a store that simply went on would look healthy. */
async function failAt(commit: number, defect: boolean): Promise<number> {
  const folder = openInMemory()
  let commits = 0
  const failing = new Proxy(folder.main, {
    get(target, name) {
      if (name !== 'exec') {
        const value: unknown = Reflect.get(target, name, target)
        return typeof value === 'function' ? value.bind(target) : value
      }
      return (sql: string): void => {
        if (sql === 'COMMIT') commits += 1
        if (sql === 'COMMIT' && commits === commit) throw Object.assign(new Error('disk I/O error'), { errcode: 10 })
        target.exec(sql)
      }
    },
  }) as DatabaseSync
  let log = sqliteLog(failing, openDrawerFile(folder.drawer))
  let [version, acknowledged, hasFailed] = [0, 0, false]
  for (let number = 1; number <= 20; number++) {
    const events = [{ stage: 'people', event: { type: 'door-opened', isOpen: number % 2 === 0 } } as const]
    const asked = { process: 'p', expectedVersion: version, follows: null, commandId: `c${number}`, events, at: 1 }
    const isTaken = await log.append(asked).then(
      () => true,
      () => false,
    )
    if (isTaken) version += 1
    if (isTaken && hasFailed) acknowledged += 1
    if (!isTaken) hasFailed = true
    // The planted defect: a server that opens its log anew after a fault, as if nothing had been.
    if (!isTaken && defect) log = sqliteLog(folder.main, openDrawerFile(folder.drawer))
  }
  folder.close()
  return acknowledged + (hasFailed ? 0 : 1)
}
