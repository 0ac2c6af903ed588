import { expect, type Page, test } from '@playwright/test'
import { beginProcess, isItRight } from './before.ts'
import { button, heading, press, sees } from './hands.ts'
import { type House, openHouse } from './house.ts'
import { look, open, type Size } from './screens.ts'

// A responsible group that has never done this: what the guide gives them an afternoon for, on a laptop, on a phone, and
// without a mouse. Their list comes as a file from an old spreadsheet, with semicolons and letters that are not UTF-8.
const file = {
  name: 'ansatte.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Etternavn;Fornavn;Avdeling;E-post;Leder',
      ...['Øvrebø;Åse', 'Sæther;Ragnhild', 'Bø;Jonas', 'Nygård;Silje', 'Lie;Håkon', 'Bråten;Kari'].map(
        (name, n) => `${name};${n % 2 ? 'Multe' : 'Krekling'};;${n === 0 ? 'ja' : ''}`,
      ),
      ...['Vik;Per', 'Dahl;Inger Lise', 'Moe;Anders', 'Solheim;Daniel', 'Ruud;Mari', 'Hagen;Petter'].map(
        (name, n) => `${name};${n % 2 ? 'Multe' : 'Tyttebær'};;`,
      ),
    ].join('\r\n'),
    'latin1',
  ),
}

async function withHouse(play: (house: House) => Promise<void>): Promise<void> {
  const house = await openHouse('2026-11-30T09:00:00+01:00')
  try {
    await play(house)
  } finally {
    await house.close()
  }
}

for (const size of ['desk', 'phone'] as const satisfies readonly Size[]) {
  test(`a group that has never done this prepares on a ${size === 'desk' ? 'laptop' : 'phone'}`, ({ browser }) =>
    withHouse(async (house) => {
      const page = await open(browser, size, house.url)
      const process = await beginProcess(page, house.firstLink)
      await isItRight(page)
      await whereToTurn(page)
      await page.getByRole('link', { name: 'Til forberedelsene' }).click()
      await bookTwice(page)
      await tellEmployees(page)
      await listFromFile(page, process)
      await tables(page)
      await programme(page, process)
      await nobodyIsForgotten(page, process)
    }))
}

async function whereToTurn(page: Page): Promise<void> {
  await press(page, 'Bedriftshelsetjenesten')
  await page.getByLabel('Slik får du tak i dem').fill('55 55 55 55')
  await press(page, 'Sett opp')
  await sees(page, '55 55 55 55')
  await press(page, 'Rett Bedriftshelsetjenesten')
  await page.getByLabel('Slik får du tak i dem').fill('66 66 66 66')
  await button(page, 'Lagre').last().click()
  await sees(page, '66 66 66 66')
}

/** Day and evening shift meet each in their own sitting (B2). */
async function bookTwice(page: Page): Promise<void> {
  await press(page, 'Bestill rom og lunsj')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Dag og klokkeslett').first().fill('2027-01-14T09:00')
  await dialog.getByRole('button', { name: 'Lagre' }).first().click()
  await expect(dialog.getByText('Lagret.').first()).toBeVisible()
  await dialog.getByRole('button', { name: 'Hold møtet i en omgang til' }).first().click()
  await expect(dialog.getByText('Omgang 2')).toBeVisible()
  await look(page, 'two-sittings')
  await dialog.getByRole('button', { name: 'Ta bort omgangen' }).click()
  await expect(dialog.getByText('Omgang 2')).toBeHidden()
  await dialog.getByRole('button', { name: 'Lukk' }).click()
  await press(page, 'Foreslå frister ut fra møtedagen')
  await sees(page, '17. desember')
}

async function tellEmployees(page: Page): Promise<void> {
  await press(page, 'Fortell de ansatte hva dette er')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Tatt opp med tillitsvalgt og verneombud').fill('2026-11-27')
  await dialog.getByRole('button', { name: 'Lagre' }).click()
  await expect(dialog).toBeHidden()
}

async function listFromFile(page: Page, process: string): Promise<void> {
  await page.goto(`/process/${process}/people`)
  await page.locator('input[type=file]').setInputFiles(file)
  await heading(page, 'Slik leste vi den')
  await sees(page, 'Åse Øvrebø')
  await look(page, 'file-read')
  await press(page, 'Lagre 12 navn')
  await sees(page, '12 navn står på listen.')
}

async function tables(page: Page): Promise<void> {
  await press(page, /^Lag forslag$/)
  await heading(page, 'Bord 3')
  await look(page, 'first-tables')
}

/** Lunch makes the day too long; one tap makes it fit (B3). */
async function programme(page: Page, process: string): Promise<void> {
  await page.goto(`/process/${process}/meeting-1`)
  await press(page, 'Med pause og lunsj')
  await sees(page, 'Det er 40 minutter for mye.')
  await look(page, 'programme')
  // The steps bear half an hour less, and no more: the coffee gives the rest.
  await page.getByRole('button', { name: /^Ta bort pause/i }).click()
  await sees(page, 'Det er 30 minutter for mye.')
  await press(page, 'Ta litt av alle trinnene')
  await sees(page, '120 minutter i alt. 120 minutter er satt av.')
}

/** Without mail everybody can still be reached, and it is seen who has been (B1). */
async function nobodyIsForgotten(page: Page, process: string): Promise<void> {
  await page.goto(`/process/${process}/invitations`)
  await sees(page, 'Ingen av de 12 er invitert ennå.')
  await page.getByText('Velg alle').click()
  await press(page, 'Fått høre det')
  await sees(page, /Alle 12 er invitert/)
  await page.goto(`/process/${process}/before`)
  await expect(button(page, 'Send invitasjonen')).toBeVisible()
  await look(page, 'nearly-prepared')
}

test('the day is planned without a mouse', ({ browser }) =>
  withHouse(async (house) => {
    const page = await open(browser, 'desk', house.url)
    const process = await beginProcess(page, house.firstLink)
    await page.goto(`/process/${process}/meeting-2`)
    await heading(page, 'Programmet')
    await reach(page, button(page, /^Flytt .* opp$/))
    await page.keyboard.press('Enter')
    await expect(page.locator('.fl-agenda > li').last()).not.toContainText('Hva fikk vi ut av det?')
    await expect(page.locator('li:has(:focus)')).toContainText('Hva fikk vi ut av det?')

    await page.goto(`/process/${process}/suitability`)
    await heading(page, 'Er dette riktig for oss nå?')
    for (let question = 0; question < 4; question++) {
      await reach(
        page,
        page.getByRole('group').filter({ hasText: 'Vi er usikre' }).nth(question).getByRole('radio').first(),
      )
      await page.keyboard.press('Space')
    }
    await sees(page, 'Sett i gang.')
  }))

/** By Tab alone, as somebody does who has no mouse. */
async function reach(page: Page, wanted: ReturnType<typeof button>): Promise<void> {
  for (let tabs = 0; tabs < 80; tabs++) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('cannot be reached by keyboard')
}
