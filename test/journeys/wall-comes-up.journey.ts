import { expect, test } from '@playwright/test'
import { openHouse } from './house.ts'
import { open } from './screens.ts'

// A projector that starts again finds its process, also when its server is away for a while at first.
test('a wall comes up by itself', async ({ browser }) => {
  const house = await openHouse('2027-01-14T08:40:00+01:00')
  try {
    const desk = await open(browser, 'desk', house.url)
    const headers = { origin: house.url }
    const token = house.firstLink.slice(1)
    await desk.request.post('/api/sign-in', { headers, data: { token, name: 'Turid Moen' } })
    const made = await desk.request.post('/api/processes', {
      headers,
      data: { workplace: 'Blåbærhaugen barnehage', language: 'nb' },
    })
    const { process } = (await made.json()) as { process: string }
    const link = await desk.request.post(`/api/staff/${process}/wall-link`, { headers, data: {} })
    const { path } = (await link.json()) as { path: string }

    const wall = await open(browser, 'wall', house.url)
    await wall.goto(path)
    await wall.locator('.fl-wall').waitFor()

    for (const address of [path, '/wall', `/wall/${process}`]) {
      let asked = 0
      // The page is there, and nothing behind it: as when a machine has started and its server has not.
      await wall.route('**/api/**', (route) => {
        asked += 1
        return route.abort()
      })
      await wall.goto('about:blank')
      await wall.goto(address)
      await expect.poll(() => asked, { message: `${address} asks again` }).toBeGreaterThan(1)
      await expect(wall.locator('.fl-wall')).toHaveCount(0)
      await wall.unroute('**/api/**')
      await wall.locator('.fl-wall').waitFor()
      await expect(wall).toHaveURL(`${house.url}/wall/${process}`)
    }
  } finally {
    await house.close()
  }
})
