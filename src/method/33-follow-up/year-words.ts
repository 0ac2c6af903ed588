import type { Phrases } from '../../kernel/words.ts'

/** What is said through the year beside the status itself: by those who answer for a measure, and about what was learned. */
export const yearWords = {
  yours: { nb: 'Det du svarer for', nn: 'Det du svarer for', da: 'Det, du har ansvar for', en: 'What you answer for' },
  yoursLead: {
    nb: 'Si med ett trykk hvordan det går. Alle som er med, ser det.',
    nn: 'Sei med eitt trykk korleis det går. Alle som er med, ser det.',
    da: 'Sig med ét tryk, hvordan det går. Alle, der er med, ser det.',
    en: 'Say with one tap how it goes. Everyone who takes part sees it.',
  },
  howIsIt: { nb: 'Hvordan går det?', nn: 'Korleis går det?', da: 'Hvordan går det?', en: 'How is it going?' },
  tell: { nb: 'Lagre', nn: 'Lagre', da: 'Gem', en: 'Save' },
  told: {
    nb: 'Takk. Nå ser alle hvordan det står til.',
    nn: 'Takk. No ser alle korleis det står til.',
    da: 'Tak. Nu kan alle se, hvordan det står til.',
    en: 'Thank you. Now everyone sees how it stands.',
  },
  dueBy: { nb: 'Ferdig innen {day}', nn: 'Ferdig innan {day}', da: 'Færdig senest {day}', en: 'To be done by {day}' },
  lookOn: {
    nb: 'Vi ser på det {day}',
    nn: 'Vi ser på det {day}',
    da: 'Vi ser på det {day}',
    en: 'We look at it on {day}',
  },
  strikeOutNote: { nb: 'Stryk ordene', nn: 'Stryk orda', da: 'Slet ordene', en: 'Strike out the words' },
  strikeOutNoteOf: {
    nb: 'Stryk det som er skrevet om «{what}»',
    nn: 'Stryk det som er skrive om «{what}»',
    da: 'Slet det, der er skrevet om »{what}«',
    en: 'Strike out what is written about “{what}”',
  },
  context: {
    nb: 'Hva har endret seg rundt oss?',
    nn: 'Kva har endra seg rundt oss?',
    da: 'Hvad har ændret sig omkring os?',
    en: 'What has changed around us?',
  },
  contextHow: {
    nb: 'En omorganisering, en ny leder, flere barn eller færre folk: noter det her, så forstår dere resultatet senere. Alle som er med, kan lese det.',
    nn: 'Ei omorganisering, ein ny leiar, fleire barn eller færre folk: noter det her, så forstår de resultatet seinare. Alle som er med, kan lese det.',
    da: 'En omorganisering, en ny leder, flere børn eller færre folk: notér det her, så forstår I resultatet senere. Alle, der er med, kan læse det.',
    en: 'A reorganisation, a new manager, more children or fewer staff: note it here, and you will understand the result later. Everyone who takes part can read it.',
  },
  lessons: {
    nb: 'Hva har vi lært til neste gang?',
    nn: 'Kva har vi lært til neste gong?',
    da: 'Hvad har vi lært til næste gang?',
    en: 'What have we learned for next time?',
  },
  lessonsHow: {
    nb: 'Om planen, om møtene, om måten dere følger opp på. Alle som er med, kan lese det.',
    nn: 'Om planen, om møta, om måten de følgjer opp på. Alle som er med, kan lese det.',
    da: 'Om planen, om møderne, om måden I følger op på. Alle, der er med, kan læse det.',
    en: 'About the plan, the meetings, the way you follow up. Everyone who takes part can read it.',
  },
  writeNote: { nb: 'Noter', nn: 'Noter', da: 'Notér', en: 'Note it' },
  notedOn: { nb: 'Notert {day}', nn: 'Notert {day}', da: 'Noteret {day}', en: 'Noted {day}' },
  strikeOut: { nb: 'Stryk', nn: 'Stryk', da: 'Slet', en: 'Strike out' },
  left: { nb: 'Dette står igjen', nn: 'Dette står att', da: 'Dette står tilbage', en: 'This is left' },
  leftLead: {
    nb: '{n} ønske er ikke i havn. Det kan bli med inn i neste runde.|{n} ønsker er ikke i havn. De kan bli med inn i neste runde.',
    nn: '{n} ønske er ikkje i hamn. Det kan bli med inn i neste runde.|{n} ønske er ikkje i hamn. Dei kan bli med inn i neste runde.',
    da: '{n} ønske er ikke i mål. Det kan komme med i næste runde.|{n} ønsker er ikke i mål. De kan komme med i næste runde.',
    en: '{n} wish has not come true yet. It can go along into the next round.|{n} wishes have not come true yet. They can go along into the next round.',
  },
  leftNone: {
    nb: 'Ingenting står igjen av denne planen.',
    nn: 'Ingenting står att av denne planen.',
    da: 'Intet står tilbage af denne plan.',
    en: 'Nothing is left of this plan.',
  },
  nextRound: {
    nb: 'Begynn neste runde',
    nn: 'Begynn neste runde',
    da: 'Begynd næste runde',
    en: 'Begin the next round',
  },
  nextRoundMeans: {
    nb: 'En ny prosess med det som står igjen, programmet og det dere regnet som å lykkes. Denne lukkes ikke.',
    nn: 'Ein ny prosess med det som står att, programmet og det de rekna som å lukkast. Denne blir ikkje lukka.',
    da: 'En ny proces med det, der står tilbage, programmet og det, I regnede for en succes. Denne lukkes ikke.',
    en: 'A new process with what is left, the programme and what you counted as success. This one is not closed.',
  },
  nextRoundMade: {
    nb: 'Neste runde er begynt.',
    nn: 'Neste runde er begynt.',
    da: 'Næste runde er begyndt.',
    en: 'The next round has begun.',
  },
  toNextRound: {
    nb: 'Gå til neste runde',
    nn: 'Gå til neste runde',
    da: 'Gå til næste runde',
    en: 'Go to the next round',
  },
} as const satisfies Phrases
