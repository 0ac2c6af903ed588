import type { PersonId, UnitId } from '../../../kernel/values.ts'

/**
 * What a workplace may wish for when people are seated (B4, B5, D2), in the order in which it counts unless the
 * responsible group chooses another: a table near the door for whoever needs it; new faces in meeting 2; managers
 * apart; nobody in an interview with the own manager; units mixed; nobody alone with a language.
 */
export const wishes = ['near-door', 'new-faces', 'managers-apart', 'own-manager', 'mix-units', 'languages'] as const
export type Wish = (typeof wishes)[number]

/** What group making needs to know of somebody. */
export type Person = Readonly<{
  person: PersonId
  unit: UnitId | null
  /** Somebody's own manager is a manager of the same unit. */
  isManager: boolean
  /** In lower case; none when nothing was said. */
  languages: readonly string[]
  needsNearDoor: boolean
}>

/** A table as it stands in the room; its number is its place in the list, from 1. */
export type Table = Readonly<{ places: number; isNearDoor: boolean }>

/** A list of which at least two are meant: to be seated together, or never at the same table. */
export type Company = readonly PersonId[]

/** All that seating depends on. The same question has the same answer, on every machine. */
export type Question = Readonly<{
  people: readonly Person[]
  /** Those that count, the most important first. */
  wishes: readonly Wish[]
  /** How many are wished for at a table, 3 to 5. */
  size: number
  apart: readonly Company[]
  together: readonly Company[]
  /** None: as many as are needed, with room enough at each. */
  tables: readonly Table[]
  /** Who sits at which table (its number) whatever else happens. */
  placed: Readonly<Record<PersonId, number>>
  /** Who shared a table in meeting 1, when this is meeting 2. */
  before: readonly Company[]
  /** What everybody here is expected to understand: whoever speaks one of these is alone at no table. */
  commonLanguages: readonly string[]
  seed: number
}>

export const usualSize = 4
export const smallestTable = 3
export const largestTable = 5

/** A question with nothing but people: the usual wishes, a table for every four, nothing laid down. */
export const plainQuestion = (people: readonly Person[], seed: number): Question => ({
  people,
  wishes,
  size: usualSize,
  apart: [],
  together: [],
  tables: [],
  placed: {},
  before: [],
  commonLanguages: [],
  seed,
})
