import { fill } from '../../kernel/words.ts'
import { RestingPhone } from '../../web/parts/resting-phone.tsx'
import { useRoom } from '../../web/room.tsx'
import { useDates, useSteps, useWords } from '../../web/words.tsx'
import { pauseEndsAt } from './pause.ts'
import { nextStep } from './progress.ts'

/** A break: the phone rests, and says until when. */
export function PausePhone() {
  const { agenda } = useRoom().view
  const t = useWords('agenda')
  const steps = useSteps()
  const dates = useDates()
  const { pause } = agenda
  if (!pause) return null
  const next = nextStep(agenda)
  return (
    <RestingPhone
      says={fill(t.pauseUntil, { kind: t[pause.kind], time: dates.time(pauseEndsAt(pause)) })}
      detail={t.pausePhone}
      next={next ? fill(t.afterPause, { step: steps[next].title }) : undefined}
    />
  )
}
