import type { PersonId } from '../../kernel/values.ts'
import { type Column, type Entry, type Line, problemOf } from './line.ts'

/**
 * What the one who looks it over makes of a line: somebody of their own, the same person as on an earlier line, the
 * same as somebody on the roster, or nobody.
 */
export type Fate = 'undecided' | 'keep' | 'merge' | 'update' | 'leave-out'
export type Looked = Line &
  Readonly<{
    choice: Fate
    /** Something about it was unclear when it was read; it stays where it is while it is mended. */
    wasUnclear: boolean
  }>

export const lookedAt = (lines: readonly Line[]): readonly Looked[] =>
  lines.map((line) => {
    const choice = fateOf(line)
    return { ...line, choice, wasUnclear: choice === 'undecided' || line.problem !== null }
  })

function fateOf({ duplicateOf, onList, ...line }: Line): Fate {
  if (duplicateOf !== null) return 'undecided'
  if (onList === null) return 'keep'
  return isDoubtful(line, onList) ? 'undecided' : 'update'
}

/** One name and two mail addresses may be two people; so may one mail address and two names, where a unit shares it. */
function isDoubtful(line: Entry, onList: Entry): boolean {
  if (line.mail !== '' && line.mail.toLowerCase() === onList.mail.toLowerCase()) {
    const words = new Set(onList.name.toLowerCase().split(' '))
    return !line.name
      .toLowerCase()
      .split(' ')
      .some((word) => words.has(word))
  }
  return line.mail !== '' && onList.mail !== ''
}

/** A line that was mended in place. */
export const mended = (line: Looked, change: Partial<Looked>): Looked => {
  const after = { ...line, ...change }
  return { ...after, problem: problemOf(after) }
}

/** Lines that somebody must look at before the list can be saved. */
export const isOpen = ({ choice, problem }: Looked): boolean =>
  choice === 'undecided' || ((choice === 'keep' || choice === 'update') && problem !== null)

/** The lines that become people. A line that is the same person as an earlier one fills what is empty there. */
export function kept(lines: readonly Looked[]): readonly Looked[] {
  const byRow = new Map(lines.map((line) => [line.row, line]))
  for (const { row } of lines.toReversed()) {
    const line = byRow.get(row)
    if (line?.choice !== 'merge') continue
    const twin = byRow.get(line.duplicateOf ?? 0)
    // The earlier line was left out: this one stands for both.
    if (!twin || twin.choice === 'leave-out') byRow.set(row, { ...line, choice: 'keep' })
    else byRow.set(twin.row, { ...twin, ...filled(twin, line) })
  }
  return [...byRow.values()].filter(({ choice }) => choice === 'keep' || choice === 'update')
}

const filled = (one: Entry, other: Entry): Entry => ({
  name: one.name || other.name,
  mail: one.mail || other.mail,
  unit: one.unit || other.unit,
  isManager: one.isManager || other.isManager,
  isPartTime: one.isPartTime || other.isPartTime,
  hasNoPhone: one.hasNoPhone || other.hasNoPhone,
  needsNearDoor: one.needsNearDoor || other.needsNearDoor,
  languages: one.languages || other.languages,
})

/** A person as the list tells of them. What is not said stays as it was. */
export type Told = Readonly<{ person?: PersonId | null; name: string } & Partial<Omit<Entry, 'name'>>>

/** What is sent for the lines that are kept: only what the list has said something about. */
export function toldOf(lines: readonly Looked[], columns: readonly (Column | null)[]): readonly Told[] {
  const says = (...ones: readonly Column[]): boolean => ones.some((one) => columns.includes(one))
  return lines.map(({ choice, onList, duplicateOf, ...line }) => ({
    ...(choice === 'update' && onList ? { person: onList.person } : {}),
    // Somebody has said that this is not the one it looks like.
    ...(choice === 'keep' && (onList ?? duplicateOf) !== null ? { person: null } : {}),
    name: line.name.trim(),
    ...(line.mail.trim() ? { mail: line.mail.trim() } : {}),
    ...(line.unit.trim() ? { unit: line.unit.trim() } : {}),
    ...(line.languages.trim() ? { languages: line.languages.trim() } : {}),
    ...(says('manager') || line.isManager ? { isManager: line.isManager } : {}),
    ...(says('partTime', 'percent') || line.isPartTime ? { isPartTime: line.isPartTime } : {}),
    ...(says('noPhone') || line.hasNoPhone ? { hasNoPhone: line.hasNoPhone } : {}),
    ...(says('nearDoor') || line.needsNearDoor ? { needsNearDoor: line.needsNearDoor } : {}),
  }))
}

/** What each column is, when somebody says what one of them is: no two are the same. */
export const rechosen = (
  columns: readonly (Column | null)[],
  at: number,
  is: Column | null,
): readonly (Column | null)[] => columns.map((column, index) => (index === at ? is : column === is ? null : column))
