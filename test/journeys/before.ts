import { expect, type Page } from '@playwright/test'
import { button, heading, press, sees } from './hands.ts'
import { processIn } from './house.ts'
import { pastedRoster } from './roster.ts'
import { look } from './screens.ts'

/** From the one-time link in the terminal to tables that are set (A, B). Answers which process it became. */
export async function prepare(desk: Page, firstLink: string): Promise<string> {
  const process = await beginProcess(desk, firstLink)
  await isItRight(desk)
  await people(desk, process)
  await timesAndAims(desk, process)
  await papers(desk, process)
  return process
}

/** A name, a workplace, and the page on which the next thing stands first. */
export async function beginProcess(desk: Page, firstLink: string): Promise<string> {
  await desk.goto(`/start${firstLink}`)
  await desk.getByLabel('Navnet ditt').fill('Turid Moen')
  await look(desk, 'start')
  await press(desk, 'Begynn')
  await desk.getByLabel('Arbeidsplassen').fill('Blåbærhaugen barnehage')
  await look(desk, 'front')
  await press(desk, 'Lag prosessen')
  await heading(desk, 'Før møtet')
  await look(desk, 'before')
  return processIn(desk.url())
}

/** Four honest questions, and advice with reasons (A). */
export async function isItRight(desk: Page): Promise<void> {
  await desk.getByRole('link', { name: 'Snakk det gjennom' }).click()
  await heading(desk, 'Er dette riktig for oss nå?')
  await desk.getByText('Leder', { exact: true }).click()
  await sees(desk, 'Rådet blir bedre når også disse er med: verneombud, tillitsvalgt.')
  for (const question of await desk.getByRole('group').filter({ hasText: 'Vi er usikre' }).all()) {
    await question.getByText('Nei', { exact: true }).click()
  }
  await sees(desk, 'Sett i gang.')
  await look(desk, 'suitability')
}

/** A list out of a spreadsheet, with one name twice and one empty line; then the tables of both meetings (B1, B4, B5). */
export async function people(desk: Page, process: string): Promise<void> {
  await desk.goto(`/process/${process}/people`)
  await desk.getByLabel('Kopier kolonnene fra regnearket og lim dem inn her').fill(pastedRoster)
  await press(desk, 'Les listen')
  await sees(desk, 'Ser ut som samme person som Else Tangen')
  await look(desk, 'roster-read')
  await desk.getByText('Det er samme person').click()
  await press(desk, 'Lagre 34 navn')
  await sees(desk, '34 navn står på listen.')

  await press(desk, /^Lag forslag$/)
  await heading(desk, 'Bord 9')
  await sees(desk, 'Ingen ledere sitter sammen.')
  await press(desk, 'Nye bord')
  await sees(desk, 'Ingen sitter med noen de satt med sist.')
  await wishes(desk)
  await look(desk, 'people')
}

/** What counts, by keyboard; whoever is to sit apart; and a move whose cost is told before it is made (B4, D2). */
async function wishes(desk: Page): Promise<void> {
  await desk.getByText('Endre ønskene').focus()
  await desk.keyboard.press('Enter')
  await button(desk, 'Høyst én leder ved hvert bord: opp').focus()
  await desk.keyboard.press('Enter')
  await expect(button(desk, 'Høyst én leder ved hvert bord: opp')).toBeFocused()
  await sees(desk, '2. Høyst én leder ved hvert bord')
  const pick = desk.getByLabel('Velg en person')
  for (const index of [1, 2]) await pick.selectOption({ index })
  await press(desk, 'Aldri ved samme bord')
  await sees(desk, /: aldri ved samme bord/)
  await look(desk, 'group-wishes')
  await desk.getByText('Endre ønskene').click()

  await press(desk, /^Flytt /)
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('Til hvilket bord?').selectOption({ index: 1 })
  await expect(dialog.getByText(/^Det koster/)).toBeVisible()
  await look(desk, 'move-person')
  await dialog.getByRole('button', { name: 'Avbryt' }).click()
}

/** When and where, what counts as success, and how the plan will be followed up (B2, B8, B9). */
export async function timesAndAims(desk: Page, process: string): Promise<void> {
  await desk.goto(`/process/${process}/before`)
  await task(desk, 'Bestill rom og lunsj')
  const dialog = desk.getByRole('dialog')
  const days = dialog.getByLabel('Dag og klokkeslett')
  await days.nth(0).fill('2027-01-14T09:00')
  await days.nth(1).fill('2027-02-11T09:00')
  for (const place of await dialog.getByLabel('Sted').all()) await place.fill('Allrommet')
  await look(desk, 'booking')
  for (const save of await dialog.getByRole('button', { name: /^Lagre/ }).all()) await save.click()
  await dialog.getByRole('button', { name: 'Lukk' }).click()
  await expect(dialog).toBeHidden()

  await press(desk, 'Foreslå frister ut fra møtedagen')
  await task(desk, 'Fortell de ansatte hva dette er')
  await dialog.getByLabel('Tatt opp med tillitsvalgt og verneombud').fill('2027-01-04')
  await look(desk, 'information')
  await keep(desk)

  await task(desk, 'Skriv hva dere vil regne som vellykket')
  await dialog.getByLabel('Hvordan skal det ha vært å være med?').fill('Alle har kommet til orde.')
  await dialog.getByLabel('Hva skal være annerledes etterpå?').fill('To voksne er ute fire av fem dager.')
  await keep(desk)

  await task(desk, 'Avtal hvordan planen skal følges opp')
  await dialog
    .getByLabel('Hvordan sørger dere for at det blir gjort?')
    .fill('Vi ser på planen første torsdag i måneden.')
  await dialog.getByLabel('I mål senest').fill('2027-12-01')
  await keep(desk)
  await sees(desk, /Første møte torsdag 14\. januar/)
  await look(desk, 'prepared')
}

/** Every paper of the meeting in one file, fetched while there is a network (M8). */
async function papers(desk: Page, process: string): Promise<void> {
  await desk.getByRole('link', { name: 'Se alle papirene' }).click()
  await heading(desk, 'Skriv ut til møte 1')
  await look(desk, 'papers')
  const everything = desk.waitForEvent('download')
  await desk.getByRole('link', { name: 'Last ned alt til møte 1' }).click()
  expect((await everything).suggestedFilename()).toBe('perm-mote-1-a4.pdf')
  await desk.goto(`/process/${process}/before`)
}

/** The line of the list, and not the heading that says what comes next. */
const task = (desk: Page, name: string): Promise<void> => button(desk, name).first().click()

async function keep(desk: Page): Promise<void> {
  const dialog = desk.getByRole('dialog')
  // What is saved closes by itself.
  await dialog.getByRole('button', { name: /^Lagre/ }).click()
  await expect(dialog).toBeHidden()
}
