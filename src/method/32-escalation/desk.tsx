import { useState } from 'react'
import { HandOn } from '../../web/organisation/part-of-organisation.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { Sheet } from '../../web/parts/sheet.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { fill, useWords } from '../../web/words.tsx'
import { type StandingWish, wishesWith } from '../31-action-plan/plan.ts'
import { AnswerForm } from './answer-form.tsx'
import { BoardPeople } from './board-people.tsx'
import { BoardSays } from './board-says.tsx'
import './screens.css'

/** What the workplace can't decide itself, on its way to those who can (E2). */
export function Desk() {
  const { view, roles } = useRoom()
  const t = useWords('escalation')
  const { published, draft } = view.actionPlan
  const wishes = wishesWith(published ?? draft, 'escalated')
  const mayWrite = roles.includes('responsible')
  if (!wishes.length) return null
  return (
    <section className="fl-stack">
      <h2>{t.title}</h2>
      <p className="fl-soft">{published ? t.lead : t.afterPublishing}</p>
      <div className="fl-board">
        {wishes.map((wish) => (
          <Item key={wish.wish} wish={wish} mayWrite={mayWrite && published !== null} />
        ))}
        {mayWrite && published && <BoardPeople />}
      </div>
    </section>
  )
}

function Item({ wish, mayWrite }: Readonly<{ wish: StandingWish; mayWrite: boolean }>) {
  const { escalation } = useRoom().view
  const send = useSend()
  const t = useWords('escalation')
  const found = escalation[wish.wish]
  const sent = found && !found.isWithdrawn ? { wish: wish.wish, ...found } : null
  return (
    <Sheet level={3} heading={<span className="fl-board-wish">{wish.text}</span>}>
      <p className="fl-board-says">
        <BoardSays wish={wish.wish} />
      </p>
      {sent?.reason && <p className="fl-board-reason">{sent.reason}</p>}
      {mayWrite && !sent && <Letter wish={wish} />}
      {mayWrite && sent && (
        <div className="fl-stack">
          <HandOn wish={wish.wish} />
          <Disclosure summary={t.answeredElsewhere}>
            <AnswerForm sent={sent} key={sent.answer?.at ?? 0} />
          </Disclosure>
          <div>
            <Button
              variant="text"
              label={fill(t.withdrawOf, { wish: wish.text ?? '' })}
              onClick={() => void send('escalation', { type: 'withdraw-escalation', wish: wish.wish })}
            >
              {t.withdraw}
            </Button>
          </div>
        </div>
      )}
    </Sheet>
  )
}

function Letter({ wish }: Readonly<{ wish: StandingWish }>) {
  const send = useSend()
  const t = useWords('escalation')
  const [reason, setReason] = useState(wish.reason ?? '')
  return (
    <form
      className="fl-stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim()) void send('escalation', { type: 'escalate', wish: wish.wish, reason: reason.trim() })
      }}
    >
      <TextField label={t.reason} hint={t.reasonWho} value={reason} onChange={setReason} isMultiline isRequired />
      <div>
        <Button type="submit" variant="outlined">
          {t.send}
        </Button>
      </div>
    </form>
  )
}
