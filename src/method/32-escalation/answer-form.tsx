import { useState } from 'react'
import type { Day } from '../../kernel/values.ts'
import { Button } from '../../web/parts/button.tsx'
import { RadioGroup } from '../../web/parts/radio-group.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useToast } from '../../web/parts/toast.tsx'
import { useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import type { Sent } from './rules.ts'
import type { Verdict } from './verdicts.ts'

type Props = Readonly<{ sent: Sent; isMain?: boolean; isBoard?: boolean; onDone?: () => void }>

/** The answer to a wish of this process, by its board or written down for it. */
export function AnswerForm({ sent, isMain = false, isBoard = false, onDone }: Props) {
  const send = useSend()
  const toast = useToast()
  const t = useWords('escalation')
  const save = async (said: Said) => {
    const outcome = await send('escalation', { type: 'answer-escalation', wish: sent.wish, ...said })
    if (!outcome.saved) return
    toast(t.isAnswered)
    onDone?.()
  }
  return <AnswerFields answer={sent.answer} isMain={isMain} action={isBoard ? t.answer : t.keepAnswer} onSay={save} />
}

export type Said = Readonly<{ verdict: Verdict; reason: string; by: Day | null }>
type FieldProps = Readonly<{
  answer: Readonly<{ verdict: Verdict; reason: string | null; by: Day | null }> | null
  isMain: boolean
  action: string
  onSay: (said: Said) => Promise<void>
}>

/** Yes, no, or not now but later: with a few words to those who wished for it, and a day (E2). */
export function AnswerFields({ answer, isMain, action, onSay }: FieldProps) {
  const t = useWords('escalation')
  const [verdict, setVerdict] = useState<Verdict | null>(answer?.verdict ?? null)
  const [reason, setReason] = useState(answer?.reason ?? '')
  const [by, setBy] = useState(answer?.by ?? '')
  const save = async () => {
    if (verdict === null) return
    await onSay({ verdict, reason: reason.trim(), by: verdict === 'no' ? null : by || null })
  }
  return (
    <form
      className="fl-stack"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <RadioGroup
        legend={t.yourAnswer}
        value={verdict}
        onChange={setVerdict}
        options={[
          { value: 'yes', label: t.yes },
          { value: 'later', label: t.later },
          { value: 'no', label: t.no },
        ]}
      />
      {verdict !== null && (
        <TextField
          label={verdict === 'yes' ? t.answerReason : t.answerWhy}
          value={reason}
          onChange={setReason}
          isMultiline
        />
      )}
      {(verdict === 'yes' || verdict === 'later') && (
        <div className="fl-board-day">
          <TextField label={verdict === 'yes' ? t.byYes : t.byLater} type="date" value={by} onChange={setBy} />
        </div>
      )}
      <div className="fl-row">
        <Button type="submit" variant={isMain ? 'filled' : 'outlined'} isMain={isMain} isDisabled={verdict === null}>
          {action}
        </Button>
      </div>
    </form>
  )
}
