import type { Day, MeasureId, WishId } from '../../kernel/values.ts'
import { saysTheSame } from '../22-action-form/measure-texts.ts'
import type { Fate } from './fates.ts'
import { measuresFor, type Plan, type StandingMeasure, standingWishes } from './plan.ts'

/** What is new in a version of the plan. Told by names only, never by words: what must be forgotten is forgotten. */
export type Change = Readonly<
  | { change: 'wish-new'; wish: WishId }
  /** It has another answer than last time. */
  | { change: 'answer'; wish: WishId; was: Fate }
  /** The same answer, in other words or with another day. */
  | { change: 'reason'; wish: WishId }
  | { change: 'measure-new'; measure: MeasureId }
  | { change: 'measure'; measure: MeasureId }
  | { change: 'deadline'; measure: MeasureId; was: Day | null }
>

/** What the readers of the last version find new in this one, in the order in which it stands in the plan. */
export function changesBetween(before: Plan, after: Plan): readonly Change[] {
  return standingWishes(after).flatMap(({ wish, fate, reason, lookAgain }): readonly Change[] => {
    const was = before.wishes[wish]
    const ofWish: readonly Change[] = !was
      ? [{ change: 'wish-new', wish }]
      : was.fate !== null && was.fate !== fate
        ? [{ change: 'answer', wish, was: was.fate }]
        : was.fate !== null && (was.reason !== reason || was.lookAgain !== lookAgain)
          ? [{ change: 'reason', wish }]
          : []
    return [...ofWish, ...measuresFor(after, wish).flatMap((measure) => changeOf(before, measure))]
  })
}

function changeOf(before: Plan, now: StandingMeasure): readonly Change[] {
  const { measure } = now
  const was = before.measures[measure]
  if (!was) return [{ change: 'measure-new', measure }]
  const isSame = was.level === now.level && was.sign === now.sign && was.owner === now.owner && saysTheSame(was, now)
  if (!isSame) return [{ change: 'measure', measure }]
  return was.deadline === now.deadline ? [] : [{ change: 'deadline', measure, was: was.deadline }]
}
