import { useState } from 'react'
import { Button } from '../../web/parts/button.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'

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
