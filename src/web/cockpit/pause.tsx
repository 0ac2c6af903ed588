import { useState } from 'react'
import { fill } from '../../kernel/words.ts'
import { type Break, type BreakKind, breaksAfter, type Step } from '../../method/05-agenda/programme.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useToast } from '../parts/toast.tsx'
import { useRoom, useSend } from '../room.tsx'
import { useDates, useShellWords, useSteps, useWords } from '../words.tsx'

/** The break that is planned after the open step and has not been taken; null when there is none. */
export function usePlannedBreak(): Break | null {
  const { open, breaks } = useRoom().view.agenda
  if (!open || open.pausedFor > 0) return null
  return breaksAfter(breaks, open.step)[0] ?? null
}

/** Gives everybody a break, and offers the way back; and what is said of it. */
export function useBeginPause() {
  const { open } = useRoom().view.agenda
  const send = useSend()
  const toast = useToast()
  const words = useWords('agenda')
  const shell = useShellWords()
  const steps = useSteps()
  const begin = async (kind: BreakKind, minutes: number) => {
    if (!open) return
    const { step } = open
    const outcome = await send('agenda', { type: 'begin-pause', step, kind, minutes })
    if (outcome.saved) toast(shell.cockpitPaused, () => void send('agenda', { type: 'end-pause', step }))
  }
  return {
    words,
    says: (kind: BreakKind, n: number): string => fill(words.takeBreak, { kind: words[kind], n }),
    backTo: (step: Step): string => fill(words.backToStep, { step: steps[step].title }),
    begin: (kind: BreakKind, minutes: number): void => void begin(kind, minutes),
  }
}

/** A break that nobody planned, whenever the room needs one. */
export function PauseNow() {
  const shell = useShellWords()
  const dates = useDates()
  const { words, begin } = useBeginPause()
  const [isAsking, setAsking] = useState(false)
  const take = (minutes: number) => {
    setAsking(false)
    begin('break', minutes)
  }
  return (
    <>
      <Button variant="text" onClick={() => setAsking(true)}>
        {words.pauseNow}
      </Button>
      {isAsking && (
        <Dialog heading={words.howLong} onClose={() => setAsking(false)}>
          <p>{words.willPause}</p>
          <div className="fl-dialog-buttons">
            {[5, 10, 15, 30].map((minutes) => (
              <Button key={minutes} variant="outlined" onClick={() => take(minutes)}>
                {dates.minutes(minutes)}
              </Button>
            ))}
            <Button variant="text" onClick={() => setAsking(false)}>
              {shell.cockpitStay}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
