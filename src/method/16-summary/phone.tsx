import { fill } from '../../kernel/words.ts'
import { Clock } from '../../web/parts/clock.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { PhoneFrame } from '../../web/parts/phone-frame.tsx'
import { RestingPhone } from '../../web/parts/resting-phone.tsx'
import { useRoom } from '../../web/room.tsx'
import { useStepWords, useWords } from '../../web/words.tsx'
import { groupOf } from '../04-groups/tables.ts'
import { Themes } from './agreed.tsx'
import './screens.css'

/** The phone rests while the room talks; once all agree, the summary lies in the hand (C9). */
export function Phone() {
  const { view, me } = useRoom()
  const t = useWords('summary')
  const step = useStepWords('summary')
  const { agreedAt, minutes } = view.summary
  if (agreedAt === null) return <RestingPhone says={t.listen} detail={t.listenHow} next={t.listenNext} />

  const own = groupOf(view.groups, me, 1)
  return (
    <PhoneFrame
      where={
        <>
          {own && <strong>{fill(t.table, { table: own.table })} · </strong>}
          <span className="fl-soft">{step.short}</span>
        </>
      }
      clock={<Clock />}
    >
      <h1>{t.agreedHeading}</h1>
      <p>{t.agreedNext}</p>
      <Themes />
      {minutes && (
        <Disclosure summary={t.minutes}>
          <p className="fl-minutes">{minutes}</p>
        </Disclosure>
      )}
    </PhoneFrame>
  )
}
