import { type GroupId, type Instant, minute, type PersonId } from '../../kernel/values.ts'
import type { Group } from '../04-groups/rules.ts'

/**
 * The way round for a group (C7): each begins at the table after its own and goes on from there, so that no two groups
 * stand before the same sheet at the same time. Somebody without a table begins at the first; nobody visits `own`.
 */
export function routeOf(sheets: readonly Group[], table: number | null, own: GroupId | null): readonly Group[] {
  const start = table === null ? 0 : sheets.findIndex((sheet) => sheet.table > table)
  const round = start < 0 ? sheets : [...sheets.slice(start), ...sheets.slice(0, start)]
  return round.filter(({ group }) => group !== own)
}

/**
 * Whose turn it is at the own sheet: the minutes are shared equally, in the order of the table, so that everybody both
 * answers and walks. A proposal only; whoever stands there is relieved with a tap. After the last, the last stays.
 */
export function turnAtSheet(
  members: readonly PersonId[],
  step: Readonly<{ openedAt: Instant; minutes: number }>,
  now: Instant,
): PersonId | null {
  if (!members.length) return null
  const each = Math.max(1, (step.minutes * minute) / members.length)
  const turn = Math.floor(Math.max(0, now - step.openedAt) / each)
  return members[Math.min(turn, members.length - 1)] ?? null
}

/** Which picture the wall shows when the sheets take turns, about twenty seconds each, by the clock of its own device. */
export const inTurn = <Picture>(pictures: readonly Picture[], now: Instant): Picture | null =>
  pictures[Math.floor(now / eachPicture) % Math.max(1, pictures.length)] ?? null

const eachPicture = 20_000
