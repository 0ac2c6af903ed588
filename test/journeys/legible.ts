import type { Page } from '@playwright/test'

/** The least on the wall: 28 px of a picture of 1,080 lines, and 7:1, so that the back row, 5 m away, can read it. */
const fewestPixels = 28
const leastContrast = 7

/**
 * What somebody at the back could not read, in sentences; empty when all is well. Measured on what the browser has
 * drawn: each piece of text, its size, its colour against the colours behind it, whether it is cut off, leaves its
 * paper or lies on another, and whether anything would scroll.
 */
export const notLegible = (page: Page): Promise<readonly string[]> =>
  page.evaluate(measure, { fewestPixels, leastContrast })

/** Runs in the page, so it stands alone. */
function measure({ fewestPixels, leastContrast }: { fewestPixels: number; leastContrast: number }): string[] {
  type Colour = readonly [number, number, number, number]
  const found: string[] = []
  const wall = document.querySelector('.fl-wall')
  if (!wall) return ['there is no wall']

  const colourOf = (css: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number)
    return [red, green, blue, alpha]
  }
  const luminance = ([red, green, blue]: Colour): number => {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
      const value = part / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (one: Colour, other: Colour): number => {
    const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((left, right) => right - left)
    return (high + 0.05) / (low + 0.05)
  }
  /** Every colour that may lie behind: of a gradient, each of its own. */
  const behind = (element: Element): readonly Colour[] => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { backgroundColor, backgroundImage } = getComputedStyle(at)
      const drawn = backgroundImage
        .match(/rgba?\([^)]*\)/g)
        ?.map(colourOf)
        .filter(([, , , alpha]) => alpha === 1)
      if (drawn?.length) return drawn
      const plain = colourOf(backgroundColor)
      if (plain[3] === 1) return [plain]
    }
    return [[255, 255, 255, 1]]
  }
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })

  const pieces: { says: string; parent: Element; rects: DOMRect[] }[] = []
  const walker = document.createTreeWalker(wall, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    const says = node.textContent?.trim() ?? ''
    if (!parent || says === '' || !isShown(parent) || parent.closest('[aria-hidden="true"], .fl-hidden')) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
    if (rects.length) pieces.push({ says: says.slice(0, 60), parent, rects })
  }
  if (!pieces.length) return ['nothing stands on the wall']

  const inPicture = 1080 / Math.min(innerHeight, (innerWidth * 9) / 16)
  for (const { says, parent, rects } of pieces) {
    const style = getComputedStyle(parent)
    const size = Number.parseFloat(style.fontSize) * inPicture
    if (size < fewestPixels - 0.01) found.push(`"${says}" is ${size.toFixed(1)} px`)
    const least = Math.min(...behind(parent).map((colour) => contrast(colourOf(style.color), colour)))
    if (least < leastContrast) found.push(`"${says}" has a contrast of ${least.toFixed(2)}`)
    for (const rect of rects) {
      const isInside =
        rect.left >= -1 && rect.top >= -1 && rect.right <= innerWidth + 1 && rect.bottom <= innerHeight + 1
      if (!isInside) found.push(`"${says}" is cut off by the edge of the wall`)
      const paper = parent.closest('.fl-sheet')?.getBoundingClientRect()
      if (paper && (rect.right > paper.right + 1 || rect.bottom > paper.bottom + 1 || rect.left < paper.left - 1)) {
        found.push(`"${says}" leaves its paper`)
      }
    }
  }

  // Lines overlap by their leading; letters lie on each other only where the middles of two lines do.
  const middles = pieces.flatMap(({ says, parent, rects }) =>
    rects.map(({ left, right, top, bottom, height }) => ({
      says,
      parent,
      left: left + 2,
      right: right - 2,
      top: top + height * 0.25,
      bottom: bottom - height * 0.25,
    })),
  )
  for (const [index, one] of middles.entries()) {
    for (const other of middles.slice(index + 1)) {
      if (one.parent === other.parent && one.says === other.says) continue
      const isApart =
        one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top
      if (!isApart) found.push(`"${one.says}" lies on "${other.says}"`)
    }
  }
  for (const element of [document.documentElement, document.body, wall, ...wall.querySelectorAll('*')]) {
    const { overflowX, overflowY } = getComputedStyle(element)
    const scrolls = [overflowX, overflowY].some((way) => way === 'auto' || way === 'scroll')
    const isLonger = element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1
    if (element instanceof HTMLElement && scrolls && isLonger) found.push(`${element.className} scrolls`)
  }
  return [...new Set(found)]
}
