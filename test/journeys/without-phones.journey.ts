import { type Browser, expect, type Page, test } from '@playwright/test'
import type { Command } from '../../src/process/process.ts'
import type { WholeView } from '../../src/web/whole-view.ts'
import { heading, press, sees } from './hands.ts'
import { type House, openHouse } from './house.ts'
import { look, open } from './screens.ts'

// Not everybody has a phone: a table shares one, another writes on paper, and both are full members (M5).

const names = ['Kari Nordmann', 'Per Ås', 'Else Vik', 'Ida Berg', 'Jonas Lie', 'Mona Dahl', 'Ola Hansen', 'Siri Moe']

type Workplace = Readonly<{ desk: Page; process: string; code: string; groups: readonly string[]; ask: Ask }>
type Ask = (command: Command) => Promise<void>

async function workplace(browser: Browser, house: House): Promise<Workplace> {
  const desk = await open(browser, 'desk', house.url)
  const post = async <Answer>(path: string, data: unknown): Promise<Answer> => {
    const answer = await desk.context().request.post(path, { data, headers: { origin: house.url } })
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
    return answer.json() as Promise<Answer>
  }
  await post('/api/sign-in', { token: house.firstLink.slice(1), name: 'Turid Moen' })
  const created = await post<{ process: string }>('/api/processes', { workplace: 'Blåbærhaugen', language: 'nb' })
  const { process } = created
  const ask: Ask = async (command) =>
    void (await post(`/api/staff/${process}/commands`, { id: crypto.randomUUID(), ...command }))
  const rows = names.map((name) => ({ name }))
  const { people } = await post<{ people: string[] }>(`/api/staff/${process}/roster`, { rows })
  const tables = [people.slice(0, 4), people.slice(4)]
  await ask({ stage: 'groups', command: { type: 'form-groups', meeting: 1, tables } })
  await ask({ stage: 'people', command: { type: 'open-door', isOpen: true } })
  await ask({ stage: 'agenda', command: { type: 'open-step', from: null, to: 'welcome' } })
  const answer = await desk.context().request.get(`/api/staff/${process}/view`)
  const view = (await answer.json()) as WholeView
  const groups = view.state.groups[1].groups.map(({ group }) => group)
  return { desk, process, code: view.door?.code ?? '', groups, ask }
}

test('a table shares one phone, which goes round with the turn and the pen', async ({ browser }) => {
  const house = await openHouse('2027-01-14T08:50:00+01:00')
  try {
    const { code, ask } = await workplace(browser, house)
    const phone = await open(browser, 'phone', house.url)
    await phone.goto(`/j#${code}`)
    await press(phone, 'Kari Nordmann')
    await phone.getByText('Hjelp og annet').click()
    await press(phone, 'Del telefonen med noen')
    for (const name of ['Per Ås', 'Else Vik', 'Ida Berg']) {
      await phone
        .getByRole('dialog')
        .getByRole('button', { name: new RegExp(name) })
        .click()
      await expect(phone.getByRole('button', { name: `${name} deler ikke mer` })).toBeVisible()
    }
    await look(phone, 'share-phone')
    await press(phone, 'Ferdig')
    await sees(phone, 'Kari har telefonen')

    await ask({ stage: 'agenda', command: { type: 'open-step', from: 'welcome', to: 'interviews' } })
    await press(phone, 'Vi begynner')
    await sees(phone, 'Skriv stikkord på papir')
    await look(phone, 'shared-interview')

    await ask({ stage: 'agenda', command: { type: 'open-step', from: 'interviews', to: 'story-round' } })
    await press(phone, 'Jeg forteller nå')
    await press(phone, 'Gi den videre')
    await look(phone, 'pass-phone')
    await phone.getByRole('dialog').getByRole('button', { name: 'Per Ås' }).click()
    await sees(phone, 'Per har telefonen')
    // It is still Kari who tells: one tap, and the phone is hers again.
    await press(phone, 'Gi telefonen til Kari')
    await sees(phone, 'Kari har telefonen')

    await ask({ stage: 'agenda', command: { type: 'open-step', from: 'story-round', to: 'wishes' } })
    await press(phone, 'Ta tusjen')
    await phone.getByRole('textbox').fill('Latter på morgenen')
    await press(phone, /^Skriv$/)
    await sees(phone, 'Latter på morgenen')
    await press(phone, 'Gi den videre')
    await phone.getByRole('dialog').getByRole('button', { name: 'Else Vik' }).click()
    await sees(phone, 'Else har telefonen')
    await sees(phone, 'Du har tusjen')
    await look(phone, 'shared-sheet')
  } finally {
    await house.close()
  }
})

/** A photo as a camera makes it: with the place and the time in it. */
const photoWithPlace = async (page: Page): Promise<Buffer> => {
  const plain = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1600, height: 1200 })
    const context = canvas.getContext('2d')
    if (!context) return ''
    context.fillStyle = '#f4efe4'
    context.fillRect(0, 0, 1600, 1200)
    context.fillStyle = '#1d2b3a'
    context.font = '96px sans-serif'
    for (const [line, text] of ['1 Faste vikarer', '2 Dagslys', '3 Kake på fredag'].entries()) {
      context.fillText(text, 140, 260 + line * 220)
    }
    return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? ''
  })
  const bytes = Buffer.from(plain, 'base64')
  const words = Buffer.from('Exif\0\0GPS 59.9139 10.7522')
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, words.length + 2]), words])
  return Buffer.concat([bytes.subarray(0, 2), segment, bytes.subarray(2)])
}

test('a sheet of paper is photographed and typed in with the keyboard alone', async ({ browser }) => {
  const house = await openHouse('2027-01-14T08:50:00+01:00')
  try {
    const { desk, process, groups, ask } = await workplace(browser, house)
    await ask({ stage: 'agenda', command: { type: 'open-step', from: 'welcome', to: 'wishes' } })
    await ask({ stage: 'wishes', command: { type: 'use-paper', group: groups[1] ?? '', onPaper: true } })
    await desk.goto(`/process/${process}/paper`)
    await press(desk, 'Bord 2')
    const buffer = await photoWithPlace(desk)
    await desk.locator('input[type=file]').setInputFiles({ name: 'ark.jpg', mimeType: 'image/jpeg', buffer })
    const photo = desk.getByRole('img', { name: 'Arket til bord 2, skrevet for hånd' })
    await expect(photo).toBeVisible()
    const kept = await desk.context().request.get((await photo.getAttribute('src')) ?? '')
    expect((await kept.body()).includes('GPS 59'), 'the place is left out').toBe(false)
    await expect.poll(() => photo.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(500)

    await desk.getByRole('textbox').first().focus()
    for (const text of ['Faste vikarer', 'Dagslys', 'Kake på fredag']) {
      await desk.keyboard.type(text)
      await desk.keyboard.press('Enter')
      await sees(desk, text)
    }
    await look(desk, 'paper-with-photo')
    await expect(desk.getByRole('button', { name: /^Bord 2 ·/ })).toContainText('3')

    await press(desk, /^Vis større/)
    await expect(desk.getByRole('dialog').getByRole('img')).toBeVisible()
    await press(desk, 'Lukk')
    await press(desk, 'Ta bort bildet')
    await expect(photo).toBeHidden()
    await heading(desk, /papir/i)
  } finally {
    await house.close()
  }
})
