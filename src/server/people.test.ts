import { deepStrictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { keptColumns } from '../../test/kept-columns.ts'
import { scratchFolder } from '../../test/scratch.ts'
import { openDataFolder } from './database.ts'
import { named, openPeople } from './people.ts'
import { sqliteTables } from './store/sqlite-tables.ts'

test('no column is kept about people that nobody has agreed to (P1)', (context) => {
  const { main, drawer, close } = openDataFolder(scratchFolder(context))
  const there = [main, drawer].flatMap((database) =>
    database
      .prepare(
        "SELECT m.name AS place, c.name AS col FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table'",
      )
      .all(),
  )
  const found = Map.groupBy(there, ({ place }) => String(place))
  deepStrictEqual(
    Object.fromEntries([...found].map(([place, cols]) => [place, cols.map(({ col }) => col).join(' ')])),
    keptColumns,
  )
  close()
})

test('what is known about somebody is there again after a restart', async (context) => {
  const dataDir = scratchFolder(context)
  const kari = { ...named('p1', 'Kari'), mail: 'kari@example.org', isPartTime: true, languages: 'norsk, polsk' }
  const ola = { ...named('p2', 'Ola'), hasNoPhone: true, needsNearDoor: true }
  const first = openDataFolder(dataDir)
  await openPeople(sqliteTables(first.main)).write('process', [kari, ola])
  first.close()
  const second = openDataFolder(dataDir)
  deepStrictEqual(await openPeople(sqliteTables(second.main)).of('process'), [kari, ola])
  second.close()
})
