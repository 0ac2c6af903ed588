import {
  type Column,
  type ColumnRead,
  type Entry,
  type Line,
  mailShape,
  problemOf,
} from '../../method/03-people/line.ts'
import type { Filled, Understood } from './understand.ts'
import { isPartOf, saysYesOrNo } from './yes.ts'

/** What each line says, and which lines look like the same person. */
export function linesOf({ body, columns }: Understood): readonly Line[] {
  const isTurned = isLastNameFirst(body, columns.indexOf('name'))
  const seen = new Map<string, number>()
  return body.map(({ row, cells }): Line => {
    const entry = entryOf((column) => cells[columns.indexOf(column)] ?? '', isTurned)
    const keys = keysOf(entry)
    const duplicateOf = keys.map((key) => seen.get(key)).find((earlier) => earlier !== undefined) ?? null
    for (const key of keys) if (!seen.has(key)) seen.set(key, row)
    return { row, ...entry, problem: problemOf(entry), duplicateOf, onList: null }
  })
}

/** By what the same person is known again. */
export const keysOf = ({ mail, name, unit }: Pick<Entry, 'mail' | 'name' | 'unit'>): readonly string[] =>
  [mail && `mail ${mail.toLowerCase()}`, name && `name ${name.toLowerCase()} ${unit.toLowerCase()}`].filter(Boolean)

function entryOf(at: (column: Column) => string, isTurned: boolean): Entry {
  const whole = isTurned ? turned(at('name')) : at('name')
  const said = whole || [at('first'), at('last')].filter(Boolean).join(' ')
  // "Kari Bråten <kari@example.no>", as mail programs copy it.
  const [, nameBefore = '', mailBehind = ''] = /^(.*?)\s*<([^<>]*)>$/.exec(said) ?? []
  const isCopied = mailShape.test(mailBehind)
  const mail = at('mail')
    .replace(/^mailto:/i, '')
    .replace(/^.*<([^<>]*)>$/, '$1')
    .toLowerCase()
  return {
    name: isCopied ? nameBefore.replace(/^"(.*)"$/, '$1') : said,
    mail: mail || (isCopied ? mailBehind.toLowerCase() : ''),
    unit: at('unit'),
    isManager: saysYesOrNo(at('manager')) ?? false,
    isPartTime:
      (saysYesOrNo(at('partTime')) ?? isPartOf(at('partTime')) ?? false) || (isPartOf(at('percent')) ?? false),
    hasNoPhone: saysYesOrNo(at('noPhone')) ?? false,
    needsNearDoor: saysYesOrNo(at('nearDoor')) ?? false,
    languages: at('languages'),
  }
}

const turnedName = /^([^,]+), *([^,]+)$/
const turned = (name: string): string => name.replace(turnedName, '$2 $1').trim()

/** "Bråten, Kari" is Kari Bråten, where most names in the list are written so. */
function isLastNameFirst(body: readonly Filled[], at: number): boolean {
  const names = body.flatMap(({ cells }) => cells[at] || [])
  return names.length > 0 && names.filter((name) => turnedName.test(name)).length > names.length / 2
}

const mostSamples = 3
const readers: Partial<Record<Column, (cell: string) => boolean | null>> = {
  manager: saysYesOrNo,
  partTime: (cell) => saysYesOrNo(cell) ?? isPartOf(cell),
  percent: isPartOf,
  noPhone: saysYesOrNo,
  nearDoor: saysYesOrNo,
}

/** What is to be seen of each column, so that somebody can say whether it was understood. */
export const columnsRead = ({ columns, heading, body }: Understood): readonly ColumnRead[] =>
  columns.map((is, at) => {
    const samples = new Set<string>()
    let unclear = 0
    const read = is === null ? undefined : readers[is]
    for (const { cells } of body) {
      const cell = cells[at] ?? ''
      if (cell !== '' && samples.size < mostSamples) samples.add(cell.slice(0, 40))
      if (read?.(cell) === null) unclear++
    }
    return { heading: heading?.cells[at] ?? '', samples: [...samples], is, unclear }
  })
