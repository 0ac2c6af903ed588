import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'

/** The three frames of the product, at the sizes that people hold, sit at and look up to. */
export const sizes = {
  phone: { width: 390, height: 844 },
  desk: { width: 1280, height: 800 },
  wall: { width: 1920, height: 1080 },
} as const
export type Size = keyof typeof sizes

/** A browser of one's own: nobody else's cookies, one of the three sizes. */
export async function open(browser: Browser, size: Size, baseURL: string): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    baseURL,
    viewport: sizes[size],
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    reducedMotion: 'reduce',
    hasTouch: size === 'phone',
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => {
    throw new Error(`An error on the ${size}: ${error.message}`)
  })
  return page
}

const gallery = process.env.GALLERY
let pictures = 0

/** Every screen of the journey is held against WCAG, in light and in dark, and kept as a picture when asked for. */
export async function look(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
    expect(found, `${name}, ${colorScheme}`).toEqual([])
    if (gallery) {
      mkdirSync(gallery, { recursive: true })
      if (colorScheme === 'light') pictures += 1
      const width = page.viewportSize()?.width ?? 0
      const file = `${String(pictures).padStart(2, '0')}-${name}-${width}-${colorScheme}.png`
      await page.screenshot({ path: join(gallery, file), fullPage: width !== sizes.wall.width })
    }
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
}
