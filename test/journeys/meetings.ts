import { type Browser, expect, type Page } from '@playwright/test'
import { type Bot, Browser as Client, fillTheRoom, rosterAt, type View } from '../../scripts/bots-over-http.ts'
import { button, goOn, heading, play, press, pressOneOf, sees } from './hands.ts'
import { look, open } from './screens.ts'

/** Everybody who is there: who leads, what hangs on the wall, eight phones by hand at tables 1 and 2, and the others. */
export type Room = Readonly<{
  cockpit: Page
  wall: Page
  phones: readonly Page[]
  bots: readonly Bot[]
  process: string
}>

/** The view that a page itself would get, asked for with its cookies. */
export const viewOf = async (page: Page, hat: 'staff' | 'seat' | 'wall', process: string): Promise<View> =>
  (await page.request.get(`/api/${hat}/${process}/view`)).json() as Promise<View>

export async function openTheDoor(browser: Browser, cockpit: Page, url: string, process: string): Promise<Room> {
  await cockpit.goto(`/process/${process}/meeting-1`)
  await heading(cockpit, 'Møte 1')
  await look(cockpit, 'meeting-1-programme')
  await cockpit.getByRole('link', { name: 'Led møtet' }).click()
  await heading(cockpit, 'Møte 1 begynner snart')
  await press(cockpit, 'Åpne døra')
  await button(cockpit, 'Steng døra').waitFor()

  const wall = await open(browser, 'wall', url)
  const { path } = (await (await cockpit.request.post(`/api/staff/${process}/wall-link`, { data: {} })).json()) as {
    path: string
  }
  await wall.goto(path)
  await heading(wall, 'Velkommen')

  const { door, state } = await viewOf(cockpit, 'staff', process)
  const code = door?.code ?? ''
  const tables = state.groups[1].groups.slice(0, 2).flatMap(({ members }) => members)
  const { roster } = await rosterAt(url, code)
  const phones: Page[] = []
  for (const person of tables) {
    const name = roster.find((row) => row.person === person)?.name ?? ''
    phones.push(await comeIn(browser, url, code, name, phones.length === 0))
  }
  const bots = await fillTheRoom(url, code, { pace: 700, seed: 7, keepFree: tables })
  await sees(cockpit, '34 av 34 har kommet.')
  await look(cockpit, 'cockpit-before')
  await look(wall, 'wall-before')
  return { cockpit, wall, phones, bots, process }
}

/** A phone of one's own: the code from the wall, then one's name. */
async function comeIn(browser: Browser, url: string, code: string, name: string, isFirst: boolean): Promise<Page> {
  const phone = await open(browser, 'phone', url)
  await phone.goto('/')
  if (isFirst) {
    await look(phone, 'phone-front')
    await phone.getByLabel('Koden fra veggen').fill('123')
    await press(phone, 'Kom inn')
    await sees(phone, 'Koden er åtte siffer. Se på veggen, eller spør den som leder møtet.')
    await phone.getByLabel('Koden fra veggen').fill('10000000')
    await press(phone, 'Kom inn')
    await sees(phone, 'Denne koden åpner ingenting nå.')
  }
  await phone.getByLabel('Koden fra veggen').fill(code)
  await press(phone, 'Kom inn')
  await heading(phone, 'Hvem er du?')
  if (isFirst) await look(phone, 'phone-who')
  await phone.getByLabel('Finn navnet ditt').fill(name)
  await press(phone, name)
  await heading(phone, `Hei, ${name}. Du er med.`)
  if (isFirst) await look(phone, 'phone-waiting')
  return phone
}

export async function meetingOne({ cockpit, wall, phones, process }: Room): Promise<void> {
  const first = phones[0] as Page
  const second = phones[4] as Page

  // C1
  await press(cockpit, 'Begynn møte 1')
  for (const phone of phones) await heading(phone, 'Snakk sammen ved bordet')
  await look(first, 'phone-welcome')
  await look(cockpit, 'cockpit-welcome')
  await look(wall, 'wall-welcome')
  for (const phone of [first, second]) await press(phone, 'Vi har snakket det gjennom')
  await sees(cockpit, '9 av 9 bord er klare.')

  // C2, C3: two and two, questions, notes, swap
  await goOn(cockpit, 'Begynn intervjuene', phones, /spør/)
  await look(first, 'phone-before-interview')
  await interview(phones)
  await sees(cockpit, 'Alle har spurt og svart.')
  await look(cockpit, 'cockpit-interviews')
  await look(wall, 'wall-interviews')

  // C4, C5: each tells, then the table writes what came back
  await press(cockpit, 'La bordene fortelle')
  await look(wall, 'wall-story-round')
  for (const table of [phones.slice(0, 4), phones.slice(4)]) await tellInTurn(table)
  await first.getByLabel('Nytt kjennetegn').fill('Vi lo sammen')
  await press(first, 'Skriv')
  await press(first, 'Merk «Vi lo sammen» som viktigst')
  await look(first, 'phone-agreeing')
  for (const phone of [first, second]) await press(phone, 'Vi er enige om det viktigste')

  // C6: the sheet, its pen, the top three
  await goOn(cockpit, 'Gå til arket', phones, /Dette vil vi ha mer av/)
  await writeSheet(first, [
    'To voksne ute når barna spiser inne',
    'Latter på morgenen',
    'Tid til å prate om barna',
    'Vite planen dagen før',
  ])
  const other = phones[1] as Page
  await press(other, 'Be om tusjen')
  await button(first, /^Gi til /).click()
  await sees(other, 'Du har tusjen')
  await look(other, 'phone-sheet')
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Dette vil vi ha mer av')
  await look(phones[2] as Page, 'phone-sheet-reader')
  await press(other, 'Vi er ferdige')
  await writeSheet(second, ['Latter om morgenen', 'Fast vikar midt på dagen', 'Ny kaffetrakter på personalrommet'])
  await press(second, 'Be prosesslederen komme bort').catch(() => undefined)
  await look(cockpit, 'cockpit-wishes')
  await look(wall, 'wall-wishes')
  await press(second, 'Vi er ferdige')

  // C7: all sheets hang, somebody stands by each, the others walk
  await goOn(cockpit, 'Åpne utstillingen', phones, /Utstilling|ark/)
  await press(first, 'Jeg står ved arket nå')
  await sees(first, 'Du står ved arket')
  await choose(second, 'Bord 1')
  await second.getByLabel('Spør bordet').fill('Gjelder det vikarene også?')
  await press(second, 'Spør')
  await press(second, /To voksne ute .* betyr noe for oss også/)
  await look(second, 'phone-visitor')
  await sees(first, 'Gjelder det vikarene også?')
  const asked = first.getByRole('listitem').filter({ hasText: 'Gjelder det vikarene også?' }).last()
  await asked.getByText('Skriv et svar').click()
  await first.getByLabel('Svar på «Gjelder det vikarene også?»').fill('Ja, alle som er på jobb.')
  await asked.getByRole('button', { name: /^Svar/ }).last().click()
  await look(first, 'phone-host')
  await sees(second, /Ja, alle som er på jobb/)
  await look(cockpit, 'cockpit-exhibition')
  await look(wall, 'wall-exhibition')

  // C9: what is central, agreed by all
  await goOn(cockpit, 'Samle ønskene', phones, /Nå samler vi ønskene/)
  await look(first, 'phone-listening')
  await gather(cockpit, 'Latter og god tone', [/^Latter på morgenen/, /^Latter om morgenen/])
  await gather(cockpit, 'Nok voksne ute', [/^To voksne ute/])
  await press(cockpit, /«Latter og god tone» er blant det viktigste/)
  await press(cockpit, /«Nok voksne ute» er blant det viktigste/)
  await look(cockpit, 'cockpit-summary')
  // However long the list is, it is the list that scrolls, and never the whole page away from it.
  expect(await cockpit.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0)
  await sees(wall, 'Latter og god tone')
  await look(wall, 'wall-summary')
  await press(cockpit, 'Alle er enige')
  for (const phone of phones) await sees(phone, 'Dette ble vi enige om')
  await look(first, 'phone-summary')
  await press(cockpit, 'Avslutt møtet')
  await cockpit.getByRole('dialog').getByRole('button', { name: 'Avslutt møtet' }).click()
  await heading(cockpit, 'Møte 1 er holdt')

  // The notes die on time, and no view has held them since (P4).
  const { state } = await viewOf(first, 'seat', process)
  expect(JSON.stringify(state)).toContain('To voksne ute når barna spiser inne')
}

/** Each pair: the one who asks goes through the five questions and notes a word, then they swap. */
async function interview(phones: readonly Page[]): Promise<void> {
  let hasLooked = false
  await expect(async () => {
    for (const phone of phones) {
      await pressOneOf(phone, [/^Vi begynner$/])
      const note = phone.getByLabel('Nytt stikkord')
      if (!(await note.isVisible())) continue
      await note.fill('«vi lo til vi gråt»')
      await press(phone, 'Noter')
      await sees(phone, '«vi lo til vi gråt»')
      await press(phone, 'Neste spørsmål')
      if (!hasLooked) {
        await look(phone, 'phone-asking')
        for (const resting of phones) {
          if (
            !(await resting
              .getByText(/ikke på meg/)
              .first()
              .isVisible())
          )
            continue
          await look(resting, 'phone-answering')
          break
        }
        hasLooked = true
      }
      await pressOneOf(phone, [/^Bytt: nå spør/, /^Vi er ferdige$/])
    }
    for (const phone of phones) await expect(phone.getByText('Dere er ferdige.')).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 90_000, intervals: [300] })
}

/** One at a time; the phones of the others rest. */
async function tellInTurn(table: readonly Page[]): Promise<void> {
  const [first] = table as [Page]
  await heading(first, 'Fortell hverandre det dere hørte')
  await button(first, /^(Jeg forteller nå|Vi begynner med|Nå hører vi)/)
    .first()
    .click()
  let hasLooked = false
  await expect(async () => {
    for (const phone of table) {
      const done = button(phone, /^Ferdig\./).first()
      if (!(await done.isVisible())) continue
      if (!hasLooked) {
        hasLooked = true
        await look(phone, 'phone-telling')
        for (const resting of table) if (resting !== phone) await sees(resting, /forteller\.$/)
      }
      await done.click()
    }
    await expect(first.getByRole('heading', { name: 'Hva går igjen?' })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 60_000, intervals: [300] })
}

async function writeSheet(phone: Page, wishes: readonly string[]): Promise<void> {
  await press(phone, 'Ta tusjen')
  for (const wish of wishes) {
    await phone.getByLabel('Nytt ønske').fill(wish)
    await press(phone, /^Skriv$/)
    await sees(phone, wish)
  }
  for (const [index, wish] of wishes.slice(0, 3).entries()) {
    const row = phone
      .getByRole('listitem')
      .filter({ hasText: wish })
      .filter({ has: phone.getByRole('group') })
    await row.getByRole('button', { name: `Sett på plass ${index + 1}` }).click()
  }
  await expect(phone.locator('ol li').first()).toContainText(wishes[0] ?? '')
}

async function choose(phone: Page, table: string): Promise<void> {
  if (await button(phone, 'Velg et annet ark').isVisible()) await press(phone, 'Velg et annet ark')
  await press(phone, new RegExp(`^${table}( |$)`))
}

/** Ticks wishes that say the same, and makes a theme of them. */
async function gather(cockpit: Page, theme: string, wishes: readonly RegExp[]): Promise<void> {
  for (const wish of wishes) await cockpit.getByRole('checkbox', { name: wish }).first().check()
  await cockpit.getByLabel('Nytt tema').fill(theme)
  await press(cockpit, 'Lag tema')
  await sees(cockpit, theme)
}

export async function meetingTwo({ cockpit, wall, phones, bots, process }: Room): Promise<void> {
  const first = phones[0] as Page
  // D1
  await cockpit.goto(`/cockpit/${process}`)
  await press(cockpit, 'Begynn møte 2')
  for (const phone of phones) await expect(phone.locator('body')).toContainText(/Se arkene igjen|ark/i)
  await look(first, 'phone-look-again')
  await look(wall, 'wall-look-again')

  // D2, D3, D4: new tables; at the table of the first phone the others have left their phones at home
  const { state } = await viewOf(cockpit, 'staff', process)
  const me = (await viewOf(first, 'seat', process)).me
  const mine = state.groups[2].groups.find(({ members }) => members.includes(me))
  for (const bot of bots) if (mine?.members.includes(bot.person)) await bot.stop()

  await press(cockpit, 'Start lytterunden')
  await button(first, 'Jeg begynner').click()
  await sees(first, 'Din tur')
  await look(first, 'phone-reflecting')
  await look(wall, 'wall-reflection')
  await button(first, /^Ferdig\./).click()
  await expect(first.getByText(/ikke på meg/).first()).toBeVisible()
  await look(first, 'phone-resting')
  await play(phones, roundButtons, () =>
    first.getByRole('heading', { name: 'Hvilket ønske vil dere jobbe med?' }).isVisible(),
  )
  await look(first, 'phone-choosing')
  await press(first, 'Nok voksne ute')
  await press(first, 'Velg dette ønsket')
  await sees(first, 'Dette vil vi jobbe med')
  const allReady = () => cockpit.getByText('9 av 9 bord er klare').isVisible()
  await play(phones.slice(1), roundButtons, allReady)
  await look(cockpit, 'cockpit-reflection')

  // D5: all four levels
  await press(cockpit, 'Gå til tiltakene')
  await press(first, 'Ta tusjen')
  await look(first, 'phone-form')
  for (const [level, what, who, needs] of measures) {
    await button(first, new RegExp(`^${level}`))
      .or(first.getByRole('tab', { name: new RegExp(`^${level}`) }))
      .first()
      .click()
    await first.getByLabel('Hva gjør vi?').fill(what)
    await first.getByLabel('Hvem?').fill(who)
    await first.getByLabel('Hva krever det?').fill(needs)
    await first.getByLabel('Fra når?').fill('1. mars')
    await press(first, 'Skriv tiltaket')
    await sees(first, what)
  }
  await look(first, 'phone-form-written')
  await press(first, 'Vi er ferdige')
  await sees(cockpit, 'Klare til å legge fram.')
  await look(cockpit, 'cockpit-form')
  await look(wall, 'wall-form')

  // D6: theme by theme
  await press(cockpit, 'La bordene legge fram')
  await button(cockpit, /^Vis bord \d/)
    .first()
    .click()
  await look(cockpit, 'cockpit-presentations')
  await look(wall, 'wall-presentation')
  await look(first, 'phone-presentation')
  for (let table = 0; table < 9; table++) {
    const next = button(cockpit, /^(Takk bord \d+\. Vis|Takk bord \d+$)/).first()
    if (!(await next.isVisible())) break
    await next.click()
  }

  // D7, D8
  await press(cockpit, 'Fortell hva som skjer videre')
  await cockpit.getByLabel('Når kommer handlingsplanen?').fill('2027-02-25')
  await cockpit.getByLabel('Hvordan og når blir alle med igjen?').fill('Vi tar planen opp på personalmøtet i mars.')
  await press(cockpit, 'Vis dette på veggen')
  await sees(wall, 'Vi tar planen opp på personalmøtet i mars.')
  await look(wall, 'wall-what-next')
  await look(first, 'phone-what-next')

  // D9
  await press(cockpit, 'Se tilbake sammen')
  await look(first, 'phone-evaluation-talk')
  await press(cockpit, 'Åpne spørsmålene')
  for (const phone of phones) {
    for (const group of await phone.getByRole('group').filter({ hasText: 'Ja, helt' }).all())
      await group.getByText('Ja, helt').click()
    if (phone === first) await look(phone, 'phone-evaluation')
    await press(phone, 'Send svaret')
    await sees(phone, 'Svaret ditt er med.')
  }
  await press(cockpit, 'Lukk og vis svarene')
  await sees(wall, /Dette svarte vi/)
  await look(cockpit, 'cockpit-evaluation')
  await look(wall, 'wall-evaluation')
  await look(first, 'phone-evaluation-results')
  await press(cockpit, 'Avslutt møtet')
  await cockpit.getByRole('dialog').getByRole('button', { name: 'Avslutt møtet' }).click()
  await heading(cockpit, 'Begge møtene er holdt')
  await heading(first, 'Takk for i dag')
}

/** Whatever a phone may show while a table goes round. */
const roundButtons = [/er ferdig, gå videre$/, /^Jeg trenger noe$/, /^Ferdig\./, /^Jeg forteller nå$/, /^Nå forteller /]

const measures = [
  ['Individ', 'Sier fra før frokost hvis vi ikke rekker ut', 'hver av oss', 'ingen ting'],
  ['Gruppe', 'Avdelingene bytter på å ha to ute klokka elleve', 'avdelingene', 'ny utetavle'],
  ['Ledelse', 'Legger pausene om på turnusen', 'styrer', 'fire timer'],
  ['Organisasjon', 'Fast vikar mellom halv elleve og tolv', 'eier', '20 % stilling'],
] as const

/** A client without a screen that has the cookies of nobody: for what must not be let in. */
export const stranger = (url: string): Client => new Client(url)
