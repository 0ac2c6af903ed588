import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { copyOfDatabase } from '../../src/server/cli/moving.ts'
import { eraseProcess } from '../../src/server/privacy/forgetting.ts'
import { openPostgres } from '../../src/server/store/postgres.ts'
import { openWorkplace, testHouse } from '../house.ts'
import { filesWith, scratchFolder } from '../scratch.ts'
import { databaseServer } from './server.ts'
import { done, type } from './typed.ts'

const server = databaseServer()
const key = Buffer.alloc(32, 5)

/** A server that runs on a database, with a process. */
async function running(context: TestContext) {
  const database = { url: await server.newDatabase(), linksKey: key, listens: true }
  const house = await testHouse(context, { database })
  const folder = scratchFolder(context)
  const setting = { dataDir: join(folder, 'none'), url: database.url, key: key.toString('base64url') }
  return { house, place: await openWorkplace(house), folder, setting }
}

test('a backup of a database, made while its server runs, opens in a folder and in another database, without the notes (P4, D6)', async (context) => {
  const { house, place, folder, setting } = await running(context)
  const canary = 'Kanarifuglen-i-skuffen'
  const sql = await openPostgres(setting.url)
  await sql`INSERT INTO drawer.notes VALUES (${place.process}, 900, 'note', ${canary}, ${house.hands.now})`
  await sql.end()
  const [log, link] = [
    await house.house.log.read(place.process),
    await house.house.links.secretOf(place.process, place.people[1] ?? ''),
  ]
  const file = join(folder, 'one.backup')
  match(await done(setting, 'backup', file), /Backed up 1 process /)
  deepStrictEqual(readdirSync(folder), ['one.backup'])
  // Neither in what lies in between for a moment.
  await copyOfDatabase({ url: setting.url, linksKey: key, listens: true }, join(folder, 'between'))
  deepStrictEqual(filesWith(folder, canary), [])

  const dataDir = join(folder, 'restored')
  await done({ dataDir }, 'restore', file)
  const url = await server.newDatabase()
  match(await done({ ...setting, url }, 'restore', file), /The database now holds 1 process,/)
  const inDatabase = { database: { url, linksKey: key, listens: true } }
  for (const restored of [await testHouse(context, { dataDir }), await testHouse(context, inDatabase)]) {
    deepStrictEqual(await restored.house.log.read(place.process), log)
    strictEqual(await restored.house.people.nameOf(place.process, place.people[3] ?? ''), 'Person 4')
    ok(await restored.house.links.find(link))
    deepStrictEqual([...(await restored.house.drawer.holds())], [])
    await restored.close()
  }
})

test('who is erased after a backup of a database is erased from it again, where the database remembers (P6)', async (context) => {
  const { house, place, folder, setting } = await running(context)
  const file = join(folder, 'before.backup')
  await done(setting, 'backup', file)
  await eraseProcess(house.house, place.process)
  await house.close()
  const sql = await openPostgres(setting.url)
  // All is lost but the schema that remembers.
  const tables = await sql<{ name: string }[]>`SELECT tablename AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> 'migrations'`
  await sql.unsafe(`TRUNCATE ${tables.map(({ name }) => name).join(', ')}`)
  await sql.end()
  await done(setting, 'restore', file)
  const database = { url: setting.url, linksKey: key, listens: true }
  const restored = await testHouse(context, { database })
  deepStrictEqual(await restored.house.processes.all(), [])
  deepStrictEqual(await restored.house.log.read(place.process), [])
})

test('a backup goes neither over anything in a database nor in beside another key', async (context) => {
  const { house, folder, setting } = await running(context)
  const file = join(folder, 'one.backup')
  await done(setting, 'backup', file)
  match((await type(setting, 'backup', file)).complained, /is there already/)
  match((await type(setting, 'restore', file)).complained, /server is still running/)
  await house.close()
  match((await type(setting, 'restore', file)).complained, /something already where everything is to go/)
  const other = { ...setting, url: await server.newDatabase(), key: Buffer.alloc(32, 6).toString('base64url') }
  match((await type(other, 'restore', file)).complained, /another key than the one of this backup/)
  ok(!existsSync(setting.dataDir))
})

test('a process is exported from a database, just as the responsible group would fetch it', async (context) => {
  const { place, folder, setting } = await running(context)
  match(await done(setting, 'export'), new RegExp(`^${place.process} .*Blåbærhaugen$`))
  const file = join(folder, 'out.json')
  await done(setting, 'export', place.process, file)
  const fetched = await place.staff.get(`/api/process/${place.process}/export.json`)
  const { exportedAt: _then, ...exported } = JSON.parse(readFileSync(file, 'utf8'))
  const { exportedAt: _now, ...wanted } = fetched.body
  deepStrictEqual(exported, wanted)
})
