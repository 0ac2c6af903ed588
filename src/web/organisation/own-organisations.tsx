import { useState } from 'react'
import { useLocation } from 'wouter'
import { speak } from '../../kernel/words.ts'
import { askServer } from '../ask-server.ts'
import { useAsking } from '../pages/use-asking.ts'
import { Alert } from '../parts/alert.tsx'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useLanguage } from '../words.tsx'
import { organisationWords } from './organisation-words.ts'

type Props = Readonly<{ organisations: readonly Readonly<{ organisation: string; name: string }>[] }>

/** The organisations that one looks after, and how a new one begins. */
export function OwnOrganisations({ organisations }: Props) {
  const [language] = useLanguage()
  const t = speak(organisationWords, language)
  const [, go] = useLocation()
  const [name, setName] = useState('')
  const { ask, isAsking, trouble } = useAsking()
  const create = async () => {
    if (!name.trim()) return
    const made = await ask(() => askServer<{ organisation: string }>('/api/organisations', { name: name.trim() }))
    if (made) go(`/organisation/${made.organisation}`)
  }
  return (
    <section className="fl-stack">
      {organisations.length > 0 && (
        <>
          <h2>{t.title}</h2>
          <ul className="fl-lines">
            {organisations.map((one) => (
              <li key={one.organisation}>
                <a className="ds-link fl-grow" href={`/organisation/${one.organisation}`}>
                  {one.name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <Disclosure summary={t.ownTitle}>
        <form
          className="fl-stack"
          onSubmit={(event) => {
            event.preventDefault()
            void create()
          }}
        >
          <p className="fl-soft">{t.ownHow}</p>
          <TextField label={t.ownName} value={name} onChange={setName} maxLength={120} />
          {trouble && (
            <Alert tone="warning">
              <p>{trouble}</p>
            </Alert>
          )}
          <div>
            <Button type="submit" variant="outlined" isDisabled={isAsking}>
              {t.ownCreate}
            </Button>
          </div>
        </form>
      </Disclosure>
    </section>
  )
}
