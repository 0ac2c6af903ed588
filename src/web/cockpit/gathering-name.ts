import { sittingsOf } from '../../method/02-preparation/rules.ts'
import type { Gathering } from '../../method/05-agenda/gatherings.ts'
import { useRoom } from '../room.tsx'
import { fill, useShellWords } from '../words.tsx'

/** What a gathering is called after the word for meeting: its number, and which sitting it is where there are several. */
export function useGatheringName(): (gathering: Gathering) => string {
  const { preparation } = useRoom().view
  const t = useShellWords()
  return ({ meeting, sitting }) =>
    sittingsOf(preparation, meeting).length > 1 || sitting > 1
      ? fill(t.cockpitSitting, { meeting, n: sitting })
      : String(meeting)
}
