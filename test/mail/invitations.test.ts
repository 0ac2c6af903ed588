import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { minute } from '../../src/kernel/values.ts'
import { writeReminders } from '../../src/server/mail/postman.ts'
import { comesIn } from '../house.ts'
import { at } from '../people.ts'
import { atWork } from './at-work.ts'
import type { Arrived } from './mail-server.ts'

const day = 24 * 60 * minute
/** Thursday 14 January 2027 was `at`; in two weeks at the same hour, 9 o'clock in Oslo. */
const inTwoWeeks = at + 14 * day

/** What a calendar reads out of a mail. */
async function entryIn(arrived: Arrived | undefined) {
  const parsed = await arrived?.parsed()
  const file = parsed?.attachments.find(({ contentType }) => contentType.startsWith('text/calendar'))
  const said = (file?.content.toString('utf8') ?? '').replaceAll('\r\n ', '')
  const field = (name: string): string => new RegExp(`^${name}[;:](.*)$`, 'm').exec(said)?.[1]?.trim() ?? ''
  const { method, uid, sequence, start, end } = {
    method: field('METHOD'),
    uid: field('UID'),
    sequence: Number(field('SEQUENCE')),
    start: field('DTSTART'),
    end: field('DTEND'),
  }
  return { method, uid, sequence, start, end, said }
}

test('an invitation says what, why, when and where, and brings the own link and a calendar entry', async (context) => {
  const { book, send } = await atWork(context)
  await book(1, inTwoWeeks)
  await book(2, inTwoWeeks + 35 * day)
  const arrived = await send('invitation')
  deepStrictEqual(arrived.map(({ to }) => to).sort(), [
    'person1@example.org',
    'person2@example.org',
    'person3@example.org',
  ])
  const parsed = await arrived[0]?.parsed()
  strictEqual(parsed?.subject, 'Velkommen til møte 1, torsdag 28. januar kl. 9.00 – Blåbærhaugen')
  const text = parsed?.text ?? ''
  for (const said of [
    'Hei, Person',
    'Når: torsdag 28. januar 2027, kl. 9.00–11.00',
    'Hvor: Allrommet',
    'Vi vil ha mer tid ute.',
    'Og færre møter.',
    'Møte 2 er torsdag 4. mars.',
  ]) {
    ok(text.includes(said), said)
    ok(String(parsed?.html).includes(said.replace('Når: ', '').replace('Hvor: ', '')), `${said}, in HTML`)
  }
  match(text, /https:\/\/f\.example\.org\/hello#[\w-]{27}/)
  const links = new Set(arrived.map(({ raw }) => /hello#([\w=-]+)/.exec(raw)?.[1]))
  strictEqual(links.size, 3, 'everybody has a link of their own')
  ok(!/<img|<script|<link|url\(/i.test(String(parsed?.html)), 'nothing is fetched, so nobody is counted')

  const entry = await entryIn(arrived[0])
  deepStrictEqual(
    [entry.method, entry.sequence, entry.start, entry.end],
    ['REQUEST', 0, '20270128T080000Z', '20270128T100000Z'],
  )
  ok(!entry.said.includes('hello#'), 'a calendar may be open to others')
})

test('the hours are right on both sides of the clock change', async (context) => {
  const { book, send } = await atWork(context, 1)
  // 9 o'clock in Oslo the day before, and the day after, summer time begins.
  await book(1, Date.UTC(2027, 2, 27, 8))
  await book(2, Date.UTC(2027, 2, 29, 7))
  const [first] = await send('invitation', 1)
  const [second] = await send('invitation', 2)
  deepStrictEqual(
    [(await entryIn(first)).start, (await entryIn(second)).start],
    ['20270327T080000Z', '20270329T070000Z'],
  )
  for (const one of [first, second]) match((await one?.parsed())?.text ?? '', /kl\. 9\.00–11\.00/)
})

test('pressed twice, or ten times at once, nobody gets two; whoever comes new gets one', async (context) => {
  const { book, send, place } = await atWork(context)
  await book(1, inTwoWeeks)
  const asked = { meeting: 1, occasion: 'invitation' }
  const url = `/api/staff/${place.process}/invitations/send`
  const answers = await Promise.all(Array.from({ length: 10 }, () => place.staff.post(url, asked)))
  strictEqual(
    answers.reduce((sum, { body }) => sum + Number(body.letters), 0),
    3,
  )
  strictEqual((await send('invitation')).length, 3)
  const row = { name: 'Nina Ny', mail: 'nina@example.org', unit: '', isManager: false }
  await place.staff.post(`/api/staff/${place.process}/roster`, { rows: [row] })
  deepStrictEqual(
    (await send('invitation')).map(({ to }) => to),
    ['nina@example.org'],
  )
})

test('a meeting that is moved moves in every calendar, and one that is cancelled leaves it', async (context) => {
  const { book, send } = await atWork(context, 2)
  await book(1, inTwoWeeks)
  const [invited] = await send('invitation')
  deepStrictEqual(await send('changes'), [], 'nothing has changed')

  await book(1, inTwoWeeks + day, 'Gymsalen')
  const moved = await send('changes')
  strictEqual(moved.length, 2)
  match((await moved[0]?.parsed())?.subject ?? '', /^Endret: møte 1 er fredag 29\. januar kl\. 9\.00/)
  const [before, after] = [await entryIn(invited), await entryIn(moved[0])]
  deepStrictEqual([after.uid, after.sequence, after.method], [before.uid, 1, 'REQUEST'])
  deepStrictEqual([after.start, after.said.includes('LOCATION:Gymsalen')], ['20270129T080000Z', true])
  deepStrictEqual(await send('changes'), [], 'told once')

  await book(1, null)
  const [cancelled] = await send('changes')
  const gone = await entryIn(cancelled)
  deepStrictEqual([gone.uid, gone.sequence, gone.method, gone.start], [before.uid, 2, 'CANCEL', after.start])
  match(gone.said, /STATUS:CANCELLED/)

  await book(1, inTwoWeeks + 7 * day)
  const [again] = await send('changes')
  const back = await entryIn(again)
  deepStrictEqual([back.uid, back.sequence, back.method], [before.uid, 3, 'REQUEST'])
})

test('a reminder is sent once, and not to those whose calendar is wrong', async (context) => {
  const { book, send } = await atWork(context, 2)
  await book(1, inTwoWeeks)
  deepStrictEqual(await send('reminder'), [], 'nobody is reminded of what they were not told')
  await send('invitation')
  await book(1, inTwoWeeks + day)
  deepStrictEqual(await send('reminder'), [], 'first they must hear of the new time')
  await send('changes')
  const reminded = await send('reminder')
  strictEqual(reminded.length, 2)
  strictEqual((await entryIn(reminded[0])).sequence, 1)
  deepStrictEqual(await send('reminder'), [])
})

test('a reminder that was planned goes out by itself the day before', async (context) => {
  const { book, send, deliver, place, test } = await atWork(context, 1)
  await book(1, inTwoWeeks)
  await send('invitation')
  await place.staff.post(`/api/staff/${place.process}/invitations/reminder`, { meeting: 1, isWanted: true })
  for (const [now, expected] of [
    [inTwoWeeks - day - minute, 0],
    [inTwoWeeks - day, 1],
    [inTwoWeeks - day + minute, 0],
  ] as const) {
    test.hands.now = now
    await writeReminders(test.house)
    strictEqual((await deliver()).length, expected)
  }
})

test('whom a mail has reached is a fact of the process, and nobody is watched', async (context) => {
  const { book, send, place, test } = await atWork(context)
  await book(1, inTwoWeeks)
  const phone = await comesIn(test, place, place.people[0] ?? '')
  await send('invitation')
  const room = await test.house.rooms.open(place.process)
  const { persons } = room.state.people
  for (const person of place.people) deepStrictEqual(persons[person]?.reachedBy, { 1: 'mail', 2: null })
  const { body } = await phone.get(`/api/seat/${place.process}/view`)
  const seen = JSON.stringify(body)
  strictEqual(seen.split('reachedBy').length, 2, 'one sees the own row')
})

test('an address that does not exist is said so, and mended it is tried again', async (context) => {
  const { book, send, deliver, mail, letters, place } = await atWork(context)
  mail.says((to) => (to === 'person2@example.org' ? { code: 550, words: '5.1.1 person2@example.org unknown' } : null))
  await book(1, inTwoWeeks)
  strictEqual((await send('invitation')).length, 2)
  const failed = (await letters()).filter(({ state }) => state === 'failed')
  deepStrictEqual(
    failed.map(({ reason }) => reason),
    ['no-such-address'],
  )
  strictEqual((await send('invitation')).length, 0, 'it is not tried again by itself')
  mail.says(() => null)
  await place.staff.post(`/api/staff/${place.process}/invitations/again`, { meeting: 1 })
  deepStrictEqual(
    (await deliver()).map(({ to }) => to),
    ['person2@example.org'],
  )
})

test('what came back goes out with the time that holds when it is tried again', async (context) => {
  const { book, send, deliver, mail, place } = await atWork(context, 2)
  mail.says((to) => (to === 'person2@example.org' ? { code: 550, words: '5.1.1 unknown' } : null))
  await book(1, inTwoWeeks)
  await send('invitation')
  deepStrictEqual(
    (await send('reminder')).map(({ to }) => to),
    ['person1@example.org'],
    'nobody is reminded of what never reached them',
  )
  await book(1, inTwoWeeks + day)
  deepStrictEqual(
    (await send('changes')).map(({ to }) => to),
    ['person1@example.org'],
  )
  mail.says(() => null)
  await place.staff.post(`/api/staff/${place.process}/invitations/again`, { meeting: 1 })
  const late = await deliver()
  deepStrictEqual(
    late.map(({ to }) => to),
    ['person2@example.org'],
  )
  const { method, start, sequence } = await entryIn(late[0])
  deepStrictEqual([method, start, sequence], ['REQUEST', '20270129T080000Z', 0])
  match((await late[0]?.parsed())?.subject ?? '', /^Velkommen til møte 1, fredag/)
  deepStrictEqual(await send('changes'), [])
})

test('what could not go out before the old day goes out for the new one', async (context) => {
  const { book, send, deliver, letters, mail, place, test } = await atWork(context, 1)
  mail.says(() => ({ code: 451, words: 'later' }))
  await book(1, inTwoWeeks)
  await send('invitation')
  test.hands.now = inTwoWeeks + minute
  await deliver()
  deepStrictEqual(
    (await letters()).map(({ reason }) => reason),
    ['too-late'],
  )
  mail.says(() => null)
  await book(1, inTwoWeeks + 7 * day)
  await place.staff.post(`/api/staff/${place.process}/invitations/again`, { meeting: 1 })
  strictEqual((await deliver()).length, 1)
})

test('a full or busy mailbox is tried again, with growing pauses', async (context) => {
  const { book, send, deliver, mail, letters, test } = await atWork(context, 1)
  mail.says(() => ({ code: 451, words: '4.3.0 try later' }))
  await book(1, inTwoWeeks)
  deepStrictEqual(await send('invitation'), [])
  const pauses: number[] = []
  for (let tries = 0; tries < 3; tries++) {
    const [letter] = await letters()
    pauses.push(((letter?.notBefore ?? 0) - test.hands.now) / minute)
    deepStrictEqual(await deliver(), [], 'not before its time')
    test.hands.now = letter?.notBefore ?? 0
    await deliver()
  }
  deepStrictEqual(pauses, [1, 5, 15])
  mail.says(() => null)
  test.hands.now = (await letters())[0]?.notBefore ?? 0
  strictEqual((await deliver()).length, 1)
})

test('while the mail server is away everything waits, and nothing is lost', async (context) => {
  const { book, send, mail, letters, place } = await atWork(context)
  await book(1, inTwoWeeks)
  await mail.close()
  deepStrictEqual(await send('invitation'), [])
  deepStrictEqual(
    (await letters()).map(({ state, tries }) => [state, tries]),
    [
      ['waiting', 0],
      ['waiting', 0],
      ['waiting', 0],
    ],
  )
  const { body } = await place.staff.get(`/api/staff/${place.process}/invitations?meeting=1`)
  deepStrictEqual([body.trouble, body.underWay, body.isMailOn], ['unreachable', 3, true])
})

test('nobody is invited before employees have been told, and the day it was discussed is known', async (context) => {
  const { book, place, letters } = await atWork(context, 2, false)
  await book(1, inTwoWeeks)
  for (const occasion of ['invitation', 'changes', 'reminder']) {
    const url = `/api/staff/${place.process}/invitations/send`
    const { status, body } = await place.staff.post(url, { meeting: 1, occasion })
    deepStrictEqual([status, body.error], [409, 'inform-first'])
  }
  const [person] = place.people
  const { status } = await place.staff.post(`/api/staff/${place.process}/personal-link`, { person })
  strictEqual(status, 409)
  deepStrictEqual(await letters(), [])
})

test('what is written to the log of the server holds no name and no address (P8)', async (context) => {
  const said: unknown[] = []
  for (const channel of ['log', 'error', 'warn', 'info'] as const) {
    context.mock.method(console, channel, (...words: unknown[]) => void said.push(...words))
  }
  const { book, send, mail } = await atWork(context)
  mail.says((to) => ({ code: 550, words: `${to} is nobody here` }))
  await book(1, inTwoWeeks)
  await send('invitation')
  await mail.close()
  await send('invitation')
  ok(!/person\d|Person \d|example\.org/.test(said.join(' ')), said.join(' '))
})

test('letters are for the responsible group; a facilitator looks on, others do not', async (context) => {
  const { place, test } = await atWork(context)
  const { process, people } = place
  const phone = await comesIn(test, place, people[0] ?? '')
  const stranger = test.browser()
  for (const browser of [phone, stranger]) {
    strictEqual((await browser.get(`/api/staff/${process}/invitations?meeting=1`)).status, 403)
    strictEqual(
      (await browser.post(`/api/staff/${process}/invitations/send`, { meeting: 1, occasion: 'invitation' })).status,
      403,
    )
    strictEqual((await browser.post(`/api/staff/${process}/personal-link`, { person: people[1] })).status, 403)
  }
})

test('a sample goes to oneself: the words as they will be, a link that opens nothing', async (context) => {
  const { book, place, mail, test } = await atWork(context)
  await book(1, inTwoWeeks)
  const url = `/api/staff/${place.process}/invitations`
  const { body: preview } = await place.staff.get(`${url}/preview?meeting=1&kind=invitation`)
  const asked = { meeting: 1, kind: 'invitation', mail: 'turid@example.org' }
  strictEqual((await place.staff.post(`${url}/sample`, asked)).status, 200)
  const parsed = await mail.arrived[0]?.parsed()
  deepStrictEqual([mail.arrived[0]?.to, parsed?.subject], ['turid@example.org', preview.subject])
  const secret = /hello#([\w-]+)/.exec(parsed?.text ?? '')?.[1]
  strictEqual((await test.browser().post('/api/door/personal', { secret })).status, 404)
  for (let more = 0; more < 5; more++) strictEqual((await place.staff.post(`${url}/sample`, asked)).status, 200)
  strictEqual((await place.staff.post(`${url}/sample`, asked)).status, 429, 'it is no way to write to the whole town')
})
