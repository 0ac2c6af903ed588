import { fill } from '../../kernel/words.ts'
import { placeOf } from '../../method/05-agenda/order.ts'
import type { Step } from '../../method/05-agenda/programme.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useRoom, useSend } from '../room.tsx'
import { useShellWords, useStepWords } from '../words.tsx'
import { useOpenStep } from './moves.ts'

/** One step of the programme: go there, give it more or less time, or begin it again. */
export function StepDialog({ step, onClose }: Readonly<{ step: Step; onClose: () => void }>) {
  const { agenda } = useRoom().view
  const send = useSend()
  const openStep = useOpenStep()
  const t = useShellWords()
  const words = useStepWords(step)
  const { open, programme } = agenda
  const minutes = programme.find((line) => line.step === step)?.minutes ?? 0
  const distance = open ? placeOf(programme, step) - placeOf(programme, open.step) : 1
  // What an older programme showed is not planned over what another who leads has planned meanwhile.
  const plan = (to: number) =>
    void send('agenda', { type: 'shift-minutes', changes: { [step]: { from: minutes, to } } })
  const go = () => {
    onClose()
    void openStep(step)
  }
  const repeat = () => {
    onClose()
    if (open) void send('agenda', { type: 'repeat-step', step, openedAt: open.openedAt })
  }

  return (
    <Dialog heading={words.title} onClose={onClose}>
      <p className="fl-soft">{words.wallTask}</p>
      {distance > 0 && (
        <div className="fl-row">
          <p className="fl-grow">{fill(t.cockpitPlanned, { n: minutes })}</p>
          <Button variant="outlined" isDisabled={minutes <= 5} onClick={() => plan(Math.max(1, minutes - 5))}>
            {t.cockpitLess}
          </Button>
          <Button variant="outlined" onClick={() => plan(Math.min(240, minutes + 5))}>
            {t.cockpitMore}
          </Button>
        </div>
      )}
      <p>
        {distance === 0 && t.cockpitRepeatMeans}
        {distance === 1 && words.willHappen}
        {distance > 1 && t.cockpitSkips}
        {distance < 0 && (agenda.ran.some((one) => one.step === step) ? t.cockpitBackResumes : t.cockpitBackMeans)}
      </p>
      <div className="fl-dialog-buttons">
        <Button variant="text" onClick={onClose}>
          {distance === 0 ? t.cockpitClose : t.cockpitStay}
        </Button>
        {distance === 0 ? (
          <Button variant="outlined" onClick={repeat}>
            {t.cockpitRepeat}
          </Button>
        ) : (
          <Button onClick={go}>{distance === 1 ? words.open : distance > 1 ? t.cockpitGoTo : t.cockpitGoBackTo}</Button>
        )}
      </div>
    </Dialog>
  )
}
