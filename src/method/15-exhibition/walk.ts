import { type GroupId, type Instant, minute, type PersonId } from '../../kernel/values.ts'
import { firstStop, hostAtPart, roundFrom } from '../04-groups/engine/walk.ts'
import type { Group } from '../04-groups/tables.ts'
import type { State as Agenda } from '../05-agenda/agenda.ts'

/**
 * The way round for a group (C7), so that the sheets have as equally many visitors as can be at every stop: each begins
 * at the sheet after its own. `walkers` are the groups of the meeting that is held, `walks` the table of the one who
 * asks. Somebody without a table begins at the first; nobody visits `own`.
 */
export function routeOf(
  sheets: readonly Group[],
  walkers: readonly Group[],
  walks: GroupId | null,
  own: GroupId | null,
): readonly Group[] {
  const walker = walkers.findIndex(({ group }) => group === walks)
  const start = walker < 0 ? 0 : firstStop(walker, walkers.length, sheets.length)
  return roundFrom(sheets, start).filter(({ group }) => group !== own)
}

/**
 * Whose turn it is at the own sheet: the minutes are shared equally, in the order of the table, so that everybody both
 * answers and walks. A proposal only; whoever stands there is relieved with a tap. After the last, the last stays.
 */
export const turnAtSheet = (
  members: readonly PersonId[],
  step: Readonly<{ openedAt: Instant; minutes: number }>,
  now: Instant,
): PersonId | null => hostAtPart(members, now - step.openedAt, Math.max(members.length, step.minutes * minute))

/** Which picture the wall shows when the sheets take turns, about twenty seconds each, by the clock of its own device. */
export const inTurn = <Picture>(pictures: readonly Picture[], now: Instant): Picture | null =>
  pictures[Math.floor(now / eachPicture) % Math.max(1, pictures.length)] ?? null

const eachPicture = 20_000

/** Under which name a phone keeps at which sheet it stands: each walk begins anew. */
export const walkName = ({ open }: Agenda): string => `sheet-${open?.openedAt ?? 'between'}`
