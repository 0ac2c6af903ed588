import type { Phrases, Refusals } from '../../kernel/words.ts'
import type { StepWords } from '../05-agenda/programme.ts'
import type { Refusal } from './rules.ts'

const welcome: StepWords = {
  title: { nb: 'Velkommen', nn: 'Velkomen', da: 'Velkommen', en: 'Welcome' },
  short: { nb: 'Velkomst', nn: 'Velkomst', da: 'Velkomst', en: 'Welcome' },
  open: { nb: 'Ønsk velkommen', nn: 'Ønsk velkomen', da: 'Byd velkommen', en: 'Say welcome' },
  willHappen: {
    nb: 'Neste: dagen begynner, og alle ser hva den går ut på.',
    nn: 'Neste: dagen tek til, og alle ser kva han går ut på.',
    da: 'Næste: dagen begynder, og alle ser, hvad den går ud på.',
    en: 'Next: the day begins, and everyone sees what it is about.',
  },
  wallTask: {
    nb: 'Snakk sammen ved bordet: Hvorfor er vi her? Hvordan vil vi ha det i dag?',
    nn: 'Snakk saman ved bordet: Kvifor er vi her? Korleis vil vi ha det i dag?',
    da: 'Snak sammen ved bordet: Hvorfor er vi her? Hvordan vil vi have det i dag?',
    en: 'Talk at your table: why are we here? How do we want today to be?',
  },
  say: {
    nb: 'Velkommen. I dag leter vi etter det som fungerer hos oss, og etter det vi vil ha mer av. Vi leter ikke etter feil. Nå får dere noen minutter ved bordet: Snakk om hvorfor vi er her, og hva dere trenger for at det skal bli en god dag.',
    nn: 'Velkomen. I dag leitar vi etter det som fungerer hos oss, og etter det vi vil ha meir av. Vi leitar ikkje etter feil. No får de nokre minutt ved bordet: Snakk om kvifor vi er her, og kva de treng for at det skal bli ein god dag.',
    da: 'Velkommen. I dag leder vi efter det, der fungerer hos os, og efter det, vi vil have mere af. Vi leder ikke efter fejl. Nu får I nogle minutter ved bordet: Snak om, hvorfor vi er her, og hvad I har brug for, så det bliver en god dag.',
    en: 'Welcome. Today we look for what works here, and for what we want more of. We are not looking for faults. You now have a few minutes at the table: talk about why we are here, and what you need to make this a good day.',
  },
  watchFor: {
    nb: 'Om alle har funnet bordet sitt, og om det snakkes ved alle. Fem til ti minutter er nok.',
    nn: 'Om alle har funne bordet sitt, og om dei snakkar ved alle. Fem til ti minutt er nok.',
    da: 'Om alle har fundet deres bord, og om der bliver talt ved dem alle. Fem til ti minutter er nok.',
    en: 'Whether everyone has found their table, and whether all tables talk. Five to ten minutes are enough.',
  },
  ifStuck: {
    nb: 'Er noen i tvil om hensikten? Si rett ut hva som skjer med det dere skriver, og hva dere ikke kan love.',
    nn: 'Er nokon i tvil om føremålet? Sei rett ut kva som skjer med det de skriv, og kva de ikkje kan love.',
    da: 'Er nogen i tvivl om formålet? Sig ligeud, hvad der sker med det, I skriver, og hvad I ikke kan love.',
    en: 'Does anyone doubt the purpose? Say plainly what happens with what you write, and what you cannot promise.',
  },
}

/** What the agenda, the cockpit and the wall say of this step. */
export const steps = { welcome }

/** What stands on the screens of the stage itself. */
export const words = {
  table: { nb: 'Bord {table}', nn: 'Bord {table}', da: 'Bord {table}', en: 'Table {table}' },
  noTable: { nb: 'Uten bord ennå', nn: 'Utan bord enno', da: 'Uden bord endnu', en: 'No table yet' },
  noTableHelp: {
    nb: 'Sett deg der det er en ledig stol, så finner vi et bord til deg.',
    nn: 'Set deg der det er ein ledig stol, så finn vi eit bord til deg.',
    da: 'Sæt dig, hvor der er en ledig stol, så finder vi et bord til dig.',
    en: 'Sit down where there is a free chair, and we will find you a table.',
  },
  takeSeat: { nb: 'Gi meg et bord', nn: 'Gje meg eit bord', da: 'Giv mig et bord', en: 'Give me a table' },
  heading: {
    nb: 'Snakk sammen ved bordet',
    nn: 'Snakk saman ved bordet',
    da: 'Snak sammen ved bordet',
    en: 'Talk at your table',
  },
  askHopes: {
    nb: 'Hva håper vi å ha med oss herfra?',
    nn: 'Kva håper vi å ha med oss herifrå?',
    da: 'Hvad håber vi at tage med herfra?',
    en: 'What do we hope to take with us from here?',
  },
  askNeeds: {
    nb: 'Hva trenger vi av hverandre for at det skal bli en god dag?',
    nn: 'Kva treng vi av kvarandre for at det skal bli ein god dag?',
    da: 'Hvad har vi brug for fra hinanden, så det bliver en god dag?',
    en: 'What do we need from one another to make it a good day?',
  },
  purpose: { nb: 'Derfor er vi her', nn: 'Difor er vi her', da: 'Derfor er vi her', en: 'Why we are here' },
  purposeByDefault: {
    nb: 'Vi vil finne ut hva som gjør dagene gode her hos oss, og hva vi vil ha mer av.',
    nn: 'Vi vil finne ut kva som gjer dagane gode her hos oss, og kva vi vil ha meir av.',
    da: 'Vi vil finde ud af, hvad der gør dagene gode her hos os, og hvad vi vil have mere af.',
    en: 'We want to find out what makes the days good here, and what we want more of.',
  },
  wayOfWorking: { nb: 'Slik gjør vi det', nn: 'Slik gjer vi det', da: 'Sådan gør vi', en: 'How we do it' },
  wayInterviews: {
    nb: 'To og to spør hverandre om en god dag på jobben.',
    nn: 'To og to spør kvarandre om ein god dag på jobben.',
    da: 'To og to spørger hinanden om en god dag på arbejdet.',
    en: 'Two and two ask each other about a good day at work.',
  },
  wayStories: {
    nb: 'Ved bordet forteller vi hva som gjorde dagene gode.',
    nn: 'Ved bordet fortel vi kva som gjorde dagane gode.',
    da: 'Ved bordet fortæller vi, hvad der gjorde dagene gode.',
    en: 'At the table we tell what made those days good.',
  },
  wayWishes: {
    nb: 'Vi skriver ønskene våre på et ark og ser på arkene til hverandre.',
    nn: 'Vi skriv ønska våre på eit ark og ser på arka til kvarandre.',
    da: 'Vi skriver vores ønsker på et ark og ser på hinandens ark.',
    en: "We write our wishes on a sheet and look at one another's sheets.",
  },
  atTable: {
    nb: 'Ved bordet: {names}',
    nn: 'Ved bordet: {names}',
    da: 'Ved bordet: {names}',
    en: 'At the table: {names}',
  },
  and: { nb: 'og', nn: 'og', da: 'og', en: 'and' },
  you: { nb: 'deg', nn: 'deg', da: 'dig', en: 'you' },
  done: {
    nb: 'Vi har snakket det gjennom',
    nn: 'Vi har snakka det gjennom',
    da: 'Vi har snakket det igennem',
    en: 'We have talked it through',
  },
  isDone: {
    nb: 'Bordet er klart. Vi går videre sammen når den som leder møtet, sier fra.',
    nn: 'Bordet er klart. Vi går vidare saman når den som leier møtet, seier frå.',
    da: 'Bordet er klar. Vi går videre sammen, når den, der leder mødet, siger til.',
    en: 'The table is ready. We go on together when the one who leads the meeting says so.',
  },
  notYet: {
    nb: 'Vi snakker litt til',
    nn: 'Vi snakkar litt til',
    da: 'Vi snakker lidt mere',
    en: 'We need a little longer',
  },
  ask: {
    nb: 'Er det noe dere lurer på?',
    nn: 'Er det noko de lurer på?',
    da: 'Er der noget, I er i tvivl om?',
    en: 'Is there something you wonder about?',
  },
  question: {
    nb: 'Spørsmål fra bordet',
    nn: 'Spørsmål frå bordet',
    da: 'Spørgsmål fra bordet',
    en: 'Question from the table',
  },
  questionPlaceholder: {
    nb: 'Spørsmål til den som leder',
    nn: 'Spørsmål til den som leier',
    da: 'Spørgsmål til den, der leder',
    en: 'Question to the facilitator',
  },
  send: { nb: 'Send', nn: 'Send', da: 'Send', en: 'Send' },
  questionHint: {
    nb: 'Uten navn. Den som leder møtet, kan ta det opp for alle.',
    nn: 'Utan namn. Den som leier møtet, kan ta det opp for alle.',
    da: 'Uden navn. Den, der leder mødet, kan tage det op for alle.',
    en: 'No name on it. The one who leads the meeting can take it up for everyone.',
  },
  withdraw: { nb: 'Stryk', nn: 'Stryk', da: 'Streg ud', en: 'Strike out' },
  withdrawQuestion: {
    nb: 'Stryk spørsmålet «{question}»',
    nn: 'Stryk spørsmålet «{question}»',
    da: 'Streg spørgsmålet »{question}« ud',
    en: 'Strike out the question “{question}”',
  },
  waiting: { nb: 'Sendt', nn: 'Sendt', da: 'Sendt', en: 'Sent' },
  takenUp: { nb: 'Tas opp nå', nn: 'Blir teke opp no', da: 'Tages op nu', en: 'Taken up now' },
  answered: { nb: 'Besvart', nn: 'Svara på', da: 'Besvaret', en: 'Answered' },
  keptBack: {
    nb: 'Tas en annen gang',
    nn: 'Blir teke ein annan gong',
    da: 'Tages en anden gang',
    en: 'For another time',
  },
  questionsOnWall: { nb: 'Dere spør', nn: 'De spør', da: 'I spørger', en: 'You ask' },
  questions: {
    nb: 'Spørsmål fra bordene',
    nn: 'Spørsmål frå borda',
    da: 'Spørgsmål fra bordene',
    en: 'Questions from the tables',
  },
  noQuestions: {
    nb: 'Ingen spørsmål ennå. De kommer hit uten navn og bord.',
    nn: 'Ingen spørsmål enno. Dei kjem hit utan namn og bord.',
    da: 'Ingen spørgsmål endnu. De kommer her uden navn og bord.',
    en: 'No questions yet. They arrive here without name or table.',
  },
  takeUp: { nb: 'Ta opp for alle', nn: 'Ta opp for alle', da: 'Tag op for alle', en: 'Take up for everyone' },
  markAnswered: { nb: 'Det er besvart', nn: 'Det er svara på', da: 'Det er besvaret', en: 'It is answered' },
  keepBack: {
    nb: 'Ta det en annen gang',
    nn: 'Ta det ein annan gong',
    da: 'Tag det en anden gang',
    en: 'Leave it for later',
  },
  tableTalks: { nb: 'Snakker sammen.', nn: 'Snakkar saman.', da: 'Snakker sammen.', en: 'Talking.' },
  tableDone: {
    nb: 'Har snakket det gjennom.',
    nn: 'Har snakka det gjennom.',
    da: 'Har snakket det igennem.',
    en: 'Have talked it through.',
  },
} as const satisfies Phrases

export const refusals: Refusals<Refusal> = {
  'own-table-only': {
    nb: 'Dette gjelder et annet bord.',
    nn: 'Dette gjeld eit anna bord.',
    da: 'Dette gælder et andet bord.',
    en: 'This concerns another table.',
  },
  'facilitator-only': {
    nb: 'Bare den som leder møtet, kan ta opp spørsmål.',
    nn: 'Berre den som leier møtet, kan ta opp spørsmål.',
    da: 'Kun den, der leder mødet, kan tage spørgsmål op.',
    en: 'Only the one who leads the meeting can take up questions.',
  },
  'unknown-question': {
    nb: 'Dette spørsmålet er strøket.',
    nn: 'Dette spørsmålet er stroke.',
    da: 'Dette spørgsmål er streget ud.',
    en: 'This question has been struck out.',
  },
  'enough-questions': {
    nb: 'Dere har spurt om mye. Be heller den som leder møtet, komme bort.',
    nn: 'De har spurt om mykje. Be heller den som leier møtet, kome bort.',
    da: 'I har spurgt om meget. Bed hellere den, der leder mødet, komme hen til jer.',
    en: 'You have asked a lot. Ask the one who leads the meeting to come over instead.',
  },
}
