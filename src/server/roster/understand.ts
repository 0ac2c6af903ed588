import { type Choice, type Column, mailShape } from '../../method/03-people/line.ts'
import type { Records } from './cells.ts'
import { headed } from './headings.ts'
import { saysYesOrNo } from './yes.ts'

/** A record that is not empty, and where it stood, from 1. */
export type Filled = Readonly<{ row: number; cells: readonly string[] }>
/** What the list is made of: which records are people, and what each column holds. */
export type Understood = Readonly<{
  columns: readonly (Column | null)[]
  heading: Filled | null
  body: readonly Filled[]
  above: number
  skipped: number
}>

/** Above the headings there may stand what the list is called, and when it was made. */
const mostAbove = 10

/** Finds the headings, or guesses; whoever has looked at it knows better, and chooses. */
export function understand(records: Records, choice: Choice | null): Understood {
  const filled = records
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  // Empty lines at the end belong to no list.
  const skipped = (filled.at(-1)?.row ?? 0) - filled.length
  const width = filled.reduce((most, { cells }) => Math.max(most, cells.length), 0)

  const found = filled.slice(0, mostAbove).findIndex(({ cells }, index) => isHeading(cells, index === 0))
  const at = choice ? (choice.hasHeading ? Math.max(0, found) : -1) : found
  const heading = filled[at] ?? null
  const body = filled.slice(at + 1)
  const columns = choice ? choice.columns : heading ? underHeadings(heading, body) : guessed(body, width)
  return { columns: onceEach(columns, width), heading, body, above: Math.max(0, at), skipped }
}

/** The first line has headings when one of them names people; further down, or when none does, it takes two. */
function isHeading(cells: readonly string[], isFirst: boolean): boolean {
  const columns = cells.map(headed).filter((column) => column !== null)
  return columns.length > 1 || (isFirst && columns.some(isName))
}

const isName = (column: Column | null): boolean => column === 'name' || column === 'first' || column === 'last'

/** Where no heading names people, the first column that has no heading we know is taken to do so. */
function underHeadings({ cells }: Filled, body: readonly Filled[]): readonly (Column | null)[] {
  const columns = cells.map(headed)
  if (columns.some(isName)) return columns
  const names = columns.findIndex((column, at) => column === null && isWords(body, at))
  return columns.map((column, at) => (at === names ? 'name' : column))
}

/** Without headings: mail is known by its sign, the first words are names, the next are units; ja and nei tell who leads. */
function guessed(body: readonly Filled[], width: number): readonly (Column | null)[] {
  const words: Column[] = ['name', 'unit']
  const answers: Column[] = ['manager']
  return Array.from({ length: width }, (_, at): Column | null => {
    const cells = cellsIn(body, at)
    if (!cells.length) return null
    if (cells.some((cell) => mailShape.test(cell) || /^\S+@\S+$/.test(cell))) return 'mail'
    if (words[0] !== 'name' && cells.every((cell) => saysYesOrNo(cell) !== null)) return answers.shift() ?? null
    return isWords(body, at) ? (words.shift() ?? null) : null
  })
}

const cellsIn = (body: readonly Filled[], at: number): readonly string[] =>
  body.slice(0, 50).flatMap(({ cells }) => cells[at] || [])

/** Not numbers alone, as those of employees and telephones are. */
const isWords = (body: readonly Filled[], at: number): boolean => cellsIn(body, at).some((cell) => /\p{L}/u.test(cell))

/** The first column that holds something holds it; and every column has its place, also those nobody has thought of. */
function onceEach(columns: readonly (Column | null)[], width: number): readonly (Column | null)[] {
  return Array.from({ length: width }, (_, at) => {
    const column = columns[at] ?? null
    return column !== null && columns.indexOf(column) === at ? column : null
  })
}
