import { type Instant, minute } from '../../kernel/values.ts'
import { digits } from '../../web/parts/clock.tsx'
import { useNow } from '../../web/room.tsx'
import { useWords } from '../../web/words.tsx'

type Props = Readonly<{ begunAt: Instant; minutes: number }>

/** What is left of one way of an interview. It counts on in the same ink when the time is up: clocks inform (C2). */
export function TurnClock({ begunAt, minutes }: Props) {
  const t = useWords('interviews')
  const left = begunAt + minutes * minute - useNow()
  return (
    <p className="fl-clock fl-turn-clock" role="timer" aria-live="off" data-soon={left >= 0 && left <= 2 * minute}>
      <span className="fl-digits">{digits(left)}</span> <small>{left < 0 ? t.over : t.left}</small>
    </p>
  )
}

/** The line of ink that gets shorter with it; the clock says the same in digits. */
export function TurnSand({ begunAt, minutes }: Props) {
  const left = begunAt + minutes * minute - useNow()
  const share = Math.max(0, Math.min(1, left / (minutes * minute)))
  return (
    <div className="fl-sand" aria-hidden="true">
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width={100 * share} height="4" />
      </svg>
    </div>
  )
}
