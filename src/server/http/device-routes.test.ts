import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { comesIn, openWorkplace, testHouse } from '../../../test/house.ts'
import type { Command } from '../../process/process.ts'

/** Meeting 1 has begun; Kari has a phone, and those at her table have none. */
async function oneTable(context: TestContext) {
  const opened = await testHouse(context)
  const place = await openWorkplace(opened)
  const { process, staff } = place
  const step: Command = { stage: 'agenda', command: { type: 'open-step', from: null, to: 'welcome' } }
  await staff.command('staff', process, step)
  const room = await opened.house.rooms.open(process)
  const [table] = room.state.groups[1].groups
  const [kari = '', per = '', else_ = '', ida = ''] = table?.members ?? []
  const phone = await comesIn(opened, place, kari)
  const device = (path: string, body: unknown) => phone.post(`/api/seat/${process}/device/${path}`, body)
  const view = async () =>
    (await phone.get(`/api/seat/${process}/view`)).body as { me: string; sharing: { person: string }[] }
  return { ...opened, place, process, room, group: table?.group ?? '', kari, per, else_, ida, phone, device, view }
}

test('those at the table who have no phone share one, and it goes round', async (context) => {
  const { device, view, kari, per, room, phone, process } = await oneTable(context)
  const { body } = await phone.get(`/api/seat/${process}/device/others`)
  const others = body.others as readonly { person: string; isAtTable: boolean }[]
  ok(others.some(({ person, isAtTable }) => person === per && isAtTable))
  ok(!others.some(({ person }) => person === kari))

  strictEqual((await device('add', { person: per })).status, 200)
  ok(room.state.people.persons[per]?.arrivedAt[1] !== null, 'whoever shares a phone has come')
  const shared = await view()
  deepStrictEqual([shared.me, shared.sharing.map(({ person }) => person)], [kari, [kari, per]])
  strictEqual((await device('pass', { to: per })).status, 200)
  strictEqual((await view()).me, per)
})

test('whoever holds it acts as oneself', async (context) => {
  const { device, per, process, phone, group, room } = await oneTable(context)
  await device('add', { person: per })
  await device('pass', { to: per })
  const ask: Command = { stage: 'people', command: { type: 'leave', person: per, meeting: 1 } }
  strictEqual((await phone.command('seat', process, ask)).status, 200)
  ok(room.state.people.persons[per]?.leftAt[1] !== null)
  ok(group)
})

test('what was asked for before the phone went round is done as the one who asked, and never as the next', async (context) => {
  const { device, kari, per, else_, process, phone, room } = await oneTable(context)
  await device('add', { person: per })
  await device('pass', { to: per })
  const leave: Command = { stage: 'people', command: { type: 'leave', person: kari, meeting: 1 } }
  const letter = (as: string | undefined) => ({ id: crypto.randomUUID(), ...leave, ...(as ? { as } : {}) })
  const path = `/api/seat/${process}/commands`
  // The planted fault: a letter that does not say who wrote it is taken for the holder's, and Per may not leave for Kari.
  strictEqual((await phone.post(path, letter(undefined))).status, 409)
  strictEqual((await phone.post(path, letter(kari))).status, 200)
  ok(room.state.people.persons[kari]?.leftAt[1] !== null)
  strictEqual((await phone.post(path, letter(else_))).status, 403, 'and not as somebody who does not share it')
})

test('a phone is nobody else’s to take: one who has an own phone, or a seat on another, is not shared', async (context) => {
  const all = await oneTable(context)
  const { device, per, else_, kari, place } = all
  await comesIn(all, place, per)
  strictEqual((await device('add', { person: per })).status, 409)
  await device('add', { person: else_ })
  const stranger = all.browser()
  strictEqual((await stranger.post('/api/door/enter', { code: place.code, person: else_ })).status, 409)
  strictEqual((await device('pass', { to: per })).status, 404)
  strictEqual((await device('remove', { person: per })).status, 404)
  ok(kari)
})

test('one who gets an own phone takes the place along, and the shared one stays with the others', async (context) => {
  const all = await oneTable(context)
  const { device, per, kari, process, phone, view, browser } = all
  await device('add', { person: per })
  await device('pass', { to: per })
  const { body } = await phone.post(`/api/seat/${process}/carry`)
  const own = browser()
  strictEqual((await own.post('/api/door/carry', { code: body.code })).body.person, per)
  const left = await view()
  deepStrictEqual([left.me, left.sharing], [kari, []])
})

test('whoever is freed, or goes home, leaves the phone to the others', async (context) => {
  const { device, per, else_, kari, process, place, view } = await oneTable(context)
  await device('add', { person: per })
  await device('add', { person: else_ })
  await place.staff.post(`/api/staff/${process}/free-seat`, { person: kari })
  const after = await view()
  deepStrictEqual([after.me, after.sharing.map(({ person }) => person)], [per, [per, else_]])
  await device('remove', { person: per })
  deepStrictEqual([(await view()).me, (await view()).sharing], [else_, []])
})

test('somebody who stands on no list shares it too; nine are told that the phone is full', async (context) => {
  const { device, place, house, process, view } = await oneTable(context)
  strictEqual((await device('add', { newName: 'Vikar Vilde' })).status, 200)
  match(JSON.stringify(await view()), /Vikar Vilde/)
  const seated = await house.signIn.seated(process, house.clock())
  const free = place.people.filter((person) => !seated.has(person))
  for (const person of free.slice(0, 6)) strictEqual((await device('add', { person })).status, 200)
  const full = await device('add', { newName: 'Niende Nils' })
  strictEqual(full.status, 409)
  match(full.text, /Åtte deler/)
})

test('nobody beside the holder sees what is the holder’s', async (context) => {
  const { device, per, kari, process, phone } = await oneTable(context)
  await device('add', { person: per })
  const mine = await phone.get(`/api/seat/${process}/mine`)
  match(mine.text, /Person/)
  await device('pass', { to: per })
  const { body } = await phone.get(`/api/seat/${process}/view`)
  const persons = Object.keys((body.state as { people: { persons: object } }).people.persons)
  deepStrictEqual(persons, [per])
  ok(!persons.includes(kari))
})
