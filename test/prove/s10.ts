import { Resolver } from 'node:dns'
import net from 'node:net'
import { type Line, withFolder } from './line.ts'
import { asStaff, playedIn, withHouse } from './played.ts'

const now = 1_810_000_000_000

/** Every address that anything in this process tries to reach while `doing`. */
async function reached(doing: () => Promise<unknown>): Promise<readonly string[]> {
  const tried: string[] = []
  const { connect } = net.Socket.prototype
  net.Socket.prototype.connect = function refused(this: net.Socket, ...given: unknown[]) {
    tried.push(JSON.stringify(given[0]))
    this.destroy(new Error('no way out'))
    return this
  } as typeof connect
  const { resolve } = Resolver.prototype
  Resolver.prototype.resolve = ((...given: unknown[]) => void tried.push(String(given[0]))) as typeof resolve
  try {
    await doing()
  } finally {
    net.Socket.prototype.connect = connect
    Resolver.prototype.resolve = resolve
  }
  return tried
}

export const s10: Line = {
  id: 'S10',
  promise: 'Nothing goes out while whole processes are read, shown and made into documents',
  demands: '0 packets',
  sample: 1,
  usual: 20,
  toCatch: 1,
  async run({ cycles, seed, defect }) {
    let asked = 0
    const tried = await reached(async () => {
      for (let cycle = 0; cycle < cycles; cycle++) {
        asked += await withFolder((dataDir) => withHouse(dataDir, now, (house) => lookAtAll(house, seed + cycle)))
      }
      // The planted defect: somewhere, something calls home.
      if (defect) await fetch('http://192.0.2.1/').catch(() => null)
    })
    return { reached: `${asked} views and files, ${tried.length} ways out tried`, faults: tried.length }
  },
}

async function lookAtAll(house: Parameters<typeof asStaff>[0], seed: number): Promise<number> {
  const process = await playedIn(house, seed, now)
  const staff = await asStaff(house)
  const paths = [
    `/api/staff/${process}/view`,
    `/api/staff/${process}/documents/plan.pdf`,
    `/api/staff/${process}/documents/plan.docx`,
    `/api/staff/${process}/documents/plan.xlsx`,
    `/api/staff/${process}/documents/evaluation.pdf`,
    `/api/staff/${process}/print/posters.pdf`,
    `/api/process/${process}/export.json`,
    '/api/session',
  ]
  for (const path of paths) {
    const { status } = await staff.get(path)
    if (status >= 500) throw new Error(`${path}: ${status}`)
  }
  return paths.length
}
