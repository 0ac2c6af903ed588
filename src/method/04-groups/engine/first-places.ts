import { type Dice, shuffled } from '../../../kernel/dice.ts'
import type { Deck } from './deck.ts'
import { grouped } from './grouped.ts'

/** Where those sit about whom something is laid down, by person: a place in the list of tables, -1 for all others. */
export type FirstPlaces =
  | { readonly found: true; readonly tableOf: Int32Array }
  /** `isProven`: every way was tried; else there were too many to try. */
  | { readonly found: false; readonly isProven: boolean }

/** More tries than this are left alone: it is either easy to seat people, or hardly possible. */
const mostTries = 20_000

/**
 * Seats everybody about whom something is laid down (held, together, apart), the hardest first, by trying and taking
 * back. Whoever is left over fits anywhere, so that this finds a way whenever there is one.
 */
export function firstPlaces(deck: Deck, dice: Dice): FirstPlaces {
  const { people, tables, blocks, apart, heldAt } = deck
  const free = Int32Array.from(tables, ({ size }) => size)
  const tableOf = new Int32Array(people.length).fill(-1)
  const bound = people.flatMap((_, place) =>
    (blocks[place] ?? -1) >= 0 || (apart[place]?.length ?? 0) > 0 || (heldAt[place] ?? -1) >= 0 ? [place] : [],
  )
  const parties = [...grouped(shuffled(bound, dice), (place) => blocks[place] ?? -1)].flatMap(([block, members]) =>
    block < 0 ? members.map((member) => [member]) : [members],
  )
  const hardness = (party: readonly number[]): number =>
    (party.some((place) => (heldAt[place] ?? -1) >= 0) ? 1e6 : 0) +
    party.length * 1e3 +
    party.reduce((sum, place) => sum + (apart[place]?.length ?? 0), 0)
  parties.sort((one, other) => hardness(other) - hardness(one))

  /** Which companies that are kept apart have somebody at a table already. */
  const kept = tables.map(() => new Set<number>())
  let tries = 0

  const tablesFor = (party: readonly number[]): readonly number[] => {
    const companies = party.flatMap((place) => apart[place] ?? [])
    if (new Set(companies).size < companies.length) return []
    const held = new Set(party.map((place) => heldAt[place] ?? -1).filter((table) => table >= 0))
    const [only] = held
    if (held.size > 1) return []
    const candidates = only === undefined ? tables.map((_, table) => table) : [only]
    const seen = new Set<string>()
    return candidates
      .filter((table) => {
        const left = free[table] ?? 0
        if (left < party.length || companies.some((company) => kept[table]?.has(company))) return false
        // Empty tables of one size are alike: if one does not do, none does.
        const { size, isNearDoor } = tables[table] ?? { size: 0, isNearDoor: false }
        const likeness = left === size ? `${size} ${isNearDoor}` : `at ${table}`
        if (seen.has(likeness)) return false
        seen.add(likeness)
        return true
      })
      .sort((one, other) => (free[other] ?? 0) - (free[one] ?? 0))
  }
  const seat = (party: readonly number[], table: number, isSeated: boolean): void => {
    free[table] = (free[table] ?? 0) + (isSeated ? -party.length : party.length)
    for (const place of party) {
      tableOf[place] = isSeated ? table : -1
      for (const company of apart[place] ?? []) {
        if (isSeated) kept[table]?.add(company)
        else kept[table]?.delete(company)
      }
    }
  }

  // Without recursion: a workplace may keep thousands apart.
  const open: number[][] = []
  for (let depth = 0; depth < parties.length; ) {
    const party = parties[depth] ?? []
    open[depth] ??= [...tablesFor(party)].reverse()
    const table = open[depth]?.pop()
    if (table !== undefined) {
      seat(party, table, true)
      depth++
      continue
    }
    open.length = depth
    depth--
    tries++
    if (depth < 0) return { found: false, isProven: true }
    if (tries > mostTries) return { found: false, isProven: false }
    const back = parties[depth] ?? []
    seat(back, tableOf[back[0] ?? 0] ?? 0, false)
  }
  return { found: true, tableOf }
}
