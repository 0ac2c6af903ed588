import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { minute } from '../../src/kernel/values.ts'
import { lastTold, lettersFor, lettersToTryAgain } from '../../src/server/mail/whom.ts'
import { tellOfPlan } from '../../src/server/reminders/tell-of-plan.ts'
import { comesIn } from '../house.ts'
import { at } from '../people.ts'
import { atWork } from './at-work.ts'
import { happened, published } from './published-plan.ts'

const day = 24 * 60 * minute

test('publishing tells everybody once, in words and with the own link; pressed again it tells nobody', async (context) => {
  const { test: all, place, deliver } = await atWork(context)
  const { process, staff } = place
  const events = published(at)
  await happened(all, process, events.slice(0, -1))
  await happened(all, process, [{ stage: 'followUp', event: { type: 'look-planned', day: '2027-04-22' } }])
  const asks = [
    { type: 'approve-plan', as: 'manager', isGiven: true },
    { type: 'approve-plan', as: 'safety-representative', isGiven: true },
    { type: 'publish-plan', version: 1 },
  ] as const
  for (const command of asks) {
    const { status, text } = await staff.command('staff', process, { stage: 'actionPlan', command })
    strictEqual(status, 200, text)
  }
  await tellOfPlan(all.house, process)
  const arrived = await deliver()
  deepStrictEqual(
    arrived.map(({ to }) => to).sort(),
    [1, 2, 3].map((n) => `person${n}@example.org`),
  )
  const mail = await arrived[0]?.parsed()
  strictEqual(mail?.subject, 'Planen er klar – Blåbærhaugen')
  for (const said of [
    '4 ønsker har fått svar',
    'Dette arbeider vi med nå',
    'Mer tid ute',
    'Ro i garderoben',
    '1 ønske ser vi på igjen senere',
    'Vi ser på planen sammen torsdag 22. april 2027.',
  ]) {
    ok(mail?.text?.includes(said), said)
    ok(String(mail?.html).includes(said), `${said}, in HTML`)
  }
  match(mail?.text ?? '', /https:\/\/f\.example\.org\/hello#[\w-]{27}/)
  ok(!(mail?.text ?? '').includes('Egen buss'), 'what is not done now is read in the plan')
  deepStrictEqual(mail?.attachments, [], 'no calendar entry')
  strictEqual(new Set(arrived.map(({ raw }) => /hello#([\w=-]+)/.exec(raw)?.[1])).size, 3)
  const { body } = await staff.get(`/api/staff/${process}/plan-told`)
  deepStrictEqual(body, { isMailOn: true, people: 3, withMail: 3, sent: 3, underWay: 0, failed: 0 })
  await tellOfPlan(all.house, process)
  deepStrictEqual(await deliver(), [])
})

test('a version that is published before the last one was sent takes its place', async (context) => {
  const { test: all, place, deliver } = await atWork(context, 1)
  await happened(all, place.process, published(at))
  await tellOfPlan(all.house, place.process)
  const again = { type: 'plan-published', version: 2, at } as const
  await happened(all, place.process, [{ stage: 'actionPlan', event: again }])
  await tellOfPlan(all.house, place.process)
  const [only, ...others] = await deliver()
  match((await only?.parsed())?.subject ?? '', /^Planen er endret/)
  deepStrictEqual(others, [])
})

test('published in the evening before a weekend, it is told on Monday morning', async (context) => {
  const { test: all, place, deliver } = await atWork(context, 1)
  // Friday 15 January 2027, nine in the evening in Oslo.
  all.hands.now = Date.UTC(2027, 0, 15, 20)
  await happened(all, place.process, published(all.hands.now))
  await tellOfPlan(all.house, place.process)
  for (const hours of [0, 12, 24, 48]) {
    all.hands.now = Date.UTC(2027, 0, 15, 20 + hours)
    deepStrictEqual(await deliver(), [])
  }
  all.hands.now = Date.UTC(2027, 0, 18, 6, 29)
  deepStrictEqual(await deliver(), [])
  all.hands.now = Date.UTC(2027, 0, 18, 6, 30)
  strictEqual((await deliver()).length, 1)
})

test('a plan that was published long ago is no news, nor is one of a process that is closed', async (context) => {
  const { test: all, place, deliver } = await atWork(context, 1)
  await happened(all, place.process, published(at - 8 * day))
  await tellOfPlan(all.house, place.process)
  deepStrictEqual(await deliver(), [])
})

test('letters about the plan do not confuse those about the meetings', async (context) => {
  const { test: all, place, deliver, book, send, letters } = await atWork(context, 1)
  const [person = ''] = place.people
  await book(1, at + 14 * day)
  await send('invitation')
  const before = await letters()
  await happened(all, place.process, published(at))
  await tellOfPlan(all.house, place.process)
  strictEqual((await deliver()).length, 1)
  deepStrictEqual(await letters(), before)
  const { state } = await all.house.rooms.open(place.process)
  const rows = await all.house.people.of(place.process)
  const known = { process: place.process, state, rows, letters: await letters(), meeting: 1, now: at } as const
  strictEqual(lastTold(await letters(), person, 1)?.kind, 'invitation')
  deepStrictEqual(lettersFor('changes', known), [])
  deepStrictEqual(lettersToTryAgain(known), [])
  strictEqual(state.people.persons[person]?.reachedBy[2], null, 'nobody is invited to meeting 2 by it')
  await book(1, at + 15 * day)
  strictEqual((await send('changes')).length, 1, 'and a meeting that moves is still told')
})

test('the link opens the plan on any device, also while the place is on a phone', async (context) => {
  const { test: all, place, deliver } = await atWork(context, 1)
  const [person = ''] = place.people
  const phone = await comesIn(all, place, person)
  await happened(all, place.process, published(at))
  await tellOfPlan(all.house, place.process)
  const [letter] = await deliver()
  const [, secret] = /hello#([\w-]+)/.exec((await letter?.parsed())?.text ?? '') ?? []
  const laptop = all.browser()
  const { body } = await laptop.post('/api/door/personal', { secret })
  deepStrictEqual([body.isPlanReady, body.isElsewhere], [true, false])
  strictEqual((await laptop.post('/api/door/personal/sit', { secret })).status, 200)
  for (const browser of [laptop, phone]) {
    strictEqual((await browser.get(`/api/seat/${place.process}/view`)).status, 200)
  }
})
