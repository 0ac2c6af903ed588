import { type Dice, shuffled } from '../../../kernel/dice.ts'
import type { Deck } from './deck.ts'
import { type Floor, floorOf } from './floor.ts'
import { grouped } from './grouped.ts'
import type { Wish } from './question.ts'

const slotOf: Partial<Record<Wish, number>> = { 'new-faces': 0, 'managers-apart': 1, 'mix-units': 2 }

/**
 * Seats everybody. A deal round the tables, like cards, spreads the most important kind as evenly as arithmetic allows.
 * Then two tables at a time are dealt anew in the best of all ways. A new deal of two can always even out two kinds of
 * crossing at once (the edges of a bipartite graph can be coloured equitably), so that the two most important kinds
 * reach their bound together; what is wished for after them comes as near as the search finds.
 */
export function deal(deck: Deck, wished: readonly Wish[], tableOf: Int32Array, dice: Dice): Floor {
  const slots = wished.flatMap((wish) => slotOf[wish] ?? [])
  // In meeting 1 nobody has met before.
  const slot = slots.find((one) => deck.people.some((_, place) => (deck.kinds[place * 3 + one] ?? -1) >= 0)) ?? 2
  const seated: number[][] = deck.tables.map(() => [])
  for (const [place, table] of tableOf.entries()) seated[table]?.push(place)

  // Those of a kind after each other, so that they come to different tables.
  const loose = shuffled([...tableOf.keys()], dice).filter((place) => (tableOf[place] ?? -1) < 0)
  const cards = [...grouped(loose, (place) => deck.kinds[place * 3 + slot] ?? -1).values()].flat()
  let table = 0
  for (const card of cards) {
    while ((seated[table]?.length ?? 0) >= (deck.tables[table]?.size ?? 0)) table = (table + 1) % deck.tables.length
    seated[table]?.push(card)
    table = (table + 1) % deck.tables.length
  }
  const floor = floorOf(deck, seated)
  even(deck, floor, dice)
  return floor
}

/** How often two tables are dealt anew at most, to come to rest and then to look further. */
const mostDeals = { least: 60_000, each: 300 }
const mostLooks = { each: 250, most: 4_000 }

/** How far one looks after a deal: a few times at every table. */
export const looksAt = (tables: number): number => Math.min(mostLooks.most, mostLooks.each * tables)

/** Deals two tables anew, and again, until every kind is spread as evenly as it can be, or nothing helps any more. */
function even(deck: Deck, floor: Floor, dice: Dice): void {
  const count = deck.tables.length
  const limit = Math.max(mostDeals.least, mostDeals.each * count)
  let deals = 0
  for (let hasChanged = count > 1; hasChanged && deals < limit; ) {
    hasChanged = false
    for (let table = 0; table < count && deals < limit; table++) {
      if (!floor.isUneven(table)) continue
      const start = Math.floor(dice() * count)
      for (let step = 0; step < count && deals < limit; step++) {
        const other = (start + step) % count
        if (other === table) continue
        deals++
        if (floor.dealAnew(table, other, null) !== 'better') continue
        hasChanged = true
        if (!floor.isUneven(table)) break
      }
    }
  }
}

/**
 * Nothing can be bettered at two tables: those where something is amiss walk on among deals that are as good, and so
 * come to some that are better. Ends when nothing more can be had.
 */
export function lookFurther(deck: Deck, floor: Floor, dice: Dice, isAtBound: () => boolean): void {
  const count = deck.tables.length
  if (count < 2) return
  const limit = looksAt(count)
  let uneven: readonly number[] = []
  for (let looks = 0; looks < limit; looks++) {
    if (looks % Math.max(count, 50) === 0) {
      if (isAtBound()) return
      uneven = Array.from({ length: count }, (_, table) => table).filter((table) => floor.isUneven(table))
    }
    const table = uneven[Math.floor(dice() * uneven.length)] ?? 0
    const other = Math.floor(dice() * count)
    if (other !== table) floor.dealAnew(table, other, dice)
  }
}
