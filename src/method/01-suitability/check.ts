/** Signs that something else may have to come before this method (A3): each is a question the group talks through. */
export const signs = ['conflicts', 'harassment', 'reorganisation', 'fewer-than-six'] as const
export type Sign = (typeof signs)[number]

/** What the group answers, in words: it is not so, they are not sure, it is so. */
export const answers = ['no', 'unsure', 'yes'] as const
export type Answer = (typeof answers)[number]

/** Who should talk it through together: the employer's side and those who speak for the employees. */
export const sides = ['manager', 'safety-representative', 'union-representative'] as const
export type Side = (typeof sides)[number]

export type Answers = Readonly<Record<Sign, Answer | null>>

/** What the check comes to. Never a score: one reason can weigh more than all the others. */
export type Advice = Readonly<{
  advice: 'not-answered' | 'go-ahead' | 'talk-first' | 'something-else-first'
  /** The signs that speak for it, in the order of the questions. */
  reasons: readonly Sign[]
}>

/** Where people may be hurt by sitting in the same room, another form of help comes first. */
const mustComeFirst: readonly Sign[] = ['conflicts', 'harassment']

/** Advice with its reasons (A3). What weighs heavily is said at once, also while some questions are still open. */
export function adviceOf(answered: Answers): Advice {
  const heavy = mustComeFirst.filter((sign) => answered[sign] === 'yes')
  if (heavy.length) return { advice: 'something-else-first', reasons: heavy }
  if (signs.some((sign) => answered[sign] === null)) return { advice: 'not-answered', reasons: [] }
  const doubts = signs.filter((sign) => answered[sign] !== 'no')
  return { advice: doubts.length ? 'talk-first' : 'go-ahead', reasons: doubts }
}
