import { isAny, isStaff, type Viewer } from '../kernel/decider.ts'
import { meetings, type PersonId } from '../kernel/values.ts'
import { projectStage, type State } from '../process/process.ts'

/**
 * Names of those who appear in what the viewer may see, and of nobody else. A participant learns the names at the own
 * tables, of whoever asks for a chair there, and of those who answer for a measure of the plan; those who prepare and
 * lead learn everybody's.
 */
export function namesFor(
  state: State,
  viewer: Viewer,
  nameOf: (person: PersonId) => string | null,
): Readonly<Record<PersonId, string>> {
  const { persons } = projectStage(state, 'people', viewer)
  const divisions = projectStage(state, 'groups', viewer)
  const tables: PersonId[] = []
  // Of hundreds of tables nearly all are empty to a participant.
  for (const meeting of meetings) for (const { members } of divisions[meeting].groups) tables.push(...members)
  const team = isStaff(viewer) ? Object.keys(projectStage(state, 'preparation', viewer).team) : []
  const asking = [divisions.asks[1], divisions.asks[2]].flatMap((asks) => Object.keys(asks))
  const board = isAny(viewer, 'responsible', 'board') ? whoAnswered(state) : []
  const owners = isAny(viewer, 'participant') ? ownersIn(state) : []
  const names: Record<PersonId, string> = {}
  for (const person of new Set([...Object.keys(persons), ...tables, ...asking, ...team, ...owners, ...board])) {
    const name = nameOf(person)
    if (name !== null) names[person] = name
  }
  return names
}

/** Those who have taken something on in the plan that everybody reads. */
const ownersIn = ({ actionPlan }: State): readonly PersonId[] =>
  Object.values(actionPlan.published?.measures ?? {}).flatMap(({ owner }) => owner ?? [])

/** Those of the board who have answered a wish; the board and the responsible group know who it was. */
const whoAnswered = ({ escalation }: State): readonly PersonId[] =>
  Object.values(escalation).flatMap(({ answer }) => answer?.person ?? [])
