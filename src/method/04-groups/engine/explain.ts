import type { UnitId } from '../../../kernel/values.ts'
import { boundsOf, costsOf } from './bounds.ts'
import { type Deck, deckOf } from './deck.ts'
import { type Finding, findingsIn, type Seating } from './findings.ts'
import { type Floor, floorOf } from './floor.ts'
import type { Question, Wish } from './question.ts'

/**
 * What became of one wish. `kept`: nothing is missing. `arithmetic`: no plan does better, whatever else is given up.
 * `best-found`: what stands before it came first, or nobody found better.
 */
export type Told = Readonly<{
  wish: Wish
  how: 'kept' | 'arithmetic' | 'best-found'
  /** How much is missing, in the unit of the wish (see `costsOf`), and how much of that arithmetic demands. */
  cost: number
  bound: number
  /** Is it about anybody here? A workplace of one unit has nothing to mix. */
  isAtStake: boolean
  /** Where it shows: only what is more than arithmetic demands. */
  findings: readonly Finding[]
  /** Units that are larger than there are tables: there some must share a table. */
  crowded: readonly Readonly<{ unit: UnitId; people: number }>[]
}>

/** What becomes of the wishes in a plan as it lies, whoever made it. */
export function explain(question: Question, seating: Seating): readonly Told[] {
  const numbers = new Map(question.people.map(({ person }, place) => [person, place]))
  const deck = deckOf(
    question,
    seating.map(({ table, members }) => ({
      table,
      size: members.length,
      isNearDoor: question.tables[table - 1]?.isNearDoor === true,
    })),
  )
  const placesOf = ({ members }: Seating[number]): readonly number[] =>
    members.flatMap((person) => numbers.get(person) ?? [])
  return whatBecame(question, deck, floorOf(deck, seating.map(placesOf)), seating)
}

export function whatBecame(question: Question, deck: Deck, floor: Floor, seating: Seating): readonly Told[] {
  const { wishes } = question
  const [costs, bounds, findings] = [costsOf(deck, floor, wishes), boundsOf(deck), findingsIn(question, seating)]
  return wishes.map((wish): Told => {
    const [cost, bound] = [costs[wish], bounds[wish]]
    return {
      wish,
      how: cost === 0 ? 'kept' : cost <= bound ? 'arithmetic' : 'best-found',
      cost,
      bound,
      isAtStake: isAtStake(wish, question, deck),
      findings: findings.filter(({ what }) => what === wish),
      crowded: wish === 'mix-units' ? crowdedIn(question, deck.tables.length) : [],
    }
  })
}

function isAtStake(wish: Wish, { people, before }: Question, deck: Deck): boolean {
  const units = new Set(people.flatMap(({ unit }) => unit ?? []))
  const managers = people.filter(({ isManager }) => isManager)
  switch (wish) {
    case 'near-door':
      return people.some(({ needsNearDoor }) => needsNearDoor)
    case 'new-faces':
      return before.length > 0
    case 'managers-apart':
      return managers.length > 1
    case 'own-manager':
      return managers.some(({ unit }) => unit !== null)
    case 'mix-units':
      return units.size > 1
    case 'languages':
      return deck.needsCompany.some((needs) => needs === 1)
  }
}

function crowdedIn({ people }: Question, tables: number): Told['crowded'] {
  const sizes = new Map<UnitId, number>()
  for (const { unit } of people) if (unit !== null) sizes.set(unit, (sizes.get(unit) ?? 0) + 1)
  return [...sizes].filter(([, many]) => many > tables).map(([unit, people]) => ({ unit, people }))
}
