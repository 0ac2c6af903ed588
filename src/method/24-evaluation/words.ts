import type { Phrases, Refusals } from '../../kernel/words.ts'
import type { StepWords } from '../05-agenda/programme.ts'
import type { Refusal } from './rules.ts'

const evaluation: StepWords = {
  title: {
    nb: 'Hva fikk vi ut av det?',
    nn: 'Kva fekk vi ut av det?',
    da: 'Hvad fik vi ud af det?',
    en: 'What did we get out of it?',
  },
  short: { nb: 'Tilbakeblikk', nn: 'Tilbakeblikk', da: 'Tilbageblik', en: 'Looking back' },
  open: { nb: 'Se tilbake sammen', nn: 'Sjå tilbake saman', da: 'Se tilbage sammen', en: 'Look back together' },
  willHappen: {
    nb: 'Neste: bordene snakker om hva møtene ga. Spørsmålene åpner du selv etterpå.',
    nn: 'Neste: borda snakkar om kva møta gav. Spørsmåla opnar du sjølv etterpå.',
    da: 'Næste: bordene taler om, hvad møderne gav. Spørgsmålene åbner du selv bagefter.',
    en: 'Next: the tables talk about what the meetings gave. You open the questions yourself afterwards.',
  },
  wallTask: {
    nb: 'Snakk ved bordet: Hva har disse to møtene gitt oss?',
    nn: 'Snakk ved bordet: Kva har desse to møta gitt oss?',
    da: 'Tal ved bordet: Hvad har de to møder givet os?',
    en: 'Talk at the table: what have these two meetings given us?',
  },
  say: {
    nb: 'Ta noen minutter ved bordet: Hva tar dere med dere? Hva kunne vært gjort annerledes? Så svarer hver av dere kort på telefonen, uten navn, og vi hører noen stemmer i plenum.',
    nn: 'Ta nokre minutt ved bordet: Kva tek de med dykk? Kva kunne vore gjort annleis? Så svarar kvar av dykk kort på telefonen, utan namn, og vi høyrer nokre stemmer i plenum.',
    da: 'Tag nogle minutter ved bordet: Hvad tager I med jer? Hvad kunne være gjort anderledes? Så svarer hver af jer kort på telefonen, uden navn, og vi hører nogle stemmer i plenum.',
    en: 'Take a few minutes at the table: what do you take with you? What could have been done differently? Then each of you answers briefly on the phone, without a name, and we hear some voices in plenary.',
  },
  watchFor: {
    nb: 'Om bordene har snakket ferdig før du åpner spørsmålene. Alle svarer uten navn, også lederne.',
    nn: 'Om borda har snakka ferdig før du opnar spørsmåla. Alle svarer utan namn, òg leiarane.',
    da: 'Om bordene har talt færdig, før du åbner spørgsmålene. Alle svarer uden navn, også lederne.',
    en: 'Whether the tables have finished talking before you open the questions. All answer without a name, managers too.',
  },
  ifStuck: {
    nb: 'Er det stille i plenum? Spør ett bord: Hva snakket dere mest om nå?',
    nn: 'Er det stille i plenum? Spør eitt bord: Kva snakka de mest om no?',
    da: 'Er der stille i plenum? Spørg ét bord: Hvad talte I mest om nu?',
    en: 'Is it quiet in plenary? Ask one table: what did you talk about most just now?',
  },
}

/** What the agenda, the cockpit and the wall say of this step. */
export const steps = { evaluation }

/** What stands on the screens of the stage itself. */
export const words = {
  paperHeading: {
    nb: 'Lapper fra evalueringen',
    nn: 'Lappar frå evalueringa',
    da: 'Sedler fra evalueringen',
    en: 'Slips from the evaluation',
  },
  paperWhenOpen: {
    nb: 'Åpne spørsmålene i møtet først. Da kan lappene skrives inn her.',
    nn: 'Opne spørsmåla i møtet først. Då kan lappane skrivast inn her.',
    da: 'Åbn spørgsmålene på mødet først. Så kan sedlerne skrives ind her.',
    en: 'Open the questions in the meeting first. Then the slips can be typed in here.',
  },
  paperSlip: { nb: 'Legg til lappen', nn: 'Legg til lappen', da: 'Tilføj sedlen', en: 'Add the slip' },
  paperTyped: {
    nb: 'Én lapp er skrevet inn.|{n} lapper er skrevet inn.',
    nn: 'Éin lapp er skriven inn.|{n} lappar er skrivne inn.',
    da: 'Én seddel er skrevet ind.|{n} sedler er skrevet ind.',
    en: 'One slip is typed in.|{n} slips are typed in.',
  },
  talkHeading: { nb: 'Snakk sammen først', nn: 'Snakk saman først', da: 'Tal sammen først', en: 'Talk together first' },
  talkHow: {
    nb: 'Legg telefonen bort litt. Spørsmålene kommer hit når dere har snakket.',
    nn: 'Legg telefonen bort litt. Spørsmåla kjem hit når de har snakka.',
    da: 'Læg telefonen væk lidt. Spørgsmålene kommer her, når I har talt.',
    en: 'Put the phone away for a while. The questions come here when you have talked.',
  },
  talkTake: {
    nb: 'Hva tar vi med oss?',
    nn: 'Kva tek vi med oss?',
    da: 'Hvad tager vi med os?',
    en: 'What do we take with us?',
  },
  talkSurprised: {
    nb: 'Hva ble annerledes enn vi trodde?',
    nn: 'Kva blei annleis enn vi trudde?',
    da: 'Hvad blev anderledes, end vi troede?',
    en: 'What turned out differently than we thought?',
  },
  talkNextTime: {
    nb: 'Hva bør vi gjøre annerledes en annen gang?',
    nn: 'Kva bør vi gjere annleis ein annan gong?',
    da: 'Hvad bør vi gøre anderledes en anden gang?',
    en: 'What should we do differently another time?',
  },
  askHeading: {
    nb: 'Tre korte spørsmål',
    nn: 'Tre korte spørsmål',
    da: 'Tre korte spørgsmål',
    en: 'Three short questions',
  },
  askHow: {
    nb: 'Ingen ser hvem som svarer. Svarene lagres uten navn og klokkeslett, og vises bare når minst fem har svart.',
    nn: 'Ingen ser kven som svarar. Svara blir lagra utan namn og klokkeslett, og blir berre viste når minst fem har svart.',
    da: 'Ingen ser, hvem der svarer. Svarene gemmes uden navn og klokkeslæt og vises kun, når mindst fem har svaret.',
    en: 'Nobody sees who answers. The answers are kept without name and time, and shown only when at least five have answered.',
  },
  heard: {
    nb: 'Jeg fikk sagt det som er viktig for meg.',
    nn: 'Eg fekk sagt det som er viktig for meg.',
    da: 'Jeg fik sagt det, der er vigtigt for mig.',
    en: 'I got to say what matters to me.',
  },
  useful: {
    nb: 'Vi fant noe som betyr noe i hverdagen.',
    nn: 'Vi fann noko som betyr noko i kvardagen.',
    da: 'Vi fandt noget, der betyder noget i hverdagen.',
    en: 'We found something that matters in our working day.',
  },
  hopeful: {
    nb: 'Jeg tror det blir noe av det vi foreslo.',
    nn: 'Eg trur det blir noko av det vi føreslo.',
    da: 'Jeg tror, det bliver til noget, det vi foreslog.',
    en: 'I believe that something will come of what we proposed.',
  },
  fully: { nb: 'Ja, helt', nn: 'Ja, heilt', da: 'Ja, helt', en: 'Yes, fully' },
  mostly: { nb: 'Ja, for det meste', nn: 'Ja, for det meste', da: 'Ja, for det meste', en: 'Yes, mostly' },
  little: { nb: 'Bare litt', nn: 'Berre litt', da: 'Kun lidt', en: 'Only a little' },
  no: { nb: 'Nei', nn: 'Nei', da: 'Nej', en: 'No' },
  none: { nb: 'Svarte ikke', nn: 'Svara ikkje', da: 'Svarede ikke', en: 'Did not answer' },
  said: {
    nb: 'Vil du legge til noe?',
    nn: 'Vil du leggje til noko?',
    da: 'Vil du tilføje noget?',
    en: 'Anything to add?',
  },
  saidHint: {
    nb: 'Alle kan lese det, så skriv ikke navn.',
    nn: 'Alle kan lese det, så skriv ikkje namn.',
    da: 'Alle kan læse det, så skriv ikke navne.',
    en: 'Everyone can read it, so do not write names.',
  },
  send: { nb: 'Send svaret', nn: 'Send svaret', da: 'Send svaret', en: 'Send the answer' },
  answered: { nb: 'Svaret ditt er med.', nn: 'Svaret ditt er med.', da: 'Dit svar er med.', en: 'Your answer is in.' },
  answeredDetail: {
    nb: 'Ingen kan se at det er ditt. Nå hører vi noen stemmer i plenum.',
    nn: 'Ingen kan sjå at det er ditt. No høyrer vi nokre stemmer i plenum.',
    da: 'Ingen kan se, at det er dit. Nu hører vi nogle stemmer i plenum.',
    en: 'Nobody can see that it is yours. Now we hear some voices in plenary.',
  },
  resultsHeading: { nb: 'Dette svarte vi', nn: 'Dette svara vi', da: 'Det svarede vi', en: 'What we answered' },
  answersIn: {
    nb: '{n} svar',
    nn: '{n} svar',
    da: '{n} svar',
    en: '{n} answer|{n} answers',
  },
  hidden: {
    nb: 'Noen få svar vises ikke hver for seg, så ingen kan kjennes igjen.',
    nn: 'Nokre få svar blir ikkje viste kvar for seg, så ingen kan kjennast att.',
    da: 'Nogle få svar vises ikke hver for sig, så ingen kan genkendes.',
    en: 'A few answers are not shown one by one, so that nobody can be recognised.',
  },
  fewer: { nb: 'vises ikke', nn: 'blir ikkje vist', da: 'vises ikke', en: 'not shown' },
  tooFew: {
    nb: 'Færre enn fem har svart, så svarene vises ikke.',
    nn: 'Færre enn fem har svart, så svara blir ikkje viste.',
    da: 'Færre end fem har svaret, så svarene vises ikke.',
    en: 'Fewer than five have answered, so the answers are not shown.',
  },
  saidHeading: { nb: 'Noen skrev', nn: 'Nokon skreiv', da: 'Nogen skrev', en: 'Some wrote' },
  plenaryHeading: { nb: 'Sagt i plenum', nn: 'Sagt i plenum', da: 'Sagt i plenum', en: 'Said in plenary' },
  plenaryField: { nb: 'Sagt i plenum', nn: 'Sagt i plenum', da: 'Sagt i plenum', en: 'Said in plenary' },
  plenaryPlaceholder: {
    nb: 'Kort, uten navn',
    nn: 'Kort, utan namn',
    da: 'Kort, uden navn',
    en: 'Short, without names',
  },
  note: { nb: 'Noter', nn: 'Noter', da: 'Notér', en: 'Note' },
  strikeOut: { nb: 'Stryk', nn: 'Stryk', da: 'Streg ud', en: 'Strike out' },
  strikeThis: { nb: 'Stryk: {said}', nn: 'Stryk: {said}', da: 'Streg ud: {said}', en: 'Strike out: {said}' },
  openQuestions: { nb: 'Åpne spørsmålene', nn: 'Opne spørsmåla', da: 'Åbn spørgsmålene', en: 'Open the questions' },
  closeQuestions: {
    nb: 'Lukk og vis svarene',
    nn: 'Lukk og vis svara',
    da: 'Luk, og vis svarene',
    en: 'Close and show the answers',
  },
  openAgain: {
    nb: 'Åpne spørsmålene igjen',
    nn: 'Opne spørsmåla att',
    da: 'Åbn spørgsmålene igen',
    en: 'Open the questions again',
  },
  nowTalk: {
    nb: 'Bordene snakker sammen. Åpne spørsmålene når praten stilner.',
    nn: 'Borda snakkar saman. Opne spørsmåla når praten stilnar.',
    da: 'Bordene taler sammen. Åbn spørgsmålene, når snakken stilner.',
    en: 'The tables are talking. Open the questions when the talk goes quiet.',
  },
  nowOpen: {
    nb: 'Spørsmålene er åpne på telefonene. Ingen tall vises før du lukker.',
    nn: 'Spørsmåla er opne på telefonane. Ingen tal blir viste før du lukkar.',
    da: 'Spørgsmålene er åbne på telefonerne. Ingen tal vises, før du lukker.',
    en: 'The questions are open on the phones. No numbers are shown until you close.',
  },
  nowClosed: {
    nb: 'Spørsmålene er lukket. Hør noen stemmer i plenum.',
    nn: 'Spørsmåla er lukka. Høyr nokre stemmer i plenum.',
    da: 'Spørgsmålene er lukket. Hør nogle stemmer i plenum.',
    en: 'The questions are closed. Hear some voices in plenary.',
  },
  wallAnswer: {
    nb: 'Svar på telefonen. Ingen ser hvem som svarer.',
    nn: 'Svar på telefonen. Ingen ser kven som svarar.',
    da: 'Svar på telefonen. Ingen ser, hvem der svarer.',
    en: 'Answer on the phone. Nobody sees who answers.',
  },
  lineTalks: { nb: 'Snakker sammen.', nn: 'Snakkar saman.', da: 'Taler sammen.', en: 'Talking together.' },
  lineAnswers: {
    nb: 'Svarer hver for seg.',
    nn: 'Svarar kvar for seg.',
    da: 'Svarer hver for sig.',
    en: 'Answering one by one.',
  },
  lineDone: { nb: 'Er med i plenum.', nn: 'Er med i plenum.', da: 'Er med i plenum.', en: 'With us in plenary.' },
} as const satisfies Phrases

export const refusals: Refusals<Refusal> = {
  'facilitator-only': {
    nb: 'Bare den som leder møtet, åpner og lukker spørsmålene.',
    nn: 'Berre den som leier møtet, opnar og lukkar spørsmåla.',
    da: 'Kun den, der leder mødet, åbner og lukker spørgsmålene.',
    en: 'Only the one who leads the meeting opens and closes the questions.',
  },
  'scribe-only': {
    nb: 'Bare referenten og den som leder møtet, noterer i plenum.',
    nn: 'Berre referenten og den som leier møtet, noterer i plenum.',
    da: 'Kun referenten og den, der leder mødet, noterer i plenum.',
    en: 'Only the scribe and the one who leads the meeting take notes in plenary.',
  },
  'participants-only': {
    nb: 'Svar på telefonen din, med din egen plass.',
    nn: 'Svar på telefonen din, med din eigen plass.',
    da: 'Svar på din telefon, med din egen plads.',
    en: 'Answer on your phone, from your own seat.',
  },
  'not-yet': {
    nb: 'Spørsmålene er ikke åpnet ennå.',
    nn: 'Spørsmåla er ikkje opna enno.',
    da: 'Spørgsmålene er ikke åbnet endnu.',
    en: 'The questions are not open yet.',
  },
  closed: {
    nb: 'Spørsmålene er lukket. Si det gjerne høyt i plenum.',
    nn: 'Spørsmåla er lukka. Sei det gjerne høgt i plenum.',
    da: 'Spørgsmålene er lukket. Sig det gerne højt i plenum.',
    en: 'The questions are closed. Feel free to say it aloud in plenary.',
  },
  'nothing-answered': {
    nb: 'Svar på minst ett av spørsmålene, eller skriv noe.',
    nn: 'Svar på minst eitt av spørsmåla, eller skriv noko.',
    da: 'Svar på mindst ét af spørgsmålene, eller skriv noget.',
    en: 'Answer at least one of the questions, or write something.',
  },
  enough: {
    nb: 'Det er ikke plass til mer her.',
    nn: 'Det er ikkje plass til meir her.',
    da: 'Der er ikke plads til mere her.',
    en: 'There is no room for more here.',
  },
  'unknown-note': {
    nb: 'Dette står ikke lenger i notatene.',
    nn: 'Dette står ikkje lenger i notata.',
    da: 'Det står ikke længere i noterne.',
    en: 'This is no longer among the notes.',
  },
}
