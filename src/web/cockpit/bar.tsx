import { type ReactNode, useState } from 'react'
import { meetingOf, type Step } from '../../method/05-agenda/programme.ts'
import { nextStep, previousStep } from '../../method/05-agenda/progress.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useToast } from '../parts/toast.tsx'
import { useRoom, useSend } from '../room.tsx'
import { useShellWords, useSteps } from '../words.tsx'
import { useOpenStep } from './moves.ts'
import { PauseNow, useBeginPause, usePlannedBreak } from './pause.tsx'
import { StepDialog } from './step-dialog.tsx'
import { SureButton } from './sure-button.tsx'

type Said = Readonly<{ children: ReactNode }>

/** What moves everybody: more time, the clock, back, and alone at the far end the one button that goes on. */
export function Bar({ children }: Said) {
  const { pause } = useRoom().view.agenda
  return pause ? <PauseBar>{children}</PauseBar> : <StepBar>{children}</StepBar>
}

function StepBar({ children }: Said) {
  const { agenda } = useRoom().view
  const send = useSend()
  const toast = useToast()
  const t = useShellWords()
  const [backTo, setBackTo] = useState<Step | null>(null)
  const planned = usePlannedBreak()
  const { open } = agenda
  if (!open) return null

  const { step, minutes, stoppedAt } = open
  const next = nextStep(agenda)
  const previous = previousStep(agenda)
  const give = (fromMinutes: number, toMinutes: number) =>
    send('agenda', { type: 'extend-step', step, fromMinutes, toMinutes })
  const extend = async () => {
    const more = Math.min(240, minutes + 5)
    const outcome = await give(minutes, more)
    if (outcome.saved) toast(t.cockpitGave5, () => void give(more, minutes))
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
      {next === null ? (
        <EndMeeting step={step}>{children}</EndMeeting>
      ) : planned ? (
        <TakeBreak>{children}</TakeBreak>
      ) : (
        <GoOn next={next}>{children}</GoOn>
      )}
      {backTo && <StepDialog step={backTo} onClose={() => setBackTo(null)} />}
    </>
  )
}

function GoOn({ next, children }: Said & Readonly<{ next: Step }>) {
  const t = useShellWords()
  const words = useSteps()[next]
  const openStep = useOpenStep()
  return (
    <>
      <p className="fl-cockpit-next">
        {words.willHappen} {!words.willHappen.includes(t.cockpitFollows) && <span>{t.cockpitFollows}</span>}
      </p>
      <div className="fl-cockpit-act">
        {children}
        <SureButton onPress={() => void openStep(next)}>{words.open}</SureButton>
      </div>
    </>
  )
}

/** The break that is planned here as the one thing to do now, with what it does; then the next step. */
function TakeBreak({ children }: Said) {
  const { words, says, begin } = useBeginPause()
  const planned = usePlannedBreak()
  if (!planned) return null
  const { kind, minutes } = planned
  return (
    <>
      <p className="fl-cockpit-next">{words.willPause}</p>
      <div className="fl-cockpit-act">
        {children}
        <SureButton onPress={() => begin(kind, minutes)}>{says(kind, minutes)}</SureButton>
      </div>
    </>
  )
}

/** While everybody has a break: on to the next step, or back to the one that was open. Nobody is called back by a clock. */
function PauseBar({ children }: Said) {
  const { agenda } = useRoom().view
  const send = useSend()
  const { backTo } = useBeginPause()
  const { open } = agenda
  if (!open) return null
  const next = nextStep(agenda)
  const goOn = () => void send('agenda', { type: 'end-pause', step: open.step })
  const back = backTo(open.step)
  if (!next) {
    return (
      <div className="fl-cockpit-act">
        {children}
        <SureButton onPress={goOn}>{back}</SureButton>
      </div>
    )
  }
  return (
    <>
      <div className="fl-cockpit-quiet">
        <Button variant="outlined" onClick={goOn}>
          {back}
        </Button>
      </div>
      <GoOn next={next}>{children}</GoOn>
    </>
  )
}

/** The last step of a meeting ends it, after a question: it sends everybody home. */
function EndMeeting({ step, children }: Said & Readonly<{ step: Step }>) {
  const send = useSend()
  const toast = useToast()
  const t = useShellWords()
  const [isAsking, setAsking] = useState(false)
  const end = async () => {
    setAsking(false)
    const outcome = await send('agenda', { type: 'end-meeting', meeting: meetingOf(step), step })
    if (outcome.saved) toast(t.cockpitEnded, () => void send('agenda', { type: 'open-step', from: null, to: step }))
  }
  return (
    <>
      <p className="fl-cockpit-next">{t.cockpitEndWill}</p>
      <div className="fl-cockpit-act">
        {children}
        <SureButton onPress={() => setAsking(true)}>{t.cockpitEndMeeting}</SureButton>
      </div>
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
