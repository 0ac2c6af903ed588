import { deepStrictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { scratchFolder } from '../../test/scratch.ts'
import { openDataFolder } from './database.ts'
import { named, openPeople } from './people.ts'
import { sqliteTables } from './store/sqlite-tables.ts'

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
