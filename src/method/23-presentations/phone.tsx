import { useState } from 'react'
import { fill } from '../../kernel/words.ts'
import { Button } from '../../web/parts/button.tsx'
import { Clock } from '../../web/parts/clock.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { Now } from '../../web/parts/now.tsx'
import { PhoneFrame } from '../../web/parts/phone-frame.tsx'
import { RestingPhone } from '../../web/parts/resting-phone.tsx'
import { useNow, useRoom, useSend } from '../../web/room.tsx'
import { useStepWords, useWords } from '../../web/words.tsx'
import { groupById, groupOf, groupsOf } from '../04-groups/tables.ts'
import { reflectionOf } from '../21-reflection/rules.ts'
import { FormSheet } from '../22-action-form/form-sheet.tsx'
import { formOf, standing } from '../22-action-form/rules.ts'
import { inMinutes } from './in-minutes.ts'
import { onShowNow, stillToTell, tellsAfter, timeForEach, withTheSame } from './rules.ts'
import { Truths, WhatNextSheet } from './what-next.tsx'
import './screens.css'

/** Who tells has the own form in the hand; the other phones rest (D6). Then: what happens next (D7, D8). */
export function Phone() {
  const { view } = useRoom()
  return view.agenda.open?.step === 'what-next' ? <WhatNextPhone /> : <PresentationsPhone />
}

function PresentationsPhone() {
  const { view, me } = useRoom()
  const t = useWords('presentations')
  const [isReading, setReading] = useState(false)
  const send = useSend()
  const { presented, order, told } = view.presentations
  const own = groupOf(view.groups, me, 2)
  const shown = onShowNow(view.presentations, view)
  const tableOf = (group: string | undefined): number => groupById(view.groups, group ?? '')?.table ?? 0

  if (shown && presented !== null && presented === own?.group) {
    return (
      <PhoneFrame where={<Now>{t.yourTurn}</Now>} clock={<Clock />}>
        <h1>{t.tellBriefly}</h1>
        <TimeForUs />
        <FormSheet wish={shown.wish} measures={shown.measures} />
      </PhoneFrame>
    )
  }
  if (isReading) return <Forms onClose={() => setReading(false)} />

  const waiting = stillToTell(view.presentations, order).filter((group) => group !== presented)
  const [next] = waiting
  const isSpared = own !== null && told[own.group] === 'already-said'
  const before = own === null ? null : tellsAfter(view.presentations, order, own.group)
  const isSame =
    presented !== null && own !== null && withTheSame(view.presentations, presented, view).includes(own.group)
  const says =
    presented === null
      ? next
        ? t.nobodyYet
        : t.allTold
      : fill(isSame ? t.tellsSame : t.tableTells, { n: tableOf(presented) })

  /** Early and calmly: the next two tables learn it while another tells. */
  const comes = (): string | undefined => {
    if (isSpared) return t.oursIsSaidNow
    if (before === 0) return t.youAreNext
    if (before === 1 || before === 2) return fill(t.youAreSoon, { n: before })
    return next && fill(t.nextTable, { n: tableOf(next) })
  }
  return (
    <RestingPhone
      says={says}
      detail={isSame ? t.listenForMissing : presented !== null ? t.lookAtThem : t.lookUp}
      next={comes()}
      need={
        <>
          {own && (isSpared || isSame || before === 0) && (
            <Button
              variant="text"
              onClick={() =>
                void send('presentations', { type: 'leave-to-others', group: own.group, isSaid: !isSpared })
              }
            >
              {isSpared ? t.weAdd : t.oursIsSaid}
            </Button>
          )}
          <Button variant="text" onClick={() => setReading(true)}>
            {t.readForms}
          </Button>
        </>
      }
    />
  )
}

/** How long the table that tells has, as the one who leads sees it too. */
function TimeForUs() {
  const { view, language } = useRoom()
  const now = useNow()
  const t = useWords('presentations')
  const waiting = stillToTell(view.presentations, view.presentations.order).length
  const time = timeForEach(view.agenda, waiting, now)
  if (!time || time.minutes === 0) return null
  return <p className="fl-soft">{fill(t.youHave, inMinutes(time.minutes, language))}</p>
}

/** Every table's form, for whoever wants to read it in peace. */
function Forms({ onClose }: Readonly<{ onClose: () => void }>) {
  const { view } = useRoom()
  const t = useWords('presentations')
  const step = useStepWords('presentations')
  return (
    <PhoneFrame
      where={step.title}
      clock={<Clock />}
      main={
        <Button isMain onClick={onClose}>
          {t.backToListening}
        </Button>
      }
    >
      <h1>{t.readForms}</h1>
      {groupsOf(view.groups, 2).map(({ group, table }) => {
        const wish = reflectionOf(view.reflection, group).chosen?.text ?? null
        return (
          <Disclosure key={group} summary={`${fill(t.table, { n: table })}: ${wish ?? t.noWish}`}>
            <FormSheet wish={wish} measures={standing(formOf(view.actionForm, group))} />
          </Disclosure>
        )
      })}
    </PhoneFrame>
  )
}

function WhatNextPhone() {
  const { view } = useRoom()
  const step = useStepWords('what-next')
  return (
    <PhoneFrame where={step.short} clock={<Clock />}>
      <h1>{step.title}</h1>
      <WhatNextSheet whatNext={view.presentations.whatNext} />
      <Truths />
    </PhoneFrame>
  )
}
