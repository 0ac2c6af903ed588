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
import type { CommentId, Day, Instant, PersonId, WishId } from '../../kernel/values.ts'
import { type Approver, approvers } from './approvers.ts'
import type { Command } from './commands.ts'

/** What others say of the draft before it is published: the employees, and those who must agree to it (D7, E1). */
export type Hearing = Readonly<{
  /** The employees may read the draft and say something to it. */
  isOpen: boolean
  /** Until when they are asked to; a day that is told, never a lock. */
  until: Day | null
  comments: Readonly<Record<CommentId, Comment>>
  /** Who has agreed to the draft as it stands now. A change of the draft asks both anew. */
  approvals: Readonly<Record<Approver, Approval | null>>
}>
/** Somebody's words to the draft. Nobody is its author: it stands for itself. */
export type Comment = Readonly<{
  /** The wish that it is about; null: the whole plan. */
  wish: WishId | null
  text: string | null
  /** What the responsible group says to it; null: nothing yet. */
  answer: string | null
  isStruckOut: boolean
}>
/** `by` has said it in the product: for oneself, or written down for the other. */
export type Approval = Readonly<{ by: PersonId; at: Instant }>

const nobodyYet: Hearing['approvals'] = { manager: null, 'safety-representative': null }
export const noHearing: Hearing = { isOpen: false, until: null, comments: {}, approvals: nobodyYet }

/** More than these is a meeting, not a list. */
export const mostComments = 500

/** "These are storage formats": an event once written must be read for ever. No event tells who commented. */
export type HearingEvent = Readonly<
  | { type: 'hearing-opened'; isOpen: boolean; until: Day | null }
  | { type: 'plan-commented'; about: CommentId; wish: WishId | null; words: Words<'comment'> }
  | { type: 'comment-answered'; about: CommentId; words: Words<'reply'> }
  | { type: 'comment-struck-out'; forgets: CommentId }
  | { type: 'plan-approved'; as: Approver; by: PersonId; at: Instant }
  | { type: 'approval-withdrawn'; as: Approver }
>
export type HearingRefusal = 'responsible-only' | 'participants-only' | 'hearing-closed' | 'unknown-comment' | 'enough'
export type HearingCommand = Extract<
  Command,
  { type: 'open-hearing' | 'comment-on-plan' | 'answer-comment' | 'strike-out-comment' | 'approve-plan' }
>

export const isAboutHearing = (command: Command): command is HearingCommand =>
  ['open-hearing', 'comment-on-plan', 'answer-comment', 'strike-out-comment', 'approve-plan'].includes(command.type)

export function decideHearing(
  hearing: Hearing,
  command: HearingCommand,
  actor: Actor,
): Decision<HearingEvent, HearingRefusal> {
  const { isOpen, until, comments, approvals } = hearing
  if (command.type === 'comment-on-plan') {
    const about = `plan.comment.${command.comment}`
    if (!isAny(actor, 'participant')) return refuse('participants-only')
    if (comments[about]) return accept()
    if (!isOpen) return refuse('hearing-closed')
    if (Object.keys(comments).length >= mostComments) return refuse('enough')
    return accept({ type: 'plan-commented', about, wish: command.wish, words: { comment: command.said } })
  }

  if (!isAny(actor, 'responsible')) return refuse('responsible-only')
  switch (command.type) {
    case 'open-hearing':
      if (isOpen === command.isOpen && until === command.until) return accept()
      return accept({ type: 'hearing-opened', isOpen: command.isOpen, until: command.until })
    case 'approve-plan': {
      const { as, isGiven } = command
      if ((approvals[as] !== null) === isGiven) return accept()
      return accept(
        isGiven ? { type: 'plan-approved', as, by: actor.person, at: actor.at } : { type: 'approval-withdrawn', as },
      )
    }
    case 'answer-comment': {
      const comment = comments[command.comment]
      if (!comment || comment.isStruckOut) return refuse('unknown-comment')
      if ((comment.answer ?? '') === command.said) return accept()
      return accept({ type: 'comment-answered', about: command.comment, words: { reply: command.said } })
    }
    case 'strike-out-comment': {
      const comment = comments[command.comment]
      if (!comment) return refuse('unknown-comment')
      return comment.isStruckOut ? accept() : accept({ type: 'comment-struck-out', forgets: command.comment })
    }
  }
}

export function evolveHearing(hearing: Hearing, event: HearingEvent): Hearing {
  const rewrite = (about: CommentId, change: Partial<Comment>): Hearing => {
    const current = hearing.comments[about]
    return current ? { ...hearing, comments: { ...hearing.comments, [about]: { ...current, ...change } } } : hearing
  }
  const approve = (as: Approver, approval: Approval | null): Hearing => ({
    ...hearing,
    approvals: { ...hearing.approvals, [as]: approval },
  })
  switch (event.type) {
    case 'hearing-opened':
      return { ...hearing, isOpen: event.isOpen, until: event.until }
    case 'plan-commented': {
      const said: Comment = { wish: event.wish, text: event.words?.comment ?? null, answer: null, isStruckOut: false }
      return { ...hearing, comments: { ...hearing.comments, [event.about]: said } }
    }
    case 'comment-answered':
      return rewrite(event.about, { answer: event.words?.reply || null })
    case 'comment-struck-out':
      return rewrite(event.forgets, { text: null, answer: null, isStruckOut: true })
    case 'plan-approved':
      return approve(event.as, { by: event.by, at: event.at })
    case 'approval-withdrawn':
      return approve(event.as, null)
  }
}

/** The draft has changed: whoever agreed, agreed to something else. */
export const askedAnew = (hearing: Hearing): Hearing =>
  approvers.some((as) => hearing.approvals[as] !== null) ? { ...hearing, approvals: nobodyYet } : hearing

/** Published: what was said to this draft is answered by the plan. */
export const heard = (hearing: Hearing): Hearing => ({ ...hearing, isOpen: false, until: null })

export const isApproved = ({ approvals }: Hearing): boolean => approvers.every((as) => approvals[as] !== null)

/** The staff see all of it; the employees what is said, as long as they are asked. */
export function projectHearing({ isOpen, until, comments, approvals }: Hearing, viewer: Viewer): Hearing {
  const shown: Record<CommentId, Comment> = {}
  for (const [comment, { wish, text, answer, isStruckOut }] of Object.entries(comments)) {
    shown[comment] = { wish, text, answer, isStruckOut }
  }
  if (isStaff(viewer)) return { isOpen, until, comments: shown, approvals }
  if (!isOpen || !isAny(viewer, 'participant')) return noHearing
  return { isOpen, until, comments: shown, approvals: noHearing.approvals }
}

export type StandingComment = Comment & { readonly comment: CommentId }

/** What was said and not struck out, as it came; about one wish, or with null about the whole plan. */
export const commentsOn = ({ comments }: Hearing, about: WishId | null): readonly StandingComment[] =>
  Object.entries(comments)
    .map(([comment, { wish, text, answer, isStruckOut }]) => ({ comment, wish, text, answer, isStruckOut }))
    .filter(({ wish, isStruckOut }) => wish === about && !isStruckOut)

/** How many wait for an answer. */
export const unanswered = ({ comments }: Hearing): number =>
  Object.values(comments).filter(({ answer, isStruckOut }) => answer === null && !isStruckOut).length
