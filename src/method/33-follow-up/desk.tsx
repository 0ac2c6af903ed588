import { Button } from '../../web/parts/button.tsx'
import { DeskPage } from '../../web/parts/desk-page.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { useNow, useRoom, useSend } from '../../web/room.tsx'
import { fill, useDates, useWords } from '../../web/words.tsx'
import { Promises } from '../23-presentations/what-next.tsx'
import type { Plan } from '../31-action-plan/plan.ts'
import { Desk as Escalation } from '../32-escalation/desk.tsx'
import { AskEmployees } from './ask-employees.tsx'
import { HeldAgainst } from './held-against.tsx'
import { Measures } from './measures.tsx'
import { NextRound } from './next-round.tsx'
import { NotesDesk } from './notes-desk.tsx'
import { TimeFrame } from './time-frame.tsx'
import { timeToAsk } from './when-to-ask.ts'
import '../31-action-plan/screens.css'
import './screens.css'

/** Is it being done, and does it help (E3, E4)? */
export function Desk() {
  const { view, roles } = useRoom()
  const t = useWords('followUp')
  const dates = useDates()
  const { published } = view.actionPlan
  const { closedAt } = view.followUp
  if (!published) {
    return (
      <DeskPage title={t.title}>
        <p className="fl-soft">{t.leadNotYet}</p>
        <Promises />
      </DeskPage>
    )
  }
  const mayWrite = roles.includes('responsible') && closedAt === null
  const lead = closedAt === null ? t.lead : fill(t.leadClosed, { day: dates.longDay(closedAt) })
  return (
    <DeskPage title={t.title} lead={lead}>
      <TimeFrame mayWrite={mayWrite} />
      <Promises />
      <Measures plan={published} mayWrite={mayWrite} />
      <Escalation />
      <AskEmployees plan={published} mayWrite={mayWrite} />
      <NotesDesk kind="context" mayWrite={mayWrite} />
      <AtTheEnd plan={published} mayWrite={mayWrite} />
    </DeskPage>
  )
}

/** How it went, what was learned, what is left, and what comes then: out of the way until it is time for it (E4). */
function AtTheEnd({ plan, mayWrite }: Readonly<{ plan: Plan; mayWrite: boolean }>) {
  const { view, roles } = useRoom()
  const now = useNow()
  const t = useWords('followUp')
  const { closedAt, outcome, notes } = view.followUp
  const isWritten = Object.values(notes).some(({ kind }) => kind === 'lesson') || Object.values(outcome).some(Boolean)
  const isTime = closedAt !== null || timeToAsk(view.actionPlan, view.followUp, now) === 'at-the-end'
  return (
    <section className="fl-stack">
      <h2>{t.atTheEnd}</h2>
      <Disclosure summary={t.atTheEndHow} isOpen={isTime || isWritten}>
        <div className="fl-follow-end">
          <HeldAgainst mayWrite={mayWrite} />
          <NotesDesk kind="lesson" mayWrite={roles.includes('responsible')} />
          {roles.includes('responsible') && (
            <>
              <NextRound plan={plan} />
              <Close />
            </>
          )}
        </div>
      </Disclosure>
    </section>
  )
}

function Close() {
  const { closedAt } = useRoom().view.followUp
  const send = useSend()
  const t = useWords('followUp')
  const isClosed = closedAt !== null
  return (
    <section className="fl-row">
      <Button variant="outlined" onClick={() => void send('followUp', { type: 'close-process', isClosed: !isClosed })}>
        {isClosed ? t.reopen : t.close}
      </Button>
      {!isClosed && <span className="fl-soft">{t.closeMeans}</span>}
    </section>
  )
}
