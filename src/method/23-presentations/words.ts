import type { Phrases, Refusals } from '../../kernel/words.ts'
import type { StepWords } from '../05-agenda/programme.ts'
import type { Refusal } from './rules.ts'

const presentations: StepWords = {
  title: { nb: 'Bordene legger fram', nn: 'Borda legg fram', da: 'Bordene lægger frem', en: 'The tables present' },
  short: { nb: 'Fortell', nn: 'Fortel', da: 'Fortæl', en: 'Present' },
  open: {
    nb: 'La bordene legge fram',
    nn: 'La borda leggje fram',
    da: 'Lad bordene lægge frem',
    en: 'Let the tables present',
  },
  willHappen: {
    nb: 'Neste: bordene forteller kort, tema for tema. Skjemaene kan leses av alle.',
    nn: 'Neste: borda fortel kort, tema for tema. Skjemaa kan lesast av alle.',
    da: 'Næste: bordene fortæller kort, tema for tema. Skemaerne kan læses af alle.',
    en: 'Next: the tables tell briefly, theme by theme. Everyone can read the forms.',
  },
  wallTask: {
    nb: 'Kort fra hvert bord. Er det alt sagt, så si bare det som er nytt.',
    nn: 'Kort frå kvart bord. Er det alt sagt, så sei berre det som er nytt.',
    da: 'Kort fra hvert bord. Er det allerede sagt, så sig kun det nye.',
    en: 'Briefly from each table. If it has been said, say only what is new.',
  },
  say: {
    nb: 'Vi går tema for tema. Si ønsket, og det forslaget dere har mest tro på. Har et annet bord sagt det, så legg bare til det som mangler.',
    nn: 'Vi går tema for tema. Sei ønsket, og det forslaget de har mest tru på. Har eit anna bord sagt det, så legg berre til det som manglar.',
    da: 'Vi går tema for tema. Sig ønsket og det forslag, I tror mest på. Har et andet bord sagt det, så læg kun det til, der mangler.',
    en: 'We go theme by theme. Say the wish, and the proposal you believe in most. If another table has said it, just add what is missing.',
  },
  watchFor: {
    nb: 'Om det samme blir sagt to ganger. Takk for det, og be neste bord si bare det som er nytt.',
    nn: 'Om det same blir sagt to gonger. Takk for det, og be neste bord seie berre det som er nytt.',
    da: 'Om det samme bliver sagt to gange. Sig tak, og bed næste bord om kun at sige det nye.',
    en: 'Whether the same is said twice. Say thanks, and ask the next table to say only what is new.',
  },
  ifStuck: {
    nb: 'Blir det knapt med tid? La to eller tre bord fortelle. Alle skjemaene følger med til ansvarsgruppen.',
    nn: 'Blir det knapt med tid? La to eller tre bord fortelje. Alle skjemaa følgjer med til ansvarsgruppa.',
    da: 'Bliver tiden knap? Lad to eller tre borde fortælle. Alle skemaerne følger med til ansvarsgruppen.',
    en: 'Is time getting short? Let two or three tables tell. All the forms go on to the responsible group.',
  },
}

const whatNext: StepWords = {
  title: { nb: 'Dette skjer videre', nn: 'Dette skjer vidare', da: 'Det sker der nu', en: 'What happens next' },
  short: { nb: 'Videre', nn: 'Vidare', da: 'Videre', en: 'Next' },
  open: {
    nb: 'Fortell hva som skjer videre',
    nn: 'Fortel kva som skjer vidare',
    da: 'Fortæl, hvad der sker nu',
    en: 'Tell what happens next',
  },
  willHappen: {
    nb: 'Neste: ansvarsgruppen sier når planen kommer.',
    nn: 'Neste: ansvarsgruppa seier når planen kjem.',
    da: 'Næste: ansvarsgruppen siger, hvornår planen kommer.',
    en: 'Next: the responsible group says when the plan comes.',
  },
  wallTask: {
    nb: 'Når planen kommer, og hvordan alle blir med videre.',
    nn: 'Når planen kjem, og korleis alle blir med vidare.',
    da: 'Hvornår planen kommer, og hvordan alle kommer med videre.',
    en: 'When the plan comes, and how everyone stays involved.',
  },
  say: {
    nb: 'Forslagene går nå til ansvarsgruppen. Vi begynner med ett til tre ønsker, og tar det som kan gjøres med en gang. Noe går ikke nå, og da får dere vite hvorfor.',
    nn: 'Forslaga går no til ansvarsgruppa. Vi byrjar med eitt til tre ønske, og tek det som kan gjerast med ein gong. Noko går ikkje no, og då får de vite kvifor.',
    da: 'Forslagene går nu til ansvarsgruppen. Vi begynder med et til tre ønsker og tager det, der kan gøres med det samme. Noget kan ikke lade sig gøre nu, og så får I at vide hvorfor.',
    en: 'The proposals now go to the responsible group. We begin with one to three wishes, and do at once what can be done at once. Some things cannot be done now, and then you will hear why.',
  },
  watchFor: {
    nb: 'Om du lover noe som andre må holde. Si hvem som lager planen, når den kommer, og hvordan alle blir med.',
    nn: 'Om du lovar noko som andre må halde. Sei kven som lagar planen, når han kjem, og korleis alle blir med.',
    da: 'Om du lover noget, som andre skal holde. Sig, hvem der laver planen, hvornår den kommer, og hvordan alle er med.',
    en: 'Whether you promise what others must keep. Say who makes the plan, when it comes, and how everyone is involved.',
  },
  ifStuck: {
    nb: 'Spør noen om akkurat sitt ønske? Lov et svar og en dato, ikke et resultat.',
    nn: 'Spør nokon om akkurat sitt ønske? Lov eit svar og ein dato, ikkje eit resultat.',
    da: 'Spørger nogen til netop deres ønske? Lov et svar og en dato, ikke et resultat.',
    en: 'Does someone ask about their own wish? Promise an answer and a date, not a result.',
  },
}

/** What the agenda, the cockpit and the wall say of these steps. */
export const steps = { presentations, 'what-next': whatNext }

/** What stands on the screens of the stage itself. */
export const words = {
  table: { nb: 'Bord {n}', nn: 'Bord {n}', da: 'Bord {n}', en: 'Table {n}' },
  tableTells: {
    nb: 'Bord {n} forteller.',
    nn: 'Bord {n} fortel.',
    da: 'Bord {n} fortæller.',
    en: 'Table {n} is telling.',
  },
  lookAtThem: {
    nb: 'Se på dem, ikke på meg.',
    nn: 'Sjå på dei, ikkje på meg.',
    da: 'Se på dem, ikke på mig.',
    en: 'Look at them, not at me.',
  },
  youAreNext: { nb: 'Så er det dere.', nn: 'Så er det dykk.', da: 'Så er det jer.', en: 'Then it is you.' },
  nextTable: {
    nb: 'Så er det bord {n}.',
    nn: 'Så er det bord {n}.',
    da: 'Så er det bord {n}.',
    en: 'Then it is table {n}.',
  },
  yourTurn: { nb: 'Deres tur', nn: 'Dykkar tur', da: 'Jeres tur', en: 'Your turn' },
  tellBriefly: {
    nb: 'Si ønsket, og det forslaget dere har mest tro på.',
    nn: 'Sei ønsket, og det forslaget de har mest tru på.',
    da: 'Sig ønsket og det forslag, I tror mest på.',
    en: 'Say the wish, and the proposal you believe in most.',
  },
  nobodyYet: {
    nb: 'Snart legger bordene fram.',
    nn: 'Snart legg borda fram.',
    da: 'Snart lægger bordene frem.',
    en: 'Soon the tables present.',
  },
  lookUp: {
    nb: 'Legg bort telefonen og se opp.',
    nn: 'Legg bort telefonen og sjå opp.',
    da: 'Læg telefonen væk, og se op.',
    en: 'Put the phone away and look up.',
  },
  allTold: {
    nb: 'Alle har fortalt.',
    nn: 'Alle har fortalt.',
    da: 'Alle har fortalt.',
    en: 'All have told.',
  },
  readForms: { nb: 'Les skjemaene', nn: 'Les skjemaa', da: 'Læs skemaerne', en: 'Read the forms' },
  backToListening: {
    nb: 'Tilbake til å lytte',
    nn: 'Tilbake til å lytte',
    da: 'Tilbage til at lytte',
    en: 'Back to listening',
  },
  noWish: {
    nb: 'Bordet har ikke skrevet ned noe ønske.',
    nn: 'Bordet har ikkje skrive ned noko ønske.',
    da: 'Bordet har ikke skrevet noget ønske ned.',
    en: 'The table has written down no wish.',
  },
  noMeasures: {
    nb: 'Ingen tiltak er skrevet ned.',
    nn: 'Ingen tiltak er skrivne ned.',
    da: 'Ingen handlinger er skrevet ned.',
    en: 'No measures are written down.',
  },
  picture: { nb: 'Side {n} av {all}', nn: 'Side {n} av {all}', da: 'Side {n} af {all}', en: 'Page {n} of {all}' },
  queue: { nb: 'Hvem forteller', nn: 'Kven fortel', da: 'Hvem fortæller', en: 'Who tells' },
  timeEach: {
    nb: 'Omtrent {n} minutt til hvert bord.|Omtrent {n} minutter til hvert bord.',
    nn: 'Omtrent {n} minutt til kvart bord.|Omtrent {n} minutt til kvart bord.',
    da: 'Omkring {n} minut til hvert bord.|Omkring {n} minutter til hvert bord.',
    en: 'About {n} minute for each table.|About {n} minutes for each table.',
  },
  timeFor: {
    nb: 'Tiden rekker til ett bord til. Velg hvem, eller gi mer tid.|Tiden rekker til {n} bord til. Velg hvem, eller gi mer tid.',
    nn: 'Tida rekk til eitt bord til. Vel kven, eller gi meir tid.|Tida rekk til {n} bord til. Vel kven, eller gi meir tid.',
    da: 'Tiden rækker til ét bord mere. Vælg hvem, eller giv mere tid.|Tiden rækker til {n} borde mere. Vælg hvem, eller giv mere tid.',
    en: 'There is time for one more table. Choose which, or give more time.|There is time for {n} more tables. Choose which, or give more time.',
  },
  timeIsUp: {
    nb: 'Tiden er brukt. Gi mer tid, eller gå videre. Skjemaene følger med.',
    nn: 'Tida er brukt. Gi meir tid, eller gå vidare. Skjemaa følgjer med.',
    da: 'Tiden er brugt. Giv mere tid, eller gå videre. Skemaerne følger med.',
    en: 'The time is used. Give more time, or go on. The forms come along.',
  },
  noTheme: { nb: 'Med egne ord', nn: 'Med eigne ord', da: 'Med egne ord', en: 'In their own words' },
  showOnWall: { nb: 'Vis på veggen', nn: 'Vis på veggen', da: 'Vis på væggen', en: 'Show on the wall' },
  takeDown: {
    nb: 'Ta ned fra veggen',
    nn: 'Ta ned frå veggen',
    da: 'Tag ned fra væggen',
    en: 'Take down from the wall',
  },
  onWall: { nb: 'På veggen nå', nn: 'På veggen no', da: 'På væggen nu', en: 'On the wall now' },
  hasTold: { nb: 'Har fortalt', nn: 'Har fortalt', da: 'Har fortalt', en: 'Has told' },
  alreadySaid: {
    nb: 'Alt sagt av andre',
    nn: 'Alt sagt av andre',
    da: 'Allerede sagt af andre',
    en: 'Already said by others',
  },
  markTold: { nb: 'Ferdig', nn: 'Ferdig', da: 'Færdig', en: 'Done' },
  markSaid: { nb: 'Alt er sagt', nn: 'Alt er sagt', da: 'Alt er sagt', en: 'It is all said' },
  notAfterAll: { nb: 'Likevel ikke', nn: 'Likevel ikkje', da: 'Alligevel ikke', en: 'Not after all' },
  doneNext: {
    nb: 'Takk bord {n}. Vis bord {next}',
    nn: 'Takk bord {n}. Vis bord {next}',
    da: 'Tak, bord {n}. Vis bord {next}',
    en: 'Thank table {n}. Show table {next}',
  },
  showFirst: { nb: 'Vis bord {n}', nn: 'Vis bord {n}', da: 'Vis bord {n}', en: 'Show table {n}' },
  thankLast: {
    nb: 'Takk bord {n}',
    nn: 'Takk bord {n}',
    da: 'Tak, bord {n}',
    en: 'Thank table {n}',
  },
  up: { nb: 'Flytt bord {n} opp', nn: 'Flytt bord {n} opp', da: 'Flyt bord {n} op', en: 'Move table {n} up' },
  down: { nb: 'Flytt bord {n} ned', nn: 'Flytt bord {n} ned', da: 'Flyt bord {n} ned', en: 'Move table {n} down' },
  whatNextHeading: {
    nb: 'Dette skjer videre',
    nn: 'Dette skjer vidare',
    da: 'Det sker der nu',
    en: 'What happens next',
  },
  planBy: {
    nb: 'Handlingsplanen kommer',
    nn: 'Handlingsplanen kjem',
    da: 'Handlingsplanen kommer',
    en: 'The action plan comes',
  },
  planByField: {
    nb: 'Når kommer handlingsplanen?',
    nn: 'Når kjem handlingsplanen?',
    da: 'Hvornår kommer handlingsplanen?',
    en: 'When does the action plan come?',
  },
  planByOpen: {
    nb: 'Dagen er ikke bestemt ennå.',
    nn: 'Dagen er ikkje bestemt enno.',
    da: 'Dagen er ikke bestemt endnu.',
    en: 'The day is not decided yet.',
  },
  nextSign: {
    nb: 'Neste gang dere hører fra oss',
    nn: 'Neste gong de høyrer frå oss',
    da: 'Næste gang I hører fra os',
    en: 'The next time you hear from us',
  },
  nextSignField: {
    nb: 'Når hører alle noe neste gang?',
    nn: 'Når høyrer alle noko neste gong?',
    da: 'Hvornår hører alle noget næste gang?',
    en: 'When does everyone hear something next?',
  },
  nextSignHint: {
    nb: 'Også om planen ikke er ferdig da.',
    nn: 'Òg om planen ikkje er ferdig då.',
    da: 'Også hvis planen ikke er færdig der.',
    en: 'Even if the plan is not finished by then.',
  },
  whoDoes: { nb: 'Hvem gjør hva', nn: 'Kven gjer kva', da: 'Hvem gør hvad', en: 'Who does what' },
  whoDoesField: {
    nb: 'Hvem gjør hva fram til da?',
    nn: 'Kven gjer kva fram til då?',
    da: 'Hvem gør hvad indtil da?',
    en: 'Who does what until then?',
  },
  whoDoesHint: {
    nb: 'Skriv roller, ikke navn. Det står på veggen.',
    nn: 'Skriv roller, ikkje namn. Det står på veggen.',
    da: 'Skriv roller, ikke navne. Det står på væggen.',
    en: 'Write roles, not names. It stands on the wall.',
  },
  whoDoesPlaceholder: {
    nb: 'Ansvarsgruppen samler forslagene',
    nn: 'Ansvarsgruppa samlar forslaga',
    da: 'Ansvarsgruppen samler forslagene',
    en: 'The responsible group gathers the proposals',
  },
  involvedAgain: {
    nb: 'Slik er dere med videre',
    nn: 'Slik er de med vidare',
    da: 'Sådan er I med videre',
    en: 'How you stay involved',
  },
  involvedField: {
    nb: 'Hvordan og når blir alle med igjen?',
    nn: 'Korleis og når blir alle med att?',
    da: 'Hvordan og hvornår er alle med igen?',
    en: 'How and when is everyone involved again?',
  },
  involvedPlaceholder: {
    nb: 'Vi tar planen opp på personalmøtet i mars',
    nn: 'Vi tek planen opp på personalmøtet i mars',
    da: 'Vi tager planen op på personalemødet i marts',
    en: 'We take up the plan at the staff meeting in March',
  },
  tell: {
    nb: 'Vis dette på veggen',
    nn: 'Vis dette på veggen',
    da: 'Vis dette på væggen',
    en: 'Show this on the wall',
  },
  isShown: {
    nb: 'Dette står på veggen og telefonene nå.',
    nn: 'Dette står på veggen og telefonane no.',
    da: 'Dette står på væggen og telefonerne nu.',
    en: 'This stands on the wall and the phones now.',
  },
  truthFew: {
    nb: 'Vi tar ett til tre ønsker om gangen. Da blir det noe av.',
    nn: 'Vi tek eitt til tre ønske om gongen. Då blir det noko av.',
    da: 'Vi tager et til tre ønsker ad gangen. Så bliver det til noget.',
    en: 'We take one to three wishes at a time. That way something comes of it.',
  },
  truthQuick: {
    nb: 'Små ting som kan gjøres med en gang, venter ikke på planen.',
    nn: 'Små ting som kan gjerast med ein gong, ventar ikkje på planen.',
    da: 'Små ting, der kan gøres med det samme, venter ikke på planen.',
    en: 'Small things that can be done at once do not wait for the plan.',
  },
  truthNotNow: {
    nb: 'Noe går ikke nå, fordi det mangler tid eller penger. Da sier vi det, og hvorfor.',
    nn: 'Noko går ikkje no, fordi det manglar tid eller pengar. Då seier vi det, og kvifor.',
    da: 'Noget går ikke nu, fordi der mangler tid eller penge. Så siger vi det, og hvorfor.',
    en: 'Some things cannot be done now, for lack of time or money. Then we say so, and why.',
  },
  lineTold: { nb: 'Har fortalt.', nn: 'Har fortalt.', da: 'Har fortalt.', en: 'Has told.' },
  lineSaid: {
    nb: 'Alt er sagt av andre.',
    nn: 'Alt er sagt av andre.',
    da: 'Alt er sagt af andre.',
    en: 'All said by others.',
  },
  lineNow: { nb: 'Forteller nå.', nn: 'Fortel no.', da: 'Fortæller nu.', en: 'Telling now.' },
  lineWaits: {
    nb: 'Nummer {n} i rekken.',
    nn: 'Nummer {n} i rekkja.',
    da: 'Nummer {n} i rækken.',
    en: 'Number {n} in line.',
  },
} as const satisfies Phrases

export const refusals: Refusals<Refusal> = {
  'facilitator-only': {
    nb: 'Bare den som leder møtet eller skriver referat, styrer rekkefølgen.',
    nn: 'Berre den som leier møtet eller skriv referat, styrer rekkjefølgja.',
    da: 'Kun den, der leder mødet eller tager referat, styrer rækkefølgen.',
    en: 'Only the one who leads the meeting or takes the minutes decides the order.',
  },
  'responsible-only': {
    nb: 'Bare ansvarsgruppen og den som leder møtet, sier hva som skjer videre.',
    nn: 'Berre ansvarsgruppa og den som leier møtet, seier kva som skjer vidare.',
    da: 'Kun ansvarsgruppen og den, der leder mødet, siger, hvad der sker nu.',
    en: 'Only the responsible group and the one who leads the meeting say what happens next.',
  },
  'not-yet': {
    nb: 'Bordene arbeider ennå. Åpne framleggingen først.',
    nn: 'Borda arbeider enno. Opne framlegginga først.',
    da: 'Bordene arbejder endnu. Åbn fremlæggelsen først.',
    en: 'The tables are still working. Open the presentations first.',
  },
  'unknown-group': {
    nb: 'Dette bordet finnes ikke i møte 2.',
    nn: 'Dette bordet finst ikkje i møte 2.',
    da: 'Dette bord findes ikke i møde 2.',
    en: 'There is no such table in meeting 2.',
  },
}
