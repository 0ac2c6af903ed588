import { type FormEvent, useState } from 'react'
import type { Instant, Meeting } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { Button } from '../../web/parts/button.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'

/** When and where one of the two meetings is held (B2). */
export function BookingForm({ meeting }: Readonly<{ meeting: Meeting }>) {
  const { view } = useRoom()
  const send = useSend()
  const t = useWords('preparation')
  const { booked } = view.preparation
  const stands = booked[meeting]
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
      startsAt,
      minutes: length,
      place: place.trim(),
    })
    setSaved(outcome.saved)
  }
  return (
    <form className="fl-stack" onSubmit={(event) => void save(event)}>
      <h3>{fill(t.meeting, { n: meeting })}</h3>
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
        <span role="status">{isSaved ? t.saved : ''}</span>
      </div>
    </form>
  )
}

/** `2027-01-14T09:00`, in the time of this room. */
function asLocal(at: Instant): string {
  const date = new Date(at)
  const two = (n: number): string => String(n).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
}
