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
  looks: {
    nb: 'Hvem som har sett adressene',
    nn: 'Kven som har sett adressene',
    da: 'Hvem der har set adresserne',
    en: 'Who has seen the addresses',
  },
  looksMeans: {
    nb: 'Når noen i ansvarsgruppen ser adressene eller laster ned dokumenter, skrives det ned her, time for time. Det står ikke hvem de så etter.',
    nn: 'Når nokon i ansvarsgruppa ser adressene eller lastar ned dokument, blir det skrive ned her, time for time. Det står ikkje kven dei såg etter.',
    da: 'Når nogen i ansvarsgruppen ser adresserne eller henter dokumenter, bliver det skrevet ned her, time for time. Der står ikke, hvem de så efter.',
    en: 'When somebody in the responsible group sees the addresses or downloads documents, it is written down here, hour by hour. It does not say whom they looked for.',
  },
  looksNone: {
    nb: 'Ingen har sett dem ennå.',
    nn: 'Ingen har sett dei enno.',
    da: 'Ingen har set dem endnu.',
    en: 'Nobody has seen them yet.',
  },
  looksAddresses: {
    nb: '{name} så adressene',
    nn: '{name} såg adressene',
    da: '{name} så adresserne',
    en: '{name} saw the addresses',
  },
  looksDocuments: {
    nb: '{name} lastet ned dokumenter',
    nn: '{name} lasta ned dokument',
    da: '{name} hentede dokumenter',
    en: '{name} downloaded documents',
  },
  looksEverything: {
    nb: '{name} lastet ned hele prosessen',
    nn: '{name} lasta ned heile prosessen',
    da: '{name} hentede hele processen',
    en: '{name} downloaded the whole process',
  },
  looksGone: {
    nb: 'En som ikke lenger har konto',
    nn: 'Ein som ikkje lenger har konto',
    da: 'En, der ikke længere har en konto',
    en: 'Somebody who no longer has an account',
  },
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
