import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { openInMemory } from '../../src/server/database.ts'
import { eraseProcess } from '../../src/server/privacy/forgetting.ts'
import { openPostgres } from '../../src/server/store/postgres.ts'
import { postgresTables } from '../../src/server/store/postgres-tables.ts'
import { sqliteTables } from '../../src/server/store/sqlite-tables.ts'
import { Browser, comesIn, openWorkplace, type TestHouse, testHouse } from '../house.ts'
import { comesByPasskey, Device, makesPasskey, site } from '../passkey-device.ts'
import { holdsWhatIsKept } from '../store-contract.ts'
import { databaseServer } from './server.ts'

const server = databaseServer()
const linksKey = Buffer.alloc(32, 1)

holdsWhatIsKept('SQLite', async () => sqliteTables(openInMemory().main))
const opened: Awaited<ReturnType<typeof openPostgres>>[] = []
holdsWhatIsKept('PostgreSQL', async () => {
  const sql = await openPostgres(await server.newDatabase())
  opened.push(sql)
  return postgresTables(sql)
})
test('both keep the same columns, so that what is agreed about one is agreed about the other (P1)', async () => {
  const { main, drawer, close } = openInMemory()
  const sql = await openPostgres(await server.newDatabase())
  opened.push(sql)
  const inFiles = [main, drawer].flatMap((database) =>
    database
      .prepare(
        "SELECT m.name || '.' || c.name AS col FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table'",
      )
      .all()
      .map(({ col }) => String(col)),
  )
  const inPostgres = await sql<{ col: string }[]>`
    SELECT table_name || '.' || column_name AS col FROM information_schema.columns
    WHERE table_schema IN ('public', 'drawer')`
  close()
  // The number of a row is SQLite's own; which step a database stands at lies in the head of its file.
  deepStrictEqual(
    inPostgres.map(({ col }) => col).sort(),
    [...inFiles.filter((col) => col !== 'words.row'), 'migrations.number'].sort(),
  )
  for (const one of opened) await one.end()
})

test('a passkey is asked for at one server, and answered at the other, once', async (context) => {
  const database = { url: await server.newDatabase(), linksKey, listens: true }
  const [one, other] = [
    await testHouse(context, { database, publicUrl: site }),
    await testHouse(context, { database, publicUrl: site }),
  ]
  let turn = 0
  const request = (...asked: Parameters<TestHouse['app']['request']>) =>
    (turn++ % 2 ? other : one).app.request(...asked)
  const inTurn = () => new Browser({ request } as unknown as TestHouse['app'])
  const turid = inTurn()
  const token = await one.house.signIn.cut({ opens: 'account', process: null, person: null }, one.house.clock())
  await turid.post('/api/sign-in', { token, name: 'Turid' })
  const device = new Device()
  strictEqual((await makesPasskey(turid, device)).status, 200)
  const again = inTurn()
  const { body } = await again.post('/api/sign-in/passkey/options')
  const cookies = [...again.cookies]
  strictEqual((await again.post('/api/sign-in/passkey', device.sign(body as never))).status, 200)
  for (const [name, value] of cookies) again.cookies.set(name, value)
  for (let times = 0; times < 2; times++) {
    const { status, body: said } = await again.post('/api/sign-in/passkey', device.sign(body as never))
    deepStrictEqual([status, said.error], [403, 'passkey-late'])
  }
  const answers = await Promise.all(Array.from({ length: 4 }, () => comesByPasskey(inTurn(), device, { counter: 1 })))
  deepStrictEqual(
    answers.map(({ status }) => status),
    [403, 403, 403, 403],
  )
  const listed = (await turid.get('/api/passkeys')).body.passkeys as { credential: string }[]
  deepStrictEqual(
    listed.map(({ credential }) => credential),
    [device.credential],
  )
})

/** Two servers on one database, and a browser whose requests come to the one and the other in turn. */
async function twoNodes(
  context: TestContext,
): Promise<Readonly<{ one: TestHouse; other: TestHouse; both: TestHouse }>> {
  const database = { url: await server.newDatabase(), linksKey, listens: true }
  const one = await testHouse(context, { database })
  const other = await testHouse(context, { database })
  let turn = 0
  const inTurn = {
    request: (...asked: Parameters<TestHouse['app']['request']>) => (turn++ % 2 ? one : other).app.request(...asked),
  }
  const app = inTurn as unknown as TestHouse['app']
  return { one, other, both: { ...one, app, browser: () => new Browser(app) } }
}

test('a workplace is prepared and people come in, each request at another server', async (context) => {
  const { one, other, both } = await twoNodes(context)
  const place = await openWorkplace(both)
  const { process } = place
  for (const person of place.people) await comesIn(both, place, person)
  const taken = await both.browser().post('/api/door/enter', { code: place.code, person: place.people[0] })
  strictEqual(taken.status, 409)
  for (const node of [one, other]) {
    const { room } = { room: await node.house.rooms.open(process) }
    await node.house.rooms.caughtUp(room)
    strictEqual(Object.keys(room.state.people.persons).length, 8)
    strictEqual(node.house.rooms.nameOf(process, place.people[3] ?? ''), 'Person 4')
  }
  for (let times = 0; times < 4; times++) {
    const words = { type: 'describe-workplace', workplace: `Haugen ${times}`, purpose: '' } as const
    await place.staff.command('staff', process, { stage: 'preparation', command: words })
    // Read where it was not written.
    match((await place.staff.get(`/api/staff/${process}/view`)).text, new RegExp(`Haugen ${times}`))
    match((await place.staff.get(`/api/staff/${process}/view`)).text, new RegExp(`Haugen ${times}`))
  }
  const refused = await place.staff.post(`/api/staff/${process}/rehearsal`, { meeting: 1 })
  deepStrictEqual([refused.status, refused.body.error], [409, 'rehearse-elsewhere'])
})

test('what one server ends is ended on the screens of the other, and new names are shown there (R6)', async (context) => {
  const { one, other } = await twoNodes(context)
  const place = await openWorkplace(one)
  const { process } = place
  const [person = '', second = ''] = place.people
  const phone = await comesIn(one, place, person)
  const token = phone.cookies.get('flippover_seat') ?? ''
  const found = await other.house.signIn.find(token, other.hands.now)
  ok(found)
  const room = await other.house.rooms.open(process)
  const ended: string[] = []
  const leave = room.watch.add({
    who: { person, hat: 'seat' },
    session: found.session,
    turn: found.turn,
    send: () => undefined,
    resync: () => undefined,
    end: (why) => {
      ended.push(why)
      leave()
    },
  })
  await place.staff.post(`/api/staff/${process}/roster`, { rows: [{ person: second, name: 'Siv Sand' }] })
  // Ends when it has come, and never when it does not come.
  while (other.house.rooms.nameOf(process, second) !== 'Siv Sand') await pause(20)
  await place.staff.post(`/api/staff/${process}/free-seat`, { person })
  while (ended.length === 0) await pause(20)
  deepStrictEqual(ended, ['gone'])

  await eraseProcess(one.house, process)
  while ((await other.house.rooms.awake()).length > 0) await pause(20)
  strictEqual(await other.house.processes.find(process), null)
  const sql = await openPostgres(one.house.config.database?.url ?? '')
  for (const table of ['events', 'words', 'commands', 'people', 'team', 'letters', 'drawer.notes']) {
    strictEqual((await sql.unsafe(`SELECT 1 FROM ${table} WHERE process = '${process}'`)).length, 0, table)
  }
  await sql.end()
})
