import { type ComponentType, Suspense } from 'react'
import { type Meeting, minute } from '../../kernel/values.ts'
import { PrintHelp } from '../../method/02-preparation/print-help.tsx'
import { sittingsOf } from '../../method/02-preparation/rules.ts'
import { ProgrammeEditor } from '../../method/05-agenda/desk.tsx'
import { hasReached } from '../../method/05-agenda/progress.ts'
import { ExhibitionPapers } from '../../method/15-exhibition/desk.tsx'
import { askServer } from '../ask-server.ts'
import { later } from '../later.ts'
import { useAsking } from '../pages/use-asking.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { DeskPage } from '../parts/desk-page.tsx'
import { useNow, useRoom } from '../room.tsx'
import { useDates, useShellWords } from '../words.tsx'
import { TryMeeting } from './try-meeting.tsx'

const Minutes: ComponentType = later(async () => (await import('../../method/16-summary/desk.tsx')).Desk)

/** One of the two meetings, from the desk: the programme with its minutes, and the doors to the cockpit and the wall. */
export function MeetingPage({ meeting }: Readonly<{ meeting: Meeting }>) {
  const { process, view } = useRoom()
  const t = useShellWords()
  const dates = useDates()
  const { ask, isAsking, trouble } = useAsking()
  const { startsAt, minutes: booked } = view.preparation.booked[meeting]

  // Weeks before, the programme is what there is to do here; leading comes on the day.
  const now = useNow()
  const isNear = view.agenda.held.length > 0 || (startsAt !== null && startsAt - now < 24 * 60 * minute)

  const openWall = async () => {
    const link = await ask(() => askServer<{ path: string }>(`/api/staff/${process}/wall-link`, {}))
    if (link) window.open(link.path, '_blank', 'noreferrer')
  }
  const lead = sittingsOf(view.preparation, meeting)
    .map(({ startsAt, place }) =>
      [startsAt === null ? t.notBooked : `${dates.longDay(startsAt)}, ${dates.time(startsAt)}`, place].filter(Boolean),
    )
    .map((said, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a sitting is its number
      <span key={index} className="fl-desk-sitting">
        {said.join(' · ')}
      </span>
    ))

  return (
    <DeskPage
      title={meeting === 1 ? t.tabMeeting1 : t.tabMeeting2}
      lead={lead}
      actions={
        <>
          <Button variant="outlined" isDisabled={isAsking} onClick={() => void openWall()}>
            {t.openWall}
          </Button>
          <LinkButton href={`/cockpit/${process}`} variant={isNear ? 'filled' : 'outlined'} isMain={isNear}>
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
            <div>
              <LinkButton href={`/process/${process}/paper`}>{t.fromPaper}</LinkButton>
            </div>
          </section>
          <PrintHelp meeting={meeting} />
          {meeting === 1 && hasReached(view.agenda, 'exhibition') && <ExhibitionPapers />}
        </>
      }
    >
      {trouble && <p role="alert">{trouble}</p>}
      <ProgrammeEditor meeting={meeting} startsAt={startsAt} booked={booked} />
      {meeting === 1 && view.agenda.begunAt[1] !== null && (
        <Suspense fallback={null}>
          <Minutes />
        </Suspense>
      )}
    </DeskPage>
  )
}
