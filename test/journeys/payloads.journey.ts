import { expect, type Page, test } from '@playwright/test'
import type { Event } from '../../src/process/process.ts'
import { stretchesOf, workplaceOf, writeDown } from '../whole-process.ts'
import { openHouse } from './house.ts'
import { open } from './screens.ts'

// Every text of a whole process, and every name, is something that would run if anybody let it (S4).

const payload = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script><a href="javascript:hacked=1">"'\`{{7*7}}`

/** What somebody wrote becomes the payload, whatever it was about. */
function poisoned({ stage, event }: Event): Event {
  const fields: Readonly<Record<string, unknown>> = event
  const replaced = (field: 'words' | 'drawer'): object => {
    const words = fields[field]
    if (typeof words !== 'object' || words === null) return {}
    return { [field]: Object.fromEntries(Object.keys(words).map((name) => [name, payload])) }
  }
  return { stage, event: { ...fields, ...replaced('words'), ...replaced('drawer') } } as Event
}

const tabs = [
  'before',
  'suitability',
  'people',
  'invitations',
  'meeting-1',
  'meeting-2',
  'plan',
  'follow-up',
  'documents',
  'paper',
]
/** Where most is shown that others have written. */
const moments = [
  'before',
  'welcome',
  'story-round',
  'exhibition',
  'summary-agreed',
  'between',
  'what-next-told',
  'plan',
]

test('whatever is written anywhere runs nowhere', async ({ browser }) => {
  test.setTimeout(240_000)
  const stretches = stretchesOf(workplaceOf(12), 1, poisoned)
  const house = await openHouse(new Date(stretches[0]?.endsAt ?? 0).toISOString())
  try {
    const desk = await open(browser, 'desk', house.url)
    const headers = { origin: house.url }
    const post = async (path: string, data: unknown): Promise<Record<string, string>> => {
      const answer = await desk.request.post(path, { headers, data })
      expect(answer.status(), path).toBe(200)
      return (await answer.json()) as Record<string, string>
    }
    await post('/api/sign-in', { token: house.firstLink.slice(1), name: payload.slice(0, 80) })
    const { process = '' } = await post('/api/processes', { workplace: payload.slice(0, 120), language: 'nb' })
    const row = { name: payload.slice(0, 80), mail: '', unit: payload.slice(0, 80), isManager: false }
    await post(`/api/staff/${process}/roster`, { rows: [row] })
    await post(`/api/staff/${process}/commands`, {
      id: crypto.randomUUID(),
      stage: 'people',
      command: { type: 'open-door', isOpen: true },
    })
    const view = await (await desk.request.get(`/api/staff/${process}/view`)).json()
    const { code } = (view as { door: { code: string } }).door
    const [person] = Object.keys((view as { state: { people: { persons: object } } }).state.people.persons)
    const [wall, phone, board] = [
      await open(browser, 'wall', house.url),
      await open(browser, 'phone', house.url),
      await open(browser, 'desk', house.url),
    ]
    await wall.goto((await post(`/api/staff/${process}/wall-link`, {})).path ?? '')
    await phone.request.post('/api/door/enter', { headers, data: { code, person } })
    const link = (await post(`/api/staff/${process}/board-link`, { name: payload.slice(0, 80) })).path ?? ''
    await board.request.post('/api/board/open', { headers, data: { token: link.split('#')[1] } })

    const seen = new Set<string>()
    for (const stretch of stretches) {
      await writeDown(house.log, process, stretch)
      house.moveClockTo(new Date(stretch.endsAt).toISOString())
      if (!moments.includes(stretch.moment) || seen.has(stretch.moment)) continue
      seen.add(stretch.moment)
      await wall.reload()
      await isInert(wall, `the wall, ${stretch.moment}`)
      await phone.goto(`/room/${process}`)
      await isInert(phone, `a phone, ${stretch.moment}`)
      await desk.goto(`/cockpit/${process}`)
      await isInert(desk, `the cockpit, ${stretch.moment}`)
      if (stretch.moment !== 'between' && stretch.moment !== 'plan') continue
      for (const tab of tabs) {
        await desk.goto(`/process/${process}/${tab}`)
        await isInert(desk, `${tab}, ${stretch.moment}`)
      }
      await board.goto(`/board/${process}`)
      await isInert(board, `the board, ${stretch.moment}`)
    }
    expect(seen.size).toBeGreaterThan(5)
    // A screen that laid words into the page as they are would be caught.
    await desk.evaluate((words) => document.body.insertAdjacentHTML('beforeend', words), payload)
    expect((await madeOn(desk)).made).toBeGreaterThan(0)
  } finally {
    await house.close()
  }
})

/** The payload stands there as letters at the most: no element was made of it, and nothing ran. */
async function isInert(page: Page, where: string): Promise<void> {
  await expect(page.locator('h1, h2, .fl-sheet').first(), where).toBeVisible()
  expect(await madeOn(page), where).toEqual({ hacked: false, made: 0 })
}

const madeOn = (page: Page) =>
  page.evaluate(() => ({
    hacked: 'hacked' in window,
    made: document.querySelectorAll('img[src="x"], a[href^="javascript"], body script:not([src])').length,
  }))
