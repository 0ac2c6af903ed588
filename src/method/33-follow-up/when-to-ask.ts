import { type Instant, minute } from '../../kernel/values.ts'
import { toCarryOut } from '../31-action-plan/plan.ts'
import type { State as ActionPlan } from '../31-action-plan/rules.ts'
import { allChecks, openCheck } from './checks.ts'
import { type State as FollowUp, statusOf } from './rules.ts'

const month = 30 * 24 * 60 * minute

/**
 * Is this a good time to ask the employees (E3): a month after the plan was published, and when all that was agreed is
 * at its end? Advice to those who follow up; they may ask whenever they like.
 */
export function timeToAsk(
  actionPlan: ActionPlan,
  followUp: FollowUp,
  now: Instant,
): 'after-a-month' | 'at-the-end' | null {
  const { published, firstPublishedAt } = actionPlan
  if (!published || firstPublishedAt === null || followUp.closedAt !== null || openCheck(followUp.checks)) return null
  const asked = allChecks(followUp.checks)
  const measures = toCarryOut(published)
  const ended = measures.map(({ measure }) =>
    ['done', 'stopped'].includes(statusOf(followUp, measure)) ? (followUp.reports[measure]?.at ?? null) : null,
  )
  const lastEnd = ended.every((at) => at !== null) && ended.length > 0 ? Math.max(...ended.map((at) => at ?? 0)) : null
  if (lastEnd !== null && !asked.some(({ openedAt }) => openedAt >= lastEnd)) return 'at-the-end'
  return asked.length === 0 && now >= firstPublishedAt + month ? 'after-a-month' : null
}
