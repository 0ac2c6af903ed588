import type { Phrases } from '../../kernel/words.ts'

/** What stands in a calendar that fetches the dates. Short, because a calendar shows little. */
export const words = {
  name: {
    nb: '{workplace}: planen',
    nn: '{workplace}: planen',
    da: '{workplace}: planen',
    en: '{workplace}: the plan',
  },
  meeting: {
    nb: '{workplace}: møte {n}',
    nn: '{workplace}: møte {n}',
    da: '{workplace}: møde {n}',
    en: '{workplace}: meeting {n}',
  },
  deadline: { nb: 'Frist: {what}', nn: 'Frist: {what}', da: 'Frist: {what}', en: 'Due: {what}' },
  followUp: {
    nb: 'Se på underveis: {what}',
    nn: 'Sjå på undervegs: {what}',
    da: 'Se på undervejs: {what}',
    en: 'Look at on the way: {what}',
  },
  nextLook: {
    nb: 'Vi ser på planen sammen',
    nn: 'Vi ser på planen saman',
    da: 'Vi ser på planen sammen',
    en: 'We look at the plan together',
  },
  lookAgain: {
    nb: 'Se på ønsket igjen: {what}',
    nn: 'Sjå på ønsket igjen: {what}',
    da: 'Se på ønsket igen: {what}',
    en: 'Look at the wish again: {what}',
  },
  hearing: {
    nb: 'Siste dag å si noe til utkastet',
    nn: 'Siste dag å seie noko til utkastet',
    da: 'Sidste dag at sige noget til udkastet',
    en: 'Last day to comment on the draft',
  },
  timeFrame: {
    nb: 'Planen er gjennomført, etter avtalen',
    nn: 'Planen er gjennomført, etter avtalen',
    da: 'Planen er gennemført, efter aftalen',
    en: 'The plan is carried out, as agreed',
  },
} as const satisfies Phrases
