import { type Dice, shuffled } from '../../kernel/dice.ts'
import type { PersonId, UnitId } from '../../kernel/values.ts'
import { splits } from './splits.ts'

/** What group making needs to know of somebody. */
export type Seated = Readonly<{ person: PersonId; unit: UnitId | null; isManager: boolean }>

/**
 * How many sit at each table: as near to four as it goes, sizes differing by at most one, 3 to 5 (B4).
 * One or two people make one small group; with three or more there is always such a division.
 */
export function groupSizes(count: number): readonly number[] {
  if (count === 0) return []
  const groups = Math.max(1, Math.round(count / 4))
  const [small, larger] = [Math.floor(count / groups), count % groups]
  return Array.from({ length: groups }, (_, index) => small + (index < larger ? 1 : 0))
}

/** Everybody who should be spread over the tables: one unit, the managers, or those who shared a table before. */
type Kind = Readonly<{ weight: number; size: number }>
type Card = Readonly<{ person: PersonId; kinds: readonly Kind[] }>

/**
 * What counts more when not everything can be had: first new faces, then managers apart, then units mixed. One weight
 * is larger than all that the next could ever add up to at two tables.
 */
const weights = { met: 10_000, managers: 100, unit: 1 }

/**
 * Seats people at tables: units mixed, managers spread, and, where `before` tells who sat together, new faces (D2).
 *
 * A deal round the tables, like cards, spreads the first of these kinds as evenly as arithmetic allows. Then two
 * tables at a time are dealt anew in the best of all ways, as long as a table holds more of a kind than it needs to.
 * A new deal of two can always even out two kinds of crossing at once (the edges of a bipartite graph can be coloured
 * equitably), so that units and managers reach their bound together in meeting 1, and new faces and managers in
 * meeting 2; there units come as near as the search finds.
 */
export function seat(people: readonly Seated[], before: readonly (readonly PersonId[])[], dice: Dice): PersonId[][] {
  const sizes = groupSizes(people.length)
  const tables: Card[][] = sizes.map(() => [])
  const cards = deck(shuffled(people, dice), before)
  for (const [index, card] of cards.entries()) tables[index % tables.length]?.push(card)
  even(tables, dice)
  return tables.map((cards) => cards.map(({ person }) => person))
}

/** The cards in the order in which they are dealt: those of a kind after each other, the weightiest kind first. */
function deck(people: readonly Seated[], before: readonly (readonly PersonId[])[]): readonly Card[] {
  const metAt = new Map(before.flatMap((members, table) => members.map((person) => [person, table] as const)))
  const named = people.map(({ person, unit, isManager }) => ({
    person,
    names: [
      metAt.has(person) ? `met ${metAt.get(person)}` : '',
      isManager ? 'managers' : '',
      unit === null ? '' : `unit ${unit}`,
    ] as const,
  }))
  const sizes = new Map<string, number>()
  for (const name of named.flatMap(({ names }) => names)) sizes.set(name, (sizes.get(name) ?? 0) + 1)

  const kinds = new Map<string, Kind>()
  for (const [name, size] of sizes) {
    const weight = weights[name.startsWith('met') ? 'met' : name === 'managers' ? 'managers' : 'unit']
    // Somebody who is the only one of a kind can sit anywhere.
    if (name !== '' && size > 1) kinds.set(name, { weight, size })
  }
  const first = before.length ? 0 : 2
  return [...Map.groupBy(named, ({ names }) => names[first]).values()]
    .flat()
    .map(({ person, names }) => ({ person, kinds: names.flatMap((name) => kinds.get(name) ?? []) }))
}

/** How often two tables may be dealt anew, at most: what a phone can do in a second or two. */
const mostDeals = 60_000

/** Deals two tables anew, and again, until every kind is spread as evenly as it can be, or nothing helps any more. */
function even(tables: Card[][], dice: Dice): void {
  const everywhere = [...count(tables.flat()).keys()].filter(({ size }) => size >= tables.length)
  const isUneven = (cards: readonly Card[]): boolean => {
    const held = count(cards)
    return (
      [...held].some(([{ size }, here]) => here > Math.ceil(size / tables.length)) ||
      everywhere.some((kind) => (held.get(kind) ?? 0) < Math.floor(kind.size / tables.length))
    )
  }
  let deals = 0
  let hasChanged = true
  while (hasChanged && deals < mostDeals) {
    hasChanged = false
    for (const [one, cards] of tables.entries()) {
      if (!isUneven(cards)) continue
      const start = Math.floor(dice() * tables.length)
      for (let step = 0; step < tables.length && deals < mostDeals; step++) {
        const other = (start + step) % tables.length
        if (other === one || !couldHelp(tables[one] ?? [], tables[other] ?? [])) continue
        deals++
        const better = dealAnew(tables[one] ?? [], tables[other] ?? [])
        if (!better) continue
        ;[tables[one], tables[other]] = better
        hasChanged = true
        if (!isUneven(better[0])) break
      }
    }
  }
}

/** How many cards of each kind lie here. */
function count(cards: readonly Card[]): ReadonlyMap<Kind, number> {
  const counted = new Map<Kind, number>()
  for (const { kinds } of cards) for (const kind of kinds) counted.set(kind, (counted.get(kind) ?? 0) + 1)
  return counted
}

/** Is there a kind of which one of the two holds at least two more than the other? */
function couldHelp(one: readonly Card[], other: readonly Card[]): boolean {
  const [here, there] = [count(one), count(other)]
  for (const [kind, held] of here) if (held > (there.get(kind) ?? 0) + 1) return true
  for (const [kind, held] of there) if (held > (here.get(kind) ?? 0) + 1) return true
  return false
}

/** The best way to deal the cards of two tables to the same two tables; null when they lie as well already. */
function dealAnew(one: readonly Card[], other: readonly Card[]): [Card[], Card[]] | null {
  const cards = [...one, ...other]
  const masks = new Map<Kind, number>()
  for (const [place, { kinds }] of cards.entries()) {
    for (const kind of kinds) masks.set(kind, (masks.get(kind) ?? 0) | (1 << place))
  }
  const shared = [...masks]
    .map(([{ weight }, mask]) => ({ weight, mask, held: bits(mask) }))
    .filter(({ held }) => held > 1)
  const cost = (split: number): number =>
    shared.reduce((sum, { weight, mask, held }) => {
      const here = bits(mask & split)
      return sum + weight * (here * here + (held - here) * (held - here))
    }, 0)

  const asItLies = (1 << one.length) - 1
  let [best, least] = [asItLies, cost(asItLies)]
  for (const split of splits(cards.length, one.length)) {
    const costs = cost(split)
    if (costs < least) [best, least] = [split, costs]
  }
  if (best === asItLies) return null
  return [cards.filter((_, place) => best & (1 << place)), cards.filter((_, place) => !(best & (1 << place)))]
}

/** How many bits are set. */
function bits(mask: number): number {
  let [rest, counted] = [mask, 0]
  for (; rest; rest &= rest - 1) counted++
  return counted
}
