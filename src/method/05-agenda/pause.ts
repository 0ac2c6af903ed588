import { type Instant, minute } from '../../kernel/values.ts'
import type { Pause } from './agenda.ts'

/** When a pause is over; it informs, and nobody is called back. */
export const pauseEndsAt = ({ since, minutes }: Pause): Instant => since + minutes * minute
