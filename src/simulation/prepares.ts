import { minute } from '../kernel/values.ts'
import { signs } from '../method/01-suitability/check.ts'
import { tasks } from '../method/02-preparation/checklist.ts'
import { mayInvite, whoIs } from '../method/02-preparation/rules.ts'
import { timeLeft } from '../method/05-agenda/clock.ts'
import type { Command } from '../process/process.ts'
import { freshId, type Habit, oneOf } from './look.ts'
import { said } from './people.ts'

/** Thursday 14 January and Thursday 18 February 2027, 9 o'clock in Oslo. */
const bookings = {
  1: { startsAt: 1_799_913_600_000, minutes: 120, place: 'Allrommet' },
  2: { startsAt: 1_802_937_600_000, minutes: 115, place: 'Allrommet' },
} as const

const team = [
  { person: 'staff-turid', title: 'Styrer' },
  { person: 'staff-haakon', title: 'Verneombud' },
  { person: 'staff-else', title: 'Assistent' },
] as const

/** The server lets in whoever opened the first link, and those who were asked along; it may say so again at will. */
export const letsTheTeamIn: Habit = (look) => ({
  stage: 'preparation',
  command: { type: 'join-team', ...oneOf(team, look) },
})

/** Talks through whether this is the right method here, and where to go with what it cannot carry (A1-A5). */
export const checks: Habit = (look) => {
  const { answers, contacts, complex, thoughts } = look.view.suitability
  const ask = (command: Extract<Command, { stage: 'suitability' }>['command']): Command => ({
    stage: 'suitability',
    command,
  })
  const sign = signs.find((one) => answers[one] === null)
  if (sign) return ask({ type: 'answer-sign', sign, answer: sign === 'reorganisation' ? 'unsure' : 'no' })
  if (thoughts === null) return ask({ type: 'write-thoughts', said: said.thoughts })
  if (!Object.keys(contacts).length) return ask({ type: 'add-contact', contact: freshId(look), ...said.contact })
  if (!Object.keys(complex).length) {
    return ask({ type: 'add-complex-question', question: freshId(look), said: said.complexQuestion })
  }
  return null
}

/** Pastes the roster (B1). */
export const invitesEverybody: Habit = ({ view, workplace }) => {
  const people = workplace.people
    .filter(({ person }) => !view.people.persons[person])
    .map(({ person, unit, isManager }) => ({ person, unit, isManager }))
  return people.length
    ? { stage: 'people', command: { type: 'invite-people', people, units: { ...workplace.units } } }
    : null
}

/** Goes down the list: roles, room, purpose, criteria, follow-up (B2-B9). */
export const prepares: Habit = ({ view, workplace, me }) => {
  const { preparation } = view
  const ask = (command: Extract<Command, { stage: 'preparation' }>['command']): Command => ({
    stage: 'preparation',
    command,
  })
  if (preparation.workplace === null) {
    return ask({ type: 'describe-workplace', workplace: workplace.name, purpose: said.purpose })
  }
  if (!whoIs(preparation, 'facilitator').length) return ask({ type: 'take-over' })
  if (!whoIs(preparation, 'scribe').length) {
    const person = preparation.team['staff-else'] ? 'staff-else' : me
    return ask({ type: 'name-role', person, role: 'scribe', holds: true })
  }
  for (const meeting of [1, 2] as const) {
    if (preparation.booked[meeting].startsAt === null)
      return ask({ type: 'book-meeting', meeting, ...bookings[meeting] })
  }
  if (preparation.criteria.result === null) return ask({ type: 'write-criteria', ...said.criteria })
  if (preparation.information.text === null) {
    return ask({ type: 'inform-employees', text: said.information, discussedOn: '2026-12-03' })
  }
  if (preparation.followUp.how === null) return ask({ type: 'agree-follow-up', how: said.followUp, by: '2027-06-18' })
  const task = tasks.find((one) => !preparation.tasks[one].isDone)
  return task ? ask({ type: 'do-task', task, owner: me, due: '2027-01-08', isDone: true }) : null
}

/** Sends the invitations once employees have been told (B1): by mail to most, on paper to every fifth. */
export const reachesEverybody: Habit = ({ view }) => {
  if (!mayInvite(view.preparation)) return null
  const unreached = Object.entries(view.people.persons).flatMap(([person, { reachedBy, cameToTheDoor }], index) =>
    reachedBy[1] === null && !cameToTheDoor ? [{ person, channel: index % 5 === 4 ? 'letter' : 'mail' } as const] : [],
  )
  const [first] = unreached
  if (!first) return null
  const people = unreached.filter(({ channel }) => channel === first.channel).map(({ person }) => person)
  return { stage: 'people', command: { type: 'reach-people', people, meeting: 1, channel: first.channel } }
}

/** Two hours without coffee are long: a break stands in the programme, and the day is laid out with it (B3). */
export const plansTheDay: Habit = (look) => {
  const { breaks, begunAt } = look.view.agenda
  if (begunAt[1] !== null || breaks.length > 0) return null
  const coffee = { break: freshId(look), after: 'wishes', kind: 'break', minutes: 10 } as const
  return { stage: 'agenda', command: { type: 'plan-break', ...coffee } }
}

/** Takes over when nobody leads any more: the time of a step is long up, or the meeting should have begun (M3). */
export const takesOver: Habit = ({ view, roles, now }) => {
  const { agenda, preparation } = view
  if (roles.includes('facilitator') || agenda.endedAt[2] !== null) return null
  const startsAt = preparation.booked[agenda.endedAt[1] === null ? 1 : 2].startsAt
  const isOverdue = agenda.open
    ? (timeLeft(agenda, now) ?? 0) < -5 * minute
    : startsAt !== null && now > startsAt + 10 * minute
  return isOverdue ? { stage: 'preparation', command: { type: 'take-over' } } : null
}
