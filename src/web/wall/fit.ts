import { rows } from '../../method/15-exhibition/pictures.ts'

/** Widths, heights and sizes are in lines of the wall: one 1,080th of its height each. */
export type Box = Readonly<{ width: number; height: number }>

const leading = 1.25

const heightAt = (text: string, width: number, size: number): number => rows(text, width, size) * size * leading

/** The largest of these sizes at which a text fits into a box; the smallest where it fits at none. Largest first. */
export const sizeFor = (text: string, { width, height }: Box, sizes: readonly [number, ...number[]]): number =>
  sizes.find((size) => heightAt(text, width, size) <= height) ?? sizes[sizes.length - 1] ?? sizes[0]

/** The largest size at which each of some texts fits into a box, so that all stand in the same letters. */
export const sizeForAll = (texts: readonly string[], box: Box, sizes: readonly [number, ...number[]]): number =>
  Math.min(sizes[0], ...texts.map((text) => sizeFor(text, box, sizes)))

/** Things one after the other on as few pictures as hold them. What is higher than a picture has one of its own. */
export function inPictures<Thing>(
  things: readonly Thing[],
  heightOf: (thing: Thing) => number,
  height: number,
): readonly (readonly Thing[])[] {
  const pictures: Thing[][] = []
  let used = 0
  for (const thing of things) {
    const own = heightOf(thing)
    const last = pictures.at(-1)
    if (last && used + own <= height) last.push(thing)
    else pictures.push([thing])
    used = last && used + own <= height ? used + own : own
  }
  return pictures
}

/** How high a text is in letters of a size, with the room below it. */
export const heightOf = (text: string, width: number, size: number, below: number): number =>
  heightAt(text, width, size) + below

/** A text in as many parts as it takes for each to fit into a box, cut between words; no word is lost. */
export function inParts(text: string, { width, height }: Box, size: number): readonly string[] {
  const parts: string[] = []
  let part = ''
  for (const word of text.split(/(?<=\s)/)) {
    if (part !== '' && heightOfLines(part + word, width, size) > height) {
      parts.push(part.trim())
      part = ''
    }
    part += word
  }
  return part.trim() === '' ? parts : [...parts, part.trim()]
}

const heightOfLines = (text: string, width: number, size: number): number =>
  text.split('\n').reduce((sum, line) => sum + heightAt(line, width, size), 0)
