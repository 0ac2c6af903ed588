/** What is asked, in three statements that everybody can answer (D9). */
export const statements = ['heard', 'useful', 'hopeful'] as const
export type Statement = (typeof statements)[number]

/** The four answers, from yes to no; words, never marks. */
export const options = ['fully', 'mostly', 'little', 'no'] as const
export type Option = (typeof options)[number]
