import { deepStrictEqual, match, ok, rejects, strictEqual } from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type TestContext, test } from 'node:test'
import type { ProcessId } from '../../src/kernel/values.ts'
import { openDataFolder, openInMemory, SetupError } from '../../src/server/database.ts'
import { listOfErased } from '../../src/server/privacy/erasures.ts'
import { openPostgres } from '../../src/server/store/postgres.ts'
import { type Files, sqliteSide } from '../../src/server/store/sqlite-side.ts'
import { type Side, transfer } from '../../src/server/store/transfer.ts'
import { blaabaerhaugen } from '../../src/simulation/people.ts'
import { type Browser, comesIn, openWorkplace, type TestHouse, testHouse, type Workplace } from '../house.ts'
import { keptColumns } from '../kept-columns.ts'
import { scratchFolder } from '../scratch.ts'
import { stretchesOf, writeDown } from '../whole-process.ts'
import { databaseServer } from './server.ts'
import { done, type Setting, type } from './typed.ts'

const server = databaseServer()

const keyIn = (folder: string): string => readFileSync(join(folder, 'links.key'), 'utf8').trim()

const key = Buffer.alloc(32, 3).toString('base64url')

/** Everything in a folder, by table, each row as text. */
async function everything(files: Files): Promise<ReadonlyMap<string, readonly string[]>> {
  const all = new Map<string, readonly string[]>()
  const side = sqliteSide(files)
  for (const table of side.tables) {
    const rows: string[] = []
    for await (const some of side.rows(table)) rows.push(...some.map((row) => JSON.stringify(row)))
    all.set(table.name, rows.sort())
  }
  return all
}

async function everythingIn(dataDir: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const open = ['flippover.db', 'drawer.db', 'erased.db'].map((name) => new DatabaseSync(join(dataDir, name)))
  const [main, drawer, kept] = open
  if (!main || !drawer || !kept) throw new Error('A file is missing.')
  try {
    return await everything({ main, drawer, kept })
  } finally {
    for (const one of open) one.close()
  }
}

/** A folder with three rows in every table there is, whatever it is called and whatever it holds. */
function filledFolder(context: TestContext): string {
  const dataDir = join(scratchFolder(context), 'data')
  const { main, drawer, close } = openDataFolder(dataDir)
  const kept = new DatabaseSync(join(dataDir, 'erased.db'))
  kept.exec(listOfErased)
  for (const database of [main, drawer, kept]) {
    for (const { name } of database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()) {
      const columns = database.prepare('SELECT name, type FROM pragma_table_info(?)').all(String(name))
      for (const row of [1, 2, 3]) {
        const values = columns.map((column) => {
          if (column.type === 'INTEGER') return column.name === 'version' ? 1 : row + 40
          return column.type === 'BLOB' ? Buffer.from([row, 0, 255]) : `${name} ${column.name} Ærlig ${row}`
        })
        database.prepare(`INSERT INTO ${name} VALUES (${columns.map(() => '?').join(', ')})`).run(...values)
      }
    }
  }
  // One was struck out.
  main.exec("UPDATE words SET body = zeroblob(7) WHERE process LIKE '%2'")
  kept.close()
  close()
  writeFileSync(join(dataDir, 'links.key'), `${key}\n`)
  return dataDir
}

test('every table there is goes to PostgreSQL and back, row by row', async (context) => {
  const dataDir = filledFolder(context)
  const url = await server.newDatabase()
  const [was, bytes] = [await everythingIn(dataDir), readFileSync(join(dataDir, 'flippover.db'))]
  const names = [...was.keys()].map((name) => name.split('.').at(-1)).filter((name) => name !== 'erased')
  deepStrictEqual(names.sort(), Object.keys(keptColumns).sort())
  for (const [name, rows] of was) strictEqual(rows.length, 3, name)

  match(await done({ dataDir, url, key }, 'move', 'to-database'), /read them back/)
  ok(readFileSync(join(dataDir, 'flippover.db')).equals(bytes), 'the source is as it was')
  const sql = await openPostgres(url)
  const [fresh] = await sql`INSERT INTO accounts (person, name) VALUES ('new', 'Ny') RETURNING number`
  strictEqual(fresh?.number, 44, 'numbers go on after the highest')
  await sql`DELETE FROM accounts WHERE person = 'new'`
  await sql.end()

  const back = join(scratchFolder(context), 'back')
  await done({ dataDir: back, url, key }, 'move', 'to-folder')
  deepStrictEqual(await everythingIn(back), was)
  strictEqual(keyIn(back), key)
  deepStrictEqual(readdirSync(back).sort(), ['drawer.db', 'erased.db', 'flippover.db', 'links.key', 'server.lock'])
})

/** What a screen of whoever leads is told, but for what is a server's own. */
async function viewOf(staff: Browser, process: ProcessId): Promise<unknown> {
  const { status, body, text } = await staff.get(`/api/staff/${process}/view`)
  strictEqual(status, 200, text)
  return { state: body.state, roles: body.roles, version: body.version, names: body.names }
}

const asBefore = (house: TestHouse, before: Browser): Browser => {
  const browser = house.browser()
  for (const [name, value] of before.cookies) browser.cookies.set(name, value)
  return browser
}

/** What people have in their hands: a browser that is signed in, a phone with a place, letters with links. */
async function givenOut(house: TestHouse, place: Workplace) {
  const { signIn, links } = house.house
  const [guest = '', invited = ''] = place.people
  const cut = () => signIn.cut({ opens: 'account', process: null, person: null }, house.hands.now)
  return {
    phone: await comesIn(house, place, guest),
    link: await links.secretOf(place.process, invited),
    tokens: [await cut(), await cut()],
  }
}

test('a workplace with a played process moves to PostgreSQL and back: the same views, and all that was given out still opens', async (context) => {
  const dataDir = join(scratchFolder(context), 'data')
  const house = await testHouse(context, { dataDir })
  const place = await openWorkplace(house)
  const { process: played } = await house.house.processes.create('Blåbærhaugen', 'nb', house.hands.now)
  for (const stretch of stretchesOf(blaabaerhaugen, 7, (event) => event)) {
    await writeDown(house.house.log, played, stretch)
  }
  const { phone, link, tokens } = await givenOut(house, place)
  const was = {
    view: await viewOf(place.staff, place.process),
    log: await house.house.log.read(played),
    phone: (await phone.get(`/api/seat/${place.process}/view`)).status,
  }
  ok(was.log.length > 500)
  strictEqual(was.phone, 200)
  await house.close()
  const rows = await everythingIn(dataDir)

  const holds = async (moved: TestHouse, token: string | undefined): Promise<void> => {
    deepStrictEqual(await viewOf(asBefore(moved, place.staff), place.process), was.view)
    deepStrictEqual(await moved.house.log.read(played), was.log)
    strictEqual((await asBefore(moved, phone).get(`/api/seat/${place.process}/view`)).status, was.phone)
    deepStrictEqual(await moved.house.links.find(link), { process: place.process, person: place.people[1] })
    strictEqual(await moved.house.links.secretOf(place.process, place.people[1] ?? ''), link)
    const signedIn = await moved.browser().post('/api/sign-in', { token, name: 'Kari' })
    strictEqual(signedIn.status, 200, signedIn.text)
    await moved.close()
  }
  const url = await server.newDatabase()
  const linksKey = keyIn(dataDir)
  await done({ dataDir, url, key: linksKey }, 'move', 'to-database')

  const back = join(scratchFolder(context), 'back')
  await done({ dataDir: back, url, key: linksKey }, 'move', 'to-folder')
  deepStrictEqual(await everythingIn(back), rows)

  const database = { url, linksKey: Buffer.from(linksKey, 'base64url'), listens: true }
  await holds(await testHouse(context, { database }), tokens[0])
  await holds(await testHouse(context, { dataDir: back }), tokens[1])
})

test('nothing is moved where something is, from where a server runs, with another key, or from another form', async (context) => {
  const dataDir = filledFolder(context)
  const url = await server.newDatabase()
  const setting = { dataDir, url, key }
  const refused = async (one: Setting, where: string, why: RegExp): Promise<void> => {
    const { code, said, complained } = await type(one, 'move', where)
    deepStrictEqual([code, said], [1, ''])
    match(complained, why)
  }
  await refused({ dataDir }, 'to-database', /Set DATABASE_URL and LINKS_KEY/)
  await refused(setting, 'away', /Say where to/)
  await refused(
    { ...setting, key: Buffer.alloc(32, 9).toString('base64url') },
    'to-database',
    /LINKS_KEY is another key/,
  )
  await refused({ ...setting, dataDir: scratchFolder(context) }, 'to-folder', /no Flippover data in the database/)
  await refused({ ...setting, dataDir: scratchFolder(context) }, 'to-database', /no Flippover data in /)

  const running = openDataFolder(dataDir)
  await refused(setting, 'to-database', /Another Flippover is already using/)
  running.main.exec('PRAGMA user_version = 3')
  running.close()
  await refused(setting, 'to-database', /in form 3, and this version wants \d+. Run `flippover migrate`/)
  const raw = new DatabaseSync(join(dataDir, 'flippover.db'))
  raw.exec('PRAGMA user_version = 900')
  await refused(setting, 'to-database', /written by a newer/)
  raw.exec(`PRAGMA user_version = ${formNow()}`)
  raw.close()

  const node = await openPostgres(url)
  await refused(setting, 'to-database', /server is still running on the database/)
  await node`INSERT INTO team (process, person) VALUES ('p', 'a')`
  await node.end()
  await refused(setting, 'to-database', /something already where everything is to go \(in team\)/)
  await refused(setting, 'to-folder', /is not empty/)

  const empty = join(scratchFolder(context), 'empty')
  const other = await openPostgres(url)
  await refused({ ...setting, dataDir: empty }, 'to-folder', /server is still running on the database/)
  await other`DELETE FROM migrations WHERE number = (SELECT max(number) FROM migrations)`
  await other.end()
  await refused({ ...setting, dataDir: empty }, 'to-folder', /The database is in form \d+, and this version wants/)
  ok(!existsSync(join(empty, 'flippover.db')))
})

const formNow = (): unknown => {
  const { main, close } = openInMemory()
  const form = main.prepare('PRAGMA user_version').get()?.user_version
  close()
  return form
}

test('what was cut off is begun again, and what it left is taken away', async (context) => {
  const dataDir = filledFolder(context)
  const url = await server.newDatabase()
  await done({ dataDir, url, key }, 'move', 'to-database')
  const back = scratchFolder(context)
  mkdirSync(join(back, 'moving.part'))
  writeFileSync(join(back, 'moving.part', 'flippover.db'), 'half of it')
  await done({ dataDir: back, url, key }, 'move', 'to-folder')
  deepStrictEqual(await everythingIn(back), await everythingIn(dataDir))
})

const defects: Readonly<Record<string, (side: Side) => Side>> = {
  'a row that does not arrive': (side) => ({ ...side, write: (table, rows) => side.write(table, rows.slice(1)) }),
  'a value that arrives as another': (side) => ({
    ...side,
    write: (table, rows) =>
      side.write(
        table,
        rows.map((row) => row.map((value) => (value === 'letters place Ærlig 2' ? 'elsewhere' : value))),
      ),
  }),
}
for (const [name, spoil] of Object.entries(defects)) {
  test(`${name} is noticed before anything is called moved`, async (context) => {
    const dataDir = filledFolder(context)
    const from = openDataFolder(dataDir)
    const [kept, keptThere] = [new DatabaseSync(join(dataDir, 'erased.db')), new DatabaseSync(':memory:')]
    keptThere.exec(listOfErased)
    const to = openInMemory()
    await rejects(
      transfer(sqliteSide({ ...from, kept }), spoil(sqliteSide({ ...to, kept: keptThere }))),
      (error) => error instanceof SetupError && /arrived/.test(error.message),
    )
    for (const one of [from, to, kept, keptThere]) one.close()
  })
}
