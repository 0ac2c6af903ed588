/**
 * What becomes of a wish (D8): worked on now, done at once because it is easy, looked at again later, or taken to
 * those who can decide it. Every wish gets one of these answers.
 */
export const fates = ['now', 'at-once', 'later', 'escalated'] as const
export type Fate = (typeof fates)[number]

/** As many wishes at a time as is realistic (D8). More only with a reason. */
export const mostNow = 3
