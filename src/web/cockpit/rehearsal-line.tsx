import { useLocation } from 'wouter'
import { askServer } from '../ask-server.ts'
import { useAsking } from '../pages/use-asking.ts'
import { Button } from '../parts/button.tsx'
import { useRoom } from '../room.tsx'
import { useShellWords } from '../words.tsx'

const paces = [1, 4, 12] as const

/** Said all the time, so that nobody takes made-up people for real ones; how fast time goes, and the way out. */
export function RehearsalLine() {
  const { rehearsal, process } = useRoom()
  const t = useShellWords()
  const [, goTo] = useLocation()
  const { ask, isAsking, trouble } = useAsking()
  if (!rehearsal) return null

  const says = { 1: t.cockpitPace1, 4: t.cockpitPace4, 12: t.cockpitPace12 }
  const choose = (pace: number) => void ask(() => askServer(`/api/staff/${process}/rehearsal/pace`, { pace }))
  const end = async () => {
    const ended = await ask(() => askServer<{ of: string }>(`/api/staff/${process}/rehearsal/end`, {}))
    if (ended) goTo(`/process/${ended.of}/before`)
  }
  return (
    <section className="fl-cockpit-rehearsal" aria-label={t.cockpitRehearsalName}>
      <p>{t.cockpitRehearsal}</p>
      <div className="fl-row">
        {paces.map((pace) => (
          <button
            key={pace}
            type="button"
            className="ds-button"
            data-variant={pace === rehearsal.pace ? 'secondary' : 'tertiary'}
            aria-pressed={pace === rehearsal.pace}
            disabled={isAsking}
            onClick={() => choose(pace)}
          >
            {says[pace]}
          </button>
        ))}
        <Button variant="text" isDisabled={isAsking} onClick={() => void end()}>
          {t.cockpitRehearsalEnd}
        </Button>
      </div>
      {trouble && <p role="alert">{trouble}</p>}
    </section>
  )
}
