import { useState } from 'react'
import { dayOf } from '../../web/dates.ts'
import { Button } from '../../web/parts/button.tsx'
import { Sheet } from '../../web/parts/sheet.tsx'
import { useNow, useRoom, useSend } from '../../web/room.tsx'
import { fill, useDates, useWords } from '../../web/words.tsx'
import { MeasureStatus } from '../31-action-plan/measure-status.tsx'
import { measuresFor, type Plan, type StandingMeasure, standingWishes } from '../31-action-plan/plan.ts'
import { PlanTable } from '../31-action-plan/plan-table.tsx'
import { ReportForm } from './report-form.tsx'
import { statusOf } from './rules.ts'

/** What is to be carried out, wish by wish: what is done now, and what was quickly done. */
export function Measures({ plan, mayWrite }: Readonly<{ plan: Plan; mayWrite: boolean }>) {
  const t = useWords('followUp')
  const wishes = standingWishes(plan).filter(
    ({ wish, fate }) => (fate === 'now' || fate === 'at-once') && measuresFor(plan, wish).length > 0,
  )
  if (!wishes.length) return <p className="fl-soft">{t.nothingToFollow}</p>
  return (
    <div className="fl-plan-page">
      {wishes.map(({ wish, text }) => (
        <WishSheet key={wish} name={text ?? ''} measures={measuresFor(plan, wish)} mayWrite={mayWrite} />
      ))}
    </div>
  )
}

type SheetProps = Readonly<{ name: string; measures: readonly StandingMeasure[]; mayWrite: boolean }>

function WishSheet({ name, measures, mayWrite }: SheetProps) {
  const { followUp } = useRoom().view
  const send = useSend()
  const t = useWords('followUp')
  const dates = useDates()
  const today = dayOf(useNow())
  const [editing, setEditing] = useState<string | null>(null)
  const notes = measures.flatMap(({ measure, what, deadline }) => {
    const report = followUp.reports[measure]
    const isDue = deadline !== null && deadline < today && !['done', 'stopped'].includes(statusOf(followUp, measure))
    return [
      ...(report?.note
        ? [{ measure, what, isNote: true, says: fill(t.reportedOn, { day: dates.day(report.at), note: report.note }) }]
        : []),
      ...(isDue ? [{ measure, what, isNote: false, says: fill(t.dueSince, { day: dates.day(deadline) }) }] : []),
    ]
  })
  return (
    <Sheet level={2} heading={<span className="fl-plan-wish">{name}</span>}>
      <PlanTable
        caption={name}
        measures={measures}
        last={{
          heading: t.status,
          of: ({ measure, what }) => (
            <span className="fl-follow-status">
              <MeasureStatus measure={measure} />
              {mayWrite && (
                <Button
                  variant="text"
                  label={fill(t.reportOf, { what: what ?? '' })}
                  onClick={() => setEditing(measure)}
                >
                  {t.report}
                </Button>
              )}
            </span>
          ),
        }}
        instead={(measure) =>
          editing === measure.measure && (
            <ReportForm measure={measure} onDone={() => setEditing(null)} onLeave={() => setEditing(null)} />
          )
        }
      />
      {notes.length > 0 && (
        <ul className="fl-follow-notes">
          {notes.map(({ measure, what, isNote, says }) => (
            <li key={`${measure} ${isNote}`} className="fl-small">
              <strong>{what}</strong> <span className="fl-soft fl-follow-said">{says}</span>
              {isNote && mayWrite && (
                <Button
                  variant="text"
                  label={fill(t.strikeOutNoteOf, { what: what ?? '' })}
                  onClick={() => void send('followUp', { type: 'strike-out-status-note', measure })}
                >
                  {t.strikeOutNote}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}
