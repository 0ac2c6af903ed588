import { meetingOf } from '../../method/05-agenda/programme.ts'
import { heldLines } from '../../method/05-agenda/progress.ts'
import { railOf } from '../cockpit/pace.ts'
import { useNow, useRoom } from '../room.tsx'
import { useShellWords, useSteps } from '../words.tsx'

/** The day as one line, cut in the lengths of its steps. */
export function DayLine() {
  const { agenda } = useRoom().view
  const now = useNow()
  const t = useShellWords()
  const steps = useSteps()
  if (!agenda.open) return null
  const meeting = meetingOf(agenda.open.step)
  const planned = heldLines(agenda, meeting)
  return (
    <ol
      className="fl-wall-day"
      aria-label={t.wallDay}
      style={{ gridTemplateColumns: planned.map(({ minutes }) => `minmax(min-content, ${minutes}fr)`).join(' ') }}
    >
      {railOf(agenda, meeting, now).map(({ step, became }) => (
        <li key={step} data-became={became} aria-current={became === 'now' ? 'step' : undefined}>
          {became === 'now' ? <span className="fl-now">{steps[step].short}</span> : steps[step].short}
        </li>
      ))}
    </ol>
  )
}
