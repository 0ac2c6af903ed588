import { useState } from 'react'
import { Button } from '../../web/parts/button.tsx'
import { DeskPage } from '../../web/parts/desk-page.tsx'
import { Select } from '../../web/parts/select.tsx'
import { Sheet } from '../../web/parts/sheet.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useNow, useRoom, useSend } from '../../web/room.tsx'
import { fill, useDates, useWords } from '../../web/words.tsx'
import { Promises } from '../23-presentations/what-next.tsx'
import { MeasureStatus, useStatusWords } from '../31-action-plan/measure-status.tsx'
import { measuresFor, type Plan, type StandingMeasure, standingWishes } from '../31-action-plan/plan.ts'
import { PlanTable } from '../31-action-plan/plan-table.tsx'
import { statusOf } from './rules.ts'
import { statuses } from './statuses.ts'
import '../31-action-plan/screens.css'
import './screens.css'

/** Is it being done, and does it help (E3, E4)? */
export function Desk() {
  const { view, roles } = useRoom()
  const t = useWords('followUp')
  const dates = useDates()
  const { published } = view.actionPlan
  const { closedAt } = view.followUp
  if (!published) {
    return (
      <DeskPage title={t.title}>
        <p className="fl-soft">{t.leadNotYet}</p>
        <Promises />
      </DeskPage>
    )
  }
  const mayWrite = roles.includes('responsible') && closedAt === null
  const lead = closedAt === null ? t.lead : fill(t.leadClosed, { day: dates.longDay(closedAt) })
  return (
    <DeskPage title={t.title} lead={lead}>
      <TimeFrame mayWrite={mayWrite} />
      <Promises />
      <Measures plan={published} mayWrite={mayWrite} />
      <HeldAgainst mayWrite={mayWrite} />
      {roles.includes('responsible') && <Close />}
    </DeskPage>
  )
}

/** When it is looked at together, and what was agreed beforehand (B9). */
function TimeFrame({ mayWrite }: Readonly<{ mayWrite: boolean }>) {
  const { view } = useRoom()
  const send = useSend()
  const t = useWords('followUp')
  const dates = useDates()
  const { how, by } = view.preparation.followUp
  const { nextLook } = view.followUp
  const [day, setDay] = useState(nextLook ?? '')
  return (
    <section className="fl-stack">
      <h2>{t.nextLook}</h2>
      {nextLook !== null && <p>{fill(t.nextLookIs, { day: dates.longDay(nextLook) })}</p>}
      {mayWrite && (
        <form
          className="fl-row"
          onSubmit={(event) => {
            event.preventDefault()
            void send('followUp', { type: 'plan-look', day: day || null })
          }}
        >
          <TextField label={t.nextLook} hideLabel type="date" value={day} onChange={setDay} />
          <Button type="submit" variant={nextLook === null ? 'filled' : 'outlined'}>
            {t.setDay}
          </Button>
        </form>
      )}
      {by !== null && <p className="fl-soft">{fill(t.timeFrame, { day: dates.day(by) })}</p>}
      {how !== null && <p className="fl-soft fl-follow-said">{fill(t.agreedBefore, { how })}</p>}
    </section>
  )
}

/** What is to be carried out, wish by wish: what is done now, and what was quickly done. */
function Measures({ plan, mayWrite }: Readonly<{ plan: Plan; mayWrite: boolean }>) {
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
  const t = useWords('followUp')
  const dates = useDates()
  const today = useToday()
  const [editing, setEditing] = useState<string | null>(null)
  const notes = measures.flatMap(({ measure, what, deadline }) => {
    const report = followUp.reports[measure]
    const isDue = deadline !== null && deadline < today && !['done', 'stopped'].includes(statusOf(followUp, measure))
    return [
      ...(report?.note
        ? [{ key: `${measure} note`, what, says: fill(t.reportedOn, { day: dates.day(report.at), note: report.note }) }]
        : []),
      ...(isDue ? [{ key: `${measure} due`, what, says: fill(t.dueSince, { day: dates.day(deadline) }) }] : []),
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
          editing === measure.measure && <ReportForm measure={measure} onDone={() => setEditing(null)} />
        }
      />
      {notes.length > 0 && (
        <ul className="fl-follow-notes">
          {notes.map(({ key, what, says }) => (
            <li key={key} className="fl-small">
              <strong>{what}</strong> <span className="fl-soft">{says}</span>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}

function ReportForm({ measure, onDone }: Readonly<{ measure: StandingMeasure; onDone: () => void }>) {
  const { followUp } = useRoom().view
  const send = useSend()
  const t = useWords('followUp')
  const words = useStatusWords()
  const [status, setStatus] = useState(statusOf(followUp, measure.measure))
  const [note, setNote] = useState(followUp.reports[measure.measure]?.note ?? '')
  const save = async () => {
    const said = { measure: measure.measure, status, note: note.trim() }
    const outcome = await send('followUp', { type: 'report-status', ...said })
    if (outcome.saved) onDone()
  }
  return (
    <form
      className="fl-measure-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Select
        label={fill(t.statusOf, { what: measure.what ?? '' })}
        value={status}
        options={statuses.map((one) => ({ value: one, label: words[one] }))}
        onChange={(value) => setStatus(statuses.find((one) => one === value) ?? status)}
      />
      <TextField label={t.note} value={note} onChange={setNote} />
      <div className="fl-row">
        <Button type="submit" variant="outlined">
          {t.keep}
        </Button>
        <Button variant="text" onClick={onDone}>
          {t.leave}
        </Button>
      </div>
    </form>
  )
}

/** What came of it, beside what was counted as success beforehand (B8, E4). */
function HeldAgainst({ mayWrite }: Readonly<{ mayWrite: boolean }>) {
  const { view } = useRoom()
  const send = useSend()
  const t = useWords('followUp')
  const { criteria } = view.preparation
  const { outcome } = view.followUp
  const [process, setProcess] = useState(outcome.process ?? '')
  const [result, setResult] = useState(outcome.result ?? '')
  const hasCriteria = criteria.process !== null || criteria.result !== null
  return (
    <section className="fl-stack">
      <h2>{t.outcome}</h2>
      {!hasCriteria && <p className="fl-soft">{t.noCriteria}</p>}
      {hasCriteria && (
        <div className="fl-stack">
          <h3>{t.criteria}</h3>
          <dl className="fl-facts">
            {criteria.process !== null && (
              <>
                <dt>{t.criteriaProcess}</dt>
                <dd className="fl-follow-said">{criteria.process}</dd>
              </>
            )}
            {criteria.result !== null && (
              <>
                <dt>{t.criteriaResult}</dt>
                <dd className="fl-follow-said">{criteria.result}</dd>
              </>
            )}
          </dl>
        </div>
      )}
      {mayWrite ? (
        <form
          className="fl-stack"
          onSubmit={(event) => {
            event.preventDefault()
            void send('followUp', {
              type: 'hold-against-criteria',
              process: process.trim(),
              result: result.trim(),
            })
          }}
        >
          <TextField label={t.outcomeProcess} value={process} onChange={setProcess} isMultiline />
          <TextField label={t.outcomeResult} value={result} onChange={setResult} isMultiline />
          <div>
            <Button type="submit" variant="outlined">
              {t.keepOutcome}
            </Button>
          </div>
        </form>
      ) : (
        [outcome.process, outcome.result].map(
          (said) =>
            said && (
              <p key={said} className="fl-follow-said">
                {said}
              </p>
            ),
        )
      )}
    </section>
  )
}

function Close() {
  const { closedAt } = useRoom().view.followUp
  const send = useSend()
  const t = useWords('followUp')
  const isClosed = closedAt !== null
  return (
    <section className="fl-row">
      <Button variant="outlined" onClick={() => void send('followUp', { type: 'close-process', isClosed: !isClosed })}>
        {isClosed ? t.reopen : t.close}
      </Button>
      {!isClosed && <span className="fl-soft">{t.closeMeans}</span>}
    </section>
  )
}

/** Today as a day on the calendar, here. */
function useToday(): string {
  const now = new Date(useNow())
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
