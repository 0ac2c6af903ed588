import { type FormEvent, useState } from 'react'
import { freshId } from '../../web/ids.ts'
import { Button } from '../../web/parts/button.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'
import { Elsewhere } from './elsewhere.tsx'
import './screens.css'

/** A way for what was not said aloud to come up (A4), and whom to turn to instead. Folded away until somebody wants it. */
export function UnsaidBox() {
  const { view } = useRoom()
  const t = useWords('suitability')
  const { isBoxOpen, contacts } = view.suitability
  const hasContacts = Object.values(contacts).some(({ isStruckOut }) => !isStruckOut)
  if (!isBoxOpen && !hasContacts) return null
  return (
    <Disclosure summary={t.unsaid}>
      <div className="fl-stack fl-suit-box">
        {isBoxOpen && <DropNote />}
        {hasContacts && <Elsewhere mayWrite={false} />}
      </div>
    </Disclosure>
  )
}

function DropNote() {
  const send = useSend()
  const t = useWords('suitability')
  // Kept nowhere on the phone: whoever picks it up next must not find it.
  const [draft, setDraft] = useState('')
  const [isDropped, setDropped] = useState(false)
  const drop = async (event: FormEvent) => {
    event.preventDefault()
    const said = draft.trim()
    if (!said) return
    setDraft('')
    const outcome = await send('suitability', { type: 'drop-note', note: freshId(), said })
    setDropped(outcome.saved)
    if (!outcome.saved) setDraft(said)
  }
  return (
    <form className="fl-stack" onSubmit={(event) => void drop(event)}>
      <p>{t.unsaidLead}</p>
      <TextField
        label={t.unsaidLabel}
        hint={t.unsaidHint}
        isMultiline
        maxLength={2_000}
        value={draft}
        onChange={setDraft}
      />
      <div>
        <Button type="submit" variant="outlined" isDisabled={!draft.trim()}>
          {t.drop}
        </Button>
      </div>
      <p role="status">{isDropped && !draft ? t.dropped : ''}</p>
    </form>
  )
}
