import type { MeasureId } from '../../kernel/values.ts'
import { useKept } from '../../web/kept.ts'
import { Button } from '../../web/parts/button.tsx'
import { RadioGroup } from '../../web/parts/radio-group.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { fill, useWords } from '../../web/words.tsx'
import { useStatusWords } from '../31-action-plan/measure-status.tsx'
import { statusOf } from './rules.ts'
import { statuses } from './statuses.ts'

type Props = Readonly<{
  measure: Readonly<{ measure: MeasureId; what: string | null }>
  onDone: () => void
  onLeave?: () => void
}>

/** How it goes with one measure (E3): one of five words, and a line for whoever wants to say more. */
export function ReportForm({ measure: { measure, what }, onDone, onLeave }: Props) {
  const { view, process } = useRoom()
  const { followUp } = view
  const send = useSend()
  const t = useWords('followUp')
  const words = useStatusWords()
  const report = followUp.reports[measure]
  const [keptStatus, setStatus] = useKept(`status-${process}-${measure}`, statusOf(followUp, measure))
  const [note, setNote] = useKept(`status-note-${process}-${measure}`, report?.note ?? '')
  const status = statuses.find((one) => one === keptStatus) ?? statusOf(followUp, measure)
  const forget = () => {
    setStatus('')
    setNote('')
  }
  const save = async () => {
    const outcome = await send('followUp', { type: 'report-status', measure, status, note: note.trim() })
    if (!outcome.saved) return
    forget()
    onDone()
  }
  return (
    <form
      className="fl-measure-form"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <RadioGroup
        legend={fill(t.statusOf, { what: what ?? '' })}
        value={status}
        options={statuses.map((one) => ({ value: one, label: words[one] }))}
        onChange={setStatus}
      />
      <TextField label={t.note} value={note} onChange={setNote} isMultiline />
      <div className="fl-row">
        <Button type="submit" variant="outlined">
          {t.keep}
        </Button>
        {onLeave && (
          <Button
            variant="text"
            onClick={() => {
              forget()
              onLeave()
            }}
          >
            {t.leave}
          </Button>
        )}
      </div>
    </form>
  )
}
