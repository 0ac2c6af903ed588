import { expect, test } from '@playwright/test'
import { heading, press, sees } from './hands.ts'
import { openHouse } from './house.ts'
import { look, open } from './screens.ts'

// Whoever set Flippover up asks whether all is well with it, from where they sit.

test('the page for whoever set it up says what it sees, also when a proxy holds streams back and loses a header', async ({
  browser,
}) => {
  const house = await openHouse('2027-02-01T09:00:00+01:00')
  try {
    for (const size of ['desk', 'phone'] as const) {
      const page = await open(browser, size, house.url)
      await page.goto(`/start${house.firstLink}`)
      if (size === 'desk') {
        await page.getByLabel('Navnet ditt').fill('Turid Moen')
        await press(page, 'Begynn')
        await page.getByRole('link', { name: 'Sjekk serveren' }).click()
        await heading(page, 'Står alt bra til med serveren?')
        await sees(page, 'Det som skjer, kommer fram med en gang.')
        await sees(page, 'Alle sikkerhetshodene kommer fram til nettleseren.')
        await sees(page, 'Uten TLS kan andre i samme nett lese med.')
        // The clock of this house stands on another day than the browser's.
        await sees(page, /Serverens klokke og din er \d+ sekunder fra hverandre/)
        await look(page, 'checkup')
        await page.setViewportSize({ width: 320, height: 640 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
        await look(page, 'checkup')

        await page.route('**/api/checkup/stream', async (route) => {
          const whole = await route.fetch()
          await route.fulfill({ response: whole })
        })
        await page.route(house.url, async (route) => {
          const { 'x-frame-options': _lost, ...headers } = (await route.fetch()).headers()
          await route.fulfill({ status: 200, headers, body: '' })
        })
        await press(page, 'Se etter på nytt')
        await sees(page, 'En proxy samler opp strømmen.')
        await sees(page, 'Noe på veien endrer disse hodene: x-frame-options.')
        await expect(page.getByText('Det som skjer, kommer fram med en gang.')).toHaveCount(0)
      } else {
        await page.goto('/checkup')
        await sees(page, 'Denne siden er for den som satte opp Flippover.')
        await look(page, 'checkup-not-yours')
      }
    }
  } finally {
    await house.close()
  }
})
