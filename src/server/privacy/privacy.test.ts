import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { comesIn, openWorkplace, testHouse } from '../../../test/house.ts'
import { published, withKari } from '../../../test/privacy/kari.ts'
import { filesWith, scratchFolder } from '../../../test/scratch.ts'
import { minute } from '../../kernel/values.ts'
import type { Event } from '../../process/process.ts'
import { forgetWhatIsDue } from './forgetting.ts'
import { holds, whenItGoes } from './holds.ts'

const day = 24 * 60 * minute

test('before anything has been held or published, nothing but an old process goes', async (context) => {
  const { room, hands } = await withKari(context)
  deepStrictEqual(whenItGoes(room.state, hands.now), {
    contacts: null,
    names: null,
    everything: hands.now + holds.unclosed,
  })
})

test('a plan that is published once more does not keep the names longer', async (context) => {
  const { happened, room, hands } = await withKari(context)
  await happened([published(hands.now), { stage: 'actionPlan', event: { type: 'plan-reopened', version: 1 } }])
  const again: Event = { stage: 'actionPlan', event: { type: 'plan-published', version: 2, at: hands.now + 80 * day } }
  await happened([again])
  strictEqual(whenItGoes(room.state, hands.now).names, hands.now + holds.names)
})

test('an account that nobody uses is closed, with all that led into it; one that is used, or invited, stays (P7)', async (context) => {
  const { house, hands, place, dataDir, browser } = await withKari(context)
  const come = async (name: string) => {
    const one = browser()
    const token = await house.signIn.cut({ opens: 'account', process: null, person: null }, hands.now)
    const { body } = await one.post('/api/sign-in', { token, name })
    return { one, person: String(body.person) }
  }
  const [gone, stays, invited] = [await come('Kanari Borte'), await come('Kanari Her'), await come('Kanari Bedt')]
  await house.identities.bind('https://login.example.org', 'kanari-subject', gone.person)
  const { body } = await place.staff.post(`/api/staff/${place.process}/colleagues`, { name: 'Liv Kanari', title: '' })

  hands.now += 89 * day
  await stays.one.post('/api/sign-out', { hat: 'staff' })
  await house.signIn.begin({ hat: 'staff', process: null, person: stays.person }, hands.now)
  await house.signIn.cut({ opens: 'team', process: null, person: invited.person }, hands.now)
  await forgetWhatIsDue(house, hands.now)
  strictEqual(await house.signIn.nameOf(gone.person), 'Kanari Borte')
  hands.now += 2 * day
  await forgetWhatIsDue(house, hands.now)
  const names = [gone.person, stays.person, invited.person, String(body.person)].map((one) => house.signIn.nameOf(one))
  deepStrictEqual(await Promise.all(names), [null, 'Kanari Her', 'Kanari Bedt', 'Liv Kanari'])
  strictEqual((await gone.one.get('/api/session')).body.staff, null)
  deepStrictEqual([filesWith(dataDir, 'Kanari Borte'), filesWith(dataDir, 'kanari-subject')], [[], []])
  ok(await house.signIn.owner(), 'whoever set it up stays')
})

test('the responsible group is told beforehand what goes when', async (context) => {
  const { happened, hands, place } = await withKari(context)
  await happened([published(hands.now)])
  const { body } = await place.staff.get(`/api/staff/${place.process}/retention`)
  deepStrictEqual(body, {
    contacts: null,
    names: hands.now + holds.names,
    everything: hands.now + holds.unclosed,
    notice: holds.notice,
    now: hands.now,
  })
})

test('everybody reads the same page of what is stored, with the times by which it goes (P10)', async (context) => {
  const opened = await testHouse(context)
  const place = await openWorkplace(opened)
  const [person = ''] = place.people
  const phone = await comesIn(opened, place, person)
  const ofPhone = await phone.get(`/api/seat/${place.process}/privacy`)
  const ofStaff = await place.staff.get(`/api/staff/${place.process}/privacy`)
  strictEqual(ofPhone.text, ofStaff.text)
  match(ofPhone.text, /90 dager.*30 dager.*Turid Moen/)
  const { text } = await opened.browser().get('/api/privacy', { 'x-language': 'en' })
  match(text, /sends no mail/)
  ok(!text.includes('Turid'), 'whoever is not inside learns no names')
  strictEqual((await opened.browser().get(`/api/seat/${place.process}/privacy`)).status, 403)
})

test('one sees all that is tied to oneself, and takes it along as a file (P6)', async (context) => {
  const all = await withKari(context)
  const { place, kari } = all
  const phone = await comesIn(all, place, kari)
  const page = await phone.get(`/api/seat/${place.process}/mine`)
  match(page.text, /Kanari Fuglesang.*kanari@example\.org.*norsk, fuglesk/)
  ok(!page.text.includes('Person 1'), 'and nothing about anybody else')
  const file = await phone.get(`/api/seat/${place.process}/mine.json`)
  match(file.headers.get('content-disposition') ?? '', /attachment/)
  const data = JSON.parse(file.text) as { events: { event: string }[]; phones: number }
  ok(data.events.some(({ event }) => event === 'people people-invited'))
  strictEqual(data.phones, 1)
})

test('whoever asks is erased, from every file, and the log keeps an id that leads to nobody (P6)', async (context) => {
  const all = await withKari(context)
  const { place, kari, house, dataDir, room } = all
  await place.staff.command('staff', place.process, {
    stage: 'groups',
    command: { type: 'take-seat', meeting: 1, person: kari },
  })
  await house.links.secretOf(place.process, kari)
  const phone = await comesIn(all, place, kari)
  ok(filesWith(dataDir, 'Kanari').length > 0)

  strictEqual((await phone.post(`/api/seat/${place.process}/erase-me`)).status, 200)
  deepStrictEqual(filesWith(dataDir, 'Kanari'), [])
  deepStrictEqual(filesWith(dataDir, 'kanari@example.org'), [])
  strictEqual(room.state.people.persons[kari], undefined)
  ok(!JSON.stringify(room.state.groups).includes(kari), 'no chair is kept')
  strictEqual((await phone.get(`/api/seat/${place.process}/view`)).status, 403)
})

test('a backup that is put back does not bring anybody back (P6)', async (context) => {
  const all = await withKari(context)
  const { place, kari, house, close, dataDir } = all
  const copy = scratchFolder(context)
  const { body } = await place.staff.post('/api/processes', { workplace: 'Gammelt', language: 'nb' })
  const gone = String(body.process)
  // What a backup holds: the database and the drawer stay behind as they are now.
  cpSync(join(dataDir, 'flippover.db'), join(copy, 'flippover.db'))
  cpSync(join(dataDir, 'flippover.db-wal'), join(copy, 'flippover.db-wal'))
  await place.staff.post(`/api/staff/${place.process}/erase-person`, { person: kari })
  await place.staff.post(`/api/staff/${gone}/erase`, { workplace: 'gammelt' })
  strictEqual(await house.processes.find(gone), null)
  await close()

  rmSync(join(dataDir, 'flippover.db-wal'), { force: true })
  cpSync(copy, dataDir, { recursive: true })
  ok(filesWith(dataDir, 'Kanari').length > 0, 'the backup still knows her')
  const restored = await testHouse(context, { dataDir })
  deepStrictEqual(filesWith(dataDir, 'Kanari'), [])
  strictEqual(await restored.house.processes.find(gone), null)
  const { state } = await restored.house.rooms.open(place.process)
  strictEqual(state.people.persons[kari], undefined)
  ok(Object.keys(state.people.persons).length > 0, 'the others are there')
})

test('a whole process goes only when its name is typed, and only by the responsible group', async (context) => {
  const { place, house } = await withKari(context)
  const path = `/api/staff/${place.process}/erase`
  const wrong = await place.staff.post(path, { workplace: 'Noe annet' })
  strictEqual(wrong.status, 409)
  match(wrong.text, /Ingenting er slettet/)
  ok(await house.processes.find(place.process))
  strictEqual((await place.staff.post(path, { workplace: ' blåbærhaugen ' })).status, 200)
  strictEqual(await house.processes.find(place.process), null)
})
