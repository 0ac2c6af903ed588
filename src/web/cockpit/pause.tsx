import { useState } from 'react'
import { fill } from '../../kernel/words.ts'
import { type Break, type BreakKind, breaksAfter } from '../../method/05-agenda/programme.ts'
import { nextStep } from '../../method/05-agenda/progress.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useRoom, useSend } from '../room.tsx'
import { useDates, useShellWords, useSteps, useWords } from '../words.tsx'
import { useOpenStep } from './moves.ts'

/** The break that is planned after the open step and has not been taken; null when there is none. */
export function usePlannedBreak(): Break | null {
  const { open, breaks } = useRoom().view.agenda
  if (!open || open.pausedFor > 0) return null
  return breaksAfter(breaks, open.step)[0] ?? null
}

function useBeginPause(): (kind: BreakKind, minutes: number) => void {
  const { open } = useRoom().view.agenda
  const send = useSend()
  return (kind, minutes) => {
    if (open) void send('agenda', { type: 'begin-pause', step: open.step, kind, minutes })
  }
}

/** The planned break as the one thing to do now, with what it does. */
export function TakeBreak({ planned }: Readonly<{ planned: Break }>) {
  const t = useWords('agenda')
  const begin = useBeginPause()
  const { kind, minutes } = planned
  return (
    <>
      <p className="fl-cockpit-next">{t.willPause}</p>
      <Button isMain onClick={() => begin(kind, minutes)}>
        {fill(t.takeBreak, { kind: t[kind], n: minutes })}
      </Button>
    </>
  )
}

/** A break that nobody planned, whenever the room needs one. */
export function PauseNow() {
  const t = useWords('agenda')
  const shell = useShellWords()
  const dates = useDates()
  const begin = useBeginPause()
  const [isAsking, setAsking] = useState(false)
  const take = (minutes: number) => {
    setAsking(false)
    begin('break', minutes)
  }
  return (
    <>
      <Button variant="text" onClick={() => setAsking(true)}>
        {t.pauseNow}
      </Button>
      {isAsking && (
        <Dialog heading={t.howLong} onClose={() => setAsking(false)}>
          <p>{t.willPause}</p>
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

/** While everybody has a break: on to the next step, or back to the one that was open. Nobody is called back by a clock. */
export function PauseBar() {
  const { agenda } = useRoom().view
  const send = useSend()
  const t = useWords('agenda')
  const steps = useSteps()
  const openStep = useOpenStep()
  const { open } = agenda
  if (!open) return null
  const next = nextStep(agenda)
  const goOn = () => void send('agenda', { type: 'end-pause', step: open.step })
  const back = fill(t.backToStep, { step: steps[open.step].title })
  if (!next) {
    return (
      <Button isMain onClick={goOn}>
        {back}
      </Button>
    )
  }
  return (
    <>
      <div className="fl-cockpit-quiet">
        <Button variant="outlined" onClick={goOn}>
          {back}
        </Button>
      </div>
      <p className="fl-cockpit-next">{steps[next].willHappen}</p>
      <Button isMain onClick={() => void openStep(next)}>
        {steps[next].open}
      </Button>
    </>
  )
}
