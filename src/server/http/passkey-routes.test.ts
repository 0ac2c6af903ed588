import { deepStrictEqual, match, notStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { type Browser, openWorkplace, type TestHouse, testHouse } from '../../../test/house.ts'
import { comesByPasskey, Device, makesPasskey, site } from '../../../test/passkey-device.ts'
import { minute } from '../../kernel/values.ts'
import { openInMemory } from '../database.ts'
import { openPasskeys } from '../passkeys.ts'
import { passkeySite } from '../passkeys-site.ts'
import { sqliteTables } from '../store/sqlite-tables.ts'

async function signedIn({ house, browser }: TestHouse, name: string): Promise<Browser> {
  const one = browser()
  const token = await house.signIn.cut({ opens: 'account', process: null, person: null }, house.clock())
  strictEqual((await one.post('/api/sign-in', { token, name })).status, 200)
  return one
}

/** A house with an address of its own, and Turid, who has made a passkey. */
async function withPasskey(context: TestContext) {
  const house = await testHouse(context, { publicUrl: site })
  const turid = await signedIn(house, 'Turid Moen')
  const device = new Device()
  strictEqual((await makesPasskey(turid, device)).status, 200)
  return { ...house, turid, device }
}

const saidOf = ({ status, body }: { status: number; body: Record<string, unknown> }) => [status, body.error]
const whoIs = async (browser: Browser) => (await browser.get('/api/session')).body.staff as { name: string } | null

test('a passkey is made, lets in without a name or a mail, and is listed with its days', async (context) => {
  const { browser, turid, device, hands } = await withPasskey(context)
  const madeAt = hands.now
  hands.now += 60 * minute
  const stranger = browser()
  strictEqual(await whoIs(stranger), null)
  strictEqual((await comesByPasskey(stranger, device)).status, 200)
  strictEqual((await whoIs(stranger))?.name, 'Turid Moen')
  strictEqual((await comesByPasskey(browser(), device)).status, 200, 'and again')
  deepStrictEqual((await turid.get('/api/passkeys')).body.passkeys, [
    { credential: device.credential, name: 'Laptop', madeAt, usedAt: hands.now },
  ])
})

test('the browser is asked for one that it finds itself, with finger, face or PIN, for this address', async (context) => {
  const { browser, turid, device } = await withPasskey(context)
  const { body, headers } = await browser().post('/api/sign-in/passkey/options')
  deepStrictEqual(
    [body.rpId, body.userVerification, body.allowCredentials],
    ['flippover.example.org', 'required', undefined],
  )
  match(headers.getSetCookie()[0] ?? '', /^flippover_passkey=.+; Max-Age=300; Path=\/; HttpOnly; SameSite=Strict$/)
  const behindTls = await browser().post('/api/sign-in/passkey/options', {}, { 'x-forwarded-proto': 'https' })
  match(behindTls.headers.getSetCookie()[0] ?? '', /^__Host-flippover_passkey=.+; Secure/)
  const making = (await turid.post('/api/passkeys/options')).body
  deepStrictEqual(making.authenticatorSelection, {
    residentKey: 'required',
    userVerification: 'required',
    requireResidentKey: true,
  })
  strictEqual(making.attestation, 'none')
  deepStrictEqual(
    (making.excludeCredentials as { id: string }[]).map(({ id }) => id),
    [device.credential],
    'the same device is not asked twice',
  )
})

test('what was asked can be answered once, in time, by the browser that asked', async (context) => {
  const { browser, device, hands } = await withPasskey(context)
  const asks = async (one: Browser) => (await one.post('/api/sign-in/passkey/options')).body as never
  const one = browser()
  const asked = await asks(one)
  const cookies = [...one.cookies]
  strictEqual((await one.post('/api/sign-in/passkey', device.sign(asked))).status, 200)
  for (const [name, value] of cookies) one.cookies.set(name, value)
  deepStrictEqual(saidOf(await one.post('/api/sign-in/passkey', device.sign(asked))), [403, 'passkey-late'])

  const late = browser()
  const toLate = await asks(late)
  hands.now += 5 * minute
  deepStrictEqual(saidOf(await late.post('/api/sign-in/passkey', device.sign(toLate))), [403, 'passkey-late'])

  const toOther = await asks(browser())
  deepStrictEqual(saidOf(await browser().post('/api/sign-in/passkey', device.sign(toOther))), [403, 'passkey-late'])
  const other = browser()
  await asks(other)
  deepStrictEqual(saidOf(await other.post('/api/sign-in/passkey', device.sign(toOther))), [403, 'passkey-wrong'])
  deepStrictEqual(
    saidOf(await comesByPasskey(browser(), device, { challenge: Buffer.alloc(32).toString('base64url') })),
    [403, 'passkey-wrong'],
  )
})

test('an answer that was wrong has used up what was asked', async (context) => {
  const { browser, device } = await withPasskey(context)
  const one = browser()
  const { body } = await one.post('/api/sign-in/passkey/options')
  const cookies = [...one.cookies]
  strictEqual((await one.post('/api/sign-in/passkey', device.sign(body as never, { isVerified: false }))).status, 403)
  for (const [name, value] of cookies) one.cookies.set(name, value)
  deepStrictEqual(saidOf(await one.post('/api/sign-in/passkey', device.sign(body as never))), [403, 'passkey-late'])
})

for (const [what, quirks] of [
  ['another origin', { origin: 'https://flippover.example.com' }],
  ['the same name without TLS', { origin: 'http://flippover.example.org' }],
  ['another site', { host: 'example.org' }],
  ['nobody seen', { isVerified: false }],
] as const) {
  test(`neither making nor signing in: ${what}`, async (context) => {
    const { browser, turid, device } = await withPasskey(context)
    const one = browser()
    deepStrictEqual(saidOf(await comesByPasskey(one, device, quirks)), [403, 'passkey-wrong'])
    strictEqual(await whoIs(one), null)
    deepStrictEqual(saidOf(await makesPasskey(turid, new Device(), quirks)), [403, 'passkey-wrong'])
    strictEqual(((await turid.get('/api/passkeys')).body.passkeys as unknown[]).length, 1)
    strictEqual((await comesByPasskey(one, device)).status, 200, 'as it should be it lets in')
  })
}

test('a device that has counted less than before is refused in a sentence, and may be a copy', async (context) => {
  const { browser, device } = await withPasskey(context)
  strictEqual((await comesByPasskey(browser(), device, { counter: 7 })).status, 200)
  for (const counter of [7, 3, 0]) {
    const one = browser()
    const answer = await comesByPasskey(one, device, { counter })
    deepStrictEqual(saidOf(answer), [403, 'passkey-copied'])
    match(String(answer.body.sentence), /kopi av denne passnøkkelen/)
    strictEqual(await whoIs(one), null)
  }
  strictEqual((await comesByPasskey(browser(), device, { counter: 8 })).status, 200)
})

test('a device that never counts is let in each time', async (context) => {
  const { browser, device } = await withPasskey(context)
  for (let times = 0; times < 3; times++) {
    strictEqual((await comesByPasskey(browser(), device, { counter: 0 })).status, 200)
  }
})

test('a count that goes back is only believed of whoever holds the key', async (context) => {
  const { browser, device } = await withPasskey(context)
  strictEqual((await comesByPasskey(browser(), device, { counter: 7 })).status, 200)
  const thief = new Device()
  Object.assign(thief, { credential: device.credential, owner: device.owner })
  deepStrictEqual(saidOf(await comesByPasskey(browser(), thief, { counter: 1 })), [403, 'passkey-wrong'])
  deepStrictEqual(saidOf(await comesByPasskey(browser(), thief, { counter: 99 })), [403, 'passkey-wrong'])
  strictEqual((await comesByPasskey(browser(), device, { counter: 8 })).status, 200)
})

test('a passkey that was removed lets nobody in, and only its owner removes it', async (context) => {
  const house = await withPasskey(context)
  const { browser, turid, device } = house
  const berg = await signedIn(house, 'Else Berg')
  const { credential } = device
  strictEqual((await berg.post('/api/passkeys/remove', { credential })).status, 200)
  deepStrictEqual((await berg.get('/api/passkeys')).body.passkeys, [])
  strictEqual((await comesByPasskey(browser(), device)).status, 200, 'it was not hers')
  const lost = browser()
  strictEqual((await comesByPasskey(lost, device)).status, 200)
  strictEqual((await turid.post('/api/passkeys/remove', { credential })).status, 200)
  deepStrictEqual((await turid.get('/api/passkeys')).body.passkeys, [])
  strictEqual((await lost.get('/api/passkeys')).status, 403, 'whoever came in by it is out')
  strictEqual((await berg.get('/api/passkeys')).status, 200, 'and nobody else')
  const answer = await comesByPasskey(browser(), device)
  deepStrictEqual(saidOf(answer), [404, 'passkey-unknown'])
  match(String(answer.body.sentence), /fjernet herfra/)
})

test('what is open on other devices goes away with a passkey that is removed, and nothing else does', async (context) => {
  const house = await testHouse(context, { publicUrl: site })
  const { signIn, rooms } = house.house
  const { staff, process } = await openWorkplace(house)
  const device = new Device()
  strictEqual((await makesPasskey(staff, device)).status, 200)
  const lost = house.browser()
  strictEqual((await comesByPasskey(lost, device)).status, 200)
  const berg = await signedIn(house, 'Else Berg')
  const room = await rooms.open(process)
  const gone: string[] = []
  for (const [name, browser] of Object.entries({ staff, lost, berg })) {
    const [, token = ''] = [...browser.cookies].find(([cookie]) => cookie.endsWith('flippover_staff')) ?? []
    const found = await signIn.find(token, house.hands.now)
    ok(found)
    const { person, session, turn } = found
    const end = () => void gone.push(name)
    room.watch.add({
      who: { person, hat: 'staff' },
      session,
      turn,
      send: () => undefined,
      resync: () => undefined,
      end,
    })
  }
  strictEqual((await staff.post('/api/passkeys/remove', { credential: device.credential })).status, 200)
  deepStrictEqual(gone, ['lost'])
})

test('a passkey of an account that was deleted lets nobody in', async (context) => {
  const { browser, house, device } = await withPasskey(context)
  const passkey = await house.passkeys.find(device.credential)
  ok(passkey)
  await house.passkeys.remove(passkey.person, device.credential)
  await house.passkeys.keep({ ...passkey, person: 'gone' })
  const owner = Buffer.from('gone').toString('base64url')
  deepStrictEqual(saidOf(await comesByPasskey(browser(), device, { owner })), [404, 'passkey-unknown'])
})

test("somebody else's passkey cannot be made one's own, nor can one's own be told to be theirs", async (context) => {
  const house = await withPasskey(context)
  const { browser, turid, device } = house
  const other = await signedIn(house, 'Else Berg')
  // A device that has it already, and says that it has made it now.
  const same = new Device()
  Object.assign(same, { credential: device.credential })
  deepStrictEqual(saidOf(await makesPasskey(other, same)), [409, 'passkey-wrong'])
  deepStrictEqual((await other.get('/api/passkeys')).body.passkeys, [])
  // What Turid was asked, answered by Else with Turid's browser secret.
  const { body } = await turid.post('/api/passkeys/options')
  const secret = turid.cookies.get('flippover_passkey') ?? ''
  notStrictEqual(secret, '')
  other.cookies.set('flippover_passkey', secret)
  deepStrictEqual(saidOf(await other.post('/api/passkeys', new Device().make(body as never))), [403, 'passkey-late'])
  // Else's own, with Turid as the owner that it names.
  const own = new Device()
  strictEqual((await makesPasskey(other, own)).status, 200)
  const one = browser()
  deepStrictEqual(saidOf(await comesByPasskey(one, own, { owner: device.owner })), [403, 'passkey-wrong'])
  strictEqual(await whoIs(one), null)
})

test('what is asked for one purpose is no answer for the other, and opens nothing else', async (context) => {
  const { turid, device } = await withPasskey(context)
  const making = (await turid.post('/api/passkeys/options')).body
  deepStrictEqual(saidOf(await turid.post('/api/sign-in/passkey', device.sign(making as never))), [403, 'passkey-late'])
  await turid.post('/api/passkeys/options')
  const token = turid.cookies.get('flippover_passkey')
  strictEqual((await turid.post('/api/sign-in', { token })).status, 403, 'nor is its secret a link')
})

test('only those who are signed in make, see and remove', async (context) => {
  const { browser } = await withPasskey(context)
  const one = browser()
  const answers = [
    await one.get('/api/passkeys'),
    await one.post('/api/passkeys/options'),
    await one.post('/api/passkeys', {}),
    await one.post('/api/passkeys/remove', { credential: 'x' }),
  ]
  deepStrictEqual(answers.map(saidOf), Array(4).fill([403, 'not-here']))
})

test('what a maker says of its device is neither believed nor asked after', async (context) => {
  const { turid } = await withPasskey(context)
  const { body } = await turid.post('/api/passkeys/options')
  const made = new Device().make(body as never)
  // `packed`, with a statement that is no statement: were it looked at, it would be refused.
  const bytes = Buffer.from(made.attestation, 'base64url').toString('latin1')
  const packed = Buffer.from(bytes.replace('\x64none', '\x66packed'), 'latin1')
  notStrictEqual(packed.toString('base64url'), made.attestation)
  strictEqual((await turid.post('/api/passkeys', { ...made, attestation: packed.toString('base64url') })).status, 200)
})

test('what cannot be read is refused, and does no harm', async (context) => {
  const { turid, browser, device } = await withPasskey(context)
  for (const attestation of ['AAAA', 'oWNmbXRkbm9uZQ', '_'.repeat(31_000)]) {
    const { body } = await turid.post('/api/passkeys/options')
    const answer = await turid.post('/api/passkeys', { ...new Device().make(body as never), attestation })
    deepStrictEqual(saidOf(answer), [403, 'passkey-wrong'])
  }
  for (const broken of [{ deviceData: 'AAAA' }, { signature: 'AAAA' }, { clientData: 'AAAA' }]) {
    const one = browser()
    const { body } = await one.post('/api/sign-in/passkey/options')
    const answer = await one.post('/api/sign-in/passkey', { ...device.sign(body as never), ...broken })
    deepStrictEqual(saidOf(answer), [403, 'passkey-wrong'])
  }
  strictEqual((await browser().post('/api/sign-in/passkey', { credential: '../..' })).status, 400)
})

test('trying is held back for a while', async (context) => {
  const { browser, device, hands } = await withPasskey(context)
  const said = new Set<number>()
  for (let times = 0; times < 35; times++)
    said.add((await browser().post('/api/sign-in/passkey', device.sign({ challenge: 'AAAA', rpId: '' }))).status)
  deepStrictEqual([...said], [403, 429])
  hands.now += minute
  strictEqual((await comesByPasskey(browser(), device)).status, 200)
})

test('what nobody came back with is not kept', async (context) => {
  const { browser, house, hands } = await withPasskey(context)
  const first = browser()
  await first.post('/api/sign-in/passkey/options')
  const secret = first.cookies.get('flippover_passkey') ?? ''
  ok(await house.signIn.look(secret, ['passkey'], hands.now))
  hands.now += 6 * minute
  await browser().post('/api/sign-in/passkey/options')
  strictEqual(await house.signIn.look(secret, ['passkey'], hands.now - 6 * minute), null, 'nor would it be found then')
})

test('there is an end to how many one person has', async (context) => {
  const { turid, hands } = await withPasskey(context)
  for (let made = 1; made < 20; made++) {
    hands.now += minute
    strictEqual((await makesPasskey(turid, new Device())).status, 200)
  }
  hands.now += minute
  deepStrictEqual(saidOf(await turid.post('/api/passkeys/options')), [409, 'passkeys-many'])
})

test('without a name of its own with TLS there are none, and that is said', async (context) => {
  for (const publicUrl of [null, 'http://flippover.example.org', 'https://192.0.2.7', 'https://[2001:db8::7]']) {
    strictEqual(passkeySite({ publicUrl, service: null }), null, String(publicUrl))
    const { browser } = await testHouse(context, { publicUrl })
    strictEqual((await browser().get('/api/session')).body.passkeysAt, null)
    const answer = await browser().post('/api/sign-in/passkey/options')
    deepStrictEqual(saidOf(answer), [409, 'passkeys-off'])
    match(String(answer.body.sentence), /fast adresse med https/)
  }
  const { browser } = await testHouse(context, { publicUrl: 'https://flippover.example.org:8443' })
  strictEqual((await browser().get('/api/session')).body.passkeysAt, 'https://flippover.example.org:8443')
  strictEqual(passkeySite({ publicUrl: 'http://localhost:3000', service: null })?.host, 'localhost')
})

test('a count is kept whole also when two servers hear it at once, or one hears it twice', async () => {
  const passkeys = openPasskeys(sqliteTables(openInMemory().main))
  const key = { credential: 'c', person: 's', publicKey: new Uint8Array([1]), counter: 4, transports: ['usb', 'nfc'] }
  const kept = { ...key, name: '', madeAt: 1, usedAt: null }
  deepStrictEqual([await passkeys.keep(kept), await passkeys.keep(kept)], [true, true])
  strictEqual(await passkeys.keep({ ...kept, person: 'other' }), false)
  deepStrictEqual(await passkeys.find('c'), kept)
  deepStrictEqual([await passkeys.wasUsed('c', 5, 10), await passkeys.wasUsed('c', 5, 10)], [true, true])
  deepStrictEqual([await passkeys.wasUsed('c', 5, 11), await passkeys.wasUsed('c', 4, 11)], [false, false])
  strictEqual(await passkeys.wasUsed('gone', 5, 11), false)
})
