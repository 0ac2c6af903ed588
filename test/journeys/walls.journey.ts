import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { type Instant, minute, type ProcessId } from '../../src/kernel/values.ts'
import { steps } from '../../src/method/05-agenda/programme.ts'
import type { Event } from '../../src/process/process.ts'
import { type Stretch, stretchesOf, workplaceOf, writeDown } from '../whole-process.ts'
import { type House, openHouse } from './house.ts'
import { notLegible } from './legible.ts'
import { open } from './screens.ts'

// What hangs on the wall at every step of both meetings, before, between and after them, on two projectors, in light
// and in dark, with what people usually write and with the longest that they may.
const projectors = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
] as const

/** Taken up aloud in the welcome; the simulated tables seldom ask. */
const questions = ['Hva skjer med det vi skriver?', 'Blir det noe av det denne gangen?', 'Hvem leser arkene?'].flatMap(
  (question, index): readonly Event[] => [
    {
      stage: 'welcome',
      event: { type: 'question-asked', group: 'm1-t1', about: `asked-${index}`, words: { question } },
    },
    { stage: 'welcome', event: { type: 'question-handled', question: `asked-${index}`, standing: 'taken-up' } },
  ],
)

for (const kind of ['usual', 'longest'] as const) {
  test(`every wall can be read from the back row: ${kind} texts`, async ({ browser }) => {
    const text = kind === 'usual' ? (event: Event) => event : asLongAsMayBe
    const stretches = stretchesOf(workplaceOf(34), 1, text)
    const house = await openHouse(new Date(stretches[0]?.endsAt ?? 0).toISOString())
    try {
      const { process, wall } = await hangUp(browser, house)
      const seen = new Set<string>()
      for (const stretch of stretches) {
        const { moment, endsAt } = stretch
        await goTo(house, wall, process, stretch)
        if (moment.startsWith('before')) continue
        // The sheets hang until the door opens again, and that is weeks.
        if (moment === 'between') await waitUntil(house, wall, endsAt - 7 * 24 * 60 * minute)
        if (moment === 'welcome') await goTo(house, wall, process, { ...stretch, events: questions.map(text) })
        seen.add(stretch.step ?? moment)
        await lookInTurn(wall, `${kind}-${moment}`)
      }
      for (const must of [...steps, 'door', 'between', 'after', 'plan']) expect([...seen]).toContain(must)
      expect(stretches.some(({ moment }) => moment.endsWith('-break'))).toBe(true)
    } finally {
      await house.close()
    }
  })
}

async function hangUp(browser: Browser, { url, firstLink }: House): Promise<{ process: ProcessId; wall: Page }> {
  const desk = await open(browser, 'desk', url)
  const headers = { origin: url }
  await desk.request.post('/api/sign-in', { headers, data: { token: firstLink.slice(1), name: 'Turid Moen' } })
  const made = await desk.request.post('/api/processes', {
    headers,
    data: { workplace: 'Blåbærhaugen barnehage', language: 'nb' },
  })
  const { process } = (await made.json()) as { process: ProcessId }
  const link = await desk.request.post(`/api/staff/${process}/wall-link`, { headers, data: {} })
  const wall = await open(browser, 'wall', url)
  await wall.goto(((await link.json()) as { path: string }).path)
  await wall.locator('.fl-wall').waitFor()
  return { process, wall }
}

/** The wall follows by itself; only a clock that jumps is told to it by loading it anew. */
async function goTo(house: House, wall: Page, process: ProcessId, stretch: Stretch): Promise<void> {
  await writeDown(house.log, process, stretch)
  await waitUntil(house, wall, stretch.endsAt)
}

async function waitUntil(house: House, wall: Page, at: Instant): Promise<void> {
  house.moveClockTo(new Date(at).toISOString())
  await wall.reload()
  await wall.locator('.fl-wall :is(h1, .fl-sheet)').first().waitFor()
  await wall.evaluate(() => document.fonts.ready)
}

const gallery = process.env.GALLERY

/** Where pictures take turns each of them is looked at, up to so many: the clock of the page goes on by what one hangs. */
const mostPictures = 4
const eachPicture = 20_000

async function lookInTurn(wall: Page, name: string): Promise<void> {
  const seen = new Set<string>()
  for (let turn = 0; turn < mostPictures; turn++) {
    const says = await wall.locator('.fl-wall').innerText()
    const thing = says.replaceAll(/\d+:\d\d/g, '')
    if (seen.has(thing)) return
    seen.add(thing)
    await lookAtAll(wall, turn === 0 ? name : `${name}-${turn + 1}`)
    await wall.evaluate((pass) => {
      const now = Date.now.bind(Date)
      Date.now = () => now() + pass
    }, eachPicture)
    await wall.waitForTimeout(400)
  }
}

async function lookAtAll(wall: Page, name: string): Promise<void> {
  const hiddenTroubles: string[] = []
  for (const size of projectors) {
    await wall.setViewportSize(size)
    for (const scheme of ['light', 'dark'] as const) {
      await wall.evaluate((one) => {
        document.documentElement.dataset.colorScheme = one
      }, scheme)
      const troubles = await notLegible(wall)
      hiddenTroubles.push(...troubles.map((trouble) => `${name}, ${size.height}, ${scheme}: ${trouble}`))
      if (!gallery) continue
      mkdirSync(gallery, { recursive: true })
      await wall.screenshot({ path: join(gallery, `wall-${name}-${size.height}-${scheme}.png`) })
    }
  }
  if (process.env.SOFT) console.log(hiddenTroubles.join('\n'))
  else expect(hiddenTroubles).toEqual([])
}

/** Every text that hangs on a wall, as long as somebody is allowed to write it, with a word that no line can hold. */
function asLongAsMayBe(event: Event): Event {
  const inner = event.event as Readonly<Record<string, unknown>>
  const stretched = (words: unknown): unknown =>
    typeof words === 'object' && words !== null
      ? Object.fromEntries(
          Object.entries(words).map(([field, text]) => [
            field,
            typeof text === 'string' && text ? long(event.stage, field, text) : text,
          ]),
        )
      : words
  return { stage: event.stage, event: { ...inner, words: stretched(inner.words) } } as Event
}

const long = (stage: string, field: string, text: string): string => {
  const most = { involvedAgain: 2_000, said: 280, answer: 2_000 }[field] ?? 280
  if (stage === 'preparation' || stage === 'people' || stage === 'suitability') return text
  return `${text}, ${'og at vi får tid til å gjøre det ordentlig sammen med medarbeiderutviklingssamtaleoppfølgingsgruppen når det trengs, '.repeat(20)}`
    .slice(0, most)
    .trim()
}
