import type { Phrases } from '../../kernel/words.ts'

/** What is deleted by itself, and what is deleted by hand. */
export const retentionWords = {
  privacyLink: { nb: 'Hva som lagres', nn: 'Kva som blir lagra', da: 'Hvad der gemmes', en: 'What is stored' },
  goesSoon: {
    nb: 'Dette slettes snart av seg selv',
    nn: 'Dette blir snart sletta av seg sjølv',
    da: 'Dette slettes snart af sig selv',
    en: 'This will soon be deleted by itself',
  },
  goesContacts: {
    nb: '{day}: e-postadresser, og det som trengtes for plasseringen',
    nn: '{day}: e-postadresser, og det som trongst for plasseringa',
    da: '{day}: e-mailadresser, og det, der skulle bruges til pladserne',
    en: '{day}: mail addresses, and what seating needed',
  },
  goesNames: {
    nb: '{day}: navnene på dem som var med',
    nn: '{day}: namna på dei som var med',
    da: '{day}: navnene på dem, der var med',
    en: '{day}: the names of those who took part',
  },
  goesEverything: {
    nb: '{day}: hele prosessen, med ark, skjema og plan',
    nn: '{day}: heile prosessen, med ark, skjema og plan',
    da: '{day}: hele processen med ark, skemaer og plan',
    en: '{day}: the whole process, with sheets, forms and plan',
  },
  goesTake: {
    nb: 'Trenger dere en kopi, så last den ned før den dagen.',
    nn: 'Treng de ein kopi, så last han ned før den dagen.',
    da: 'Har I brug for en kopi, så hent den inden den dag.',
    en: 'If you need a copy, download it before that day.',
  },
  goesToDocuments: { nb: 'Til dokumentene', nn: 'Til dokumenta', da: 'Til dokumenterne', en: 'To the documents' },
  eraseProcess: {
    nb: 'Slett hele prosessen',
    nn: 'Slett heile prosessen',
    da: 'Slet hele processen',
    en: 'Delete the whole process',
  },
  eraseProcessMeans: {
    nb: 'Alt om {workplace} blir borte for godt, for alle: navn, ark, plan og lenker. Last ned det dere vil beholde, først.',
    nn: 'Alt om {workplace} blir borte for godt, for alle: namn, ark, plan og lenkjer. Last ned det de vil behalde, først.',
    da: 'Alt om {workplace} forsvinder for altid, for alle: navne, ark, plan og links. Hent først det, I vil beholde.',
    en: 'Everything about {workplace} is gone for good, for everyone: names, sheets, plan and links. Download what you want to keep first.',
  },
  eraseProcessName: {
    nb: 'Skriv navnet på arbeidsplassen',
    nn: 'Skriv namnet på arbeidsplassen',
    da: 'Skriv arbejdspladsens navn',
    en: 'Write the name of the workplace',
  },
  eraseProcessYes: {
    nb: 'Slett for godt',
    nn: 'Slett for godt',
    da: 'Slet for altid',
    en: 'Delete for good',
  },
} as const satisfies Phrases
