import { type FormEvent, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { Instant } from '../../kernel/values.ts'
import { askServer } from '../ask-server.ts'
import { useAsking } from '../pages/use-asking.ts'
import { Alert } from '../parts/alert.tsx'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useRoom } from '../room.tsx'
import { fill, useDates, useShellWords } from '../words.tsx'

type Retention = Readonly<{
  contacts: Instant | null
  names: Instant | null
  everything: Instant | null
  notice: number
  now: Instant
}>

/** What will soon be deleted by itself, told in time to take a copy; and the way to delete it all before (P7). */
export function RetentionNotice() {
  const { process, roles } = useRoom()
  const t = useShellWords()
  const dates = useDates()
  const [goes, setGoes] = useState<Retention | null>(null)
  const { ask } = useAsking()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival
  useEffect(() => void ask(() => askServer<Retention>(`/api/staff/${process}/retention`)).then(setGoes), [process])
  if (!goes) return null
  const said = { contacts: t.goesContacts, names: t.goesNames, everything: t.goesEverything } as const
  const soon = (['contacts', 'names', 'everything'] as const).flatMap((what) => {
    const at = goes[what]
    const isSoon = at !== null && at > goes.now && at <= goes.now + goes.notice
    return isSoon ? [fill(said[what], { day: dates.longDay(at) })] : []
  })
  return (
    <>
      {soon.length > 0 && (
        <Alert tone="info">
          <h2>{t.goesSoon}</h2>
          {soon.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p>
            {t.goesTake} <ToDocuments />
          </p>
        </Alert>
      )}
      <p className="fl-small">
        <a className="ds-link" href={`/privacy/staff/${process}`}>
          {t.privacyLink}
        </a>
      </p>
      {roles.includes('responsible') && <EraseProcess />}
    </>
  )
}

/** A copy is offered before anything is deleted (P7). */
function ToDocuments() {
  const { process } = useRoom()
  const t = useShellWords()
  return (
    <a className="ds-link" href={`/process/${process}/documents`}>
      {t.goesToDocuments}
    </a>
  )
}

function EraseProcess() {
  const { process, view } = useRoom()
  const t = useShellWords()
  const [, go] = useLocation()
  const [typed, setTyped] = useState('')
  const { ask, isAsking, trouble } = useAsking()
  const erase = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await ask(() => askServer(`/api/staff/${process}/erase`, { workplace: typed }))
    if (answer !== null) go('/')
  }
  return (
    <Disclosure summary={t.eraseProcess}>
      <form className="fl-stack" onSubmit={(event) => void erase(event)}>
        <p>
          {fill(t.eraseProcessMeans, { workplace: view.preparation.workplace ?? '' })} <ToDocuments />
        </p>
        <TextField
          label={t.eraseProcessName}
          value={typed}
          maxLength={120}
          onChange={setTyped}
          {...(trouble ? { error: trouble } : {})}
        />
        <div>
          <Button type="submit" variant="outlined" isDisabled={isAsking}>
            {t.eraseProcessYes}
          </Button>
        </div>
      </form>
    </Disclosure>
  )
}
