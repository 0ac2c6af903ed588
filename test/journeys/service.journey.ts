import { createServer } from 'node:net'
import { expect, test } from '@playwright/test'
import { employer } from '../oidc/provider.ts'
import { button, heading, press } from './hands.ts'
import { openHouse } from './house.ts'
import { look, open } from './screens.ts'

/** A port that nobody has: the service must know it before the server is there. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

test('the responsible group comes in with the employer’s own sign-in', async ({ browser }) => {
  const port = await freePort()
  let stop = (): void => undefined
  const after = (done: () => void): void => {
    stop = done
  }
  const service = await employer({ after }, { returnTo: `http://localhost:${port}/signed-in` })
  const house = await openHouse(new Date().toISOString(), null, { port, settings: service.settings })
  try {
    const turid = { sub: 'turid', name: 'Turid Moen' }
    const laptop = await open(browser, 'desk', house.url)
    await laptop.goto(`/start${house.firstLink}`)
    await expect(button(laptop, /Logg inn med Ansattporten/)).toBeVisible()
    await look(laptop, 'service-start')
    service.arrives(turid)
    await press(laptop, /Logg inn med Ansattporten/)
    await heading(laptop, /Hei, Turid Moen/)
    await expect(laptop.getByText(/neste gang/)).toHaveCount(0)
    await look(laptop, 'service-in')

    const other = await open(browser, 'phone', house.url)
    await other.goto('/')
    await other.getByText('Jeg forbereder eller leder').click()
    await look(other, 'service-front')
    service.arrives(null)
    await press(other, /Logg inn med Ansattporten/)
    await heading(other, /Du kom ikke inn/)
    await look(other, 'service-turned-back')
    await expect(other).toHaveURL(`${house.url}/signed-in`)
    await other.getByRole('link', { name: 'Gå til forsiden' }).click()
    await other.getByText('Jeg forbereder eller leder').click()
    service.arrives(turid)
    await press(other, /Logg inn med Ansattporten/)
    await heading(other, /Hei, Turid Moen/)
  } finally {
    await house.close()
    stop()
  }
})
