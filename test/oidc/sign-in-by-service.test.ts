import { deepStrictEqual, notStrictEqual, ok, rejects, strictEqual } from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import { minute } from '../../src/kernel/values.ts'
import { configured } from '../../src/server/config.ts'
import { NotBelieved, openService } from '../../src/server/oidc/service.ts'
import type { ServiceSettings } from '../../src/server/oidc/settings.ts'
import { lookAround } from '../../src/server/operation/checks.ts'
import { type Browser, openWorkplace, type TestHouse, testHouse } from '../house.ts'
import { scratchFolder } from '../scratch.ts'
import { type Employee, type Employer, employer } from './provider.ts'

const turid: Employee = { sub: 'turid', name: 'Turid Moen', email: 'turid@example.org', email_verified: true }

/** A house whose responsible group may come in by the employer's service, which is a real one. */
async function withService(context: TestContext, told: Partial<ServiceSettings> = {}, publicUrl: string | null = null) {
  const service = await employer(context, told)
  // Tokens are held against the real clock.
  const house = await testHouse(context, { service: service.settings, publicUrl, startsAt: Date.now() })
  return { house, service }
}

/** Presses the button, signs in there, and comes back: what is answered, and whom the browser now is. */
async function comeBy(browser: Browser, { arrives, visit }: Employer, who: Employee | null, asked: unknown = {}) {
  const { status, body } = await browser.post('/api/sign-in/service', asked)
  if (status !== 200) return { status, error: body.error, answer: '' }
  arrives(who)
  const answer = await visit(String(body.address))
  const back = await browser.post('/api/sign-in/service/back', { answer })
  return { status: back.status, error: back.body.error, answer }
}

async function nameOf(browser: Browser): Promise<string | null> {
  const { body } = await browser.get('/api/session')
  return (body.staff as { name: string } | null)?.name ?? null
}

const invited = (house: TestHouse, person: string | null = null): Promise<string> =>
  house.house.signIn.cut({ opens: person ? 'team' : 'account', process: null, person }, house.hands.now)

test('whoever was invited signs in from the invitation, and from then on by the button alone', async (context) => {
  const { house, service } = await withService(context)
  const token = await invited(house, await house.house.signIn.openAccount('Turid', house.hands.now))
  const first = house.browser()
  strictEqual((await comeBy(first, service, turid, { token })).status, 200)
  strictEqual(await nameOf(first), 'Turid')
  const again = house.browser()
  strictEqual((await comeBy(again, service, turid)).status, 200)
  strictEqual(await nameOf(again), 'Turid')
  strictEqual((await comeBy(house.browser(), service, turid, { token })).error, 'link-spent')
})

test('whoever sets Flippover up may do it by the service, under the name that it tells', async (context) => {
  const { house, service } = await withService(context)
  const browser = house.browser()
  strictEqual((await comeBy(browser, service, turid, { token: await invited(house) })).status, 200)
  strictEqual(await nameOf(browser), 'Turid Moen')
  strictEqual((await browser.get('/api/checkup')).status, 200)
})

test('whoever is not known here stays outside, and is told how to come in', async (context) => {
  const { house, service } = await withService(context)
  const browser = house.browser()
  deepStrictEqual((await comeBy(browser, service, turid)).error, 'service-unknown')
  strictEqual(await nameOf(browser), null)
})

test('an address opens an account only when both sides have seen that it is theirs, and one account has it', async (context) => {
  const { house, service } = await withService(context)
  const { signIn } = house.house
  const account = await signIn.openAccount('Turid', house.hands.now, turid.email)
  strictEqual((await comeBy(house.browser(), service, turid)).error, 'service-unknown', 'written down by somebody')

  const shown = async (person: string): Promise<void> => {
    await signIn.use(
      await signIn.cut({ opens: 'mail', process: null, person }, house.hands.now),
      ['mail'],
      house.hands.now,
    )
  }
  await shown(account)
  const doubtful = { ...turid, email_verified: false }
  strictEqual((await comeBy(house.browser(), service, doubtful)).error, 'service-unknown', 'not seen by the service')

  const other = await signIn.openAccount('Turid på jobb', house.hands.now, turid.email)
  await shown(other)
  strictEqual((await comeBy(house.browser(), service, turid)).error, 'service-unknown', 'two have it')

  await signIn.changeMail(other, 'other@example.org')
  const browser = house.browser()
  strictEqual((await comeBy(browser, service, turid)).status, 200)
  strictEqual(await nameOf(browser), 'Turid')
  // From now on it is the person, whatever becomes of the address.
  await signIn.changeMail(account, null)
  strictEqual((await comeBy(house.browser(), service, { ...turid, email: 'moen@example.org' })).status, 200)
})

test('what the service vouches for is the address beside it, and no other', async (context) => {
  const { house, service } = await withService(context)
  const { signIn } = house.house
  const person = await signIn.openAccount('Turid', house.hands.now, turid.email)
  const link = await signIn.cut({ opens: 'mail', process: null, person }, house.hands.now)
  await signIn.use(link, ['mail'], house.hands.now)
  const mallory: Employee = { sub: 'mallory', name: 'Mallory', email: 'mallory@example.org', email_verified: true }
  const claims = { ...mallory, signed: { email: turid.email } }
  strictEqual((await comeBy(house.browser(), service, claims)).error, 'service-unknown')
  const signed = { email: turid.email, email_verified: true }
  strictEqual((await comeBy(house.browser(), service, { sub: 'turid', signed })).status, 200)
})

test('whoever writes down the address of another is not sent in before its owner', async (context) => {
  const { house } = await withService(context)
  const { signIn } = house.house
  const mallory = await signIn.openAccount('Mallory', house.hands.now)
  const person = await signIn.openAccount('Turid', house.hands.now, turid.email)
  const first = await signIn.cutForMail(turid.email ?? '', house.hands.now)
  await signIn.use(first?.link ?? '', ['mail'], house.hands.now)
  await signIn.changeMail(mallory, turid.email ?? null)
  const cut = await signIn.cutForMail(turid.email ?? '', house.hands.now)
  strictEqual(cut?.person, person)
  await signIn.use(cut.link, ['mail'], house.hands.now)
  strictEqual(await signIn.whoseMail(turid.email ?? ''), person)
})

test('a letter to an address that has been changed since shows nothing about the new one', async (context) => {
  const { house } = await withService(context)
  const { signIn } = house.house
  const person = await signIn.openAccount('Mallory', house.hands.now, 'mallory@example.org')
  const cut = await signIn.cutForMail('mallory@example.org', house.hands.now)
  await signIn.changeMail(person, turid.email ?? null)
  strictEqual(await signIn.use(cut?.link ?? '', ['mail'], house.hands.now), null)
  strictEqual(await signIn.whoseMail(turid.email ?? ''), null)
})

test('a service that is trusted with addresses need not say that it has seen them', async (context) => {
  const { house, service } = await withService(context, { trustsMail: true })
  const { signIn } = house.house
  const person = await signIn.openAccount('Turid', house.hands.now, turid.email)
  await signIn.use(
    await signIn.cut({ opens: 'mail', process: null, person }, house.hands.now),
    ['mail'],
    house.hands.now,
  )
  const { email_verified: _, ...silent } = turid
  strictEqual((await comeBy(house.browser(), service, silent)).status, 200)
})

const roles = {
  claim: 'roles',
  may: new Map([
    ['staff', 'enter'],
    ['apu', 'begin'],
    ['it', 'look-after'],
  ] as const),
}

test('roles say who comes in, who begins without having been invited, and who looks after the installation', async (context) => {
  const { house, service } = await withService(context, { roles })
  await openWorkplace(house)
  const come = async (told: Partial<Employee>) => {
    const browser = house.browser()
    const { status, error } = await comeBy(browser, service, { ...turid, sub: JSON.stringify(told), ...told })
    return { outcome: status === 200 ? (await browser.get('/api/checkup')).status : error, browser }
  }
  strictEqual((await come({})).outcome, 'service-no-role')
  strictEqual((await come({ roles: ['cleaner'] })).outcome, 'service-no-role')
  strictEqual((await come({ roles: ['staff'] })).outcome, 'service-unknown')
  const begins = await come({ roles: ['staff', 'apu'] })
  strictEqual(begins.outcome, 403)
  const made = await begins.browser.post('/api/processes', { workplace: 'Haugen', language: 'nb' })
  strictEqual(made.status, 200)
  strictEqual((await come({ roles: ['it'] })).outcome, 200)
})

test('whoever loses a role at the service loses it here', async (context) => {
  const { house, service } = await withService(context, { roles })
  await openWorkplace(house)
  const [before, after] = [house.browser(), house.browser()]
  await comeBy(before, service, { ...turid, roles: ['it'] })
  strictEqual((await before.get('/api/checkup')).status, 200)
  await comeBy(after, service, { ...turid, roles: ['staff'] })
  deepStrictEqual([(await before.get('/api/checkup')).status, (await after.get('/api/checkup')).status], [403, 403])
  await comeBy(before, service, { ...turid, roles: ['it'] })
  strictEqual((await before.get('/api/checkup')).status, 200)
  strictEqual((await comeBy(house.browser(), service, turid)).error, 'service-no-role')
  strictEqual((await before.get('/api/checkup')).status, 403, 'with the last role too')
})

test('whoever is signed in already binds the service to the account, and nobody takes it from another', async (context) => {
  const { house, service } = await withService(context)
  const { staff } = await openWorkplace(house)
  strictEqual((await comeBy(house.browser(), service, turid, { bind: true })).error, 'service-too-late')
  strictEqual((await comeBy(staff, service, turid, { bind: true })).status, 200)
  const again = house.browser()
  strictEqual((await comeBy(again, service, turid)).status, 200)
  strictEqual(await nameOf(again), 'Turid Moen')
  const other = house.browser()
  await other.post('/api/sign-in', { token: await invited(house), name: 'Ola' })
  strictEqual((await comeBy(other, service, turid, { bind: true })).error, 'service-taken')
})

test('whoever has signed in meanwhile is not bound to what somebody else began', async (context) => {
  const { house, service } = await withService(context)
  const { staff } = await openWorkplace(house)
  const { body } = await staff.post('/api/sign-in/service', { bind: true })
  service.arrives(turid)
  const answer = await service.visit(String(body.address))
  await staff.post('/api/sign-in', { token: await invited(house), name: 'Ola' })
  strictEqual((await staff.post('/api/sign-in/service/back', { answer })).body.error, 'service-too-late')
  strictEqual((await comeBy(house.browser(), service, turid)).error, 'service-unknown')
})

test('an answer works once, in the browser that asked, and in its time', async (context) => {
  const { house, service } = await withService(context)
  const { staff } = await openWorkplace(house)
  await comeBy(staff, service, turid, { bind: true })
  const browser = house.browser()
  const { answer } = await comeBy(browser, service, turid)
  strictEqual((await browser.post('/api/sign-in/service/back', { answer })).body.error, 'service-too-late')

  const victim = house.browser()
  const { body } = await victim.post('/api/sign-in/service')
  service.arrives(turid)
  const stolen = await service.visit(String(body.address))
  const thief = house.browser()
  strictEqual((await thief.post('/api/sign-in/service/back', { answer: stolen })).body.error, 'service-too-late')
  await thief.post('/api/sign-in/service')
  strictEqual((await thief.post('/api/sign-in/service/back', { answer: stolen })).body.error, 'service-not-believed')
  strictEqual(await nameOf(thief), null)

  house.hands.now += 11 * minute
  strictEqual((await victim.post('/api/sign-in/service/back', { answer: stolen })).body.error, 'service-too-late')
})

test('what does not fit what was asked is not believed: state, nonce, verifier, code, issuer', async (context) => {
  const service = await employer(context)
  const it = openService(service.settings, Date.now)
  const round = async () => {
    const { address, attempt } = await it.begin()
    service.arrives(turid)
    return { attempt, answer: await service.visit(address) }
  }
  const refused = async (query: string, attempt: Parameters<typeof it.finish>[1]): Promise<string> =>
    it.finish(query, attempt).then(
      () => 'believed',
      (error: Error) => error.constructor.name,
    )
  const one = await round()
  strictEqual(await refused(one.answer, { ...one.attempt, state: 'other' }), 'NotBelieved')
  const two = await round()
  strictEqual(await refused(two.answer, { ...two.attempt, nonce: 'other' }), 'NotBelieved')
  const three = await round()
  strictEqual(await refused(three.answer, { ...three.attempt, verifier: 'v'.repeat(43) }), 'NotBelieved')
  const four = await round()
  strictEqual(await refused(four.answer.replace(/code=[^&]+/, 'code=guessed'), four.attempt), 'NotBelieved')
  const five = await round()
  const elsewhere = five.answer.replace(/iss=[^&]+/, `iss=${encodeURIComponent('https://evil.example')}`)
  notStrictEqual(elsewhere, five.answer)
  strictEqual(await refused(elsewhere, five.attempt), 'NotBelieved')
  const says = (error: string, state: string): string =>
    `?${new URLSearchParams({ error, state, iss: service.settings.issuer })}`
  const { attempt } = await it.begin()
  strictEqual(await refused(says('access_denied', attempt.state), attempt), 'TurnedBack')
  strictEqual(await refused(says('unauthorized_client', attempt.state), attempt), 'NotBelieved')
  strictEqual(await refused(says('access_denied', 'other'), attempt), 'NotBelieved')
  const six = await round()
  strictEqual((await it.finish(six.answer, six.attempt)).subject, 'turid')
  strictEqual(await refused(six.answer, six.attempt), 'NotBelieved')
})

test('a token that is not signed with a key of the issuer is not believed', async (context) => {
  const service = await employer(context)
  const it = openService(service.settings, Date.now)
  const { address, attempt } = await it.begin()
  service.arrives(turid)
  const answer = await service.visit(address)
  service.forgetsItsKeys()
  await rejects(it.finish(answer, attempt), NotBelieved)
})

test('where more assurance is asked for, less is not enough', async (context) => {
  const service = await employer(context, { assurances: ['high'] })
  const it = openService(service.settings, Date.now)
  const come = async (acr: string): Promise<string> => {
    const { address, attempt } = await it.begin()
    service.arrives({ ...turid, acr })
    return it.finish(await service.visit(address), attempt).then(
      ({ subject }) => subject,
      (error: Error) => error.message,
    )
  }
  strictEqual(await come('high'), 'turid')
  strictEqual(await come('low'), 'too little assured')
})

test('whoever turns back, or finds the service away, is told so, and loses nothing', async (context) => {
  const { house, service } = await withService(context)
  const token = await invited(house)
  strictEqual((await comeBy(house.browser(), service, null, { token })).error, 'service-turned-back')
  strictEqual(
    (await house.browser().post('/api/sign-in', { token, name: 'Turid' })).status,
    200,
    'the link still works',
  )

  service.stop()
  const other = await testHouse(context, { service: service.settings })
  deepStrictEqual(await comeBy(other.browser(), service, turid), { status: 503, error: 'service-away', answer: '' })
})

test('one server sends away, and another lets in', async (context) => {
  const service = await employer(context)
  const house = await testHouse(context, { service: service.settings, startsAt: Date.now() })
  const browser = house.browser()
  await comeBy(browser, service, turid, { token: await invited(house) })
  const { body } = await browser.post('/api/sign-in/service')
  service.arrives(turid)
  const answer = await service.visit(String(body.address))
  await house.close()
  const later = await testHouse(context, { service: service.settings, dataDir: house.dataDir, startsAt: Date.now() })
  const same = later.browser()
  for (const [name, value] of browser.cookies) same.cookies.set(name, value)
  strictEqual((await same.post('/api/sign-in/service/back', { answer })).status, 200)
})

test('where it is the only way, nothing else lets in, and invitations go on working', async (context) => {
  const { house, service } = await withService(context, { isOnlyWay: true }, 'https://flippover.test')
  const token = await invited(house)
  strictEqual((await house.browser().post('/api/sign-in', { token, name: 'Turid' })).body.error, 'service-only')
  const mail = 'turid@example.org'
  strictEqual((await house.browser().post('/api/sign-in/by-mail', { mail })).body.error, 'service-only')
  strictEqual((await house.browser().post('/api/sign-in/code', { mail, code: '123456' })).body.error, 'service-only')
  strictEqual((await house.browser().post('/api/sign-in/passkey/options')).body.error, 'passkeys-off')
  const browser = house.browser()
  strictEqual((await comeBy(browser, service, turid, { token })).status, 200)
  deepStrictEqual((await browser.get('/api/session')).body.service, {
    name: 'Ansattporten',
    isOnlyWay: true,
    isBound: true,
  })
})

test('whoever came in by the service is asked for anew after a week', async (context) => {
  const { house, service } = await withService(context)
  const browser = house.browser()
  await comeBy(browser, service, turid, { token: await invited(house) })
  house.hands.now += 6 * 24 * 60 * minute
  strictEqual(await nameOf(browser), 'Turid Moen')
  house.hands.now += 2 * 24 * 60 * minute
  strictEqual(await nameOf(browser), null)
})

test('where no service is set, there is none', async (context) => {
  const house = await testHouse(context)
  strictEqual((await house.browser().post('/api/sign-in/service')).status, 404)
  strictEqual((await house.browser().get('/api/session')).body.service, null)
})

test('nothing that is kept or logged names the secret of the service', async (context) => {
  const { house, service } = await withService(context)
  const { text } = await house.browser().get('/api/session')
  ok(!text.includes(service.settings.clientSecret) && !text.includes(service.settings.issuer))
})

test('whoever looks after the installation sees whether the service answers', async (context) => {
  const { settings, stop } = await employer(context)
  const look = async (service: ServiceSettings) =>
    (await lookAround(configured({ dataDir: scratchFolder(context), service }), 0)).at(-1)
  deepStrictEqual([(await look(settings))?.is, (await look(settings))?.says], ['good', 'serviceGood'])
  strictEqual(
    (await look({ ...settings, issuer: settings.issuer.replace('127.0.0.1', 'localhost') }))?.says,
    'serviceOther',
  )
  stop()
  strictEqual((await look(settings))?.says, 'serviceSilent')
})
