import { type Actor, accept, type Decision, isAny, isStaff, refuse, type Viewer } from '../../kernel/decider.ts'
import { diceFrom } from '../../kernel/dice.ts'
import { type GroupId, type Meeting, meetings, type PersonId } from '../../kernel/values.ts'
import { type State as People, whoTakesPart } from '../03-people/rules.ts'
import type { Command } from './commands.ts'
import { seat } from './seating.ts'

/** The groups of four, each with its table (B4, B5); new or the same for meeting 2 (D2). */
export type State = Readonly<Record<Meeting, Division>>
export type Division = Readonly<{ groups: readonly Group[]; isLocked: boolean }>
export type Group = Readonly<{ group: GroupId; table: number; members: readonly PersonId[] }>

export const initial: State = { 1: { groups: [], isLocked: false }, 2: { groups: [], isLocked: false } }

/** "These are storage formats": an event once written must be read for ever. */
export type Event = Readonly<
  | { type: 'groups-formed'; meeting: Meeting; groups: readonly Group[] }
  | { type: 'person-seated'; meeting: Meeting; person: PersonId; group: GroupId }
  | { type: 'seat-given-up'; meeting: Meeting; person: PersonId }
  | { type: 'groups-locked'; meeting: Meeting; isLocked: boolean }
>
export type Refusal =
  | 'staff-only'
  | 'own-seat-only'
  | 'nobody-takes-part'
  | 'locked'
  | 'unknown-group'
  | 'unknown-person'
  | 'no-groups-yet'

type Earlier = Readonly<{ people: People }>

/** The groups of one meeting, in the order of their tables. */
export const groupsOf = (state: State, meeting: Meeting): readonly Group[] => state[meeting].groups

/** The group in which this person sits in a meeting, or null. */
export const groupOf = (state: State, person: PersonId | null, meeting: Meeting): Group | null =>
  person === null ? null : (groupsOf(state, meeting).find(({ members }) => members.includes(person)) ?? null)

/** Does this person sit in this group (of either meeting)? */
export const isInGroup = (state: State, person: PersonId | null, group: GroupId): boolean =>
  person !== null && groupById(state, group)?.members.includes(person) === true

export const groupById = (state: State, group: GroupId): Group | null =>
  meetings.flatMap((meeting) => groupsOf(state, meeting)).find((one) => one.group === group) ?? null

export function decide(state: State, command: Command, actor: Actor, { people }: Earlier): Decision<Event, Refusal> {
  if (command.type === 'take-seat') {
    // Whoever comes late finds a chair without waiting for anyone: the smallest table, the first of these.
    const { meeting, person } = command
    const isOwn = actor.person === person && isAny(actor, 'participant')
    if (!isOwn && !isAny(actor, 'facilitator', 'responsible')) return refuse('own-seat-only')
    if (!people.persons[person]) return refuse('unknown-person')
    if (groupOf(state, person, meeting)) return accept()
    const [smallest] = [...groupsOf(state, meeting)].sort((one, other) => one.members.length - other.members.length)
    return smallest
      ? accept({ type: 'person-seated', meeting, person, group: smallest.group })
      : refuse('no-groups-yet')
  }

  if (!isAny(actor, 'responsible', 'facilitator')) return refuse('staff-only')
  switch (command.type) {
    case 'form-groups': {
      const { meeting, seed } = command
      if (state[meeting].isLocked) return refuse('locked')
      const persons = whoTakesPart(people)
      if (!persons.length) return refuse('nobody-takes-part')
      const before = meeting === 2 ? groupsOf(state, 1).map(({ members }) => members) : []
      const groups = seat(persons, before, diceFrom(seed)).map(
        (members, index): Group => ({ group: `m${meeting}-t${index + 1}`, table: index + 1, members }),
      )
      return isSame(groups, groupsOf(state, meeting)) ? accept() : accept({ type: 'groups-formed', meeting, groups })
    }
    case 'keep-groups': {
      if (state[2].isLocked) return refuse('locked')
      if (!groupsOf(state, 1).length) return refuse('no-groups-yet')
      const groups = groupsOf(state, 1).map(({ table, members }): Group => ({ group: `m2-t${table}`, table, members }))
      return isSame(groups, groupsOf(state, 2)) ? accept() : accept({ type: 'groups-formed', meeting: 2, groups })
    }
    case 'move-person': {
      const { meeting, person, to } = command
      if (!people.persons[person]) return refuse('unknown-person')
      if (!groupsOf(state, meeting).some(({ group }) => group === to)) return refuse('unknown-group')
      return groupOf(state, person, meeting)?.group === to
        ? accept()
        : accept({ type: 'person-seated', meeting, person, group: to })
    }
    case 'give-up-seat': {
      // Whoever is no longer invited leaves the tables of both meetings.
      const { person } = command
      const seated = meetings.filter((meeting) => groupOf(state, person, meeting))
      return accept(...seated.map((meeting): Event => ({ type: 'seat-given-up', meeting, person })))
    }
    case 'lock-groups': {
      const { meeting, isLocked } = command
      return state[meeting].isLocked === isLocked ? accept() : accept({ type: 'groups-locked', meeting, isLocked })
    }
  }
}

const isSame = (one: readonly Group[], other: readonly Group[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

export function evolve(state: State, event: Event): State {
  const division = state[event.meeting]
  const become = (change: Partial<Division>): State => ({ ...state, [event.meeting]: { ...division, ...change } })

  switch (event.type) {
    case 'groups-formed':
      return become({ groups: event.groups })
    case 'person-seated':
      return become({
        groups: division.groups.map(({ group, table, members }) => {
          const others = members.filter((member) => member !== event.person)
          return { group, table, members: group === event.group ? [...others, event.person] : others }
        }),
      })
    case 'seat-given-up':
      return become({
        groups: division.groups.map(({ group, table, members }) => ({
          group,
          table,
          members: members.filter((member) => member !== event.person),
        })),
      })
    case 'groups-locked':
      return become({ isLocked: event.isLocked })
  }
}

/** The tables are everybody's; who sits there is for the staff, and for those at the table itself. */
export function project(state: State, viewer: Viewer): State {
  const shown = ({ groups, isLocked }: Division): Division => ({
    isLocked,
    groups: groups.map(({ group, table, members }) => {
      const maySee = isStaff(viewer) || (viewer.person !== null && members.includes(viewer.person))
      return { group, table, members: maySee ? members : [] }
    }),
  })
  return { 1: shown(state[1]), 2: shown(state[2]) }
}

/** The staff see alike, and so do those who share their tables in both meetings. */
export function sight(viewer: Viewer, { groups }: Readonly<{ groups: State }>): string {
  if (isStaff(viewer)) return 'staff'
  return meetings.map((meeting) => groupOf(groups, viewer.person, meeting)?.group ?? '').join('+')
}
