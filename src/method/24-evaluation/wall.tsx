import { WallFrame } from '../../web/parts/wall-frame.tsx'
import { useNow, useRoom } from '../../web/room.tsx'
import { heightOf, inPictures } from '../../web/wall/fit.ts'
import { useStepWords, useWords } from '../../web/words.tsx'
import { inTurn } from '../15-exhibition/walk.ts'
import { Noted, ResultsText } from './results-text.tsx'
import { standingNotes } from './rules.ts'
import './screens.css'

/** The column of what was said in plenary, below its heading, in lines of the wall. */
const besideResults = { width: 460, height: 700 }

/** What to talk about; then that the questions are on the phones; then what all answered (D9). */
export function Wall() {
  const { view } = useRoom()
  const t = useWords('evaluation')
  const step = useStepWords('evaluation')
  const { phase, results } = view.evaluation
  const now = useNow()
  const notes = standingNotes(view.evaluation).map(({ text }) => text ?? '')
  const pictures = inPictures(notes, (text) => heightOf(text, besideResults.width, 34, 36), besideResults.height)

  if (phase === 'closed') {
    return (
      <WallFrame
        title={t.resultsHeading}
        aside={notes.length ? <Noted says={inTurn(pictures, now) ?? []} /> : undefined}
      >
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
