import { useState } from 'react'
import type { PersonId } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { Button } from '../../web/parts/button.tsx'
import { CheckBox } from '../../web/parts/check-box.tsx'
import { Clock } from '../../web/parts/clock.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { PhoneFrame } from '../../web/parts/phone-frame.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useStepWords, useWords } from '../../web/words.tsx'
import type { Group } from '../04-groups/tables.ts'
import type { MyTurn } from './my-turn.ts'
import type { Turn } from './turns.ts'
import './screens.css'

type BeforeProps = Readonly<{ own: Group; me: PersonId; mine: MyTurn; turn: Turn | null }>

/** Before the first question: who asks whom, how to ask, how to answer, and what to do when somebody is missing. */
export function Before({ own, me, mine, turn }: BeforeProps) {
  const { names } = useRoom()
  const send = useSend()
  const t = useWords('interviews')
  const step = useStepWords('interviews')
  const { group, table } = own
  const [asker, answerer] = [names[turn?.interviewer ?? ''] ?? '', names[turn?.interviewee ?? ''] ?? '']
  const [asks, answers] = [turn?.interviewer === me, turn?.interviewee === me]

  const begin = (variant: 'filled' | 'text') =>
    turn && (
      <Button
        isMain={variant === 'filled'}
        variant={variant}
        onClick={() => void send('interviews', { type: 'begin-interview', group, interview: turn.interview })}
      >
        {t.begin}
      </Button>
    )
  const heading = asks
    ? fill(t.youAskFirst, { name: answerer })
    : answers
      ? fill(t.askedFirst, { name: asker })
      : fill(t.othersFirst, { name: asker, other: answerer })
  const after = mine.after
  const afterwards =
    after?.interviewer === me
      ? fill(t.afterwardsYouAsk, { name: names[after.interviewee] ?? '' })
      : after?.interviewee === me
        ? fill(t.afterwardsYouAreAsked, { name: names[after.interviewer] ?? '' })
        : null

  return (
    <PhoneFrame
      where={
        <>
          <strong>{fill(t.table, { table })}</strong> <span className="fl-soft">· {step.short}</span>
        </>
      }
      clock={<Clock />}
      main={asks ? begin('filled') : undefined}
      quiet={answers ? begin('text') : undefined}
    >
      <h1>{turn ? heading : t.alone}</h1>
      {asks && (
        <>
          <p>{t.howToAsk}</p>
          <p>{t.howToNote}</p>
        </>
      )}
      {answers && <p>{t.howToAnswer}</p>}
      {turn && !asks && <p>{fill(t.theyBegin, { name: asker })}</p>}
      {!turn && <p>{t.aloneHelp}</p>}
      {afterwards !== null && <p className="fl-soft">{afterwards}</p>}
      <DrawAgain own={own} isOpen={!turn} />
    </PhoneFrame>
  )
}

/** Somebody is missing, or came late: the table makes its pairs again. */
function DrawAgain({ own, isOpen }: Readonly<{ own: Group; isOpen: boolean }>) {
  const { view, names } = useRoom()
  const send = useSend()
  const t = useWords('interviews')
  const { group, members } = own
  const drawn = view.interviews.tables[group]?.present
  const [isHere, setIsHere] = useState<Readonly<Record<PersonId, boolean>>>({})
  const sitsHere = (person: PersonId): boolean => isHere[person] ?? (isOpen || (drawn ?? members).includes(person))
  const present = members.filter(sitsHere)

  const form = (
    <div className="fl-interview-here">
      <fieldset className="fl-options">
        <legend>{t.whoIsHere}</legend>
        {members.map((person) => (
          <CheckBox
            key={person}
            label={names[person] ?? person}
            isChecked={sitsHere(person)}
            onChange={(isChecked) => setIsHere({ ...isHere, [person]: isChecked })}
          />
        ))}
      </fieldset>
      <Button
        variant="outlined"
        isDisabled={present.length < 2}
        onClick={() => void send('interviews', { type: 'draw-pairs', group, present })}
      >
        {t.drawAgain}
      </Button>
      <p className="fl-small fl-soft">{t.drawAgainHint}</p>
    </div>
  )
  return isOpen ? form : <Disclosure summary={t.someoneMissing}>{form}</Disclosure>
}
