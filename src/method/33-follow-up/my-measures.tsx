import { useState } from 'react'
import type { MeasureId } from '../../kernel/values.ts'
import { Button } from '../../web/parts/button.tsx'
import { Sheet } from '../../web/parts/sheet.tsx'
import { useToast } from '../../web/parts/toast.tsx'
import { useRoom } from '../../web/room.tsx'
import { fill, useDates, useWords } from '../../web/words.tsx'
import { MeasureStatus } from '../31-action-plan/measure-status.tsx'
import { toCarryOut } from '../31-action-plan/plan.ts'
import { ReportForm } from './report-form.tsx'
import './screens.css'

/** What I have said I will answer for, and how it goes (E3): told from a link in a mail, without an account. */
export function MyMeasures() {
  const { view, me } = useRoom()
  const toast = useToast()
  const t = useWords('followUp')
  const dates = useDates()
  const [open, setOpen] = useState<MeasureId | null>(null)
  const { published } = view.actionPlan
  const mine = published && me !== null ? toCarryOut(published).filter(({ owner }) => owner === me) : []
  if (!mine.length) return null
  const isClosed = view.followUp.closedAt !== null
  return (
    <Sheet level={2} heading={t.yours}>
      {!isClosed && <p className="fl-soft">{t.yoursLead}</p>}
      <ul className="fl-follow-mine">
        {mine.map(({ measure, what, deadline, followUpOn }) => {
          const report = view.followUp.reports[measure]
          return (
            <li key={measure}>
              <p>
                <strong>{what}</strong>
              </p>
              <p className="fl-small fl-soft">
                {deadline !== null && fill(t.dueBy, { day: dates.day(deadline) })}
                {deadline !== null && followUpOn !== null && ' · '}
                {followUpOn !== null && fill(t.lookOn, { day: dates.day(followUpOn) })}
              </p>
              <MeasureStatus measure={measure} />
              {report?.note && <p className="fl-follow-said">{report.note}</p>}
              {open === measure ? (
                <ReportForm
                  measure={{ measure, what }}
                  onDone={() => {
                    setOpen(null)
                    toast(t.told)
                  }}
                  onLeave={() => setOpen(null)}
                />
              ) : (
                !isClosed && (
                  <Button
                    variant="outlined"
                    label={fill(t.reportOf, { what: what ?? '' })}
                    onClick={() => setOpen(measure)}
                  >
                    {t.howIsIt}
                  </Button>
                )
              )}
            </li>
          )
        })}
      </ul>
    </Sheet>
  )
}
