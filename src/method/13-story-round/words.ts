import type { Phrases, Refusals } from '../../kernel/words.ts'
import type { StepWords } from '../05-agenda/programme.ts'
import type { Refusal } from './rules.ts'

const storyRound: StepWords = {
  title: { nb: 'Fortell videre', nn: 'Fortel vidare', da: 'Fortæl videre', en: 'Pass it on' },
  short: { nb: 'Fortell', nn: 'Fortel', da: 'Fortæl', en: 'Tell' },
  open: { nb: 'La bordene fortelle', nn: 'La borda fortelje', da: 'Lad bordene fortælle', en: 'Let the tables tell' },
  willHappen: {
    nb: 'Neste: hver forteller bordet hva som gjorde dagene gode.',
    nn: 'Neste: kvar og ein fortel bordet kva som gjorde dagane gode.',
    da: 'Næste: hver fortæller bordet, hvad der gjorde dagene gode.',
    en: 'Next: each tells the table what made the days good.',
  },
  wallTask: {
    nb: 'Fortell etter tur hva som gjorde dagene gode. Bli så enige om det viktigste.',
    nn: 'Fortel etter tur kva som gjorde dagane gode. Bli så einige om det viktigaste.',
    da: 'Fortæl efter tur, hvad der gjorde dagene gode. Bliv så enige om det vigtigste.',
    en: 'Tell in turn what made the days good. Then agree on what matters most.',
  },
  say: {
    nb: 'Nå samles hele bordet. Fortell etter tur hva som kjennetegnet den gode dagen dere hørte om. Først når alle har fortalt, skriver dere. Hva går igjen? Hva betyr mest for trivselen her?',
    nn: 'No samlast heile bordet. Fortel etter tur kva som kjenneteikna den gode dagen de høyrde om. Først når alle har fortalt, skriv de. Kva går igjen? Kva betyr mest for trivselen her?',
    da: 'Nu samles hele bordet. Fortæl efter tur, hvad der kendetegnede den gode dag, I hørte om. Først når alle har fortalt, skriver I. Hvad går igen? Hvad betyder mest for trivslen her?',
    en: 'Now the whole table comes together. Tell in turn what marked the good day you heard about. Write only when all have told. What comes back? What matters most for well-being here?',
  },
  watchFor: {
    nb: 'Om alle får fortelle før noen skriver, og om det blir gode dager de forteller om.',
    nn: 'Om alle får fortelje før nokon skriv, og om det er gode dagar dei fortel om.',
    da: 'Om alle når at fortælle, før nogen skriver, og om det er gode dage, de fortæller om.',
    en: 'Whether all get to tell before anyone writes, and whether it is good days they tell about.',
  },
  ifStuck: {
    nb: 'Tar en all tiden? Takk for historien, og spør hvem som er neste. Det er lov å stå over.',
    nn: 'Tek ein all tida? Takk for historia, og spør kven som er neste. Det er lov å stå over.',
    da: 'Tager én al tiden? Sig tak for historien, og spørg, hvem der er den næste. Man må gerne springe over.',
    en: 'Does one take all the time? Say thanks for the story, and ask who is next. Passing is fine.',
  },
}

/** What the agenda, the cockpit and the wall say of this step. */
export const steps = { 'story-round': storyRound }

/** What stands on the screens of the stage itself. */
export const words = {
  table: { nb: 'Bord {table}', nn: 'Bord {table}', da: 'Bord {table}', en: 'Table {table}' },
  begin: {
    nb: 'Fortell hverandre det dere hørte',
    nn: 'Fortel kvarandre det de høyrde',
    da: 'Fortæl hinanden, hvad I hørte',
    en: 'Tell one another what you heard',
  },
  howTo: {
    nb: 'Én forteller av gangen, og de andre lytter. Skriv ikke ennå. Det kommer etterpå.',
    nn: 'Éin fortel om gongen, og dei andre lyttar. Skriv ikkje enno. Det kjem etterpå.',
    da: 'Én fortæller ad gangen, og de andre lytter. Skriv ikke endnu. Det kommer bagefter.',
    en: 'One tells at a time, and the others listen. Do not write yet. That comes afterwards.',
  },
  yourNotes: { nb: 'Stikkordene dine', nn: 'Stikkorda dine', da: 'Dine stikord', en: 'Your notes' },
  noNotes: {
    nb: 'Du har ingen stikkord her. Fortell det du husker best.',
    nn: 'Du har ingen stikkord her. Fortel det du hugsar best.',
    da: 'Du har ingen stikord her. Fortæl det, du husker bedst.',
    en: 'You have no notes here. Tell what you remember best.',
  },
  first: {
    nb: 'Vi begynner med {name}',
    nn: 'Vi begynner med {name}',
    da: 'Vi begynder med {name}',
    en: 'We begin with {name}',
  },
  firstIsYou: { nb: 'Jeg forteller nå', nn: 'Eg fortel no', da: 'Jeg fortæller nu', en: 'I tell now' },
  someoneElse: {
    nb: 'En annen forteller nå',
    nn: 'Ein annan fortel no',
    da: 'En anden fortæller nu',
    en: 'Someone else tells now',
  },
  nextIs: {
    nb: 'Nå hører vi {name}',
    nn: 'No høyrer vi {name}',
    da: 'Nu hører vi {name}',
    en: 'Now we hear {name}',
  },
  yourTurn: { nb: 'Din tur', nn: 'Din tur', da: 'Din tur', en: 'Your turn' },
  aboutMinutes: {
    nb: 'Omtrent {n} minutt|Omtrent {n} minutter',
    nn: 'Omtrent {n} minutt|Omtrent {n} minutt',
    da: 'Cirka {n} minut|Cirka {n} minutter',
    en: 'About {n} minute|About {n} minutes',
  },
  tell: {
    nb: 'Hva gjorde den dagen god?',
    nn: 'Kva gjorde den dagen god?',
    da: 'Hvad gjorde den dag god?',
    en: 'What made that day good?',
  },
  tellHow: {
    nb: 'Fortell det du hørte i intervjuet, så kort eller langt du vil. De andre lytter.',
    nn: 'Fortel det du høyrde i intervjuet, så kort eller langt du vil. Dei andre lyttar.',
    da: 'Fortæl, hvad du hørte i interviewet, så kort eller langt du vil. De andre lytter.',
    en: 'Tell what you heard in the interview, as briefly or as fully as you like. The others listen.',
  },
  doneNext: {
    nb: 'Ferdig. Nå hører vi {name}',
    nn: 'Ferdig. No høyrer vi {name}',
    da: 'Færdig. Nu hører vi {name}',
    en: 'Done. Now we hear {name}',
  },
  doneLast: {
    nb: 'Ferdig. Alle har fortalt',
    nn: 'Ferdig. Alle har fortalt',
    da: 'Færdig. Alle har fortalt',
    en: 'Done. Everyone has told',
  },
  pass: {
    nb: 'Hopp over meg denne gangen',
    nn: 'Hopp over meg denne gongen',
    da: 'Spring mig over denne gang',
    en: 'Skip me this time',
  },
  tells: { nb: '{name} forteller.', nn: '{name} fortel.', da: '{name} fortæller.', en: '{name} is telling.' },
  lookAt: {
    nb: 'Se på {name}, ikke på meg.',
    nn: 'Sjå på {name}, ikkje på meg.',
    da: 'Se på {name}, ikke på mig.',
    en: 'Look at {name}, not at me.',
  },
  thenYou: { nb: 'Så er det deg.', nn: 'Så er det deg.', da: 'Så er det dig.', en: 'Then it is you.' },
  thenOtherThenYou: {
    nb: 'Så er det {name}, og så deg.',
    nn: 'Så er det {name}, og så deg.',
    da: 'Så er det {name}, og så dig.',
    en: 'Then {name}, and then you.',
  },
  thenOther: { nb: 'Så er det {name}.', nn: 'Så er det {name}.', da: 'Så er det {name}.', en: 'Then it is {name}.' },
  thenWrite: {
    nb: 'Etterpå skriver dere sammen.',
    nn: 'Etterpå skriv de saman.',
    da: 'Bagefter skriver I sammen.',
    en: 'Afterwards you write together.',
  },
  isFinished: {
    nb: '{name} har fortalt ferdig',
    nn: '{name} har fortalt ferdig',
    da: '{name} har fortalt færdig',
    en: '{name} has finished telling',
  },
  whoNext: { nb: 'Hvem er neste?', nn: 'Kven er neste?', da: 'Hvem er den næste?', en: 'Who is next?' },
  tellAnyway: {
    nb: 'Jeg vil fortelle likevel',
    nn: 'Eg vil fortelje likevel',
    da: 'Jeg vil alligevel fortælle',
    en: 'I want to tell after all',
  },
  skipRest: {
    nb: 'Vi har hørt alle som er her',
    nn: 'Vi har høyrt alle som er her',
    da: 'Vi har hørt alle, der er her',
    en: 'We have heard everyone who is here',
  },
  agree: { nb: 'Hva går igjen?', nn: 'Kva går igjen?', da: 'Hvad går igen?', en: 'What comes back?' },
  agreeHow: {
    nb: 'Snakk sammen. Skriv det som kjennetegnet de gode dagene, og merk det som er viktigst her hos dere.',
    nn: 'Snakk saman. Skriv det som kjenneteikna dei gode dagane, og merk det som er viktigast her hos dykk.',
    da: 'Snak sammen. Skriv det, der kendetegnede de gode dage, og markér det, der er vigtigst her hos jer.',
    en: 'Talk together. Write what marked the good days, and mark what matters most here.',
  },
  hallmarks: {
    nb: 'Slik er de gode dagene',
    nn: 'Slik er dei gode dagane',
    da: 'Sådan er de gode dage',
    en: 'What the good days are like',
  },
  noHallmarks: {
    nb: 'Hva hørte dere flere ganger?',
    nn: 'Kva høyrde de fleire gonger?',
    da: 'Hvad hørte I flere gange?',
    en: 'What did you hear more than once?',
  },
  newHallmark: { nb: 'Nytt kjennetegn', nn: 'Nytt kjenneteikn', da: 'Nyt kendetegn', en: 'New hallmark' },
  write: { nb: 'Skriv', nn: 'Skriv', da: 'Skriv', en: 'Write' },
  fromNotes: {
    nb: 'Hent fra stikkordene dine',
    nn: 'Hent frå stikkorda dine',
    da: 'Hent fra dine stikord',
    en: 'Take from your notes',
  },
  fromNotesHint: {
    nb: 'Bare du ser disse. Det du trykker på, ser hele bordet.',
    nn: 'Berre du ser desse. Det du trykkjer på, ser heile bordet.',
    da: 'Kun du ser disse. Det, du trykker på, ser hele bordet.',
    en: 'Only you see these. What you press, the whole table sees.',
  },
  important: { nb: 'Viktigst', nn: 'Viktigast', da: 'Vigtigst', en: 'Most important' },
  markImportant: {
    nb: 'Merk «{hallmark}» som viktigst',
    nn: 'Merk «{hallmark}» som viktigast',
    da: 'Markér »{hallmark}« som vigtigst',
    en: 'Mark “{hallmark}” as most important',
  },
  strikeOutSome: { nb: 'Stryk noe', nn: 'Stryk noko', da: 'Streg noget ud', en: 'Strike something out' },
  strikeOut: { nb: 'Stryk', nn: 'Stryk', da: 'Streg ud', en: 'Strike out' },
  strikeOutHallmark: {
    nb: 'Stryk «{hallmark}»',
    nn: 'Stryk «{hallmark}»',
    da: 'Streg »{hallmark}« ud',
    en: 'Strike out “{hallmark}”',
  },
  agreed: {
    nb: 'Vi er enige om det viktigste',
    nn: 'Vi er einige om det viktigaste',
    da: 'Vi er enige om det vigtigste',
    en: 'We agree on what matters most',
  },
  isAgreed: {
    nb: 'Dere er enige. Snart skriver dere ønskene på arket.',
    nn: 'De er einige. Snart skriv de ønska på arket.',
    da: 'I er enige. Snart skriver I ønskerne på arket.',
    en: 'You agree. Soon you write your wishes on the sheet.',
  },
  talkMore: {
    nb: 'Vi snakker litt til',
    nn: 'Vi snakkar litt til',
    da: 'Vi snakker lidt mere',
    en: 'We talk a little more',
  },
  tableNotBegun: {
    nb: 'Har ikke begynt ennå.',
    nn: 'Har ikkje byrja enno.',
    da: 'Er ikke begyndt endnu.',
    en: 'Not begun yet.',
  },
  tableTelling: {
    nb: '{had} av {all} har hatt ordet.',
    nn: '{had} av {all} har hatt ordet.',
    da: '{had} af {all} har haft ordet.',
    en: '{had} of {all} have had their turn.',
  },
  tableAgreeing: {
    nb: 'Alle har fortalt. Blir enige nå.',
    nn: 'Alle har fortalt. Blir einige no.',
    da: 'Alle har fortalt. Bliver enige nu.',
    en: 'All have told. Agreeing now.',
  },
  tableAgreed: {
    nb: 'Enige om det viktigste.',
    nn: 'Einige om det viktigaste.',
    da: 'Enige om det vigtigste.',
    en: 'Agreed on what matters most.',
  },
} as const satisfies Phrases

export const refusals: Refusals<Refusal> = {
  'own-table-only': {
    nb: 'Dette gjelder et annet bord.',
    nn: 'Dette gjeld eit anna bord.',
    da: 'Dette gælder et andet bord.',
    en: 'This concerns another table.',
  },
  'not-at-the-table': {
    nb: 'Ordet kan bare gå til en ved dette bordet.',
    nn: 'Ordet kan berre gå til ein ved dette bordet.',
    da: 'Ordet kan kun gå til en ved dette bord.',
    en: 'The turn can only go to someone at this table.',
  },
  'unknown-hallmark': {
    nb: 'Dette står ikke lenger på lista.',
    nn: 'Dette står ikkje lenger på lista.',
    da: 'Det står ikke længere på listen.',
    en: 'This is no longer on the list.',
  },
  'enough-hallmarks': {
    nb: 'Lista er full. Stryk noe, eller slå sammen to som ligner.',
    nn: 'Lista er full. Stryk noko, eller slå saman to som liknar.',
    da: 'Listen er fuld. Streg noget ud, eller slå to sammen, der ligner hinanden.',
    en: 'The list is full. Strike something out, or join two that are alike.',
  },
}
