import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { askServer } from '../ask-server.ts'
import { Alert } from '../parts/alert.tsx'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { fill, useShellWords } from '../words.tsx'
import { Frame } from './frame.tsx'
import { Loading } from './loading.tsx'
import { useAsking } from './use-asking.ts'

/** The employer's own sign-in service: what people call it, whether there is another way in, and whether it knows one. */
export type Service = Readonly<{ name: string; isOnlyWay: boolean; isBound: boolean }>
type Asked = Readonly<{ token?: string; name?: string; bind?: boolean }>
type ByServiceProps = Readonly<{ service: Service; asked?: Asked; says?: string; isMain?: boolean }>

/** To the employer's own sign-in, and back to where this was pressed. */
export function ByService({ service, asked = {}, says, isMain = false }: ByServiceProps) {
  const t = useShellWords()
  const { ask, isAsking, trouble } = useAsking()
  const leave = async () => {
    const there = await ask(() => askServer<{ address: string }>('/api/sign-in/service', asked))
    if (there) location.assign(there.address)
  }
  return (
    <div className="fl-stack">
      {trouble && (
        <Alert tone="warning">
          <p>{trouble}</p>
        </Alert>
      )}
      <div>
        <Button
          {...(isMain ? { isMain } : { variant: 'outlined' as const })}
          isDisabled={isAsking}
          onClick={() => void leave()}
        >
          {fill(says ?? t.byService, { service: service.name })}
        </Button>
      </div>
    </div>
  )
}

/** For those who came in by a link or by mail. */
export function ByServiceNextTime({ service }: Readonly<{ service: Service }>) {
  const t = useShellWords()
  return (
    <Disclosure summary={fill(t.byServiceNextTime, { service: service.name })}>
      <div className="fl-stack">
        <p>{t.byServiceNextTimeHint}</p>
        <ByService service={service} asked={{ bind: true }} />
      </div>
    </Disclosure>
  )
}

/** Where the service sends people back to. What it says in the address is used once, and is gone from the address at once. */
export function SignedIn() {
  const t = useShellWords()
  const [, go] = useLocation()
  const { ask, trouble } = useAsking()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival
  useEffect(() => {
    const answer = location.search
    history.replaceState(null, '', location.pathname)
    void ask(() => askServer('/api/sign-in/service/back', { answer })).then((person) => {
      if (person) go('/', { replace: true })
    })
  }, [])
  if (!trouble) return <Loading />
  return (
    <Frame title={t.notIn} lead={trouble}>
      <p>
        <a className="ds-link" href="/">
          {t.toFront}
        </a>
      </p>
    </Frame>
  )
}
