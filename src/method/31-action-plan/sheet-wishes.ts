import type { GroupId, WishId } from '../../kernel/values.ts'
import { type State as Groups, groupsOf } from '../04-groups/tables.ts'
import type { State as Agenda } from '../05-agenda/agenda.ts'
import { hasReached } from '../05-agenda/progress.ts'
import type { Place } from '../14-wishes/commands.ts'
import { sheetOf, standing, type State as Wishes } from '../14-wishes/rules.ts'
import { type Origin, type Plan, rootOf } from './plan.ts'

/** A wish as a group wrote it on its sheet in meeting 1. */
export type SheetWish = Readonly<{ group: GroupId; wish: WishId; text: string; place: Place | null }>

type Sheets = Readonly<{ groups: Groups; agenda: Agenda; wishes: Wishes }>

/** Every wish that stands on a sheet that has been hung up, table by table. */
export const onSheets = ({ groups, agenda, wishes }: Sheets): readonly SheetWish[] =>
  groupsOf(groups, 1)
    .filter(({ sitting }) => hasReached(agenda, 'exhibition', sitting))
    .flatMap(({ group }) =>
      standing(sheetOf(wishes, group)).flatMap(({ wish, text, place }) =>
        text === null ? [] : [{ group, wish, text, place }],
      ),
    )

/** Where a wish comes from that is taken straight from a sheet. */
export const fromSheet = (group: GroupId, wish: WishId): Origin => ({
  chosenBy: null,
  theme: null,
  sheets: [group],
  wishes: [wish],
})

/** Under which wishes of the plan a wish on a sheet has its answer; several groups may have worked on the same. */
export function answeredBy(plan: Plan): ReadonlyMap<WishId, readonly WishId[]> {
  const found = new Map<WishId, Set<WishId>>()
  for (const [planned, { origin, isStruckOut }] of Object.entries(plan.wishes)) {
    if (isStruckOut) continue
    const root = rootOf(plan, planned)
    for (const wish of origin.wishes) found.set(wish, (found.get(wish) ?? new Set()).add(root))
  }
  return new Map([...found].map(([wish, roots]) => [wish, [...roots]]))
}

/** So many are taken up in one message; with more sheets than that, there are several. */
export const mostAtOnce = 500

/** Its name in the plan when it is taken there by itself. */
export const nameInPlan = (wish: WishId): WishId => `plan.sheet.${wish}`

/**
 * What stood on a sheet and nothing in the plan speaks for: no wish is left without an answer (D8, E1). What the
 * responsible group has struck out of the plan word for word, it has dealt with.
 */
export function withoutAnswer(plan: Plan, sheets: Sheets): readonly SheetWish[] {
  const answered = answeredBy(plan)
  return onSheets(sheets).filter(
    ({ wish }) => !answered.has(wish) && plan.wishes[nameInPlan(wish)]?.isStruckOut !== true,
  )
}
