import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useShellWords } from '../words.tsx'

/** The eight digits from the wall. */
export function CodeField() {
  const t = useShellWords()
  const [, go] = useLocation()
  const [code, setCode] = useState('')
  const [error, setError] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const digits = code.replace(/\D/g, '')
    if (digits.length !== 8) return setError(t.codeIsEight)
    // On the page itself only the part behind the # changes, which the page listens for.
    if (location.pathname === '/j') location.hash = digits
    else go(`/j#${digits}`)
  }
  return (
    <form className="fl-stack" onSubmit={submit} noValidate>
      <TextField
        label={t.code}
        hint={t.codeHint}
        value={code}
        maxLength={12}
        isNumeric
        onChange={setCode}
        {...(error ? { error } : {})}
      />
      <Button type="submit" isMain>
        {t.comeIn}
      </Button>
    </form>
  )
}
