import type { Sitting } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import type { Step } from '../../method/05-agenda/programme.ts'
import { useToast } from '../parts/toast.tsx'
import { useRoom, useSend } from '../room.tsx'
import { useShellWords, useSteps } from '../words.tsx'

/** Moves everybody to a step, and offers the way back: nothing written is lost by it. */
export function useOpenStep(): (to: Step, sitting?: Sitting) => Promise<void> {
  const { agenda } = useRoom().view
  const send = useSend()
  const toast = useToast()
  const t = useShellWords()
  const steps = useSteps()
  return async (to, sitting) => {
    const from = agenda.open?.step ?? null
    const outcome = await send('agenda', { type: 'open-step', from, to, ...(sitting !== undefined && { sitting }) })
    if (!outcome.saved) return
    // It may have been opened by another who leads a moment before: it is open, and that was what was asked.
    const back = from === null ? undefined : () => void send('agenda', { type: 'open-step', from: to, to: from })
    toast(fill(t.cockpitOpened, { step: steps[to].title }), back)
  }
}
