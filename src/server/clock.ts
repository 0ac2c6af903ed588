import type { Instant } from '../kernel/values.ts'

/** The one place that knows what time it is. Handed in, so that weeks may pass between two lines of a test. */
export type Clock = () => Instant

export const wallClock: Clock = () => Date.now()
