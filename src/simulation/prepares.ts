import type { Habit } from './look.ts'

/** Pastes the roster (B1). */
export const invitesEverybody: Habit = ({ view, workplace }) => {
  const people = workplace.people
    .filter(({ person }) => !view.people.persons[person])
    .map(({ person, unit, isManager }) => ({ person, unit, isManager }))
  return people.length
    ? { stage: 'people', command: { type: 'invite-people', people, units: { ...workplace.units } } }
    : null
}
