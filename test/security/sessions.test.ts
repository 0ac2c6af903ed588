import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { minute } from '../../src/kernel/values.ts'
import { openWorkplace, testHouse } from '../house.ts'
import { filesWith } from '../scratch.ts'

const day = 24 * 60 * minute

const staffCookie = (headers: Headers): string =>
  headers.getSetCookie().find((line) => line.includes('flippover_staff=') && !line.includes('flippover_staff=;')) ?? ''

async function signIn(test: Awaited<ReturnType<typeof testHouse>>, headers: Record<string, string> = {}) {
  const token = await test.house.signIn.cut({ opens: 'account', process: null, person: null }, test.house.clock())
  return test.browser().post('/api/sign-in', { token, name: 'Turid' }, headers)
}

test('behind TLS the cookie belongs to this host alone, and no script reads it (S7)', async (context) => {
  const house = await testHouse(context, { publicUrl: 'https://localhost' })
  const cookie = staffCookie((await signIn(house)).headers)
  match(cookie, /^__Host-flippover_staff=/)
  for (const part of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) ok(cookie.includes(part), `${part}: ${cookie}`)
  ok(!/Domain=/i.test(cookie))
})

test('on a laptop without TLS it works all the same, and is as closed as it can be (S7)', async (context) => {
  const house = await testHouse(context)
  const cookie = staffCookie((await signIn(house)).headers)
  match(cookie, /^flippover_staff=/)
  ok(cookie.includes('HttpOnly') && cookie.includes('SameSite=Lax') && !cookie.includes('Secure'))
})

test('forty sessions: each long enough, no two alike, none of them in any file as it is (S7)', async (context) => {
  const house = await testHouse(context)
  const tokens = new Set<string>()
  for (let n = 0; n < 40; n++) {
    const cookie = staffCookie((await signIn(house)).headers)
    tokens.add(/=([^;]+)/.exec(cookie)?.[1] ?? '')
  }
  strictEqual(tokens.size, 40)
  for (const token of tokens) {
    // Base64url: six bits to the letter.
    ok(token.length * 6 >= 128, token)
    deepStrictEqual(filesWith(house.dataDir, token), [])
  }
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

test('a page elsewhere writes nothing in anybody’s name, whatever it calls itself (S7)', async (context) => {
  const house = await testHouse(context)
  const { staff, process } = await openWorkplace(house)
  const before = (await house.house.rooms.open(process)).version
  const asked = { stage: 'people', command: { type: 'open-door', isOpen: false } } as const
  const origins = [
    'https://evil.example',
    'null',
    'http://localhost.evil.example',
    'http://evil.example:80',
    'https://localhost:1',
  ]
  const kinds = ['cross-site', 'same-site']
  for (const origin of origins) {
    for (const kind of kinds) {
      const headers = { origin, 'sec-fetch-site': kind, 'sec-fetch-mode': 'cors' }
      const body = { id: crypto.randomUUID(), ...asked }
      strictEqual((await staff.post(`/api/staff/${process}/commands`, body, headers)).status, 403, `${origin} ${kind}`)
    }
  }
  strictEqual((await house.house.rooms.open(process)).version, before)
})
