import { match, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { minute } from '../../src/kernel/values.ts'
import { openWorkplace, testHouse } from '../house.ts'
import { signedIn } from '../signed-in.ts'

const day = 24 * 60 * minute

test('behind TLS the cookie belongs to this host alone, and no script reads it (S7)', async (context) => {
  const house = await testHouse(context, { publicUrl: 'https://localhost' })
  const cookie = (await signedIn(house)).cookie
  match(cookie, /^__Host-flippover_staff=/)
  for (const part of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) ok(cookie.includes(part), `${part}: ${cookie}`)
  ok(!/Domain=/i.test(cookie))
})

test('on a laptop without TLS it works all the same, and is as closed as it can be (S7)', async (context) => {
  const house = await testHouse(context)
  const cookie = (await signedIn(house)).cookie
  match(cookie, /^flippover_staff=/)
  ok(cookie.includes('HttpOnly') && cookie.includes('SameSite=Lax') && !cookie.includes('Secure'))
})

test('whoever signs out is out, with that cookie too (S7)', async (context) => {
  const house = await testHouse(context)
  const { staff, process } = await openWorkplace(house)
  const kept = new Map(staff.cookies)
  strictEqual((await staff.get(`/api/staff/${process}/view`)).status, 200)
  await staff.post('/api/sign-out', { hat: 'staff' })
  for (const [name, value] of kept) staff.cookies.set(name, value)
  strictEqual((await staff.get(`/api/staff/${process}/view`)).status, 403)
})

test('a session ends by the clock of the server, whatever the cookie says (S7)', async (context) => {
  const house = await testHouse(context)
  const { staff, process } = await openWorkplace(house)
  house.hands.now += 400 * day - 1
  strictEqual((await staff.get(`/api/staff/${process}/view`)).status, 200)
  house.hands.now += 1
  strictEqual((await staff.get(`/api/staff/${process}/view`)).status, 403)
})
