import { type FormEvent, useState } from 'react'
import type { Outcome } from '../room.tsx'
import { Button } from './button.tsx'
import { TextField } from './text-field.tsx'

type Props = Readonly<{
  label: string
  placeholder?: string
  action: string
  maxLength?: number
  onWrite: (text: string) => Promise<Outcome> | undefined
}>

/** One line to write and the button that puts it down. When it is refused, the words come back to the field (C3). */
export function WriteLine({ label, placeholder, action, maxLength = 280, onWrite }: Props) {
  const [text, setText] = useState('')
  const write = async (event: FormEvent) => {
    event.preventDefault()
    const said = text.trim()
    if (!said) return
    setText('')
    const outcome = await onWrite(said)
    if (outcome && !outcome.saved) setText((since) => since || said)
  }
  return (
    <form className="fl-write-line" onSubmit={(event) => void write(event)}>
      <TextField
        label={label}
        hideLabel
        maxLength={maxLength}
        value={text}
        onChange={setText}
        {...(placeholder ? { placeholder } : {})}
      />
      <Button type="submit" variant="outlined">
        {action}
      </Button>
    </form>
  )
}
