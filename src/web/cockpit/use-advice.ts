import { timeLeft } from '../../method/05-agenda/clock.ts'
import { type Advice, adviceFor } from '../../method/05-agenda/go-on.ts'
import { pauseEndsAt } from '../../method/05-agenda/pause.ts'
import type { Step } from '../../method/05-agenda/programme.ts'
import { nextStep } from '../../method/05-agenda/progress.ts'
import { doneTogether } from '../../process/together.ts'
import { useNow, useRoom } from '../room.tsx'
import { usePlannedBreak } from './pause.tsx'
import type { Card } from './table-cards.ts'

/** Whether it is sensible to go on now, from what the cockpit shows anyway; null until the tables have been fetched. */
export function useAdvice(step: Step, cards: readonly Card[] | null): Advice | null {
  const { view } = useRoom()
  const now = useNow()
  const planned = usePlannedBreak()
  if (cards === null) return null
  const { agenda } = view
  const { pause } = agenda
  const isDone = doneTogether(view, step)
  return adviceFor({
    step,
    left: timeLeft(agenda, now) ?? 0,
    tables: cards,
    together: isDone === null ? null : isDone ? 'done' : 'under-way',
    pauseLeft: pause && pauseEndsAt(pause) - now,
    next: nextStep(agenda) === null ? 'end' : planned ? 'break' : 'step',
  })
}
