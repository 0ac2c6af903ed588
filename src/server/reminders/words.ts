import type { Phrases } from '../../kernel/words.ts'

/** What stands in the letters after the meetings. Each is one sentence or two, in the language of the process. */
export const words = {
  planSubject: {
    nb: 'Planen er klar – {workplace}',
    nn: 'Planen er klar – {workplace}',
    da: 'Planen er klar – {workplace}',
    en: 'The plan is ready – {workplace}',
  },
  planSubjectAgain: {
    nb: 'Planen er endret – {workplace}',
    nn: 'Planen er endra – {workplace}',
    da: 'Planen er ændret – {workplace}',
    en: 'The plan has changed – {workplace}',
  },
  planLead: {
    nb: 'Planen etter de to møtene er klar.',
    nn: 'Planen etter dei to møta er klar.',
    da: 'Planen efter de to møder er klar.',
    en: 'The plan from the two meetings is ready.',
  },
  planLeadAgain: {
    nb: 'Det er kommet en ny utgave av planen etter de to møtene.',
    nn: 'Det er komen ei ny utgåve av planen etter dei to møta.',
    da: 'Der er kommet en ny udgave af planen efter de to møder.',
    en: 'There is a new version of the plan from the two meetings.',
  },
  planAnswered: {
    nb: '{n} ønske har fått svar.|{n} ønsker har fått svar.',
    nn: '{n} ønske har fått svar.',
    da: '{n} ønske har fået svar.|{n} ønsker har fået svar.',
    en: '{n} wish has been answered.|{n} wishes have been answered.',
  },
  planNow: {
    nb: 'Dette arbeider vi med nå',
    nn: 'Dette arbeider vi med no',
    da: 'Det arbejder vi med nu',
    en: 'What we work on now',
  },
  planAtOnce: {
    nb: 'Dette gjør vi med en gang',
    nn: 'Dette gjer vi med ein gong',
    da: 'Det gør vi med det samme',
    en: 'What we do at once',
  },
  planLater: {
    nb: '{n} ønske ser vi på igjen senere, og planen sier når.|{n} ønsker ser vi på igjen senere, og planen sier når.',
    nn: '{n} ønske ser vi på igjen seinare, og planen seier når.',
    da: '{n} ønske ser vi på igen senere, og planen siger hvornår.|{n} ønsker ser vi på igen senere, og planen siger hvornår.',
    en: '{n} wish we look at again later, and the plan says when.|{n} wishes we look at again later, and the plan says when.',
  },
  planEscalated: {
    nb: '{n} ønske tar vi videre til dem som kan bestemme det.|{n} ønsker tar vi videre til dem som kan bestemme det.',
    nn: '{n} ønske tek vi vidare til dei som kan avgjere det.',
    da: '{n} ønske bringer vi videre til dem, der kan beslutte det.|{n} ønsker bringer vi videre til dem, der kan beslutte det.',
    en: '{n} wish we take further to those who can decide on it.|{n} wishes we take further to those who can decide on it.',
  },
  planNextLook: {
    nb: 'Vi ser på planen sammen {day}.',
    nn: 'Vi ser på planen saman {day}.',
    da: 'Vi ser på planen sammen {day}.',
    en: 'We look at the plan together {day}.',
  },
  planButton: { nb: 'Les planen', nn: 'Les planen', da: 'Læs planen', en: 'Read the plan' },
  ownLink: {
    nb: 'Lenken er din egen, og du trenger ingen konto. Ikke send den videre.',
    nn: 'Lenkja er di eiga, og du treng ingen konto. Ikkje send ho vidare.',
    da: 'Linket er dit eget, og du behøver ingen konto. Send det ikke videre.',
    en: 'The link is your own, and you need no account. Please do not pass it on.',
  },
} as const satisfies Phrases
