import { useState } from 'react'
import { Button } from '../../web/parts/button.tsx'
import { DeskPage } from '../../web/parts/desk-page.tsx'
import { Sheet } from '../../web/parts/sheet.tsx'
import { useRoom } from '../../web/room.tsx'
import { fill, useDates, useWords } from '../../web/words.tsx'
import { AnswerForm } from './answer-form.tsx'
import { BoardSays } from './board-says.tsx'
import { type Sent, sentOff } from './rules.ts'
import './screens.css'

/** What the board or director sees: the wishes that were sent here, why, and room for an answer (E2). Nothing else. */
export function Board() {
  const { view } = useRoom()
  const t = useWords('escalation')
  const { workplace } = view.preparation
  const sent = sentOff(view.escalation)
  const waiting = sent.filter(({ answer }) => answer === null)
  const says =
    sent.length === 0 ? t.boardNone : waiting.length ? fill(t.boardWaiting, { n: waiting.length }) : t.boardAllAnswered
  return (
    <DeskPage
      title={workplace === null ? t.boardTitlePlain : fill(t.boardTitle, { workplace })}
      lead={sent.length ? t.boardLead : undefined}
      actions={
        sent.length > 0 && (
          <Button variant="outlined" onClick={() => print()}>
            {t.print}
          </Button>
        )
      }
    >
      <div className="fl-board">
        <p role="status">{says}</p>
        {sent.map((one) => (
          <Letter key={one.wish} sent={one} isFirst={one.wish === waiting[0]?.wish} />
        ))}
      </div>
    </DeskPage>
  )
}

function Letter({ sent, isFirst }: Readonly<{ sent: Sent; isFirst: boolean }>) {
  const t = useWords('escalation')
  const dates = useDates()
  const [isChanging, setChanging] = useState(false)
  return (
    <Sheet heading={<span className="fl-board-wish">{sent.text}</span>}>
      <p className="fl-small fl-soft">{fill(t.sentOn, { day: dates.day(sent.sentAt) })}</p>
      <h3>{t.whyTheyAsk}</h3>
      <p className="fl-board-reason">{sent.reason}</p>
      {sent.answer && !isChanging ? (
        <>
          <h3>{t.yourAnswer}</h3>
          <p className="fl-board-says">
            <BoardSays wish={sent.wish} />
          </p>
          <div>
            <Button variant="outlined" onClick={() => setChanging(true)}>
              {t.changeAnswer}
            </Button>
          </div>
        </>
      ) : (
        <AnswerForm sent={sent} isMain={isFirst || isChanging} isBoard onDone={() => setChanging(false)} />
      )}
    </Sheet>
  )
}
