import { deepStrictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { scratchFolder } from '../../test/scratch.ts'
import { openDataFolder } from './database.ts'
import { named, openPeople } from './people.ts'
import { sqliteTables } from './store/sqlite-tables.ts'

/** Every column there may be. A new one is personal data until somebody has thought about it and written it here (P1). */
const columns: Readonly<Record<string, string>> = {
  processes: 'process workplace language door_code door_secret is_rehearsal created_at',
  events: 'process version form stage body',
  words: 'row process version about body',
  commands: 'process command version',
  people: 'process person name mail is_part_time has_no_phone needs_near_door languages',
  name_changes: 'process number',
  accounts: 'number person name mail',
  team: 'process person',
  sessions: 'token_hash hat process person created_at ends_at turn',
  shared_seats: 'token_hash process person number',
  photos: 'process photo kind bytes',
  keys: 'token_hash opens process person ends_at is_spent',
  letters:
    'number process person meeting kind sequence starts_at minutes place state reason message_id tries not_before sent_at is_heard',
  reminders: 'process meeting',
  personal_links: 'process person number token_hash',
  calendar_feeds: 'process hat number token_hash',
  organisations: 'organisation name created_at invitation invitation_hash template',
  organisation_people: 'organisation account',
  organisation_units: 'process organisation board joined_at',
  organisation_wishes: 'process wish bundle',
  notes: 'process version about body written_at',
}

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
    columns,
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
