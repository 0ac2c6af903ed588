import { minute } from '../../kernel/values.ts'
import { timeLeft } from '../../method/05-agenda/clock.ts'
import { useNow, useRoom } from '../room.tsx'

/** A line of ink that gets shorter as the step runs out. The clock says the same in digits. */
export function Sand() {
  const { agenda } = useRoom().view
  const left = timeLeft(agenda, useNow())
  if (left === null || !agenda.open) return null
  const share = Math.max(0, Math.min(1, left / (agenda.open.minutes * minute)))
  return (
    <div className="fl-sand">
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width={100 * share} height="4" />
      </svg>
    </div>
  )
}
