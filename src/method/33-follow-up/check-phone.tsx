import { useState } from 'react'
import type { PersonId, ProcessId } from '../../kernel/values.ts'
import { freshId } from '../../web/ids.ts'
import { useKeptOnDevice } from '../../web/kept.ts'
import { Button } from '../../web/parts/button.tsx'
import { PhoneFrame } from '../../web/parts/phone-frame.tsx'
import { useToast } from '../../web/parts/toast.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { fill, useDates, useWords } from '../../web/words.tsx'
import { CheckFields, isNothingAnswered } from './check-fields.tsx'
import type { CheckAnswer, StandingCheck } from './checks.ts'

/** That I have answered is known to this phone alone: the server could not tell. */
export const useHasAnswered = (process: ProcessId, me: PersonId, check: string) =>
  useKeptOnDevice(`checked-${process}-${me}-${check}`, '')

type Props = Readonly<{ check: StandingCheck; me: PersonId; onAnswered: () => void; onLater: () => void }>

/** Is it done, does it help (E3)? A minute, and the phone may be put away. */
export function CheckPhone({ check: { check, wishes, until }, me, onAnswered, onLater }: Props) {
  const { process, workplace } = useRoom()
  const send = useSend()
  const toast = useToast()
  const t = useWords('followUp')
  const dates = useDates()
  const [answer, setAnswer] = useKeptOnDevice(`check-${process}-${me}-${check}`, '')
  const [answers, setAnswers] = useState<CheckAnswer>({})

  const sendAnswer = async () => {
    // The same id when it is sent again after a reload, so that nobody counts twice by a bad network.
    const id = answer || freshId()
    setAnswer(id)
    const outcome = await send('followUp', { type: 'answer-check', check, answer: id, answers })
    if (!outcome.saved) return
    toast(t.checkThanks)
    onAnswered()
  }
  return (
    <PhoneFrame
      where={workplace}
      main={
        <Button isMain isDisabled={isNothingAnswered(answers)} onClick={() => void sendAnswer()}>
          {t.sendCheck}
        </Button>
      }
      quiet={
        <Button variant="text" onClick={onLater}>
          {t.checkLater}
        </Button>
      }
    >
      <h1>{t.checkTitle}</h1>
      <p className="fl-soft">
        {t.checkHow} {until !== null && fill(t.checkUntil, { day: dates.day(until) })}
      </p>
      <CheckFields wishes={wishes} answers={answers} onAnswers={setAnswers} />
    </PhoneFrame>
  )
}
