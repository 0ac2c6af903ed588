import { fewestToCount } from '../../kernel/values.ts'
import { type Option, options, type Statement, statements } from './questions.ts'

/** What the answers say together (D9), in a form that points at nobody (promise P3). */
export type Results = Readonly<{
  /** How many answered. */
  answers: number
  counts: Readonly<Record<Statement, Distribution>>
  /** What was written, in the order of the alphabet, so that order tells nothing. */
  said: readonly string[]
}>
/** How many chose each; null where the number is too small to be shown, or would give away one that is. */
export type Distribution = Readonly<Record<Cell, number | null>>
/** The four answers, and to leave the statement open. */
export type Cell = Option | 'none'
const cells: readonly Cell[] = [...options, 'none']

type Counted = Readonly<{ answers: Readonly<Record<Statement, Option | null>>; said: string | null }>

/**
 * Of all that have answered, in the rounds in which they came to be shown, each of at least five; null before the first.
 * What is hidden among those of one round stays hidden in the sum: else it is what two looks differ by.
 */
export function count(rounds: readonly (readonly Counted[])[]): Results | null {
  const all = rounds.flat()
  if (all.length < fewestToCount) return null
  const number = (those: readonly Counted[], statement: Statement, cell: Cell): number =>
    those.filter(({ answers }) => (answers[statement] ?? 'none') === cell).length
  const counts = statements.map((statement): [Statement, Distribution] => {
    const each = rounds.map((those) => withoutTheFew(cells.map((cell) => [cell, number(those, statement, cell)])))
    const together = cells.map((cell): [Cell, number | null] => [
      cell,
      each.some((shown) => shown[cell] === null) ? null : number(all, statement, cell),
    ])
    return [statement, Object.fromEntries(together) as Distribution]
  })
  const said = all.flatMap((one) => one.said ?? []).sort((one, other) => (one < other ? -1 : 1))
  return { answers: all.length, counts: Object.fromEntries(counts) as Results['counts'], said }
}

/**
 * Hides each number from one to four. As the total is known, the hidden ones together are known as well: so smaller
 * numbers are hidden with them until they are at least two, and together at least five.
 */
export function withoutTheFew<Kind extends string>(
  numbers: readonly (readonly [Kind, number])[],
): Readonly<Record<Kind, number | null>> {
  const fewestFirst = [...numbers].filter(([, n]) => n > 0).sort(([, one], [, other]) => one - other)
  const hidden = new Set<Kind>()
  let together = 0
  for (const [cell, n] of fewestFirst) {
    const mustBe = n < fewestToCount || (hidden.size > 0 && (hidden.size < 2 || together < fewestToCount))
    if (!mustBe) break
    hidden.add(cell)
    together += n
  }
  const shown = numbers.map(([cell, n]): [Kind, number | null] => [cell, hidden.has(cell) ? null : n])
  return Object.fromEntries(shown) as Record<Kind, number | null>
}
