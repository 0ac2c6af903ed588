import { type Actor, accept, type Decision, isAny, isStaff, refuse, type Viewer } from '../../kernel/decider.ts'
import type { CheckId, Day, Id, Instant, WishId } from '../../kernel/values.ts'
import { type Plan, wishesWith } from '../31-action-plan/plan.ts'
import { type CheckResults, count } from './check-results.ts'
import type { Command, Said } from './commands.ts'

/**
 * The employees are asked without names whether it is done and whether it helps (E3), as a rule a month after the plan
 * was published and at the end. Asked once each time: who was late answers the next time, so that no difference between
 * two sums points at anyone.
 */
export type Checks = Readonly<Record<CheckId, Check>>
export type Check = Readonly<{
  openedAt: Instant
  /** Until when it is asked for; a day that is told, never a lock. */
  until: Day | null
  isOpen: boolean
  /** The wishes that are asked about: those that were worked on when it was opened. */
  wishes: readonly WishId[]
  /** Nobody's in particular, and without a time. Never leaves the server. */
  answers: Readonly<Record<AnswerId, CheckAnswer>>
  /** What the answers say together; made on the way out. */
  results: CheckResults | null
}>
export type AnswerId = Id<'answer'>
export type CheckAnswer = Readonly<Record<WishId, Said>>

export const noChecks: Checks = {}

/** Nobody is asked for more than this; it only keeps a mischievous phone from filling the disk. */
const mostAnswers = 5_000
/** Once a month for a long year is more than anybody wants to be asked. */
const mostChecks = 20

/** "These are storage formats": an event once written must be read for ever. An answer has no person and no time. */
export type CheckEvent = Readonly<
  | { type: 'check-opened'; check: CheckId; until: Day | null; wishes: readonly WishId[]; at: Instant }
  | { type: 'check-answered'; check: CheckId; answer: AnswerId; answers: CheckAnswer }
  | { type: 'check-closed'; check: CheckId }
>
export type CheckRefusal =
  | 'responsible-only'
  | 'participants-only'
  | 'not-published-yet'
  | 'closed'
  | 'nothing-to-ask'
  | 'one-at-a-time'
  | 'unknown-check'
  | 'check-closed'
  | 'nothing-answered'
  | 'enough'
export type CheckCommand = Extract<Command, { type: 'open-check' | 'answer-check' | 'close-check' }>

export const isAboutCheck = (command: Command): command is CheckCommand =>
  ['open-check', 'answer-check', 'close-check'].includes(command.type)

/** What may be done with the questions while the process goes on; `plan` is what the employees read. */
export function decideCheck(
  checks: Checks,
  command: CheckCommand,
  actor: Actor,
  { plan, isClosed }: Readonly<{ plan: Plan | null; isClosed: boolean }>,
): Decision<CheckEvent, CheckRefusal> {
  const known = checks[command.check]
  if (command.type === 'answer-check') {
    // Whoever answered on a slip of paper is typed in by those who follow up; nobody can tell the two apart.
    if (!isAny(actor, 'participant') && !isStaff(actor)) return refuse('participants-only')
    if (!known) return refuse('unknown-check')
    if (known.answers[command.answer]) return accept()
    if (!known.isOpen) return refuse('check-closed')
    const answers = onlyAsked(command.answers, known.wishes)
    if (!Object.keys(answers).length) return refuse('nothing-answered')
    if (Object.keys(known.answers).length >= mostAnswers) return refuse('enough')
    return accept({ type: 'check-answered', check: command.check, answer: command.answer, answers })
  }

  if (!isAny(actor, 'responsible')) return refuse('responsible-only')
  if (command.type === 'close-check') {
    if (!known) return refuse('unknown-check')
    return known.isOpen ? accept({ type: 'check-closed', check: command.check }) : accept()
  }
  if (known) return accept()
  if (!plan) return refuse('not-published-yet')
  if (isClosed) return refuse('closed')
  if (openCheck(checks)) return refuse('one-at-a-time')
  if (Object.keys(checks).length >= mostChecks) return refuse('enough')
  const wishes = wishesToAsk(plan)
  if (!wishes.length) return refuse('nothing-to-ask')
  return accept({ type: 'check-opened', check: command.check, until: command.until, wishes, at: actor.at })
}

/** Few enough that it takes a minute: what is worked on now, and where there is nothing, what was done at once. */
export function wishesToAsk(plan: Plan): readonly WishId[] {
  const now = wishesWith(plan, 'now')
  return (now.length ? now : wishesWith(plan, 'at-once')).map(({ wish }) => wish)
}

/** Only about what was asked, and only what was answered. */
function onlyAsked(answers: CheckAnswer, wishes: readonly WishId[]): CheckAnswer {
  const said = wishes.flatMap((wish): [WishId, Said][] => {
    const answer = answers[wish]
    return answer && (answer.done !== null || answer.helps !== null)
      ? [[wish, { done: answer.done, helps: answer.helps }]]
      : []
  })
  return Object.fromEntries(said)
}

export function evolveCheck(checks: Checks, event: CheckEvent): Checks {
  if (event.type === 'check-opened') {
    const { check, until, wishes, at } = event
    return { ...checks, [check]: { openedAt: at, until, isOpen: true, wishes, answers: {}, results: null } }
  }
  const current = checks[event.check]
  if (!current) return checks
  const become: Check =
    event.type === 'check-closed'
      ? { ...current, isOpen: false }
      : { ...current, answers: { ...current.answers, [event.answer]: event.answers } }
  return { ...checks, [event.check]: become }
}

/** Not one answer leaves the server, only what they say together, once the questions are closed. */
export function projectChecks(checks: Checks, viewer: Viewer): Checks {
  if (!isStaff(viewer) && !isAny(viewer, 'participant', 'wall')) return noChecks
  const shown: Record<CheckId, Check> = {}
  for (const [check, one] of Object.entries(checks)) {
    const { openedAt, until, isOpen, wishes } = one
    shown[check] = { openedAt, until, isOpen, wishes, answers: {}, results: resultsOf(one) }
  }
  return shown
}

/** What the answers say together; null while it is asked, and when fewer than five have answered. */
export function resultsOf({ isOpen, wishes, answers, results }: Check): CheckResults | null {
  if (isOpen) return null
  return results ?? count(wishes, Object.values(answers))
}

export type StandingCheck = Check & { readonly check: CheckId }

/** All that were asked, in the order in which they were. */
export const allChecks = (checks: Checks): readonly StandingCheck[] =>
  Object.entries(checks)
    .map(([check, { openedAt, until, isOpen, wishes, answers, results }]) => ({
      check,
      openedAt,
      until,
      isOpen,
      wishes,
      answers,
      results,
    }))
    .sort((one, other) => one.openedAt - other.openedAt)

/** The one that is asked now. */
export const openCheck = (checks: Checks): StandingCheck | null =>
  allChecks(checks).find(({ isOpen }) => isOpen) ?? null
