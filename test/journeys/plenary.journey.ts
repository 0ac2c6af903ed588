import { expect, type Page, test } from '@playwright/test'
import type { ProcessId } from '../../src/kernel/values.ts'
import { blaabaerhaugen } from '../../src/simulation/people.ts'
import { stretchesOf, writeDown } from '../whole-process.ts'
import { openHouse } from './house.ts'
import { look, open } from './screens.ts'

// Those who lead and write, when all sit together: two write the minutes at once, and the tables tell theme by theme.
test('two who write the minutes at once lose no line; what several tables have is told once', async ({ browser }) => {
  const stretches = stretchesOf(blaabaerhaugen, 1, (event) => event)
  const telling = stretches.findIndex(({ moment }) => moment.startsWith('presentations-'))
  const house = await openHouse(new Date(stretches[0]?.endsAt ?? 0).toISOString())
  try {
    const one = await open(browser, 'desk', house.url)
    const headers = { origin: house.url }
    const token = house.firstLink.slice(1)
    await one.request.post('/api/sign-in', { headers, data: { token, name: 'Turid Moen' } })
    const made = await one.request.post('/api/processes', {
      headers,
      data: { workplace: blaabaerhaugen.name, language: 'nb' },
    })
    const { process } = (await made.json()) as { process: ProcessId }
    const view = await one.request.get(`/api/staff/${process}/view`)
    const { me: person } = (await view.json()) as { me: string }
    await one.request.post(`/api/staff/${process}/commands`, {
      headers,
      data: {
        id: crypto.randomUUID(),
        stage: 'preparation',
        command: { type: 'name-role', person, role: 'facilitator', holds: true },
      },
    })
    for (const stretch of stretches.slice(0, telling + 1)) await writeDown(house.log, process, stretch)
    house.moveClockTo(new Date(stretches[telling]?.endsAt ?? 0).toISOString())

    const other = await one.context().newPage()
    for (const page of [one, other]) {
      await page.goto(`/process/${process}/meeting-1`)
      await minutesOf(page).waitFor()
    }
    const before = await minutesOf(one).inputValue()
    for (const page of [one, other]) await minutesOf(page).press('Control+End')
    await Promise.all([
      minutesOf(one).pressSequentially('\nMange ville ha mer tid sammen.', { delay: 15 }),
      minutesOf(other).pressSequentially('\nVikarene skal få planen dagen før.', { delay: 15 }),
    ])
    await minutesOf(one).press('Control+s')
    for (const says of [before, 'Mange ville ha mer tid sammen.', 'Vikarene skal få planen dagen før.']) {
      for (const page of [one, other]) await expect(minutesOf(page)).toHaveValue(new RegExp(escaped(says)))
    }
    await look(one, 'desk-minutes')

    await one.goto(`/cockpit/${process}`)
    await one.getByRole('heading', { name: 'Hvem forteller' }).waitFor()
    await one.getByLabel('En linje til referatet').fill('Kaffetrakteren tar vi med en gang.')
    await one.getByLabel('En linje til referatet').press('Enter')
    await expect(minutesOf(other)).toHaveValue(/Kaffetrakteren tar vi med en gang\./)
    await look(one, 'cockpit-telling')
    const same = one.getByRole('region', { name: 'Samme tema: spør hva som mangler.' })
    const spared = same.getByRole('button', { name: /alt er sagt$/ })
    const many = await spared.count()
    expect(many).toBeGreaterThan(0)
    await spared.first().click()
    await expect(spared).toHaveCount(many - 1)
    await one.setViewportSize({ width: 390, height: 844 })
    await look(one, 'cockpit-telling-phone')
  } finally {
    await house.close()
  }
})

const minutesOf = (page: Page) => page.getByLabel('Referatet', { exact: true })
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
