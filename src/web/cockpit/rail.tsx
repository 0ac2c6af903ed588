import { useState } from 'react'
import { type Meeting, minute } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import type { Step } from '../../method/05-agenda/programme.ts'
import { expectedEnd } from '../../method/05-agenda/rules.ts'
import { useNow, useRoom } from '../room.tsx'
import { useDates, useShellWords, useSteps } from '../words.tsx'
import { OnWall } from './on-wall.tsx'
import { agreedEnd, type RailLine, railOf } from './pace.ts'
import { usePresent } from './presence.ts'
import { StepDialog } from './step-dialog.tsx'

/** The programme of the day: what was, what is, what comes, and when it probably ends. */
export function Rail({ meeting, leads }: Readonly<{ meeting: Meeting; leads: boolean }>) {
  const { workplace } = useRoom()
  const t = useShellWords()
  const present = usePresent(meeting)
  return (
    <nav className="fl-cockpit-rail" data-meeting={meeting} aria-label={t.cockpitProgramme}>
      <div>
        <p className="fl-cockpit-place">{workplace}</p>
        <p className="fl-small fl-soft">{fill(t.cockpitPresent, { meeting, n: present })}</p>
      </div>
      <details className="fl-cockpit-fold" open={isWide()}>
        <summary>{t.cockpitProgramme}</summary>
        <RailLines meeting={meeting} leads={leads} />
        <OnWall />
      </details>
    </nav>
  )
}

const isWide = (): boolean => matchMedia('(min-width: 56.25em)').matches

function RailLines({ meeting, leads }: Readonly<{ meeting: Meeting; leads: boolean }>) {
  const { agenda, preparation } = useRoom().view
  const now = useNow()
  const dates = useDates()
  const t = useShellWords()
  const [chosen, setChosen] = useState<Step | null>(null)
  const booked = preparation.booked[meeting]
  const lines = railOf(agenda, meeting, booked.startsAt ?? now)
  const end = agreedEnd(agenda, meeting, booked, now)
  const likely = expectedEnd(agenda, now) ?? end
  return (
    <>
      <ol>
        {lines.map((line) => (
          <RailStep key={line.step} line={line} onChoose={leads ? setChosen : null} />
        ))}
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
