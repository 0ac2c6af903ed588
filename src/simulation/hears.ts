import { isPresent } from '../method/03-people/rules.ts'
import { approvers } from '../method/31-action-plan/approvers.ts'
import { commentsOn } from '../method/31-action-plan/hearing.ts'
import { standingWishes } from '../method/31-action-plan/plan.ts'
import type { Command } from '../process/process.ts'
import { freshId, type Habit, type Look, onceIn, oneOf } from './look.ts'
import { said } from './people.ts'

const day = 24 * 60 * 60_000
type PlanCommand = Extract<Command, { stage: 'actionPlan' }>['command']

/** Asks the employees for three days, answers what they say, and asks both who must agree; null when all have. */
export function hears({ view, now }: Look): PlanCommand | 'wait' | null {
  const { hearing, gatheredAt, draft } = view.actionPlan
  const isTime = gatheredAt !== null && now < gatheredAt + 3 * day
  if (isTime && !hearing.isOpen) return { type: 'open-hearing', isOpen: true, until: '2027-02-15' }
  const about = [null, ...standingWishes(draft).map(({ wish }) => wish)]
  const waits = about.flatMap((wish) => commentsOn(hearing, wish)).find(({ answer }) => answer === null)
  if (waits) return { type: 'answer-comment', comment: waits.comment, said: said.hearing.answer }
  if (isTime) return 'wait'
  if (hearing.isOpen) return { type: 'open-hearing', isOpen: false, until: null }
  const as = approvers.find((one) => hearing.approvals[one] === null)
  return as ? { type: 'approve-plan', as, isGiven: true } : null
}

/** Somebody who reads the draft says something to it, now and then. */
export const commentsOnTheDraft: Habit = (look) => {
  const { view, me } = look
  const { hearing, draft } = view.actionPlan
  const known = view.people.persons[me]
  if (!hearing.isOpen || !known || !isPresent(known, 2) || !onceIn(20, look)) return null
  const wishes = standingWishes(draft)
  const wish = onceIn(2, look) || wishes.length === 0 ? null : oneOf(wishes, look).wish
  const words = oneOf(said.hearing.comments, look)
  return { stage: 'actionPlan', command: { type: 'comment-on-plan', comment: freshId(look), wish, said: words } }
}
