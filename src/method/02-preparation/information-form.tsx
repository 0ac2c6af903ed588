import { type FormEvent, useState } from 'react'
import { Button } from '../../web/parts/button.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useToast } from '../../web/parts/toast.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'

/** What the employees are told, and when it was discussed with their representatives: both come before any invitation. */
export function InformationForm({ onSaved }: Readonly<{ onSaved: () => void }>) {
  const { information } = useRoom().view.preparation
  const send = useSend()
  const toast = useToast()
  const t = useWords('preparation')
  // A beginning that can stand as it is: an empty field would take an evening.
  const [text, setText] = useState(information.text ?? t.informationDraft)
  const [discussedOn, setDiscussedOn] = useState(information.discussedOn ?? '')
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const said = { text: text.trim(), discussedOn: discussedOn || null }
    const outcome = await send('preparation', { type: 'inform-employees', ...said })
    if (!outcome.saved) return
    onSaved()
    toast(t.saved)
  }
  return (
    <form className="fl-stack" onSubmit={(event) => void save(event)}>
      <TextField
        label={t.informationText}
        hint={t.informationHint}
        isMultiline
        maxLength={2_000}
        value={text}
        onChange={setText}
      />
      <TextField
        label={t.discussedOn}
        hint={t.discussedOnHint}
        type="date"
        maxLength={10}
        value={discussedOn}
        onChange={setDiscussedOn}
      />
      <div>
        <Button type="submit">{t.save}</Button>
      </div>
    </form>
  )
}
