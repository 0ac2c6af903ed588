import { type Browser, type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test'
import { proposal } from '../../src/method/04-groups/propose.ts'
import { defaultProgramme, meetingOf, type Step } from '../../src/method/05-agenda/programme.ts'
import type { Command } from '../../src/process/process.ts'
import { stepWords } from '../../src/process/words.ts'
import type { WholeView } from '../../src/web/whole-view.ts'
import { button, heading, press, sees } from './hands.ts'
import { type House, openHouse } from './house.ts'
import { look, open, sizes } from './screens.ts'

// The one who leads has never done this: two of them at once, a laptop that dies, and a step that was opened too early.

const people = Array.from({ length: 12 }, (_, n) => ({
  name: `Ansatt ${n + 1}`,
  mail: '',
  unit: n % 2 ? 'Multe' : 'Krekling',
  isManager: n === 0,
}))

/** Somebody of the responsible group, with a browser of their own. */
class Member {
  readonly context: BrowserContext
  readonly #url: string

  constructor(context: BrowserContext, url: string) {
    this.context = context
    this.#url = url
  }

  async post<Answer>(path: string, data: unknown): Promise<Answer> {
    const answer = await this.context.request.post(path, { data, headers: { origin: this.#url } })
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
    return answer.json() as Promise<Answer>
  }

  ask(process: string, command: Command): Promise<unknown> {
    return this.post(`/api/staff/${process}/commands`, { id: crypto.randomUUID(), ...command })
  }

  async view(process: string): Promise<WholeView> {
    return (await this.context.request.get(`/api/staff/${process}/view`)).json() as Promise<WholeView>
  }
}

type Team = Readonly<{ turid: Member; laptop: Page; phone: Page; haakon: Member; person: string; process: string }>

/** A workplace that is ready for its meetings: who leads at a laptop, and another of the group with a phone. */
async function ready(browser: Browser, house: House): Promise<Team> {
  const laptop = await open(browser, 'desk', house.url)
  const phone = await open(browser, 'phone', house.url)
  const [turid, haakon] = [new Member(laptop.context(), house.url), new Member(phone.context(), house.url)]
  await turid.post('/api/sign-in', { token: house.firstLink.slice(1), name: 'Turid Moen' })
  const { process } = await turid.post<{ process: string }>('/api/processes', {
    workplace: 'Blåbærhaugen',
    language: 'nb',
  })
  await turid.ask(process, { stage: 'preparation', command: { type: 'take-over' } })
  await turid.post(`/api/staff/${process}/roster`, { rows: people })
  for (const meeting of [1, 2] as const) {
    const { state } = await turid.view(process)
    const tables = proposal(state.groups, state.people, meeting, 1)
    if (tables) await turid.ask(process, { stage: 'groups', command: tables })
  }
  const { person, link } = await turid.post<{ person: string; link: string }>(`/api/staff/${process}/colleagues`, {
    name: 'Håkon Lie',
    title: 'Verneombud',
  })
  await haakon.post('/api/sign-in', { token: new URL(link, house.url).hash.slice(1) })
  return { turid, laptop, phone, haakon, person, process }
}

async function withTeam(browser: Browser, play: (team: Team) => Promise<void>): Promise<void> {
  const house = await openHouse('2027-01-14T09:00:00+01:00')
  try {
    await play(await ready(browser, house))
  } finally {
    await house.close()
  }
}

const openStep = (from: Step | null, to: Step): Command => ({
  stage: 'agenda',
  command: { type: 'open-step', from, to },
})
const main = (page: Page) => page.locator('.fl-cockpit-bar .fl-main')
const stepNow = async (team: Team): Promise<Step | undefined> =>
  (await team.turid.view(team.process)).state.agenda.open?.step

test('two who lead at once never fight: a button made for an older state does nothing, and says why', ({ browser }) =>
  withTeam(browser, async (team) => {
    const { turid, haakon, laptop, phone, process } = team
    await haakon.ask(process, { stage: 'preparation', command: { type: 'take-over' } })
    await turid.ask(process, openStep(null, 'welcome'))
    // Håkon's phone has seen where the meeting is, and hears nothing for a while; meanwhile Turid goes on twice.
    let [isDeaf, looks] = [true, 0]
    await phone.route(/\/(view|stream|poll)/, (route) => {
      looks += 1
      return isDeaf && looks > 1 ? route.abort() : route.continue()
    })
    for (const page of [laptop, phone]) await page.goto(`/cockpit/${process}`)
    await heading(phone, 'Velkommen')
    await turid.ask(process, openStep('welcome', 'interviews'))
    await turid.ask(process, openStep('interviews', 'story-round'))
    await heading(laptop, 'Fortell videre')
    await heading(phone, 'Velkommen')
    await main(phone).click()
    await sees(phone, 'Møtet har alt gått videre. Du ser hvor dere er nå.')
    expect(await stepNow(team)).toBe('story-round')
    isDeaf = false
    await heading(phone, 'Fortell videre')

    // A nervous finger, and two hands at the same moment: the meeting goes one step.
    await main(laptop).dblclick()
    await heading(phone, 'Ønsker på arket')
    expect(await stepNow(team)).toBe('wishes')
    await expect(main(laptop)).not.toHaveAttribute('aria-disabled')
    await expect(main(phone)).not.toHaveAttribute('aria-disabled')
    await Promise.all([main(laptop).click(), main(phone).click()])
    await heading(laptop, 'Utstilling')
    await heading(phone, 'Utstilling')
    expect(await stepNow(team)).toBe('exhibition')

    // The big button changes under a finger that is on its way: it does nothing, and says why.
    await main(phone).evaluate((before) => {
      const bar = before.closest('footer')
      const land = (): void => {
        const button = bar?.querySelector<HTMLButtonElement>('.fl-main')
        if (button?.textContent !== 'Avslutt møtet') return
        finger.disconnect()
        button.click()
      }
      const finger = new MutationObserver(land)
      if (bar) finger.observe(bar, { childList: true, subtree: true, characterData: true })
    })
    await turid.ask(process, openStep('exhibition', 'summary'))
    await sees(phone, 'Møtet gikk nettopp videre. Se hvor dere er, og trykk igjen om du vil.')
    expect(await stepNow(team)).toBe('summary')

    // Taken back: nobody's hand is needed for more than a tap, and the clock goes on.
    await press(laptop, 'Tilbake')
    await sees(laptop, 'Klokka går videre der den sto.')
    await press(laptop, 'Gå tilbake hit')
    await heading(phone, 'Utstilling')
    await look(laptop, 'cockpit-two-lead')
    await look(phone, 'cockpit-phone-lead')
  }))

test('behind the programme: one tap catches up, and one takes it back', ({ browser }) =>
  withTeam(browser, async (team) => {
    const { turid, laptop, process } = team
    await turid.ask(process, openStep(null, 'welcome'))
    await turid.ask(process, { stage: 'agenda', command: { type: 'extend-step', step: 'welcome', toMinutes: 20 } })
    await laptop.goto(`/cockpit/${process}`)
    await sees(laptop, '5 minutter bak planen.')
    const minutes = async () =>
      (await turid.view(process)).state.agenda.programme.find(({ step }) => step === 'wishes')?.minutes
    const offer = button(laptop, /^Kort ned «Ønsker på arket» fra 25 til 20 min/)
    await offer.focus()
    await laptop.keyboard.press('Enter')
    await sees(laptop, 'Dere rekker det likevel.')
    await expect.poll(minutes).toBe(20)
    await press(laptop, 'Ta endringen tilbake')
    await expect.poll(minutes).toBe(25)
    await expect(offer).toBeVisible()
  }))

test('a break shows in the preview phone and on the small wall; nobody is moved by looking', ({ browser }) =>
  withTeam(browser, async ({ turid, laptop, process }) => {
    await turid.ask(process, openStep(null, 'welcome'))
    await turid.ask(process, {
      stage: 'agenda',
      command: { type: 'begin-pause', step: 'welcome', kind: 'break', minutes: 10 },
    })
    await laptop.goto(`/cockpit/${process}`)
    await expect(laptop.locator('.fl-mini')).toContainText('Pause til')
    await button(laptop, 'Se det de ser').first().click()
    await expect(laptop.locator('.fl-preview')).toContainText('Pause til')
    await press(laptop, 'En telefon')
    await expect(laptop.locator('.fl-preview')).toContainText('Legg fra deg telefonen')
    await look(laptop, 'cockpit-preview-break')
  }))

test('the meeting is led by keyboard alone, and the keyboard stays at the one button', ({ browser }) =>
  withTeam(browser, async ({ turid, laptop, process }) => {
    await turid.ask(process, {
      stage: 'agenda',
      command: { type: 'plan-break', break: 'coffee', after: 'welcome', kind: 'break', minutes: 10 },
    })
    await laptop.goto(`/cockpit/${process}`)
    await heading(laptop, 'Møte 1 begynner snart')
    const presses = async (says: string): Promise<void> => {
      await expect(main(laptop)).toHaveText(says)
      await expect(main(laptop)).toBeFocused()
      await expect(main(laptop)).not.toHaveAttribute('aria-disabled')
      await laptop.keyboard.press('Enter')
    }
    for (let tabs = 0; tabs < 60; tabs++) {
      if (await main(laptop).evaluate((button) => button === document.activeElement)) break
      await laptop.keyboard.press('Tab')
    }
    for (const says of ['Begynn møte 1', 'Pause nå, 10 minutter', 'Begynn intervjuene', 'La bordene fortelle']) {
      await presses(says)
    }
    await heading(laptop, 'Fortell videre')
    // Back, by the keyboard as well: the question has the focus, and gives it back.
    await button(laptop, 'Tilbake').focus()
    await laptop.keyboard.press('Enter')
    await sees(laptop, 'Klokka går videre der den sto.')
    await button(laptop, 'Gå tilbake hit').focus()
    await laptop.keyboard.press('Enter')
    await heading(laptop, 'Intervju to og to')
  }))

test('the laptop dies: another takes over on a phone in three taps, at each step, and comes back into it (M3)', ({
  browser,
}) =>
  withTeam(browser, async (team) => {
    const { turid, laptop, phone, person, process } = team
    await laptop.close()
    let from: Step | null = null
    for (const { step } of defaultProgramme) {
      if (from !== null && meetingOf(from) !== meetingOf(step)) {
        await turid.ask(process, { stage: 'agenda', command: { type: 'end-meeting', meeting: 1 } })
        from = null
      }
      await turid.ask(process, openStep(from, step))
      await turid.ask(process, {
        stage: 'preparation',
        command: { type: 'name-role', person, role: 'facilitator', holds: false },
      })
      from = step

      // From the front page, as whoever has just been handed the meeting would type it.
      let taps = 0
      const tap = async (what: Locator) => {
        await what.click()
        taps += 1
      }
      await phone.goto('/')
      await tap(phone.getByRole('link', { name: 'Blåbærhaugen: møtet er i gang' }))
      await heading(phone, stepWords[step].title.nb)
      await tap(button(phone, 'Ta over møtet'))
      await tap(phone.getByRole('dialog').getByRole('button', { name: 'Ta over møtet' }))
      await button(phone, 'Gi 5 min til').waitFor()
      expect(taps, step).toBeLessThanOrEqual(3)

      // And when the phone is opened again, it lands in the meeting that goes on.
      await phone.goto(`/cockpit/${process}`)
      await heading(phone, stepWords[step].title.nb)
      await expect(main(phone)).toBeVisible()
      await phone.setViewportSize({ width: 320, height: 640 })
      expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      await look(phone, `cockpit-taken-over-${step}`)
      await phone.setViewportSize(sizes.phone)
    }
  }))
