import type { Deck } from './deck.ts'
import type { Floor } from './floor.ts'
import type { Wish } from './question.ts'

/** How much is missing of each wish, in the unit of that wish: see `costsOf`. */
export type Costs = Readonly<Record<Wish, number>>

/**
 * What a plan costs, wish by wish. Pairs that share a table again (`new-faces`), pairs of managers at a table, pairs
 * of one unit at a table; people far from the door, alone with a language, or in an interview with the own manager.
 */
export function costsOf(deck: Deck, floor: Floor, wished: readonly Wish[]): Costs {
  const total = { 'near-door': 0, 'new-faces': 0, 'managers-apart': 0, 'own-manager': 0, 'mix-units': 0, languages: 0 }
  for (const [table] of deck.tables.entries()) {
    // The weights of the wishes never run into one another at one table: its cost can be read like a number's digits.
    let rest = floor.costAt(table)
    for (const wish of wished) {
      const weight = deck.weights[wish]
      const many = Math.floor(rest / weight)
      total[wish] += many
      rest -= many * weight
    }
  }
  return total
}

/** Fewer pairs of so many cannot share a table, however they are spread over the tables. */
export function fewestPairs(many: number, tables: number): number {
  if (tables === 0) return 0
  const [each, more] = [Math.floor(many / tables), many % tables]
  const pairs = (size: number): number => (size * (size - 1)) / 2
  return more * pairs(each + 1) + (tables - more) * pairs(each)
}

/** What arithmetic alone demands of each wish, as if it were the only one. No plan costs less. */
export function boundsOf(deck: Deck): Costs {
  const { people, tables, kinds, kindSizes, needsDoor, needsCompany, languages, heldAt } = deck
  const pairs = [0, 0, 0]
  const forced = forcedPairs(deck)
  const slots = new Map<number, number>()
  for (const [at, kind] of kinds.entries()) if (kind >= 0) slots.set(kind, at % 3)
  for (const [kind, slot] of slots) {
    const even = fewestPairs(kindSizes[kind] ?? 0, tables.length)
    pairs[slot] = (pairs[slot] ?? 0) + Math.max(even, forced.get(kind) ?? 0)
  }
  const needy = people.filter((_, place) => needsDoor[place])
  const near = tables.filter(({ isNearDoor }) => isNearDoor).reduce((sum, { size }) => sum + size, 0)
  const heldFar = people.filter((_, place) => {
    const table = tables[heldAt[place] ?? -1]
    return needsDoor[place] && table && !table.isNearDoor
  })
  const lonely = people.filter((_, place) => {
    if (!needsCompany[place]) return false
    const own = languages[place] ?? []
    return !languages.some((others, other) => other !== place && others.some((language) => own.includes(language)))
  })
  return {
    'near-door': Math.max(needy.length - near, heldFar.length, 0),
    'new-faces': pairs[0] ?? 0,
    'managers-apart': pairs[1] ?? 0,
    'own-manager': 0,
    'mix-units': pairs[2] ?? 0,
    languages: lonely.length,
  }
}

/** Pairs of a kind that must share a table because it was laid down that they sit together. */
function forcedPairs({ blocks, kinds, people }: Deck): ReadonlyMap<number, number> {
  const held = new Map<string, { kind: number; many: number }>()
  for (const [place] of people.entries()) {
    const block = blocks[place] ?? -1
    if (block < 0) continue
    for (let slot = 0; slot < 3; slot++) {
      const kind = kinds[place * 3 + slot] ?? -1
      if (kind < 0) continue
      const key = `${block} ${kind}`
      held.set(key, { kind, many: (held.get(key)?.many ?? 0) + 1 })
    }
  }
  const pairs = new Map<number, number>()
  for (const { kind, many } of held.values()) pairs.set(kind, (pairs.get(kind) ?? 0) + (many * (many - 1)) / 2)
  return pairs
}
