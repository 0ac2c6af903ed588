import { expect, type Page, test } from '@playwright/test'
import { type MailServer, mailServer } from '../mail/mail-server.ts'
import { button, heading, press, sees } from './hands.ts'
import { openHouse, processIn } from './house.ts'
import { look, open, sizes } from './screens.ts'

const people = ['Kari Bråten', 'Ola Sæther', 'Amina Yusuf', 'Jonas Lie']
const listOf = (names: readonly string[]): string =>
  names.map((name, index) => `${name}\t${index === 3 ? '' : `person${index}@example.org`}`).join('\n')

// From a list with addresses to a phone that has its place: what the responsible group presses, and what one person gets.
test('everybody is invited, by mail or by hand, and comes in by a link of their own', async ({ browser }) => {
  const closes: (() => Promise<void>)[] = []
  const mail = await mailServer({ after: (close) => void closes.push(close) })
  mail.says((to) => (to.startsWith('person1') ? { code: 550, words: '5.1.1 unknown' } : null))
  const house = await openHouse('2027-01-05T09:00:00+01:00', mail.settings)
  try {
    const desk = await open(browser, 'desk', house.url)
    const process = await begin(desk, house.firstLink)
    await invitations(desk, process)
    await expect(button(desk, /^Send invitasjonene til 3/)).toBeDisabled()
    await sees(desk, /Først må det stå hva de ansatte får vite/)
    await lookBoth(desk, 'invitations-not-yet')

    await ready(desk, process)
    await invitations(desk, process)
    await press(desk, 'Se e-posten først')
    await sees(desk, 'Du er invitert.')
    await look(desk, 'invitation-preview')
    await desk.keyboard.press('Escape')
    await press(desk, /^Send invitasjonene til 3/)
    await sees(desk, '2 av 4 er invitert: 2 med e-post.')
    await sees(desk, /Adressen finnes ikke/)
    await desk.getByRole('checkbox', { name: /Jonas Lie/ }).check()
    await press(desk, 'Fått brev')
    await sees(desk, '3 av 4 er invitert: 2 med e-post, 1 med brev.')
    await lookBoth(desk, 'invitations-sent')

    const phone = await open(browser, 'phone', house.url)
    await phone.goto(await linkIn(mail))
    await heading(phone, /^Hei, /)
    await sees(phone, 'Allrommet')
    await look(phone, 'own-invitation')
    await press(phone, 'Ta plassen min')
    await phone.waitForURL(/\/room\//)
    await sees(phone, 'Plassen din er klar.')
    await look(phone, 'seat-is-ready')
  } finally {
    await house.close()
    for (const close of closes) await close()
  }
})

/** The first of the responsible group, and a list in which one has no mail. */
async function begin(desk: Page, firstLink: string): Promise<string> {
  await desk.goto(`/start${firstLink}`)
  await desk.getByLabel('Navnet ditt').fill('Turid Moen')
  await press(desk, 'Begynn')
  await desk.getByLabel('Arbeidsplassen').fill('Blåbærhaugen barnehage')
  await press(desk, 'Lag prosessen')
  await heading(desk, 'Før møtet')
  const process = processIn(desk.url())
  const rows = listOf(people)
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([name = '', mail = '']) => ({ name, mail, unit: '', isManager: false }))
  await asks(desk, `/api/staff/${process}/roster`, { rows })
  return process
}

/** What must stand before anyone is invited: what employees are told, and when they meet. */
async function ready(desk: Page, process: string): Promise<void> {
  const commands = [
    { type: 'inform-employees', text: 'Ingen får vite hvem som har sagt hva.', discussedOn: '2026-12-18' },
    {
      type: 'book-meeting',
      meeting: 1,
      startsAt: Date.parse('2027-01-28T09:00+01:00'),
      minutes: 120,
      place: 'Allrommet',
    },
  ]
  for (const command of commands) {
    const id = crypto.randomUUID()
    await asks(desk, `/api/staff/${process}/commands`, { id, stage: 'preparation', command })
  }
}

async function invitations(desk: Page, process: string): Promise<void> {
  await desk.goto(`/process/${process}/invitations`)
  await heading(desk, 'Invitasjoner')
  await heading(desk, 'Ikke nådd ennå')
}

async function asks(page: Page, path: string, body: unknown): Promise<void> {
  const answer = await page.request.post(path, { data: body })
  expect(answer.status(), await answer.text()).toBe(200)
}

async function lookBoth(desk: Page, name: string): Promise<void> {
  await look(desk, name)
  await desk.setViewportSize(sizes.phone)
  await look(desk, name)
  await desk.setViewportSize(sizes.desk)
}

/** The way of the link in the mail, on the address under which this test reaches the server. */
async function linkIn({ arrived }: MailServer): Promise<string> {
  const text = (await arrived[0]?.parsed())?.text ?? ''
  return /\/hello#\S+/.exec(text)?.[0] ?? ''
}
