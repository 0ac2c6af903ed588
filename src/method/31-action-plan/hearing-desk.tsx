import { useState } from 'react'
import type { WishId } from '../../kernel/values.ts'
import { Button } from '../../web/parts/button.tsx'
import { CheckBox } from '../../web/parts/check-box.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { fill, useDates, useWords } from '../../web/words.tsx'
import { approvers } from './approvers.ts'
import { commentsOn, type StandingComment, unanswered } from './hearing.ts'
import { standingWishes } from './plan.ts'

/** The draft is heard (D7): opened to the employees, what they say answered, and both who must agree asked. */
export function HearingDesk() {
  const { view } = useRoom()
  const send = useSend()
  const t = useWords('actionPlan')
  const dates = useDates()
  const { draft, hearing } = view.actionPlan
  const [until, setUntil] = useState(hearing.until ?? '')
  const waiting = unanswered(hearing)
  const open = (isOpen: boolean) =>
    void send('actionPlan', { type: 'open-hearing', isOpen, until: isOpen ? until || null : null })
  const isOpenSince =
    hearing.until === null ? t.hearingIsOpen : fill(t.hearingIsOpenUntil, { day: dates.day(hearing.until) })

  return (
    <section className="fl-stack fl-no-print">
      <h2>{t.hearing}</h2>
      <p className="fl-soft">{hearing.isOpen ? isOpenSince : t.hearingHow}</p>
      {waiting > 0 && <p>{fill(t.commentsWait, { n: waiting })}</p>}
      {hearing.isOpen ? (
        <div>
          <Button variant="outlined" onClick={() => open(false)}>
            {t.closeHearing}
          </Button>
        </div>
      ) : (
        <form
          className="fl-row"
          onSubmit={(event) => {
            event.preventDefault()
            open(true)
          }}
        >
          <TextField label={t.hearingUntil} type="date" value={until} onChange={setUntil} />
          <Button type="submit" variant="outlined">
            {t.openHearing}
          </Button>
        </form>
      )}
      <CommentsOn heading={t.wholePlan} about={null} />
      {standingWishes(draft).map(({ wish, text }) => (
        <CommentsOn key={wish} heading={text ?? ''} about={wish} />
      ))}
      <Approvals />
    </section>
  )
}

function CommentsOn({ heading, about }: Readonly<{ heading: string; about: WishId | null }>) {
  const { hearing } = useRoom().view.actionPlan
  const comments = commentsOn(hearing, about)
  if (!comments.length) return null
  return (
    <section>
      <h3>{heading}</h3>
      <ul className="fl-lines">
        {comments.map((comment) => (
          <li key={comment.comment} className="fl-comment">
            <p className="fl-as-said">{comment.text}</p>
            <Reply comment={comment} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What has been answered is folded away, and can be said in another way. */
function Reply({ comment }: Readonly<{ comment: StandingComment }>) {
  const t = useWords('actionPlan')
  if (comment.answer === null) return <ReplyForm comment={comment} />
  return (
    <details className="fl-disclosure">
      <summary>{fill(t.weAnswered, { answer: comment.answer })}</summary>
      <ReplyForm comment={comment} />
    </details>
  )
}

function ReplyForm({ comment }: Readonly<{ comment: StandingComment }>) {
  const send = useSend()
  const t = useWords('actionPlan')
  const [said, setSaid] = useState(comment.answer ?? '')
  const text = comment.text ?? ''
  return (
    <form
      className="fl-write-line"
      onSubmit={(event) => {
        event.preventDefault()
        void send('actionPlan', { type: 'answer-comment', comment: comment.comment, said: said.trim() })
      }}
    >
      <TextField label={t.answerLabel} value={said} onChange={setSaid} maxLength={2_000} />
      <Button type="submit" variant="outlined" label={fill(t.answerTo, { comment: text })}>
        {t.keepReply}
      </Button>
      <Button
        variant="text"
        label={fill(t.strikeComment, { comment: text })}
        onClick={() => void send('actionPlan', { type: 'strike-out-comment', comment: comment.comment })}
      >
        {t.strikeOut}
      </Button>
    </form>
  )
}

/** The manager and the safety representative say yes; what one has said for the other is said to be so. */
function Approvals() {
  const { view, names } = useRoom()
  const send = useSend()
  const t = useWords('actionPlan')
  const dates = useDates()
  const { approvals } = view.actionPlan.hearing
  return (
    <section>
      <h3>{t.approve}</h3>
      <p className="fl-soft">{t.approveHow}</p>
      {approvers.map((as) => {
        const approval = approvals[as]
        return (
          <div key={as} className="fl-row">
            <CheckBox
              label={t[`approver-${as}`]}
              isChecked={approval !== null}
              onChange={(isGiven) => void send('actionPlan', { type: 'approve-plan', as, isGiven })}
            />
            {approval && (
              <span className="fl-small fl-soft">
                {fill(t.approvedBy, { name: names[approval.by] ?? '', day: dates.day(approval.at) })}
              </span>
            )}
          </div>
        )
      })}
    </section>
  )
}
