import { useState } from 'react'
import { Button } from '../../web/parts/button.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { fill, useDates, useWords } from '../../web/words.tsx'

/** When it is looked at together, and what was agreed beforehand (B9). */
export function TimeFrame({ mayWrite }: Readonly<{ mayWrite: boolean }>) {
  const { view } = useRoom()
  const send = useSend()
  const t = useWords('followUp')
  const dates = useDates()
  const { how, by } = view.preparation.followUp
  const { nextLook } = view.followUp
  const [day, setDay] = useState(nextLook ?? '')
  return (
    <section className="fl-stack">
      <h2>{t.nextLook}</h2>
      {nextLook !== null && <p>{fill(t.nextLookIs, { day: dates.longDay(nextLook) })}</p>}
      {mayWrite && (
        <form
          className="fl-row"
          onSubmit={(event) => {
            event.preventDefault()
            void send('followUp', { type: 'plan-look', day: day || null })
          }}
        >
          <TextField label={t.nextLook} hideLabel type="date" value={day} onChange={setDay} />
          <Button type="submit" variant={nextLook === null ? 'filled' : 'outlined'}>
            {t.setDay}
          </Button>
        </form>
      )}
      {by !== null && <p className="fl-soft">{fill(t.timeFrame, { day: dates.day(by) })}</p>}
      {how !== null && <p className="fl-soft fl-follow-said">{fill(t.agreedBefore, { how })}</p>}
    </section>
  )
}
