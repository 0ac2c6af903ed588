import { Suspense } from 'react'
import { minute } from '../../kernel/values.ts'
import { UnsaidBox } from '../../method/01-suitability/phone.tsx'
import { bookingOf } from '../../method/02-preparation/rules.ts'
import { groupOf } from '../../method/04-groups/tables.ts'
import { later } from '../later.ts'
import { PhoneFrame } from '../parts/phone-frame.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { useNow, useRoom } from '../room.tsx'
import { fill, useDates, useShellWords } from '../words.tsx'

const WhatNextSheet = later(async () => (await import('../../method/23-presentations/what-next.tsx')).WhatNextSheet)

/** One has come in, and the meeting has not begun: who I am, where I sit, and that this is all for now. */
export function BeforeMeeting() {
  const { view, me, names, workplace } = useRoom()
  const t = useShellWords()
  const dates = useDates()
  const own = groupOf(view.groups, me, 1)
  const now = useNow()
  const { startsAt } = bookingOf(view.preparation, 1, view.people.persons[me ?? '']?.sitting[1] ?? 1)
  return (
    <PhoneFrame where={<strong>{workplace}</strong>}>
      <h1>{fill(t.youAreIn, { name: names[me ?? ''] ?? '' })}</h1>
      <p>{startsAt !== null && startsAt - now > 60 * minute ? t.waitForDay : t.waitForStart}</p>
      {startsAt !== null && <p className="fl-soft">{`${dates.longDay(startsAt)}, ${dates.time(startsAt)}`}</p>}
      {own && (
        <Sheet heading={fill(t.table, { table: own.table })}>
          <ul className="fl-lines">
            {own.members.map((person) => (
              <li key={person}>{names[person] ?? ''}</li>
            ))}
          </ul>
        </Sheet>
      )}
      {view.preparation.purpose && (
        <section className="fl-stack">
          <h2>{t.whyWeMeet}</h2>
          <p>{view.preparation.purpose}</p>
        </section>
      )}
      <UnsaidBox />
    </PhoneFrame>
  )
}

/** After meeting 2: the responsible group writes the plan, and nobody needs to do anything here. */
export function PlanIsComing() {
  const { workplace, view } = useRoom()
  const { whatNext } = view.presentations
  const t = useShellWords()
  return (
    <PhoneFrame where={<strong>{workplace}</strong>}>
      <h1>{t.planIsComing}</h1>
      <p>{t.planIsComingLead}</p>
      {whatNext && (
        <Suspense>
          <WhatNextSheet whatNext={whatNext} />
        </Suspense>
      )}
      <UnsaidBox />
    </PhoneFrame>
  )
}
