import { expect, type Page, test } from '@playwright/test'
import writeXlsxFile from 'write-excel-file/node'
import { heading, press, sees } from './hands.ts'
import { openHouse, processIn } from './house.ts'
import { look, open, sizes } from './screens.ts'

const table = [
  ['Personalliste 2027'],
  ['Navn', 'Nr.', 'Avdeling', 'E-post', 'Leder', 'Stillingsprosent', 'Morsmål'],
  ['Bråten, Kari', '101', 'Multe', 'kari@example.org', 'Turid Moe', '80', 'norsk, polsk'],
  ['Sæther, Ola', '102', 'Multe', 'ola(at)example.org', 'ja', '100', ''],
  ['', '103', 'Tyttebær', 'uten@example.org', '', '', ''],
  ['Bråten, Kari', '101', 'Multe', '', '', '', 'norsk'],
]

// From a workbook as offices keep it to a list that is right, and then the same list once more with something new.
test('a list comes in as a file, is mended where it is unclear, and comes again with changes', async ({ browser }) => {
  const house = await openHouse('2027-01-05T09:00:00+01:00')
  try {
    const desk = await open(browser, 'desk', house.url)
    await begin(desk, house.firstLink)
    const rows = table.map((cells) => cells.map((value) => ({ value, type: String })))
    await bring(desk, 'liste.xlsx', await writeXlsxFile(rows).toBuffer())
    await sees(desk, 'Én linje over overskriftene er ikke tatt med.')
    await look(desk, 'list-read')
    await desk.setViewportSize(sizes.phone)
    await look(desk, 'list-read')
    await desk.setViewportSize(sizes.desk)

    await expect(desk.getByLabel('Nr.')).toHaveValue('')
    await desk
      .getByRole('group', { name: /Linje 4/ })
      .getByLabel('E-post')
      .fill('ola@example.org')
    await desk
      .getByRole('group', { name: /Linje 5/ })
      .getByLabel('Navn')
      .fill('Åse Ødegård')
    await desk.getByText('Det er samme person').click()
    await press(desk, 'Lagre 3 navn')
    await sees(desk, '3 navn står på listen.')
    await sees(desk, 'deltid, norsk, polsk')
    await press(desk, 'Kari Bråten')
    await expect(desk.getByRole('dialog').getByLabel('Arbeider deltid')).toBeChecked()
    await expect(desk.getByRole('dialog').getByLabel('Språk')).toHaveValue('norsk, polsk')
    await look(desk, 'person')
    await desk.keyboard.press('Escape')

    await desk.getByText('Ta inn flere fra en liste').click()
    const again = 'Navn;Avdeling\r\nKari Bråten;Multe\r\nPer Vik;Blåbær\r\n'
    await bring(desk, 'liste.csv', Buffer.from(again, 'latin1'))
    await sees(desk, 'Én står på listen fra før')
    await press(desk, 'Lagre 2 navn')
    await sees(desk, '4 navn står på listen.')

    await desk.getByText('Ta inn flere fra en liste').click()
    await desk.locator('input[type=file]').setInputFiles(file('gammel.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    await sees(desk, 'Excel-fil av det gamle slaget')
  } finally {
    await house.close()
  }
})

test('somebody who has no mouse pastes a list, says what a column is, and saves', async ({ browser }) => {
  const house = await openHouse('2027-01-05T09:00:00+01:00')
  try {
    const desk = await open(browser, 'desk', house.url)
    await begin(desk, house.firstLink)
    const { keyboard } = desk
    await tabTo(desk, 'Kopier kolonnene fra regnearket og lim dem inn her')
    await keyboard.insertText('Navn\tHvor\nKari Bråten\tMulte\nOla Sæther\tMulte')
    await tabTo(desk, 'Les listen')
    await keyboard.press('Enter')
    await expect(desk.getByRole('heading', { name: 'Slik leste vi den' })).toBeFocused()
    await tabTo(desk, /^Kolonnene/)
    await keyboard.press('Enter')
    await tabTo(desk, 'Hvor')
    await keyboard.press('A')
    await sees(desk, 'Multe')
    await expect(desk.getByLabel('Hvor')).toHaveValue('unit')
    await expect(desk.getByLabel('Hvor'), 'the list is read again, and nobody is led away').toBeFocused()
    await tabTo(desk, 'Lagre 2 navn')
    await keyboard.press('Enter')
    await sees(desk, '2 navn står på listen.')
    await heading(desk, 'Multe')
  } finally {
    await house.close()
  }
})

async function begin(desk: Page, firstLink: string): Promise<void> {
  await desk.goto(`/start${firstLink}`)
  await desk.getByLabel('Navnet ditt').fill('Turid Moen')
  await press(desk, 'Begynn')
  await desk.getByLabel('Arbeidsplassen').fill('Blåbærhaugen barnehage')
  await press(desk, 'Lag prosessen')
  await heading(desk, 'Før møtet')
  await desk.goto(`/process/${processIn(desk.url())}/people`)
  await heading(desk, 'Folkene')
}

const file = (name: string, buffer: Buffer) => ({ name, mimeType: '', buffer })
async function bring(desk: Page, name: string, buffer: Buffer): Promise<void> {
  await desk.locator('input[type=file]').setInputFiles(file(name, buffer))
  await heading(desk, 'Slik leste vi den')
}

/** Goes on from thing to thing until the one that is called this. */
async function tabTo(desk: Page, name: string | RegExp): Promise<void> {
  const wanted = desk
    .getByLabel(name)
    .or(desk.getByRole('button', { name }))
    .or(desk.locator('summary', { hasText: name }))
  await expect(async () => {
    await desk.keyboard.press('Tab')
    await expect(wanted.first()).toBeFocused({ timeout: 50 })
  }).toPass({ intervals: [0] })
}
