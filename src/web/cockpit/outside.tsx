import { minute } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { bookingOf } from '../../method/02-preparation/rules.ts'
import { groupsAt } from '../../method/04-groups/tables.ts'
import { beginAdvice } from '../../method/05-agenda/begin.ts'
import { type Gathering, gatheringNow } from '../../method/05-agenda/gatherings.ts'
import { currentSitting, heldLines } from '../../method/05-agenda/progress.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { inFours } from '../parts/in-fours.ts'
import { Sheet } from '../parts/sheet.tsx'
import { useNow, useRoom, useSend } from '../room.tsx'
import { Trouble } from '../trouble.tsx'
import { useDates, useShellWords, useSteps, useWords } from '../words.tsx'
import { useGatheringName } from './gathering-name.ts'
import { useOpenStep } from './moves.ts'
import { useIsHere, usePresent } from './presence.ts'
import { Rail } from './rail.tsx'
import { RehearsalLine } from './rehearsal-line.tsx'
import { SureButton } from './sure-button.tsx'
import { TakeOver } from './take-over.tsx'
import { WaitLine } from './wait-line.tsx'

/** Before a meeting, between the two, and after both. */
export function Outside() {
  const { roles, view } = useRoom()
  const leads = roles.includes('facilitator')
  const next = gatheringNow(view.agenda, view.preparation)
  return (
    <div className="fl-cockpit">
      <Rail gathering={next ?? { meeting: 2, sitting: currentSitting(view.agenda, 2) }} leads={false} />
      {next ? <Before gathering={next} leads={leads} /> : <Over leads={leads} />}
    </div>
  )
}

type Props = Readonly<{ gathering: Gathering; leads: boolean }>

/** People are coming: the door, who is here, and one button that begins. */
function Before({ gathering, leads }: Props) {
  const { meeting, sitting } = gathering
  const { view, process } = useRoom()
  const t = useShellWords()
  const words = useWords('agenda')
  const steps = useSteps()
  const openStep = useOpenStep()
  const called = useGatheringName()(gathering)
  const present = usePresent(gathering)
  const last = view.agenda.held.at(-1)
  const now = useNow()
  const dates = useDates()
  const groups = groupsAt(view.groups, meeting, sitting)
  const [first] = heldLines(view.agenda, meeting)
  const all = Object.values(view.people.persons).filter((person) => person.sitting[meeting] === sitting).length
  const { startsAt } = bookingOf(view.preparation, meeting, sitting)
  // People of the next gathering come on its own day; until then it is the time between.
  const isBetween = view.agenda.held.length > 0 && present === 0 && (startsAt === null || startsAt - now > 180 * minute)

  const { reason } = beginAdvice({ isDoorOpen: view.people.isDoorOpen, present, all, startsAt, now })

  return (
    <>
      <main className="fl-cockpit-now fl-cockpit-outside">
        <RehearsalLine />
        <header className="fl-cockpit-title">
          <h1>
            {isBetween && sitting === 1
              ? t.cockpitBetween
              : fill(isBetween ? t.cockpitHeldSitting : t.cockpitBefore, { meeting: called })}
          </h1>
          <p className="fl-cockpit-pace">
            {isBetween ? (
              <>
                {sitting === 1 && t.cockpitBetweenNext}{' '}
                {startsAt !== null &&
                  fill(sitting === 1 ? t.cockpitBetweenWhen : t.cockpitBetweenSittings, {
                    meeting,
                    day: dates.longDay(startsAt),
                    time: dates.time(startsAt),
                  })}
              </>
            ) : (
              <strong>{fill(t.cockpitCame, { n: present, all })}</strong>
            )}{' '}
            {groups.length > 0 && fill(t.cockpitTablesSet, { n: groups.length })}
          </p>
        </header>
        <Door leads={leads} />
        {!isBetween && <NotYet gathering={gathering} />}
        {leads && last && <Reopen gathering={last} />}
      </main>
      <footer className="fl-cockpit-bar">
        {!leads && (
          <>
            <Trouble />
            <WaitLine />
            <TakeOver />
          </>
        )}
        {leads && groups.length === 0 && (
          <>
            <p className="fl-cockpit-next">{t.cockpitNoTables}</p>
            <LinkButton href={`/process/${process}/people`} variant="filled" isMain>
              {t.cockpitMakeTables}
            </LinkButton>
          </>
        )}
        {leads && groups.length > 0 && first && (
          <>
            <p className="fl-cockpit-next">{steps[first.step].willHappen}</p>
            <div className="fl-cockpit-act">
              <Trouble />
              <WaitLine />
              {!isBetween && (
                <p className="fl-cockpit-advice">
                  {fill(words[reason], { n: present, all, time: startsAt === null ? '' : dates.time(startsAt) })}
                </p>
              )}
              <SureButton onPress={() => void openStep(first.step, sitting)}>
                {fill(t.cockpitBegin, { meeting: called })}
              </SureButton>
            </div>
          </>
        )}
      </footer>
    </>
  )
}

function Door({ leads }: Readonly<{ leads: boolean }>) {
  const { view, door } = useRoom()
  const send = useSend()
  const t = useShellWords()
  const { isDoorOpen } = view.people
  return (
    <Sheet heading={t.cockpitDoor}>
      <p>{isDoorOpen ? t.cockpitDoorIsOpen : t.cockpitDoorIsClosed}</p>
      {isDoorOpen && door && (
        <p className="fl-door-code">
          {inFours(door.code)} <span className="fl-soft fl-small">{hostOf(door.url)}</span>
        </p>
      )}
      {leads && (
        <div>
          <Button variant="outlined" onClick={() => void send('people', { type: 'open-door', isOpen: !isDoorOpen })}>
            {isDoorOpen ? t.cockpitCloseDoor : t.cockpitOpenDoor}
          </Button>
        </div>
      )}
    </Sheet>
  )
}

/** Who is still on the way, for the one who waits with the welcome. */
function NotYet({ gathering }: Readonly<{ gathering: Gathering }>) {
  const { view, names } = useRoom()
  const t = useShellWords()
  const isHere = useIsHere(gathering)
  const { meeting, sitting } = gathering
  const missing = Object.entries(view.people.persons).flatMap(([person, { sitting: comesTo }]) =>
    comesTo[meeting] === sitting && !isHere(person) ? [person] : [],
  )
  if (missing.length === 0) return null
  return (
    <Disclosure summary={t.cockpitWaitFor}>
      <p>{missing.map((person) => names[person] ?? t.someone).join(', ')}</p>
    </Disclosure>
  )
}

/** Both meetings have been held: the work goes on at the desk. */
function Over({ leads }: Readonly<{ leads: boolean }>) {
  const { process, view } = useRoom()
  const last = view.agenda.held.at(-1)
  const t = useShellWords()
  return (
    <>
      <main className="fl-cockpit-now fl-cockpit-outside">
        <RehearsalLine />
        <header className="fl-cockpit-title">
          <h1>{t.cockpitOver}</h1>
          <p className="fl-cockpit-pace">{t.cockpitOverNext}</p>
        </header>
        {leads && last && <Reopen gathering={last} />}
      </main>
      <footer className="fl-cockpit-bar">
        <Trouble />
        <p className="fl-cockpit-next">{t.cockpitOverNext}</p>
        <LinkButton href={`/process/${process}/plan`} variant="filled" isMain>
          {t.cockpitToPlan}
        </LinkButton>
      </footer>
    </>
  )
}

/** A meeting that was ended too early is opened again; nothing was lost. */
function Reopen({ gathering }: Readonly<{ gathering: Gathering }>) {
  const { view } = useRoom()
  const t = useShellWords()
  const steps = useSteps()
  const openStep = useOpenStep()
  const step = heldLines(view.agenda, gathering.meeting).at(-1)?.step
  if (!step) return null
  return (
    <div>
      <Button variant="text" onClick={() => void openStep(step, gathering.sitting)}>
        {fill(t.cockpitReopen, { step: steps[step].title })}
      </Button>
    </div>
  )
}

const hostOf = (url: string): string => (URL.canParse(url) ? `${new URL(url).host}/j` : '')
