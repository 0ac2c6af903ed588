import type { PersonId } from '../../../kernel/values.ts'
import { deckOf } from './deck.ts'
import { lookerFor, ownManager, rules, type Seating } from './findings.ts'
import { floorOf } from './floor.ts'
import { chairFor } from './pairs.ts'
import { largestTable, type Question } from './question.ts'

/** A chair: at which of the tables, where in the list this is, and how many sit before it. */
export type Seat = Readonly<{ table: number; at: number; chair: number }>

/**
 * The chair for somebody who comes late, or new on the day (M6): where nothing that was laid down is broken, at the
 * smallest of these tables, and there where it costs least of what was wished for. Null when there are no tables.
 */
export function seatFor(question: Question, seating: Seating, person: PersonId): Seat | null {
  const numbers = new Map(question.people.map((one, place) => [one.person, place]))
  const placesOf = (members: readonly PersonId[]): readonly number[] =>
    members.flatMap((member) => numbers.get(member) ?? [])
  const laid = seating.map(({ table, members }) => ({
    table,
    size: Math.max(largestTable, members.length),
    isNearDoor: question.tables[table - 1]?.isNearDoor === true,
  }))
  const deck = deckOf(question, laid)
  const before = floorOf(
    deck,
    seating.map(({ members }) => placesOf(members)),
  )
  const after = floorOf(
    deck,
    seating.map(({ members }) => placesOf([...members, person])),
  )
  const look = lookerFor(question, seating.length)
  const isRule = (what: string): boolean => rules.some((rule) => rule === what)
  const broken = (table: number, members: readonly PersonId[]): number =>
    look(table, members).filter(({ what }) => isRule(what)).length

  const [best] = seating
    .map(({ table, members }, at) => ({
      table,
      at,
      members,
      breaks: broken(table, [...members, person]) - broken(table, members),
      cost: after.costAt(at) - before.costAt(at),
    }))
    .sort(
      (one, other) =>
        one.breaks - other.breaks ||
        one.members.length - other.members.length ||
        one.cost - other.cost ||
        one.table - other.table,
    )
  return best
    ? { table: best.table, at: best.at, chair: chairFor(person, best.members, ownManager(question.people)) }
    : null
}
