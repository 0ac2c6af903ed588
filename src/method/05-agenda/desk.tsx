import { useRef, useState } from 'react'
import { type Instant, type Meeting, minute } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { useAnnounce } from '../../web/announcements.tsx'
import { freshId } from '../../web/ids.ts'
import { Button } from '../../web/parts/button.tsx'
import { Select } from '../../web/parts/select.tsx'
import { TextField } from '../../web/parts/text-field.tsx'
import { useRoom, useSend } from '../../web/room.tsx'
import { useDates, useSteps, useWords } from '../../web/words.tsx'
import { outlines, shortened, standards } from './fit.ts'
import { order } from './order.ts'
import {
  type Break,
  type BreakKind,
  breakKinds,
  breaksAfter,
  buildsUpon,
  mayBeLeftOut,
  type Planned,
  programmeOf,
  type Step,
} from './programme.ts'
import './screens.css'

type Props = Readonly<{ meeting: Meeting; startsAt: Instant | null; booked: number }>

/** The programme of one meeting (B3): every step with its minutes, breaks between them, and whether the day is long enough. */
export function ProgrammeEditor({ meeting, startsAt, booked }: Props) {
  const { agenda } = useRoom().view
  const t = useWords('agenda')
  const lines = programmeOf(agenda.programme, meeting)
  let at = startsAt
  const take = (minutes: number): Instant | null => {
    const begins = at
    at = at === null ? null : at + minutes * minute
    return begins
  }
  return (
    <section className="fl-stack">
      <h2>{t.programme}</h2>
      <Fits meeting={meeting} booked={booked} />
      <ol className="fl-agenda">
        {lines.flatMap((line) => {
          const isOut = agenda.leftOut.includes(line.step)
          return [
            <Line key={line.step} line={line} lines={lines} isOut={isOut} begins={isOut ? null : take(line.minutes)} />,
            ...breaksAfter(agenda.breaks, line.step).map((one) => (
              <BreakLine key={one.break} line={one} begins={take(one.minutes)} />
            )),
          ]
        })}
      </ol>
      <AddBreak meeting={meeting} lines={lines} />
      <Standards meeting={meeting} />
    </section>
  )
}

/** The sum against the time that is booked, and the one change that makes it fit. */
function Fits({ meeting, booked }: Readonly<{ meeting: Meeting; booked: number }>) {
  const { agenda } = useRoom().view
  const send = useSend()
  const t = useWords('agenda')
  const steps = useSteps()
  const lines = programmeOf(agenda.programme, meeting).filter(({ step }) => !agenda.leftOut.includes(step))
  const breaks = lines.flatMap(({ step }) => breaksAfter(agenda.breaks, step))
  const sum = [...lines, ...breaks].reduce((all, { minutes }) => all + minutes, 0)
  const over = sum - booked
  const changes = shortened(lines, over)
  const [only] = changes ?? []
  const shorten = () => {
    for (const { step, minutes } of changes ?? []) void send('agenda', { type: 'plan-minutes', step, minutes })
  }
  return (
    <div className="fl-agenda-fits" role="status">
      <p>
        <strong>{fill(t.sum, { sum, booked })}</strong>{' '}
        {over > 0 && fill(changes ? t.tooLong : t.muchTooLong, { n: over })}
        {over < 0 && fill(t.timeLeft, { n: -over })}
      </p>
      {over > 0 && only && (
        <Button variant="outlined" onClick={shorten}>
          {changes?.length === 1
            ? fill(t.shortenOne, { step: steps[only.step].title, n: only.minutes })
            : fill(t.shortenAll, { n: over })}
        </Button>
      )}
    </div>
  )
}

type LineProps = Readonly<{ line: Planned; lines: readonly Planned[]; isOut: boolean; begins: Instant | null }>

function Line({ line, lines, isOut, begins }: LineProps) {
  const { step, minutes } = line
  const send = useSend()
  const t = useWords('agenda')
  const { title, wallTask } = useSteps()[step]
  const announce = useAnnounce()
  const self = useRef<HTMLLIElement>(null)
  const at = lines.findIndex((one) => one.step === step)
  const [before, after] = [lines[at - 1], lines[at + 2]?.step ?? null]
  const mayGoUp = before !== undefined && holds(lines, step, before.step)
  const mayGoDown = at < lines.length - 1 && holds(lines, step, after)
  const move = async (to: Step | null, way: 'up' | 'down') => {
    await send('agenda', { type: 'move-step', step, before: to })
    announce(fill(way === 'up' ? t.movedUp : t.movedDown, { step: title }))
    // The line may have come to where no further step in this direction is possible: the focus stays with it.
    const button = self.current?.querySelector<HTMLButtonElement>(`[data-way="${way}"]`)
    ;(button ?? self.current?.querySelector<HTMLElement>('button, input'))?.focus()
  }
  return (
    <li ref={self} data-out={isOut}>
      <Begins at={begins} />
      <div className="fl-grow">
        <strong>{title}</strong>
        <p className="fl-small fl-soft">{isOut ? t.isLeftOut : wallTask}</p>
      </div>
      {!isOut && (
        <MinutesField
          label={fill(t.minutesFor, { step: title })}
          minutes={minutes}
          onChange={(minutes) => void send('agenda', { type: 'plan-minutes', step, minutes })}
        />
      )}
      <div className="fl-agenda-moves">
        {mayGoUp && before && (
          <button
            type="button"
            className="ds-button"
            data-variant="tertiary"
            data-way="up"
            aria-label={fill(t.moveUp, { step: title })}
            onClick={() => void move(before.step, 'up')}
          >
            ↑
          </button>
        )}
        {mayGoDown && (
          <button
            type="button"
            className="ds-button"
            data-variant="tertiary"
            data-way="down"
            aria-label={fill(t.moveDown, { step: title })}
            onClick={() => void move(after, 'down')}
          >
            ↓
          </button>
        )}
        {mayBeLeftOut.includes(step) && (
          <Button
            variant="text"
            label={fill(isOut ? t.takeInStep : t.leaveOutStep, { step: title })}
            onClick={() => void send('agenda', { type: 'leave-out-step', step, isLeftOut: !isOut })}
          >
            {isOut ? t.takeIn : t.leaveOut}
          </Button>
        )}
      </div>
    </li>
  )
}

/** Would the day still hold if this step stood before that one? */
function holds(lines: readonly Planned[], step: Step, before: Step | null): boolean {
  const moved = order(lines, step, before)
  return moved.every((line, at) => {
    const base = buildsUpon[line.step]
    return base === null || moved.slice(0, at).some((earlier) => earlier.step === base)
  })
}

function BreakLine({ line, begins }: Readonly<{ line: Break; begins: Instant | null }>) {
  const send = useSend()
  const t = useWords('agenda')
  const steps = useSteps()
  const { break: id, after, kind, minutes } = line
  const name = fill(t.breakAfter, { kind: t[kind], step: steps[after].title })
  return (
    <li data-break="true">
      <Begins at={begins} />
      <strong className="fl-grow">{t[kind]}</strong>
      <MinutesField
        label={fill(t.minutesFor, { step: name })}
        minutes={minutes}
        onChange={(minutes) => void send('agenda', { type: 'plan-break', break: id, after, kind, minutes })}
      />
      <div className="fl-agenda-moves">
        <Button
          variant="text"
          label={fill(t.removeBreak, { break: name })}
          onClick={() => void send('agenda', { type: 'remove-break', break: id })}
        >
          {t.remove}
        </Button>
      </div>
    </li>
  )
}

function Begins({ at }: Readonly<{ at: Instant | null }>) {
  const dates = useDates()
  return <span className="fl-agenda-time fl-tabular">{at === null ? '' : dates.clock(at)}</span>
}

/** Minutes by fives with two buttons, or to the minute by typing. */
function MinutesField({
  label,
  minutes,
  onChange,
}: Readonly<{ label: string; minutes: number; onChange: (minutes: number) => void }>) {
  const t = useWords('agenda')
  const [typed, setTyped] = useState<string | null>(null)
  const change = (text: string) => {
    setTyped(text)
    const wanted = Number(text)
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= 240) onChange(wanted)
  }
  const step = (by: number) => {
    setTyped(null)
    onChange(Math.max(1, Math.min(240, minutes + by)))
  }
  return (
    <div className="fl-agenda-minutes">
      <Button variant="outlined" label={`${label}: ${t.fiveLess}`} isDisabled={minutes <= 5} onClick={() => step(-5)}>
        −
      </Button>
      <TextField
        label={label}
        hideLabel
        type="number"
        maxLength={3}
        value={typed ?? String(minutes)}
        onChange={change}
      />
      <Button variant="outlined" label={`${label}: ${t.fiveMore}`} onClick={() => step(5)}>
        +
      </Button>
    </div>
  )
}

function AddBreak({ meeting, lines }: Readonly<{ meeting: Meeting; lines: readonly Planned[] }>) {
  const send = useSend()
  const t = useWords('agenda')
  const steps = useSteps()
  const [after, setAfter] = useState<Step>(meeting === 1 ? 'story-round' : 'reflection')
  const [kind, setKind] = useState<BreakKind>('break')
  const add = () => {
    const minutes = kind === 'lunch' ? 30 : 10
    void send('agenda', { type: 'plan-break', break: freshId(), after, kind, minutes })
  }
  return (
    <div className="fl-agenda-add">
      <Select
        label={t.whichBreak}
        value={kind}
        options={breakKinds.map((value) => ({ value, label: t[value] }))}
        onChange={(value) => setKind(value === 'lunch' ? 'lunch' : 'break')}
      />
      <Select
        label={t.afterWhich}
        value={after}
        options={lines.slice(0, -1).map(({ step }) => ({ value: step, label: steps[step].title }))}
        onChange={(value) => setAfter(lines.find(({ step }) => step === value)?.step ?? after)}
      />
      <Button variant="outlined" onClick={add}>
        {t.addBreak}
      </Button>
    </div>
  )
}

/** Another day to begin with. What was planned by hand is replaced. */
function Standards({ meeting }: Readonly<{ meeting: Meeting }>) {
  const send = useSend()
  const t = useWords('agenda')
  const lay = (standard: (typeof standards)[number]) => {
    const { minutes, breaks } = outlines[meeting][standard]
    const withIds = breaks.map((one) => ({ ...one, break: freshId() }))
    void send('agenda', { type: 'lay-programme', meeting, minutes: { ...minutes }, breaks: withIds })
  }
  return (
    <div className="fl-stack">
      <h3>{t.standards}</h3>
      <p className="fl-small fl-soft">{t.standardsLead}</p>
      <div className="fl-row">
        {standards.map((standard) => (
          <Button key={standard} variant="text" onClick={() => lay(standard)}>
            {t[`standard-${standard}`]}
          </Button>
        ))}
      </div>
    </div>
  )
}
