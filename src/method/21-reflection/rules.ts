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
import { leadRound, type Round, roundAfter, roundHere, roundNotBegun, type TurnEvent } from '../../kernel/round.ts'
import type { GroupId, PersonId, WishId } from '../../kernel/values.ts'
import { type State as Groups, groupById, groupOf } from '../04-groups/tables.ts'
import type { State as Agenda } from '../05-agenda/agenda.ts'
import { hasComeTo, hasReached } from '../05-agenda/progress.ts'
import type { State as Wishes } from '../14-wishes/rules.ts'
import type { State as Summary } from '../16-summary/rules.ts'
import type { Command, Source } from './commands.ts'

/** Each tells what they thought while the others listen (D3); then the group chooses the one wish to work on (D4). */
export type State = Readonly<Record<GroupId, Reflection>>
export type Reflection = Readonly<{
  /** Whose turn it is, for the table alone. */
  round: Round
  /** How many have had their turn, whether they spoke or passed: all that the one who leads the meeting learns. */
  hadTheirTurn: number
  /** The wish that the group works on; null when not chosen, or not yet for these eyes. */
  chosen: Chosen | null
  hasChosen: boolean
  /** The group writes on real paper in meeting 2; the staff may type in what it chose. */
  onPaper: boolean
}>
export type Chosen = Readonly<{
  wish: WishId
  /** In the group's own words; null once forgotten. */
  text: string | null
  from: Source | null
}>
export const initial: State = {}

const notBegun: Reflection = { round: roundNotBegun, hadTheirTurn: 0, chosen: null, hasChosen: false, onPaper: false }
export const reflectionOf = (state: State, group: GroupId): Reflection => state[group] ?? notBegun

/** "These are storage formats": an event once written must be read for ever. No event tells what anyone said. */
export type Event =
  | TurnEvent
  | Readonly<
      | { type: 'wish-chosen'; group: GroupId; about: WishId; from: Source | null; words: Words<'wish'> }
      | { type: 'wish-put-aside'; group: GroupId; forgets: WishId }
      | { type: 'paper-used'; group: GroupId; onPaper: boolean }
    >
export type Refusal = 'own-table-only' | 'not-at-the-table' | 'not-yet' | 'already-presented' | 'unknown-wish'

type Earlier = Readonly<{ groups: Groups; agenda: Agenda; wishes: Wishes; summary: Summary }>

/** While a group reflects, chooses and writes, its work is its own; from the presentations on everybody's to read. */
export const doGroupsWork = (agenda: Agenda, groups: Groups, group: GroupId): boolean =>
  hasReached(agenda, 'reflection', groupById(groups, group)?.sitting) && !arePresented(agenda, groups, group)

/** Has the sitting of this group come to the presentations? */
export const arePresented = (agenda: Agenda, groups: Groups, group: GroupId): boolean =>
  hasReached(agenda, 'presentations', groupById(groups, group)?.sitting)

/** Reflection and action form belong to the tables of meeting 2. */
export const sitsAtTable = (groups: Groups, person: PersonId | null, group: GroupId): boolean =>
  groupOf(groups, person, 2)?.group === group

export function decide(state: State, command: Command, actor: Actor, earlier: Earlier): Decision<Event, Refusal> {
  const { groups, agenda } = earlier
  const { group } = command
  const { round, chosen, hasChosen, onPaper } = reflectionOf(state, group)
  const sitsHere = (person: PersonId): boolean => sitsAtTable(groups, person, group)
  const isMember = sitsHere(actor.person)
  const hasBegun = hasReached(agenda, 'reflection', groupById(groups, group)?.sitting)

  if (command.type === 'use-paper') {
    if (command.onPaper === onPaper) return isMember || isStaff(actor) ? accept() : refuse('own-table-only')
    // Paper laid on what a group has chosen would let others read it before its time.
    const mayLay = !command.onPaper || !hasChosen || arePresented(agenda, groups, group)
    if (!isMember && !(mayLay && isAny(actor, 'facilitator') && groupById(groups, group)))
      return refuse('own-table-only')
    return accept({ type: 'paper-used', group, onPaper: command.onPaper })
  }

  const typesFromPaper = onPaper && isStaff(actor)
  if (!isMember && !typesFromPaper) return refuse('own-table-only')

  switch (command.type) {
    case 'give-turn':
    case 'end-turn':
    case 'pass-turn':
      if (!isMember) return refuse('own-table-only')
      return hasBegun ? leadRound(roundHere(round, sitsHere), command, sitsHere) : refuse('not-yet')
    case 'put-wish-aside':
      if (!chosen) return accept()
      if (!typesFromPaper && !doGroupsWork(agenda, groups, group)) return refuse('already-presented')
      return accept({ type: 'wish-put-aside', group, forgets: chosen.wish })
    case 'choose-wish': {
      const { wish, from, said } = command
      if (chosen?.wish === wish && chosen.text === said && isSameSource(chosen.from, from)) return accept()
      if (!hasBegun) return refuse('not-yet')
      if (!typesFromPaper && !doGroupsWork(agenda, groups, group)) return refuse('already-presented')
      if (!isKnown(from, earlier) || isTaken(wish, group, state, earlier)) return refuse('unknown-wish')
      const choice: Event = { type: 'wish-chosen', group, about: wish, from, words: { wish: said } }
      // Nobody needs to remember what was nearly chosen.
      return chosen && chosen.wish !== wish
        ? accept<Event>({ type: 'wish-put-aside', group, forgets: chosen.wish }, choice)
        : accept(choice)
    }
  }
}

const isSameSource = (one: Source | null, other: Source | null): boolean => sourceKey(one) === sourceKey(other)

const sourceKey = (source: Source | null): string => {
  if (source === null) return ''
  return 'theme' in source ? source.theme : `${source.group} ${source.wish}`
}

const isKnown = (from: Source | null, { wishes, summary }: Earlier): boolean => {
  if (from === null) return true
  if ('theme' in from) return (summary.themes[from.theme]?.title ?? null) !== null
  return wishes[from.group]?.wishes[from.wish]?.isStruckOut === false
}

/** An id names one thing: what hangs on a sheet, or was chosen by others, must not be forgotten with this choice. */
const isTaken = (wish: WishId, group: GroupId, state: State, { wishes }: Earlier): boolean =>
  Object.values(wishes).some((sheet) => sheet.wishes[wish] !== undefined) ||
  Object.entries(state).some(([other, { chosen }]) => other !== group && chosen?.wish === wish)

export function evolve(state: State, event: Event): State {
  const reflection = reflectionOf(state, event.group)
  const become = (change: Partial<Reflection>): State => ({ ...state, [event.group]: { ...reflection, ...change } })

  switch (event.type) {
    case 'turn-given':
    case 'turn-ended':
    case 'turn-passed': {
      const round = roundAfter(reflection.round, event)
      return become({ round, hadTheirTurn: round.heard.length + round.passed.length })
    }
    case 'wish-chosen':
      return become({
        chosen: { wish: event.about, text: event.words?.wish ?? null, from: event.from },
        hasChosen: true,
      })
    case 'wish-put-aside':
      return become({ chosen: null, hasChosen: false })
    case 'paper-used':
      return become({ onPaper: event.onPaper })
  }
}

/**
 * The table sees all of its own. Until the presentations the one who leads the meeting sees how far each has come;
 * from then on everybody but the wall reads what was chosen, and the wall what is presented.
 */
export function project(state: State, viewer: Viewer, { groups, agenda }: Earlier): State {
  const mayRead =
    hasComeTo(agenda, groups, viewer, 'presentations') && (isStaff(viewer) || isAny(viewer, 'participant'))
  const mayCount = isAny(viewer, 'facilitator')
  const shown: Record<GroupId, Reflection> = {}

  for (const [group, { round, hadTheirTurn, chosen, hasChosen, onPaper }] of Object.entries(state)) {
    const isOwn = sitsAtTable(groups, viewer.person, group)
    const isRead = mayRead && arePresented(agenda, groups, group)
    const isTyped = onPaper && isStaff(viewer)
    if (!isOwn && !isRead && !isTyped && !mayCount) continue
    shown[group] = {
      round: isOwn ? roundHere(round, (person) => sitsAtTable(groups, person, group)) : roundNotBegun,
      hadTheirTurn: isOwn || mayCount ? hadTheirTurn : 0,
      chosen: isOwn || isRead || isTyped ? chosen : null,
      hasChosen,
      onPaper,
    }
  }
  return shown
}

/** A table sees its own, the others by role. */
export const sight = (viewer: Viewer, { groups }: Pick<Earlier, 'groups'>): string =>
  [...viewer.roles, groupOf(groups, viewer.person, 2)?.group ?? ''].join(' ')
