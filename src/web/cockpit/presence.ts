import type { Meeting, PersonId } from '../../kernel/values.ts'
import { isPresent } from '../../method/03-people/rules.ts'
import { useRoom } from '../room.tsx'

/** How many are in the room at this meeting. */
export function usePresent(meeting: Meeting): number {
  const { persons } = useRoom().view.people
  return Object.values(persons).filter((person) => isPresent(person, meeting)).length
}

/** Is this person in the room? Whoever is not on the roster is not. */
export function useIsHere(meeting: Meeting): (person: PersonId) => boolean {
  const { persons } = useRoom().view.people
  return (person) => {
    const known = persons[person]
    return known !== undefined && isPresent(known, meeting)
  }
}
