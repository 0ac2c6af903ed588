import { Fragment, useState } from 'react'
import { Button } from '../../web/parts/button.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { MeasureStatus } from '../31-action-plan/measure-status.tsx'
import { toCarryOut } from '../31-action-plan/plan.ts'
import { type Success, successes } from '../31-action-plan/successes.ts'

/** What came of it, beside what was counted as success beforehand (B8, E4). */
export function HeldAgainst({ mayWrite }: Readonly<{ mayWrite: boolean }>) {
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
            {successes.map(
              (success) =>
                criteria[success] !== null && (
                  <Fragment key={success}>
                    <dt>{success === 'process' ? t.criteriaProcess : t.criteriaResult}</dt>
                    <dd className="fl-follow-said">
                      {criteria[success]}
                      <ServedBy success={success} />
                    </dd>
                  </Fragment>
                ),
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

/** The measures that were to help reach it, and how they stand. */
function ServedBy({ success }: Readonly<{ success: Success }>) {
  const { published } = useRoom().view.actionPlan
  const t = useWords('followUp')
  const measures = published ? toCarryOut(published).filter(({ serves }) => serves === success) : []
  if (!measures.length) return null
  return (
    <>
      <p className="fl-small fl-soft">{t.servedBy}</p>
      <ul className="fl-also-said">
        {measures.map(({ measure, what }) => (
          <li key={measure}>
            {what} <MeasureStatus measure={measure} />
          </li>
        ))}
      </ul>
    </>
  )
}
