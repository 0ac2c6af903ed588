import type { MeasureId, WishId } from '../../kernel/values.ts'
import { measuresFor, type Plan, type StandingMeasure, standingWishes } from '../31-action-plan/plan.ts'
import type { State as Escalation } from '../32-escalation/rules.ts'
import { type State as FollowUp, statusOf } from './rules.ts'

/** A wish that is not at its end, with the measures that were agreed for it and are not done. */
export type Leftover = Readonly<{ wish: WishId; text: string; measures: readonly StandingMeasure[] }>

/**
 * What is left when a process ends (E3), and where the next round begins: what was put off; what was sent further and
 * has neither yes nor no; what was begun and is not done. What was stopped was stopped for a reason, and stays.
 */
export function leftovers(
  plan: Plan,
  followUp: Pick<FollowUp, 'reports'>,
  escalation: Escalation,
): readonly Leftover[] {
  const isOver = (measure: MeasureId): boolean => ['done', 'stopped'].includes(statusOf(followUp, measure))
  return standingWishes(plan).flatMap(({ wish, text, fate }): readonly Leftover[] => {
    if (!text) return []
    const measures = measuresFor(plan, wish)
    const open = measures.filter(({ measure, what }) => !isOver(measure) && what)
    const left: Leftover = { wish, text, measures: open }
    if (fate === 'escalated') return isAnswered(escalation[wish]) ? [] : [left]
    const isBegun = fate === 'now' || fate === 'at-once'
    return isBegun && measures.length > 0 && open.length === 0 ? [] : [left]
  })
}

/** Yes and no are answers; later is none yet. */
const isAnswered = (sent: Escalation[WishId] | undefined): boolean =>
  sent !== undefined && !sent.isWithdrawn && sent.answer !== null && sent.answer.verdict !== 'later'
