import type { Line, OnList } from '../../method/03-people/line.ts'
import type { State as People } from '../../method/03-people/rules.ts'
import { named, type PersonRow } from '../people.ts'
import { keysOf } from './rows.ts'

/** Those who stand on the roster. Mail addresses, and what somebody needs, are for those who write them. */
export function rosterFor(
  { persons, units }: People,
  rows: readonly PersonRow[],
  maySeeAll: boolean,
): readonly OnList[] {
  return rows.flatMap((row): readonly OnList[] => {
    const known = persons[row.person]
    if (!known) return []
    const { person, name, mail, isPartTime, hasNoPhone, needsNearDoor, languages } = maySeeAll
      ? row
      : named(row.person, row.name)
    const unit = known.unit === null ? '' : (units[known.unit] ?? '')
    const traits = { isPartTime, hasNoPhone, needsNearDoor, languages }
    return [{ person, name, mail: mail ?? '', unit, isManager: known.isManager, ...traits }]
  })
}

/** Finds each line's person among those who are there already: by mail, or by name and unit; by name alone in a list without units. */
export function besideRoster(lines: readonly Line[], roster: readonly OnList[], hasUnits: boolean): readonly Line[] {
  const known = new Map<string, OnList>()
  const namesakes = Map.groupBy(roster, ({ name }) => name.toLowerCase())
  for (const one of roster) for (const key of keysOf(one)) if (!known.has(key)) known.set(key, one)
  const met = new Set<OnList>()
  return lines.map((line) => {
    const called = namesakes.get(line.name.toLowerCase()) ?? []
    const byName = hasUnits || called.length > 1 ? undefined : called[0]
    const onList =
      keysOf(line)
        .map((key) => known.get(key))
        .find((one) => one !== undefined) ??
      byName ??
      null
    // Two lines of one list are not made the same person without somebody saying so.
    if (!onList || met.has(onList)) return line
    met.add(onList)
    return { ...line, onList }
  })
}
