/** One line of a sheet as the wall shows it: what stands on a place bears its number. */
export type Line = Readonly<{ text: string; place: number | null }>

/**
 * What fits on the wall at once (C7), legible from the back row: no wish is ever cut. A long sheet is written smaller,
 * down to 48 of the 1,080 lines of the wall, and then gets a second picture.
 */
export type Picture = Readonly<{ large: readonly Line[]; small: readonly Line[]; size: number }>

/** The large lines first, each on lines of its own; the small ones below them, or on a picture that follows. */
export function picturesOf(
  large: readonly Line[],
  small: readonly Line[],
  mayBe: readonly number[] = sizes,
): readonly Picture[] {
  for (const size of mayBe) {
    if (heightOf(large, size) + heightOfSmall(small) <= room) return [{ large, small, size }]
  }
  const pictures: { large: Line[]; small: Line[]; size: number }[] = []
  const add = (kind: 'large' | 'small', line: Line): void => {
    const last = pictures.at(-1)
    const wouldBe = last && { ...last, [kind]: [...last[kind], line] }
    const fits = wouldBe && heightOf(wouldBe.large, smallest) + heightOfSmall(wouldBe.small) <= room
    if (last && fits) last[kind].push(line)
    else pictures.push({ large: [], small: [], size: smallest, [kind]: [line] })
  }
  for (const line of large) add('large', line)
  for (const line of small) add('small', line)
  return pictures
}

const sizes = [70, 60, 54, 48] as const
/** For what is to be read by all at once, and is little. */
export const sizesOfFew = [104, 86, ...sizes] as const
const smallest = 48
/** How high and how wide the paper is inside, where a line of the wall is one 1,080th of its height. */
const room = 740
const largeWidth = 890
const smallWidth = 990
const smallSize = 40

const heightOf = (lines: readonly Line[], size: number): number =>
  lines.reduce((sum, { text }) => sum + 38 + Math.max(102, rows(text, largeWidth, size) * size * 1.15), 0)

/** Short ones stand in two columns. */
export const areShort = (lines: readonly Line[]): boolean =>
  lines.every(({ text }) => rows(text, smallWidth / 2 - 40, smallSize) === 1)

function heightOfSmall(lines: readonly Line[]): number {
  if (!lines.length) return 0
  const each = lines.map(({ text }) => rows(text, smallWidth, smallSize) * smallSize * 1.25 + 14)
  const all = each.reduce((sum, height) => sum + height, 0)
  return 80 + (areShort(lines) ? Math.ceil(lines.length / 2) * (smallSize * 1.25 + 14) : all)
}

/** How many rows a text takes, word by word, in letters that are on the average 0.55 as wide as they are high. */
export function rows(text: string, width: number, size: number): number {
  const fit = Math.max(1, Math.floor(width / (size * 0.55)))
  let [count, used] = [1, 0]
  for (const word of text.split(/\s+/)) {
    const length = [...word].length
    if (used > 0 && used + 1 + length > fit) [count, used] = [count + 1, 0]
    used += (used > 0 ? 1 : 0) + length
    // A word that is wider than the paper is broken.
    while (used > fit) [count, used] = [count + 1, used - fit]
  }
  return count
}

/** As many of these texts, from the first, as fit beside the paper; always one. */
export function fitting(texts: readonly string[], height: number): number {
  let used = 0
  const tooMany = texts.findIndex((text) => {
    used += rows(text, 440, 36) * 36 * 1.3 + 20
    return used > height
  })
  return tooMany < 0 ? texts.length : Math.max(1, tooMany)
}
