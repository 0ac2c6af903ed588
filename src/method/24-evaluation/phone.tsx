import { useState } from 'react'
import type { PersonId } from '../../kernel/values.ts'
import { freshId } from '../../web/ids.ts'
import { useKept, useKeptOnDevice } from '../../web/kept.ts'
import { Button } from '../../web/parts/button.tsx'
import { Clock } from '../../web/parts/clock.tsx'
import { PhoneFrame } from '../../web/parts/phone-frame.tsx'
import { RestingPhone } from '../../web/parts/resting-phone.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useStepWords, useWords } from '../../web/words.tsx'
import { AnswerFields, isNothingSaid, unanswered } from './answer-fields.tsx'
import { Notes, ResultsText } from './results-text.tsx'
import './screens.css'

/** First a talk, with the phone put down; then three short questions; then what all answered (D9). */
export function Phone() {
  const { view, me } = useRoom()
  if (me === null) return null
  switch (view.evaluation.phase) {
    case 'talk':
      return <Talk />
    case 'open':
      return <Questions me={me} />
    case 'closed':
      return <Results />
  }
}

function Talk() {
  const t = useWords('evaluation')
  const step = useStepWords('evaluation')
  return (
    <PhoneFrame where={step.short} clock={<Clock />}>
      <h1>{t.talkHeading}</h1>
      <ul className="fl-evaluation-talk">
        <li>{t.talkTake}</li>
        <li>{t.talkSurprised}</li>
        <li>{t.talkNextTime}</li>
      </ul>
      <p className="fl-soft">{t.talkHow}</p>
    </PhoneFrame>
  )
}

/** That I have answered is known to this phone alone: the server could not tell. */
function Questions({ me }: Readonly<{ me: PersonId }>) {
  const { process } = useRoom()
  const send = useSend()
  const t = useWords('evaluation')
  const step = useStepWords('evaluation')
  const [answeredAs, setAnsweredAs] = useKeptOnDevice(`answered-${process}-${me}`, '')
  const [answer, setAnswer] = useKeptOnDevice(`answer-${process}-${me}`, '')
  const [answers, setAnswers] = useState(unanswered)
  const [said, setSaid] = useKept(`evaluation-${process}-${me}`, '')
  if (answeredAs !== '') return <RestingPhone says={t.answered} detail={t.answeredDetail} />

  const isEmpty = isNothingSaid(answers, said)
  const sendAnswer = async () => {
    // The same id when it is sent again after a reload, so that nobody counts twice by a bad network.
    const id = answer || freshId()
    setAnswer(id)
    const outcome = await send('evaluation', { type: 'answer-evaluation', answer: id, answers, said: said.trim() })
    if (!outcome.saved) return
    setSaid('')
    setAnsweredAs('yes')
  }

  return (
    <PhoneFrame
      where={step.short}
      clock={<Clock />}
      main={
        <Button isMain isDisabled={isEmpty} onClick={() => void sendAnswer()}>
          {t.send}
        </Button>
      }
    >
      <h1>{t.askHeading}</h1>
      <p className="fl-soft">{t.askHow}</p>
      <AnswerFields answers={answers} said={said} onAnswers={setAnswers} onSaid={setSaid} />
    </PhoneFrame>
  )
}

function Results() {
  const { view } = useRoom()
  const t = useWords('evaluation')
  const step = useStepWords('evaluation')
  return (
    <PhoneFrame where={step.short} clock={<Clock />}>
      <h1>{t.resultsHeading}</h1>
      <ResultsText results={view.evaluation.results} />
      <Notes />
    </PhoneFrame>
  )
}
