import type { GroupId, Sitting, ThemeId } from '../../kernel/values.ts'
import { type Group, type State as Groups, groupsAt } from '../04-groups/tables.ts'
import type { State as Agenda } from '../05-agenda/agenda.ts'
import { currentSitting, hasReached } from '../05-agenda/progress.ts'
import { alikeEnough, likeness } from '../16-summary/likeness.ts'
import { type State as Summary, themeOf } from '../16-summary/rules.ts'
import type { Source } from '../21-reflection/commands.ts'
import { type State as Reflections, reflectionOf } from '../21-reflection/rules.ts'

/** Groups whose wishes belong together, so that what several had is told once (D6). */
export type Cluster = Readonly<{ theme: ThemeId | null; groups: readonly GroupId[] }>

/** What the order of presentations is made from. */
export type Choices = Readonly<{
  groups: Groups
  agenda: Agenda
  reflection: Reflections
  summary: Summary
}>

/**
 * Theme by theme: what is central first, then what most groups chose, then in the order of the tables. A wish in a
 * group's own words stands with those that say nearly the same. Whoever has chosen nothing comes last.
 */
export function byTheme({ groups, agenda, reflection, summary }: Choices): readonly Cluster[] {
  const sitting = currentSitting(agenda, 2)
  if (!hasReached(agenda, 'presentations', sitting)) return []
  const known = foundFor.get(reflection)
  if (known?.groups === groups && known.summary === summary && known.sitting === sitting) return known.found
  const found = clustersOf(groupsAt(groups, 2, sitting), reflection, summary)
  foundFor.set(reflection, { groups, summary, sitting, found })
  return found
}

/** Found once for what the groups have chosen: it is asked for at every change, for everybody who looks on. */
const foundFor = new WeakMap<
  Reflections,
  Readonly<{ groups: Groups; summary: Summary; sitting: Sitting; found: readonly Cluster[] }>
>()

function clustersOf(tellers: readonly Group[], reflection: Reflections, summary: Summary): readonly Cluster[] {
  const clusters: { key: string; theme: ThemeId | null; texts: string[]; groups: GroupId[] }[] = []
  for (const { group } of tellers) {
    const { chosen } = reflectionOf(reflection, group)
    const theme = sourceTheme(chosen?.from ?? null, summary)
    const text = chosen?.text ?? ''
    const key = theme ?? (chosen?.from && 'wish' in chosen.from ? `wish ${chosen.from.wish}` : null)
    const fits =
      clusters.find((cluster) => key !== null && cluster.key === key) ??
      clusters.find((cluster) => chosen !== null && cluster.texts.some((other) => isAlike(other, text)))
    if (fits) {
      fits.groups.push(group)
      fits.texts.push(text)
    } else {
      clusters.push({ key: key ?? `group ${group}`, theme, texts: [text], groups: [group] })
    }
  }

  const rank = ({ theme, texts, groups }: (typeof clusters)[number]): number => {
    if (texts.every((text) => text === '')) return -1
    return groups.length + (theme !== null && summary.themes[theme]?.isCentral ? 10_000 : 0)
  }
  return clusters.sort((one, other) => rank(other) - rank(one)).map(({ theme, groups }) => ({ theme, groups }))
}

const sourceTheme = (from: Source | null, summary: Summary): ThemeId | null => {
  if (from === null) return null
  return 'theme' in from ? from.theme : themeOf(summary, from.group, from.wish)
}

/** Do two wishes seem to say the same? A suggestion of order only; people decide. */
export const isAlike = (one: string, other: string): boolean => likeness(one, other) >= alikeEnough
