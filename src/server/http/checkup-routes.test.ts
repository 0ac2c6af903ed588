import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { comesIn, openWorkplace, testHouse } from '../../../test/house.ts'
import { backUp } from '../cli/backup.ts'
import { configured } from '../config.ts'
import { backupFinding, diskFinding, lookAround, saveFinding } from '../operation/checks.ts'

type Checkup = Readonly<{ findings: readonly Readonly<{ about: string; is: string; sentence: string }>[]; now: number }>

test('the installation is shown to whoever came in first, and to nobody else', async (context) => {
  const house = await testHouse(context)
  const workplace = await openWorkplace(house)
  const { body: made } = await workplace.staff.post(`/api/staff/${workplace.process}/colleagues`, {
    name: 'Nora Vik',
    title: '',
  })
  const colleague = house.browser()
  await colleague.post('/api/sign-in', { token: String(made.link).split('#')[1] })
  const phone = await comesIn(house, workplace, workplace.people[0] ?? '')
  for (const path of ['/api/checkup', '/api/checkup/stream']) {
    strictEqual((await workplace.staff.get(path)).status, 200)
    for (const other of [colleague, phone, house.browser()]) {
      const { status, body } = await other.get(path)
      deepStrictEqual([status, body.error], [403, 'owner-only'])
    }
  }
  const linkOf = async (browser: typeof colleague) => (await browser.get('/api/session')).body.staff
  match(JSON.stringify(await linkOf(workplace.staff)), /"checkup":"Sjekk serveren"/)
  match(JSON.stringify(await linkOf(colleague)), /"checkup":null/)
})

test('it says in the language of whoever asks how each thing is, with no blank left open', async (context) => {
  const house = await testHouse(context)
  const { staff } = await openWorkplace(house)
  backUp(house.dataDir, `${house.dataDir}/one.backup`, new Date(house.hands.now - 3 * 3_600_000))
  for (const [language, backup] of [
    ['nb', 'Den siste er 3 timer gammel.'],
    ['nn', 'Den siste er 3 timar gammal.'],
    ['da', 'Den seneste er 3 timer gammel.'],
    ['en', 'The last one is 3 hours old.'],
  ] as const) {
    const { body } = await staff.get('/api/checkup', { 'x-language': language })
    const { findings, now } = body as unknown as Checkup
    strictEqual(now, house.hands.now)
    strictEqual(findings.length, 7)
    for (const { sentence } of findings) ok(sentence && !/[{}|]/.test(sentence), sentence)
    ok(findings.some(({ is, sentence }) => is === 'good' && sentence === backup))
  }
})

test('the probe speaks four times, over more than a second', async (context) => {
  const house = await testHouse(context)
  const { staff } = await openWorkplace(house)
  const cookie = [...staff.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await house.app.request('/api/checkup/stream', { headers: { host: 'localhost', cookie } })
  match(answer.headers.get('content-type') ?? '', /^text\/event-stream/)
  strictEqual(answer.headers.get('x-accel-buffering'), 'no')
  const parts: string[] = []
  for await (const part of answer.body ?? []) parts.push(new TextDecoder().decode(part))
  deepStrictEqual(
    parts,
    [1, 2, 3, 4].map((said) => `event: beat\ndata: ${said}\n\n`),
  )
})

test('what runs low or gets old is said before it is too late', () => {
  const gigabyte = 1024 ** 3
  deepStrictEqual(
    [null, 0, gigabyte / 5, gigabyte, 50 * gigabyte].map((free) => diskFinding(free).is),
    ['mind', 'bad', 'bad', 'mind', 'good'],
  )
  const day = 24 * 3_600_000
  deepStrictEqual(
    [null, 0, 47 / 24, 2, 30].map((days) => backupFinding(days === null ? null : 100 * day - days * day, 100 * day).is),
    ['mind', 'good', 'good', 'mind', 'mind'],
  )
  deepStrictEqual([saveFinding(0.4).is, saveFinding(51).is], ['good', 'mind'])
})

test('a mail server that is not there, and a folder that cannot be written to, are told', async (context) => {
  const { dataDir } = await testHouse(context)
  const mail = { url: 'smtp://127.0.0.1:1', from: 'flippover@example.org' }
  const found = await lookAround(configured({ dataDir, mail, publicUrl: 'https://f.example.org' }), 0)
  deepStrictEqual(found.find(({ about }) => about === 'mail')?.says, 'mailAway')
  deepStrictEqual(found.find(({ about }) => about === 'address')?.says, 'addressGood')
  const nowhere = await lookAround(configured({ dataDir: `${dataDir}/nowhere` }), 0)
  deepStrictEqual(nowhere.find(({ about }) => about === 'sync')?.says, 'syncFailed')
})
