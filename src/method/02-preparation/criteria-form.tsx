import { type FormEvent, useState } from 'react'
import { Button } from '../../web/parts/button.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useToast } from '../../web/parts/toast.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'

/** What the group will count as success, of the process and of the result (B8). */
export function CriteriaForm({ onSaved }: Readonly<{ onSaved: () => void }>) {
  const { criteria } = useRoom().view.preparation
  const send = useSend()
  const toast = useToast()
  const t = useWords('preparation')
  const [process, setProcess] = useState(criteria.process ?? '')
  const [result, setResult] = useState(criteria.result ?? '')
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const said = { process: process.trim(), result: result.trim() }
    const outcome = await send('preparation', { type: 'write-criteria', ...said })
    if (!outcome.saved) return
    onSaved()
    toast(t.saved)
  }
  return (
    <form className="fl-stack" onSubmit={(event) => void save(event)}>
      <TextField label={t.criteriaProcess} isMultiline maxLength={2_000} value={process} onChange={setProcess} />
      <TextField label={t.criteriaResult} isMultiline maxLength={2_000} value={result} onChange={setResult} />
      <div>
        <Button type="submit">{t.save}</Button>
      </div>
    </form>
  )
}
