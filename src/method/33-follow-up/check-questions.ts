/** What is asked about each wish that is worked on (E3): is it done, and does it help? Words, never marks. */
export const done = ['yes', 'partly', 'no', 'unsure'] as const
export type Done = (typeof done)[number]

export const helps = ['much', 'some', 'not', 'too-early'] as const
export type Helps = (typeof helps)[number]
