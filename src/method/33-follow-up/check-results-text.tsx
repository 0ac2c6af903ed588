import { useRoom } from '../../web/room.tsx'
import { fill, useDates, useWords } from '../../web/words.tsx'
import { useCheckWords } from './check-fields.tsx'
import { done, helps } from './check-questions.ts'
import type { WishResults } from './check-results.ts'
import type { StandingCheck } from './checks.ts'

/** What the employees said together, in numbers that point at nobody (E3, promise P3). No marks, no averages. */
export function CheckResultsText({ check: { openedAt, wishes, results } }: Readonly<{ check: StandingCheck }>) {
  const { published } = useRoom().view.actionPlan
  const t = useWords('followUp')
  const dates = useDates()
  return (
    <section className="fl-stack">
      <h2>{t.checkTitle}</h2>
      <p className="fl-small fl-soft">
        {fill(t.checkOf, { day: dates.day(openedAt) })}
        {results && ` · ${fill(t.checkAnswers, { n: results.answers })}`}
      </p>
      {results === null && <p>{t.checkTooFew}</p>}
      {results !== null &&
        wishes.map((wish) => (
          <WishAnswers
            key={wish}
            text={published?.wishes[wish]?.text ?? ''}
            results={results.wishes[wish]}
            all={results.answers}
          />
        ))}
    </section>
  )
}

function WishAnswers({
  text,
  results,
  all,
}: Readonly<{ text: string; results: WishResults | undefined; all: number }>) {
  const t = useWords('followUp')
  const words = useCheckWords()
  if (!results) return null
  return (
    <div className="fl-check-wish">
      <h3 className="fl-plan-wish">{text}</h3>
      <Counts
        legend={t.isItDone}
        rows={[...done, 'none' as const].map((one) => [words.done[one], results.done[one]] as const)}
        all={all}
      />
      <Counts
        legend={t.doesItHelp}
        rows={[...helps, 'none' as const].map((one) => [words.helps[one], results.helps[one]] as const)}
        all={all}
      />
    </div>
  )
}

type CountsProps = Readonly<{ legend: string; rows: readonly (readonly [string, number | null])[]; all: number }>

function Counts({ legend, rows, all }: CountsProps) {
  const t = useWords('followUp')
  return (
    <div>
      <h4>{legend}</h4>
      <dl className="fl-check-counts">
        {rows
          .filter(([, n]) => n !== 0)
          .map(([word, n]) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{n ?? t.fewerThanFive}</dd>
              <svg viewBox={`0 0 ${all} 1`} preserveAspectRatio="none" aria-hidden="true">
                <rect width={n ?? 0} height="1" />
              </svg>
            </div>
          ))}
      </dl>
    </div>
  )
}
