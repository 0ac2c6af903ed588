import { type FormEvent, useState } from 'react'
import { Button } from '../../web/parts/button.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useToast } from '../../web/parts/toast.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'

/** How it is made sure that the plan is carried out, and by when (B9). */
export function FollowUpForm({ onSaved }: Readonly<{ onSaved: () => void }>) {
  const { followUp } = useRoom().view.preparation
  const send = useSend()
  const toast = useToast()
  const t = useWords('preparation')
  const [how, setHow] = useState(followUp.how ?? '')
  const [by, setBy] = useState(followUp.by ?? '')
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const outcome = await send('preparation', { type: 'agree-follow-up', how: how.trim(), by: by || null })
    if (!outcome.saved) return
    onSaved()
    toast(t.saved)
  }
  return (
    <form className="fl-stack" onSubmit={(event) => void save(event)}>
      <TextField label={t.followUpHow} isMultiline maxLength={2_000} value={how} onChange={setHow} />
      <TextField label={t.followUpBy} type="date" maxLength={10} value={by} onChange={setBy} />
      <div>
        <Button type="submit">{t.save}</Button>
      </div>
    </form>
  )
}
