import { type FormEvent, useState } from 'react'
import { fill } from '../../kernel/words.ts'
import { freshId } from '../../web/ids.ts'
import { Button } from '../../web/parts/button.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { AnswerFields, isNothingSaid, unanswered } from './answer-fields.tsx'

/** Slips that were filled in by hand, one after the other; none can be told from those that came by phone (M5, P3). */
export function SlipsFromPaper() {
  const { view } = useRoom()
  const send = useSend()
  const t = useWords('evaluation')
  const [answers, setAnswers] = useState(unanswered)
  const [said, setSaid] = useState('')
  const [typed, setTyped] = useState(0)
  if (view.evaluation.phase !== 'open') return <p className="fl-soft">{t.paperWhenOpen}</p>
  const write = async (event: FormEvent) => {
    event.preventDefault()
    if (isNothingSaid(answers, said)) return
    const outcome = await send('evaluation', {
      type: 'answer-evaluation',
      answer: freshId(),
      answers,
      said: said.trim(),
    })
    if (!outcome.saved) return
    setAnswers(unanswered)
    setSaid('')
    setTyped(typed + 1)
  }
  return (
    <form className="fl-stack" onSubmit={(event) => void write(event)}>
      <AnswerFields answers={answers} said={said} onAnswers={setAnswers} onSaid={setSaid} />
      <div className="fl-row">
        <Button type="submit" variant="outlined" isDisabled={isNothingSaid(answers, said)}>
          {t.paperSlip}
        </Button>
        <span role="status">{typed > 0 ? fill(t.paperTyped, { n: typed }) : ''}</span>
      </div>
    </form>
  )
}
