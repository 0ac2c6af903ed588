import type { PersonId } from '../../kernel/values.ts'

/** What a column of a list may hold (B1). A column that is none of these is passed over, and that is told. */
export const columns = [
  'name',
  'first',
  'last',
  'mail',
  'unit',
  'manager',
  'partTime',
  'percent',
  'noPhone',
  'nearDoor',
  'languages',
] as const
export type Column = (typeof columns)[number]

/** What is known of one person on a list. Empty: not said. */
export type Entry = Readonly<{
  name: string
  mail: string
  unit: string
  isManager: boolean
  isPartTime: boolean
  hasNoPhone: boolean
  needsNearDoor: boolean
  /** In people's own words. */
  languages: string
}>
export const nothing: Entry = {
  name: '',
  mail: '',
  unit: '',
  isManager: false,
  isPartTime: false,
  hasNoPhone: false,
  needsNearDoor: false,
  languages: '',
}

/** Somebody who already stands on the roster and looks like the one on a line. */
export type OnList = Entry & Readonly<{ person: PersonId }>

/** One line of a list as it was understood, with what is unclear about it. */
export type Line = Entry &
  Readonly<{
    /** Where it stood in the list, from 1, so that people find it again. */
    row: number
    problem: Problem | null
    /** An earlier line that looks like the same person. */
    duplicateOf: number | null
    onList: OnList | null
  }>
export type Problem = 'name-missing' | 'name-long' | 'mail-odd' | 'unit-long' | 'languages-long'

/** One column of a list: what stands over it, the first things in it, and what it was understood to be. */
export type ColumnRead = Readonly<{
  heading: string
  samples: readonly string[]
  is: Column | null
  /** Cells that should say yes or no and say something else. */
  unclear: number
}>

/** How somebody wants a list to be understood. */
export type Choice = Readonly<{ columns: readonly (Column | null)[]; hasHeading: boolean }>

/** A list as it was understood. Nothing is dropped in silence: what was passed over is counted. */
export type ListRead = Readonly<{
  lines: readonly Line[]
  columns: readonly ColumnRead[]
  hasHeading: boolean
  /** Empty lines. */
  skipped: number
  /** Lines that stood above the headings. */
  above: number
  /** Sheets of the same file that were not read. */
  otherSheets: number
}>

/** As long as a name, a unit or languages may be, in characters. */
export const longest = 80
export const longestMail = 200
export const mailShape = /^[^\s@<>()",;:\\\p{Cc}]+@[^\s@<>()",;:\\\p{Cc}]+\.[^\s@<>()",;:\\.\p{Cc}]{2,}$/u

export function problemOf({ name, mail, unit, languages }: Entry): Problem | null {
  const [called, address] = [name.trim(), mail.trim()]
  if (called === '') return 'name-missing'
  if (called.length > longest) return 'name-long'
  if (unit.trim().length > longest) return 'unit-long'
  if (languages.trim().length > longest) return 'languages-long'
  return address !== '' && (address.length > longestMail || !mailShape.test(address)) ? 'mail-odd' : null
}
