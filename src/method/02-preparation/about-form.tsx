import { type FormEvent, useState } from 'react'
import { Button } from '../../web/parts/button.tsx'
import { Disclosure } from '../../web/parts/disclosure.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useToast } from '../../web/parts/toast.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'

/** Whose process it is, and what the meetings are for. Everyone reads it when they come in. */
export function AboutForm() {
  const { preparation } = useRoom().view
  const send = useSend()
  const toast = useToast()
  const t = useWords('preparation')
  const [workplace, setWorkplace] = useState<string | null>(null)
  const [purpose, setPurpose] = useState<string | null>(null)
  const said = {
    workplace: (workplace ?? preparation.workplace ?? '').trim(),
    purpose: (purpose ?? preparation.purpose ?? '').trim(),
  }
  const isAsItStands = said.workplace === preparation.workplace && said.purpose === (preparation.purpose ?? '')
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!said.workplace) return
    const outcome = await send('preparation', { type: 'describe-workplace', ...said })
    if (!outcome.saved) return
    setWorkplace(null)
    setPurpose(null)
    toast(t.saved)
  }
  return (
    <Disclosure summary={t.about} isOpen={preparation.purpose === null}>
      <form className="fl-stack" onSubmit={(event) => void save(event)}>
        <TextField
          label={t.workplace}
          maxLength={280}
          value={workplace ?? preparation.workplace ?? ''}
          onChange={setWorkplace}
        />
        <TextField
          label={t.purpose}
          hint={t.purposeHint}
          isMultiline
          maxLength={2_000}
          value={purpose ?? preparation.purpose ?? ''}
          onChange={setPurpose}
        />
        <div>
          <Button type="submit" variant="outlined" isDisabled={isAsItStands || !said.workplace}>
            {t.save}
          </Button>
        </div>
      </form>
    </Disclosure>
  )
}
