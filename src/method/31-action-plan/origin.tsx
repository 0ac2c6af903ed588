import type { GroupId } from '../../kernel/values.ts'
import { useRoom } from '../../web/room.tsx'
import { fill, useLanguage, useWords } from '../../web/words.tsx'
import { groupById } from '../04-groups/tables.ts'
import { chosenBy, type Plan, type StandingWish, sheetsOf } from './plan.ts'

/** Where a wish came from: tables, never people. */
export function Origin({ plan, wish }: Readonly<{ plan: Plan; wish: StandingWish }>) {
  const { groups } = useRoom().view
  const t = useWords('actionPlan')
  const [language] = useLanguage()
  const tables = (ids: readonly GroupId[]): readonly number[] =>
    [...new Set(ids.flatMap((group) => groupById(groups, group)?.table ?? []))].sort((a, b) => a - b)
  const say = (phrase: string, ids: readonly GroupId[]): string => {
    const those = tables(ids)
    if (!those.length) return ''
    const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(those.map(String))
    return fill(phrase, { n: those.length, tables: list })
  }
  const says = [say(t.fromTables, chosenBy(plan, wish)), say(t.fromSheets, sheetsOf(plan, wish))].filter(Boolean)
  return <p className="fl-small fl-soft">{says.length ? says.join(' ') : t.fromHere}</p>
}
