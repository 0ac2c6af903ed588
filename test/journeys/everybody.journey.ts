import { type Browser, expect, type Page, test } from '@playwright/test'
import type { Step } from '../../src/method/05-agenda/programme.ts'
import { heading, press, sees } from './hands.ts'
import { type House, openHouse } from './house.ts'
import { type Prepared, prepare } from './prepared.ts'
import { open } from './screens.ts'

// What a screen reader is told on the main screens, and what is left of them at 400 % and in the system's own colours.

async function withRoom(play: (room: Prepared, house: House) => Promise<void>): Promise<void> {
  const house = await openHouse('2027-01-14T08:55:00+01:00')
  try {
    await play(await prepare(house), house)
  } finally {
    await house.close()
  }
}

const to = (room: Prepared, from: Step | null, next: Step): Promise<void> =>
  room.lead({ stage: 'agenda', command: { type: 'open-step', from, to: next } })

async function sitsDown(browser: Browser, room: Prepared, house: House): Promise<Page> {
  const phone = await open(browser, 'phone', house.url)
  await phone.goto(`/j#${room.code}`)
  await press(phone, 'Amina Berg')
  return phone
}

test('a screen reader hears what a screen is about, and what can be done', ({ browser }) =>
  withRoom(async (room, house) => {
    await to(room, null, 'welcome')
    const phone = await sitsDown(browser, room, house)
    await heading(phone, 'Snakk sammen ved bordet')
    await expect(phone.locator('main')).toMatchAriaSnapshot({ name: 'phone-welcome.aria.yml' })
    await to(room, 'welcome', 'interviews')
    await press(phone, 'Vi begynner')
    await sees(phone, 'Spørsmål 1 av 5')
    await expect(phone.locator('main')).toMatchAriaSnapshot({ name: 'phone-interview.aria.yml' })
    await to(room, 'interviews', 'story-round')
    await heading(phone, 'Fortell hverandre det dere hørte')
    await expect(phone.locator('main')).toMatchAriaSnapshot({ name: 'phone-story.aria.yml' })
    await to(room, 'story-round', 'wishes')
    await press(phone, 'Ta tusjen')
    await phone.locator('.fl-write-line').getByRole('textbox').fill('Latter på morgenen')
    await press(phone, /^Skriv$/)
    await press(phone, /plass 1/)
    await expect(phone.locator('main')).toMatchAriaSnapshot({ name: 'phone-sheet.aria.yml' })
    await to(room, 'wishes', 'exhibition')
    await heading(phone, /Arket fra bord/)
    await expect(phone.locator('main')).toMatchAriaSnapshot({ name: 'phone-exhibition.aria.yml' })
  }))

test('at 400 % and in the system’s own colours nothing is out of reach', ({ browser }) =>
  withRoom(async (room, house) => {
    const phone = await sitsDown(browser, room, house)
    await phone.setViewportSize({ width: 320, height: 256 })
    let at: Step | null = null
    for (const step of ['welcome', 'interviews', 'story-round', 'wishes', 'exhibition', 'summary'] as const) {
      await to(room, at, step)
      at = step
      await expect(phone.locator('main').first()).toBeAttached()
      await phone.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
      const overflow = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow, `${step} is wider than the screen`).toBeLessThanOrEqual(0)
      // Whatever can be pressed can be brought into sight, and is not covered by a bar that stays; from the beginning
      // once more when the screen was still changing.
      await expect(async () => {
        for (const button of await phone.getByRole('button').all()) {
          await button.scrollIntoViewIfNeeded({ timeout: 2_000 })
          if (await button.isEnabled()) await button.click({ trial: true, timeout: 2_000 })
        }
      }).toPass({ timeout: 20_000 })
    }
  }))

test('a wish is laid in a theme by tick and button, or dragged there by whoever likes that', ({ browser }) =>
  withRoom(async (room, house) => {
    await to(room, null, 'welcome')
    await to(room, 'welcome', 'wishes')
    const phone = await sitsDown(browser, room, house)
    await press(phone, 'Ta tusjen')
    for (const wish of ['Latter på morgenen', 'Faste vikarer']) {
      await phone.locator('.fl-write-line').getByRole('textbox').fill(wish)
      await press(phone, /^Skriv$/)
    }
    await sees(phone, 'Faste vikarer')
    await to(room, 'wishes', 'exhibition')
    await to(room, 'exhibition', 'summary')
    const cockpit = await open(browser, 'desk', house.url)
    const { process, token } = room
    await cockpit.request.post('/api/sign-in', { data: { token }, headers: { origin: house.url } })
    await cockpit.goto(`/cockpit/${process}`)
    await cockpit.getByPlaceholder('Nytt tema').fill('Glede')
    await cockpit.keyboard.press('Enter')
    const theme = cockpit.locator('.fl-themes > li', { hasText: 'Glede' })
    await cockpit.locator('.fl-unplaced > li', { hasText: 'Latter på morgenen' }).dragTo(theme)
    await expect(theme.getByText('Latter på morgenen')).toBeVisible()
    await cockpit.getByRole('checkbox', { name: /Faste vikarer/ }).focus()
    await cockpit.keyboard.press('Space')
    await press(cockpit, 'Legg i «Glede»')
    await expect(theme.getByText('Faste vikarer')).toBeVisible()
  }))
