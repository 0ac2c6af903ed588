import type { GroupId } from '../../kernel/values.ts'
import { useRoom } from '../../web/room.tsx'
import { fill, useWords } from '../../web/words.tsx'
import { groupById } from '../04-groups/rules.ts'
import { chosenBy, type Plan, type StandingWish, sheetsOf } from './plan.ts'

/** Where a wish came from: tables, never people. */
export function Origin({ plan, wish }: Readonly<{ plan: Plan; wish: StandingWish }>) {
  const { groups } = useRoom().view
  const t = useWords('actionPlan')
  const tables = (ids: readonly GroupId[]): string =>
    [...new Set(ids.flatMap((group) => groupById(groups, group)?.table ?? []))].sort((a, b) => a - b).join(', ')
  const [chosen, sheets] = [tables(chosenBy(plan, wish)), tables(sheetsOf(plan, wish))]
  const says = [
    chosen ? fill(t.fromTables, { tables: chosen }) : '',
    sheets ? fill(t.fromSheets, { tables: sheets }) : '',
  ].filter(Boolean)
  return <p className="fl-small fl-soft">{says.length ? says.join(' ') : t.fromHere}</p>
}
