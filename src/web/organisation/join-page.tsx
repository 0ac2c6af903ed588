import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { fill, speak } from '../../kernel/words.ts'
import { askServer } from '../ask-server.ts'
import { Frame } from '../pages/frame.tsx'
import { Loading } from '../pages/loading.tsx'
import { useAsking } from '../pages/use-asking.ts'
import { Alert } from '../parts/alert.tsx'
import { Button, LinkButton } from '../parts/button.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useLanguage } from '../words.tsx'
import { organisationWords } from './organisation-words.ts'

type Invitation = Readonly<{
  name: string
  processes: readonly Readonly<{ process: string; name: string; isIn: boolean }>[]
}>

/** An organisation asks units in: what it will see is said first, and a button joins (S6). */
export function JoinOrganisation() {
  const [language] = useLanguage()
  const t = speak(organisationWords, language)
  const [, go] = useLocation()
  const { ask, isAsking, trouble } = useAsking()
  const [invitation, setInvitation] = useState<Invitation | null>(null)
  const [name, setName] = useState('')
  const secret = location.hash.slice(1)
  const look = async () => setInvitation(await ask(() => askServer<Invitation>('/api/organisations/look', { secret })))
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival
  useEffect(() => void look(), [])

  if (!invitation) {
    if (!trouble) return <Loading />
    return (
      <Frame title="Flippover" lead={trouble}>
        <p>{t.joinSignIn}</p>
        <LinkButton href="/" variant="filled" isMain>
          {t.toSignIn}
        </LinkButton>
      </Frame>
    )
  }
  const join = async (process: string) => {
    const done = await ask(() => askServer(`/api/staff/${process}/organisation/join`, { secret }))
    if (done) await look()
  }
  const begin = async () => {
    if (!name.trim()) return
    const asked = { workplace: name.trim(), language, invitation: secret }
    const made = await ask(() => askServer<{ process: string }>('/api/processes', asked))
    if (made) go(`/process/${made.process}/before`)
  }
  return (
    <Frame title={fill(t.joinTitle, { name: invitation.name })} lead={t.joinSees}>
      {trouble && (
        <Alert tone="warning">
          <p>{trouble}</p>
        </Alert>
      )}
      {invitation.processes.length > 0 && (
        <ul className="fl-lines">
          {invitation.processes.map((one) => (
            <li key={one.process}>
              <span className="fl-grow">{one.name}</span>
              {one.isIn ? (
                <span className="fl-soft">{t.joinIsIn}</span>
              ) : (
                <Button
                  label={fill(t.joinWithOf, { unit: one.name })}
                  isDisabled={isAsking}
                  onClick={() => void join(one.process)}
                >
                  {t.joinWith}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <form
        className="fl-stack"
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
        }}
      >
        <h2>{t.joinNew}</h2>
        <TextField label={t.joinNewName} value={name} onChange={setName} maxLength={120} />
        <div>
          <Button type="submit" variant="outlined" isDisabled={isAsking}>
            {t.joinNew}
          </Button>
        </div>
      </form>
    </Frame>
  )
}
