import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { Browser, comesIn, openWorkplace, testHouse } from '../../../test/house.ts'
import { filesWith } from '../../../test/scratch.ts'
import { minute } from '../../kernel/values.ts'
import { languages } from '../../kernel/words.ts'
import type { Command } from '../../process/process.ts'
import { words } from '../words.ts'

const openDoor = (isOpen: boolean): Command => ({ stage: 'people', command: { type: 'open-door', isOpen } })

test('from a one-time link to a saved command, and looking at the link never spends it (S6)', async (context) => {
  const { house, app, browser } = await testHouse(context)
  const token = await house.signIn.cut({ opens: 'account', process: null, person: null }, house.clock())
  for (let scan = 0; scan < 50; scan++) await app.request(`/start#${token}`)
  const turid = browser()
  strictEqual((await turid.post('/api/sign-in', { token })).body.error, 'name-needed')
  strictEqual((await turid.post('/api/sign-in', { token, name: 'Turid' })).status, 200)
  strictEqual((await browser().post('/api/sign-in', { token, name: 'Tyv' })).body.error, 'link-spent')

  const made = await turid.post('/api/processes', { workplace: 'Blåbærhaugen', language: 'nb' })
  const process = String(made.body.process)
  const { body } = await turid.get(`/api/staff/${process}/view`)
  deepStrictEqual(body.roles, ['responsible', 'facilitator'])
  deepStrictEqual(Object.values(body.names as object), ['Turid'])
  strictEqual((await turid.command('staff', process, openDoor(true))).status, 200)
  const session = (await turid.get('/api/session')).body
  deepStrictEqual(session.processes, [{ process, name: 'Blåbærhaugen', isRunning: false }])
})

test('a colleague comes in by a link of their own, and takes over (M3)', async (context) => {
  const house = await testHouse(context)
  const { staff, process } = await openWorkplace(house)
  const { body } = await staff.post(`/api/staff/${process}/colleagues`, { name: 'Håkon', title: 'Verneombud' })
  const else_ = house.browser()
  strictEqual((await else_.post('/api/sign-in', { token: String(body.link).split('#')[1] })).body.name, 'Håkon')
  strictEqual((await else_.command('staff', process, openDoor(false))).status, 200)
  await else_.command('staff', process, { stage: 'preparation', command: { type: 'take-over' } })
  deepStrictEqual((await else_.get(`/api/staff/${process}/view`)).body.roles, ['responsible', 'facilitator'])
})

test('through the door by code or QR, once for each name, and back again on the same phone', async (context) => {
  const house = await testHouse(context)
  const place = await openWorkplace(house)
  const { process, code, secret, people } = place
  const [kari = '', ola = ''] = people
  const phone = house.browser()
  const roster = (await phone.post('/api/door', { secret })).body.roster as readonly {
    person: string
    isHere: boolean
  }[]
  strictEqual(roster.length, 8)
  ok(roster.every(({ isHere }) => !isHere))
  strictEqual((await phone.post('/api/door/enter', { secret, person: kari })).status, 200)
  strictEqual((await phone.post('/api/door/enter', { code: code.replace(/(....)/, '$1 '), person: kari })).status, 200)
  strictEqual((await house.browser().post('/api/door/enter', { code, person: kari })).body.error, 'name-taken')
  strictEqual((await house.browser().post('/api/door/enter', { code, person: 'turid' })).status, 404)

  const guest = house.browser()
  const entered = await guest.post('/api/door/enter', { code, newName: 'Vikar Vik' })
  const view = (await guest.get(`/api/seat/${process}/view`)).body
  strictEqual(view.me, entered.body.person)
  ok(Object.values(view.names as object).includes('Vikar Vik'))
  const { state } = await house.house.rooms.open(process)
  ok(
    state.groups[1].groups.some(({ members }) => members.includes(String(view.me))),
    'and has a chair',
  )

  await place.staff.post(`/api/staff/${process}/free-seat`, { person: kari })
  strictEqual((await phone.get(`/api/seat/${process}/view`)).status, 403)
  strictEqual((await house.browser().post('/api/door/enter', { code, person: kari })).status, 200)

  const old = await comesIn(house, place, ola)
  const carried = (await old.post(`/api/seat/${process}/carry`)).body.code
  const fresh = house.browser()
  strictEqual((await fresh.post('/api/door/carry', { code: carried })).body.person, ola)
  strictEqual((await old.get(`/api/seat/${process}/view`)).status, 403)
  strictEqual((await house.browser().post('/api/door/carry', { code: carried })).status, 404, 'once')
})

test('an unknown code and a closed door look alike (S5)', async (context) => {
  const house = await testHouse(context)
  const { staff, process, code, secret } = await openWorkplace(house)
  await staff.command('staff', process, openDoor(false))
  const guess = code === '12345678' ? '87654321' : '12345678'
  const said = await Promise.all(
    [{ code }, { code: guess }, { secret }, { secret: 'x' }].map((key) => house.browser().post('/api/door', key)),
  )
  deepStrictEqual(new Set(said.map(({ status, text }) => `${status} ${text}`)).size, 1)
})

test('only wrong codes are counted: guessing ends, joining goes on (S5, M1)', async (context) => {
  const house = await testHouse(context)
  const { code, secret } = await openWorkplace(house)
  const answers = { 404: 0, 429: 0, 200: 0 }
  for (let guess = 0; guess < 5_000; guess++) {
    const typed = String(10_000_000 + guess * 17)
    if (typed === code) continue
    const { status } = await house.browser().post('/api/door', { code: typed })
    answers[status as 404 | 429 | 200] += 1
  }
  strictEqual(answers[200], 0)
  ok(answers[404] <= 101, `${answers[404]} guesses were looked at`)
  strictEqual((await house.browser().post('/api/door', { code })).status, 429, 'the right one must wait as well')
  strictEqual((await house.browser().post('/api/door', { secret })).status, 200, 'the QR code never does')
  house.hands.now += minute
  for (let joins = 0; joins < 300; joins++) strictEqual((await house.browser().post('/api/door', { code })).status, 200)
})

test('a session ends at once when it is signed out, and after its time', async (context) => {
  const house = await testHouse(context)
  const { staff, process } = await openWorkplace(house)
  const copied = house.browser()
  for (const [name, value] of staff.cookies) copied.cookies.set(name, value)
  strictEqual((await copied.get(`/api/staff/${process}/view`)).status, 200)
  await staff.post('/api/sign-out', { hat: 'staff' })
  strictEqual(staff.cookies.size, 0)
  strictEqual((await copied.get(`/api/staff/${process}/view`)).status, 403)
})

test('no token lies readable in the data folder (S7)', async (context) => {
  const house = await testHouse(context)
  const place = await openWorkplace(house)
  const phone = await comesIn(house, place, place.people[0] ?? '')
  const wall = await place.staff.post(`/api/staff/${place.process}/wall-link`)
  const tokens = [
    ...place.staff.cookies.values(),
    ...phone.cookies.values(),
    String(wall.body.path).split('#')[1] ?? '',
  ]
  for (const token of tokens) {
    ok(token.length >= 22, '128 bits and more')
    deepStrictEqual(filesWith(house.dataDir, token), [])
  }
  ok(filesWith(house.dataDir, 'Person 1').every((path) => !path.startsWith(join(house.dataDir, 'drawer'))))
})

test('cookies are bound to the host behind TLS, and work without it (S7)', async (context) => {
  const behind = await testHouse(context, { publicUrl: 'https://flippover.example.org' })
  const token = (): Promise<string> =>
    behind.house.signIn.cut({ opens: 'account', process: null, person: null }, behind.house.clock())
  const tls = await behind
    .browser()
    .post('/api/sign-in', { token: await token(), name: 'T' }, { host: 'flippover.example.org' })
  match(
    String(tls.headers.get('set-cookie')),
    /^__Host-flippover_staff=[^;]{27,}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  const plain = await behind
    .browser()
    .post('/api/sign-in', { token: await token(), name: 'T' }, { host: '192.168.1.5:3000' })
  match(
    String(plain.headers.get('set-cookie')),
    /^flippover_staff=[^;]{27,}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
  )
})

test('other sites may not write (S7)', async (context) => {
  const house = await testHouse(context)
  const { staff, process } = await openWorkplace(house)
  const path = `/api/staff/${process}/commands`
  const asked = { id: crypto.randomUUID(), ...openDoor(false) }
  const tries: readonly Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost.evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/x-www-form-urlencoded' },
  ]
  for (const headers of tries) ok((await staff.post(path, asked, headers)).status >= 400, JSON.stringify(headers))
  strictEqual((await house.house.rooms.open(process)).state.people.isDoorOpen, true)
  strictEqual((await staff.post(path, asked, { origin: 'http://localhost' })).status, 200)
})

test('every way in that is none looks like any other (S5)', async (context) => {
  const house = await testHouse(context)
  const place = await openWorkplace(house)
  const other = await openWorkplace(house)
  const phone = await comesIn(house, place, place.people[0] ?? '')
  const tries = await Promise.all([
    house.browser().get(`/api/staff/${place.process}/view`),
    phone.get(`/api/staff/${place.process}/view`),
    phone.get(`/api/seat/${other.process}/view`),
    phone.get('/api/seat/unknown/view'),
    phone.get(`/api/wall/${place.process}/view`),
    phone.command('seat', other.process, openDoor(true)),
    other.staff.get(`/api/staff/${place.process}/roster`),
    phone.post(`/api/staff/${place.process}/free-seat`, { person: 'x' }),
  ])
  deepStrictEqual([...new Set(tries.map(({ status, text }) => `${status} ${text}`))].length, 1)
})

test('bad input gets a sentence in the language of the one who asked, and nothing else', async (context) => {
  const house = await testHouse(context)
  const { staff, process } = await openWorkplace(house)
  const path = `/api/staff/${process}/commands`
  const envelope = { id: crypto.randomUUID(), stage: 'people', command: { type: 'open-door', isOpen: true } }
  const bad: readonly (readonly [body: unknown, status: number, error: string])[] = [
    ['{', 400, 'malformed'],
    [[], 400, 'malformed'],
    [{ ...envelope, stage: 'nothing' }, 400, 'malformed'],
    [{ ...envelope, stage: '__proto__' }, 400, 'malformed'],
    [{ ...envelope, extra: 1 }, 400, 'malformed'],
    [{ ...envelope, id: 'x' }, 400, 'malformed'],
    [{ ...envelope, command: { type: 'open-door', isOpen: true, as: 'admin' } }, 400, 'malformed'],
    [{ ...envelope, command: { type: 'open-door', isOpen: 'yes' } }, 400, 'malformed'],
    ['['.repeat(60_000), 400, 'malformed'],
    [`{"id":"${'x'.repeat(70_000)}"}`, 413, 'too-long'],
    [
      {
        ...envelope,
        stage: 'preparation',
        command: { type: 'describe-workplace', workplace: 'a'.repeat(281), purpose: '' },
      },
      400,
      'too-long',
    ],
  ]
  for (const [body, status, error] of bad) {
    for (const language of languages) {
      const said = await staff.post(path, body, { 'x-language': language })
      strictEqual(said.status, status, said.text.slice(0, 200))
      const key = error as keyof typeof words
      deepStrictEqual(said.body, { error, sentence: words[key][language] })
    }
  }
  const unknown = await staff.get('/api/nothing', { 'accept-language': 'da-DK,da;q=0.9' })
  deepStrictEqual([unknown.status, unknown.body.sentence], [404, words['not-found'].da])
  const refused = await staff.command('staff', process, {
    stage: 'agenda',
    command: { type: 'open-step', from: 'welcome', to: 'wishes' },
  })
  deepStrictEqual([refused.status, refused.body.refused, refused.body.stage], [409, 'moved-on', 'agenda'])
})

test('a fault of ours is told without a word of what was written (P8)', async (context) => {
  const house = await testHouse(context, {
    logOn: (log) => ({ ...log, takenAt: () => Promise.reject(new Error('KANARI in a message')) }),
  })
  const logged: string[] = []
  context.mock.method(console, 'error', (...said: unknown[]) => logged.push(said.join(' ')))
  const staff = house.browser()
  const token = await house.house.signIn.cut({ opens: 'account', process: null, person: null }, house.house.clock())
  await staff.post('/api/sign-in', { token, name: 'Turid' })
  const said = await staff.post('/api/processes', { workplace: 'Blåbærhaugen', language: 'nb' })
  deepStrictEqual([said.status, said.body], [500, { error: 'went-wrong', sentence: words['went-wrong'].nb }])
  ok(logged.length > 0)
  ok(!logged.join().includes('KANARI') && !logged.join().includes('Blåbærhaugen'), logged.join())
})

test('ten commands a second, with a generous first burst, and each session for itself (S9)', async (context) => {
  const house = await testHouse(context)
  const place = await openWorkplace(house)
  const { staff, process, people } = place
  const phone = await comesIn(house, place, people[0] ?? '')
  const statuses: number[] = []
  for (let index = 0; index < 80; index++)
    statuses.push((await staff.command('staff', process, openDoor(index % 2 === 0))).status)
  ok(statuses.includes(429))
  ok(statuses.slice(0, 40).every((status) => status === 200))
  strictEqual((await phone.command('seat', process, openDoor(true))).status, 409)
  house.hands.now += 1_000
  strictEqual((await staff.command('staff', process, openDoor(true))).status, 200)
})

test('every answer carries the headers that keep foreign code out (S4)', async (context) => {
  const { app } = await testHouse(context)
  for (const path of ['/healthz', '/api/session', '/api/nothing', '/nothing']) {
    const { headers } = await app.request(path)
    const policy = String(headers.get('content-security-policy'))
    match(policy, /^default-src 'none'; /)
    ok(!/unsafe|\*|https?:/.test(policy), policy)
    strictEqual(headers.get('x-content-type-options'), 'nosniff')
    strictEqual(headers.get('referrer-policy'), 'no-referrer')
    if (path.startsWith('/api')) strictEqual(headers.get('cache-control'), 'no-store')
  }
})

test('mail addresses and needs are for those who write them; the scribe and the phones get no roster', async (context) => {
  const house = await testHouse(context)
  const place = await openWorkplace(house)
  const { staff, process, people } = place
  const [first] = people
  const traits = { isPartTime: true, hasNoPhone: true, needsNearDoor: true, languages: 'norsk, tigrinja' }
  await staff.post(`/api/staff/${process}/roster`, { rows: [{ person: first, name: 'Person 1', ...traits }] })
  const rows = (await staff.get(`/api/staff/${process}/roster`)).body.rows as readonly { person: string }[]
  const written = rows.find(({ person }) => person === first)
  deepStrictEqual(written, { ...written, mail: 'person1@example.org', ...traits }, 'what is not said stays as it was')
  const { body } = await staff.post(`/api/staff/${process}/colleagues`, { name: 'Else', title: '' })
  const colleague = new Browser(house.app)
  await colleague.post('/api/sign-in', { token: String(body.link).split('#')[1] })
  const role = async (name: 'responsible' | 'facilitator' | 'scribe', holds: boolean): Promise<void> => {
    const command = { type: 'name-role', person: String(body.person), role: name, holds } as const
    await staff.command('staff', process, { stage: 'preparation', command })
  }
  await role('facilitator', true)
  await role('responsible', false)
  const asFacilitator = await colleague.get(`/api/staff/${process}/roster`)
  deepStrictEqual([asFacilitator.status, /@|tigrinja|(Time|Phone|Door)":true/.test(asFacilitator.text)], [200, false])
  await role('scribe', true)
  await role('facilitator', false)
  strictEqual((await colleague.get(`/api/staff/${process}/roster`)).status, 403)
  const phone = await comesIn(house, place, people[0] ?? '')
  ok(!(await phone.get(`/api/seat/${process}/view`)).text.includes('@'))
})

test('the wall and the board are opened by links that do nothing else', async (context) => {
  const house = await testHouse(context)
  const { staff, process } = await openWorkplace(house)
  const wallLink = String((await staff.post(`/api/staff/${process}/wall-link`)).body.path).split('#')[1]
  const boardLink = String(
    (await staff.post(`/api/staff/${process}/board-link`, { name: 'Styreleder' })).body.path,
  ).split('#')[1]
  const [wall, board] = [house.browser(), house.browser()]
  strictEqual((await wall.post('/api/wall/open', { token: wallLink })).status, 200)
  strictEqual((await house.browser().post('/api/wall/open', { token: wallLink })).status, 200, 'a projector restarts')
  strictEqual((await wall.post('/api/board/open', { token: wallLink })).status, 403)
  strictEqual((await wall.post('/api/sign-in', { token: wallLink })).status, 403)
  strictEqual((await board.post('/api/board/open', { token: boardLink })).status, 200)
  const seen = (await wall.get(`/api/wall/${process}/view`)).body
  deepStrictEqual([seen.me, seen.roles, seen.names], [null, ['wall'], {}])
  ok(seen.door)
  strictEqual((await wall.command('wall', process, openDoor(false))).status, 409)
  deepStrictEqual((await board.get(`/api/board/${process}/view`)).body.roles, ['board'])
})

test('each on the board has a link of their own, which can be made anew and taken away', async (context) => {
  const house = await testHouse(context)
  const { staff, process } = await openWorkplace(house)
  const added = await staff.post(`/api/staff/${process}/board-link`, { name: 'Styreleder' })
  await staff.post(`/api/staff/${process}/board-link`, { name: 'Direktøren' })
  const onBoard = async (): Promise<readonly { person: string; name: string }[]> =>
    Object((await staff.get(`/api/staff/${process}/board`)).body).board
  deepStrictEqual((await onBoard()).map(({ name }) => name).sort(), ['Direktøren', 'Styreleder'])
  const chair = (await onBoard()).find(({ name }) => name === 'Styreleder')?.person ?? ''
  const opens = async (path: unknown) => {
    const browser = house.browser()
    const { status } = await browser.post('/api/board/open', { token: String(path).split('#')[1] })
    return { browser, status }
  }
  const first = await opens(added.body.path)
  strictEqual((await first.browser.get(`/api/board/${process}/view`)).status, 200)

  const renewed = await staff.post(`/api/staff/${process}/board-link`, { person: chair })
  strictEqual(
    (await first.browser.get(`/api/board/${process}/view`)).status,
    403,
    'whoever came by the old link is out',
  )
  strictEqual((await opens(added.body.path)).status, 403)
  const second = await opens(renewed.body.path)
  strictEqual(second.status, 200)

  strictEqual((await second.browser.get(`/api/board/${process}/board`)).status, 404)
  strictEqual((await staff.post(`/api/staff/${process}/board/${chair}/take-away`)).status, 200)
  strictEqual((await second.browser.get(`/api/board/${process}/view`)).status, 403)
  strictEqual((await opens(renewed.body.path)).status, 403)
  deepStrictEqual(
    (await onBoard()).map(({ name }) => name),
    ['Direktøren'],
  )
  strictEqual((await staff.post(`/api/staff/${process}/board/${chair}/take-away`)).status, 404)
  strictEqual((await staff.post(`/api/staff/${process}/board-link`, { person: chair })).status, 404)
})
