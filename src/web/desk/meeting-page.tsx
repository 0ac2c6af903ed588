import { type ComponentType, lazy, Suspense, useState } from 'react'
import { type Meeting, minute } from '../../kernel/values.ts'
import { sittingsOf } from '../../method/02-preparation/rules.ts'
import { type Planned, programmeOf } from '../../method/05-agenda/programme.ts'
import { askServer } from '../ask-server.ts'
import { useAsking } from '../pages/use-asking.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { DeskPage } from '../parts/desk-page.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useRoom, useSend } from '../room.tsx'
import { fill, useDates, useShellWords, useStepWords } from '../words.tsx'
import { TryMeeting } from './try-meeting.tsx'

const Minutes: ComponentType = lazy(async () => ({ default: (await import('../../method/16-summary/desk.tsx')).Desk }))

/** One of the two meetings, from the desk: the programme with its minutes, and the doors to the cockpit and the wall. */
export function MeetingPage({ meeting }: Readonly<{ meeting: Meeting }>) {
  const { process, view } = useRoom()
  const t = useShellWords()
  const dates = useDates()
  const { ask, isAsking, trouble } = useAsking()
  const { startsAt, minutes: booked } = view.preparation.booked[meeting]
  const programme = programmeOf(view.agenda.programme, meeting)
  const sum = programme.reduce((minutes, line) => minutes + line.minutes, 0)
  const starts = programme.map((_, index) =>
    programme.slice(0, index).reduce((before, line) => before + line.minutes, 0),
  )

  const openWall = async () => {
    const link = await ask(() => askServer<{ path: string }>(`/api/staff/${process}/wall-link`, {}))
    if (link) window.open(link.path, '_blank', 'noreferrer')
  }
  const lead = sittingsOf(view.preparation, meeting)
    .map(({ startsAt, place }) =>
      [startsAt === null ? t.notBooked : `${dates.longDay(startsAt)}, ${dates.time(startsAt)}`, place].filter(Boolean),
    )
    .map((said) => said.join(' · '))
    .join(' | ')

  return (
    <DeskPage
      title={meeting === 1 ? t.tabMeeting1 : t.tabMeeting2}
      lead={lead}
      actions={
        <>
          <Button variant="outlined" isDisabled={isAsking} onClick={() => void openWall()}>
            {t.openWall}
          </Button>
          <LinkButton href={`/cockpit/${process}`} variant="filled" isMain>
            {t.leadMeeting}
          </LinkButton>
        </>
      }
      aside={
        <>
          <TryMeeting meetings={[meeting]} />
          <section className="fl-stack">
            <h2>{t.onTheDay}</h2>
            <p>{t.onTheDayHelp}</p>
            <p>{t.paperHelp}</p>
            <div>
              <Button variant="outlined" onClick={() => print()}>
                {t.printProgramme}
              </Button>
            </div>
          </section>
        </>
      }
    >
      {trouble && <p role="alert">{trouble}</p>}
      <section className="fl-stack">
        <h2>{t.programme}</h2>
        <ol className="fl-programme">
          {programme.map((line, index) => (
            <Line
              key={line.step}
              line={line}
              startsAt={startsAt === null ? null : startsAt + (starts[index] ?? 0) * minute}
            />
          ))}
        </ol>
        <p role="status">
          <strong>{fill(t.programmeSum, { sum, booked })}</strong>{' '}
          {sum > booked ? fill(t.tooLong, { over: sum - booked }) : ''}
        </p>
      </section>
      {meeting === 1 && view.agenda.begunAt[1] !== null && (
        <Suspense fallback={null}>
          <Minutes />
        </Suspense>
      )}
    </DeskPage>
  )
}

function Line({ line, startsAt }: Readonly<{ line: Planned; startsAt: number | null }>) {
  const send = useSend()
  const dates = useDates()
  const t = useShellWords()
  const { title, wallTask } = useStepWords(line.step)
  const [typed, setTyped] = useState<string | null>(null)
  const change = (text: string) => {
    setTyped(text)
    const minutes = Number(text)
    if (Number.isInteger(minutes) && minutes >= 1 && minutes <= 240)
      void send('agenda', { type: 'plan-minutes', step: line.step, minutes })
  }
  return (
    <li>
      {startsAt !== null && <time className="fl-tabular">{dates.clock(startsAt)}</time>}
      <div className="fl-grow">
        <strong>{title}</strong>
        <p className="fl-small fl-soft">{wallTask}</p>
      </div>
      <TextField
        label={fill(t.minutesFor, { step: title })}
        hideLabel
        type="number"
        maxLength={3}
        value={typed ?? String(line.minutes)}
        onChange={change}
      />
      <span className="fl-soft">min</span>
    </li>
  )
}
