import { useState } from 'react'
import type { Step } from '../../method/05-agenda/programme.ts'
import { meetingOf } from '../../method/05-agenda/programme.ts'
import { nextStep, previousStep } from '../../method/05-agenda/progress.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useToast } from '../parts/toast.tsx'
import { useRoom, useSend } from '../room.tsx'
import { useShellWords, useStepWords } from '../words.tsx'
import { useOpenStep } from './moves.ts'
import { PauseBar, PauseNow, TakeBreak, usePlannedBreak } from './pause.tsx'
import { StepDialog } from './step-dialog.tsx'

/** What moves everybody: more time, the clock, back, and alone at the far end the one button that goes on. */
export function Bar() {
  const { agenda } = useRoom().view
  const send = useSend()
  const toast = useToast()
  const t = useShellWords()
  const [backTo, setBackTo] = useState<Step | null>(null)
  const { open } = agenda
  if (!open) return null
  if (agenda.pause) return <PauseBar />

  const { step, minutes, stoppedAt } = open
  const next = nextStep(agenda)
  const previous = previousStep(agenda)
  const extend = async () => {
    const toMinutes = Math.min(240, minutes + 5)
    const outcome = await send('agenda', { type: 'extend-step', step, toMinutes })
    if (outcome.saved)
      toast(t.cockpitGave5, () => void send('agenda', { type: 'extend-step', step, toMinutes: minutes }))
  }

  return (
    <>
      <div className="fl-cockpit-quiet">
        <Button variant="outlined" onClick={() => void extend()}>
          {t.cockpitGive5}
        </Button>
        <Button
          variant="text"
          onClick={() => void send('agenda', { type: stoppedAt === null ? 'stop-clock' : 'start-clock', step })}
        >
          {stoppedAt === null ? t.cockpitStop : t.cockpitStart}
        </Button>
        <PauseNow />
        {previous && (
          <Button variant="text" onClick={() => setBackTo(previous)}>
            {t.cockpitBack}
          </Button>
        )}
      </div>
      {next ? <OnOrPause next={next} /> : <EndMeeting step={step} />}
      {backTo && <StepDialog step={backTo} onClose={() => setBackTo(null)} />}
    </>
  )
}

/** The break that is planned here comes first; then the next step. */
function OnOrPause({ next }: Readonly<{ next: Step }>) {
  const planned = usePlannedBreak()
  return planned ? <TakeBreak planned={planned} /> : <GoOn next={next} />
}

function GoOn({ next }: Readonly<{ next: Step }>) {
  const t = useShellWords()
  const words = useStepWords(next)
  const openStep = useOpenStep()
  return (
    <>
      <p className="fl-cockpit-next">
        {words.willHappen} {!words.willHappen.includes(t.cockpitFollows) && <span>{t.cockpitFollows}</span>}
      </p>
      <Button isMain onClick={() => void openStep(next)}>
        {words.open}
      </Button>
    </>
  )
}

/** The last step of a meeting ends it, after a question: it sends everybody home. */
function EndMeeting({ step }: Readonly<{ step: Step }>) {
  const send = useSend()
  const toast = useToast()
  const t = useShellWords()
  const [isAsking, setAsking] = useState(false)
  const end = async () => {
    setAsking(false)
    const outcome = await send('agenda', { type: 'end-meeting', meeting: meetingOf(step) })
    if (outcome.saved) toast(t.cockpitEnded, () => void send('agenda', { type: 'open-step', from: null, to: step }))
  }
  return (
    <>
      <p className="fl-cockpit-next">{t.cockpitEndWill}</p>
      <Button isMain onClick={() => setAsking(true)}>
        {t.cockpitEndMeeting}
      </Button>
      {isAsking && (
        <Dialog heading={t.cockpitEndMeeting} onClose={() => setAsking(false)}>
          <p>{t.cockpitEndWill}</p>
          <div className="fl-dialog-buttons">
            <Button variant="text" onClick={() => setAsking(false)}>
              {t.cockpitStay}
            </Button>
            <Button onClick={() => void end()}>{t.cockpitEndMeeting}</Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
