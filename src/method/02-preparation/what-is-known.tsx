import { useRoom } from '../../web/room.tsx'
import { whoTakesPart } from '../03-people/rules.ts'
import { groupsOf } from '../04-groups/tables.ts'
import type { Task } from './checklist.ts'
import type { Known } from './rules.ts'

/** What the other stages know already, so that nobody has to tick it off. */
export function useKnown(): Known {
  const { people, groups } = useRoom().view
  const reached = Object.values(people.persons).filter(({ reachedBy }) => reachedBy[1] !== null).length
  return { takePart: whoTakesPart(people).length, tables: groupsOf(groups, 1).length, reached }
}

/** Where a task is done that has a page of its own; null when it is done right here. */
export function pageOf(task: Task): 'people' | 'invitations' | 'meeting-1' | null {
  if (task === 'invite') return 'invitations'
  if (task === 'decide-who' || task === 'form-groups') return 'people'
  return task === 'make-programme' ? 'meeting-1' : null
}
