import { fewestToCount } from '../../kernel/values.ts'

/** Counts of people as they may be shown; null where they are so few that somebody could be meant. */
export type Shown = Readonly<{ each: readonly (number | null)[]; total: number | null }>

/**
 * Hides every count of fewer than five, and with any of them the total (P3): it would tell a single hidden one, and of
 * several it would tell one as that comes or goes between two looks.
 */
export function shownCounts(counts: readonly number[]): Shown {
  const isFew = (n: number): boolean => n > 0 && n < fewestToCount
  const each = counts.map((n) => (isFew(n) ? null : n))
  return { each, total: counts.some(isFew) ? null : counts.reduce((all, n) => all + n, 0) }
}
