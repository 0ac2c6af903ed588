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
import type { Instant, Meeting, PersonId, Sitting, UnitId } from '../../kernel/values.ts'
import type { Channel, Command } from './commands.ts'
import { mostPeople } from './limits.ts'

/** Who is invited, and who is in the room (B1). Names live in the people table; here is only an id. */
export type State = Readonly<{
  persons: Readonly<Record<PersonId, Person>>
  units: Readonly<Record<UnitId, string | null>>
  /** While the door is open, the code on the wall lets people in. */
  isDoorOpen: boolean
}>
export type Person = Readonly<{
  unit: UnitId | null
  isManager: boolean
  /** To which sitting of each meeting this person comes. */
  sitting: Readonly<Record<Meeting, Sitting>>
  /** Came without standing on the roster. */
  cameToTheDoor: boolean
  arrivedAt: Readonly<Record<Meeting, Instant | null>>
  leftAt: Readonly<Record<Meeting, Instant | null>>
  /** How the invitation to each meeting got to this person; null: not yet, as far as anyone has said. */
  reachedBy: Readonly<Record<Meeting, Channel | null>>
}>
export const initial: State = { persons: {}, units: {}, isDoorOpen: false }

/** "These are storage formats": an event once written must be read for ever. */
export type Event = Readonly<
  | { type: 'people-invited'; people: readonly Invited[] }
  | { type: 'unit-named'; about: UnitId; words: Words<'unit'> }
  | { type: 'invitation-withdrawn'; person: PersonId }
  | { type: 'added-at-the-door'; person: PersonId }
  | { type: 'sitting-chosen'; people: readonly PersonId[]; meeting: Meeting; sitting: Sitting }
  | { type: 'person-arrived'; person: PersonId; meeting: Meeting; at: Instant }
  | { type: 'person-left'; person: PersonId; meeting: Meeting; at: Instant }
  | { type: 'people-reached'; people: readonly PersonId[]; meeting: Meeting; channel: Channel | null }
  | { type: 'door-opened'; isOpen: boolean }
>
export type Invited = Readonly<{ person: PersonId; unit: UnitId | null; isManager: boolean }>
export type Refusal = 'staff-only' | 'own-seat-only' | 'unknown-person' | 'roster-full' | 'door-closed'

const neverYet = { 1: null, 2: null } as const
const theFirst = { 1: 1, 2: 1 } as const

export function decide(state: State, command: Command, actor: Actor): Decision<Event, Refusal> {
  const leads = isAny(actor, 'responsible', 'facilitator')
  switch (command.type) {
    case 'invite-people': {
      if (!leads) return refuse('staff-only')
      // Named twice, the last line counts.
      const lines = new Map(command.people.map((line) => [line.person, line]))
      const people = [...lines.values()].filter(({ person, unit, isManager }) => {
        const known = state.persons[person]
        return !known || known.unit !== unit || known.isManager !== isManager
      })
      const total = new Set([...Object.keys(state.persons), ...people.map(({ person }) => person)]).size
      if (total > mostPeople) return refuse('roster-full')
      const named = Object.entries(command.units).filter(([unit, name]) => state.units[unit] !== name)
      const units = named.map(([about, unit]): Event => ({ type: 'unit-named', about, words: { unit } }))
      return accept<Event>(...units, ...(people.length ? [{ type: 'people-invited', people } as const] : []))
    }
    case 'withdraw-invitation':
      if (!leads && !isAny(actor, 'system')) return refuse('staff-only')
      return state.persons[command.person] ? accept({ type: 'invitation-withdrawn', person: command.person }) : accept()
    case 'open-door':
      if (!leads) return refuse('staff-only')
      return state.isDoorOpen === command.isOpen ? accept() : accept({ type: 'door-opened', isOpen: command.isOpen })
    case 'add-at-the-door': {
      if (!leads && !isAny(actor, 'system')) return refuse('staff-only')
      if (state.persons[command.person]) return accept()
      if (Object.keys(state.persons).length >= mostPeople) return refuse('roster-full')
      if (!leads && !state.isDoorOpen) return refuse('door-closed')
      return accept({ type: 'added-at-the-door', person: command.person })
    }
    case 'choose-sitting': {
      if (!leads) return refuse('staff-only')
      const { meeting, sitting } = command
      const people = command.people.filter((person) => {
        const known = state.persons[person]
        return known !== undefined && known.sitting[meeting] !== sitting
      })
      return people.length ? accept({ type: 'sitting-chosen', people, meeting, sitting }) : accept()
    }
    case 'reach-people': {
      if (!leads && !isAny(actor, 'system')) return refuse('staff-only')
      const { meeting, channel } = command
      const people = [...new Set(command.people)].filter((person) => {
        const known = state.persons[person]
        return known !== undefined && known.reachedBy[meeting] !== channel
      })
      return people.length ? accept({ type: 'people-reached', people, meeting, channel }) : accept()
    }
    case 'arrive':
    case 'leave': {
      const { person, meeting } = command
      if (!leads && !isAny(actor, 'system') && actor.person !== person) return refuse('own-seat-only')
      const known = state.persons[person]
      if (!known) return refuse('unknown-person')
      const isHere = isPresent(known, meeting)
      if (command.type === 'arrive') {
        // Whoever swapped a shift comes to the sitting that is held now, and belongs to it from then on.
        const sitting = command.sitting ?? known.sitting[meeting]
        return accept<Event>(
          ...(sitting === known.sitting[meeting]
            ? []
            : [{ type: 'sitting-chosen', people: [person], meeting, sitting } as const]),
          ...(isHere ? [] : [{ type: 'person-arrived', person, meeting, at: actor.at } as const]),
        )
      }
      return isHere ? accept({ type: 'person-left', person, meeting, at: actor.at }) : accept()
    }
  }
}

export function evolve(state: State, event: Event): State {
  switch (event.type) {
    case 'people-invited': {
      const invited = event.people.map(({ person, unit, isManager }): [PersonId, Person] => [
        person,
        {
          ...(state.persons[person] ?? {
            sitting: theFirst,
            cameToTheDoor: false,
            arrivedAt: neverYet,
            leftAt: neverYet,
            reachedBy: neverYet,
          }),
          unit,
          isManager,
        },
      ])
      return { ...state, persons: { ...state.persons, ...Object.fromEntries(invited) } }
    }
    case 'unit-named':
      return { ...state, units: { ...state.units, [event.about]: event.words?.unit ?? null } }
    case 'invitation-withdrawn': {
      const { [event.person]: _withdrawn, ...persons } = state.persons
      return { ...state, persons }
    }
    case 'added-at-the-door': {
      const guest: Person = {
        unit: null,
        isManager: false,
        sitting: theFirst,
        cameToTheDoor: true,
        arrivedAt: neverYet,
        leftAt: neverYet,
        reachedBy: neverYet,
      }
      return { ...state, persons: { ...state.persons, [event.person]: guest } }
    }
    case 'sitting-chosen': {
      const { people, meeting, sitting } = event
      return changed(state, people, (known) => ({ ...known, sitting: { ...known.sitting, [meeting]: sitting } }))
    }
    case 'people-reached': {
      const { people, meeting, channel } = event
      return changed(state, people, (known) => ({ ...known, reachedBy: { ...known.reachedBy, [meeting]: channel } }))
    }
    case 'person-arrived':
    case 'person-left': {
      const known = state.persons[event.person]
      if (!known) return state
      const arrived = event.type === 'person-arrived'
      const become: Person = arrived
        ? {
            ...known,
            arrivedAt: { ...known.arrivedAt, [event.meeting]: event.at },
            leftAt: { ...known.leftAt, [event.meeting]: null },
          }
        : { ...known, leftAt: { ...known.leftAt, [event.meeting]: event.at } }
      return { ...state, persons: { ...state.persons, [event.person]: become } }
    }
    case 'door-opened':
      return { ...state, isDoorOpen: event.isOpen }
  }
}

/** The same, with these people as they have become. */
function changed(state: State, people: readonly PersonId[], become: (person: Person) => Person): State {
  const after = people.flatMap((person): readonly [PersonId, Person][] => {
    const known = state.persons[person]
    return known ? [[person, become(known)]] : []
  })
  return { ...state, persons: { ...state.persons, ...Object.fromEntries(after) } }
}

/** The roster is the staff's; a participant sees the own row, the wall nobody. Units have no names but their own. */
export function project(state: State, viewer: Viewer): State {
  const own = viewer.person !== null && Object.hasOwn(state.persons, viewer.person) ? [viewer.person] : []
  const persons: Record<PersonId, Person> = {}
  // Nobody else's row is as much as looked at: at the door of a hospital this is done for thousands, many times a second.
  for (const person of isStaff(viewer) ? Object.keys(state.persons) : own) {
    const known = state.persons[person]
    if (!known) continue
    const { unit, isManager, sitting, cameToTheDoor, arrivedAt, leftAt, reachedBy } = known
    persons[person] = { unit, isManager, sitting, cameToTheDoor, arrivedAt, leftAt, reachedBy }
  }
  return { persons, units: isStaff(viewer) ? state.units : {}, isDoorOpen: state.isDoorOpen }
}

export const sight = (viewer: Viewer): string => (isStaff(viewer) ? 'staff' : (viewer.person ?? 'nobody'))

/** Has come to this meeting and not left. */
export const isPresent = ({ arrivedAt, leftAt }: Person, meeting: Meeting): boolean =>
  arrivedAt[meeting] !== null && leftAt[meeting] === null

/** Everybody who takes part, in the order of the roster. */
export const whoTakesPart = ({ persons }: State): readonly Invited[] =>
  Object.entries(persons).map(([person, { unit, isManager }]) => ({ person, unit, isManager }))
