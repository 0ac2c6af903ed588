import type { GroupId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { Button } from '../../web/parts/button.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { WriteLine } from '../../web/parts/write-line.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { slipsAt } from './rules.ts'
import './screens.css'

type Slip = ReturnType<typeof slipsAt>[number]

/** What visitors have left at a sheet. The table of the sheet may answer; nobody's name stands anywhere (C7). */
export function Slips({ sheet, mayAnswer = false }: Readonly<{ sheet: GroupId; mayAnswer?: boolean }>) {
  const { view } = useRoom()
  const t = useWords('exhibition')
  const slips = slipsAt(view.exhibition, sheet)
  const waits = ({ answer }: Slip): number => (answer === null ? 0 : 1)
  const questions = slips.filter(({ kind }) => kind === 'question').sort((one, other) => waits(one) - waits(other))
  const thoughts = slips.filter(({ kind }) => kind === 'thought')
  return (
    <>
      {(questions.length > 0 || mayAnswer) && (
        <section className="fl-stack">
          <h2>{t.questions}</h2>
          {questions.length === 0 && <p className="fl-soft">{t.noQuestions}</p>}
          <ul className="fl-slips">
            {questions.map((slip) => (
              <Question key={slip.question} slip={slip} mayAnswer={mayAnswer} />
            ))}
          </ul>
        </section>
      )}
      {thoughts.length > 0 && (
        <section className="fl-stack">
          <h2>{t.thoughts}</h2>
          <ul className="fl-slips">
            {thoughts.map(({ question, text }) => (
              <li key={question}>{text}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Question({ slip, mayAnswer }: Readonly<{ slip: Slip; mayAnswer: boolean }>) {
  const send = useSend()
  const t = useWords('exhibition')
  const { question, text, answer } = slip
  const say = (said: string) => send('exhibition', { type: 'answer-question', question, said })
  const stands = answer === null ? t.waits : answer === '' ? t.answeredAloud : fill(t.answer, { answer })
  return (
    <li>
      <p>{text}</p>
      {!(mayAnswer && answer === null) && <p className="fl-small fl-soft">{stands}</p>}
      {mayAnswer && answer === null && (
        <div className="fl-slip-answer">
          <Button
            variant="outlined"
            label={fill(t.markAnsweredQuestion, { question: text ?? '' })}
            onClick={() => void say('')}
          >
            {t.markAnswered}
          </Button>
          <Disclosure summary={t.writeAnswer}>
            <WriteLine label={fill(t.writeAnswerTo, { question: text ?? '' })} action={t.answerIt} onWrite={say} />
          </Disclosure>
        </div>
      )}
    </li>
  )
}
