import { fewestToCount } from '../../kernel/values.ts'

/** Counts of people as they may be shown; null where they are so few that somebody could be meant. */
export type Shown = Readonly<{ each: readonly (number | null)[]; total: number | null }>

/**
 * Hides every count of fewer than five, and the total too when it would tell what was hidden (P3): with one count hidden
 * it is the total less the others; with several it is their sum, which may be shown once it is five or more.
 */
export function shownCounts(counts: readonly number[]): Shown {
  const isFew = (n: number): boolean => n > 0 && n < fewestToCount
  const few = counts.filter(isFew)
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0)
  const isSafe = few.length === 0 || (few.length > 1 && sum(few) >= fewestToCount)
  return { each: counts.map((n) => (isFew(n) ? null : n)), total: isSafe ? sum(counts) : null }
}
