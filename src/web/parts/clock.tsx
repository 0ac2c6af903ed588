import { minute } from '../../kernel/values.ts'
import { timeLeft } from '../../method/05-agenda/clock.ts'
import { useNow, useRoom } from '../room.tsx'
import { useShellWords } from '../words.tsx'

/** What is left of the open step. It informs: never red, never blinking, and past zero it counts up in the same ink. */
export function Clock({ withTotal = false }: Readonly<{ withTotal?: boolean }>) {
  const { agenda } = useRoom().view
  const now = useNow()
  const t = useShellWords()
  const left = timeLeft(agenda, now)
  if (left === null || !agenda.open) return null
  const { stoppedAt, minutes } = agenda.open
  const says = stoppedAt !== null ? t.clockStands : left < 0 ? t.over : withTotal ? `${t.leftOf} ${minutes}` : t.left
  return (
    <p className="fl-clock" role="timer" aria-live="off" data-soon={left >= 0 && left <= 2 * minute}>
      <span className="fl-digits">{digits(left)}</span> <small>{says}</small>
    </p>
  )
}

/** `11:20`, whole seconds, without a sign. */
export function digits(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
