import type { Dice } from '../../../kernel/dice.ts'
import type { Deck } from './deck.ts'
import { pairingsOf } from './pairs.ts'
import { splits } from './splits.ts'

/** More never sit at two tables. */
const most = 10

/** The tables with those who sit there, and what can be done about it: two tables at a time are dealt anew. */
export type Floor = Readonly<{
  /** Who sits at this table, as places in the list of people. */
  at: (table: number) => Int32Array
  /** What everything costs at this table that is wished for: see `Deck.weights`. */
  costAt: (table: number) => number
  /** Could it be better here: more of a kind than there need be, or something else that costs? */
  isUneven: (table: number) => boolean
  /** Deals two tables anew in the best of all ways. With dice one of the best, perhaps another than it was. */
  dealAnew: (one: number, other: number, dice: Dice | null) => 'better' | 'as good' | 'stays'
}>

export function floorOf(deck: Deck, seated: readonly (readonly number[])[]): Floor {
  const { tables, kinds, kindSizes, kindWeights, weights, units, managers, needsDoor, needsCompany } = deck
  const members = seated.map((places) => Int32Array.from(places))
  const count = tables.length
  const ceilings = kindSizes.map((size) => Math.ceil(size / count))
  const floors = kindSizes.map((size) => Math.floor(size / count))
  /** Kinds of which every table should hold somebody. */
  const everywhere = [...kindSizes.keys()].filter((kind) => (floors[kind] ?? 0) > 0)

  // What is used again and again while two tables are dealt: the cards, and what two of them cost at one table.
  const cards = new Int32Array(most)
  const twos = { one: new Int32Array(45), other: new Int32Array(45), cost: new Float64Array(45), length: 0 }
  const bad = new Uint8Array(most * most)
  const lonely = new Int32Array(most)

  const shareCost = (one: number, other: number): number => {
    let cost = 0
    for (let slot = 0; slot < 3; slot++) {
      const kind = kinds[one * 3 + slot] ?? -1
      if (kind >= 0 && kind === kinds[other * 3 + slot]) cost += kindWeights[kind] ?? 0
    }
    return cost
  }
  const isBad = (one: number, other: number): boolean =>
    units[one] === units[other] && (units[one] ?? -1) >= 0 && managers[one] !== managers[other]

  const sharesLanguage = (one: number, other: number): boolean =>
    deck.languages[one]?.some((language) => deck.languages[other]?.includes(language)) === true

  /** The fewest who would interview their own manager when those of the cards that are set in the mask sit together. */
  const fewestBad = (mask: number): number => {
    const here: number[] = []
    for (let at = 0; at < most; at++) if (mask & (1 << at)) here.push(at)
    let fewest = here.length
    for (const { talks } of pairingsOf(here.length)) {
      let found = 0
      for (const [one, other] of talks) found += bad[(here[one] ?? 0) * most + (here[other] ?? 0)] ?? 0
      if (found < fewest) fewest = found
      if (fewest === 0) break
    }
    return fewest
  }

  /** Makes ready what the costs of these cards are added up from. */
  const layOut = (length: number) => {
    twos.length = 0
    let [isAnyBad, needy] = [false, 0]
    for (let one = 0; one < length; one++) {
      const first = cards[one] ?? 0
      lonely[one] = 0
      for (let other = one + 1; other < length; other++) {
        const second = cards[other] ?? 0
        const cost = shareCost(first, second)
        if (cost > 0) {
          twos.one[twos.length] = one
          twos.other[twos.length] = other
          twos.cost[twos.length++] = cost
        }
        const isAvoided = weights['own-manager'] > 0 && isBad(first, second)
        bad[one * most + other] = Number(isAvoided)
        bad[other * most + one] = Number(isAvoided)
        isAnyBad ||= isAvoided
      }
      if (weights['near-door'] > 0 && needsDoor[first]) needy |= 1 << one
      if (weights.languages > 0 && needsCompany[first]) {
        // The bit of oneself says that there is something to look after.
        let company = 1 << one
        for (let other = 0; other < length; other++) {
          if (other !== one && sharesLanguage(first, cards[other] ?? 0)) company |= 1 << other
        }
        lonely[one] = company
      }
    }
    return { isAnyBad, needy }
  }
  const lonelyCost = (length: number, mask: number): number => {
    let cost = 0
    for (let at = 0; at < length; at++) {
      const company = lonely[at] ?? 0
      if (company === 0) continue
      const side = mask & (1 << at) ? mask : ~mask
      if ((company & side) === 1 << at) cost += weights.languages
    }
    return cost
  }

  const costAt = (table: number): number => {
    const here = members[table] ?? new Int32Array()
    cards.set(here.subarray(0, most))
    const length = Math.min(most, here.length)
    const { isAnyBad, needy } = layOut(length)
    const all = (1 << length) - 1
    let cost = 0
    for (let two = 0; two < twos.length; two++) cost += twos.cost[two] ?? 0
    if (needy && !tables[table]?.isNearDoor) cost += weights['near-door'] * bits(needy)
    if (weights.languages > 0) cost += lonelyCost(length, all)
    return isAnyBad ? cost + weights['own-manager'] * fewestBad(all) : cost
  }

  /** Does somebody of the same kind, with whom this one must sit, sit here on an earlier chair? */
  const isBehind = (here: Int32Array, chair: number, slot: number): boolean => {
    const place = here[chair] ?? 0
    const block = deck.blocks[place] ?? -1
    if (block < 0) return false
    for (let before = 0; before < chair; before++) {
      const other = here[before] ?? 0
      if (deck.blocks[other] === block && kinds[other * 3 + slot] === kinds[place * 3 + slot]) return true
    }
    return false
  }

  const held = new Int32Array(kindSizes.length)
  const isUneven = (table: number): boolean => {
    const here = members[table] ?? new Int32Array()
    let isTroubled = false
    for (const [chair, place] of here.entries()) {
      for (let slot = 0; slot < 3; slot++) {
        const kind = kinds[place * 3 + slot] ?? -1
        // Those who must sit together meet wherever they sit.
        if (kind < 0 || isBehind(here, chair, slot)) continue
        held[kind] = (held[kind] ?? 0) + 1
        isTroubled ||= (held[kind] ?? 0) > (ceilings[kind] ?? 0)
      }
    }
    isTroubled ||= everywhere.some((kind) => (held[kind] ?? 0) < (floors[kind] ?? 0))
    for (const place of here) {
      for (let slot = 0; slot < 3; slot++) {
        const kind = kinds[place * 3 + slot] ?? -1
        if (kind >= 0) held[kind] = 0
      }
    }
    return isTroubled || costsOtherwise(here, table)
  }
  /** Whether anything but kinds costs here. */
  const costsOtherwise = (here: Int32Array, table: number): boolean => {
    if (weights['near-door'] > 0 && !tables[table]?.isNearDoor && here.some((place) => needsDoor[place])) return true
    const hasManager = weights['own-manager'] > 0 && here.some((place) => managers[place])
    const hasLonely = weights.languages > 0 && here.some((place) => needsCompany[place])
    if (!hasManager && !hasLonely) return false
    cards.set(here.subarray(0, most))
    const length = Math.min(most, here.length)
    const { isAnyBad } = layOut(length)
    const all = (1 << length) - 1
    return (isAnyBad && fewestBad(all) > 0) || (hasLonely && lonelyCost(length, all) > 0)
  }

  const dealAnew: Floor['dealAnew'] = (one, other, dice) => {
    const [first, second] = [members[one], members[other]]
    if (!first || !second) return 'stays'
    cards.set(first)
    cards.set(second, first.length)
    const length = first.length + second.length
    const { isAnyBad, needy } = layOut(length)
    const [nearOne, nearOther] = [tables[one]?.isNearDoor === true, tables[other]?.isNearDoor === true]
    const isDoorAtStake = needy > 0 && nearOne !== nearOther
    const hasLonely = lonely.some((company, at) => at < length && company > 0)
    const isLaidDown = boundAmong(deck, cards, length, one, other)
    const all = (1 << length) - 1

    const costOf = (split: number, limit: number): number => {
      let cost = 0
      for (let two = 0; two < twos.length; two++) {
        const isTogether = ((split >> (twos.one[two] ?? 0)) ^ (split >> (twos.other[two] ?? 0))) & 1
        if (isTogether === 0) cost += twos.cost[two] ?? 0
      }
      if (isDoorAtStake) cost += weights['near-door'] * bits(needy & (nearOne ? ~split : split) & all)
      if (hasLonely && cost <= limit) cost += lonelyCost(length, split)
      if (isAnyBad && cost <= limit) cost += weights['own-manager'] * (fewestBad(split) + fewestBad(all & ~split))
      return cost
    }

    const asItLies = (1 << first.length) - 1
    const before = costOf(asItLies, Number.POSITIVE_INFINITY)
    if (before === 0 && !dice) return 'stays'
    let [best, least, alike] = [asItLies, before, 1]
    for (const split of splits(length, first.length)) {
      const cost = costOf(split, least)
      if (cost > least || split === asItLies || (cost === least && !dice)) continue
      if (isLaidDown && !isLaidDown(split)) continue
      if (cost < least) alike = 1
      // Each of those that are as good is as likely as another.
      else if (dice && dice() * ++alike >= 1) continue
      best = split
      least = cost
    }
    if (best === asItLies) return 'stays'
    let [here, there] = [0, 0]
    for (let at = 0; at < length; at++) {
      if (best & (1 << at)) first[here++] = cards[at] ?? 0
      else second[there++] = cards[at] ?? 0
    }
    return least < before ? 'better' : 'as good'
  }

  return { at: (table) => members[table] ?? new Int32Array(), costAt, isUneven, dealAnew }
}

/** What is laid down about these cards, as a question to a split; null when nothing is. */
function boundAmong(deck: Deck, cards: Int32Array, length: number, one: number, other: number) {
  let [stays, comes] = [0, 0]
  const blocks = new Map<number, number>()
  const apart = new Map<number, number>()
  for (let at = 0; at < length; at++) {
    const place = cards[at] ?? 0
    if (deck.heldAt[place] === one) stays |= 1 << at
    if (deck.heldAt[place] === other) comes |= 1 << at
    const block = deck.blocks[place] ?? -1
    if (block >= 0) blocks.set(block, (blocks.get(block) ?? 0) | (1 << at))
    for (const company of deck.apart[place] ?? []) apart.set(company, (apart.get(company) ?? 0) | (1 << at))
  }
  if (stays === 0 && comes === 0 && blocks.size === 0 && apart.size === 0) return null
  return (split: number): boolean => {
    if ((split & stays) !== stays || (split & comes) !== 0) return false
    for (const block of blocks.values()) if ((split & block) !== 0 && (split & block) !== block) return false
    for (const company of apart.values()) if (bits(company & split) > 1 || bits(company & ~split) > 1) return false
    return true
  }
}

/** How many bits are set. */
function bits(mask: number): number {
  let [rest, counted] = [mask, 0]
  for (; rest; rest &= rest - 1) counted++
  return counted
}
