import { expect, type Page, test } from '@playwright/test'
import { heading, press, sees } from './hands.ts'
import { openHouse } from './house.ts'
import { comeIn, type Prepared, prepare } from './prepared.ts'
import { look, open } from './screens.ts'

// What becomes of a plan through the year after it was published (E3, E4), on a clock that is moved.

test('a plan is carried out: told from a phone, asked about without names, and what is left goes on', async ({
  browser,
}) => {
  const house = await openHouse('2027-02-01T09:00:00+01:00')
  try {
    const room = await prepare(house)
    await publishes(room)
    const desk = await open(browser, 'desk', house.url)
    await desk.request.post('/api/sign-in', { headers: { origin: house.url }, data: { token: room.token } })

    // Whoever answers for a measure tells from the phone how it goes, without an account.
    const amina = await comeIn(browser, house.url, room, 'Amina Berg', /handlingsplan/i)
    await sees(amina, 'Det du svarer for')
    await look(amina, 'year-my-measure')
    await press(amina, 'Oppdater «Én voksen ute fra klokka ti»')
    await amina.getByRole('radio', { name: 'I gang' }).check()
    await amina.getByLabel(/Noen ord/).fill('Vi er i gang på Multe.')
    await amina.reload()
    await press(amina, 'Oppdater «Én voksen ute fra klokka ti»')
    await expect(amina.getByLabel(/Noen ord/)).toHaveValue('Vi er i gang på Multe.')
    await look(amina, 'year-tell')
    await press(amina, 'Lagre')
    await sees(amina, 'Takk. Nå ser alle hvordan det står til.')

    // Nobody is offered another's measure.
    const others: Page[] = []
    for (const name of ['Bjørn', 'Cecilie', 'David', 'Eline']) {
      others.push(await comeIn(browser, house.url, room, `${name} Berg`, /handlingsplan/i))
    }
    for (const other of others) await expect(other.getByText('Det du svarer for')).toHaveCount(0)

    // A month later the responsible group is told that it is time to ask, and asks.
    house.moveClockTo('2027-03-04T09:00:00+01:00')
    await desk.goto(`/process/${room.process}/follow-up`)
    await sees(desk, 'Vi er i gang på Multe.')
    await sees(desk, /Det er en måned siden planen kom/)
    await look(desk, 'year-desk')
    await press(desk, 'Spør nå')
    await sees(desk, /De ansatte er spurt siden/)

    const wall = await open(browser, 'wall', house.url)
    const link = await desk.request.post(`/api/staff/${room.process}/wall-link`, {
      headers: { origin: house.url },
      data: {},
    })
    await wall.goto(((await link.json()) as { path: string }).path)
    await sees(wall, 'To korte spørsmål ligger på telefonen din')
    await look(wall, 'year-wall')

    for (const phone of [amina, ...others]) {
      await heading(phone, 'Blir det gjort, og hjelper det?')
      await phone.getByRole('group', { name: 'Blir det gjort?' }).first().getByRole('radio', { name: 'Ja' }).check()
      await phone.getByRole('group', { name: 'Hjelper det?' }).first().getByRole('radio', { name: 'Litt' }).check()
      if (phone === amina) await look(phone, 'year-check')
      await press(phone, 'Send svaret')
      await sees(phone, 'Takk. Svaret ditt er med, uten navn.')
    }
    // Once is once, also after the phone has slept.
    await amina.reload()
    await sees(amina, 'Det du svarer for')

    await press(desk, 'Avslutt og vis svarene')
    await sees(desk, '5 svar')
    for (const other of others) await sees(other, '5 svar')

    // What changed, what was learned, how it went; and what is left goes into the next round.
    await desk.getByText('En omorganisering, en ny leder').click()
    await desk.getByLabel('Hva har endret seg rundt oss?').fill('Ny styrer fra mars.')
    await desk.getByRole('button', { name: 'Noter' }).first().click()
    await sees(desk, 'Ny styrer fra mars.')
    await desk.getByText('Hvordan gikk det, hva lærte vi').click()
    await desk.getByText('Noter noe om planen, møtene').click()
    await desk.getByLabel('Hva har vi lært til neste gang?').fill('To tiltak om gangen holdt.')
    await desk.getByRole('button', { name: 'Noter' }).last().click()
    await sees(desk, 'To tiltak om gangen holdt.')
    await look(desk, 'year-desk-end')
    await press(desk, 'Begynn neste runde')
    await sees(desk, 'Neste runde er begynt.')
    await desk.getByRole('link', { name: 'Gå til neste runde' }).click()
    await expect(desk).toHaveURL(/\/before$/)
    await desk.goto(desk.url().replace('/before', '/plan'))
    for (const wish of ['Mer tid ute', 'Større garderobe']) {
      await expect(desk.getByText(wish).filter({ visible: true }).first()).toBeVisible()
    }
  } finally {
    await house.close()
  }
})

/** One wish now with a measure that Amina answers for, and one later. */
async function publishes(room: Prepared): Promise<void> {
  const plan = (command: Extract<Parameters<Prepared['lead']>[0], { stage: 'actionPlan' }>['command']) =>
    room.lead({ stage: 'actionPlan', command })
  // The two meetings themselves are the matter of other journeys.
  const people = Object.keys((await room.view()).state.people.persons)
  const tables = [people.slice(0, 4), people.slice(4, 8), people.slice(8)]
  await room.lead({ stage: 'groups', command: { type: 'form-groups', meeting: 2, tables } })
  for (const [meeting, step] of [
    [1, 'welcome'],
    [2, 'look-again'],
  ] as const) {
    await room.lead({ stage: 'agenda', command: { type: 'open-step', from: null, to: step } })
    await room.lead({ stage: 'agenda', command: { type: 'end-meeting', meeting } })
  }
  await plan({ type: 'add-wish', wish: 'ute', said: 'Mer tid ute' })
  await plan({ type: 'sort-wish', wish: 'plan.wish.ute', fate: 'now', reason: '', lookAgain: null })
  await plan({ type: 'add-wish', wish: 'garderobe', said: 'Større garderobe' })
  await plan({
    type: 'sort-wish',
    wish: 'plan.wish.garderobe',
    fate: 'later',
    reason: 'Vi begynner med ett om gangen.',
    lookAgain: '2027-08-20',
  })
  await plan({
    type: 'add-measure',
    measure: 'ute',
    wish: 'plan.wish.ute',
    level: 'group',
    what: 'Én voksen ute fra klokka ti',
    who: 'Multe',
    resources: '',
    from: '',
    deadline: '2027-05-01',
    followUpOn: '2027-03-15',
    owner: room.personOf('Amina Berg'),
    sign: 'Barna er ute før lunsj.',
  })
  await plan({ type: 'approve-plan', as: 'manager', isGiven: true })
  await plan({ type: 'approve-plan', as: 'safety-representative', isGiven: true })
  await plan({ type: 'publish-plan', version: 1 })
}
