/** What the board or director can answer (E2). */
export const verdicts = ['yes', 'no', 'later'] as const
export type Verdict = (typeof verdicts)[number]
