import { type Browser, type CDPSession, expect, type Page, test } from '@playwright/test'
import { Browser as Client, rosterAt, type View } from '../../scripts/bots-over-http.ts'
import type { Meeting, PersonId, ProcessId } from '../../src/kernel/values.ts'
import { proposal } from '../../src/method/04-groups/propose.ts'
import { defaultProgramme, meetingOf, type Step } from '../../src/method/05-agenda/programme.ts'
import type { Command } from '../../src/process/process.ts'
import { stepWords } from '../../src/process/words.ts'
import { Journal, judge } from './forty/journal.ts'
import { LivePhone } from './forty/live-phone.ts'
import { type MortalHouse, openMortalHouse } from './forty/mortal-house.ts'
import { heading, play, press, pressOneOf } from './hands.ts'
import { open, sizes } from './screens.ts'

// A whole workplace on bad Wi-Fi: forty live phones, eight of them real pages, a cockpit and a wall, through both meetings.
// Phones sleep, the server is killed while they write, the laptop of the one who leads dies, and three come late.

/** How long each step is given, in seconds: long enough for most tables to come through, never for all of them. */
const seconds: Readonly<Record<Step, number>> = {
  welcome: 3,
  interviews: 7,
  'story-round': 6,
  wishes: 9,
  exhibition: 6,
  summary: 3,
  'look-again': 4,
  reflection: 7,
  'action-form': 9,
  presentations: 3,
  'what-next': 2,
  evaluation: 5,
}
const onList = 39
const pagesAtOnce = 8
const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time * 1_000))

/** Somebody who leads, speaking to the server as their own browser does. */
class Leader {
  readonly client: Client
  process: ProcessId = ''

  constructor(url: string) {
    this.client = new Client(url)
  }

  async ask(command: Command): Promise<void> {
    if (!(await this.client.command('staff', this.process, command)))
      throw new Error(`Not let: ${JSON.stringify(command)}`)
  }

  view(): Promise<View> {
    return this.client.get<View>(`/api/staff/${this.process}/view`)
  }

  open(from: Step | null, to: Step): Promise<void> {
    return this.ask({ stage: 'agenda', command: { type: 'open-step', from, to } })
  }

  async formGroups(meeting: Meeting): Promise<void> {
    const { state } = await this.view()
    const tables = proposal(state.groups, state.people, meeting, 1)
    if (!tables) throw new Error('Nobody can be seated.')
    await this.ask({ stage: 'groups', command: tables })
  }
}

type Day = Readonly<{
  house: MortalHouse
  turid: Leader
  haakonsLink: string
  code: string
  people: readonly PersonId[]
}>

async function prepared(house: MortalHouse): Promise<Day> {
  const turid = new Leader(house.url)
  await turid.client.post('/api/sign-in', { token: house.firstLink.slice(1), name: 'Turid Moen' })
  const { process } = await turid.client.post<{ process: ProcessId }>('/api/processes', {
    workplace: 'Blåbærhaugen barnehage',
    language: 'nb',
  })
  turid.process = process
  const rows = Array.from({ length: onList }, (_, n) => ({
    name: `Ansatt ${String(n + 1).padStart(2, '0')}`,
    mail: '',
    unit: ['Multe', 'Krekling', 'Tyttebær'][n % 3] ?? '',
    isManager: n === 38,
  }))
  await turid.client.post(`/api/staff/${process}/roster`, { rows })
  await turid.formGroups(1)
  await turid.ask({ stage: 'people', command: { type: 'open-door', isOpen: true } })
  const { link } = await turid.client.post<{ link: string }>(`/api/staff/${process}/colleagues`, {
    name: 'Håkon Lie',
    title: 'Verneombud',
  })
  const code = (await turid.view()).door?.code ?? ''
  const { roster } = await rosterAt(house.url, code)
  const people = [...roster].sort((one, other) => (one.name < other.name ? -1 : 1)).map(({ person }) => person)
  return { house, turid, haakonsLink: new URL(link).hash, code, people }
}

/** In a pocket for a while: nothing of the page runs until it is taken out again. */
async function asleep(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setWebLifecycleState', { state: 'frozen' })
  return session
}
const awake = (session: CDPSession): Promise<unknown> => session.send('Page.setWebLifecycleState', { state: 'active' })

/** A phone with a screen, in the hand of somebody on the list. */
async function pageOf(browser: Browser, { house, code }: Day, n: number): Promise<Page> {
  const page = await open(browser, 'phone', house.url)
  await page.goto(`/j#${code}`)
  await press(page, `Ansatt ${String(n + 1).padStart(2, '0')}`)
  return page
}

const steps = (meeting: Meeting): readonly Step[] =>
  defaultProgramme.map(({ step }) => step).filter((step) => meetingOf(step) === meeting)

/** Every phone shows what the server would tell it now: nothing was missed on the way. */
async function isUpToDate(phone: LivePhone): Promise<void> {
  await expect
    .poll(async () => {
      const held = JSON.stringify(phone.whole?.state)
      await phone.look()
      return held === JSON.stringify(phone.whole?.state)
    })
    .toBe(true)
}

test('forty phones through both meetings, with everything that goes wrong', async ({ browser }) => {
  const house = await openMortalHouse('2027-01-14T08:50:00+01:00')
  const journal = new Journal()
  const phones: LivePhone[] = []
  try {
    const day = await prepared(house)
    const { turid, people, code } = day
    const comesIn = async (who: Parameters<LivePhone['comeIn']>[0]): Promise<LivePhone> => {
      const phone = new LivePhone({ url: house.url, code, journal, seed: phones.length + 1 })
      phones.push(phone)
      return phone.comeIn(who)
    }

    const cockpit = await open(browser, 'desk', house.url)
    const { link } = await turid.client.post<{ link: string }>(`/api/staff/${turid.process}/colleagues`, {
      name: 'Turid på laptop',
      title: '',
    })
    await cockpit.request.post('/api/sign-in', {
      data: { token: new URL(link).hash.slice(1) },
      headers: { origin: house.url },
    })
    const wall = await open(browser, 'wall', house.url)
    const { path } = await turid.client.post<{ path: string }>(`/api/staff/${turid.process}/wall-link`, {})
    await wall.goto(path)

    await turid.open(null, 'welcome')
    await cockpit.goto(`/cockpit/${turid.process}`)
    const pages = await Promise.all(Array.from({ length: pagesAtOnce }, (_, n) => pageOf(browser, day, n)))
    const [writing, ...others] = pages as [Page, ...Page[]]
    await Promise.all(people.slice(pagesAtOnce, onList - 2).map((person) => comesIn({ person })))
    const [onTheList = '', onlySecond = ''] = people.slice(onList - 2)

    let at: Step = 'welcome'
    const goOn = async (leader: Leader, to: Step): Promise<void> => {
      await pause(seconds[at])
      await leader.open(at, to)
      at = to
      await heading(cockpit.isClosed() ? wall : cockpit, stepWords[to].title.nb)
    }

    await goOn(turid, 'interviews')
    await comesIn({ person: onTheList })
    // Four phones in pockets over a change of step, and eight without a screen.
    const frozen = await Promise.all(others.slice(0, 4).map(asleep))
    for (const phone of phones.slice(0, 8)) phone.sleep()
    await goOn(turid, 'story-round')
    for (const session of frozen) await awake(session)
    for (const phone of phones.slice(0, 8)) phone.wake()
    for (const page of others.slice(0, 4)) await expect(page.locator('body')).toContainText(/Fortell|forteller|Lytt/)

    await goOn(turid, 'wishes')
    await comesIn({ newName: 'Vikar Vilde' })
    await pause(3)
    const line = writing.locator('.fl-write-line').getByRole('textbox')
    // The others at the table want the pen as well, and may have it back before a word is written.
    await expect(async () => {
      await pressOneOf(writing, [/^Ta tusjen$/, /^Be om tusjen$/])
      await line.fill('Skrevet mens serveren var borte', { timeout: 1_000 })
    }).toPass({ timeout: 60_000 })
    // The server dies while they write, and rises on the same folder.
    await house.kill()
    await pressOneOf(writing, [/^Skriv$/, /^Legg til likevel$/])
    await pause(1.5)
    await house.rise()
    // If another took the pen meanwhile, the words were kept and are offered: nothing is lost (C3).
    const onSheet = writing.locator('.fl-sheet').getByText('Skrevet mens serveren var borte')
    const isKept = async (): Promise<boolean> =>
      (await onSheet.isVisible()) && (await writing.locator('.fl-save').innerText()) === 'Lagret'
    await play([writing], [/^Legg til likevel$/], isKept)
    await goOn(turid, 'exhibition')

    // The laptop dies without a goodbye; another of the group takes over on a phone, and goes on from there.
    await cockpit.context().close()
    const small = await browser.newContext({ baseURL: house.url, viewport: sizes.phone, locale: 'nb-NO' })
    const hand = await small.newPage()
    await small.request.post('/api/sign-in', {
      data: { token: day.haakonsLink.slice(1) },
      headers: { origin: house.url },
    })
    await hand.goto(`/cockpit/${turid.process}`)
    await press(hand, 'Ta over møtet')
    await hand.getByRole('dialog').getByRole('button', { name: 'Ta over møtet' }).click()
    await expect(hand.getByRole('dialog')).toBeHidden()
    await heading(hand, stepWords.exhibition.title.nb)
    await pause(seconds.exhibition)
    await hand.locator('.fl-cockpit-bar .fl-main').click()
    await heading(hand, stepWords.summary.title.nb)
    await heading(wall, stepWords.summary.title.nb)
    await pause(seconds.summary)
    await turid.ask({ stage: 'agenda', command: { type: 'end-meeting', meeting: 1 } })

    // Weeks later: the second meeting, with one who was not at the first.
    await house.moveClockTo('2027-02-11T12:50:00+01:00')
    await turid.formGroups(2)
    at = 'look-again'
    await turid.open(null, at)
    await comesIn({ person: onlySecond })
    const [leaver] = phones
    for (const step of steps(2).slice(1)) {
      await pause(seconds[at])
      await turid.open(at, step)
      at = step
      await heading(hand, stepWords[step].title.nb)
      await heading(wall, stepWords[step].title.nb)
      if (step === 'action-form' && leaver) {
        await leaver.does({ stage: 'people', command: { type: 'leave', person: leaver.me, meeting: 2 } })
      }
      if (step === 'evaluation') await turid.ask({ stage: 'evaluation', command: { type: 'open-evaluation' } })
    }
    await pause(seconds.evaluation)
    for (const phone of phones) phone.isResting = true
    await expect.poll(() => phones.some(({ isUnderWay }) => isUnderWay)).toBe(false)
    await turid.ask({ stage: 'agenda', command: { type: 'end-meeting', meeting: 2 } })

    // Every screen ends right.
    for (const page of pages) await heading(page, 'Takk for i dag')
    for (const phone of phones) await isUpToDate(phone)
    expect(pages.length + phones.length).toBe(40)
    await expect(wall.locator('body')).not.toContainText('Ansatt')

    // No acknowledged word is lost, and none is there twice.
    await turid.ask({ stage: 'actionPlan', command: { type: 'gather-draft' } })
    const { state } = await turid.view()
    const kept = journal.of('wishes', 'exhibition', 'reflection', 'actionForm')
    const verdict = judge(kept, journal.forgotten, state)
    expect(kept.length, 'the room has written something').toBeGreaterThan(60)
    expect(verdict).toEqual({ found: verdict.found, lost: [], doubled: [], undead: [] })
    const sheet = JSON.stringify(state.wishes)
    expect(sheet.split('Skrevet mens serveren var borte').length - 1, 'once, as it was written').toBe(1)

    // And the check would have seen it: one of the words taken out of what is shown.
    const [lost] = kept.filter(({ stage }) => stage === 'wishes')
    const holed = JSON.parse(JSON.stringify(state).replace(JSON.stringify(lost?.text ?? ''), '"noe annet"'))
    expect(judge(kept, journal.forgotten, holed).lost).toEqual([`wishes: ${lost?.text ?? ''}`])
  } finally {
    await Promise.all(phones.map((phone) => phone.end()))
    await house.close()
  }
})
