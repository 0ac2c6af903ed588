import { isStaff, type Viewer } from '../kernel/decider.ts'
import type { PersonId } from '../kernel/values.ts'
import { projectStage, type State } from '../process/process.ts'

/**
 * Names of those who appear in what the viewer may see, and of nobody else. A participant learns the names at the own
 * tables, and of whoever asks for a chair there; those who prepare and lead learn everybody's.
 */
export function namesFor(
  state: State,
  viewer: Viewer,
  nameOf: (person: PersonId) => string | null,
): Readonly<Record<PersonId, string>> {
  const { persons } = projectStage(state, 'people', viewer)
  const divisions = projectStage(state, 'groups', viewer)
  const tables = [...divisions[1].groups, ...divisions[2].groups].flatMap(({ members }) => members)
  const team = isStaff(viewer) ? Object.keys(projectStage(state, 'preparation', viewer).team) : []
  const asking = [divisions.asks[1], divisions.asks[2]].flatMap((asks) => Object.keys(asks))
  const names: Record<PersonId, string> = {}
  for (const person of new Set([...Object.keys(persons), ...tables, ...asking, ...team])) {
    const name = nameOf(person)
    if (name !== null) names[person] = name
  }
  return names
}
