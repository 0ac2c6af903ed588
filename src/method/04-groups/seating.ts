import { type Dice, shuffled } from '../../kernel/dice.ts'
import type { PersonId, UnitId } from '../../kernel/values.ts'

/** What group making needs to know of somebody. */
export type Seated = Readonly<{ person: PersonId; unit: UnitId | null; isManager: boolean }>

/**
 * How many groups `count` people make: as many fours as possible, sizes differing by at most one, 3 to 5 each (B4).
 * Fewer than six sit together, and so do six and seven as two tables of three or four.
 */
export function groupSizes(count: number): readonly number[] {
  if (count === 0) return []
  const groups = Math.max(1, Math.round(count / 4))
  const [small, larger] = [Math.floor(count / groups), count % groups]
  return Array.from({ length: groups }, (_, index) => small + (index < larger ? 1 : 0))
}

/**
 * Seats people at tables: units mixed, managers spread, and, where `before` tells who sat together, new faces.
 * Each rule gives the best spread that arithmetic allows: cards of one colour dealt round the tables in turn.
 */
export function seat(people: readonly Seated[], before: readonly (readonly PersonId[])[], dice: Dice): PersonId[][] {
  const sizes = groupSizes(people.length)
  const tables: PersonId[][] = sizes.map(() => [])
  const deck = shuffled(people, dice)
  const byUnit = Object.groupBy(deck, ({ unit, isManager }) => (isManager ? ' manager' : (unit ?? '')))
  const dealt = Object.values(byUnit).flatMap((cards) => cards ?? [])
  const metBefore = new Map(before.flatMap((members) => members.map((person) => [person, members] as const)))

  let next = 0
  for (const { person } of dealt) {
    const met = metBefore.get(person) ?? []
    const hasRoom = (table: number): boolean => (tables[table]?.length ?? 0) < (sizes[table] ?? 0)
    const order = tables.map((_, step) => (next + step) % tables.length).filter(hasRoom)
    const strangers = order.find((table) => !tables[table]?.some((other) => met.includes(other)))
    const table = strangers ?? order[0] ?? 0
    tables[table]?.push(person)
    next = table + 1
  }
  return tables
}
