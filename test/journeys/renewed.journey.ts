import { expect, test } from '@playwright/test'
import { heading, press, sees } from './hands.ts'
import { openHouse } from './house.ts'
import { comeIn, prepare } from './prepared.ts'

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
