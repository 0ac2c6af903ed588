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
import { type Day, type Instant, type Meeting, mostSittings, type PersonId, type Sitting } from '../../kernel/values.ts'
import { type Task, tasks } from './checklist.ts'
import type { Command, TeamRole } from './commands.ts'

/** What the responsible group decides before the first meeting (B2-B9). */
export type State = Readonly<{
  /** The responsible group, and who of it leads and writes (B6, B7). Names live in the people table. */
  team: Readonly<Record<PersonId, Member>>
  workplace: string | null
  purpose: string | null
  booked: Readonly<Record<Meeting, Booking>>
  /** The other sittings of a meeting, where people work in shifts and cannot all come at once. */
  laterSittings: Readonly<Record<Meeting, readonly Booking[]>>
  /** What the group counts as success, of the process and of the result (B8). */
  criteria: Readonly<{ process: string | null; result: string | null }>
  /** What the employees are told beforehand, and the day on which it was discussed with their representatives. */
  information: Readonly<{ text: string | null; discussedOn: Day | null }>
  /** How it is made sure that the plan is carried out, and by when (B9). */
  followUp: Readonly<{ how: string | null; by: Day | null }>
  tasks: Readonly<Record<Task, Todo>>
}>
/** One of the responsible group. The title is what the workplace calls them: manager, safety representative. */
export type Member = Readonly<{ roles: readonly TeamRole[]; title: string | null }>
export type Booking = Readonly<{ startsAt: Instant | null; minutes: number; place: string | null }>
/** One line of the checklist: who does it, by when, and whether it is done. */
export type Todo = Readonly<{ owner: PersonId | null; due: Day | null; isDone: boolean }>

const notBooked: Booking = { startsAt: null, minutes: 120, place: null }
const nobodyYet: Todo = { owner: null, due: null, isDone: false }

export const initial: State = {
  team: {},
  workplace: null,
  purpose: null,
  booked: { 1: notBooked, 2: notBooked },
  laterSittings: { 1: [], 2: [] },
  criteria: { process: null, result: null },
  information: { text: null, discussedOn: null },
  followUp: { how: null, by: null },
  tasks: Object.fromEntries(tasks.map((task) => [task, nobodyYet])) as Record<Task, Todo>,
}

/** Texts of which there is one for each process lie under names that nobody can make: an id has no full stop. */
const about = {
  workplace: 'preparation.workplace',
  meeting: (meeting: Meeting, sitting: Sitting) =>
    sitting === 1 ? `preparation.meeting-${meeting}` : `preparation.meeting-${meeting}.sitting-${sitting}`,
  criteria: 'preparation.criteria',
  followUp: 'preparation.follow-up',
  information: 'preparation.information',
} as const

/** "These are storage formats": an event once written must be read for ever. */
export type Event = Readonly<
  | { type: 'team-joined'; person: PersonId; about: PersonId; words: Words<'title'> }
  | { type: 'role-named'; person: PersonId; role: TeamRole; holds: boolean }
  | { type: 'workplace-described'; about: string; words: Words<'workplace' | 'purpose'> }
  | {
      type: 'meeting-booked'
      meeting: Meeting
      startsAt: Instant | null
      minutes: number
      about: string
      words: Words<'place'>
    }
  | {
      type: 'sitting-booked'
      meeting: Meeting
      sitting: Sitting
      startsAt: Instant | null
      minutes: number
      about: string
      words: Words<'place'>
    }
  | { type: 'sitting-dropped'; meeting: Meeting; sitting: Sitting; forgets: string }
  | { type: 'criteria-written'; about: string; words: Words<'process' | 'result'> }
  | { type: 'employees-informed'; discussedOn: Day | null; about: string; words: Words<'text'> }
  | { type: 'follow-up-agreed'; by: Day | null; about: string; words: Words<'how'> }
  | { type: 'task-arranged'; task: Task; owner: PersonId | null; due: Day | null; isDone: boolean }
>
export type Refusal =
  | 'responsible-only'
  | 'staff-only'
  | 'unknown-person'
  | 'last-responsible'
  | 'unknown-sitting'
  | 'later-sittings-first'

export function decide(state: State, command: Command, actor: Actor): Decision<Event, Refusal> {
  switch (command.type) {
    case 'join-team': {
      if (!isAny(actor, 'responsible', 'system')) return refuse('responsible-only')
      const { person, title } = command
      const known = state.team[person]
      return known && known.title === orNull(title)
        ? accept()
        : accept({ type: 'team-joined', person, about: person, words: { title } })
    }
    case 'name-role': {
      if (!isAny(actor, 'responsible', 'system')) return refuse('responsible-only')
      const { person, role, holds } = command
      const member = state.team[person]
      if (!member) return refuse('unknown-person')
      if (member.roles.includes(role) === holds) return accept()
      // Somebody must be left who can let others in.
      if (role === 'responsible' && !holds && whoIs(state, 'responsible').length === 1) {
        return refuse('last-responsible')
      }
      return accept({ type: 'role-named', person, role, holds })
    }
    case 'take-over': {
      if (!isAny(actor, 'responsible')) return refuse('responsible-only')
      const { person } = actor
      if (!state.team[person]) return refuse('unknown-person')
      return state.team[person].roles.includes('facilitator')
        ? accept()
        : accept({ type: 'role-named', person, role: 'facilitator', holds: true })
    }
  }

  if (!isAny(actor, 'responsible', 'facilitator', 'system')) return refuse('staff-only')
  switch (command.type) {
    case 'describe-workplace': {
      const { workplace, purpose } = command
      return state.workplace === workplace && state.purpose === orNull(purpose)
        ? accept()
        : accept({ type: 'workplace-described', about: about.workplace, words: { workplace, purpose } })
    }
    case 'book-meeting': {
      const { meeting, sitting = 1, startsAt, minutes, place } = command
      const sittings = sittingsOf(state, meeting)
      const booked = sittings[sitting - 1]
      if (sitting > sittings.length + 1 || sitting > mostSittings) return refuse('unknown-sitting')
      const isSame = booked?.startsAt === startsAt && booked.minutes === minutes && booked.place === orNull(place)
      return isSame
        ? accept()
        : accept({
            ...(sitting === 1 ? { type: 'meeting-booked', meeting } : { type: 'sitting-booked', meeting, sitting }),
            startsAt,
            minutes,
            about: about.meeting(meeting, sitting),
            words: { place },
          })
    }
    case 'drop-sitting': {
      const { meeting, sitting } = command
      const { length } = sittingsOf(state, meeting)
      if (sitting > length) return accept()
      // The first one is the meeting itself; and whoever belongs to the third must not find themselves in the second.
      if (sitting === 1) return refuse('unknown-sitting')
      if (sitting < length) return refuse('later-sittings-first')
      return accept({ type: 'sitting-dropped', meeting, sitting, forgets: about.meeting(meeting, sitting) })
    }
    case 'write-criteria': {
      const { process, result } = command
      return state.criteria.process === orNull(process) && state.criteria.result === orNull(result)
        ? accept()
        : accept({ type: 'criteria-written', about: about.criteria, words: { process, result } })
    }
    case 'agree-follow-up': {
      const { how, by } = command
      return state.followUp.how === orNull(how) && state.followUp.by === by
        ? accept()
        : accept({ type: 'follow-up-agreed', by, about: about.followUp, words: { how } })
    }
    case 'inform-employees': {
      const { text, discussedOn } = command
      return state.information.text === orNull(text) && state.information.discussedOn === discussedOn
        ? accept()
        : accept({ type: 'employees-informed', discussedOn, about: about.information, words: { text } })
    }
    case 'plan-dates': {
      // Only where nobody has said a day: what the group has agreed on stands.
      const planned = tasks.flatMap((task): readonly Event[] => {
        const { owner, due: agreed, isDone } = state.tasks[task]
        const due = command.dues[task]
        return due === undefined || agreed !== null ? [] : [{ type: 'task-arranged', task, owner, due, isDone }]
      })
      return accept(...planned)
    }
    case 'do-task': {
      const { task, owner, due, isDone } = command
      const todo = state.tasks[task]
      if (owner !== null && owner !== todo.owner && !state.team[owner]) return refuse('unknown-person')
      return todo.owner === owner && todo.due === due && todo.isDone === isDone
        ? accept()
        : accept({ type: 'task-arranged', task, owner, due, isDone })
    }
  }
}

export function evolve(state: State, event: Event): State {
  switch (event.type) {
    case 'team-joined': {
      const roles = state.team[event.person]?.roles ?? ['responsible']
      const member: Member = { roles, title: orNull(event.words?.title) }
      return { ...state, team: { ...state.team, [event.person]: member } }
    }
    case 'role-named': {
      const { person, role, holds } = event
      const { roles: held, title } = state.team[person] ?? { roles: [], title: null }
      const others = held.filter((other) => other !== role)
      return { ...state, team: { ...state.team, [person]: { roles: holds ? [...others, role] : others, title } } }
    }
    case 'workplace-described':
      return { ...state, workplace: orNull(event.words?.workplace), purpose: orNull(event.words?.purpose) }
    case 'meeting-booked': {
      const { meeting, startsAt, minutes, words } = event
      return { ...state, booked: { ...state.booked, [meeting]: { startsAt, minutes, place: orNull(words?.place) } } }
    }
    case 'sitting-booked': {
      const { meeting, sitting, startsAt, minutes, words } = event
      const before = state.laterSittings[meeting]
      const booking: Booking = { startsAt, minutes, place: orNull(words?.place) }
      const later = [...before.slice(0, sitting - 2), booking, ...before.slice(sitting - 1)]
      return { ...state, laterSittings: { ...state.laterSittings, [meeting]: later } }
    }
    case 'sitting-dropped': {
      const later = state.laterSittings[event.meeting].slice(0, event.sitting - 2)
      return { ...state, laterSittings: { ...state.laterSittings, [event.meeting]: later } }
    }
    case 'criteria-written':
      return { ...state, criteria: { process: orNull(event.words?.process), result: orNull(event.words?.result) } }
    case 'follow-up-agreed':
      return { ...state, followUp: { how: orNull(event.words?.how), by: event.by } }
    case 'employees-informed':
      return { ...state, information: { text: orNull(event.words?.text), discussedOn: event.discussedOn } }
    case 'task-arranged': {
      const { task, owner, due, isDone } = event
      return { ...state, tasks: { ...state.tasks, [task]: { owner, due, isDone } } }
    }
  }
}

const orNull = (said: string | undefined): string | null => (said === undefined || said === '' ? null : said)

/**
 * Where, when, what for and what counts as success is everybody's in the room; who prepares what is the staff's.
 * Whoever answers for the board learns only whose plan it is.
 */
export function project(state: State, viewer: Viewer): State {
  const { team, workplace, purpose, booked, laterSittings, criteria, information, followUp } = state
  const isInRoom = isStaff(viewer) || isAny(viewer, 'participant', 'wall')
  return {
    team: isStaff(viewer) || isAny(viewer, 'participant') ? team : initial.team,
    workplace: isInRoom || isAny(viewer, 'board') ? workplace : null,
    purpose: isInRoom ? purpose : null,
    booked: isInRoom ? booked : initial.booked,
    laterSittings: isInRoom ? laterSittings : initial.laterSittings,
    criteria: isInRoom ? criteria : initial.criteria,
    information: isInRoom ? information : initial.information,
    followUp: isInRoom ? followUp : initial.followUp,
    tasks: isStaff(viewer) ? state.tasks : initial.tasks,
  }
}

export function sight(viewer: Viewer): string {
  if (isStaff(viewer)) return 'staff'
  return (['participant', 'wall', 'board'] as const).find((role) => isAny(viewer, role)) ?? 'nobody'
}

/** The sittings of a meeting in their order: one for most workplaces, several where people work in shifts. */
export const sittingsOf = ({ booked, laterSittings }: Bookings, meeting: Meeting): readonly Booking[] => [
  booked[meeting],
  ...laterSittings[meeting],
]
type Bookings = Pick<State, 'booked' | 'laterSittings'>

/** When and where one sitting is held; a sitting that nobody has booked has neither time nor place. */
export const bookingOf = (state: Bookings, meeting: Meeting, sitting: Sitting): Booking =>
  sittingsOf(state, meeting)[sitting - 1] ?? notBooked

/** Those of the responsible group who hold this role. */
export const whoIs = ({ team }: State, role: TeamRole): readonly PersonId[] =>
  Object.keys(team).filter((person) => team[person]?.roles.includes(role))

/** Nobody is invited before the employees have been told what it is, and it was discussed with those who speak for them. */
export const mayInvite = ({ information }: Pick<State, 'information'>): boolean =>
  information.text !== null && information.discussedOn !== null

/** What other stages know already, so that nobody has to tick it off. */
export type Known = Readonly<{ takePart: number; tables: number; reached: number }>

/** Is this task done: because somebody said so, or because it can be seen? */
export function isTaskDone(state: State, task: Task, { takePart, tables, reached }: Known): boolean {
  if (state.tasks[task].isDone) return true
  switch (task) {
    case 'decide-who':
      return takePart > 0
    case 'form-groups':
      return tables > 0
    case 'book-room':
      return ([1, 2] as const).every((meeting) => {
        const { startsAt, place } = state.booked[meeting]
        return startsAt !== null && place !== null
      })
    case 'choose-facilitator':
      return whoIs(state, 'facilitator').length > 0
    case 'choose-scribe':
      return whoIs(state, 'scribe').length > 0
    case 'write-criteria':
      return state.criteria.process !== null && state.criteria.result !== null
    case 'agree-follow-up':
      return state.followUp.how !== null && state.followUp.by !== null
    case 'inform-employees':
      return mayInvite(state)
    case 'invite':
      return takePart > 0 && reached >= takePart
    case 'get-things':
    case 'make-programme':
      return false
  }
}

/** What is done before the others: overdue and early ones first, then in the order of the list. */
export const nextTask = (state: State, known: Known): Task | null =>
  tasks
    .filter((task) => !isTaskDone(state, task, known))
    .toSorted((one, other) => {
      const [due, otherDue] = [state.tasks[one].due ?? '9999', state.tasks[other].due ?? '9999']
      return due < otherDue ? -1 : due > otherDue ? 1 : 0
    })[0] ?? null
