import { type Actor, accept, type Decision, isAny, isStaff, refuse, type Viewer } from '../../kernel/decider.ts'
import type { Instant } from '../../kernel/values.ts'
import { hasReached } from '../05-agenda/progress.ts'
import { type Change, changesBetween } from './changes.ts'
import type { Command } from './commands.ts'
import { gather, type Sources } from './gather.ts'
import {
  askedAnew,
  decideHearing,
  evolveHearing,
  type Hearing,
  type HearingEvent,
  type HearingRefusal,
  heard,
  isAboutHearing,
  isApproved,
  noHearing,
  projectHearing,
} from './hearing.ts'
import { decideMeasure, evolveMeasures, type MeasureEvent, type MeasureRefusal, newMeasures } from './measures.ts'
import { asPublished, emptyPlan, type Plan, standingWishes } from './plan.ts'
import { withoutAnswer } from './sheet-wishes.ts'
import { decideWish, evolveWishes, newWishes, type WishEvent, type WishRefusal } from './wishes.ts'

/** The responsible group gathers all group work into a plan in which every wish has an answer (E1, D8). */
export type State = Readonly<{
  /** What the responsible group works on; nobody else's until it is published. */
  draft: Plan
  gatheredAt: Instant | null
  /** The draft may be written in; closed by publishing until a new version is begun. */
  isOpen: boolean
  /** How many times the plan has been published. */
  version: number
  /** What everybody reads: the plan as it was published last. */
  published: Plan | null
  publishedAt: Instant | null
  /** When the employees first had a plan to read; what is kept about people counts from then (P7). */
  firstPublishedAt: Instant | null
  /** What is new in it since the version before. */
  changes: readonly Change[]
  /** What others say of the draft before it is published. */
  hearing: Hearing
}>
export const initial: State = {
  draft: emptyPlan,
  gatheredAt: null,
  isOpen: true,
  version: 0,
  published: null,
  publishedAt: null,
  firstPublishedAt: null,
  changes: [],
  hearing: noHearing,
}

/** "These are storage formats": an event once written must be read for ever. */
export type Event =
  | HearingEvent
  | WishEvent
  | MeasureEvent
  | Readonly<
      | { type: 'draft-gathered'; at: Instant }
      | { type: 'plan-published'; version: number; at: Instant }
      | { type: 'plan-reopened'; version: number }
    >
export type Refusal =
  | HearingRefusal
  | WishRefusal
  | MeasureRefusal
  | WhyNot
  | 'not-yet'
  | 'nothing-to-gather'
  | 'moved-on'
  | 'not-approved'
type WhyNot = 'not-all-sorted' | 'wish-without-words' | 'wishes-without-answer' | 'nothing-to-do'

export function decide(state: State, command: Command, actor: Actor, earlier: Sources): Decision<Event, Refusal> {
  if (isAboutHearing(command)) return decideHearing(state.hearing, command, actor)
  if (!isAny(actor, 'responsible')) return refuse('responsible-only')
  const { draft, isOpen, version } = state

  switch (command.type) {
    case 'gather-draft': {
      if (!hasReached(earlier.agenda, 'presentations')) return refuse('not-yet')
      const found = gather(earlier)
      const news = [...newWishes(draft, found.wishes), ...newMeasures(draft, found.measures)]
      if (!news.length) return found.wishes.length || state.gatheredAt !== null ? accept() : refuse('nothing-to-gather')
      if (!isOpen) return refuse('published-already')
      return accept<Event>(...news, { type: 'draft-gathered', at: actor.at })
    }
    case 'publish-plan': {
      if (command.version <= version) return accept()
      if (command.version !== version + 1 || !isOpen) return refuse('moved-on')
      const whyNot = whyNotPublish(draft, earlier)
      if (whyNot) return refuse(whyNot)
      if (!isApproved(state.hearing)) return refuse('not-approved')
      return accept({ type: 'plan-published', version: command.version, at: actor.at })
    }
    case 'reopen-plan':
      if (command.version > version) return refuse('moved-on')
      if (command.version < version || isOpen) return accept()
      return accept({ type: 'plan-reopened', version })
    case 'add-measure':
    case 'rewrite-measure':
    case 'strike-out-measure':
      return decideMeasure(draft, isOpen, command)
    default:
      return decideWish(draft, isOpen, command, earlier)
  }
}

/** What still stands between the draft and everybody's eyes; null when it is ready. */
export function whyNotPublish(draft: Plan, sources: Pick<Sources, 'groups' | 'agenda' | 'wishes'>): WhyNot | null {
  const wishes = standingWishes(draft)
  if (wishes.some(({ text, fate }) => text === '' && fate !== null)) return 'wish-without-words'
  if (wishes.some(({ fate }) => fate === null)) return 'not-all-sorted'
  if (withoutAnswer(draft, sources).length) return 'wishes-without-answer'
  return wishes.some(({ fate }) => fate === 'now' || fate === 'at-once') ? null : 'nothing-to-do'
}

export function evolve(state: State, event: Event): State {
  const after = become(state, event)
  return after.draft === state.draft ? after : { ...after, hearing: askedAnew(after.hearing) }
}

function become(state: State, event: Event): State {
  const { draft, published } = state
  const withWishes = (wishes: Plan['wishes']): State =>
    wishes === draft.wishes ? state : { ...state, draft: { wishes, measures: draft.measures } }
  const withMeasures = (measures: Plan['measures']): State =>
    measures === draft.measures ? state : { ...state, draft: { wishes: draft.wishes, measures } }

  switch (event.type) {
    case 'draft-gathered':
      return { ...state, gatheredAt: event.at }
    case 'wish-gathered':
    case 'wish-traced':
    case 'wish-added':
    case 'wish-rewritten':
    case 'wishes-joined':
    case 'wish-sorted':
      return withWishes(evolveWishes(draft.wishes, event))
    case 'wish-struck-out':
      return {
        ...withWishes(evolveWishes(draft.wishes, event)),
        // What must go, goes at once: also from what everybody reads.
        published: published && {
          wishes: without(evolveWishes(published.wishes, event), event.forgets),
          measures: published.measures,
        },
      }
    case 'measure-gathered':
    case 'measure-added':
    case 'measure-rewritten':
      return withMeasures(evolveMeasures(draft.measures, event))
    case 'measure-struck-out':
      return {
        ...withMeasures(evolveMeasures(draft.measures, event)),
        published: published && { wishes: published.wishes, measures: without(published.measures, event.forgets) },
      }
    case 'plan-published': {
      const { version, at } = event
      const firstPublishedAt = state.firstPublishedAt ?? at
      const becomes = asPublished(draft)
      return {
        ...state,
        isOpen: false,
        version,
        published: becomes,
        publishedAt: at,
        firstPublishedAt,
        changes: published === null ? [] : changesBetween(published, becomes),
        hearing: heard(state.hearing),
      }
    }
    case 'plan-reopened':
      // Whoever agreed, agreed to the plan that was published.
      return { ...state, isOpen: true, hearing: askedAnew(state.hearing) }
    case 'hearing-opened':
    case 'plan-commented':
    case 'comment-answered':
    case 'comment-struck-out':
    case 'plan-approved':
    case 'approval-withdrawn':
      return { ...state, hearing: evolveHearing(state.hearing, event) }
  }
}

const without = <Thing>(all: Readonly<Record<string, Thing>>, gone: string): Readonly<Record<string, Thing>> =>
  Object.fromEntries(Object.entries(all).filter(([id]) => id !== gone))

/**
 * The draft is for those who prepare and follow up, and for the employees while they are asked what they say to it; the
 * published plan is for all in the room. The board has its own.
 */
export function project(state: State, viewer: Viewer): State {
  const { draft, gatheredAt, isOpen, version, published, publishedAt, firstPublishedAt, changes } = state
  const hearing = projectHearing(state.hearing, viewer)
  const everybodys = { version, published, publishedAt, firstPublishedAt, changes, hearing }
  if (isStaff(viewer)) return { draft, gatheredAt, isOpen, ...everybodys }
  if (!isAny(viewer, 'participant', 'wall')) return initial
  return {
    draft: hearing.isOpen ? asPublished(draft) : initial.draft,
    gatheredAt: initial.gatheredAt,
    isOpen: initial.isOpen,
    ...everybodys,
  }
}

export function sight(viewer: Viewer): string {
  if (isStaff(viewer)) return 'staff'
  if (isAny(viewer, 'wall')) return 'wall'
  return isAny(viewer, 'participant') ? 'everybody' : 'nobody'
}
