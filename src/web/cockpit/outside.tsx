import { type Meeting, minute } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { groupsOf } from '../../method/04-groups/rules.ts'
import { programmeOf, type Step } from '../../method/05-agenda/programme.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { Disclosure } from '../parts/disclosure.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { useNow, useRoom, useSend } from '../room.tsx'
import { Trouble } from '../trouble.tsx'
import { useDates, useShellWords, useSteps } from '../words.tsx'
import { useOpenStep } from './moves.ts'
import { inFours } from './on-wall.tsx'
import { useIsHere, usePresent } from './presence.ts'
import { Rail } from './rail.tsx'
import { RehearsalLine } from './rehearsal-line.tsx'
import { TakeOver } from './take-over.tsx'
import { WaitLine } from './wait-line.tsx'

/** Before a meeting, between the two, and after both. */
export function Outside() {
  const { roles, view } = useRoom()
  const { endedAt } = view.agenda
  const leads = roles.includes('facilitator')
  const meeting: Meeting = endedAt[1] === null ? 1 : 2
  return (
    <div className="fl-cockpit">
      <Rail meeting={meeting} leads={false} />
      {endedAt[2] === null ? <Before meeting={meeting} leads={leads} /> : <Over leads={leads} />}
    </div>
  )
}

type Props = Readonly<{ meeting: Meeting; leads: boolean }>

/** People are coming: the door, who is here, and one button that begins. */
function Before({ meeting, leads }: Props) {
  const { view, process } = useRoom()
  const t = useShellWords()
  const steps = useSteps()
  const openStep = useOpenStep()
  const present = usePresent(meeting)
  const now = useNow()
  const dates = useDates()
  const groups = groupsOf(view.groups, meeting)
  const [first] = programmeOf(view.agenda.programme, meeting)
  const all = Object.keys(view.people.persons).length
  const { startsAt } = view.preparation.booked[meeting]
  // People of meeting 2 come on its own day; until then it is the time between.
  const isBetween = meeting === 2 && present === 0 && (startsAt === null || startsAt - now > 180 * minute)

  return (
    <>
      <main className="fl-cockpit-now fl-cockpit-outside">
        <RehearsalLine />
        <header className="fl-cockpit-title">
          <h1>{isBetween ? t.cockpitBetween : fill(t.cockpitBefore, { meeting })}</h1>
          <p className="fl-cockpit-pace">
            {isBetween ? (
              <>
                {t.cockpitBetweenNext}{' '}
                {startsAt !== null &&
                  fill(t.cockpitBetweenWhen, { day: dates.longDay(startsAt), time: dates.time(startsAt) })}
              </>
            ) : (
              <strong>{fill(t.cockpitCame, { n: present, all })}</strong>
            )}{' '}
            {groups.length > 0 && fill(t.cockpitTablesSet, { n: groups.length })}
          </p>
        </header>
        <Door leads={leads} />
        {!isBetween && <NotYet meeting={meeting} />}
        {meeting === 2 && leads && <Reopen step="summary" />}
      </main>
      <footer className="fl-cockpit-bar">
        <Trouble />
        <WaitLine />
        {!leads && <TakeOver />}
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
            <Button isMain onClick={() => void openStep(first.step)}>
              {fill(t.cockpitBegin, { meeting })}
            </Button>
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
function NotYet({ meeting }: Readonly<{ meeting: Meeting }>) {
  const { view, names } = useRoom()
  const t = useShellWords()
  const isHere = useIsHere(meeting)
  const missing = Object.keys(view.people.persons).filter((person) => !isHere(person))
  if (missing.length === 0) return null
  return (
    <Disclosure summary={t.cockpitWaitFor}>
      <p>{missing.map((person) => names[person] ?? t.someone).join(', ')}</p>
    </Disclosure>
  )
}

/** Both meetings have been held: the work goes on at the desk. */
function Over({ leads }: Readonly<{ leads: boolean }>) {
  const { process } = useRoom()
  const t = useShellWords()
  return (
    <>
      <main className="fl-cockpit-now fl-cockpit-outside">
        <RehearsalLine />
        <header className="fl-cockpit-title">
          <h1>{t.cockpitOver}</h1>
          <p className="fl-cockpit-pace">{t.cockpitOverNext}</p>
        </header>
        {leads && <Reopen step="evaluation" />}
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
function Reopen({ step }: Readonly<{ step: Step }>) {
  const t = useShellWords()
  const steps = useSteps()
  const openStep = useOpenStep()
  return (
    <div>
      <Button variant="text" onClick={() => void openStep(step)}>
        {fill(t.cockpitReopen, { step: steps[step].title })}
      </Button>
    </div>
  )
}

const hostOf = (url: string): string => (URL.canParse(url) ? `${new URL(url).host}/j` : '')
