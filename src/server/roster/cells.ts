/** The records of a text in cells; a record is what a spreadsheet would call a row. */
export type Records = readonly (readonly string[])[]

/** Excel pastes tabs; Norwegian and Danish CSV files have semicolons, others commas. In doubt, in this order. */
const separators = ['\t', ';', ','] as const
type Separator = (typeof separators)[number]

/** A cell longer than this is no cell: somebody has written one quotation mark too few. */
const longestCell = 10_000

/** Enough of a text to see how even its columns are. */
const sampleSize = 100

/** Splits a text by whichever separator gives the most even columns. */
export function recordsOf(text: string): Records {
  const evenness = separators.map((separator) => evennessOf([...splitBy(text, separator, sampleSize)]))
  // Nobody writes tabs by hand: where most lines have them, they are what divides.
  const best = (evenness[0] ?? 0) > 0.5 ? 0 : evenness.indexOf(Math.max(...evenness))
  return [...splitBy(text, separators[best] ?? ',', Number.POSITIVE_INFINITY)]
}

/** The share of the records that are as wide as most of them are; nothing at all when most have one cell. */
function evennessOf(records: Records): number {
  const filled = records.filter((cells) => cells.some((cell) => cell !== ''))
  const widths = Map.groupBy(filled, ({ length }) => length)
  const [width, most] = [...widths].toSorted(([, one], [, other]) => other.length - one.length)[0] ?? [0, []]
  return width > 1 ? most.length / filled.length : 0
}

function* splitBy(text: string, separator: Separator, most: number): Generator<readonly string[]> {
  let cells: string[] = []
  let count = 0
  let at = 0
  while (count < most) {
    const quoted = quotedCell(text, at, separator)
    const end = quoted ? quoted.end : endOfCell(text, at, separator)
    cells.push(tidy(quoted ? quoted.said : text.slice(at, end)))
    at = end
    if (text[at] === separator) {
      at++
      continue
    }
    yield cells
    cells = []
    count++
    if (at >= text.length) return
    at += text.startsWith('\r\n', at) ? 2 : 1
    // The end of the last line begins no line of its own.
    if (at >= text.length) return
  }
}

function endOfCell(text: string, from: number, separator: Separator): number {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

/** A cell in quotation marks, which may hold separators and line breaks. Null: the marks belong to what is written. */
function quotedCell(text: string, from: number, separator: Separator): Readonly<{ said: string; end: number }> | null {
  let at = from
  while (text[at] === ' ') at++
  if (text[at] !== '"') return null
  let said = ''
  for (at++; at < text.length && said.length <= longestCell; at++) {
    const sign = text[at] ?? ''
    if (sign !== '"') said += sign
    else if (text[at + 1] === '"') {
      said += '"'
      at++
    } else {
      at++
      while (text[at] === ' ') at++
      const after = text[at]
      return after === undefined || after === separator || after === '\n' || after === '\r' ? { said, end: at } : null
    }
  }
  return null
}

/** One line, without signs that cannot be seen. */
export const tidy = (cell: string): string =>
  cell
    .replace(/[\s\p{Cc}\uFEFF\u200B]+/gu, ' ')
    .trim()
    .normalize('NFC')
