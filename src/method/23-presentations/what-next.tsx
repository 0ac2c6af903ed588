import { Sheet } from '../../web/parts/sheet.tsx'
import { useDates, useWords } from '../../web/words.tsx'
import type { WhatNext } from './rules.ts'
import './screens.css'

/** When the plan comes, and how all stay involved (D7). */
export function WhatNextSheet({ whatNext }: Readonly<{ whatNext: WhatNext | null }>) {
  const t = useWords('presentations')
  const dates = useDates()
  const planBy = whatNext?.planBy ?? null
  const involvedAgain = whatNext?.involvedAgain ?? ''
  return (
    <Sheet>
      <dl className="fl-next-facts">
        <dt>{t.planBy}</dt>
        <dd>{planBy === null ? t.planByOpen : dates.longDay(planBy)}</dd>
        {involvedAgain !== '' && (
          <>
            <dt>{t.involvedAgain}</dt>
            <dd>{involvedAgain}</dd>
          </>
        )}
      </dl>
    </Sheet>
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
