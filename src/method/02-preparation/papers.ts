import type { Meeting } from '../../kernel/values.ts'

/** The papers of the print kit (M8): one for each need, in the order in which they are needed. */
export const kinds = [
  'letters',
  'notice',
  'posters',
  'programme',
  'table-plan',
  'sign-in',
  'host-roster',
  'place-cards',
  'interview-guide',
  'sheets',
  'iglo-forms',
  'top-three',
  'evaluation-slips',
  'exhibition',
  'plan-poster',
  'binder',
] as const
export type Kind = (typeof kinds)[number]

export const papers = ['a4', 'a3'] as const
export type Paper = (typeof papers)[number]

/** The filled sheets (C8) are printed when they hang, the plan when it is published; all other papers beforehand. */
export type Beforehand = Exclude<Kind, 'binder' | 'exhibition' | 'plan-poster'>

/** Where a paper is on the day: sent or hung up beforehand, on the wall, on the tables, in hand towards the end. */
export const places = ['before', 'wall', 'tables', 'end'] as const
export type Place = (typeof places)[number]

const papersOf: Readonly<Record<Meeting, Readonly<Record<Place, readonly Beforehand[]>>>> = {
  1: {
    before: ['letters', 'notice', 'posters'],
    wall: ['programme', 'table-plan', 'sign-in', 'host-roster'],
    tables: ['place-cards', 'interview-guide', 'sheets'],
    end: ['top-three'],
  },
  2: {
    before: ['letters', 'notice', 'posters'],
    wall: ['programme', 'table-plan', 'sign-in'],
    tables: ['place-cards', 'iglo-forms'],
    end: ['evaluation-slips'],
  },
}

/** Those that say who is invited, who sits where and who has no mail: nothing for a scribe, who sees who is there. */
export const withNames: readonly Kind[] = ['letters', 'table-plan', 'place-cards', 'sign-in', 'host-roster', 'binder']

/** The papers of a meeting by where they are on the day, for whoever may have them. */
export const papersFor = (meeting: Meeting, place: Place, leads: boolean): readonly Beforehand[] =>
  papersOf[meeting][place].filter((kind) => leads || !withNames.includes(kind))

/** All that one meeting needs when there is no network; letters have been sent by then. */
export const binderOf = (meeting: Meeting): readonly Beforehand[] =>
  places.flatMap((place) => papersFor(meeting, place, true)).filter((kind) => kind !== 'letters')
