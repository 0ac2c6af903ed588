import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { askServer } from '../ask-server.ts'
import { Alert } from '../parts/alert.tsx'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useShellWords } from '../words.tsx'
import { Frame } from './frame.tsx'
import { useAsking } from './use-asking.ts'

/** A one-time link into the responsible group. Looking at the page spends nothing; the button does (S6). */
export function Start() {
  const t = useShellWords()
  const [, go] = useLocation()
  const [name, setName] = useState('')
  const { ask, isAsking, trouble } = useAsking()
  const token = location.hash.slice(1)

  const begin = async (event: FormEvent) => {
    event.preventDefault()
    const done = await ask(() => askServer('/api/sign-in', { token, ...(name.trim() ? { name: name.trim() } : {}) }))
    if (done) go('/', { replace: true })
  }
  return (
    <Frame title={t.startTitle} lead={t.startLead}>
      <form className="fl-stack" onSubmit={(event) => void begin(event)}>
        <TextField
          label={t.yourName}
          hint={t.yourNameHint}
          value={name}
          maxLength={80}
          autoComplete="name"
          onChange={setName}
        />
        {trouble && (
          <Alert tone="warning">
            <p>{trouble}</p>
          </Alert>
        )}
        <Button type="submit" isMain isDisabled={isAsking}>
          {t.begin}
        </Button>
      </form>
    </Frame>
  )
}
