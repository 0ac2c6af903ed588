import { useState } from 'react'
import { fill } from '../../kernel/words.ts'
import { bookingOf } from '../../method/02-preparation/rules.ts'
import { asShift, type Change, type Offer, takenBack } from '../../method/05-agenda/catch-up.ts'
import { expectedEnd } from '../../method/05-agenda/clock.ts'
import { meetingOf } from '../../method/05-agenda/programme.ts'
import { useToast } from '../parts/toast.tsx'
import { useNow, useRoom, useSend } from '../room.tsx'
import { useDates, useShellWords, useSteps } from '../words.tsx'
import { paceOf } from './pace.ts'

/** How the meeting keeps time, in one sentence, with the one offer that helps: taken with a tap, and taken back with one. */
export function PaceLine({ leads }: Readonly<{ leads: boolean }>) {
  const { view } = useRoom()
  const { agenda, preparation } = view
  const now = useNow()
  const send = useSend()
  const toast = useToast()
  const dates = useDates()
  const t = useShellWords()
  const [taken, setTaken] = useState<readonly Change[]>([])
  if (!agenda.open) return null

  const meeting = meetingOf(agenda.open.step)
  const booked = bookingOf(preparation, meeting, agenda.open.sitting)
  const { behind, fits, over, offer } = paceOf(agenda, meeting, booked, now)
  const shift = (changes: readonly Change[]) => send('agenda', { type: 'shift-minutes', changes: asShift(changes) })
  const takeBack = (changes: readonly Change[]) => {
    setTaken([])
    void shift(takenBack(changes))
  }
  const take = async ({ changes }: Offer) => {
    const outcome = await shift(changes)
    if (!outcome.saved) return
    setTaken(changes)
    toast(t.cockpitShifted, () => takeBack(changes))
  }
  // What was taken can be taken back for as long as the programme still has it, and the step is to come.
  const stands = taken.filter(({ step, to }) => agenda.programme.find((line) => line.step === step)?.minutes === to)
  const isStanding = taken.length > 0 && stands.length === taken.length

  return (
    <p className="fl-cockpit-pace">
      {agenda.open.stoppedAt !== null && agenda.pause === null && <strong>{t.cockpitClockStands} </strong>}
      <strong>{paceSays(behind, fits, over, t)}</strong> {fits && behind > 0 && <span>{t.cockpitStillFits}</span>}
      {!fits && (!offer || offer.why === 'catch-up-some') && (
        <span>{fill(t.cockpitEndMoves, { time: dates.time(expectedEnd(agenda, now) ?? now) })} </span>
      )}
      {leads && offer && (
        <button type="button" className="ds-link" onClick={() => void take(offer)}>
          <OfferSays offer={offer} />
        </button>
      )}{' '}
      {leads && isStanding && (
        <button type="button" className="ds-link" onClick={() => takeBack(taken)}>
          {t.cockpitTakeBack}
        </button>
      )}
    </p>
  )
}

function paceSays(behind: number, fits: boolean, over: number, t: ReturnType<typeof useShellWords>): string {
  if (behind > 0) return fill(t.cockpitBehind, { n: behind })
  if (!fits) return fill(t.cockpitEndsLate, { n: over })
  return behind < 0 ? fill(t.cockpitAhead, { n: -behind }) : t.cockpitOnTime
}

/** What the offer changes, by name and by minutes. */
function OfferSays({ offer: { why, minutes, changes } }: Readonly<{ offer: Offer }>) {
  const t = useShellWords()
  const steps = useSteps()
  const [first] = changes
  if (!first) return null
  const { step, from, to } = first
  if (changes.length > 1) return <>{fill(t.cockpitShortenSome, { n: minutes, steps: changes.length })}</>
  const blanks = { step: steps[step].title, from, to, n: minutes }
  return <>{fill(why === 'spend' ? t.cockpitSpend : t.cockpitShorten, blanks)}</>
}
