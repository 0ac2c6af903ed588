import type { Phrases } from '../../kernel/words.ts'

/** How the desk offers the dates to calendars. */
export const calendarFeedWords = {
  title: {
    nb: 'Datoene i kalenderen',
    nn: 'Datoane i kalenderen',
    da: 'Datoerne i kalenderen',
    en: 'The dates in a calendar',
  },
  lead: {
    nb: 'Møter, frister og dager da dere ser på planen, i kalenderen dere alt bruker. Legg inn adressen som en kalender fra nettet; den følger med når noe flyttes. Navn står der aldri.',
    nn: 'Møte, fristar og dagar då de ser på planen, i kalenderen de alt brukar. Legg inn adressa som ein kalender frå nettet; han følgjer med når noko blir flytt. Namn står der aldri.',
    da: 'Møder, frister og dage, hvor I ser på planen, i den kalender I allerede bruger. Læg adressen ind som en kalender fra nettet; den følger med, når noget flyttes. Navne står der aldrig.',
    en: 'Meetings, deadlines and days on which you look at the plan, in the calendar you already use. Add the address as a calendar from the web; it follows when something moves. Names are never in it.',
  },
  staff: {
    nb: 'For ansvarsgruppen',
    nn: 'For ansvarsgruppa',
    da: 'For ansvarsgruppen',
    en: 'For the responsible group',
  },
  seat: {
    nb: 'For alle som er med',
    nn: 'For alle som er med',
    da: 'For alle, der er med',
    en: 'For everybody who takes part',
  },
  show: { nb: 'Vis adressene', nn: 'Vis adressene', da: 'Vis adresserne', en: 'Show the addresses' },
  copy: { nb: 'Kopier', nn: 'Kopier', da: 'Kopiér', en: 'Copy' },
  copyOf: {
    nb: 'Kopier adressen: {who}',
    nn: 'Kopier adressa: {who}',
    da: 'Kopiér adressen: {who}',
    en: 'Copy the address: {who}',
  },
  copied: { nb: 'Kopiert.', nn: 'Kopiert.', da: 'Kopieret.', en: 'Copied.' },
  renew: { nb: 'Lag en ny adresse', nn: 'Lag ei ny adresse', da: 'Lav en ny adresse', en: 'Make a new address' },
  renewOf: {
    nb: 'Lag en ny adresse: {who}',
    nn: 'Lag ei ny adresse: {who}',
    da: 'Lav en ny adresse: {who}',
    en: 'Make a new address: {who}',
  },
  keepIt: {
    nb: 'Den som har adressen, kan lese datoene. Har den havnet feil, så lag en ny: da slutter den gamle å virke.',
    nn: 'Den som har adressa, kan lese datoane. Har ho hamna feil, så lag ei ny: då sluttar den gamle å verke.',
    da: 'Den, der har adressen, kan læse datoerne. Er den havnet forkert, så lav en ny: Så holder den gamle op med at virke.',
    en: 'Whoever has the address can read the dates. If it has gone astray, make a new one: the old one then stops working.',
  },
} as const satisfies Phrases
