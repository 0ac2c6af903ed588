import { deepStrictEqual, match, notStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { minute } from '../../src/kernel/values.ts'
import { keyIn, openPersonalLinks } from '../../src/server/mail/personal-links.ts'
import { sqliteTables } from '../../src/server/store/sqlite-tables.ts'
import { at } from '../people.ts'
import { filesWith } from '../scratch.ts'
import { atWork } from './at-work.ts'

const inTwoWeeks = at + 14 * 24 * 60 * minute

async function withLink(context: Parameters<typeof atWork>[0]) {
  const work = await atWork(context)
  await work.book(1, inTwoWeeks)
  const [arrived] = await work.send('invitation')
  const text = (await arrived?.parsed())?.text ?? ''
  const secret = /hello#([\w-]+)/.exec(text)?.[1] ?? ''
  const person = work.place.people[Number(/person(\d)/.exec(arrived?.to ?? '')?.[1]) - 1] ?? ''
  return { ...work, secret, person }
}

test('fifty looks of a mail scanner leave a link as it was, and a button takes the place (S6)', async (context) => {
  const { test, secret, person, place } = await withLink(context)
  const scanner = test.browser()
  for (let look = 0; look < 50; look++) {
    await scanner.get(`/hello#${secret}`)
    await scanner.get(`/api/door/personal?secret=${secret}`)
    strictEqual((await scanner.post('/api/door/personal', { secret })).status, 200)
  }
  strictEqual(scanner.cookies.size, 0)
  strictEqual(await test.house.signIn.hasSeat(place.process, person, test.hands.now), false)
  const phone = test.browser()
  const { body } = await phone.post('/api/door/personal/sit', { secret })
  deepStrictEqual(body, { process: place.process, person })
  strictEqual((await phone.get(`/api/seat/${place.process}/view`)).status, 200)
})

test('it shows what the meeting is about, and nothing about anybody else', async (context) => {
  const { test, secret, place } = await withLink(context)
  const { body, text } = await test.browser().post('/api/door/personal', { secret })
  deepStrictEqual(
    [body.workplace, body.purpose, body.isMine, body.isElsewhere],
    ['Blåbærhaugen', 'Vi vil ha mer tid ute.\n\nOg færre møter.', false, false],
  )
  ok(!text.includes('@example.org'))
  strictEqual(text.match(/Person \d/g)?.length, 1, 'only the own name')
  const { body: file } = await test.browser().post('/api/door/personal/calendar', { secret, meeting: 1 })
  match(String(file.calendar), /DTSTART:20270128T080000Z/)
  ok(!String(file.calendar).includes(secret))
  ok(place.process)
})

test('whoever sits on another phone is asked for it, as at the door', async (context) => {
  const { test, secret } = await withLink(context)
  const [one, other] = [test.browser(), test.browser()]
  strictEqual((await one.post('/api/door/personal/sit', { secret })).status, 200)
  const { status, body } = await other.post('/api/door/personal/sit', { secret })
  deepStrictEqual([status, body.error], [409, 'name-taken'])
  strictEqual(
    (await one.post('/api/door/personal/sit', { secret })).status,
    200,
    'the same phone comes in as often as it likes',
  )
})

test('a phone that never heard the answer presses again, and has its place', async (context) => {
  const { test, secret, place } = await withLink(context)
  const knock = 'a-knock-that-nobody-guesses'
  const again = test.browser()
  await test.browser().post('/api/door/personal/sit', { secret, knock })
  strictEqual((await again.post('/api/door/personal/sit', { secret, knock })).status, 200)
  strictEqual((await again.get(`/api/seat/${place.process}/view`)).status, 200)
  const other = { secret, knock: 'and-one-of-another-phone' }
  strictEqual((await test.browser().post('/api/door/personal/sit', other)).status, 409)
})

test('before the door is open one has a place, and has not come', async (context) => {
  const { test, secret, person, place } = await withLink(context)
  await place.staff.command('staff', place.process, { stage: 'people', command: { type: 'open-door', isOpen: false } })
  const phone = test.browser()
  await phone.post('/api/door/personal/sit', { secret })
  const { state } = await test.house.rooms.open(place.process)
  strictEqual(state.people.persons[person]?.arrivedAt[1], null)
  await place.staff.command('staff', place.process, { stage: 'people', command: { type: 'open-door', isOpen: true } })
  await phone.post('/api/door/personal/sit', { secret })
  const { state: open } = await test.house.rooms.open(place.process)
  notStrictEqual(open.people.persons[person]?.arrivedAt[1], null)
})

test('a link can be made again to be printed, and a new one ends the old', async (context) => {
  const { test, secret, person, place } = await withLink(context)
  const url = `/api/staff/${place.process}/personal-link`
  const { body: same } = await place.staff.post(url, { person })
  strictEqual(same.link, `https://f.example.org/hello#${secret}`)
  const { body: other } = await place.staff.post(url, { person, isNew: true })
  notStrictEqual(other.link, same.link)
  strictEqual((await test.browser().post('/api/door/personal', { secret })).status, 404)
  const fresh = String(other.link).split('#')[1]
  strictEqual((await test.browser().post('/api/door/personal', { secret: fresh })).status, 200)
})

test('at rest there is no link, and a folder without its key makes others', async (context) => {
  const { test, secret, person, place, dataDir } = { ...(await withLink(context)), dataDir: '' }
  ok(dataDir === '')
  deepStrictEqual(filesWith(test.dataDir, secret), [])
  await test.close()
  const { openDataFolder } = await import('../../src/server/database.ts')
  const folder = openDataFolder(test.dataDir)
  const tables = sqliteTables(folder.main)
  strictEqual(await openPersonalLinks(tables, keyIn(test.dataDir)).secretOf(place.process, person), secret)
  const elsewhere = openPersonalLinks(tables, keyIn((await import('../scratch.ts')).scratchFolder(context)))
  notStrictEqual(await elsewhere.secretOf(place.process, person), secret)
  folder.close()
})

test('who is taken off the list, or belongs to a process that is over, comes in nowhere', async (context) => {
  const { test, secret, person, place } = await withLink(context)
  await place.staff.command('staff', place.process, {
    stage: 'people',
    command: { type: 'withdraw-invitation', person },
  })
  const { status, body } = await test.browser().post('/api/door/personal', { secret })
  deepStrictEqual([status, body.error], [404, 'personal-link-gone'])
  const unknown = await test.browser().post('/api/door/personal', { secret: 'x'.repeat(27) })
  deepStrictEqual([unknown.status, unknown.body], [status, body], 'unknown and withdrawn look alike')
})

test('only links that open nothing are counted: a thousand may come in at once, nobody gets to guess', async (context) => {
  const { test, secret } = await withLink(context)
  for (let many = 0; many < 300; many++) {
    strictEqual((await test.browser().post('/api/door/personal', { secret })).status, 200)
  }
  const guesses = await Promise.all(
    Array.from({ length: 150 }, (_, index) => test.browser().post('/api/door/personal', { secret: `guess${index}` })),
  )
  deepStrictEqual([...new Set(guesses.map(({ status }) => status))], [404, 429])
})
