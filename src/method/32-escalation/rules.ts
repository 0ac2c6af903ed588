import {
  type Actor,
  accept,
  type Decision,
  isAny,
  isStaff,
  refuse,
  type Viewer,
  type Words,
} from '../../kernel/decider.ts'
import type { Day, Instant, PersonId, WishId } from '../../kernel/values.ts'
import { rootOf } from '../31-action-plan/plan.ts'
import type { State as ActionPlan } from '../31-action-plan/rules.ts'
import type { Command } from './commands.ts'
import type { Verdict } from './verdicts.ts'

/** Wishes beyond the workplace's own power go to the board or director, and come back with an answer (E2). */
export type State = Readonly<Record<WishId, Escalation>>
export type Escalation = Readonly<{
  /** The wish in the words in which it was sent; null once forgotten. */
  text: string | null
  /** Why the workplace can't carry it out itself: between the responsible group and the board. */
  reason: string | null
  sentAt: Instant
  answer: Answer | null
  isWithdrawn: boolean
}>
export type Answer = Readonly<{
  verdict: Verdict
  reason: string | null
  by: Day | null
  at: Instant
  /** The board answered in another way, and the responsible group has written it down here. */
  isWrittenDown: boolean
  /** Who of the board answered; null when that is nothing for these eyes, or it was written down here. */
  person: PersonId | null
  /** It takes the place of an answer that was given before. */
  isChanged: boolean
}>
export const initial: State = {}

/** "These are storage formats": an event once written must be read for ever. */
export type Event = Readonly<
  | { type: 'escalated'; wish: WishId; at: Instant; about: string; words: Words<'wish' | 'reason'> }
  | { type: 'escalation-withdrawn'; wish: WishId; forgets: string }
  | {
      type: 'escalation-answered'
      wish: WishId
      verdict: Verdict
      by: Day | null
      at: Instant
      isWrittenDown: boolean
      /** The first versions did not say who of the board it was. */
      person?: PersonId | null
      about: string
      words: Words<'answer'>
    }
>
export type Refusal =
  | 'responsible-only'
  | 'board-only'
  | 'not-published-yet'
  | 'not-to-escalate'
  | 'unknown-wish'
  | 'answered-already'
  | 'reason-missing'
  | 'day-missing'

type Earlier = Readonly<{ actionPlan: ActionPlan }>

/** Everything that is said about a sent wish is forgotten together. */
const lettersAbout = (wish: WishId): string => `escalation.${wish}`

export function decide(
  state: State,
  command: Command,
  actor: Actor,
  { actionPlan }: Earlier,
): Decision<Event, Refusal> {
  const { wish } = command
  const sent = state[wish]

  if (command.type === 'answer-escalation') {
    if (!isAny(actor, 'board', 'responsible')) return refuse('board-only')
    if (!sent || sent.isWithdrawn) return refuse('unknown-wish')
    const { verdict, reason, by } = command
    if (sent.answer?.verdict === verdict && sent.answer.reason === reason && sent.answer.by === by) return accept()
    if (verdict !== 'yes' && reason === '') return refuse('reason-missing')
    if (verdict === 'later' && by === null) return refuse('day-missing')
    return accept({
      type: 'escalation-answered',
      wish,
      verdict,
      by,
      at: actor.at,
      isWrittenDown: !isAny(actor, 'board'),
      person: isAny(actor, 'board') ? actor.person : null,
      about: lettersAbout(wish),
      words: { answer: reason },
    })
  }

  if (!isAny(actor, 'responsible')) return refuse('responsible-only')
  switch (command.type) {
    case 'escalate': {
      const { reason } = command
      const { published } = actionPlan
      if (!published) return refuse('not-published-yet')
      const planned = published.wishes[wish]
      if (!planned || planned.text === null || rootOf(published, wish) !== wish) return refuse('unknown-wish')
      if (planned.fate !== 'escalated') return refuse('not-to-escalate')
      if (sent && !sent.isWithdrawn && sent.text === planned.text && sent.reason === reason) return accept()
      // What has been answered stands as it was asked.
      if (sent?.answer && !sent.isWithdrawn) return refuse('answered-already')
      const words = { wish: planned.text, reason }
      return accept({ type: 'escalated', wish, at: actor.at, about: lettersAbout(wish), words })
    }
    case 'withdraw-escalation':
      if (!sent) return refuse('unknown-wish')
      return sent.isWithdrawn ? accept() : accept({ type: 'escalation-withdrawn', wish, forgets: lettersAbout(wish) })
  }
}

export function evolve(state: State, event: Event): State {
  const { wish } = event
  const current = state[wish]

  switch (event.type) {
    case 'escalated': {
      const { at, words } = event
      const sent = { text: words?.wish ?? null, reason: words?.reason ?? null, sentAt: at }
      return { ...state, [wish]: { ...sent, answer: null, isWithdrawn: false } }
    }
    case 'escalation-withdrawn':
      return current
        ? { ...state, [wish]: { ...current, text: null, reason: null, answer: null, isWithdrawn: true } }
        : state
    case 'escalation-answered': {
      if (!current) return state
      const { verdict, by, at, isWrittenDown, person = null, words } = event
      const isChanged = current.answer !== null
      const answer = { verdict, reason: words?.answer ?? null, by, at, isWrittenDown, person, isChanged }
      return { ...state, [wish]: { ...current, answer } }
    }
  }
}

/** The responsible group and the board read letter and answer; all others in the room how it stands. */
export function project(state: State, viewer: Viewer): State {
  const readsLetters = isAny(viewer, 'responsible', 'board')
  if (!readsLetters && !isStaff(viewer) && !isAny(viewer, 'participant', 'wall')) return initial
  const shown: Record<WishId, Escalation> = {}
  for (const [wish, { text, reason, sentAt, answer, isWithdrawn }] of Object.entries(state)) {
    if (isWithdrawn && !isAny(viewer, 'responsible')) continue
    const said = answer && { ...answer, person: readsLetters ? answer.person : null }
    shown[wish] = { text, reason: readsLetters ? reason : null, sentAt, answer: said, isWithdrawn }
  }
  return shown
}

export function sight(viewer: Viewer): string {
  if (isAny(viewer, 'responsible')) return 'responsible'
  if (isAny(viewer, 'board')) return 'board'
  return isStaff(viewer) || isAny(viewer, 'participant', 'wall') ? 'everybody' : 'nobody'
}

export type Sent = Escalation & { readonly wish: WishId }

/** What has been sent, those without an answer first, then as they were sent. */
export const sentOff = (state: State): readonly Sent[] =>
  Object.entries(state)
    .flatMap(([wish, { text, reason, sentAt, answer, isWithdrawn }]) =>
      isWithdrawn ? [] : [{ wish, text, reason, sentAt, answer, isWithdrawn }],
    )
    .sort((one, other) => Number(one.answer !== null) - Number(other.answer !== null))
