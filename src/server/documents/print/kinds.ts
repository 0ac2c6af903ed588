import type { Meeting } from '../../../kernel/values.ts'

/** The papers of the print kit (M8), in the order in which they are needed. */
export const kinds = [
  'letters',
  'notice',
  'posters',
  'programme',
  'table-plan',
  'place-cards',
  'sign-in',
  'interview-guide',
  'sheets',
  'top-three',
  'host-roster',
  'iglo-forms',
  'evaluation-slips',
  'binder',
] as const
export type Kind = (typeof kinds)[number]

export const papers = ['a4', 'a3'] as const
export type Paper = (typeof papers)[number]

/** All that one meeting needs when there is no network; letters have been sent by then. */
export const binderOf: Readonly<Record<Meeting, readonly Exclude<Kind, 'binder'>[]>> = {
  1: [
    'programme',
    'notice',
    'posters',
    'table-plan',
    'place-cards',
    'sign-in',
    'interview-guide',
    'sheets',
    'top-three',
    'host-roster',
  ],
  2: ['programme', 'notice', 'posters', 'table-plan', 'place-cards', 'sign-in', 'iglo-forms', 'evaluation-slips'],
}

/** Those that say who is invited, who sits where and who has no mail: nothing for a scribe, who sees who is there. */
export const withNames: readonly Kind[] = ['letters', 'table-plan', 'place-cards', 'sign-in', 'host-roster', 'binder']
