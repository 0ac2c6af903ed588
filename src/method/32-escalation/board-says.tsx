import type { WishId } from '../../kernel/values.ts'
import { useRoom } from '../../web/room.tsx'
import { fill, useDates, useWords } from '../../web/words.tsx'

/** How it stands with a wish that others decide: sent or not, and what they said (E2). */
export function BoardSays({ wish }: Readonly<{ wish: WishId }>) {
  const { escalation } = useRoom().view
  const t = useWords('escalation')
  const dates = useDates()
  const sent = escalation[wish]
  if (!sent || sent.isWithdrawn) return <span className="fl-small fl-soft">{t.notSent}</span>
  const { answer, sentAt } = sent
  if (!answer) {
    return <span className="fl-small fl-soft">{fill(t.sentWaiting, { day: dates.day(sentAt) })}</span>
  }
  const day = answer.by === null ? '' : dates.day(answer.by)
  const verdict = {
    yes: day ? fill(t.saysYesBy, { day }) : t.saysYes,
    no: t.saysNo,
    later: fill(t.saysLater, { day }),
  }[answer.verdict]
  return (
    <>
      <span className="fl-small fl-soft">{verdict}</span>
      {answer.reason && <span className="fl-small fl-soft">{answer.reason}</span>}
      {answer.isWrittenDown && <span className="fl-small fl-soft">{t.writtenDown}</span>}
    </>
  )
}
