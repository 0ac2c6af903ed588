import type { PersonId } from '../../../kernel/values.ts'
import type { Seating } from './findings.ts'

/**
 * At which sheet a group begins its round (C7): the one after its own, and where groups and sheets are not as many,
 * spread evenly, so that at every stop the sheets have as equally many visitors as arithmetic allows.
 */
export const firstStop = (walker: number, walkers: number, sheets: number): number =>
  sheets === 0 ? 0 : (Math.floor((walker * sheets) / Math.max(1, walkers)) + 1) % sheets

/** All sheets once, from the first stop on and round. */
export const roundFrom = <Sheet>(sheets: readonly Sheet[], start: number): readonly Sheet[] => [
  ...sheets.slice(start),
  ...sheets.slice(0, start),
]

/** Whose turn it is at the own sheet in one of so many equal parts of the time: each once, in the order of the table. */
export const hostAtPart = (members: readonly PersonId[], part: number, parts: number): PersonId | null =>
  members[Math.min(members.length - 1, Math.floor((Math.max(0, part) * members.length) / Math.max(1, parts)))] ?? null

/** One table's way through the exhibition, stop by stop: who stays by the own sheet, and before which the others stand. */
export type Way = Readonly<{ table: number; hosts: readonly (PersonId | null)[]; visits: readonly number[] }>

/**
 * Hosts and routes of all tables for so many stops. At each stop every sheet has one other group before it, so that
 * after `stops` of them each has been seen by so many others; with as many stops as people at a table each of them has
 * been host, and with two people or more each has visited.
 */
export function waysThrough(seating: Seating, stops: number): readonly Way[] {
  const sheets = seating.map(({ table }) => table)
  const most = Math.min(stops, sheets.length - 1)
  return seating.map(({ table, members }, walker) => ({
    table,
    hosts: Array.from({ length: most }, (_, stop) => hostAtPart(members, stop, most)),
    visits: roundFrom(sheets, firstStop(walker, sheets.length, sheets.length)).slice(0, most),
  }))
}
