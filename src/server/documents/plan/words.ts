import type { Phrases } from '../../../kernel/words.ts'

/** What stands in documents and on no screen. */
export const words = {
  title: { nb: 'Handlingsplan', nn: 'Handlingsplan', da: 'Handlingsplan', en: 'Action plan' },
  spring: { nb: 'våren {year}', nn: 'våren {year}', da: 'foråret {year}', en: 'spring {year}' },
  autumn: { nb: 'høsten {year}', nn: 'hausten {year}', da: 'efteråret {year}', en: 'autumn {year}' },
  adopted: {
    nb: 'Vedtatt {day}, status per {today}',
    nn: 'Vedteke {day}, status per {today}',
    da: 'Vedtaget {day}, status pr. {today}',
    en: 'Adopted {day}, status as of {today}',
  },
  draft: { nb: 'Utkast, {today}', nn: 'Utkast, {today}', da: 'Udkast, {today}', en: 'Draft, {today}' },
  nextLook: {
    nb: 'Vi ser på den igjen {day}',
    nn: 'Vi ser på han att {day}',
    da: 'Vi ser på den igen {day}',
    en: 'We look at it again {day}',
  },
  nowSaysOne: {
    nb: 'dette ønsket arbeider vi med',
    nn: 'dette ønsket arbeider vi med',
    da: 'dette ønske arbejder vi med',
    en: 'this wish we work on',
  },
  nowSays: {
    nb: 'disse {n} ønskene arbeider vi med',
    nn: 'desse {n} ønska arbeider vi med',
    da: 'disse {n} ønsker arbejder vi med',
    en: 'these {n} wishes we work on',
  },
  two: { nb: 'to', nn: 'to', da: 'to', en: 'two' },
  three: { nb: 'tre', nn: 'tre', da: 'tre', en: 'three' },
  unsorted: { nb: 'Venter på svar', nn: 'Ventar på svar', da: 'Venter på svar', en: 'Waiting for an answer' },
  noMeasures: {
    nb: 'Ingen tiltak ennå.',
    nn: 'Ingen tiltak enno.',
    da: 'Ingen handlinger endnu.',
    en: 'No measures yet.',
  },
  doneOn: { nb: 'ferdig {day}', nn: 'ferdig {day}', da: 'færdig {day}', en: 'done {day}' },
  succeeded: {
    nb: 'Det vi regner som å lykkes',
    nn: 'Det vi reknar som å lukkast',
    da: 'Det, vi regner for en succes',
    en: 'What we count as success',
  },
  wentLike: { nb: 'Slik gikk det', nn: 'Slik gjekk det', da: 'Sådan gik det', en: 'How it went' },
  carriedOut: {
    nb: 'Slik sørger vi for at planen blir gjennomført',
    nn: 'Slik sørgjer vi for at planen blir gjennomført',
    da: 'Sådan sørger vi for, at planen bliver gennemført',
    en: 'How we make sure that the plan is carried out',
  },
  by: { nb: 'innen {day}', nn: 'innan {day}', da: 'senest {day}', en: 'by {day}' },
  notes: { nb: 'Notater', nn: 'Notat', da: 'Noter', en: 'Notes' },
  notesOn: { nb: 'Notater {day}', nn: 'Notat {day}', da: 'Noter {day}', en: 'Notes {day}' },
  responsibleGroup: { nb: 'ansvarsgruppen', nn: 'ansvarsgruppa', da: 'ansvarsgruppen', en: 'responsible group' },
  page: { nb: 'Side {n} av {all}', nn: 'Side {n} av {all}', da: 'Side {n} af {all}', en: 'Page {n} of {all}' },
} as const satisfies Phrases
