import { type FormEvent, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { askServer } from '../ask-server.ts'
import { Alert } from '../parts/alert.tsx'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useShellWords } from '../words.tsx'
import { ByService, type Service } from './by-service.tsx'
import { Frame } from './frame.tsx'
import { useAsking } from './use-asking.ts'

/** A one-time link into the responsible group. Looking at the page spends nothing; the button does (S6). */
export function Start() {
  const t = useShellWords()
  const [, go] = useLocation()
  const [name, setName] = useState('')
  const [service, setService] = useState<Service | null>(null)
  const { ask, isAsking, trouble } = useAsking()
  const { ask: look } = useAsking()
  const token = location.hash.slice(1)
  const asked = { token, ...(name.trim() ? { name: name.trim() } : {}) }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival
  useEffect(() => {
    void look(() => askServer<{ service: Service | null }>('/api/session')).then((it) =>
      setService(it?.service ?? null),
    )
  }, [])

  const begin = async (event: FormEvent) => {
    event.preventDefault()
    if (await ask(() => askServer('/api/sign-in', asked))) go('/', { replace: true })
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
        {!service?.isOnlyWay && (
          <Button type="submit" isMain isDisabled={isAsking}>
            {t.begin}
          </Button>
        )}
      </form>
      {service && <ByService service={service} asked={asked} isMain={service.isOnlyWay} />}
    </Frame>
  )
}
