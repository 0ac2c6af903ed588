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
import type { Day, GroupId, Instant, MeasureId, PersonId, WishId } from '../../kernel/values.ts'
import { hasReached } from '../05-agenda/progress.ts'
import type { Level } from '../22-action-form/levels.ts'
import {
  type MeasureSaid,
  type MeasureWords,
  noTexts,
  saysTheSame,
  textsIn,
  wordsFrom,
} from '../22-action-form/measure-texts.ts'
import { type Change, changesBetween } from './changes.ts'
import type { Command } from './commands.ts'
import { type Fate, mostNow } from './fates.ts'
import { type GatheredMeasure, type GatheredWish, gather, type Sources } from './gather.ts'
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
import {
  asPublished,
  emptyPlan,
  type Origin,
  type Plan,
  type PlanMeasure,
  type PlanWish,
  rootOf,
  standingWishes,
  wishesWith,
} from './plan.ts'
import { fromSheet, nameInPlan, onSheets, withoutAnswer } from './sheet-wishes.ts'
import type { Success } from './successes.ts'

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

/** More than this is no longer a plan that somebody reads. */
export const mostAdded = 1_000

/** "These are storage formats": an event once written must be read for ever. */
export type Event =
  | HearingEvent
  | Readonly<
      | { type: 'draft-gathered'; at: Instant }
      | { type: 'wish-gathered'; about: WishId; origin: OriginThen; words: Words<'wish'> }
      | { type: 'wish-traced'; wish: WishId; origin: Origin }
      | { type: 'wish-added'; about: WishId; words: Words<'wish'> }
      | { type: 'wish-rewritten'; about: WishId; words: Words<'wish'> }
      | { type: 'wish-struck-out'; forgets: WishId }
      | { type: 'wishes-joined'; wish: WishId; into: WishId | null }
      | { type: 'wish-sorted'; about: WishId; fate: Fate | null; lookAgain: Day | null; words: Words<'reason'> }
      | {
          type: 'measure-gathered'
          about: MeasureId
          wish: WishId
          origin: GroupId
          level: Level
          words: MeasureWords
        }
      | ({ type: 'measure-added'; about: MeasureId; wish: WishId; level: Level; words: PlanWords } & Agreed)
      | ({ type: 'measure-rewritten'; about: MeasureId; level: Level; words: PlanWords } & Agreed)
      | { type: 'measure-struck-out'; forgets: MeasureId }
      | { type: 'plan-published'; version: number; at: Instant }
      | { type: 'plan-reopened'; version: number }
    >
/** What the responsible group agrees on beyond the words of the group. The first versions knew only the deadline. */
type Agreed = Readonly<{
  deadline: Day | null
  followUpOn?: Day | null
  owner?: PersonId | null
  serves?: Success | null
}>
/** The first versions did not say which wishes on the sheets a wish speaks for. */
type OriginThen = Omit<Origin, 'wishes'> & Readonly<Partial<Pick<Origin, 'wishes'>>>
type PlanWords = (MeasureSaid & { readonly sign?: string }) | null
export type Refusal =
  | HearingRefusal
  | 'not-yet'
  | 'nothing-to-gather'
  | 'published-already'
  | 'unknown-wish'
  | 'unknown-measure'
  | 'same-wish'
  | 'has-measures'
  | 'more-than-three'
  | 'why-not-now'
  | 'look-again-when'
  | 'plan-full'
  | 'not-all-sorted'
  | 'wishes-without-answer'
  | 'wish-without-words'
  | 'nothing-to-do'
  | 'moved-on'
  | 'not-approved'

export function decide(state: State, command: Command, actor: Actor, earlier: Sources): Decision<Event, Refusal> {
  if (isAboutHearing(command)) return decideHearing(state.hearing, command, actor)
  if (!isAny(actor, 'responsible')) return refuse('responsible-only')
  const { draft, isOpen, version } = state

  switch (command.type) {
    case 'gather-draft': {
      if (!hasReached(earlier.agenda, 'presentations')) return refuse('not-yet')
      const found = gather(earlier)
      const news = whatIsNew(draft, found)
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
    case 'add-wish': {
      const wish = `plan.wish.${command.wish}`
      if (draft.wishes[wish]) return accept()
      if (!isOpen) return refuse('published-already')
      if (Object.keys(draft.wishes).length >= mostAdded) return refuse('plan-full')
      return accept({ type: 'wish-added', about: wish, words: { wish: command.said } })
    }
    case 'take-up-wishes': {
      const { wishes, into } = command
      if (into !== null && !isStanding(draft.wishes[into])) return refuse('unknown-wish')
      const there = new Map(onSheets(earlier).map((one) => [one.wish, one]))
      if (wishes.some((wish) => !there.has(wish))) return refuse('unknown-wish')
      const open = new Set(withoutAnswer(draft, earlier).map(({ wish }) => wish))
      const taken = [...new Set(wishes)].flatMap((wish) => (open.has(wish) ? (there.get(wish) ?? []) : []))
      if (!taken.length) return accept()
      if (!isOpen) return refuse('published-already')
      const root = into === null ? null : rootOf(draft, into)
      return accept<Event>(
        ...taken.flatMap(({ group, wish, text }): readonly Event[] => {
          const about = nameInPlan(wish)
          const gathered = {
            type: 'wish-gathered',
            about,
            origin: fromSheet(group, wish),
            words: { wish: text },
          } as const
          return root === null ? [gathered] : [gathered, { type: 'wishes-joined', wish: about, into: root }]
        }),
      )
    }
    case 'add-measure': {
      const measure = `plan.measure.${command.measure}`
      if (draft.measures[measure]) return accept()
      if (!isStanding(draft.wishes[command.wish])) return refuse('unknown-wish')
      if (!isOpen) return refuse('published-already')
      if (Object.keys(draft.measures).length >= mostAdded) return refuse('plan-full')
      const { wish } = command
      return accept({ type: 'measure-added', about: measure, wish, ...written(command) })
    }
    case 'rewrite-measure': {
      const { measure } = command
      const current = draft.measures[measure]
      if (!current || current.isStruckOut) return refuse('unknown-measure')
      if (isSame(current, command)) return accept()
      if (!isOpen) return refuse('published-already')
      return accept({ type: 'measure-rewritten', about: measure, ...written(command) })
    }
    case 'strike-out-measure': {
      const current = draft.measures[command.measure]
      if (!current) return refuse('unknown-measure')
      // A word that must go, goes at once: also from what everybody reads.
      return current.isStruckOut ? accept() : accept({ type: 'measure-struck-out', forgets: command.measure })
    }
  }

  const { wish } = command
  const current = draft.wishes[wish]
  if (!current) return refuse('unknown-wish')
  if (command.type === 'strike-out-wish') {
    if (current.isStruckOut) return accept()
    const hasMeasures = Object.values(draft.measures).some((one) => one.wish === wish && !one.isStruckOut)
    return hasMeasures ? refuse('has-measures') : accept({ type: 'wish-struck-out', forgets: wish })
  }
  if (current.isStruckOut) return refuse('unknown-wish')

  switch (command.type) {
    case 'rewrite-wish':
      if (current.text === command.said) return accept()
      if (!isOpen) return refuse('published-already')
      return accept({ type: 'wish-rewritten', about: wish, words: { wish: command.said } })
    case 'join-wishes': {
      if (command.into !== null && !isStanding(draft.wishes[command.into])) return refuse('unknown-wish')
      const into = command.into === null ? null : rootOf(draft, command.into)
      if (into === wish) return refuse('same-wish')
      const isThere = into === null ? current.joinedInto === null : rootOf(draft, wish) === into
      if (isThere) return accept()
      return isOpen ? accept({ type: 'wishes-joined', wish, into }) : refuse('published-already')
    }
    case 'sort-wish': {
      const { fate, reason, lookAgain } = command
      if (current.fate === fate && current.reason === reason && current.lookAgain === lookAgain) return accept()
      if (!isOpen) return refuse('published-already')
      if (rootOf(draft, wish) !== wish) return refuse('same-wish')
      const others = wishesWith(draft, 'now').filter((other) => other.wish !== wish)
      if (fate === 'now' && others.length >= mostNow && reason === '') return refuse('more-than-three')
      if (fate === 'later' && reason === '') return refuse('why-not-now')
      if (fate === 'later' && lookAgain === null) return refuse('look-again-when')
      return accept({ type: 'wish-sorted', about: wish, fate, lookAgain, words: { reason } })
    }
  }
}

const isStanding = (wish: PlanWish | undefined): boolean => wish !== undefined && !wish.isStruckOut

type Said = Extract<Command, { type: 'add-measure' | 'rewrite-measure' }>
const written = (said: Said) => ({
  level: said.level,
  deadline: said.deadline,
  followUpOn: said.followUpOn ?? null,
  owner: said.owner ?? null,
  serves: said.serves ?? null,
  words: { ...wordsFrom(said), sign: said.sign ?? '' },
})
const isSame = (measure: PlanMeasure, said: Said): boolean =>
  measure.level === said.level &&
  measure.deadline === said.deadline &&
  measure.followUpOn === (said.followUpOn ?? null) &&
  measure.owner === (said.owner ?? null) &&
  measure.serves === (said.serves ?? null) &&
  measure.sign === (said.sign ?? '') &&
  saysTheSame(measure, said)

/** What the groups have written since the draft was gathered. What somebody has edited or struck out stays so. */
function whatIsNew(draft: Plan, found: ReturnType<typeof gather>): readonly Event[] {
  const isNewWish = ({ wish, text, origin }: GatheredWish): boolean => {
    const known = draft.wishes[wish]
    if (!known) return true
    if (known.isEdited || known.isStruckOut || known.text === null) return false
    return known.text !== text || JSON.stringify(known.origin) !== JSON.stringify(origin)
  }
  // Whatever somebody has made of the words, it goes on answering for what the groups wrote.
  const isTracedAnew = ({ wish, origin }: GatheredWish): boolean => {
    const known = draft.wishes[wish]
    return known?.isEdited === true && !known.isStruckOut && JSON.stringify(known.origin) !== JSON.stringify(origin)
  }
  const isNewMeasure = (found: GatheredMeasure): boolean => {
    const known = draft.measures[found.measure]
    if (!known) return true
    if (known.isEdited || known.isStruckOut || known.what === null) return false
    return known.level !== found.level || !saysTheSame(known, found)
  }
  return [
    ...found.wishes.filter(isNewWish).map(
      ({ wish, text, origin }): Event => ({
        type: 'wish-gathered',
        about: wish,
        origin,
        words: { wish: text },
      }),
    ),
    ...found.wishes.filter(isTracedAnew).map(({ wish, origin }): Event => ({ type: 'wish-traced', wish, origin })),
    ...found.measures.filter(isNewMeasure).map(
      (found): Event => ({
        type: 'measure-gathered',
        about: found.measure,
        wish: found.wish,
        origin: found.origin,
        level: found.level,
        words: wordsFrom(found),
      }),
    ),
  ]
}

type WhyNot = 'not-all-sorted' | 'wish-without-words' | 'wishes-without-answer' | 'nothing-to-do'

/** What still stands between the draft and everybody's eyes; null when it is ready. */
export function whyNotPublish(draft: Plan, sources: Pick<Sources, 'groups' | 'agenda' | 'wishes'>): WhyNot | null {
  const wishes = standingWishes(draft)
  if (wishes.some(({ text, fate }) => text === '' && fate !== null)) return 'wish-without-words'
  if (wishes.some(({ fate }) => fate === null)) return 'not-all-sorted'
  if (withoutAnswer(draft, sources).length) return 'wishes-without-answer'
  return wishes.some(({ fate }) => fate === 'now' || fate === 'at-once') ? null : 'nothing-to-do'
}

const unsorted = { joinedInto: null, fate: null, reason: '', lookAgain: null, isEdited: false, isStruckOut: false }
const handMade: Origin = { chosenBy: null, theme: null, sheets: [], wishes: [] }
const originIn = ({ chosenBy, theme, sheets, wishes = [] }: OriginThen): Origin => ({ chosenBy, theme, sheets, wishes })

export function evolve(state: State, event: Event): State {
  const after = become(state, event)
  return after.draft === state.draft ? after : { ...after, hearing: askedAnew(after.hearing) }
}

function become(state: State, event: Event): State {
  const { draft, published } = state
  const withWish = (wish: WishId, become: PlanWish): State => ({
    ...state,
    draft: { ...draft, wishes: { ...draft.wishes, [wish]: become } },
  })
  const changeWish = (wish: WishId, change: Partial<PlanWish>): State => {
    const current = draft.wishes[wish]
    return current ? withWish(wish, { ...current, ...change }) : state
  }
  const withMeasure = (measure: MeasureId, become: PlanMeasure): State => ({
    ...state,
    draft: { ...draft, measures: { ...draft.measures, [measure]: become } },
  })

  switch (event.type) {
    case 'draft-gathered':
      return { ...state, gatheredAt: event.at }
    case 'wish-gathered': {
      const origin = originIn(event.origin)
      const known = draft.wishes[event.about] ?? { ...unsorted, text: null, origin }
      return withWish(event.about, { ...known, text: event.words?.wish ?? null, origin })
    }
    case 'wish-traced':
      return changeWish(event.wish, { origin: event.origin })
    case 'wish-added':
      return withWish(event.about, { ...unsorted, text: event.words?.wish ?? null, origin: handMade, isEdited: true })
    case 'wish-rewritten':
      return changeWish(event.about, { text: event.words?.wish ?? null, isEdited: true })
    case 'wish-struck-out':
      return {
        ...state,
        draft: {
          wishes: freed(draft.wishes, event.forgets),
          measures: draft.measures,
        },
        published: published && {
          wishes: without(freed(published.wishes, event.forgets), event.forgets),
          measures: published.measures,
        },
      }
    case 'wishes-joined':
      // The one that is joined is answered by the other; taken apart again, it needs an answer of its own.
      return changeWish(event.wish, { joinedInto: event.into, fate: null, reason: '', lookAgain: null })
    case 'wish-sorted':
      return changeWish(event.about, {
        fate: event.fate,
        reason: event.words?.reason ?? null,
        lookAgain: event.lookAgain,
      })
    case 'measure-gathered': {
      const { about, wish, origin, level } = event
      const known = draft.measures[about]
      return withMeasure(about, {
        wish,
        level,
        ...textsIn(event.words),
        sign: known?.sign ?? '',
        deadline: known?.deadline ?? null,
        followUpOn: known?.followUpOn ?? null,
        owner: known?.owner ?? null,
        serves: known?.serves ?? null,
        origin,
        isEdited: false,
        isStruckOut: false,
      })
    }
    case 'measure-added': {
      const { about, wish, level } = event
      const added = { wish, level, ...agreedIn(event), origin: null, isEdited: true, isStruckOut: false }
      return withMeasure(about, added)
    }
    case 'measure-rewritten': {
      const { about, level } = event
      const current = draft.measures[about]
      return current ? withMeasure(about, { ...current, level, ...agreedIn(event), isEdited: true }) : state
    }
    case 'measure-struck-out': {
      const current = draft.measures[event.forgets]
      if (!current) return state
      const gone = { ...current, ...noTexts, sign: null, owner: null, isStruckOut: true }
      return {
        ...withMeasure(event.forgets, gone),
        published: published && { wishes: published.wishes, measures: without(published.measures, event.forgets) },
      }
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

const agreedIn = (said: Agreed & Readonly<{ words: PlanWords }>) => ({
  ...textsIn(said.words),
  sign: said.words === null ? null : (said.words.sign ?? ''),
  deadline: said.deadline,
  followUpOn: said.followUpOn ?? null,
  owner: said.owner ?? null,
  serves: said.serves ?? null,
})

/** A wish is struck out; those that were joined into it stand by themselves again. */
const freed = (wishes: Plan['wishes'], gone: WishId): Plan['wishes'] =>
  Object.fromEntries(
    Object.entries(wishes).map(([wish, current]): [WishId, PlanWish] => {
      if (wish === gone) return [wish, { ...current, text: null, reason: null, fate: null, isStruckOut: true }]
      return [wish, current.joinedInto === gone ? { ...current, joinedInto: null } : current]
    }),
  )

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
