import type { Phrases } from '../../../kernel/words.ts'

/** The notice to employees: what is stored, who reads it, when it is deleted. Plain enough for a staff room wall. */
export const words = {
  lead: {
    nb: 'Alle ansatte og ledere inviteres til to møter om hva som gjør dagene gode her, og hva vi vil ha mer av. I møtene brukes Flippover på telefon, eller papir for dem som heller vil det.',
    nn: 'Alle tilsette og leiarar blir inviterte til to møte om kva som gjer dagane gode her, og kva vi vil ha meir av. I møta blir Flippover brukt på telefon, eller papir for dei som heller vil det.',
    da: 'Alle medarbejdere og ledere inviteres til to møder om, hvad der gør dagene gode her, og hvad vi vil have mere af. På møderne bruges Flippover på telefonen, eller papir for dem, der hellere vil det.',
    en: 'All employees and managers are invited to two meetings about what makes the days good here, and what we want more of. The meetings use Flippover on phones, or paper for those who prefer it.',
  },
  why: { nb: 'Hvorfor', nn: 'Kvifor', da: 'Hvorfor', en: 'Why' },
  when: { nb: 'Når og hvor', nn: 'Når og kvar', da: 'Hvornår og hvor', en: 'When and where' },
  notBooked: {
    nb: 'Tiden er ikke satt ennå.',
    nn: 'Tida er ikkje sett enno.',
    da: 'Tiden er ikke sat endnu.',
    en: 'The time is not set yet.',
  },
  rights: {
    nb: 'Å være noens leder gir ingen rett til å lese mer. Det er frivillig å si noe om seg selv. Vil du vite hva som står om deg, eller få noe rettet eller slettet, så spør en av oss:',
    nn: 'Å vere leiar for nokon gjev ingen rett til å lese meir. Det er frivillig å seie noko om seg sjølv. Vil du vite kva som står om deg, eller få noko retta eller sletta, så spør ein av oss:',
    da: 'At være nogens leder giver ingen ret til at læse mere. Det er frivilligt at sige noget om sig selv. Vil du vide, hvad der står om dig, eller have noget rettet eller slettet, så spørg en af os:',
    en: 'Being someone’s manager gives no right to read more. Nobody has to tell about themselves. If you want to know what is kept about you, or have something corrected or deleted, ask one of us:',
  },
  contacts: { nb: 'Spør oss', nn: 'Spør oss', da: 'Spørg os', en: 'Ask us' },
} as const satisfies Phrases
