import { useState } from 'react'
import { fill } from '../../kernel/words.ts'
import { Button } from '../../web/parts/button.tsx'
import { Clock } from '../../web/parts/clock.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { Now } from '../../web/parts/now.tsx'
import { PhoneFrame } from '../../web/parts/phone-frame.tsx'
import { RestingPhone } from '../../web/parts/resting-phone.tsx'
import { useRoom } from '../../web/room.tsx'
import { useStepWords, useWords } from '../../web/words.tsx'
import { groupById, groupOf, groupsOf } from '../04-groups/rules.ts'
import { reflectionOf } from '../21-reflection/rules.ts'
import { FormSheet } from '../22-action-form/form-sheet.tsx'
import { formOf, standing } from '../22-action-form/rules.ts'
import { onShowNow, stillToTell } from './rules.ts'
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
  const { presented, order } = view.presentations
  const own = groupOf(view.groups, me, 2)
  const shown = onShowNow(view.presentations, view)
  const tableOf = (group: string | undefined): number => groupById(view.groups, group ?? '')?.table ?? 0

  if (shown && presented !== null && presented === own?.group) {
    return (
      <PhoneFrame where={<Now>{t.yourTurn}</Now>} clock={<Clock />}>
        <h1>{t.tellBriefly}</h1>
        <FormSheet wish={shown.wish} measures={shown.measures} />
      </PhoneFrame>
    )
  }
  if (isReading) return <Forms onClose={() => setReading(false)} />

  const waiting = stillToTell(view.presentations, order).filter((group) => group !== presented)
  const [next] = waiting
  const says = presented !== null ? fill(t.tableTells, { n: tableOf(presented) }) : next ? t.nobodyYet : t.allTold
  return (
    <RestingPhone
      says={says}
      detail={presented !== null ? t.lookAtThem : t.lookUp}
      next={next && (next === own?.group ? t.youAreNext : fill(t.nextTable, { n: tableOf(next) }))}
      need={
        <Button variant="text" onClick={() => setReading(true)}>
          {t.readForms}
        </Button>
      }
    />
  )
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
