import { Suspense, useEffect } from 'react'
import { type Instant, minute } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { bookingOf } from '../../method/02-preparation/rules.ts'
import { gatheringNow } from '../../method/05-agenda/gatherings.ts'
import { useKeptOnDevice } from '../kept.ts'
import { later } from '../later.ts'
import { useNow, useRoom } from '../room.tsx'
import { stepScreens } from '../step-screens.ts'
import { useDates, useShellWords } from '../words.tsx'
import { JoinSheet } from './join-sheet.tsx'
import { WallStage } from './wall-stage.tsx'
import '../theme/fonts.css'
import '../theme/wall.css'

const PlanStatus = later(async () => (await import('../../method/33-follow-up/wall.tsx')).Wall)

const PromisedDays = later(async () => (await import('../../method/23-presentations/what-next.tsx')).PromisedDays)

/** What hangs on the wall: before, in, between and after the meetings. It is right as a photograph. */
export function WallScreen() {
  const { agenda, preparation } = useRoom().view
  const now = useNow()
  const next = gatheringNow(agenda, preparation)
  const startsAt = next && bookingOf(preparation, next.meeting, next.sitting).startsAt
  const isSoon = startsAt !== null && startsAt - now < 90 * minute
  return (
    <>
      <Lamp />
      {agenda.open ? (
        <WallStage />
      ) : next === null ? (
        <After />
      ) : agenda.held.length > 0 && !isSoon ? (
        <Hanging />
      ) : (
        <Welcome startsAt={startsAt} />
      )}
    </>
  )
}

/** People come in: whose meeting it is, how to join, and that a phone is not needed. */
function Welcome({ startsAt }: Readonly<{ startsAt: Instant | null }>) {
  const { workplace, view } = useRoom()
  const t = useShellWords()
  const dates = useDates()
  const { isDoorOpen } = view.people
  return (
    <div className="fl-wall" data-welcome="true">
      <div className="fl-wall-thing">
        <p className="fl-wall-whose">{workplace}</p>
        <h1>{t.wallWelcome}</h1>
        <p className="fl-wall-task">{isDoorOpen ? t.wallHow : t.wallDoorClosed}</p>
        <div className="fl-wall-foot">
          {startsAt !== null && <p>{fill(t.wallBegins, { time: dates.time(startsAt) })}</p>}
          <p>{t.wallNoPhone}</p>
        </div>
      </div>
      <JoinSheet isLarge />
    </div>
  )
}

/** The exhibition stays up until meeting 2 (C8). */
function Hanging() {
  const { wall: Exhibition } = stepScreens.exhibition
  return (
    <div className="fl-wall">
      <Suspense>
        <Exhibition />
      </Suspense>
    </div>
  )
}

/** After the meetings: thanks, and once the plan is published how it stands (E3). */
function After() {
  const { workplace, view } = useRoom()
  const t = useShellWords()
  if (view.actionPlan.publishedAt !== null) {
    return (
      <div className="fl-wall">
        <Suspense>
          <PlanStatus />
        </Suspense>
      </div>
    )
  }
  return (
    <div className="fl-wall">
      <div className="fl-wall-thing">
        <p className="fl-wall-whose">{workplace}</p>
        <h1>{t.wallThanks}</h1>
        <p className="fl-wall-task">{t.wallThanksNext}</p>
        <div className="fl-wall-foot">
          <Suspense>
            <PromisedDays />
          </Suspense>
        </div>
      </div>
    </div>
  )
}

/** Light unless the one who leads turns it. The switch shows itself to a pointer or the keyboard, never in the photograph. */
function Lamp() {
  const t = useShellWords()
  const [scheme, setScheme] = useKeptOnDevice('wall-scheme', 'light')
  useEffect(() => {
    const { body, documentElement } = document
    const before = documentElement.dataset.colorScheme ?? 'auto'
    body.classList.add('wall')
    documentElement.dataset.colorScheme = scheme === 'dark' ? 'dark' : 'light'
    return () => {
      body.classList.remove('wall')
      documentElement.dataset.colorScheme = before
    }
  }, [scheme])
  return (
    <button
      type="button"
      className="fl-wall-lamp"
      aria-pressed={scheme === 'dark'}
      onClick={() => setScheme(scheme === 'dark' ? 'light' : 'dark')}
    >
      {t.wallLamp}
    </button>
  )
}
