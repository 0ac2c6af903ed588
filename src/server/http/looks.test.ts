import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { comesIn, openWorkplace, testHouse } from '../../../test/house.ts'
import { minute } from '../../kernel/values.ts'

const hour = 60 * minute

async function atTheDesk(context: TestContext) {
  const house = await testHouse(context)
  const place = await openWorkplace(house)
  const { staff, process } = place
  const looks = async () => (await staff.get(`/api/staff/${process}/looks`)).body.looks
  const begin = Math.floor(house.hands.now / hour) * hour
  house.hands.now = begin + 10 * minute
  return { house, place, looks, begin, list: `/api/staff/${process}/roster` }
}

test('who of the responsible group sees the addresses, or takes documents along, is written down to the hour', async (context) => {
  const { house, place, looks, begin, list } = await atTheDesk(context)
  const { staff, process } = place
  deepStrictEqual(await looks(), [], 'whoever only writes has seen nothing')
  for (let n = 0; n < 3; n++) await staff.get(list)
  const name = 'Turid Moen'
  deepStrictEqual(await looks(), [{ name, list: 'addresses', at: begin }], 'once for an hour, however often')
  house.hands.now = begin + 1.5 * hour
  await staff.post(`${list}/read`, { text: 'Person 1' })
  strictEqual((await staff.get(`/api/process/${process}/export.json`)).status, 200)
  strictEqual((await staff.get(`/api/staff/${process}/documents/plan.docx`)).status, 200)
  house.hands.now = begin + 2 * hour
  await staff.get(`/api/staff/${process}/board`)
  deepStrictEqual(await looks(), [
    { name, list: 'addresses', at: begin + 2 * hour },
    { name, list: 'addresses', at: begin + hour },
    { name, list: 'documents', at: begin + hour },
    { name, list: 'everything', at: begin + hour },
    { name, list: 'addresses', at: begin },
  ])
  ok(!JSON.stringify(await looks()).includes('Person'), 'not whom they looked for')
})

test('all of the responsible group see it, and nobody else', async (context) => {
  const { house, place, list } = await atTheDesk(context)
  const { staff, process, people } = place
  await staff.get(list)
  const { body } = await staff.post(`/api/staff/${process}/colleagues`, { name: 'Håkon', title: 'Verneombud' })
  const colleague = house.browser()
  await colleague.post('/api/sign-in', { token: String(body.link).split('#')[1] })
  match((await colleague.get(`/api/staff/${process}/looks`)).text, /Turid Moen/)
  const phone = await comesIn(house, place, people[0] ?? '')
  for (const path of [`/api/seat/${process}/looks`, `/api/staff/${process}/looks`])
    ok((await phone.get(path)).status >= 400, path)
  strictEqual((await house.browser().get(`/api/staff/${process}/looks`)).status, 403)
})

test('a store that takes nothing just now keeps nobody from reading, and says so without a name', async (context) => {
  const { house, place, list } = await atTheDesk(context)
  const logged: string[] = []
  context.mock.method(console, 'error', (said: string) => void logged.push(said))
  context.mock.method(house.house.looks, 'looked', () => Promise.reject(new Error('Turid: disk full')))
  strictEqual((await place.staff.get(list)).status, 200)
  strictEqual(logged.length, 1)
  ok(!logged[0]?.includes('Turid'))
})

test('with the process goes what was written down about those who led it', async (context) => {
  const { house, place, list } = await atTheDesk(context)
  await place.staff.get(list)
  await place.staff.post(`/api/staff/${place.process}/erase`, { workplace: 'Blåbærhaugen' })
  deepStrictEqual(await house.house.looks.of(place.process), [])
})
