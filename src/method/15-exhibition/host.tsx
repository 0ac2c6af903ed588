import { useState } from 'react'
import type { PersonId } from '../../kernel/values.ts'
import { Button } from '../../web/parts/button.tsx'
import { Clock } from '../../web/parts/clock.tsx'
import { Now } from '../../web/parts/now.tsx'
import { PhoneFrame } from '../../web/parts/phone-frame.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import type { Group } from '../04-groups/tables.ts'
import { OwnSheet } from './own-sheet.tsx'
import './screens.css'

/** Whoever stands by the sheet answers, until relieved (C7). */
export function HostPhone({ own, me }: Readonly<{ own: Group; me: PersonId }>) {
  const { names } = useRoom()
  const send = useSend()
  const t = useWords('exhibition')
  const [isLeaving, setLeaving] = useState(false)
  const { group, members } = own

  // Those after me in the order of the table come first: they have stood least.
  const at = members.indexOf(me)
  const others = [...members.slice(at + 1), ...members.slice(0, Math.max(0, at))]
  const handTo = (to: PersonId | null) => void send('exhibition', { type: 'hand-over-sheet', group, to })

  if (isLeaving) {
    return (
      <PhoneFrame
        where={<Now>{t.youStand}</Now>}
        clock={<Clock />}
        quiet={
          <Button variant="text" onClick={() => setLeaving(false)}>
            {t.stayHere}
          </Button>
        }
      >
        <h1>{t.whoRelieves}</h1>
        <ul className="fl-sheets">
          {others.map((person) => (
            <li key={person}>
              <Button variant="outlined" onClick={() => handTo(person)}>
                {names[person] ?? ''}
              </Button>
            </li>
          ))}
          <li>
            <Button variant="outlined" onClick={() => handTo(null)}>
              {t.nobody}
            </Button>
          </li>
        </ul>
      </PhoneFrame>
    )
  }
  return (
    <PhoneFrame
      where={<Now>{t.youStand}</Now>}
      clock={<Clock />}
      main={
        <Button isMain onClick={() => setLeaving(true)}>
          {t.relieved}
        </Button>
      }
    >
      <h1>{t.youStandHow}</h1>
      <OwnSheet own={own} me={me} />
    </PhoneFrame>
  )
}
