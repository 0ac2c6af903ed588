import { Suspense } from 'react'
import { AskingAnywhere } from '../../method/04-groups/asking.tsx'
import type { Pause } from '../../method/05-agenda/agenda.ts'
import { pauseEndsAt } from '../../method/05-agenda/pause.ts'
import { meetingOf, type Step } from '../../method/05-agenda/programme.ts'
import { Clock, digits } from '../parts/clock.tsx'
import { Sand } from '../parts/sand.tsx'
import { useNow, useRoom } from '../room.tsx'
import { stepScreens } from '../step-screens.ts'
import { Trouble } from '../trouble.tsx'
import { useShellWords, useStepWords } from '../words.tsx'
import { AdviceLine } from './advice-line.tsx'
import { Bar } from './bar.tsx'
import { Calls } from './calls.tsx'
import { Outside } from './outside.tsx'
import { PaceLine } from './pace-line.tsx'
import { usePauseSays } from './pause-says.ts'
import { Rail } from './rail.tsx'
import { RehearsalLine } from './rehearsal-line.tsx'
import { SureScreen } from './sure-button.tsx'
import { useTableCards } from './table-cards.ts'
import { Tables } from './tables.tsx'
import { TakeOver } from './take-over.tsx'
import { useAdvice } from './use-advice.ts'
import { WaitLine } from './wait-line.tsx'
import '../theme/fonts.css'
import '../theme/cockpit.css'

/** The one who leads: what is on, how the time goes, what to say, who needs somebody, and one big button. */
export function Cockpit() {
  const { open } = useRoom().view.agenda
  return <SureScreen>{open ? <Running step={open.step} /> : <Outside />}</SureScreen>
}

/** In these everybody looks the same way, and the one who leads has more to do than to see to tables. */
const inPlenary: readonly Step[] = ['summary', 'presentations', 'what-next', 'evaluation']

function Running({ step }: Readonly<{ step: Step }>) {
  const { roles, view } = useRoom()
  const words = useStepWords(step)
  const pauseSays = usePauseSays()
  const { pause } = view.agenda
  const { panel: Panel } = stepScreens[step]
  const leads = roles.includes('facilitator')
  const isPlenary = inPlenary.includes(step)
  const cards = useTableCards(step)
  const advice = useAdvice(step, cards)
  const tables = <Tables cards={cards} step={step} leads={leads} isPlenary={isPlenary} />
  return (
    <div className="fl-cockpit">
      <Rail gathering={{ meeting: meetingOf(step), sitting: view.agenda.open?.sitting ?? 1 }} leads={leads} />
      <main className="fl-cockpit-now">
        <RehearsalLine />
        <header className="fl-cockpit-head">
          <div className="fl-cockpit-title">
            <h1>{pauseSays ?? words.title}</h1>
            <PaceLine leads={leads} />
          </div>
          <div className="fl-cockpit-clock">
            {pause ? <PauseClock pause={pause} /> : <Clock withTotal />}
            {!pause && <Sand />}
          </div>
        </header>
        {leads && <AskingAnywhere meeting={meetingOf(step)} />}
        {!pause && <Say step={step} />}
        <Calls cards={cards ?? []} leads={leads} />
        {!isPlenary && tables}
        {Panel && (
          <section className="fl-cockpit-panel">
            <Suspense key={step}>
              <Panel />
            </Suspense>
          </section>
        )}
        {isPlenary && tables}
      </main>
      <footer className="fl-cockpit-bar">
        {leads ? (
          <Bar>
            <Trouble />
            <WaitLine />
            {advice && <AdviceLine advice={advice} />}
          </Bar>
        ) : (
          <>
            <Trouble />
            <WaitLine />
            <TakeOver />
          </>
        )}
      </footer>
    </div>
  )
}

/** What is left of a break; the clock of the step stands meanwhile. */
function PauseClock({ pause }: Readonly<{ pause: Pause }>) {
  const t = useShellWords()
  const left = pauseEndsAt(pause) - useNow()
  return (
    <p className="fl-clock" role="timer" aria-live="off">
      <span className="fl-digits">{digits(left)}</span> <small>{left < 0 ? t.over : t.cockpitPauseLeft}</small>
    </p>
  )
}

/** Words to lean on, never to read aloud if one's own come by themselves. */
function Say({ step }: Readonly<{ step: Step }>) {
  const words = useStepWords(step)
  const t = useShellWords()
  return (
    <section className="fl-cockpit-say" aria-label={t.cockpitSay}>
      <p>«{words.say}»</p>
      <dl className="fl-cockpit-help">
        <div>
          <dt>{t.cockpitWatchFor}</dt>
          <dd>{words.watchFor}</dd>
        </div>
        <div>
          <dt>{t.cockpitIfStuck}</dt>
          <dd>{words.ifStuck}</dd>
        </div>
      </dl>
    </section>
  )
}
