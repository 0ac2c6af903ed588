import { fill } from '../../kernel/words.ts'
import type { TableLine } from '../../web/cockpit/table-line.ts'
import { freshId } from '../../web/ids.ts'
import { Button } from '../../web/parts/button.tsx'
import { WriteLine } from '../../web/parts/write-line.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { ResultsText } from './results-text.tsx'
import { standingNotes } from './rules.ts'
import type { words } from './words.ts'
import './screens.css'

/** The same for every table: who has answered is nobody's to know. */
export const tableLine: TableLine<typeof words> = ({ evaluation }, _group, t) => {
  const sentences = { talk: t.lineTalks, open: t.lineAnswers, closed: t.lineDone }
  return { sentence: sentences[evaluation.phase], isReady: evaluation.phase === 'closed' }
}

/** Opens and closes the questions, shows what they say together, and notes the plenary (D9). */
export function CockpitPanel() {
  const { view, roles } = useRoom()
  const send = useSend()
  const t = useWords('evaluation')
  const { phase, results } = view.evaluation
  const notes = standingNotes(view.evaluation)
  const leads = roles.includes('facilitator')
  const writes = leads || roles.includes('scribe')

  const now = { talk: t.nowTalk, open: t.nowOpen, closed: t.nowClosed }[phase]
  const act = { talk: t.openQuestions, open: t.closeQuestions, closed: t.openAgain }[phase]
  const turn = () => send('evaluation', { type: phase === 'open' ? 'close-evaluation' : 'open-evaluation' })

  return (
    <section className="fl-evaluation-panel">
      <div className="fl-evaluation-turn">
        <p role="status">{now}</p>
        {leads && (
          <Button variant="outlined" onClick={() => void turn()}>
            {act}
          </Button>
        )}
      </div>
      {phase === 'closed' && <ResultsText results={results} />}
      {writes && (
        <section>
          <h2>{t.plenaryHeading}</h2>
          <ul className="fl-lines">
            {notes.map(({ note, text }) => (
              <li key={note}>
                <span className="fl-grow">{text}</span>
                <Button
                  variant="text"
                  label={fill(t.strikeThis, { said: text ?? '' })}
                  onClick={() => void send('evaluation', { type: 'strike-out-plenary', note })}
                >
                  {t.strikeOut}
                </Button>
              </li>
            ))}
          </ul>
          <WriteLine
            label={t.plenaryField}
            placeholder={t.plenaryPlaceholder}
            action={t.note}
            onWrite={(said) => send('evaluation', { type: 'note-plenary', note: freshId(), said })}
          />
        </section>
      )}
    </section>
  )
}
