import { useState } from 'react'
import { minute } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { bookingOf } from '../../method/02-preparation/rules.ts'
import { expectedEnd } from '../../method/05-agenda/clock.ts'
import type { Gathering } from '../../method/05-agenda/gatherings.ts'
import type { Step } from '../../method/05-agenda/programme.ts'
import { useNow, useRoom } from '../room.tsx'
import { useDates, useShellWords, useSteps, useWords } from '../words.tsx'
import { useGatheringName } from './gathering-name.ts'
import { OnWall } from './on-wall.tsx'
import { agreedEnd, type RailLine, railOf } from './pace.ts'
import { usePresent } from './presence.ts'
import { StepDialog } from './step-dialog.tsx'

/** The programme of the day: what was, what is, what comes, and when it probably ends. */
export function Rail({ gathering, leads }: Readonly<{ gathering: Gathering; leads: boolean }>) {
  const { workplace } = useRoom()
  const { meeting } = gathering
  const called = useGatheringName()(gathering)
  const t = useShellWords()
  const present = usePresent(gathering)
  return (
    <nav className="fl-cockpit-rail" data-meeting={meeting} aria-label={t.cockpitProgramme}>
      <div>
        <p className="fl-cockpit-place">{workplace}</p>
        <p className="fl-small fl-soft">{fill(t.cockpitPresent, { meeting: called, n: present })}</p>
      </div>
      <details className="fl-cockpit-fold" open={isWide()}>
        <summary>{t.cockpitProgramme}</summary>
        <RailLines gathering={gathering} leads={leads} />
        <OnWall />
      </details>
    </nav>
  )
}

const isWide = (): boolean => matchMedia('(min-width: 56.25em)').matches

function RailLines({ gathering, leads }: Readonly<{ gathering: Gathering; leads: boolean }>) {
  const { meeting, sitting } = gathering
  const { agenda, preparation } = useRoom().view
  const now = useNow()
  const dates = useDates()
  const t = useShellWords()
  const words = useWords('agenda')
  const [chosen, setChosen] = useState<Step | null>(null)
  const booked = bookingOf(preparation, meeting, sitting)
  const lines = railOf(agenda, meeting, booked.startsAt ?? now)
  const end = agreedEnd(agenda, meeting, booked, now)
  const likely = expectedEnd(agenda, now) ?? end
  return (
    <>
      <ol>
        {lines.flatMap((line) => [
          <RailStep key={line.step} line={line} onChoose={leads ? setChosen : null} />,
          ...line.breaks.map(({ break: id, kind, minutes, startsAt }) => (
            <li key={id} className="fl-rail-break">
              <time>{dates.clock(startsAt)}</time>
              <span>{`${words[kind]}, ${dates.minutes(minutes)}`}</span>
            </li>
          )),
        ])}
        <li className="fl-rail-end">
          <time>{dates.clock(end)}</time>
          <b>{t.cockpitEnd}</b>
          {Math.abs(likely - end) >= minute && <span>{fill(t.cockpitProbably, { time: dates.clock(likely) })}</span>}
        </li>
      </ol>
      {chosen && <StepDialog step={chosen} onClose={() => setChosen(null)} />}
    </>
  )
}

type StepProps = Readonly<{ line: RailLine; onChoose: ((step: Step) => void) | null }>

function RailStep({ line, onChoose }: StepProps) {
  const { step, startsAt, minutes, became } = line
  const dates = useDates()
  const t = useShellWords()
  const { title } = useSteps()[step]
  const note = {
    done: fill(t.cockpitDone, { n: minutes }),
    now: fill(t.cockpitNow, { n: minutes }),
    'to-come': dates.minutes(minutes),
    skipped: t.cockpitSkipped,
  }[became]
  const inside = (
    <>
      <time>{dates.clock(startsAt)}</time>
      <b>{title}</b>
      <span>{note}</span>
    </>
  )
  return (
    <li data-became={became} aria-current={became === 'now' ? 'step' : undefined}>
      {onChoose ? (
        <button type="button" onClick={() => onChoose(step)}>
          {inside}
        </button>
      ) : (
        inside
      )}
    </li>
  )
}
