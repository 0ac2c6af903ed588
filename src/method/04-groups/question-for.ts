import type { Meeting, PersonId, Sitting } from '../../kernel/values.ts'
import { type State as People, whoTakesPart } from '../03-people/rules.ts'
import type { Seating } from './engine/findings.ts'
import type { Question } from './engine/question.ts'
import type { State } from './tables.ts'

/** What the people table knows of somebody beyond the log; those who are not in it need and speak nothing special. */
export type Traits = Readonly<Record<PersonId, Readonly<{ languages: readonly string[]; needsNearDoor: boolean }>>>

/**
 * What group making is asked for one sitting of a meeting, as things stand: who comes, what is wanted, who has met.
 * In it a table is known by its place in the room, not by the number of its group: see `tableNumbers`.
 */
export const questionFor = (
  state: State,
  people: People,
  meeting: Meeting,
  sitting: Sitting,
  more: Readonly<{ seed?: number; traits?: Traits; commonLanguages?: readonly string[] }> = {},
): Question => ({
  people: whoTakesPart(people)
    .filter(({ person }) => people.persons[person]?.sitting[meeting] === sitting)
    .map(({ person, unit, isManager }) => ({
      person,
      unit,
      isManager,
      languages: more.traits?.[person]?.languages ?? [],
      needsNearDoor: more.traits?.[person]?.needsNearDoor ?? false,
    })),
  wishes: state.wanted.order,
  size: state.wanted.size,
  apart: Object.values(state.wanted.apart),
  together: Object.values(state.wanted.together),
  tables: state.wanted.tables,
  placed: state.wanted.held[meeting],
  before: meeting === 2 ? state[1].groups.map(({ members }) => members) : [],
  commonLanguages: more.commonLanguages ?? [],
  seed: more.seed ?? 0,
})

/**
 * The numbers that the first so many tables of a sitting bear, in the order in which they stand in the room: those
 * that no table of another sitting bears.
 */
export function tableNumbers(state: State, meeting: Meeting, sitting: Sitting, many: number): readonly number[] {
  const taken = new Set(state[meeting].groups.flatMap((one) => (one.sitting === sitting ? [] : [one.table])))
  return Array.from({ length: many + taken.size }, (_, at) => at + 1)
    .filter((number) => !taken.has(number))
    .slice(0, many)
}

/** The groups of a sitting as the engine knows them, by their places in the room. */
export function seatingOf(state: State, meeting: Meeting, sitting: Sitting): Seating {
  const groups = state[meeting].groups.filter((one) => one.sitting === sitting)
  const last = Math.max(0, ...groups.map(({ table }) => table))
  const places = new Map(tableNumbers(state, meeting, sitting, last).map((number, at) => [number, at + 1]))
  return groups.map(({ table, members }) => ({ table: places.get(table) ?? table, members }))
}
