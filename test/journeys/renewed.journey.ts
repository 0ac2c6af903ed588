import { expect, type Page, type Route, test } from '@playwright/test'
import { heading, press, sees } from './hands.ts'
import { openHouse } from './house.ts'
import { comeIn, prepare } from './prepared.ts'
import { open } from './screens.ts'

/** A phone whose page is older than the server: the next step's screen has another name by now. */
test('a part of the page that does not come is asked for again, and an old page loads itself anew', async ({
  browser,
}) => {
  const house = await openHouse('2027-01-14T09:00:00+01:00')
  try {
    const room = await prepare(house)
    const [amina = '', bjorn = ''] = await room.namesAt(1)
    const old = await comeIn(browser, house.url, room, amina)
    const far = await comeIn(browser, house.url, room, bjorn)
    await room.lead({ stage: 'agenda', command: { type: 'open-step', to: 'welcome', from: null } })
    for (const phone of [old, far]) await heading(phone, /./)

    let [loads, tries] = [0, 0]
    old.on('load', () => {
      loads += 1
    })
    // Until the page is loaded anew its parts are gone; the other's line drops the first two times.
    await old.route('**/assets/phone-*.js', (route) =>
      loads === 0 ? route.fulfill({ status: 404, body: '' }) : route.continue(),
    )
    await far.route('**/assets/phone-*.js', (route) => {
      tries += 1
      return tries <= 2 ? route.abort() : route.continue()
    })
    await room.lead({ stage: 'agenda', command: { type: 'open-step', to: 'interviews', from: 'welcome' } })

    await press(old, 'Begynn')
    await sees(old, /spørsmål/i)
    expect(loads, 'loaded anew once').toBe(1)
    await sees(far, amina)
    expect(tries, 'asked for until it came').toBeGreaterThan(2)
  } finally {
    await house.close()
  }
})

/** Keeps what is asked for back, until it is let go: the oldest first, as lines that are slow and no worse do. */
async function heldBack(page: Page, files: string) {
  const waiting: Route[] = []
  await page.route(files, (route) => {
    waiting.push(route)
  })
  const letGo = async () => {
    const route = waiting.shift()
    await route?.fulfill({ response: await route.fetch() })
  }
  return { waiting, letGo }
}

/** Whoever leads is quicker than the line: the next step is open before the last one's screen has come. */
test('a screen that comes after its step has passed is not shown, and nothing breaks', async ({ browser }) => {
  const house = await openHouse('2027-01-14T09:00:00+01:00')
  try {
    const room = await prepare(house)
    const [amina = ''] = await room.namesAt(1)
    const cockpit = await open(browser, 'desk', house.url)
    await cockpit.request.post('/api/sign-in', { data: { token: room.token } })
    const link = await cockpit.request.post(`/api/staff/${room.process}/wall-link`, {
      headers: { origin: house.url },
      data: {},
    })
    const wall = await open(browser, 'wall', house.url)
    const phone = await comeIn(browser, house.url, room, amina)
    await room.lead({ stage: 'agenda', command: { type: 'open-step', to: 'welcome', from: null } })
    await wall.goto(((await link.json()) as { path: string }).path)
    await cockpit.goto(`/cockpit/${room.process}`)
    const screens = [
      { page: phone, files: '**/assets/phone-*.js' },
      { page: wall, files: '**/assets/wall-*.js' },
      { page: cockpit, files: '**/assets/cockpit-*.js' },
    ]
    for (const { page } of screens) await heading(page, /./)

    const held = await Promise.all(screens.map(({ page, files }) => heldBack(page, files)))
    await room.lead({ stage: 'agenda', command: { type: 'open-step', to: 'interviews', from: 'welcome' } })
    for (const { waiting } of held) await expect.poll(() => waiting.length).toBeGreaterThan(0)
    const first = held.map(({ waiting }) => waiting.length)
    await room.lead({ stage: 'agenda', command: { type: 'open-step', to: 'story-round', from: 'interviews' } })
    for (const [at, { waiting }] of held.entries()) {
      await expect.poll(() => waiting.length).toBeGreaterThan(first[at] ?? 0)
    }
    for (const { letGo, waiting } of held) while (waiting.length > 0) await letGo()

    for (const { page } of screens) await heading(page, /^Fortell/)
  } finally {
    await house.close()
  }
})
