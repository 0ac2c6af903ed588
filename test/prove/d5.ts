import { openDataFolder } from '../../src/server/database.ts'
import { type Line, withFolder } from './line.ts'

export const d5: Line = {
  id: 'D5',
  promise: 'A second server on the same data folder refuses, with a clear message',
  demands: 'always, within 1 s',
  sample: 3,
  usual: 100,
  toCatch: 1,
  run: ({ cycles, defect }) =>
    withFolder(async (folder) => {
      let [faults, slowest] = [0, 0]
      for (let cycle = 0; cycle < cycles; cycle++) {
        const first = openDataFolder(folder)
        // The planted defect: the first one does not hold the folder.
        if (defect) first.close()
        const begun = performance.now()
        try {
          openDataFolder(folder).close()
          faults += 1
        } catch (error) {
          if (!(error instanceof Error && error.message.includes(folder))) faults += 1
        }
        slowest = Math.max(slowest, performance.now() - begun)
        if (!defect) first.close()
      }
      return { reached: `${cycles} refused, the slowest after ${Math.round(slowest)} ms`, faults }
    }),
}
