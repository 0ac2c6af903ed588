import type { Actor } from '../../src/kernel/decider.ts'
import { type GroupId, meetings, type PersonId, type Role } from '../../src/kernel/values.ts'
import { groupById, groupsOf } from '../../src/method/04-groups/tables.ts'
import { type Step, steps } from '../../src/method/05-agenda/programme.ts'
import * as agenda from '../../src/method/05-agenda/rules.ts'
import type { Command, State } from '../../src/process/process.ts'

/** As whom somebody asks or looks on: by role, and for participants by how near the thing lies to them. */
export const relations = [
  'responsible',
  'facilitator',
  'scribe',
  'self',
  'own',
  'other',
  'stranger',
  'wall',
  'board',
  'system',
  'nobody',
] as const
export type Relation = (typeof relations)[number]

/** How far the process has come, as far as access goes. */
export const moments = ['before', ...steps.slice(0, 6), 'between', ...steps.slice(6), 'after'] as const
export type Moment = (typeof moments)[number]

/** The same state, at another moment of the agenda. */
export function atMoment(state: State, moment: Moment): State {
  const { programme, calls } = state.agenda
  const at = 1_900_000_000_000
  const opened = (step: Step): agenda.Event => ({ type: 'step-opened', step, at })
  const endOfOne: readonly agenda.Event[] = [opened('welcome'), { type: 'meeting-ended', meeting: 1, at }]
  const events = (): readonly agenda.Event[] => {
    switch (moment) {
      case 'before':
        return []
      case 'between':
        return endOfOne
      case 'after':
        return [...endOfOne, opened('look-again'), { type: 'meeting-ended', meeting: 2, at }]
      default:
        return steps.indexOf(moment) < 6 ? [opened(moment)] : [...endOfOne, opened(moment)]
    }
  }
  return { ...state, agenda: { ...events().reduce(agenda.evolve, agenda.initial), programme, calls } }
}

const roleOf: Partial<Record<Relation, Role>> = {
  responsible: 'responsible',
  facilitator: 'facilitator',
  scribe: 'scribe',
  wall: 'wall',
  board: 'board',
  system: 'system',
}

/** What a command is about, as far as it matters to who may ask for it. */
export type About = Readonly<{ group?: GroupId; person?: PersonId; interview?: string }>
const aboutOf = ({ command }: Command): About => command as About

/**
 * Somebody who stands in this relation to what the command is about. `self` is the person it names (or the one who
 * asked in the example), `own` another at the same table, or the other of an interview; null when there is no such person.
 */
export function somebodyWho(
  relation: Relation,
  state: State,
  command: Command,
  example: Actor,
  about: About = {},
): Actor | null {
  const as = (person: PersonId, role: Role): Actor => ({ person, roles: [role], at: example.at })
  const role = roleOf[relation]
  if (role) return example.roles.includes(role) ? as(example.person, role) : as(`some-${relation}`, role)
  if (relation === 'nobody') return { person: 'nobody', roles: [], at: example.at }
  if (relation === 'stranger') return as('stranger', 'participant')

  const { group, person, interview } = { ...aboutOf(command), ...about }
  const tables = meetings.flatMap((meeting) => groupsOf(state.groups, meeting))
  const isParticipant = example.roles.includes('participant')
  const self = person ?? (isParticipant ? example.person : null)
  const table = group ? (groupById(state.groups, group)?.members ?? []) : []
  if (relation === 'self') return self !== null ? as(self, 'participant') : null
  if (interview !== undefined) {
    // The two of an interview are nearer than the rest of their table.
    const other = table.find((member) => !interview.split('.').includes(member))
    const partner = interview.split('.').find((one) => one !== self)
    const somebody = relation === 'own' ? partner : other
    return somebody === undefined ? null : as(somebody, 'participant')
  }
  if (relation === 'own') {
    const mate = table.find((member) => member !== self)
    return mate === undefined ? null : as(mate, 'participant')
  }
  const elsewhere = tables
    .flatMap(({ members }) => members)
    .concat(Object.keys(state.people.persons))
    .find((member) => member !== self && !table.includes(member))
  return elsewhere === undefined ? null : as(elsewhere, 'participant')
}
