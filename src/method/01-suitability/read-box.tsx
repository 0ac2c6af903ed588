import { fill } from '../../kernel/words.ts'
import { Button } from '../../web/parts/button.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'

/** What was not said aloud (A4): read when five or more notes lie there, without author and without time. */
export function ReadBox() {
  const { view } = useRoom()
  const send = useSend()
  const t = useWords('suitability')
  const { unsaid, isBoxOpen } = view.suitability
  const notes = Object.entries(unsaid).filter(([, text]) => text !== null)
  return (
    <section className="fl-stack">
      <h3>{t.box}</h3>
      <p className="fl-small fl-soft">{t.boxLead}</p>
      {notes.length === 0 && <p>{t.boxNothing}</p>}
      <ul className="fl-lines">
        {notes.map(([note, text]) => (
          <li key={note}>
            <span className="fl-grow">{text}</span>
            <Button
              variant="text"
              label={fill(t.strikeOutThis, { what: text ?? '' })}
              onClick={() => void send('suitability', { type: 'strike-out-dropped-note', note })}
            >
              {t.strikeOut}
            </Button>
          </li>
        ))}
      </ul>
      <div className="fl-row">
        <span>{isBoxOpen ? t.boxOpen : t.boxClosed}</span>
        <Button variant="outlined" onClick={() => void send('suitability', { type: 'open-box', isOpen: !isBoxOpen })}>
          {isBoxOpen ? t.closeBox : t.openBox}
        </Button>
      </div>
    </section>
  )
}
