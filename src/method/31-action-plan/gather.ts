import type { GroupId, MeasureId, ThemeId, WishId } from '../../kernel/values.ts'
import { type State as Groups, groupsOf } from '../04-groups/tables.ts'
import type { State as Agenda } from '../05-agenda/agenda.ts'
import { hasReached } from '../05-agenda/progress.ts'
import type { State as Wishes } from '../14-wishes/rules.ts'
import type { State as Summary } from '../16-summary/rules.ts'
import { type State as Reflections, reflectionOf } from '../21-reflection/rules.ts'
import { type MeasureDraft, wordsFrom } from '../22-action-form/measure-texts.ts'
import { type State as Forms, formOf, standing as standingOnForm } from '../22-action-form/rules.ts'
import type { Origin, PlanMeasure } from './plan.ts'
import { fromSheet, onSheets } from './sheet-wishes.ts'

/** What the draft is gathered from: all group work of both meetings (E1). */
export type Sources = Readonly<{
  groups: Groups
  agenda: Agenda
  wishes: Wishes
  summary: Pick<Summary, 'themes'>
  reflection: Reflections
  actionForm: Forms
}>
export type GatheredWish = Readonly<{ wish: WishId; text: string; origin: Origin }>
export type GatheredMeasure = Readonly<{ measure: MeasureId; origin: GroupId }> &
  Readonly<Pick<PlanMeasure, 'wish' | 'level'>> &
  MeasureDraft

/**
 * The wishes that need an answer of their own, each once: first what the groups chose and worked on, then the themes,
 * then every top three that lies in no theme. What else stood on a sheet is in `sheet-wishes.ts`. Names follow from the
 * source, so that gathering again finds the same.
 */
export function gather(sources: Sources): Readonly<{ wishes: GatheredWish[]; measures: GatheredMeasure[] }> {
  const { groups, agenda, wishes, summary, reflection, actionForm } = sources
  const gathered: GatheredWish[] = []
  const measures: GatheredMeasure[] = []
  const answeredThemes = new Set<ThemeId>()
  const answeredWishes = new Set<WishId>()
  const themeOf = themesByWish(summary.themes)

  // What a later sitting is still working on is its own until it has been presented.
  const presented = groupsOf(groups, 2).filter(({ sitting }) => hasReached(agenda, 'presentations', sitting))
  for (const { group } of presented) {
    const { chosen } = reflectionOf(reflection, group)
    const onForm = standingOnForm(formOf(actionForm, group)).filter(({ what }) => what !== null)
    if (!chosen?.text && !onForm.length) continue

    const wish = `plan.table.${group}`
    const from = chosen?.from ?? null
    const theme = from === null ? null : 'theme' in from ? from.theme : (themeOf.get(from.wish) ?? null)
    if (theme !== null) answeredThemes.add(theme)
    if (from && 'wish' in from) answeredWishes.add(from.wish)
    const own = from && 'wish' in from ? [from.wish] : []
    const sheets = from && 'wish' in from ? [from.group] : sheetsIn(theme, summary.themes)
    const covered = [...new Set([...own, ...wishesIn(theme, summary.themes)])]
    gathered.push({ wish, text: chosen?.text ?? '', origin: { chosenBy: group, theme, sheets, wishes: covered } })
    for (const one of onForm) {
      const { measure, level } = one
      measures.push({ measure: `plan.form.${measure}`, wish, level, ...wordsFrom(one), origin: group })
    }
  }

  for (const [theme, { title, wishes, isCentral }] of Object.entries(summary.themes)) {
    if (title === null || answeredThemes.has(theme) || !(isCentral || wishes.length)) continue
    const [sheets, covered] = [sheetsIn(theme, summary.themes), wishesIn(theme, summary.themes)]
    gathered.push({
      wish: `plan.theme.${theme}`,
      text: title,
      origin: { chosenBy: null, theme, sheets, wishes: covered },
    })
  }
  for (const { group, wish, text, place } of onSheets({ groups, agenda, wishes })) {
    if (place === null || themeOf.has(wish) || answeredWishes.has(wish)) continue
    gathered.push({ wish: `plan.sheet.${wish}`, text, origin: fromSheet(group, wish) })
  }
  return { wishes: gathered, measures }
}

const themesByWish = (themes: Sources['summary']['themes']): ReadonlyMap<WishId, ThemeId> =>
  new Map(
    Object.entries(themes).flatMap(([theme, { title, wishes }]) =>
      title === null ? [] : wishes.map(({ wish }): [WishId, ThemeId] => [wish, theme]),
    ),
  )

const sheetsIn = (theme: ThemeId | null, themes: Sources['summary']['themes']): readonly GroupId[] =>
  theme === null ? [] : [...new Set(themes[theme]?.wishes.map(({ group }) => group) ?? [])]

const wishesIn = (theme: ThemeId | null, themes: Sources['summary']['themes']): readonly WishId[] =>
  theme === null ? [] : (themes[theme]?.wishes.map(({ wish }) => wish) ?? [])
