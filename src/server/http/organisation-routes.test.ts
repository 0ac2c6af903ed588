import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { type Browser, comesIn, openWorkplace, type TestHouse, testHouse, type Workplace } from '../../../test/house.ts'
import type { Overview } from '../../process/overview.ts'
import type { Command } from '../../process/process.ts'

type Place = Workplace & Readonly<{ name: string }>

async function signedIn({ house, browser }: TestHouse, name: string): Promise<Browser> {
  const staff = browser()
  const token = await house.signIn.cut({ opens: 'account', process: null, person: null }, house.clock())
  await staff.post('/api/sign-in', { token, name })
  return staff
}

/** An organisation with somebody who looks after it, and its invitation. */
async function opened(house: TestHouse) {
  const hr = await signedIn(house, 'Hanne HR')
  const organisation = String((await hr.post('/api/organisations', { name: 'Østre kommune' })).body.organisation)
  const invitation = await invitationOf(hr, organisation)
  const overview = async (by: Browser = hr): Promise<Overview> =>
    (await by.get(`/api/organisations/${organisation}`)).body as unknown as Overview
  return { hr, organisation, invitation, overview }
}

const invitationOf = async (hr: Browser, organisation: string): Promise<string> =>
  String((await hr.get(`/api/organisations/${organisation}/invitation`)).body.url).split('#')[1] ?? ''

async function unit(house: TestHouse, invitation: string, people = 8): Promise<Place> {
  const place = await openWorkplace(house, people)
  strictEqual(
    (await place.staff.post(`/api/staff/${place.process}/organisation/join`, { secret: invitation })).status,
    200,
  )
  return { ...place, name: 'Blåbærhaugen' }
}

const inPlan = (command: Extract<Command, { stage: 'actionPlan' }>['command']): Command => ({
  stage: 'actionPlan',
  command,
})

/** A plan in which one thing is done and one wish is taken to the board. */
async function takesFurther({ staff, process }: Workplace, wish: string, reason = 'Det koster penger'): Promise<void> {
  const sort = { reason: '', lookAgain: null } as const
  const commands: readonly Command[] = [
    inPlan({ type: 'add-wish', wish: 'kaffe', said: 'Kaffe' }),
    inPlan({ type: 'sort-wish', wish: 'plan.wish.kaffe', fate: 'at-once', ...sort }),
    inPlan({ type: 'add-wish', wish: 'vikar', said: wish }),
    inPlan({ type: 'sort-wish', wish: 'plan.wish.vikar', fate: 'escalated', ...sort }),
    inPlan({ type: 'approve-plan', as: 'manager', isGiven: true }),
    inPlan({ type: 'approve-plan', as: 'safety-representative', isGiven: true }),
    inPlan({ type: 'publish-plan', version: 1 }),
    { stage: 'escalation', command: { type: 'escalate', wish: 'plan.wish.vikar', reason } },
  ]
  for (const command of commands) strictEqual((await staff.command('staff', process, command)).status, 200)
}

test('a unit is seen once its responsible group has said yes, and no longer than they want', async (context) => {
  const house = await testHouse(context)
  const { hr, invitation, overview } = await opened(house)
  const place = await openWorkplace(house)
  deepStrictEqual((await overview()).units, [])
  const look = (await place.staff.post('/api/organisations/look', { secret: invitation })).body
  deepStrictEqual(look, {
    name: 'Østre kommune',
    processes: [{ process: place.process, name: 'Blåbærhaugen', isIn: false }],
  })
  deepStrictEqual((await overview()).units, [], 'looking joins nothing')
  const join = `/api/staff/${place.process}/organisation/join`
  strictEqual((await hr.post(join, { secret: invitation })).status, 403, 'nobody is joined by others')
  strictEqual((await place.staff.post(join, { secret: 'x'.repeat(27) })).status, 404)
  strictEqual((await place.staff.post(join, { secret: invitation })).status, 200)
  strictEqual((await place.staff.post(join, { secret: invitation })).status, 200, 'and twice is once')
  const { units } = await overview()
  deepStrictEqual(
    units.map(({ name, people, isOwn, standing }) => [name, people, isOwn, standing?.phase]),
    [['Blåbærhaugen', 8, false, 'preparing']],
  )
  strictEqual((await hr.get(`/api/staff/${place.process}/view`)).status, 403, 'no right follows from it')
  await place.staff.post(`/api/staff/${place.process}/organisation/leave`)
  deepStrictEqual((await overview()).units, [])
})

test('only those who look after it see it, and an invitation that was renewed opens nothing', async (context) => {
  const house = await testHouse(context)
  const { hr, organisation, invitation, overview } = await opened(house)
  const place = await unit(house, invitation)
  const phone = await comesIn(house, place, place.people[0] ?? '')
  for (const somebody of [place.staff, phone, house.browser(), await signedIn(house, 'En annen')]) {
    strictEqual((await somebody.get(`/api/organisations/${organisation}`)).status, 403)
    strictEqual((await somebody.get(`/api/organisations/${organisation}/invitation`)).status, 403)
    strictEqual((await somebody.post(`/api/organisations/${organisation}/people`, { name: 'Tyv' })).status, 403)
    strictEqual((await somebody.post(`/api/organisations/${organisation}/template`, { process: null })).status, 403)
  }
  const { body } = await hr.post(`/api/organisations/${organisation}/people`, { name: 'Dag Direktør' })
  const director = house.browser()
  strictEqual((await director.post('/api/sign-in', { token: String(body.link).split('#')[1] })).status, 200)
  deepStrictEqual((await overview(director)).units.length, 1)
  deepStrictEqual((await director.get('/api/session')).body.organisations, [{ organisation, name: 'Østre kommune' }])

  await hr.post(`/api/organisations/${organisation}/invitation/renew`)
  strictEqual((await place.staff.post('/api/organisations/look', { secret: invitation })).status, 404)
  ok((await invitationOf(hr, organisation)) !== invitation)
})

test('two organisations whose units differ only in what was said inside look the same (P2)', async (context) => {
  const house = await testHouse(context)
  const page = async (said: string): Promise<string> => {
    const { organisation, hr, invitation } = await opened(house)
    const place = await unit(house, invitation)
    await takesFurther(place, said, `${said}, fordi`)
    const { text } = await hr.get(`/api/organisations/${organisation}`)
    return text.replaceAll(place.process, 'process')
  }
  const [one, other] = [await page('Fast vikar'), await page('Ny kaffemaskin')]
  strictEqual(one, other)
  ok(!/Kaffe|vikar|koster/i.test(one))
})

test('a unit with few people hides its number, and the total does not tell it (P3)', async (context) => {
  const house = await testHouse(context)
  const { invitation, overview } = await opened(house)
  await unit(house, invitation, 12)
  await unit(house, invitation, 4)
  const { units, people } = await overview()
  deepStrictEqual([new Set(units.map((one) => one.people)), people], [new Set([12, null]), null])
})

test('the same wish of two units is answered once, and each reads the answer at home (E2)', async (context) => {
  const house = await testHouse(context)
  const { hr, organisation, invitation, overview } = await opened(house)
  const [one, other] = [await unit(house, invitation), await unit(house, invitation)]
  await takesFurther(one, 'Fast vikar')
  await takesFurther(other, 'Vikar fra første dag')
  const hand = (place: Workplace, isHanded: boolean) =>
    place.staff.post(`/api/staff/${place.process}/organisation/hand`, { wish: 'plan.wish.vikar', isHanded })
  strictEqual((await hand(one, true)).status, 200)
  strictEqual((await hand(other, true)).status, 200)
  const { bundles } = await overview()
  deepStrictEqual(bundles.flatMap(({ wishes }) => wishes.map(({ text }) => text)).sort(), [
    'Fast vikar',
    'Vikar fra første dag',
  ])
  const [first, second] = bundles
  const moved = second?.wishes[0]
  const into = { process: moved?.process, wish: moved?.wish, into: first?.bundle }
  strictEqual((await one.staff.post(`/api/organisations/${organisation}/bundle`, into)).status, 403)
  strictEqual((await hr.post(`/api/organisations/${organisation}/bundle`, into)).status, 200)
  strictEqual((await overview()).bundles.length, 1)

  const answer = { bundle: first?.bundle, verdict: 'later', reason: '', by: '2028-09-01' }
  const path = `/api/organisations/${organisation}/answer`
  strictEqual((await hr.post(path, answer)).body.error, 'reason-missing')
  strictEqual((await one.staff.post(path, answer)).status, 403)
  deepStrictEqual((await hr.post(path, { ...answer, reason: 'Etter budsjettet' })).body, { answered: 2 })
  for (const { staff, process } of [one, other]) {
    const { state, names } = (await staff.get(`/api/staff/${process}/view`)).body as {
      state: { escalation: Record<string, { answer: { verdict: string; reason: string; person: string } }> }
      names: Record<string, string>
    }
    const said = state.escalation['plan.wish.vikar']?.answer
    deepStrictEqual(
      [said?.verdict, said?.reason, names[said?.person ?? '']],
      ['later', 'Etter budsjettet', 'Østre kommune'],
    )
  }

  // What is taken back at home is gone here; whoever leaves takes all of it along.
  await hand(one, false)
  deepStrictEqual((await overview()).bundles[0]?.wishes.length, 1)
  await other.staff.post(`/api/staff/${other.process}/organisation/leave`)
  deepStrictEqual((await overview()).bundles, [])
})

test('a unit that takes the organisation off its board is no longer answered by it', async (context) => {
  const house = await testHouse(context)
  const { hr, organisation, invitation, overview } = await opened(house)
  const place = await unit(house, invitation)
  await takesFurther(place, 'Fast vikar')
  await place.staff.post(`/api/staff/${place.process}/organisation/hand`, { wish: 'plan.wish.vikar', isHanded: true })
  const { board } = (await place.staff.get(`/api/staff/${place.process}/board`)).body as {
    board: readonly { person: string; name: string }[]
  }
  deepStrictEqual(
    board.map(({ name }) => name),
    ['Østre kommune'],
  )
  await place.staff.post(`/api/staff/${place.process}/board/${board[0]?.person}/take-away`)
  const bundle = (await overview()).bundles[0]?.bundle
  const answer = { bundle, verdict: 'yes', reason: '', by: null }
  deepStrictEqual((await hr.post(`/api/organisations/${organisation}/answer`, answer)).body, { answered: 0 })
})

test('a new unit begins with the programme and the words that all share', async (context) => {
  const house = await testHouse(context)
  const { organisation, invitation, overview, hr } = await opened(house)
  const model = String(
    (await hr.post('/api/processes', { workplace: 'Stab', language: 'nb', invitation })).body.process,
  )
  const words: readonly Command[] = [
    { stage: 'preparation', command: { type: 'describe-workplace', workplace: 'Stab', purpose: 'Gode dager på jobb' } },
    { stage: 'preparation', command: { type: 'write-criteria', process: 'Alle er hørt', result: 'Færre er slitne' } },
    { stage: 'agenda', command: { type: 'leave-out-step', step: 'look-again', isLeftOut: true } },
  ]
  for (const command of words) strictEqual((await hr.command('staff', model, command)).status, 200)
  const place = await unit(house, invitation)
  const template = `/api/organisations/${organisation}/template`
  strictEqual((await hr.post(template, { process: place.process })).status, 403, 'only from what is one’s own')
  strictEqual((await hr.post(template, { process: model })).status, 200)
  deepStrictEqual((await overview()).template?.from, 'Stab')

  const leader = await signedIn(house, 'Lise Leder')
  const made = await leader.post('/api/processes', { workplace: 'Multe', language: 'nb', invitation })
  const { state } = await house.house.rooms.open(String(made.body.process))
  deepStrictEqual(
    [state.preparation.workplace, state.preparation.purpose, state.preparation.criteria.result, state.agenda.leftOut],
    ['Multe', 'Gode dager på jobb', 'Færre er slitne', ['look-again']],
  )
  deepStrictEqual((await overview()).units.length, 3)
  strictEqual(
    (await leader.post('/api/processes', { workplace: 'Multe', language: 'nb', invitation: 'x'.repeat(27) })).status,
    404,
  )
})
