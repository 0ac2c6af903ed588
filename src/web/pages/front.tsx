import { type FormEvent, Suspense, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { askServer } from '../ask-server.ts'
import { later } from '../later.ts'
import { Alert } from '../parts/alert.tsx'
import { Button, LinkButton } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { TextField } from '../parts/text-field.tsx'
import { fill, useLanguage, useShellWords } from '../words.tsx'
import type { Service } from './by-service.tsx'
import { CodeField } from './code-field.tsx'
import { Frame } from './frame.tsx'
import { Loading } from './loading.tsx'
import { useAsking } from './use-asking.ts'

// Only those who prepare and lead need these: a phone at the door is not sent them.
const ByMail = later(async () => (await import('./by-mail.tsx')).ByMail)
const ByService = later(async () => (await import('./by-service.tsx')).ByService)
const ByServiceNextTime = later(async () => (await import('./by-service.tsx')).ByServiceNextTime)
const OwnOrganisations = later(async () => (await import('../organisation/own-organisations.tsx')).OwnOrganisations)
const PasskeyIn = later(async () => (await import('./passkeys-sign-in.tsx')).PasskeyIn)
const OwnPasskeys = later(async () => (await import('./passkeys.tsx')).OwnPasskeys)
const OwnMail = later(async () => (await import('./by-mail.tsx')).OwnMail)

type Place = Readonly<{ process: string; workplace: string }>
type Session = Readonly<{
  staff: Readonly<{ person: string; name: string; mail: string | null; checkup: string | null }> | null
  canMail: boolean
  /** On which address passkeys work; null: on none. */
  passkeysAt: string | null
  service: Service | null
  processes: readonly Readonly<{ process: string; name: string; isRunning: boolean }>[]
  organisations: readonly Readonly<{ organisation: string; name: string }>[]
  seat: Place | null
}>

const canUsePasskeys = ({ passkeysAt }: Session): boolean =>
  passkeysAt === location.origin && 'PublicKeyCredential' in window

/** The front door: those who prepare find their processes, those who take part type the code from the wall. */
export function Front() {
  const t = useShellWords()
  const [session, setSession] = useState<Session | null>(null)
  const { ask, trouble } = useAsking()
  const look = () => ask(() => askServer<Session>('/api/session')).then(setSession)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival
  useEffect(() => void look(), [])

  if (!session) return trouble ? <Frame title="Flippover" lead={trouble} /> : <Loading />
  if (session.staff) return <Processes session={session} name={session.staff.name} onOut={() => void look()} />
  const { service } = session
  const byPasskey = canUsePasskeys(session)
  const byMail = session.canMail && !service?.isOnlyWay
  const canComeBack = byPasskey || byMail || service !== null
  return (
    <Frame title={t.frontTitle} lead={t.frontLead}>
      {session.seat && (
        <LinkButton href={`/room/${session.seat.process}`} variant="filled" isMain>
          {fill(t.backTo, { workplace: session.seat.workplace })}
        </LinkButton>
      )}
      <CodeField />
      {canComeBack ? (
        <Disclosure summary={t.prepareOrLead}>
          <Suspense fallback={null}>
            <div className="fl-stack">
              {service && <ByService service={service} />}
              {byPasskey && <PasskeyIn isOnlyWay={!byMail && !service} onIn={() => void look()} />}
              {byMail && <ByMail onIn={() => void look()} />}
            </div>
          </Suspense>
        </Disclosure>
      ) : (
        <p className="fl-small fl-soft">{t.frontStaff}</p>
      )}
      <p className="fl-small">
        <a className="ds-link" href="/privacy">
          {t.privacyLink}
        </a>
      </p>
    </Frame>
  )
}

type ProcessesProps = Readonly<{ session: Session; name: string; onOut: () => void }>

function Processes({ session, name, onOut }: ProcessesProps) {
  const t = useShellWords()
  const [language] = useLanguage()
  const [, go] = useLocation()
  const [workplace, setWorkplace] = useState('')
  const { ask, isAsking, trouble } = useAsking()
  const { processes } = session

  // On a laptop that others borrow: gone here, and on the server (S7).
  const signOut = async () => {
    if (await ask(() => askServer('/api/sign-out', { hat: 'staff' }))) onOut()
  }
  const create = async (event: FormEvent) => {
    event.preventDefault()
    if (!workplace.trim()) return
    const made = await ask(() =>
      askServer<{ process: string }>('/api/processes', { workplace: workplace.trim(), language }),
    )
    if (made) go(`/process/${made.process}/before`)
  }
  return (
    <Frame
      title={name ? fill(t.hello, { name }) : t.yourProcesses}
      lead={processes.length ? t.yourProcesses : t.noProcesses}
    >
      {processes.length > 0 && (
        <ul className="fl-lines">
          {processes.map((one) => (
            <li key={one.process}>
              {/* A laptop has died, and somebody else of the team stands here with a phone: straight into the room (M3). */}
              <a
                className="ds-link fl-grow"
                href={one.isRunning ? `/cockpit/${one.process}` : `/process/${one.process}/before`}
              >
                {one.isRunning ? fill(t.meetingRuns, { workplace: one.name }) : one.name}
              </a>
            </li>
          ))}
        </ul>
      )}
      <form className="fl-stack" onSubmit={(event) => void create(event)}>
        <h2>{t.newProcess}</h2>
        <TextField
          label={t.workplace}
          hint={t.workplaceHint}
          value={workplace}
          maxLength={120}
          onChange={setWorkplace}
        />
        {trouble && (
          <Alert tone="warning">
            <p>{trouble}</p>
          </Alert>
        )}
        <div>
          <Button type="submit" isMain isDisabled={isAsking}>
            {t.createProcess}
          </Button>
        </div>
      </form>
      <Suspense fallback={null}>
        <OwnOrganisations organisations={session.organisations} />
      </Suspense>
      {session.service && !session.service.isBound && (
        <Suspense fallback={null}>
          <ByServiceNextTime service={session.service} />
        </Suspense>
      )}
      {session.canMail && !session.service?.isOnlyWay && (
        <Suspense fallback={null}>
          <OwnMail stands={session.staff?.mail ?? null} />
        </Suspense>
      )}
      {canUsePasskeys(session) && (
        <Suspense fallback={null}>
          <OwnPasskeys />
        </Suspense>
      )}
      {session.staff?.checkup && (
        <p className="fl-small">
          <a className="ds-link" href="/checkup">
            {session.staff.checkup}
          </a>
        </p>
      )}
      <div>
        <Button variant="text" isDisabled={isAsking} onClick={() => void signOut()}>
          {t.signOut}
        </Button>
      </div>
    </Frame>
  )
}
