import { leastOf, shortened } from './fit.ts'
import type { Planned, Step } from './programme.ts'

/** What one step to come had, and what it would get. */
export type Change = Readonly<{ step: Step; from: number; to: number }>

/** How to catch up with the day, or to use what it has won: accepted with one tap, and taken back with another. */
export type Offer = Readonly<{
  /** `catch-up-some`: the steps to come cannot give all of it. */
  why: 'catch-up' | 'catch-up-some' | 'spend'
  minutes: number
  changes: readonly Change[]
}>

/** Where the talk itself is the work (C5-C9, D3-D6): what has been won is best spent there. */
const worthMore: readonly Step[] = ['wishes', 'exhibition', 'summary', 'reflection', 'action-form', 'presentations']

/** Fewer minutes than these are not worth a change of plan; more than these at once are too long for one talk. */
const [leastToSpend, mostToSpend] = [3, 10]

/**
 * The one proposal for so many minutes too many: the steps to come give them, as far as the method bears it. For
 * minutes that are left over (below zero) the next step that is worth more gets them. Null when there is nothing to do.
 */
export function offerFor(toCome: readonly Planned[], over: number): Offer | null {
  if (over > 0) {
    const changes = shortened(toCome, over)
    if (changes) return offer('catch-up', toCome, changes)
    const given = toCome.map(({ step, minutes }) => ({ step, minutes: Math.min(minutes, leastOf({ step, minutes })) }))
    return offer('catch-up-some', toCome, given)
  }
  const [next] = toCome.filter(({ step }) => worthMore.includes(step))
  if (-over < leastToSpend || !next) return null
  return offer('spend', toCome, [
    { step: next.step, minutes: Math.min(240, next.minutes + Math.min(-over, mostToSpend)) },
  ])
}

function offer(why: Offer['why'], toCome: readonly Planned[], lines: readonly Planned[]): Offer | null {
  const changes = lines.flatMap(({ step, minutes: to }) => {
    const from = toCome.find((line) => line.step === step)?.minutes ?? to
    return from === to ? [] : [{ step, from, to }]
  })
  const minutes = Math.abs(changes.reduce((sum, { from, to }) => sum + from - to, 0))
  return changes.length > 0 ? { why, minutes, changes } : null
}

/** The way back from an offer that was taken. */
export const takenBack = (changes: readonly Change[]): readonly Change[] =>
  changes.map(({ step, from, to }) => ({ step, from: to, to: from }))

/** As `shift-minutes` wants it. */
export const asShift = (changes: readonly Change[]): Partial<Record<Step, { from: number; to: number }>> =>
  Object.fromEntries(changes.map(({ step, from, to }) => [step, { from, to }]))
