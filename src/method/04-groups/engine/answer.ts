import { type Dice, diceFrom } from '../../../kernel/dice.ts'
import type { PersonId } from '../../../kernel/values.ts'
import { boundsOf, costsOf } from './bounds.ts'
import { type Clash, clashIn } from './clash.ts'
import { deal, lookFurther, looksAt } from './deal.ts'
import { type Deck, deckOf } from './deck.ts'
import { type Told, whatBecame } from './explain.ts'
import { ownManager } from './findings.ts'
import { firstPlaces } from './first-places.ts'
import type { Floor } from './floor.ts'
import { seatedInPairs } from './pairs.ts'
import type { Question } from './question.ts'
import { type Laid, layouts } from './sizes.ts'

/** The tables in the order of their numbers, an empty one where a table of the room is not used; or what clashes. */
export type Answer =
  | Readonly<{ isMade: true; tables: readonly (readonly PersonId[])[]; told: readonly Told[] }>
  | Readonly<{ isMade: false; clash: Clash }>

/** Divides people into groups of four and seats them at tables (B4, B5, D2), as far as can be as it was wished. */
export function seatEverybody(question: Question): Answer {
  if (question.people.length === 0) return { isMade: true, tables: [], told: [] }
  const dice = diceFrom(question.seed)
  for (const laid of layouts(question)) {
    const deck = deckOf(question, laid)
    const first = firstPlaces(deck, dice)
    if (first.found) return answerFrom(question, deck, bestOf(question, deck, first.tableOf, dice))
  }
  return { isMade: false, clash: clashIn(question) }
}

/** A workplace of ordinary size has time for some deals from the beginning; the best counts. */
const dealsAt = (tables: number): number =>
  tables > manyTables ? 1 : Math.min(16, Math.max(3, Math.floor(allLooks / looksAt(tables))))
const manyTables = 300
const allLooks = 18_000

function bestOf({ wishes }: Question, deck: Deck, tableOf: Int32Array, dice: Dice): Floor {
  const bounds = boundsOf(deck)
  const missing = (floor: Floor): readonly number[] => {
    const costs = costsOf(deck, floor, wishes)
    return wishes.map((wish) => Math.max(0, costs[wish] - bounds[wish]))
  }
  let best: Readonly<{ floor: Floor; missing: readonly number[] }> | null = null
  for (let deals = 0; deals < dealsAt(deck.tables.length); deals++) {
    const floor = deal(deck, wishes, tableOf, dice)
    lookFurther(deck, floor, dice, () => missing(floor).every((one) => one === 0))
    const found = { floor, missing: missing(floor) }
    if (!best || isLess(found.missing, best.missing)) best = found
    if (best.missing.every((one) => one === 0)) break
  }
  return best?.floor ?? deal(deck, wishes, tableOf, dice)
}

/** What comes first in the order of the wishes counts more than all that comes after. */
function isLess(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((cost, index) => cost !== other[index])
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0)
}

function answerFrom(question: Question, deck: Deck, floor: Floor): Answer {
  const avoids = ownManager(question.people)
  const tables: PersonId[][] = Array.from({ length: lastTable(deck.tables) }, () => [])
  for (const [place, { table }] of deck.tables.entries()) {
    const members = [...floor.at(place)].flatMap((one) => deck.people[one]?.person ?? [])
    tables[table - 1] = [...seatedInPairs(members, avoids)]
  }
  const seating = deck.tables.map(({ table }) => ({ table, members: tables[table - 1] ?? [] }))
  return { isMade: true, tables, told: whatBecame(question, deck, floor, seating) }
}

const lastTable = (tables: readonly Laid[]): number => Math.max(0, ...tables.map(({ table }) => table))
