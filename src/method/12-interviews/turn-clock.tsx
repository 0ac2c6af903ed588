import { type Instant, minute } from '../../kernel/values.ts'
import { useNow } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'

/** What is left of one way of an interview. It counts on in the same ink when the time is up: clocks inform (C2). */
export function TurnClock({ begunAt, minutes }: Readonly<{ begunAt: Instant; minutes: number }>) {
  const t = useWords('interviews')
  const left = Math.floor((begunAt + minutes * minute - useNow()) / 1_000)
  const seconds = Math.abs(left)
  const digits = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <p className="fl-clock fl-turn-clock" role="timer" aria-live="off">
      {digits} <small>{left < 0 ? t.over : t.left}</small>
    </p>
  )
}

/** The line of ink below the clock, getting shorter; said by the clock, so silent itself. */
export function TurnSand({ begunAt, minutes }: Readonly<{ begunAt: Instant; minutes: number }>) {
  const left = begunAt + minutes * minute - useNow()
  return (
    <progress
      className="fl-turn-sand"
      aria-hidden="true"
      max={100}
      value={Math.max(0, Math.min(100, (100 * left) / (minutes * minute)))}
    />
  )
}
