import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { test } from 'node:test'
import { openWorkplace, testHouse } from '../house.ts'

const describe = (purpose: string) =>
  ({ stage: 'preparation', command: { type: 'describe-workplace', workplace: 'Blåbærhaugen', purpose } }) as const

test('a process that cannot be read to its end is shown, says so, takes nothing, and can be exported (D8)', async (context) => {
  const house = await testHouse(context)
  const { staff, process } = await openWorkplace(house)
  await staff.command('staff', process, describe('Gode dager'))
  await staff.command('staff', process, describe('Bedre dager'))
  await house.close()
  const database = new DatabaseSync(join(house.dataDir, 'flippover.db'))
  const { version } = database.prepare('SELECT max(version) AS version FROM events').get() ?? {}
  database.prepare("UPDATE events SET body = '{' WHERE version = ?").run(Number(version))
  database.close()

  const again = await testHouse(context, { dataDir: house.dataDir })
  const later = again.browser()
  for (const [name, value] of staff.cookies) later.cookies.set(name, value)
  const { status, body } = await later.get(`/api/staff/${process}/view`)
  strictEqual(status, 200)
  match(String(body.readOnly), /kan ikke leses/)
  const { preparation } = body.state as { preparation: { purpose: string } }
  deepStrictEqual(preparation.purpose, 'Gode dager')
  const refused = await later.command('staff', process, describe('Nye dager'))
  deepStrictEqual([refused.status, refused.body.error], [409, 'process-spoiled'])
  const exported = await later.get(`/api/process/${process}/export.json`)
  ok(exported.text.includes('Gode dager'))

  // Another process on the same server notices nothing.
  const made = await later.post('/api/processes', { workplace: 'Multe', language: 'nb' })
  strictEqual((await later.command('staff', String(made.body.process), describe('Gode dager'))).status, 200)
})
