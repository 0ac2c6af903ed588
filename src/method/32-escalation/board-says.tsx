import type { WishId } from '../../kernel/values.ts'
import { useNow, useRoom } from '../../web/room.tsx'
import { fill, useDates, useWords } from '../../web/words.tsx'
import { waited } from './waited.ts'

/** How it stands with a wish that others decide: sent or not, and what they said (E2). */
export function BoardSays({ wish }: Readonly<{ wish: WishId }>) {
  const { view, names } = useRoom()
  const { escalation } = view
  const t = useWords('escalation')
  const dates = useDates()
  const now = useNow()
  const sent = escalation[wish]
  if (!sent || sent.isWithdrawn) return <span className="fl-small fl-soft fl-sentence">{t.notSent}</span>
  const { answer, sentAt } = sent
  if (!answer) {
    const day = dates.day(sentAt)
    const long = waited(now - sentAt)
    return (
      <span className="fl-small fl-soft fl-sentence">
        {long === null
          ? fill(t.sentWaiting, { day })
          : fill(t.sentWaitingLong, { day, long: fill(t[long.unit], { n: long.n }) })}
      </span>
    )
  }
  const day = answer.by === null ? '' : dates.day(answer.by)
  const name = answer.person === null ? null : names[answer.person]
  const verdict = {
    yes: day ? fill(t.saysYesBy, { day }) : t.saysYes,
    no: t.saysNo,
    later: fill(t.saysLater, { day }),
  }[answer.verdict]
  return (
    <>
      <span className="fl-small fl-soft fl-sentence">{verdict}</span>
      {answer.reason && <span className="fl-small fl-soft fl-sentence">{answer.reason}</span>}
      {answer.isWrittenDown && <span className="fl-small fl-soft fl-sentence">{t.writtenDown}</span>}
      {name && (
        <span className="fl-small fl-soft fl-sentence">
          {fill(t.answeredByName, { name, day: dates.day(answer.at) })}
        </span>
      )}
      {answer.isChanged && (
        <span className="fl-small fl-soft fl-sentence">{fill(t.changedOn, { day: dates.day(answer.at) })}</span>
      )}
    </>
  )
}
