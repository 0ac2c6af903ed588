import type { Phrases, Refusals } from '../../kernel/words.ts'
import type { StepWords } from '../05-agenda/programme.ts'
import type { Refusal } from './rules.ts'

const wishes: StepWords = {
  title: { nb: 'Ønsker på arket', nn: 'Ønske på arket', da: 'Ønsker på arket', en: 'Wishes on the sheet' },
  short: { nb: 'Ønsker', nn: 'Ønske', da: 'Ønsker', en: 'Wishes' },
  open: { nb: 'Gå til arket', nn: 'Gå til arket', da: 'Gå til arket', en: 'Go to the sheet' },
  willHappen: {
    nb: 'Neste: hvert bord får sitt ark.',
    nn: 'Neste: kvart bord får sitt ark.',
    da: 'Næste: hvert bord får sit ark.',
    en: 'Next: each table gets its sheet.',
  },
  wallTask: {
    nb: 'Skriv det dere vil ha mer av. Sett de tre viktigste øverst.',
    nn: 'Skriv det de vil ha meir av. Set dei tre viktigaste øvst.',
    da: 'Skriv det, I vil have mere af. Sæt de tre vigtigste øverst.',
    en: 'Write what you want more of. Put the three most important on top.',
  },
  say: {
    nb: 'Ett ark per bord. Snakk først, skriv når dere er enige. Når fem minutter gjenstår, setter dere de tre viktigste øverst.',
    nn: 'Eitt ark per bord. Snakk først, skriv når de er einige. Når fem minutt står att, set de dei tre viktigaste øvst.',
    da: 'Ét ark pr. bord. Tal først, skriv når I er enige. Når der er fem minutter tilbage, sætter I de tre vigtigste øverst.',
    en: 'One sheet for each table. Talk first, write when you agree. When five minutes are left, put the three most important on top.',
  },
  ifStuck: {
    nb: 'Står det stille? Spør bordet: Hva i historiene deres vil dere ha igjen på mandag?',
    nn: 'Står det stille? Spør bordet: Kva i historiene dykkar vil de ha att på måndag?',
    da: 'Går det i stå? Spørg bordet: Hvad i jeres historier vil I have igen på mandag?',
    en: 'Has it gone quiet? Ask the table: what in your stories do you want back on Monday?',
  },
}

/** What the agenda, the cockpit and the wall say of this step. */
export const steps = { wishes }

/** What stands on the screens of the stage itself. */
export const words = {
  heading: {
    nb: 'Dette vil vi ha mer av',
    nn: 'Dette vil vi ha meir av',
    da: 'Det vil vi have mere af',
    en: 'We want more of this',
  },
} as const satisfies Phrases

export const refusals: Refusals<Refusal> = {
  'own-table-only': {
    nb: 'Dette arket hører til et annet bord.',
    nn: 'Dette arket høyrer til eit anna bord.',
    da: 'Dette ark hører til et andet bord.',
    en: 'This sheet belongs to another table.',
  },
  'pen-elsewhere': {
    nb: 'En annen har tusjen nå. Teksten din er ikke borte.',
    nn: 'Ein annan har tusjen no. Teksten din er ikkje borte.',
    da: 'En anden har tuschen nu. Din tekst er ikke væk.',
    en: 'Someone else has the pen now. Your text is not lost.',
  },
  'not-at-the-table': {
    nb: 'Tusjen kan bare gis til en ved dette bordet.',
    nn: 'Tusjen kan berre givast til ein ved dette bordet.',
    da: 'Tuschen kan kun gives til en ved dette bord.',
    en: 'The pen can only go to someone at this table.',
  },
  'unknown-wish': {
    nb: 'Dette ønsket står ikke lenger på arket.',
    nn: 'Dette ønsket står ikkje lenger på arket.',
    da: 'Dette ønske står ikke længere på arket.',
    en: 'This wish is no longer on the sheet.',
  },
  'sheet-full': {
    nb: 'Arket er fullt. Stryk noe, eller slå sammen to som ligner.',
    nn: 'Arket er fullt. Stryk noko, eller slå saman to som liknar.',
    da: 'Arket er fuldt. Streg noget ud, eller slå to sammen, der ligner hinanden.',
    en: 'The sheet is full. Strike something out, or join two that are alike.',
  },
}
