import { useState } from 'react'
import { freshId } from '../../web/ids.ts'
import { useKept } from '../../web/kept.ts'
import { Button } from '../../web/parts/button.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { PhoneFrame } from '../../web/parts/phone-frame.tsx'
import { Select } from '../../web/parts/select.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useToast } from '../../web/parts/toast.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { fill, useDates, useWords } from '../../web/words.tsx'
import { commentsOn } from './hearing.ts'
import { standingWishes } from './plan.ts'
import { Published } from './published.tsx'

/** The draft in the hand, while the employees are asked what they say to it (D7). */
export function DraftOnPhone() {
  const { view, workplace, process, me } = useRoom()
  const send = useSend()
  const toast = useToast()
  const t = useWords('actionPlan')
  const dates = useDates()
  const { draft, hearing } = view.actionPlan
  const [said, setSaid] = useKept(`comment-${process}-${me ?? ''}`, '')
  const [about, setAbout] = useState('')
  const wishes = standingWishes(draft)
  const comments = [...commentsOn(hearing, null), ...wishes.flatMap(({ wish }) => commentsOn(hearing, wish))]

  const sendComment = async () => {
    const wish = wishes.find((one) => one.wish === about)?.wish ?? null
    const outcome = await send('actionPlan', { type: 'comment-on-plan', comment: freshId(), wish, said: said.trim() })
    if (!outcome.saved) return
    setSaid('')
    toast(t.commentSent)
  }
  return (
    <PhoneFrame
      where={workplace}
      main={
        <Button isMain isDisabled={said.trim() === ''} onClick={() => void sendComment()}>
          {t.sendComment}
        </Button>
      }
    >
      <h1>{t.draftTitle}</h1>
      <p>{t.draftLead}</p>
      {hearing.until !== null && (
        <p className="fl-soft">{fill(t.hearingIsOpenUntil, { day: dates.day(hearing.until) })}</p>
      )}
      <TextField label={t.yourComment} isMultiline maxLength={2_000} value={said} onChange={setSaid} />
      <Select
        label={t.aboutWhich}
        value={about}
        options={[
          { value: '', label: t.wholePlan },
          ...wishes.map(({ wish, text }) => ({ value: wish, label: text ?? '' })),
        ]}
        onChange={setAbout}
      />
      {comments.length > 0 && (
        <Disclosure summary={fill(t.comments, { n: comments.length })}>
          <ul className="fl-lines">
            {comments.map(({ comment, text, answer }) => (
              <li key={comment} className="fl-comment">
                <p className="fl-as-said">{text}</p>
                {answer && <p className="fl-small fl-soft">{fill(t.weAnswered, { answer })}</p>}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Published plan={draft} isDraft />
    </PhoneFrame>
  )
}
