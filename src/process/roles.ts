import type { PersonId, Role } from '../kernel/values.ts'
import type { State } from './process.ts'

/**
 * Somebody looks on and acts with one hat at a time. A leader of the meeting who also takes part has a seat for it,
 * under another id: so the cockpit can never show what the own table has not yet shown to anyone.
 */
export const hats = ['staff', 'seat', 'wall', 'board'] as const
export type Hat = (typeof hats)[number]

/** Who asks, as the session says. The roles follow from the process, now. */
export type Person = Readonly<{ person: PersonId | null; hat: Hat }>

/** The roles that this person has under this hat now. None at all for whoever is no longer part of the process. */
export function rolesOf({ preparation, people }: State, person: PersonId | null, hat: Hat): readonly Role[] {
  switch (hat) {
    case 'staff':
      return person === null ? [] : (preparation.team[person]?.roles ?? [])
    case 'seat':
      return person !== null && people.persons[person] ? ['participant'] : []
    case 'wall':
      return ['wall']
    case 'board':
      return ['board']
  }
}
