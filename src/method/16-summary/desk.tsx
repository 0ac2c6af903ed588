import { DeskPage } from '../../web/parts/desk-page.tsx'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { Themes } from './agreed.tsx'
import { themesOf } from './rules.ts'
import { WriteMinutes } from './write-minutes.tsx'
import './screens.css'

/** The minutes (B7, C9): the scribe writes, the responsible group reads, everybody once all agree on the summary. */
export function Desk() {
  const { view, roles } = useRoom()
  const t = useWords('summary')
  const { minutes, agreedAt } = view.summary
  const writes = roles.includes('scribe') || roles.includes('facilitator')
  return (
    <DeskPage level={2} title={t.minutes} lead={writes ? t.minutesLead : agreedAt === null ? t.minutesHidden : ''}>
      {writes ? <WriteMinutes /> : <p className="fl-minutes">{minutes || t.minutesNone}</p>}
      {themesOf(view.summary).length > 0 && (
        <section className="fl-stack">
          <h3>{agreedAt === null ? t.summarySoFar : t.agreedHeading}</h3>
          <Themes />
        </section>
      )}
    </DeskPage>
  )
}
