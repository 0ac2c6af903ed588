import { type Actor, accept, type Decision, isAny, isStaff, refuse, type Viewer } from '../../kernel/decider.ts'
import { type GroupId, type Meeting, meetings, type PersonId, type Sitting, unlessFirst } from '../../kernel/values.ts'
import type { State as People } from '../03-people/rules.ts'
import { type AskEvent, type AskRefusal, asksSeenBy, decideAsk, evolveAsks } from './asks.ts'
import type { Command } from './commands.ts'
import { type Finding, findingsIn, ownManager, rules } from './engine/findings.ts'
import { chairFor } from './engine/pairs.ts'
import type { Question } from './engine/question.ts'
import { seatFor } from './engine/seat.ts'
import { questionFor, seatingOf, tableNumbers } from './question-for.ts'
import {
  asShown,
  type Division,
  type FormedGroup,
  type Group,
  groupById,
  groupOf,
  groupsAt,
  groupsOf,
  indexOf,
  initial,
  isInGroup,
  isLocked,
  type SeatingEvent,
  type State,
} from './tables.ts'
import {
  decideWanted,
  evolveWanted,
  heldAt,
  usualWanted,
  type Wanted,
  type WantedEvent,
  type WantedRefusal,
} from './wanted.ts'

export { initial, type State }

/** "These are storage formats": an event once written must be read for ever. */
export type Event = SeatingEvent | AskEvent | WantedEvent
export type Refusal =
  | WantedRefusal
  | AskRefusal
  | 'staff-only'
  | 'own-seat-only'
  | 'nobody-takes-part'
  | 'locked'
  | 'not-everybody-once'
  | 'uneven-tables'
  | 'not-as-laid-down'
  | 'unknown-group'
  | 'no-groups-yet'
  | 'other-sitting'

type Earlier = Readonly<{ people: People }>

export function decide(state: State, command: Command, actor: Actor, { people }: Earlier): Decision<Event, Refusal> {
  if (command.type === 'take-seat') {
    // Whoever comes late finds a chair without waiting for anyone (M6).
    const { meeting, person } = command
    const isOwn = actor.person === person && isAny(actor, 'participant')
    if (!isOwn && !isAny(actor, 'facilitator', 'responsible')) return refuse('own-seat-only')
    const known = people.persons[person]
    if (!known) return refuse('unknown-person')
    const sitting = known.sitting[meeting]
    if (groupOf(state, person, meeting)?.sitting === sitting) return accept()
    const seat = seatFor(questionFor(state, people, meeting, sitting), seatingOf(state, meeting, sitting), person)
    const group = groupsAt(state, meeting, sitting)[seat?.at ?? -1]
    return seat && group ? accept(seatedAt(meeting, person, group, seat.chair)) : refuse('no-groups-yet')
  }

  if (command.type === 'give-up-seat') {
    // Whoever is no longer invited, or is to be forgotten, leaves the tables of both meetings.
    if (!leads(actor) && !isAny(actor, 'system')) return refuse('staff-only')
    const { person } = command
    const seated = meetings.filter((meeting) => groupOf(state, person, meeting) || state.asks[meeting][person])
    return accept(...seated.map((meeting): Event => ({ type: 'seat-given-up', meeting, person })))
  }

  // Who sits at the wrong table asks those who sit there, not the one who leads (M6).
  if (command.type === 'ask-for-chair') return decideAsk(state, command, actor, people)
  if (command.type === 'let-in' || command.type === 'turn-away') {
    const { meeting, person, group } = command
    const table = groupsOf(state, meeting).find((one) => one.group === group)
    if (!leads(actor) && !table?.members.includes(actor.person)) return refuse('own-table-only')
    if (!table || table.members.includes(person)) return table ? accept() : refuse('unknown-group')
    const isAsking = state.asks[meeting][person] === group
    if (command.type === 'turn-away') {
      return isAsking ? accept({ type: 'chair-asked-for', meeting, person, group: null }) : accept()
    }
    return isAsking ? accept(takenIn(state, meeting, person, table, people)) : refuse('nobody-asks')
  }

  if (!leads(actor)) return refuse('staff-only')
  switch (command.type) {
    case 'form-groups': {
      const { meeting, sitting = 1, tables } = command
      if (isLocked(state, meeting, sitting)) return refuse('locked')
      const refusal = whyNot(tables, questionFor(state, people, meeting, sitting))
      return refusal ? refuse(refusal) : formed(state, meeting, sitting, tables)
    }
    case 'keep-groups': {
      const { sitting = 1 } = command
      if (isLocked(state, 2, sitting)) return refuse('locked')
      const comes = (person: PersonId): boolean => people.persons[person]?.sitting[2] === sitting
      const groups = groupsOf(state, 1).map(({ table, members }) => ({ table, members: members.filter(comes) }))
      const kept = groups.filter(({ members }) => members.length > 0)
      if (!kept.length) return refuse('no-groups-yet')
      // At the same tables, where nobody else sits at another time; else in their order.
      const isOneSitting = [...groupsOf(state, 1), ...groupsOf(state, 2)].every((one) => one.sitting === sitting)
      const last = Math.max(...kept.map(({ table }) => table))
      const places = Array.from({ length: last }, (_, at) => kept.find(({ table }) => table === at + 1)?.members ?? [])
      return formed(state, 2, sitting, isOneSitting ? places : kept.map(({ members }) => members))
    }
    case 'move-person': {
      const { meeting, person, to } = command
      const known = people.persons[person]
      if (!known) return refuse('unknown-person')
      const table = groupsOf(state, meeting).find(({ group }) => group === to)
      if (!table) return refuse('unknown-group')
      if (table.sitting !== known.sitting[meeting]) return refuse('other-sitting')
      if (table.members.includes(person)) return accept()
      return accept(takenIn(state, meeting, person, table, people))
    }
    case 'lock-groups': {
      const { meeting, sitting = 1 } = command
      return isLocked(state, meeting, sitting) === command.isLocked
        ? accept()
        : accept({ type: 'groups-locked', meeting, ...unlessFirst(sitting), isLocked: command.isLocked })
    }
    case 'order-wishes':
    case 'describe-tables':
    case 'keep-apart':
    case 'keep-together':
    case 'hold-place':
      return decideWanted(state.wanted, command, people)
  }
}

/** On this chair; the last one goes without saying. */
const seatedAt = (meeting: Meeting, person: PersonId, { group, members }: Group, chair: number): Event => ({
  type: 'person-seated',
  meeting,
  person,
  group,
  ...(chair < members.length ? { chair } : {}),
})

/** On a chair at this table, so that as few as can be interview the own manager. */
function takenIn(state: State, meeting: Meeting, person: PersonId, table: Group, people: People): Event {
  const avoids = ownManager(questionFor(state, people, meeting, table.sitting).people)
  return seatedAt(meeting, person, table, chairFor(person, table.members, avoids))
}

/** What no proposal may do: forget somebody, be uneven, or break what was laid down. */
function whyNot(tables: readonly (readonly PersonId[])[], question: Question): Refusal | null {
  const { people, tables: room } = question
  if (!people.length) return 'nobody-takes-part'
  const seated = tables.flat()
  const known = new Set(people.map(({ person }) => person))
  const isOnce = new Set(seated).size === seated.length && seated.length === known.size
  if (!isOnce || seated.some((person) => !known.has(person))) return 'not-everybody-once'
  const seating = tables.map((members, at) => ({ table: at + 1, members })).filter(({ members }) => members.length > 0)
  const sizes = seating.map(({ members }) => members.length)
  if (Math.max(...sizes) - Math.min(...sizes) > 1) return 'uneven-tables'
  const isBroken = ({ what }: Finding): boolean => rules.some((rule) => rule === what)
  const broken = findingsIn({ ...question, wishes: [] }, seating).filter(isBroken)
  // One or two people make one small group.
  if (broken.some(({ what }) => what === 'size') && people.length > 2) return 'uneven-tables'
  const isBeside = room.length > 0 && seating.some(({ table }) => table > room.length)
  return isBeside || broken.some(({ what }) => what !== 'size') ? 'not-as-laid-down' : null
}

/**
 * These tables for one sitting, in the order in which they stand in the room, each with a number that no table of
 * another sitting bears. An empty one is not used.
 */
function formed(
  state: State,
  meeting: Meeting,
  sitting: Sitting,
  tables: readonly (readonly PersonId[])[],
): Decision<Event, Refusal> {
  const numbers = tableNumbers(state, meeting, sitting, tables.length)
  const groups = tables.flatMap((members, at): FormedGroup[] => {
    const table = numbers[at] ?? at + 1
    return members.length ? [{ group: `m${meeting}-t${table}`, table, members }] : []
  })
  const before = groupsAt(state, meeting, sitting).map(({ group, table, members }) => ({ group, table, members }))
  const isSame = JSON.stringify(groups) === JSON.stringify(before)
  return isSame ? accept() : accept({ type: 'groups-formed', meeting, ...unlessFirst(sitting), groups })
}

export function evolve(state: State, event: Event): State {
  const become = evolveSeats(state, event)
  const asks = evolveAsks(state.asks, event)
  return asks === state.asks ? become : { ...become, asks }
}

function evolveSeats(state: State, event: Event): State {
  switch (event.type) {
    case 'chair-asked-for':
      return state
    case 'groups-formed': {
      const { meeting, sitting = 1 } = event
      const others = state[meeting].groups.filter((group) => group.sitting !== sitting)
      const fresh = event.groups.map(({ group, table, members }): Group => ({ group, sitting, table, members }))
      const groups = [...others, ...fresh].sort((one, other) => one.table - other.table)
      return { ...state, [meeting]: { ...state[meeting], groups } }
    }
    case 'person-seated': {
      const { meeting, person, group, chair } = event
      const seated = reseated(state, meeting, person, group, chair)
      const isHeld = state.wanted.held[meeting][person] !== undefined
      const sitting = groupById(state, group)?.sitting ?? 1
      const at = seatingOf(seated, meeting, sitting).find(({ members }) => members.includes(person))
      // A hand that moves somebody whose place was held holds it at the new table.
      return isHeld && at ? { ...seated, wanted: heldAt(state.wanted, meeting, person, at.table) } : seated
    }
    case 'seat-given-up': {
      const { meeting, person } = event
      return { ...reseated(state, meeting, person, null), wanted: heldAt(state.wanted, meeting, person, null) }
    }
    case 'groups-locked': {
      const { meeting, sitting = 1 } = event
      const others = state[meeting].locked.filter((one) => one !== sitting)
      return { ...state, [meeting]: { ...state[meeting], locked: event.isLocked ? [...others, sitting] : others } }
    }
    case 'wishes-ordered':
    case 'tables-described':
    case 'kept-apart':
    case 'kept-together':
    case 'place-held':
      return { ...state, wanted: evolveWanted(state.wanted, event) }
  }
}

/** Somebody at another table, on a chair there, or at none. */
function reseated(state: State, meeting: Meeting, person: PersonId, to: GroupId | null, chair?: number): State {
  const { groups, locked } = state[meeting]
  const moved = groups.map(({ group, sitting, table, members }) => {
    const others = members.filter((member) => member !== person)
    if (group !== to) return { group, sitting, table, members: others }
    const before = others.slice(0, chair ?? others.length)
    return { group, sitting, table, members: [...before, person, ...others.slice(before.length)] }
  })
  return { ...state, [meeting]: { groups: moved, locked } }
}

/**
 * The tables are everybody's; who sits there is for the staff, and for those at the table itself. How they are wanted
 * is for those who lead.
 */
export function project(state: State, viewer: Viewer): State {
  const shown = ({ groups, locked }: Division): Division => {
    if (isStaff(viewer)) return { locked, groups: groups.map((group) => asShown(group, group.members)) }
    const { ofPerson, fromOutside } = indexOf(groups)
    const own = viewer.person === null ? undefined : ofPerson.get(viewer.person)
    if (!own) return { locked, groups: fromOutside }
    return {
      locked,
      groups: fromOutside.map((group) => (group.group === own.group ? asShown(own, own.members) : group)),
    }
  }
  const asks = leads(viewer)
    ? state.asks
    : asksSeenBy(state.asks, viewer, (group) => isInGroup(state, viewer.person, group))
  return {
    1: shown(state[1]),
    2: shown(state[2]),
    wanted: leads(viewer) ? wantedAsIs(state.wanted) : usualWanted,
    asks,
  }
}

const leads = (viewer: Readonly<Pick<Viewer, 'roles'>>): boolean => isAny(viewer, 'responsible', 'facilitator')

const wantedAsIs = ({ order, size, tables, apart, together, held }: Wanted): Wanted => ({
  order,
  size,
  tables,
  apart,
  together,
  held,
})

/** Those who lead see alike, so do the rest of the staff, and those who share their tables in both meetings. */
export function sight(viewer: Viewer, { groups }: Readonly<{ groups: State }>): string {
  if (leads(viewer)) return 'leads'
  if (isStaff(viewer)) return 'staff'
  const tables = meetings.map((meeting) => groupOf(groups, viewer.person, meeting)?.group ?? '').join('+')
  // Whoever waits for a chair sees that they wait.
  const isAsking = viewer.person !== null && meetings.some((meeting) => groups.asks[meeting][viewer.person ?? ''])
  return isAsking ? `${tables}+${viewer.person}` : tables
}
