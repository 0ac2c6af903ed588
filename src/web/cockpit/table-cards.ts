import type { Instant } from '../../kernel/values.ts'
import type { Group } from '../../method/04-groups/tables.ts'
import { groupsAt } from '../../method/04-groups/tables.ts'
import type { Table } from '../../method/05-agenda/go-on.ts'
import { meetingOf, type Step } from '../../method/05-agenda/programme.ts'
import { useRoom } from '../room.tsx'
import { useShellWords } from '../words.tsx'
import { useIsHere } from './presence.ts'
import { useTableLine } from './table-lines.ts'

/** A table as its card shows it: a number, a sentence, its places, and its call. Never a name, never a text. */
export type Card = Table &
  Readonly<{
    own: Group
    sentence: string
    places: readonly (1 | 2 | 3)[] | null
    calledAt: Instant | null
  }>

/** Every table of the step that is open; null until what the step says of them has been fetched. */
export function useTableCards(step: Step): readonly Card[] | null {
  const { view } = useRoom()
  const t = useShellWords()
  const gathering = { meeting: meetingOf(step), sitting: view.agenda.open?.sitting ?? 1 }
  const lineOf = useTableLine(step)
  const isHere = useIsHere(gathering)
  const cards: Card[] = []
  for (const own of groupsAt(view.groups, gathering.meeting, gathering.sitting)) {
    const line = lineOf(view, own)
    if (!line) return null
    const isEmpty = own.members.length > 0 && !own.members.some(isHere)
    cards.push({
      own,
      table: own.table,
      is: line.isReady ? 'ready' : line.isOnPaper ? 'on-paper' : isEmpty ? 'nobody' : 'working',
      sentence: isEmpty && !line.isReady && !line.isOnPaper ? t.cockpitNobodyHere : line.sentence,
      places: line.places ?? null,
      call: view.agenda.calls[own.group] ?? null,
      calledAt: view.agenda.calledAt[own.group] ?? null,
    })
  }
  return cards
}
