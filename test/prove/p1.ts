import { openDataFolder } from '../../src/server/database.ts'
import { keptColumns } from '../kept-columns.ts'
import { type Line, withFolder } from './line.ts'

export const p1: Line = {
  id: 'P1',
  promise: 'No column is kept about people that nobody has agreed to',
  demands: 'every column of every table is in the list',
  sample: 1,
  usual: 1,
  toCatch: 1,
  run: ({ defect }) =>
    withFolder(async (dataDir) => {
      const { main, drawer, close } = openDataFolder(dataDir)
      try {
        // The planted defect: somebody would like to know when people were born.
        if (defect) main.exec('ALTER TABLE people ADD COLUMN born TEXT')
        const columns = [main, drawer].flatMap((database) =>
          database
            .prepare(
              "SELECT m.name AS place, c.name AS col FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table'",
            )
            .all(),
        )
        const found = columns.map(({ place, col }) => `${place}.${col}`)
        const agreed = Object.entries(keptColumns).flatMap(([place, cols]) =>
          cols.split(' ').map((col) => `${place}.${col}`),
        )
        const unlike = [...found, ...agreed].filter((one) => !found.includes(one) || !agreed.includes(one))
        const names = unlike.length === 0 ? 'none' : unlike.join(', ')
        return { reached: `${found.length} columns, not agreed to or not there: ${names}`, faults: unlike.length }
      } finally {
        close()
      }
    }),
}
