import type { PersonId } from '../../kernel/values.ts'
import { isPresent } from '../../method/03-people/rules.ts'
import type { Gathering } from '../../method/05-agenda/gatherings.ts'
import { useRoom } from '../room.tsx'

/** How many are in the room. */
export function usePresent({ meeting, sitting }: Gathering): number {
  const { persons } = useRoom().view.people
  const comes = Object.values(persons).filter((person) => person.sitting[meeting] === sitting)
  return comes.filter((person) => isPresent(person, meeting)).length
}

/** Is this person in the room? Whoever is not on the roster is not. */
export function useIsHere({ meeting, sitting }: Gathering): (person: PersonId) => boolean {
  const { persons } = useRoom().view.people
  return (person) => {
    const known = persons[person]
    return known !== undefined && known.sitting[meeting] === sitting && isPresent(known, meeting)
  }
}
