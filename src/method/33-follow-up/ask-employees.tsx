import { useState } from 'react'
import { freshId } from '../../web/ids.ts'
import { Button } from '../../web/parts/button.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useNow, useRoom, useSend } from '../../web/room.tsx'
import { fill, useDates, useWords } from '../../web/words.tsx'
import type { Plan } from '../31-action-plan/plan.ts'
import { CheckFields, isNothingAnswered } from './check-fields.tsx'
import { CheckResultsText } from './check-results-text.tsx'
import { allChecks, type CheckAnswer, openCheck, type StandingCheck, wishesToAsk } from './checks.ts'
import { timeToAsk } from './when-to-ask.ts'

/** Is it done, does it help? Asked of the employees without names, and what they answered together (E3). */
export function AskEmployees({ plan, mayWrite }: Readonly<{ plan: Plan; mayWrite: boolean }>) {
  const { view } = useRoom()
  const t = useWords('followUp')
  const { checks } = view.followUp
  const asked = openCheck(checks)
  const closed = allChecks(checks).filter(({ isOpen }) => !isOpen)
  const mayAsk = mayWrite && asked === null && wishesToAsk(plan).length > 0
  if (!mayAsk && !asked && !closed.length) return null
  return (
    <>
      <section className="fl-stack">
        <h2>{t.askHeading}</h2>
        {asked ? <Asked check={asked} mayWrite={mayWrite} /> : mayAsk && <Ask />}
      </section>
      {closed.toReversed().map((check) => (
        <CheckResultsText key={check.check} check={check} />
      ))}
    </>
  )
}

function Ask() {
  const { view } = useRoom()
  const now = useNow()
  const send = useSend()
  const t = useWords('followUp')
  const [until, setUntil] = useState('')
  const time = timeToAsk(view.actionPlan, view.followUp, now)
  const says = { 'after-a-month': t.askAfterMonth, 'at-the-end': t.askAtEnd } as const
  return (
    <form
      className="fl-stack"
      onSubmit={(event) => {
        event.preventDefault()
        void send('followUp', { type: 'open-check', check: freshId(), until: until || null })
      }}
    >
      {time !== null && <p>{says[time]}</p>}
      <p className="fl-soft">{t.askWhenever}</p>
      <div className="fl-row">
        <TextField label={t.askUntil} type="date" value={until} onChange={setUntil} />
        <Button type="submit" variant="outlined">
          {t.ask}
        </Button>
      </div>
    </form>
  )
}

/** How to reach everybody, and how to end it. Who has answered is nowhere to be seen (P9). */
function Asked({ check, mayWrite }: Readonly<{ check: StandingCheck; mayWrite: boolean }>) {
  const { view } = useRoom()
  const send = useSend()
  const t = useWords('followUp')
  const dates = useDates()
  const { isDoorOpen } = view.people
  return (
    <div className="fl-stack">
      <p>{fill(t.askedSince, { day: dates.longDay(check.openedAt) })}</p>
      {mayWrite && (
        <>
          <p className="fl-soft">{t.askedDoor}</p>
          <div className="fl-row">
            <Button variant="outlined" onClick={() => void send('people', { type: 'open-door', isOpen: !isDoorOpen })}>
              {isDoorOpen ? t.closeDoor : t.openDoor}
            </Button>
            <Button
              variant="outlined"
              onClick={() => void send('followUp', { type: 'close-check', check: check.check })}
            >
              {t.closeCheck}
            </Button>
          </div>
          <p className="fl-small fl-soft">{t.closeCheckMeans}</p>
          <Disclosure summary={t.slips}>
            <Slips check={check} />
          </Disclosure>
        </>
      )}
    </div>
  )
}

/** Slips that were filled in by hand, one after the other; none can be told from those that came by phone (M5, P3). */
function Slips({ check: { check, wishes } }: Readonly<{ check: StandingCheck }>) {
  const send = useSend()
  const t = useWords('followUp')
  const [answers, setAnswers] = useState<CheckAnswer>({})
  const [typed, setTyped] = useState(0)
  const write = async () => {
    const outcome = await send('followUp', { type: 'answer-check', check, answer: freshId(), answers })
    if (!outcome.saved) return
    setAnswers({})
    setTyped(typed + 1)
  }
  return (
    <form
      className="fl-stack"
      onSubmit={(event) => {
        event.preventDefault()
        void write()
      }}
    >
      <CheckFields wishes={wishes} answers={answers} onAnswers={setAnswers} />
      <div className="fl-row">
        <Button type="submit" variant="outlined" isDisabled={isNothingAnswered(answers)}>
          {t.slip}
        </Button>
        <span role="status">{typed > 0 ? fill(t.slipsTyped, { n: typed }) : ''}</span>
      </div>
    </form>
  )
}
