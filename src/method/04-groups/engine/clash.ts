import { diceFrom } from '../../../kernel/dice.ts'
import type { PersonId } from '../../../kernel/values.ts'
import { deckOf } from './deck.ts'
import { firstPlaces } from './first-places.ts'
import { type Company, largestTable, type Question } from './question.ts'
import { layouts } from './sizes.ts'

/** What was laid down and cannot all be had. Without any one of these the rest would do. */
export type Clash = Readonly<{
  apart: readonly Company[]
  together: readonly Company[]
  placed: readonly Readonly<{ person: PersonId; table: number }>[]
  /** There are too few places in the room for so many people, or tables too small or too large to divide them evenly. */
  isRoomTooSmall: boolean
  /** How many there are seats for at the tables that were entered. */
  places: number
  people: number
  /** False when there were too many ways to try them all. */
  isProven: boolean
}>

type Laid = Readonly<
  { kind: 'apart' | 'together'; company: Company } | { kind: 'placed'; person: PersonId; table: number }
>

/** Which of what was laid down stand in each other's way: everything is left out once, and what does no harm stays out. */
export function clashIn(question: Question): Clash {
  const { people, tables } = question
  const here = new Set(people.map(({ person }) => person))
  const about = {
    places: tables.reduce((sum, { places }) => sum + Math.min(places, largestTable), 0),
    people: people.length,
  }
  const nothing = { apart: [], together: [], placed: [] }
  if (!canBeSeated({ ...question, ...nothing, placed: {} }).found) {
    return { ...nothing, ...about, isRoomTooSmall: true, isProven: true }
  }
  const all: readonly Laid[] = [
    ...question.apart.map((company) => ({ kind: 'apart', company: present(company, here) }) as const),
    ...question.together.map((company) => ({ kind: 'together', company: present(company, here) }) as const),
    ...Object.entries(question.placed)
      .filter(([person]) => here.has(person))
      .map(([person, table]) => ({ kind: 'placed', person, table }) as const),
  ]
  let [left, isProven] = [all, true]
  for (const one of all) {
    const without = left.filter((other) => other !== one)
    const outcome = canBeSeated(withOnly(question, without))
    if (outcome.found) continue
    isProven &&= outcome.isProven
    left = without
  }
  const { apart, together, placed } = withOnly(question, left)
  const held = Object.entries(placed).map(([person, table]) => ({ person, table }))
  return { apart, together, placed: held, ...about, isRoomTooSmall: false, isProven }
}

const present = (company: Company, here: ReadonlySet<PersonId>): Company => company.filter((person) => here.has(person))

const withOnly = (question: Question, laid: readonly Laid[]): Question => ({
  ...question,
  apart: laid.flatMap((one) => (one.kind === 'apart' ? [one.company] : [])),
  together: laid.flatMap((one) => (one.kind === 'together' ? [one.company] : [])),
  placed: Object.fromEntries(laid.flatMap((one) => (one.kind === 'placed' ? [[one.person, one.table]] : []))),
})

function canBeSeated(question: Question): Readonly<{ found: boolean; isProven: boolean }> {
  let isProven = true
  for (const laid of layouts(question)) {
    const first = firstPlaces(deckOf(question, laid), diceFrom(1))
    if (first.found) return { found: true, isProven: true }
    isProven &&= first.isProven
  }
  return { found: false, isProven }
}
