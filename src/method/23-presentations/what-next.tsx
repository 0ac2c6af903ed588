import { Sheet } from '../../web/parts/sheet.tsx'
import { useRoom } from '../../web/room.tsx'
import { useDates, useWords } from '../../web/words.tsx'
import type { WhatNext } from './rules.ts'
import './screens.css'

/** What is promised, in the order in which it will happen: a heading, and what is said under it. */
export type Promised = Readonly<{ about: string; says: string }>

/** When the plan comes, when all hear something next, who does what until then, and how all stay involved (D7). */
export function usePromised(whatNext: WhatNext | null): readonly Promised[] {
  const t = useWords('presentations')
  const dates = useDates()
  const { planBy = null, nextSign = null, whoDoes = null, involvedAgain = null } = whatNext ?? {}
  return [
    { about: t.planBy, says: planBy === null ? t.planByOpen : dates.longDay(planBy) },
    { about: t.nextSign, says: nextSign === null ? '' : dates.longDay(nextSign) },
    { about: t.whoDoes, says: whoDoes ?? '' },
    { about: t.involvedAgain, says: involvedAgain ?? '' },
  ].filter(({ says }) => says !== '')
}

/** The promises on a sheet, for the hand. */
export function WhatNextSheet({ whatNext }: Readonly<{ whatNext: WhatNext | null }>) {
  return (
    <Sheet>
      <PromisedFacts promised={usePromised(whatNext)} />
    </Sheet>
  )
}

export const PromisedFacts = ({ promised }: Readonly<{ promised: readonly Promised[] }>) => (
  <dl className="fl-next-facts">
    {promised.map(({ about, says }) => (
      <div key={`${about} ${says}`}>
        <dt>{about}</dt>
        <dd>{says}</dd>
      </div>
    ))}
  </dl>
)

/** What was promised when the meetings ended, for those who now have to keep it (E3). */
export function Promises() {
  const { whatNext } = useRoom().view.presentations
  const t = useWords('presentations')
  const promised = usePromised(whatNext)
  if (!whatNext) return null
  return (
    <section className="fl-stack">
      <h2>{t.promisedHeading}</h2>
      <PromisedFacts promised={promised} />
    </section>
  )
}

/** The days that were promised, in one line each, for whoever looks up when the meetings are over. */
export function PromisedDays() {
  const { planBy, nextSign } = useRoom().view.presentations.whatNext ?? {}
  const t = useWords('presentations')
  const dates = useDates()
  return (
    <>
      {planBy && <p>{`${t.planBy} ${dates.longDay(planBy)}.`}</p>}
      {nextSign && <p>{`${t.nextSign}: ${dates.longDay(nextSign)}.`}</p>}
    </>
  )
}

/** What is realistic to expect (D8). */
export function Truths() {
  const t = useWords('presentations')
  return (
    <ul className="fl-next-truths">
      <li>{t.truthFew}</li>
      <li>{t.truthQuick}</li>
      <li>{t.truthNotNow}</li>
    </ul>
  )
}
