import { fewestToCount, type WishId } from '../../kernel/values.ts'
import { withoutTheFew } from '../24-evaluation/results.ts'
import { type Done, done, type Helps, helps } from './check-questions.ts'
import type { Said } from './commands.ts'

/** What the answers to a check say together, in a form that points at nobody (E3, promise P3). */
export type CheckResults = Readonly<{
  /** How many answered. */
  answers: number
  wishes: Readonly<Record<WishId, WishResults>>
}>
/** How many chose each; null where the number is too small to be shown, or would give away one that is. */
export type WishResults = Readonly<{
  done: Readonly<Record<Done | 'none', number | null>>
  helps: Readonly<Record<Helps | 'none', number | null>>
}>

/** Null below five answers. */
export function count(
  wishes: readonly WishId[],
  answers: readonly Readonly<Record<WishId, Said>>[],
): CheckResults | null {
  if (answers.length < fewestToCount) return null
  const number = (wish: WishId, question: 'done' | 'helps', option: string): number =>
    answers.filter((one) => (one[wish]?.[question] ?? 'none') === option).length
  const resultsFor = (wish: WishId): WishResults => ({
    done: withoutTheFew([...done, 'none' as const].map((option) => [option, number(wish, 'done', option)] as const)),
    helps: withoutTheFew([...helps, 'none' as const].map((option) => [option, number(wish, 'helps', option)] as const)),
  })
  return { answers: answers.length, wishes: Object.fromEntries(wishes.map((wish) => [wish, resultsFor(wish)])) }
}
