import { minute } from '../../kernel/values.ts'
import { fill } from '../../kernel/words.ts'
import { timeLeft } from '../../method/05-agenda/clock.ts'
import { digits } from '../parts/clock.tsx'
import { useNow, useRoom } from '../room.tsx'
import { useDates, useShellWords } from '../words.tsx'

/** What is left, legible from the back row, and when that will be on the clock in the room. */
export function WallClock() {
  const { agenda } = useRoom().view
  const now = useNow()
  const t = useShellWords()
  const dates = useDates()
  const left = timeLeft(agenda, now)
  if (left === null || !agenda.open) return null
  const stands = agenda.open.stoppedAt !== null
  const says = stands ? t.wallStands : left < 0 ? t.wallOver : fill(t.wallUntil, { time: dates.time(now + left) })
  return (
    <p className="fl-clock" role="timer" aria-live="off" data-soon={!stands && left >= 0 && left <= 2 * minute}>
      <span className="fl-digits">{digits(left)}</span> <small>{says}</small>
    </p>
  )
}
