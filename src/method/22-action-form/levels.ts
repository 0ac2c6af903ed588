/** The four levels at which somebody can act (D5): Individ, Gruppe, Ledelse, Organisasjon. */
export const levels = ['individual', 'group', 'leadership', 'organisation'] as const
export type Level = (typeof levels)[number]
