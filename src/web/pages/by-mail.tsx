import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { askServer } from '../ask-server.ts'
import { Alert } from '../parts/alert.tsx'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useToast } from '../parts/toast.tsx'
import { fill, useShellWords } from '../words.tsx'
import { Frame } from './frame.tsx'
import { useAsking } from './use-asking.ts'

/** The way back in for those who prepare and lead: an address, and the six digits that are sent to it. */
export function ByMail({ onIn }: Readonly<{ onIn: () => void }>) {
  const t = useShellWords()
  const { ask, isAsking, trouble } = useAsking()
  const [mail, setMail] = useState('')
  const [askedFor, setAskedFor] = useState<string | null>(null)
  const [code, setCode] = useState('')

  const askForCode = async (event: FormEvent) => {
    event.preventDefault()
    const to = mail.trim()
    if (await ask(() => askServer('/api/sign-in/by-mail', { mail: to }))) setAskedFor(to)
  }
  const comeIn = async (event: FormEvent) => {
    event.preventDefault()
    if (await ask(() => askServer('/api/sign-in/code', { mail: askedFor, code }))) onIn()
  }
  if (askedFor === null) {
    return (
      <form className="fl-stack" onSubmit={(event) => void askForCode(event)}>
        <TextField
          label={t.writeMail}
          hint={t.writeMailHint}
          type="email"
          value={mail}
          maxLength={200}
          autoComplete="email"
          onChange={setMail}
          {...(trouble ? { error: trouble } : {})}
        />
        <Button type="submit" variant="outlined" isDisabled={isAsking || !mail.trim()}>
          {t.sendMeCode}
        </Button>
      </form>
    )
  }
  return (
    <form className="fl-stack" onSubmit={(event) => void comeIn(event)}>
      <p role="status">{fill(t.codeOnItsWay, { mail: askedFor })}</p>
      <TextField
        label={t.codeFromMail}
        hint={t.codeFromMailHint}
        value={code}
        maxLength={8}
        isNumeric
        autoComplete="one-time-code"
        onChange={setCode}
        {...(trouble ? { error: trouble } : {})}
      />
      <div className="fl-row">
        <Button type="submit" variant="outlined" isDisabled={isAsking || code.replace(/\D/g, '').length !== 6}>
          {t.comeIn}
        </Button>
        <Button variant="text" onClick={() => setAskedFor(null)}>
          {t.otherMail}
        </Button>
      </div>
    </form>
  )
}

/** The link in that mail. Looking at the page spends nothing; the button does (S6). */
export function ComeInByMail() {
  const t = useShellWords()
  const [, go] = useLocation()
  const { ask, isAsking, trouble } = useAsking()
  const come = async () => {
    const token = location.hash.slice(1)
    if (await ask(() => askServer('/api/sign-in', { token }))) go('/', { replace: true })
  }
  return (
    <Frame title={t.comeInTitle} lead={t.comeInLead}>
      {trouble && (
        <Alert tone="warning">
          <p>{trouble}</p>
        </Alert>
      )}
      <Button isMain isDisabled={isAsking} onClick={() => void come()}>
        {t.comeIn}
      </Button>
    </Frame>
  )
}

/** One's own address, so that one comes back in without asking a colleague. */
export function OwnMail({ stands }: Readonly<{ stands: string | null }>) {
  const t = useShellWords()
  const toast = useToast()
  const { ask, isAsking, trouble } = useAsking()
  const [mail, setMail] = useState(stands ?? '')
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (await ask(() => askServer('/api/sign-in/own-mail', { mail: mail.trim() }))) toast(t.saved)
  }
  return (
    <Disclosure summary={t.ownMail}>
      <form className="fl-stack" onSubmit={(event) => void save(event)}>
        <TextField
          label={t.writeMail}
          hint={t.ownMailHint}
          type="email"
          value={mail}
          maxLength={200}
          autoComplete="email"
          onChange={setMail}
          {...(trouble ? { error: trouble } : {})}
        />
        <div>
          <Button type="submit" variant="outlined" isDisabled={isAsking}>
            {t.keepMail}
          </Button>
        </div>
      </form>
    </Disclosure>
  )
}
