import { Button } from '../../web/parts/button.tsx'
import { DeskPage } from '../../web/parts/desk-page.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { fill, useDates, useWords } from '../../web/words.tsx'
import { Promises } from '../23-presentations/what-next.tsx'
import { AskEmployees } from './ask-employees.tsx'
import { HeldAgainst } from './held-against.tsx'
import { Measures } from './measures.tsx'
import { NextRound } from './next-round.tsx'
import { NotesDesk } from './notes-desk.tsx'
import { TimeFrame } from './time-frame.tsx'
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
      <AskEmployees plan={published} mayWrite={mayWrite} />
      <NotesDesk kind="context" mayWrite={mayWrite} />
      <HeldAgainst mayWrite={mayWrite} />
      <NotesDesk kind="lesson" mayWrite={roles.includes('responsible')} />
      {roles.includes('responsible') && (
        <>
          <NextRound plan={published} />
          <Close />
        </>
      )}
    </DeskPage>
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
