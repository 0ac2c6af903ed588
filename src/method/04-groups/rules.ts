import { type Actor, accept, type Decision, isAny, isStaff, refuse, type Viewer } from '../../kernel/decider.ts'
import { diceFrom } from '../../kernel/dice.ts'
import { type GroupId, type Meeting, meetings, type PersonId, type Sitting, unlessFirst } from '../../kernel/values.ts'
import { type State as People, whoTakesPart } from '../03-people/rules.ts'
import type { Command } from './commands.ts'
import { seat } from './seating.ts'

/** The groups of four, each with its table (B4, B5); new or the same for meeting 2 (D2). */
export type State = Readonly<Record<Meeting, Division>>
export type Division = Readonly<{
  groups: readonly Group[]
  /** The sittings whose plan stands: it is dealt anew only when somebody has unlocked it. */
  locked: readonly Sitting[]
}>
/** A table bears a number of its own in each meeting, whatever the sitting: its sheet is known by it. */
export type Group = Readonly<{ group: GroupId; sitting: Sitting; table: number; members: readonly PersonId[] }>

export const initial: State = { 1: { groups: [], locked: [] }, 2: { groups: [], locked: [] } }

/** "These are storage formats": an event once written must be read for ever. */
export type Event = Readonly<
  | { type: 'groups-formed'; meeting: Meeting; sitting?: Sitting; groups: readonly FormedGroup[] }
  | { type: 'person-seated'; meeting: Meeting; person: PersonId; group: GroupId }
  | { type: 'seat-given-up'; meeting: Meeting; person: PersonId }
  | { type: 'groups-locked'; meeting: Meeting; sitting?: Sitting; isLocked: boolean }
>
type FormedGroup = Omit<Group, 'sitting'>
export type Refusal =
  | 'staff-only'
  | 'own-seat-only'
  | 'nobody-takes-part'
  | 'locked'
  | 'unknown-group'
  | 'unknown-person'
  | 'no-groups-yet'
  | 'other-sitting'

type Earlier = Readonly<{ people: People }>

/** The groups of one meeting, all its sittings together, in the order of their tables. */
export const groupsOf = (state: State, meeting: Meeting): readonly Group[] => state[meeting].groups

/** The groups that come together at one sitting of a meeting. */
export const groupsAt = (state: State, meeting: Meeting, sitting: Sitting): readonly Group[] =>
  groupsOf(state, meeting).filter((group) => group.sitting === sitting)

/** Does the plan of this sitting stand? */
export const isLocked = (state: State, meeting: Meeting, sitting: Sitting = 1): boolean =>
  state[meeting].locked.includes(sitting)

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
    const known = people.persons[person]
    if (!known) return refuse('unknown-person')
    const sitting = known.sitting[meeting]
    if (groupOf(state, person, meeting)?.sitting === sitting) return accept()
    const [smallest] = groupsAt(state, meeting, sitting).toSorted(
      (one, other) => one.members.length - other.members.length,
    )
    return smallest
      ? accept({ type: 'person-seated', meeting, person, group: smallest.group })
      : refuse('no-groups-yet')
  }

  if (!isAny(actor, 'responsible', 'facilitator')) return refuse('staff-only')
  switch (command.type) {
    case 'form-groups': {
      const { meeting, sitting = 1, seed } = command
      if (isLocked(state, meeting, sitting)) return refuse('locked')
      const persons = whoTakesPart(people).filter(({ person }) => people.persons[person]?.sitting[meeting] === sitting)
      if (!persons.length) return refuse('nobody-takes-part')
      const before = meeting === 2 ? groupsOf(state, 1).map(({ members }) => members) : []
      return formed(state, meeting, sitting, seat(persons, before, diceFrom(seed)))
    }
    case 'keep-groups': {
      const { sitting = 1 } = command
      if (isLocked(state, 2, sitting)) return refuse('locked')
      const comes = (person: PersonId): boolean => people.persons[person]?.sitting[2] === sitting
      const tables = groupsOf(state, 1).map(({ members }) => members.filter(comes))
      const kept = tables.filter(({ length }) => length > 0)
      return kept.length ? formed(state, 2, sitting, kept) : refuse('no-groups-yet')
    }
    case 'move-person': {
      const { meeting, person, to } = command
      const known = people.persons[person]
      if (!known) return refuse('unknown-person')
      const table = groupsOf(state, meeting).find(({ group }) => group === to)
      if (!table) return refuse('unknown-group')
      if (table.sitting !== known.sitting[meeting]) return refuse('other-sitting')
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
      const { meeting, sitting = 1 } = command
      return isLocked(state, meeting, sitting) === command.isLocked
        ? accept()
        : accept({ type: 'groups-locked', meeting, ...unlessFirst(sitting), isLocked: command.isLocked })
    }
  }
}

/** These tables for one sitting, each with a number that no table of another sitting bears. */
function formed(
  state: State,
  meeting: Meeting,
  sitting: Sitting,
  tables: readonly (readonly PersonId[])[],
): Decision<Event, Refusal> {
  const taken = new Set(groupsOf(state, meeting).flatMap((one) => (one.sitting === sitting ? [] : [one.table])))
  const free = Array.from({ length: tables.length + taken.size }, (_, n) => n + 1).filter((n) => !taken.has(n))
  const groups = tables.map((members, index): FormedGroup => {
    const table = free[index] ?? index + 1
    return { group: `m${meeting}-t${table}`, table, members }
  })
  const before = groupsAt(state, meeting, sitting).map(({ group, table, members }) => ({ group, table, members }))
  const isSame = JSON.stringify(groups) === JSON.stringify(before)
  return isSame ? accept() : accept({ type: 'groups-formed', meeting, ...unlessFirst(sitting), groups })
}

export function evolve(state: State, event: Event): State {
  const division = state[event.meeting]
  const become = (change: Partial<Division>): State => ({ ...state, [event.meeting]: { ...division, ...change } })

  switch (event.type) {
    case 'groups-formed': {
      const { sitting = 1 } = event
      const others = division.groups.filter((group) => group.sitting !== sitting)
      const fresh = event.groups.map(({ group, table, members }): Group => ({ group, sitting, table, members }))
      return become({ groups: [...others, ...fresh].sort((one, other) => one.table - other.table) })
    }
    case 'person-seated':
      return become({
        groups: division.groups.map(({ group, sitting, table, members }) => {
          const others = members.filter((member) => member !== event.person)
          return { group, sitting, table, members: group === event.group ? [...others, event.person] : others }
        }),
      })
    case 'seat-given-up':
      return become({
        groups: division.groups.map(({ group, sitting, table, members }) => ({
          group,
          sitting,
          table,
          members: members.filter((member) => member !== event.person),
        })),
      })
    case 'groups-locked': {
      const { sitting = 1 } = event
      const others = division.locked.filter((one) => one !== sitting)
      return become({ locked: event.isLocked ? [...others, sitting] : others })
    }
  }
}

/** The tables are everybody's; who sits there is for the staff, and for those at the table itself. */
export function project(state: State, viewer: Viewer): State {
  const shown = ({ groups, locked }: Division): Division => ({
    locked,
    groups: groups.map(({ group, sitting, table, members }) => {
      const maySee = isStaff(viewer) || (viewer.person !== null && members.includes(viewer.person))
      return { group, sitting, table, members: maySee ? members : [] }
    }),
  })
  return { 1: shown(state[1]), 2: shown(state[2]) }
}

/** The staff see alike, and so do those who share their tables in both meetings. */
export function sight(viewer: Viewer, { groups }: Readonly<{ groups: State }>): string {
  if (isStaff(viewer)) return 'staff'
  return meetings.map((meeting) => groupOf(groups, viewer.person, meeting)?.group ?? '').join('+')
}
