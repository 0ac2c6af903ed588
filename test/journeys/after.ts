import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, expect, type Page } from '@playwright/test'
import { heading, press, sees } from './hands.ts'
import type { House } from './house.ts'
import type { Room } from './meetings.ts'
import { look, open } from './screens.ts'

/** The draft becomes a plan, one wish goes to the board, the plan is handed on and followed up (E). */
export async function plan(
  browser: Browser,
  { cockpit: desk, wall, phones, process }: Room,
  house: House,
): Promise<void> {
  const phone = phones[0] as Page
  await desk.goto(`/process/${process}/plan`)
  await press(desk, 'Hent inn alt fra gruppene')
  await heading(desk, 'Dette først')
  await look(desk, 'plan-draft')

  // The table's wish now, a quick one at once, one to the board, and an answer to each of the others.
  await answerAll(desk)
  // What stood further down on the sheets, and what nothing speaks for yet, gets one answer together.
  await heading(desk, 'Ønsker på arkene uten svar')
  await look(desk, 'plan-rest')
  await press(desk, 'Gi dem svaret')
  await answerAll(desk)
  await look(desk, 'plan-sorted')
  await hearing(desk, phone)
  await press(desk, 'Publiser planen')
  await sees(desk, 'Alle som er med, kan lese den.')
  await sees(desk, 'Sier fra før frokost hvis vi ikke rekker ut')
  await look(desk, 'plan')
  await sees(phone, 'Nok voksne ute')
  await look(phone, 'phone-plan')

  await board(browser, desk, process, house)
  await documents(desk, process)

  house.moveClockTo('2027-04-22T10:00:00+02:00')
  await desk.goto(`/process/${process}/follow-up`)
  await heading(desk, 'Oppfølging')
  await look(desk, 'follow-up')
  await expect(wall.locator('body')).not.toContainText('Turid')
}

/** The employees read the draft and say something to it; it is answered, and both who must agree say yes. */
async function hearing(desk: Page, phone: Page): Promise<void> {
  await press(desk, 'La de ansatte lese og si noe')
  await heading(phone, 'Utkast til plan')
  // A draft has nothing that is agreed yet.
  await expect(phone.getByText('Avtalt')).toHaveCount(0)
  await phone.getByLabel('Hva vil du si om planen?').fill('Kan kveldsvaktene være med?')
  await look(phone, 'phone-draft')
  await press(phone, 'Send inn')
  await sees(desk, 'Kan kveldsvaktene være med?')
  const line = desk.locator('.fl-comment', { hasText: 'Kan kveldsvaktene være med?' })
  await line.getByLabel('Vårt svar').fill('Ja, de er med fra mars.')
  await press(desk, 'Svar på «Kan kveldsvaktene være med?»')
  await phone.getByText(/^\d+ innspill$/).click()
  await sees(phone, 'Ansvarsgruppen: Ja, de er med fra mars.')
  await desk.getByLabel('Lederen sier ja').check()
  await desk.getByLabel('Verneombudet sier ja').check()
  await look(desk, 'plan-hearing')
}

async function answerAll(desk: Page): Promise<void> {
  const first = desk.getByRole('heading', { name: 'Dette først' }).locator('..')
  let hasEscalated = false
  let hasQuick = false
  await expect(first).toBeVisible()
  while (await desk.getByRole('heading', { name: 'Dette først' }).isVisible()) {
    const text = await first.innerText()
    const isOurs = await first.getByRole('heading', { name: 'Nok voksne ute' }).isVisible()
    if (isOurs) await first.getByText('Nå: vi arbeider med det').click()
    else if (!hasQuick) {
      hasQuick = true
      await first.getByText('Med en gang: det er gjort på kort tid').click()
    } else if (!hasEscalated) {
      hasEscalated = true
      await first.getByText('Løft videre: andre må avgjøre det').click()
    } else {
      await first.getByText('Senere: vi tar det opp igjen').click()
      await first.getByLabel('Hvorfor ikke nå?').fill('Vi begynner med det som haster mest.')
      await first.getByLabel('Når ser dere på det igjen?').fill('2027-09-01')
    }
    await first.getByRole('button', { name: 'Lagre svaret' }).click()
    await expect(async () => {
      const isOver = !(await desk.getByRole('heading', { name: 'Dette først' }).isVisible())
      expect(isOver || (await first.innerText()) !== text).toBe(true)
    }).toPass({ timeout: 10_000, intervals: [50] })
  }
}

/** What the workplace cannot decide alone: a link for the board, its answer, and everybody reads it (E2). */
async function board(browser: Browser, desk: Page, process: string, house: House): Promise<void> {
  await desk.goto(`/process/${process}/follow-up`)
  await desk
    .getByLabel('Hvorfor kan dere ikke avgjøre dette selv')
    .first()
    .fill('Det koster mer enn barnehagen rår over.')
  await press(desk, 'Send til styret')
  await sees(desk, /venter på svar/)
  await desk.getByLabel('Hvem skal svare?').fill('Styret')
  const answered = desk.waitForResponse((response) => response.url().endsWith('/board-link'))
  await press(desk, 'Lag en lenke til styret')
  const { url } = (await (await answered).json()) as { url: string }

  const member = await open(browser, 'desk', house.url)
  await member.goto(`/board${new URL(url).hash}`)
  await look(member, 'board-door')
  await press(member, 'Åpne')
  await heading(member, /Ønsker fra Blåbærhaugen barnehage/)
  await sees(member, 'Det koster mer enn barnehagen rår over.')
  await member.getByText('Ja', { exact: true }).click()
  await member.getByLabel('Noen ord til dem som ønsket det').fill('Det settes av midler fra høsten.')
  await member.getByLabel('Fra når?').fill('2027-08-01')
  await look(member, 'board')
  await press(member, 'Send svaret')
  await sees(member, /Svaret er sendt|Alle ønsker har fått svar/)
  await expect(member.locator('body')).not.toContainText('Sier fra før frokost')
  await sees(desk, /styret: ja/)
  await look(desk, 'escalated')
}

/** The plan as files that can be handed to the board: they open in other programs, and hold what was agreed. */
async function documents(desk: Page, process: string): Promise<void> {
  await desk.goto(`/process/${process}/documents`)
  await heading(desk, 'Dokumenter')
  await sees(desk, 'Brevet til styret')
  await look(desk, 'documents')
  const kept = desk.waitForEvent('download')
  await desk.getByRole('link', { name: 'Last ned Hele prosessen som JSON' }).click()
  expect((await kept).suggestedFilename()).toBe('flippover-process.json')
  for (const kind of ['docx', 'pdf'] as const) {
    const answer = await desk.request.get(`/api/staff/${process}/documents/plan.${kind}?language=nb`)
    expect(answer.status()).toBe(200)
    const bytes = await answer.body()
    expect(bytes.subarray(0, 4).toString('latin1')).toBe(kind === 'pdf' ? '%PDF' : 'PK\u0003\u0004')
    const gallery = globalThis.process.env.GALLERY
    if (gallery) writeFileSync(join(gallery, `plan.${kind}`), bytes)
  }
}
