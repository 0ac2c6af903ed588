import { WallFrame } from '../../web/parts/wall-frame.tsx'
import { useRoom } from '../../web/room.tsx'
import { useStepWords, useWords } from '../../web/words.tsx'
import { Notes, ResultsText } from './results-text.tsx'
import { standingNotes } from './rules.ts'
import './screens.css'

/** What to talk about; then that the questions are on the phones; then what all answered (D9). */
export function Wall() {
  const { view } = useRoom()
  const t = useWords('evaluation')
  const step = useStepWords('evaluation')
  const { phase, results } = view.evaluation
  const hasNotes = standingNotes(view.evaluation).length > 0

  if (phase === 'closed') {
    return (
      <WallFrame title={t.resultsHeading} aside={hasNotes ? <Notes /> : undefined}>
        <div className="fl-wall-results">
          <ResultsText results={results} hideTexts />
        </div>
      </WallFrame>
    )
  }
  return (
    <WallFrame title={step.title} task={phase === 'open' ? t.wallAnswer : undefined}>
      {phase === 'talk' && (
        <ul className="fl-wall-talk">
          <li>{t.talkTake}</li>
          <li>{t.talkSurprised}</li>
          <li>{t.talkNextTime}</li>
        </ul>
      )}
    </WallFrame>
  )
}
