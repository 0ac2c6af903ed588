import { fill } from '../../kernel/words.ts'
import { Counts } from '../../web/parts/counts.tsx'
import { useRoom } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { options, statements } from './questions.ts'
import type { Distribution, Results } from './results.ts'
import { standingNotes } from './rules.ts'
import './screens.css'

const cells = [...options, 'none'] as const

/** What all answered, in numbers that point at nobody (D9, promise P3). Nobody is scored: no marks, no averages. */
export function ResultsText({
  results,
  hideTexts = false,
}: Readonly<{ results: Results | null; hideTexts?: boolean }>) {
  const t = useWords('evaluation')
  if (!results) return <p>{t.tooFew}</p>
  const isAnyHidden = statements.some((statement) => cells.some((cell) => results.counts[statement][cell] === null))
  return (
    <div className="fl-evaluation-results">
      <p className="fl-soft">{fill(t.answersIn, { n: results.answers })}</p>
      <div className="fl-evaluation-statements">
        {statements.map((statement) => (
          <section key={statement}>
            <h2>{t[statement]}</h2>
            <Said counts={results.counts[statement]} all={results.answers} />
          </section>
        ))}
      </div>
      {isAnyHidden && <p className="fl-small fl-soft">{t.hidden}</p>}
      {!hideTexts && results.said.length > 0 && (
        <section>
          <h2>{t.saidHeading}</h2>
          <ul className="fl-evaluation-said">
            {[...new Set(results.said)].map((said) => (
              <li key={said}>{said}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function Said({ counts, all }: Readonly<{ counts: Distribution; all: number }>) {
  const t = useWords('evaluation')
  const rows = cells
    .filter((cell) => cell !== 'none' || counts.none !== 0)
    .map((cell) => ({ says: t[cell], n: counts[cell] }))
  return <Counts rows={rows} all={all} few={t.fewer} />
}

/** What was said in plenary, as the scribe noted it. */
export function Notes() {
  const { view } = useRoom()
  const notes = standingNotes(view.evaluation)
  return notes.length ? <Noted says={notes.map(({ text }) => text ?? '')} /> : null
}

export function Noted({ says }: Readonly<{ says: readonly string[] }>) {
  const t = useWords('evaluation')
  return (
    <section className="fl-evaluation-plenary">
      <h2>{t.plenaryHeading}</h2>
      <ul className="fl-evaluation-said">
        {[...new Set(says)].map((said) => (
          <li key={said}>{said}</li>
        ))}
      </ul>
    </section>
  )
}
