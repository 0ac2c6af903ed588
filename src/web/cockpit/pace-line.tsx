import { fill } from '../../kernel/words.ts'
import { bookingOf } from '../../method/02-preparation/rules.ts'
import { expectedEnd } from '../../method/05-agenda/clock.ts'
import { meetingOf } from '../../method/05-agenda/programme.ts'
import { useNow, useRoom, useSend } from '../room.tsx'
import { useDates, useShellWords, useSteps } from '../words.tsx'
import { paceOf } from './pace.ts'

/** How the meeting keeps time, in one sentence, with the one offer that solves it. */
export function PaceLine({ leads }: Readonly<{ leads: boolean }>) {
  const { view } = useRoom()
  const { agenda, preparation } = view
  const now = useNow()
  const send = useSend()
  const dates = useDates()
  const t = useShellWords()
  const steps = useSteps()
  if (!agenda.open) return null

  const meeting = meetingOf(agenda.open.step)
  const { behind, fits, offer } = paceOf(agenda, meeting, bookingOf(preparation, meeting, agenda.open.sitting), now)
  const says =
    behind === 0 ? t.cockpitOnTime : fill(behind > 0 ? t.cockpitBehind : t.cockpitAhead, { n: Math.abs(behind) })

  return (
    <p className="fl-cockpit-pace">
      {agenda.open.stoppedAt !== null && <strong>{t.cockpitClockStands} </strong>}
      <strong>{says}</strong> {fits && behind > 0 && <span>{t.cockpitStillFits}</span>}
      {!fits && offer && leads && (
        <button
          type="button"
          className="ds-link"
          onClick={() => void send('agenda', { type: 'plan-minutes', step: offer.step, minutes: offer.minutes })}
        >
          {fill(t.cockpitShorten, { step: steps[offer.step].title, n: offer.minutes })}
        </button>
      )}
      {!fits && !offer && <span>{fill(t.cockpitEndMoves, { time: dates.time(expectedEnd(agenda, now) ?? now) })}</span>}
    </p>
  )
}
