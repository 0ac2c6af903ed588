import { encode } from 'uqr'
import { fill } from '../../../kernel/words.ts'
import { type Asked, wordsOf } from './asked.ts'

/** A way in on paper: a picture to scan, and for whoever cannot, digits to type. */
export type WayIn = Readonly<{ qr: string; alt: string; address: string; code: string }>

export const doorOf = (asked: Asked): WayIn => wayIn(asked, asked.door.url)

/** The picture says the whole address; its words only where it leads, because the rest is a secret (S5). */
export function wayIn(asked: Asked, url: string): WayIn {
  const address = addressOf(asked.door.url)
  return {
    qr: pictureOf(url),
    alt: fill(wordsOf(asked).qrAlt, { address }),
    address,
    code: asked.door.code.replace(/^(\d{4})(\d{4})$/, '$1 $2'),
  }
}

/** The picture on a sheet of paper that opens that very sheet on a phone (C7). */
export const sheetCode = (asked: Asked, table: number): Readonly<{ qr: string; alt: string; says: string }> => ({
  qr: pictureOf(asked.sheetUrl(table)),
  alt: fill(wordsOf(asked).sheetQrAlt, { n: table }),
  says: wordsOf(asked).sheetQrSays,
})

/** What one types: without the secret, and without what browsers add themselves. */
const addressOf = (url: string): string =>
  url
    .replace(/#.*$/, '')
    .replace(/\/j$/, '')
    .replace(/^https?:\/\//, '')

/** One stroke for each dark run, so that no seams show between squares in print. */
function pictureOf(url: string): string {
  const { size, data } = encode(url, { border: 0, ecc: 'M' })
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((isDark) => (isDark ? '#' : ' '))
        .join('')
        .matchAll(/#+/g),
    ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${runs.join('')}"/></svg>`
}
