import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { Meeting } from '../../kernel/values.ts'
import type { BreakKind, Step } from '../../method/05-agenda/programme.ts'
import { askServer } from '../ask-server.ts'
import { freshId } from '../ids.ts'
import { Alert } from '../parts/alert.tsx'
import { Button } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { fill, useDates, useShellWords, useSteps, useWords } from '../words.tsx'
import { CodeField } from './code-field.tsx'
import { Frame } from './frame.tsx'
import { Loading } from './loading.tsx'
import { useAsking } from './use-asking.ts'

type Held = Readonly<{
  meeting: Meeting
  startsAt: number | null
  minutes: number
  place: string | null
  programme: readonly Readonly<{ what: Step | BreakKind; minutes: number }>[]
}>
type Invitation = Readonly<{
  process: string
  workplace: string
  name: string
  purpose: string | null
  information: string | null
  meetings: readonly Held[]
  isPlanReady: boolean
  isMine: boolean
  isElsewhere: boolean
}>

/** What a personal link opens: one's own invitation. Looking spends nothing; a button takes the place (S6). */
export function Hello() {
  const t = useShellWords()
  const [, go] = useLocation()
  const { ask, isAsking, trouble } = useAsking()
  const [invitation, setInvitation] = useState<Invitation | null>(null)
  const secret = location.hash.slice(1)
  // Where the answer is lost on the way, whoever presses again is known by it.
  const [knock] = useState(() => `${freshId()}${freshId()}`)

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival
  useEffect(() => void ask(() => askServer<Invitation>('/api/door/personal', { secret })).then(setInvitation), [])

  if (!invitation) {
    if (!trouble) return <Loading />
    return (
      <Frame title={t.joinTitle} lead={trouble}>
        <CodeField />
      </Frame>
    )
  }
  const { workplace, name, purpose, information, meetings, isPlanReady, isMine, isElsewhere } = invitation
  const sit = async () => {
    const seat = await ask(() => askServer<{ process: string }>('/api/door/personal/sit', { secret, knock }))
    if (seat) go(`/room/${seat.process}`)
  }
  const firstName = name.split(' ')[0] ?? name
  if (isPlanReady) {
    return (
      <Frame title={fill(t.helloTitle, { name: firstName })} lead={fill(t.helloPlan, { workplace })}>
        {trouble && (
          <Alert tone="warning">
            <p>{trouble}</p>
          </Alert>
        )}
        <Button isMain isDisabled={isAsking} onClick={() => void sit()}>
          {t.toThePlan}
        </Button>
      </Frame>
    )
  }
  return (
    <Frame title={fill(t.helloTitle, { name: firstName })} lead={fill(t.helloLead, { workplace })}>
      {meetings.map((held) => (
        <MeetingOf key={held.meeting} held={held} secret={secret} workplace={workplace} />
      ))}
      {purpose && <Told heading={t.whyWeMeet} said={purpose} />}
      {information && <Told heading={t.goodToKnow} said={information} />}
      <Disclosure summary={t.whatIsStored}>
        <p>{t.whatIsStoredLead}</p>
        <p>
          <a className="ds-link" href="/privacy">
            {t.privacyLink}
          </a>
        </p>
      </Disclosure>
      {trouble && (
        <Alert tone="warning">
          <p>{trouble}</p>
        </Alert>
      )}
      {isElsewhere && !trouble && <p>{t.sitsElsewhere}</p>}
      <p className="fl-soft">{t.helloPlace}</p>
      <Button isMain isDisabled={isAsking} onClick={() => void sit()}>
        {isMine ? t.toMyPlace : t.takeMyPlace}
      </Button>
    </Frame>
  )
}

/** When, where and what, with a way into one's own calendar. */
function MeetingOf({ held, secret, workplace }: Readonly<{ held: Held; secret: string; workplace: string }>) {
  const { meeting, startsAt, minutes, place, programme } = held
  const t = useShellWords()
  const steps = useSteps()
  const agenda = useWords('agenda')
  const nameOf = (what: Step | BreakKind): string =>
    what === 'break' || what === 'lunch' ? agenda[what] : steps[what].title
  const dates = useDates()
  const { ask, isAsking, trouble } = useAsking()
  const heading = meeting === 1 ? t.tabMeeting1 : t.tabMeeting2
  const intoCalendar = async () => {
    const file = await ask(() => askServer<{ calendar: string }>('/api/door/personal/calendar', { secret, meeting }))
    if (file) download(file.calendar, `${workplace}-${meeting}.ics`)
  }
  return (
    <Sheet heading={heading}>
      <div className="fl-stack">
        {startsAt === null ? (
          <p className="fl-soft">{t.noTimeYet}</p>
        ) : (
          <>
            <p>
              <strong>{`${dates.longDay(startsAt)}, ${dates.time(startsAt).replace(' ', '\u00a0')}–${dates.clock(startsAt + minutes * 60_000)}`}</strong>
              {place && (
                <>
                  <br />
                  {place}
                </>
              )}
            </p>
            <Disclosure summary={agenda.programme}>
              <ol className="fl-lines">
                {programme.map(({ what, minutes: length }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the day stands still while one reads it
                  <li key={index}>
                    <span className="fl-grow">{nameOf(what)}</span>
                    <span className="fl-soft fl-tabular">{dates.minutes(length)}</span>
                  </li>
                ))}
              </ol>
            </Disclosure>
            {trouble && <p role="alert">{trouble}</p>}
            <div>
              <Button variant="outlined" isDisabled={isAsking} onClick={() => void intoCalendar()}>
                {t.putInCalendar}
              </Button>
            </div>
          </>
        )}
      </div>
    </Sheet>
  )
}

const Told = ({ heading, said }: Readonly<{ heading: string; said: string }>) => (
  <section className="fl-stack">
    <h2>{heading}</h2>
    <p className="fl-as-written">{said}</p>
  </section>
)

/** Hands a file to whoever asked for it; the secret of the link never stands in an address that a server would note. */
function download(content: string, name: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'text/calendar;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
