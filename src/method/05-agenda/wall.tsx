import { fill } from '../../kernel/words.ts'
import { useNow, useRoom } from '../../web/room.tsx'
import { useDates, useSteps, useWords } from '../../web/words.tsx'
import { pauseEndsAt } from './pause.ts'
import { nextStep } from './progress.ts'
import './screens.css'

/** A break on the wall: until when, and what comes then. */
export function PauseWall() {
  const { view, workplace } = useRoom()
  const t = useWords('agenda')
  const steps = useSteps()
  const dates = useDates()
  const now = useNow()
  const { pause } = view.agenda
  if (!pause) return null
  const ends = pauseEndsAt(pause)
  const next = nextStep(view.agenda)
  return (
    <div className="fl-wall-thing">
      <p className="fl-wall-whose">{workplace}</p>
      <h1>{fill(t.pauseUntil, { kind: t[pause.kind], time: dates.time(ends) })}</h1>
      <p className="fl-wall-task">
        {now >= ends ? `${t.pauseOver}. ` : ''}
        {next && fill(t.afterPause, { step: steps[next].title })}
      </p>
    </div>
  )
}
