import { alsoSaid, type Plan, type StandingWish } from './plan.ts'

/** An answer as it is read: the wish that stands first, and the words of all others that have the very same answer. */
export type Answered = Readonly<{ wish: StandingWish; others: readonly string[] }>

/**
 * Wishes that wait for the same reason until the same day are answered once (D8): thirty times the same sentence is a
 * page that nobody reads. A wish without a reason, and one with any other answer, stands by itself.
 */
export function answeredOnce(plan: Plan, wishes: readonly StandingWish[]): readonly Answered[] {
  const same = new Map<string, StandingWish[]>()
  for (const wish of wishes) {
    const { fate, reason, lookAgain } = wish
    const answer = fate === 'later' && reason ? JSON.stringify([reason, lookAgain]) : `alone ${wish.wish}`
    same.set(answer, [...(same.get(answer) ?? []), wish])
  }
  return [...same.values()].flatMap((all) => {
    const [wish, ...rest] = all
    if (!wish) return []
    const words = all.flatMap((one) => alsoSaid(plan, one))
    const said = [...words, ...rest.flatMap(({ text }) => text ?? [])]
    return [{ wish, others: [...new Set(said)].filter((one) => one !== wish.text) }]
  })
}

/** What is read under one's own wish: the same answer from two groups is said once. */
export function withoutRepeats(answers: readonly StandingWish[]): readonly StandingWish[] {
  const seen = new Set<string>()
  return answers.filter(({ wish, text, fate, reason, lookAgain }) => {
    // Only what waits is nothing but its reason; all else has measures or an answer of its own.
    const says = fate === 'later' ? JSON.stringify([text, reason, lookAgain]) : wish
    if (seen.has(says)) return false
    seen.add(says)
    return true
  })
}
