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
import { type Day, type GroupId, type Id, type Instant, minute } from '../../kernel/values.ts'
import { groupOf, groupsOf } from '../04-groups/tables.ts'
import type { State as Agenda } from '../05-agenda/agenda.ts'
import { timeLeft } from '../05-agenda/clock.ts'
import { hasComeTo, hasReached } from '../05-agenda/progress.ts'
import { reflectionOf } from '../21-reflection/rules.ts'
import { type State as Forms, formOf, type Standing, standing } from '../22-action-form/rules.ts'
import { byTheme, type Choices } from './by-theme.ts'
import type { Command, How } from './commands.ts'

/** The groups tell briefly, theme by theme (D6); the responsible group ends the day with what happens next (D7, D8). */
export type State = Readonly<{
  /** Who tells after whom, as arranged by hand; empty while the proposed order stands. */
  order: readonly GroupId[]
  presented: GroupId | null
  told: Readonly<Record<GroupId, How>>
  /** What hangs on the wall while a group tells. Only ever made for the wall, which may not read the forms themselves. */
  onShow: OnShow | null
  whatNext: WhatNext | null
}>
export type OnShow = Readonly<{ group: GroupId; wish: string | null; measures: readonly Standing[] }>
export type WhatNext = Readonly<{
  /** When the action plan can be expected. */
  planBy: Day | null
  /** The next day on which everybody hears how it goes, plan or no plan; null when none is promised. */
  nextSign: Day | null
  /** Who does what until then; null once forgotten, and before it was asked for. */
  whoDoes: string | null
  /** Whether, how and when everybody is involved again; null once forgotten. */
  involvedAgain: string | null
}>
export const initial: State = { order: [], presented: null, told: {}, onShow: null, whatNext: null }

/** "These are storage formats": an event once written must be read for ever. */
export type Event = Readonly<
  | { type: 'presentations-ordered'; order: readonly GroupId[] }
  | { type: 'group-presented'; group: GroupId | null }
  | { type: 'told'; group: GroupId; how: How | null }
  | {
      type: 'what-next-told'
      planBy: Day | null
      /** Not in what was told before version 0.3. */
      nextSign?: Day | null
      about: Id<'what-next'>
      words: Words<'involvedAgain' | 'whoDoes'>
    }
>
export type Refusal =
  | 'facilitator-only'
  | 'responsible-only'
  | 'not-yet'
  | 'unknown-group'
  | 'own-table-only'
  | 'told-already'

type Earlier = Choices & Readonly<{ agenda: Agenda; actionForm: Forms }>

export function decide(state: State, command: Command, actor: Actor, earlier: Earlier): Decision<Event, Refusal> {
  const { groups, agenda } = earlier
  if (command.type === 'tell-what-next') {
    if (!isAny(actor, 'responsible', 'facilitator')) return refuse('responsible-only')
    const { planBy, nextSign, whoDoes, involvedAgain } = command
    const before = state.whatNext
    const isTold =
      before?.planBy === planBy &&
      before.nextSign === nextSign &&
      before.whoDoes === whoDoes &&
      before.involvedAgain === involvedAgain
    const words = { involvedAgain, whoDoes }
    return isTold ? accept() : accept({ type: 'what-next-told', planBy, nextSign, about: 'what-next', words })
  }

  const isKnown = (one: GroupId): boolean => groupsOf(groups, 2).some(({ group }) => group === one)
  if (command.type === 'leave-to-others') {
    const { group, isSaid } = command
    if (!isAny(actor, 'participant') || groupOf(groups, actor.person, 2)?.group !== group)
      return refuse('own-table-only')
    if (!hasReached(agenda, 'presentations')) return refuse('not-yet')
    const how = state.told[group] ?? null
    // Who has told has told; a table takes back no more than its own silence.
    if (how === 'told') return refuse('told-already')
    if (isSaid === (how === 'already-said')) return accept()
    return accept({ type: 'told', group, how: isSaid ? 'already-said' : null })
  }

  if (!isAny(actor, 'facilitator', 'scribe')) return refuse('facilitator-only')
  if (!hasReached(agenda, 'presentations')) return refuse('not-yet')

  switch (command.type) {
    case 'order-presentations': {
      const order = [...new Set(command.order)]
      if (!order.every(isKnown)) return refuse('unknown-group')
      const isThere = isSame(queue({ ...state, order }, earlier), queue(state, earlier))
      return isThere ? accept() : accept({ type: 'presentations-ordered', order })
    }
    case 'present': {
      const { group } = command
      if (group !== null && !isKnown(group)) return refuse('unknown-group')
      return state.presented === group ? accept() : accept({ type: 'group-presented', group })
    }
    case 'mark-told': {
      const { group, how } = command
      if (!isKnown(group)) return refuse('unknown-group')
      return (state.told[group] ?? null) === how ? accept() : accept({ type: 'told', group, how })
    }
  }
}

const isSame = (one: readonly GroupId[], other: readonly GroupId[]): boolean =>
  one.length === other.length && one.every((group, index) => group === other[index])

/** The order in which the groups tell: as arranged, whoever is missing there after it, theme by theme. */
export function queue(state: State, earlier: Choices): readonly GroupId[] {
  const proposed = byTheme(earlier).flatMap(({ groups }) => groups)
  const arranged = state.order.filter((group) => proposed.includes(group))
  return [...arranged, ...proposed.filter((group) => !arranged.includes(group))]
}

export function evolve(state: State, event: Event): State {
  switch (event.type) {
    case 'presentations-ordered':
      return { ...state, order: event.order }
    case 'group-presented':
      return { ...state, presented: event.group }
    case 'told': {
      const { [event.group]: _before, ...others } = state.told
      return { ...state, told: event.how === null ? others : { ...others, [event.group]: event.how } }
    }
    case 'what-next-told': {
      const { planBy, nextSign = null, words } = event
      const [whoDoes, involvedAgain] = [words?.whoDoes ?? null, words?.involvedAgain ?? null]
      return { ...state, whatNext: { planBy, nextSign, whoDoes, involvedAgain } }
    }
  }
}

/** Everybody in the room follows the presentations from their step on, and what happens next from its own. */
export function project(state: State, viewer: Viewer, earlier: Earlier): State {
  const { agenda, groups } = earlier
  const { whatNext } = state
  const isWall = isAny(viewer, 'wall')
  const isInTheRoom = isStaff(viewer) || isWall || isAny(viewer, 'participant')
  const arePresented = isInTheRoom && hasComeTo(agenda, groups, viewer, 'presentations')
  const mayHearNext =
    isAny(viewer, 'responsible', 'facilitator') || (isInTheRoom && hasComeTo(agenda, groups, viewer, 'what-next'))

  return {
    order: arePresented ? queue(state, earlier) : [],
    presented: arePresented ? state.presented : null,
    told: arePresented ? state.told : {},
    // The step may end while somebody tells: then the sheet is taken down.
    onShow: isWall && agenda.open?.step === 'presentations' ? onShowNow(state, earlier) : null,
    whatNext: mayHearNext && whatNext ? toldOf(whatNext) : null,
  }
}

const toldOf = ({ planBy, nextSign, whoDoes, involvedAgain }: WhatNext): WhatNext => ({
  planBy,
  nextSign,
  whoDoes,
  involvedAgain,
})

/** A sitting hears what its own groups tell. */
export const sight = (viewer: Viewer, { groups }: Pick<Earlier, 'groups'>): string =>
  [...viewer.roles, groupOf(groups, viewer.person, 2)?.sitting ?? ''].join(' ')

/** The wish and the form of the group that tells now, or null when none does. */
export function onShowNow(
  state: State,
  { reflection, actionForm }: Pick<Earlier, 'reflection' | 'actionForm'>,
): OnShow | null {
  const { presented, onShow } = state
  if (presented === null || onShow) return onShow
  const wish = reflectionOf(reflection, presented).chosen?.text ?? null
  return { group: presented, wish, measures: standing(formOf(actionForm, presented)) }
}

/** Who has not told yet, nor been spared by what others said; the one who tells now among them. */
export const stillToTell = (state: State, order: readonly GroupId[]): readonly GroupId[] =>
  order.filter((group) => !state.told[group])

/**
 * Those who tell next, by how many tell before them: 0 is the next. Null for whoever has told, is spared or tells now.
 */
export function tellsAfter({ presented, told }: State, order: readonly GroupId[], group: GroupId): number | null {
  const waiting = order.filter((one) => one !== presented && !told[one])
  const place = waiting.indexOf(group)
  return place < 0 ? null : place
}

/** Whoever has the same theme as this group and has not told yet: they are asked what is missing, and no more (D6). */
export const withTheSame = (state: State, group: GroupId, earlier: Choices): readonly GroupId[] =>
  (byTheme(earlier).find(({ groups }) => groups.includes(group))?.groups ?? []).filter(
    (one) => one !== group && !state.told[one] && reflectionOf(earlier.reflection, one).chosen !== null,
  )

/** How the time that is left is shared by those who are still to tell. */
export type Share = Readonly<{
  /** Whole minutes, or halves of one, for each; 0 when there is less than a minute for each. */
  minutes: number
  /** How many of them can tell for a minute each. */
  fits: number
}>

/** The shortest time in which a table can tell anything at all, and the longest that "briefly" means (D6). */
const shortest = minute
const longest = 5 * minute

/**
 * How the minutes that are left fit those who are still to tell (D6); null when no clock runs for it. Told in halves of
 * a minute and rounded down, so that the last table gets what the first was promised.
 */
export function timeForEach(agenda: Agenda, groups: number, now: Instant): Share | null {
  const left = agenda.open?.step === 'presentations' ? timeLeft(agenda, now) : null
  if (left === null || groups === 0) return null
  const time = Math.max(0, left)
  const each = Math.min(longest, time / groups)
  const halves = Math.floor(each / (minute / 2)) / 2
  return { minutes: each < shortest ? 0 : halves, fits: Math.min(groups, Math.floor(time / shortest)) }
}
