import { type FormEvent, useState } from 'react'
import { type Instant, type Meeting, minute, mostSittings, type Sitting } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { dayOf } from '../../web/dates.ts'
import { Button } from '../../web/parts/button.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { bookingOf, sittingsOf } from './rules.ts'

/** When and where one of the two meetings is held (B2), in one sitting or, where people work in shifts, in several. */
export function BookingForms({ meeting }: Readonly<{ meeting: Meeting }>) {
  const { view } = useRoom()
  const send = useSend()
  const t = useWords('preparation')
  const { length } = sittingsOf(view.preparation, meeting)
  const { startsAt, minutes, place } = bookingOf(view.preparation, meeting, length)
  const later = startsAt === null ? null : startsAt + (minutes + 60) * minute
  const add = () =>
    void send('preparation', {
      type: 'book-meeting',
      meeting,
      sitting: length + 1,
      startsAt: later,
      minutes,
      place: place ?? '',
    })
  return (
    <section className="fl-stack">
      <h3>{fill(t.meeting, { n: meeting })}</h3>
      {Array.from({ length }, (_, index) => index + 1).map((sitting) => (
        <BookingForm
          key={sitting}
          meeting={meeting}
          sitting={sitting}
          isOnly={length === 1}
          isLast={sitting === length}
        />
      ))}
      {length < mostSittings && (
        <div>
          <Button variant="text" onClick={add}>
            {t.addSitting}
          </Button>
          {length === 1 && <p className="fl-small fl-soft">{t.addSittingHelp}</p>}
        </div>
      )}
    </section>
  )
}

type Props = Readonly<{ meeting: Meeting; sitting: Sitting; isOnly: boolean; isLast: boolean }>

function BookingForm({ meeting, sitting, isOnly, isLast }: Props) {
  const { view } = useRoom()
  const send = useSend()
  const t = useWords('preparation')
  const { booked } = view.preparation
  const stands = bookingOf(view.preparation, meeting, sitting)
  const [when, setWhen] = useState(stands.startsAt === null ? '' : asLocal(stands.startsAt))
  const [minutes, setMinutes] = useState(String(stands.minutes))
  const [place, setPlace] = useState(stands.place ?? '')
  const [isSaved, setSaved] = useState(false)
  const startsAt = when === '' ? null : new Date(when).getTime()
  const isBefore = meeting === 2 && startsAt !== null && booked[1].startsAt !== null && startsAt < booked[1].startsAt

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setSaved(false)
    const length = Number(minutes)
    if (!Number.isInteger(length) || length < 1 || length > 240 || Number.isNaN(startsAt)) return
    const outcome = await send('preparation', {
      type: 'book-meeting',
      meeting,
      ...(sitting > 1 && { sitting }),
      startsAt,
      minutes: length,
      place: place.trim(),
    })
    setSaved(outcome.saved)
  }
  return (
    <form className="fl-stack" onSubmit={(event) => void save(event)}>
      {!isOnly && <h4>{fill(t.sitting, { n: sitting })}</h4>}
      <div className="fl-prep-fields">
        <TextField label={t.startsAt} type="datetime-local" maxLength={16} value={when} onChange={setWhen} />
        <TextField label={t.minutes} type="number" maxLength={3} value={minutes} onChange={setMinutes} />
        <TextField label={t.place} maxLength={280} value={place} onChange={setPlace} />
      </div>
      {isBefore && <p role="status">{t.soonAfter}</p>}
      <div className="fl-row">
        <Button type="submit" variant="outlined">
          {t.save}
        </Button>
        {isLast && sitting > 1 && (
          <Button variant="text" onClick={() => void send('preparation', { type: 'drop-sitting', meeting, sitting })}>
            {t.dropSitting}
          </Button>
        )}
        <span role="status">{isSaved ? t.saved : ''}</span>
      </div>
    </form>
  )
}

/** `2027-01-14T09:00`, in the time of this room. */
function asLocal(at: Instant): string {
  const date = new Date(at)
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${dayOf(at)}T${two(date.getHours())}:${two(date.getMinutes())}`
}
