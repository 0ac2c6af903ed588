import { Counts } from '../../web/parts/counts.tsx'
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
      <Said
        legend={t.isItDone}
        rows={[...done, 'none' as const].map((one) => [words.done[one], results.done[one]] as const)}
        all={all}
      />
      <Said
        legend={t.doesItHelp}
        rows={[...helps, 'none' as const].map((one) => [words.helps[one], results.helps[one]] as const)}
        all={all}
      />
    </div>
  )
}

type SaidProps = Readonly<{ legend: string; rows: readonly (readonly [string, number | null])[]; all: number }>

function Said({ legend, rows, all }: SaidProps) {
  const t = useWords('followUp')
  const told = rows.filter(([, n]) => n !== 0).map(([says, n]) => ({ says, n }))
  return (
    <div>
      <h4>{legend}</h4>
      <Counts rows={told} all={all} few={t.fewerThanFive} />
    </div>
  )
}
