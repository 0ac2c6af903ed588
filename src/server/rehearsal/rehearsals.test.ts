import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openWorkplace, type TestHouse, testHouse, type Workplace } from '../../../test/house.ts'
import { minute } from '../../kernel/values.ts'
import type { State } from '../../process/process.ts'
import { rehearsers } from '../../simulation/rehearsal.ts'

async function tryOut(house: TestHouse, { process, staff }: Workplace, meeting: 1 | 2): Promise<string> {
  const { body, status, text } = await staff.post(`/api/staff/${process}/rehearsal`, { meeting })
  strictEqual(status, 200, text)
  ok(house.house.rehearsals.find(String(body.process)))
  return String(body.process)
}

test('meeting 1 stands ready with the programme as it was planned, and the one who tries it leads it', async (context) => {
  const house = await testHouse(context)
  const place = await openWorkplace(house)
  const plan = { type: 'plan-minutes', step: 'wishes', minutes: 33 } as const
  await place.staff.command('staff', place.process, { stage: 'agenda', command: plan })
  const rehearsal = await tryOut(house, place, 1)

  const { body } = await place.staff.get(`/api/staff/${rehearsal}/view`)
  const state = body.state as State
  deepStrictEqual(body.rehearsal, { of: place.process, pace: 1 })
  ok((body.roles as string[]).includes('facilitator'))
  strictEqual(state.agenda.programme.find(({ step }) => step === 'wishes')?.minutes, 33)
  strictEqual(Object.keys(state.people.persons).length, rehearsers.people.length)
  strictEqual(state.agenda.open, null)
  const begun = await place.staff.command('staff', rehearsal, {
    stage: 'agenda',
    command: { type: 'open-step', from: null, to: 'welcome' },
  })
  strictEqual(begun.status, 200, begun.text)
})

test('meeting 2 begins where meeting 1 ended: with sheets on the wall', async (context) => {
  const house = await testHouse(context)
  const rehearsal = await tryOut(house, await openWorkplace(house), 2)
  const { agenda, wishes, groups } = (await house.house.rooms.open(rehearsal)).state
  ok(agenda.endedAt[1] !== null && agenda.begunAt[2] === null)
  ok(Object.keys(wishes).length >= 8)
  ok(groups[2].groups.length >= 8)
})

test('its people play by themselves, and somebody with a phone takes the chair of one', async (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] })
  const house = await testHouse(context)
  const place = await openWorkplace(house)
  const rehearsal = await tryOut(house, place, 1)
  const room = await house.house.rooms.open(rehearsal)
  await place.staff.command('staff', rehearsal, {
    stage: 'agenda',
    command: { type: 'open-step', from: null, to: 'wishes' },
  })
  await place.staff.post(`/api/staff/${rehearsal}/rehearsal/pace`, { pace: 12 })
  const phone = house.browser()
  const card = await house.house.processes.find(rehearsal)
  const [me] = rehearsers.people
  const entered = await phone.post('/api/door/enter', { code: card?.doorCode, person: me?.person })
  strictEqual(entered.status, 200, entered.text)

  for (let look = 0; look < 60; look++) {
    house.hands.now += 500
    context.mock.timers.tick(500)
    // Each look is over before the next one.
    for (let turn = 0; turn < 60; turn++) await new Promise((resolve) => setImmediate(resolve))
  }
  const written = Object.values(room.state.wishes).flatMap((sheet) => Object.keys(sheet.wishes))
  ok(written.length > 5, `only ${written.length} wishes`)
})

test('time goes as fast as one likes, and never backwards', async (context) => {
  const house = await testHouse(context)
  const place = await openWorkplace(house)
  const rehearsal = await tryOut(house, place, 1)
  const room = await house.house.rooms.open(rehearsal)
  const began = room.now()
  house.hands.now += minute
  strictEqual(room.now() - began, minute)
  await place.staff.post(`/api/staff/${rehearsal}/rehearsal/pace`, { pace: 12 })
  strictEqual(room.now() - began, minute)
  house.hands.now += minute
  strictEqual(room.now() - began, 13 * minute)
  const odd = await place.staff.post(`/api/staff/${rehearsal}/rehearsal/pace`, { pace: 100 })
  strictEqual(odd.status, 400)
})

test('when it has ended nothing of it is left: no way in, no seat, not a word in any file', async (context) => {
  const house = await testHouse(context)
  const place = await openWorkplace(house)
  const rehearsal = await tryOut(house, place, 2)
  const room = await house.house.rooms.open(rehearsal)
  const words = Object.values(room.state.wishes).flatMap(({ wishes }) => Object.values(wishes).map(({ text }) => text))
  const card = await house.house.processes.find(rehearsal)
  const phone = house.browser()
  const person = rehearsers.people[0]?.person
  strictEqual((await phone.post('/api/door/enter', { code: card?.doorCode, person })).status, 200)

  const { body } = await place.staff.post(`/api/staff/${rehearsal}/rehearsal/end`)
  strictEqual(body.of, place.process)
  strictEqual((await place.staff.get(`/api/staff/${rehearsal}/view`)).status, 403)
  strictEqual((await phone.get(`/api/seat/${rehearsal}/view`)).status, 403)
  strictEqual((await phone.post('/api/door', { code: card?.doorCode })).status, 404)
  await house.close()
  const files = readdirSync(house.dataDir).map((file) => readFileSync(join(house.dataDir, file), 'latin1'))
  for (const said of [rehearsal, ...words.filter((word) => word !== null), rehearsers.people[0]?.name ?? '']) {
    ok(!files.some((file) => file.includes(Buffer.from(said).toString('latin1'))), `${said} was written down`)
  }
})

test('only those who lead try out a meeting, and nobody a rehearsal of a rehearsal', async (context) => {
  const house = await testHouse(context)
  const place = await openWorkplace(house)
  const rehearsal = await tryOut(house, place, 1)
  strictEqual((await place.staff.post(`/api/staff/${rehearsal}/rehearsal`, { meeting: 1 })).status, 403)
  strictEqual((await house.browser().post(`/api/staff/${place.process}/rehearsal`, { meeting: 1 })).status, 403)
  const again = await tryOut(house, place, 1)
  strictEqual(house.house.rehearsals.find(rehearsal), null, 'another one ends the one before')
  ok(house.house.rehearsals.find(again))
})
