import { fill } from '../../kernel/words.ts'
import { freshId } from '../../web/ids.ts'
import { Button } from '../../web/parts/button.tsx'
import { CheckBox } from '../../web/parts/check-box.tsx'
import { WriteLine } from '../../web/parts/write-line.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'

/** Questions too complex for a measure or two, on a list of their own (A5). */
export function ComplexQuestions() {
  const { view } = useRoom()
  const send = useSend()
  const t = useWords('suitability')
  const questions = Object.entries(view.suitability.complex).filter(([, { isStruckOut }]) => !isStruckOut)
  return (
    <section className="fl-stack">
      <h3>{t.complex}</h3>
      <p className="fl-small fl-soft">{t.complexLead}</p>
      {questions.length === 0 && <p>{t.noComplex}</p>}
      <ul className="fl-lines">
        {questions.map(([question, { text, isSettled }]) => (
          <li key={question}>
            <div className="fl-grow">
              <p>{text}</p>
              <CheckBox
                label={t.settled}
                isChecked={isSettled}
                onChange={(isSettled) =>
                  void send('suitability', { type: 'settle-complex-question', question, isSettled })
                }
              />
            </div>
            <Button
              variant="text"
              label={fill(t.removeThis, { what: text ?? '' })}
              onClick={() => void send('suitability', { type: 'strike-out-complex-question', question })}
            >
              {t.remove}
            </Button>
          </li>
        ))}
      </ul>
      <WriteLine
        label={t.complexLabel}
        placeholder={t.complexLabel}
        action={t.addComplex}
        maxLength={2_000}
        onWrite={(said) => send('suitability', { type: 'add-complex-question', question: freshId(), said })}
      />
    </section>
  )
}
