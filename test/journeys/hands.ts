import { expect, type Locator, type Page } from '@playwright/test'

/** Presses what is called this, as soon as it can be pressed. */
export const press = (page: Page, name: string | RegExp): Promise<void> => button(page, name).first().click()

export const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name })

export const sees = (page: Page, text: string | RegExp): Promise<void> =>
  expect(page.getByText(text).first()).toBeVisible()

export const heading = (page: Page, name: string | RegExp): Promise<void> =>
  expect(page.getByRole('heading', { name }).first()).toBeVisible()

/** The step the cockpit shows is the one that everybody is in. */
export async function goOn(cockpit: Page, name: string, phones: readonly Page[], onPhone: RegExp): Promise<void> {
  await press(cockpit, name)
  for (const phone of phones) await expect(phone.locator('body')).toContainText(onPhone)
}

/** Presses one of several, whichever this phone shows; says which, or null when it shows none of them. */
export async function pressOneOf(page: Page, names: readonly RegExp[]): Promise<RegExp | null> {
  for (const name of names) {
    const found = button(page, name).first()
    if (!(await found.isVisible())) continue
    const isPressed = await found.click({ timeout: 2_000 }).then(
      () => true,
      // Somebody else at the table was quicker, and the button is gone: that is how it should be.
      () => false,
    )
    if (isPressed) return name
  }
  return null
}

/** Lets each phone do what it shows, round and round, until the room is where it should be. */
export async function play(
  phones: readonly Page[],
  names: readonly RegExp[],
  until: () => Promise<boolean>,
): Promise<void> {
  await expect(async () => {
    for (const phone of phones) await pressOneOf(phone, names)
    expect(await until()).toBe(true)
  }).toPass({ timeout: 120_000, intervals: [200] })
}
