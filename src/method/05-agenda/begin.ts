import { type Instant, minute } from '../../kernel/values.ts'

/** Those who are coming to a meeting, as far as their phones have told. */
export type Arriving = Readonly<{
  isDoorOpen: boolean
  present: number
  all: number
  /** When it is booked for; null while no time is set. */
  startsAt: Instant | null
  now: Instant
}>

/** Is it sensible to begin, and why: `wait` a little, `choose` by looking at the room, or `go`. */
export type BeginAdvice = Readonly<{
  verdict: 'wait' | 'choose' | 'go'
  reason: 'begin-door' | 'begin-early' | 'begin-all' | 'begin-most' | 'begin-few'
}>

/** Four of five are enough: late-comers come in by themselves (M6), and those without a phone are seen in the room. */
const enough = 0.8

export function beginAdvice({ isDoorOpen, present, all, startsAt, now }: Arriving): BeginAdvice {
  if (all > 0 && present >= all) return { verdict: 'go', reason: 'begin-all' }
  if (!isDoorOpen) return { verdict: 'wait', reason: 'begin-door' }
  if (startsAt !== null && now < startsAt - minute) return { verdict: 'wait', reason: 'begin-early' }
  return present >= all * enough ? { verdict: 'go', reason: 'begin-most' } : { verdict: 'choose', reason: 'begin-few' }
}
