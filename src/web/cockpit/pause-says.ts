import { fill } from '../../kernel/words.ts'
import { pauseEndsAt } from '../../method/05-agenda/pause.ts'
import { useRoom } from '../room.tsx'
import { useDates, useWords } from '../words.tsx'

/** "Break until 10.30", as the wall says it; null while the meeting goes on. */
export function usePauseSays(): string | null {
  const { pause } = useRoom().view.agenda
  const t = useWords('agenda')
  const dates = useDates()
  return pause && fill(t.pauseUntil, { kind: t[pause.kind], time: dates.time(pauseEndsAt(pause)) })
}
