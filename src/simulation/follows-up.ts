import { minute } from '../kernel/values.ts'
import { gather } from '../method/31-action-plan/gather.ts'
import {
  measuresFor,
  type StandingWish,
  standingWishes,
  toCarryOut,
  wishesWith,
} from '../method/31-action-plan/plan.ts'
import { whyNotPublish } from '../method/31-action-plan/rules.ts'
import { mostAtOnce, withoutAnswer } from '../method/31-action-plan/sheet-wishes.ts'
import { sentOff } from '../method/32-escalation/rules.ts'
import { done, helps } from '../method/33-follow-up/check-questions.ts'
import { allChecks, openCheck, wishesToAsk } from '../method/33-follow-up/checks.ts'
import { notesOf } from '../method/33-follow-up/rules.ts'
import type { Command } from '../process/process.ts'
import { hears } from './hears.ts'
import { alwaysMyself, freshId, type Habit, type Look, oneOf } from './look.ts'
import { said } from './people.ts'

const day = 24 * 60 * minute

type PlanCommand = Extract<Command, { stage: 'actionPlan' }>['command']
const inThePlan = (command: PlanCommand): Command => ({ stage: 'actionPlan', command })

/** Gathers all group work, gives every wish an answer, and publishes (E1, D8). */
export const makesThePlan: Habit = (look) => {
  const { actionPlan, agenda } = look.view
  const { draft, isOpen, version } = actionPlan
  if (agenda.endedAt[2] === null || agenda.open || !isOpen) return null
  if (actionPlan.gatheredAt === null && gather(look.view).wishes.length) return inThePlan({ type: 'gather-draft' })

  const wishes = standingWishes(draft)
  const [quickWin] = said.quickWins
  if (!Object.values(draft.wishes).some(({ text, isStruckOut }) => text === quickWin || isStruckOut)) {
    return inThePlan({ type: 'add-wish', wish: freshId(look), said: quickWin })
  }
  for (const wish of wishes) {
    const command = gathersUp(wish, wishes) ?? answers(wish, look)
    if (command) return inThePlan(command)
  }
  const withoutMeasure = [...wishesWith(draft, 'now'), ...wishesWith(draft, 'at-once')].find(
    ({ wish }) => !measuresFor(draft, wish).length,
  )
  if (withoutMeasure) return inThePlan({ type: 'add-measure', ...aMeasure(withoutMeasure, look) })
  const rest = withoutAnswer(draft, look.view)
  if (rest.length) {
    const into = wishesWith(draft, 'later')[0]?.wish ?? null
    return inThePlan({ type: 'take-up-wishes', wishes: rest.slice(0, mostAtOnce).map(({ wish }) => wish), into })
  }
  if (whyNotPublish(draft, look.view) === 'nothing-to-do') {
    const [first] = wishes
    return inThePlan(
      first
        ? { type: 'sort-wish', wish: first.wish, fate: 'at-once', reason: '', lookAgain: null }
        : { type: 'add-wish', wish: freshId(look), said: oneOf(said.wishes, look) },
    )
  }
  const toHear = hears(look)
  if (toHear !== null) return toHear === 'wait' ? null : inThePlan(toHear)
  return inThePlan({ type: 'publish-plan', version: version + 1 })
}

/** Two that say the same become one; what has no words is given some. */
function gathersUp({ wish, text }: StandingWish, wishes: readonly StandingWish[]): PlanCommand | null {
  if (text === '') return { type: 'rewrite-wish', wish, said: said.wishes[0] }
  const earlier = wishes.find((other) => other.text === text)
  return earlier && earlier.wish !== wish ? { type: 'join-wishes', wish, into: earlier.wish } : null
}

/** Two now, what is easy at once, one to the board, the others later. */
function answers({ wish, text, fate, origin }: StandingWish, { view }: Look): PlanCommand | null {
  if (fate !== null) return null
  const { draft } = view.actionPlan
  const sort = { type: 'sort-wish', wish, reason: '', lookAgain: null } as const
  if (said.quickWins.some((one) => one === text)) return { ...sort, fate: 'at-once' }
  if (origin.chosenBy !== null && wishesWith(draft, 'now').length < 2) return { ...sort, fate: 'now' }
  if (!wishesWith(draft, 'escalated').length) return { ...sort, fate: 'escalated' }
  return { ...sort, fate: 'later', reason: said.whyLater, lookAgain: '2027-04-22' }
}

function aMeasure({ wish }: StandingWish, look: Look) {
  const { what, resources } = oneOf(said.proposals.leadership, look)
  const level = 'leadership' as const
  const who = said.who.leadership
  const texts = { what, who, resources, from: said.from[0], ...said.moment, sign: said.sign }
  const agreed = { deadline: '2027-05-01', followUpOn: '2027-03-15', owner: look.me }
  return { measure: freshId(look), wish, level, ...texts, ...agreed }
}

/** Takes to the board what is beyond the workplace's power; writes its answer down where it came in another way (E2). */
export const escalates: Habit = ({ view, now }) => {
  const { published } = view.actionPlan
  if (!published) return null
  const [next] = wishesWith(published, 'escalated').filter(
    ({ wish, text }) => text !== null && (view.escalation[wish]?.isWithdrawn ?? true),
  )
  if (next) return { stage: 'escalation', command: { type: 'escalate', wish: next.wish, reason: said.escalation.why } }
  const unanswered = sentOff(view.escalation).find(({ answer, sentAt }) => answer === null && now > sentAt + 30 * day)
  return unanswered ? answerTo(unanswered.wish) : null
}

/** The board answers what it was sent (E2). */
export const decidesOnWishes: Habit = ({ view, now }) => {
  const sent = sentOff(view.escalation).find(({ answer, sentAt }) => answer === null && now > sentAt + 7 * day)
  return sent ? answerTo(sent.wish) : null
}

const answerTo = (wish: string): Command => ({
  stage: 'escalation',
  command: { type: 'answer-escalation', wish, verdict: 'yes', reason: said.escalation.answer, by: '2027-08-01' },
})

/** Looks at the plan again, says how each measure stands, and what came of it all (E3, E4). */
export const followsUp: Habit = (look) => {
  const { actionPlan, followUp, escalation } = look.view
  const { published, publishedAt, isOpen } = actionPlan
  if (!published || publishedAt === null || isOpen || followUp.closedAt !== null) return null
  if (followUp.nextLook === null) return inFollowUp({ type: 'plan-look', day: '2027-04-22' })
  if (look.now < publishedAt + 20 * day) return null
  const measure = toCarryOut(published).find((one) => !followUp.reports[one.measure])
  if (measure) {
    const status = oneOf(['under-way', 'done', 'done'] as const, look)
    return inFollowUp({ type: 'report-status', measure: measure.measure, status, note: oneOf(said.status, look) })
  }
  return asksTheEmployees(look) ?? (isAnswered(escalation) ? endsTheYear(look) : null)
}

const isAnswered = (escalation: Look['view']['escalation']): boolean =>
  sentOff(escalation).every(({ answer }) => answer !== null)
const inFollowUp = (command: Extract<Command, { stage: 'followUp' }>['command']): Command => ({
  stage: 'followUp',
  command,
})

/** Notes what changed meanwhile, and asks for three days whether it is done and whether it helps. */
function asksTheEmployees(look: Look): Command | null {
  const { actionPlan, followUp } = look.view
  if (!notesOf(followUp, 'context').length) {
    return inFollowUp({ type: 'note-down', note: freshId(look), kind: 'context', said: said.context })
  }
  const asked = openCheck(followUp.checks)
  if (asked) {
    return look.now > asked.openedAt + 3 * day ? inFollowUp({ type: 'close-check', check: asked.check }) : null
  }
  const mayAsk = actionPlan.published && wishesToAsk(actionPlan.published).length > 0
  if (!mayAsk || allChecks(followUp.checks).length > 0) return null
  return inFollowUp({ type: 'open-check', check: freshId(look), until: null })
}

/** What came of it all, what was learned, and the end (E4). */
function endsTheYear(look: Look): Command | null {
  const { followUp } = look.view
  if (openCheck(followUp.checks)) return null
  if (followUp.outcome.result === null) return inFollowUp({ type: 'hold-against-criteria', ...said.outcome })
  if (!notesOf(followUp, 'lesson').length) {
    return inFollowUp({ type: 'note-down', note: freshId(look), kind: 'lesson', said: said.lesson })
  }
  return inFollowUp({ type: 'close-process', isClosed: true })
}

/** Answers once, whether it is done and whether it helps; the id is this person's every time, as in the evaluation. */
export const answersTheCheck: Habit = (look) => {
  const asked = openCheck(look.view.followUp.checks)
  if (!asked) return null
  const mine = alwaysMyself(look, asked.check)
  const answer = freshId(mine)
  const answers = asked.wishes.map((wish) => [wish, { done: oneOf(done, mine), helps: oneOf(helps, mine) }] as const)
  return inFollowUp({ type: 'answer-check', check: asked.check, answer, answers: Object.fromEntries(answers) })
}
