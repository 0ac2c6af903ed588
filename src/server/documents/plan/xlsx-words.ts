import type { Phrases } from '../../../kernel/words.ts'

/** The headings of the spreadsheet that stand nowhere else. */
export const tableWords = {
  measures: { nb: 'Tiltak', nn: 'Tiltak', da: 'Handlinger', en: 'Measures' },
  wishes: { nb: 'Ønsker og svar', nn: 'Ønske og svar', da: 'Ønsker og svar', en: 'Wishes and answers' },
  wish: { nb: 'Ønske', nn: 'Ønske', da: 'Ønske', en: 'Wish' },
  answer: { nb: 'Svar', nn: 'Svar', da: 'Svar', en: 'Answer' },
  answeredWith: { nb: 'Besvart sammen med', nn: 'Svara på saman med', da: 'Besvaret sammen med', en: 'Answered with' },
  alsoSaid: { nb: 'Også sagt slik', nn: 'Òg sagt slik', da: 'Også sagt sådan', en: 'Also said like this' },
  reason: { nb: 'Begrunnelse', nn: 'Grunngiving', da: 'Begrundelse', en: 'Reason' },
  lookAgain: { nb: 'Tas opp igjen', nn: 'Blir teke opp att', da: 'Tages op igen', en: 'Taken up again' },
  boardSays: { nb: 'Svar fra styret', nn: 'Svar frå styret', da: 'Svar fra bestyrelsen', en: 'Answer of the board' },
  sentOn: { nb: 'Sendt styret', nn: 'Sendt styret', da: 'Sendt til bestyrelsen', en: 'Sent to the board' },
  boardDay: { nb: 'Dag i svaret', nn: 'Dag i svaret', da: 'Dag i svaret', en: 'Day in the answer' },
  sheets: { nb: 'Ark i møte 1', nn: 'Ark i møte 1', da: 'Ark på møde 1', en: 'Sheets in meeting 1' },
  tables: {
    nb: 'Valgt av bord i møte 2',
    nn: 'Vald av bord i møte 2',
    da: 'Valgt af borde på møde 2',
    en: 'Tables in meeting 2',
  },
  howMany: { nb: 'Antall tiltak', nn: 'Talet på tiltak', da: 'Antal handlinger', en: 'Number of measures' },
  reported: { nb: 'Sist meldt', nn: 'Sist meldt', da: 'Sidst meldt', en: 'Last reported' },
  note: { nb: 'Slik går det', nn: 'Slik går det', da: 'Sådan går det', en: 'How it goes' },
} as const satisfies Phrases
