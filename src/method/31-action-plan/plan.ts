import type { Day, GroupId, MeasureId, PersonId, ThemeId, WishId } from '../../kernel/values.ts'
import { type Level, levels } from '../22-action-form/levels.ts'
import type { MeasureTexts } from '../22-action-form/measure-texts.ts'
import { type Fate, fates } from './fates.ts'
import type { Success } from './successes.ts'

/** Wishes with what becomes of them, and the measures by which they come true. */
export type Plan = Readonly<{
  wishes: Readonly<Record<WishId, PlanWish>>
  measures: Readonly<Record<MeasureId, PlanMeasure>>
}>
export type PlanWish = Readonly<{
  /** Null once struck out. Empty when a group wrote measures and never said for which wish. */
  text: string | null
  origin: Origin
  /** The wish that says the same, and answers for both. */
  joinedInto: WishId | null
  fate: Fate | null
  /** Why not now, or why a fourth one now; empty when nothing needs to be said. */
  reason: string | null
  /** When a wish that waits is looked at again. */
  lookAgain: Day | null
  /** Somebody has changed the words by hand: gathering again leaves them alone. */
  isEdited: boolean
  isStruckOut: boolean
}>
/** Where a wish came from: groups and themes, never a person. */
export type Origin = Readonly<{
  chosenBy: GroupId | null
  theme: ThemeId | null
  sheets: readonly GroupId[]
  /** The wishes on those sheets that it speaks for: whoever wrote them finds their answer here. */
  wishes: readonly WishId[]
}>
export type PlanMeasure = MeasureTexts &
  Readonly<{
    wish: WishId
    level: Level
    /** How we shall see that it helps; empty when nobody has said. */
    sign: string | null
    deadline: Day | null
    /** When it is looked at on the way, before it is to be done. */
    followUpOn: Day | null
    /** The one who answers for it, and is reminded; null while it is nobody in particular. */
    owner: PersonId | null
    /** What was counted as success beforehand and this helps to reach (B8); null when nobody has said. */
    serves: Success | null
    /** The group on whose form it stood; null when the responsible group has added it. */
    origin: GroupId | null
    isEdited: boolean
    isStruckOut: boolean
  }>

export const emptyPlan: Plan = { wishes: {}, measures: {} }

/** So many are added by hand, beside all that the groups wrote: more is no longer a plan that somebody reads. */
export const mostAdded = 1_000

/** Is there no room for one more? What the groups wrote, however large the house, never fills the plan. */
export const isFull = (all: Plan['wishes'] | Plan['measures']): boolean =>
  Object.keys(all).filter((id) => id.startsWith('plan.wish.') || id.startsWith('plan.measure.')).length >= mostAdded

export const isStanding = (wish: PlanWish | undefined): boolean => wish !== undefined && !wish.isStruckOut

/** A wish as it stands in the plan, with those that say the same. */
export type StandingWish = PlanWish & { readonly wish: WishId; readonly joined: readonly WishId[] }
export type StandingMeasure = PlanMeasure & { readonly measure: MeasureId }

/** The wish that answers for this one: itself, or the one it was joined into. */
export function rootOf({ wishes }: Plan, wish: WishId): WishId {
  let root = wish
  for (let steps = 0; steps < 100; steps++) {
    const into = wishes[root]?.joinedInto ?? null
    if (into === null || !wishes[into] || wishes[into].isStruckOut) return root
    root = into
  }
  return root
}

/** The wishes that stand by themselves, in the order in which they came; those joined into another stand under it. */
export function standingWishes(plan: Plan): readonly StandingWish[] {
  const joinedTo = new Map<WishId, WishId[]>()
  const stand = Object.entries(plan.wishes).filter(([, { isStruckOut }]) => !isStruckOut)
  for (const [wish] of stand) {
    const root = rootOf(plan, wish)
    if (root !== wish) joinedTo.set(root, [...(joinedTo.get(root) ?? []), wish])
  }
  return stand
    .filter(([wish]) => rootOf(plan, wish) === wish)
    .map(([wish, { text, origin, joinedInto, fate, reason, lookAgain, isEdited, isStruckOut }]) => ({
      wish,
      text,
      origin,
      joinedInto,
      fate,
      reason,
      lookAgain,
      isEdited,
      isStruckOut,
      joined: joinedTo.get(wish) ?? [],
    }))
}

export const wishesWith = (plan: Plan, fate: Fate | null): readonly StandingWish[] =>
  standingWishes(plan).filter((wish) => wish.fate === fate)

/** How many wishes have each answer. */
export const countFates = (plan: Plan): Readonly<Record<Fate, number>> =>
  Object.fromEntries(fates.map((fate) => [fate, wishesWith(plan, fate).length])) as Record<Fate, number>

/** The measures for a wish and for all that was joined into it, level by level in the order I G L O. */
export const measuresFor = (plan: Plan, wish: WishId): readonly StandingMeasure[] =>
  Object.entries(plan.measures)
    .filter(([, measure]) => !measure.isStruckOut && rootOf(plan, measure.wish) === wish)
    .map(([measure, one]) => ({ measure, ...one }))
    .sort((one, other) => levels.indexOf(one.level) - levels.indexOf(other.level))

/** The levels on which nobody has proposed anything for this wish: an invitation, never a fault. */
export const emptyLevels = (plan: Plan, wish: WishId): readonly Level[] => {
  const there = new Set(measuresFor(plan, wish).map(({ level }) => level))
  return levels.filter((level) => !there.has(level))
}

/** The words of those that were joined into this wish, where they are not the very same. */
export function alsoSaid({ wishes }: Plan, { text, joined }: StandingWish): readonly string[] {
  const same = (said: string): string => said.trim().toLowerCase()
  const said = new Map<string, string>()
  for (const wish of joined) {
    const words = wishes[wish]?.text
    if (words && same(words) !== same(text ?? '') && !said.has(same(words))) said.set(same(words), words)
  }
  return [...said.values()]
}

/** The groups of meeting 2 that worked on a wish or on one that was joined into it. */
export const chosenBy = (plan: Plan, { wish, joined }: StandingWish): readonly GroupId[] =>
  [wish, ...joined].flatMap((one) => plan.wishes[one]?.origin.chosenBy ?? [])

/** The sheets of meeting 1 on which it stood. */
export const sheetsOf = (plan: Plan, { wish, joined }: StandingWish): readonly GroupId[] => [
  ...new Set([wish, ...joined].flatMap((one) => plan.wishes[one]?.origin.sheets ?? [])),
]

/** What everybody gets to read: all that stands, and nothing that was struck out. */
export function asPublished({ wishes, measures }: Plan): Plan {
  const standing = <Thing extends { readonly isStruckOut: boolean }>(all: Readonly<Record<string, Thing>>) =>
    Object.fromEntries(Object.entries(all).filter(([, { isStruckOut }]) => !isStruckOut))
  return { wishes: standing(wishes), measures: standing(measures) }
}

/** The measures that are to be carried out: for what is done now or at once. */
export const toCarryOut = (plan: Plan) =>
  standingWishes(plan)
    .filter(({ fate }) => fate === 'now' || fate === 'at-once')
    .flatMap(({ wish }) => measuresFor(plan, wish))
