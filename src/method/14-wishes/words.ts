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
    da: 'Ét ark pr. bord. Snak først, skriv når I er enige. Når der er fem minutter tilbage, sætter I de tre vigtigste øverst.',
    en: 'One sheet for each table. Talk first, write when you agree. When five minutes are left, put the three most important on top.',
  },
  watchFor: {
    nb: 'Om det skrives ønsker og ikke feil, og om tusjen går rundt. Minn om topp tre når fem minutter gjenstår.',
    nn: 'Om dei skriv ønske og ikkje feil, og om tusjen går rundt. Minn om topp tre når fem minutt står att.',
    da: 'Om der skrives ønsker og ikke fejl, og om tuschen går rundt. Mind om top tre, når der er fem minutter igen.',
    en: 'Whether they write wishes and not faults, and whether the pen goes round. Remind them of the top three when five minutes are left.',
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
  paperNow: {
    nb: 'Dette bordet skrev på papir',
    nn: 'Dette bordet skreiv på papir',
    da: 'Dette bord skrev på papir',
    en: 'This table wrote on paper',
  },
  paperNotHere: {
    nb: 'Dette bordet har skrevet arket på telefon.',
    nn: 'Dette bordet har skrive arket på telefon.',
    da: 'Dette bord har skrevet arket på telefon.',
    en: 'This table has written its sheet on a phone.',
  },
  paperLeaderFirst: {
    nb: 'Den som leder møtet, sier først fra at bordet skrev på papir.',
    nn: 'Den som leier møtet, seier først frå at bordet skreiv på papir.',
    da: 'Den, der leder mødet, siger først til, at bordet skrev på papir.',
    en: 'Whoever leads the meeting first says that the table wrote on paper.',
  },
  paperHow: {
    nb: 'Skriv én linje om gangen og trykk Enter. De tre første blir stående øverst.',
    nn: 'Skriv éi linje om gongen og trykk Enter. Dei tre første blir ståande øvst.',
    da: 'Skriv én linje ad gangen, og tryk Enter. De tre første kommer til at stå øverst.',
    en: 'Type one line at a time and press Enter. The first three come to stand on top.',
  },
  table: { nb: 'Bord {table}', nn: 'Bord {table}', da: 'Bord {table}', en: 'Table {table}' },
  heading: {
    nb: 'Dette vil vi ha mer av',
    nn: 'Dette vil vi ha meir av',
    da: 'Det vil vi have mere af',
    en: 'We want more of this',
  },
  nothingYet: {
    nb: 'Arket er tomt ennå. Snakk først, skriv når dere er enige.',
    nn: 'Arket er tomt enno. Snakk først, skriv når de er einige.',
    da: 'Arket er tomt endnu. Snak først, skriv når I er enige.',
    en: 'The sheet is empty. Talk first, write when you agree.',
  },
  freePlace: {
    nb: 'Hva hører hjemme her? Velg blant ønskene under.',
    nn: 'Kva høyrer heime her? Vel mellom ønska under.',
    da: 'Hvad hører til her? Vælg blandt ønskerne nedenfor.',
    en: 'What belongs here? Choose among the wishes below.',
  },
  freePlaceNoChoice: {
    nb: 'Hva hører hjemme her?',
    nn: 'Kva høyrer heime her?',
    da: 'Hvad hører til her?',
    en: 'What belongs here?',
  },
  alsoHere: {
    nb: 'Også på arket. Sett på plass:',
    nn: 'Òg på arket. Set på plass:',
    da: 'Også på arket. Sæt på plads:',
    en: 'Also on the sheet. Put on place:',
  },
  alsoHereOnly: { nb: 'Også på arket', nn: 'Òg på arket', da: 'Også på arket', en: 'Also on the sheet' },
  placeOf: { nb: 'Plass for «{wish}»', nn: 'Plass for «{wish}»', da: 'Plads til »{wish}«', en: 'Place for “{wish}”' },
  movedTo: {
    nb: '«{wish}» står nå på plass {place}.',
    nn: '«{wish}» står no på plass {place}.',
    da: '»{wish}« står nu på plads {place}.',
    en: '“{wish}” is now on place {place}.',
  },
  movedOff: {
    nb: '«{wish}» står nå lenger ned på arket.',
    nn: '«{wish}» står no lenger ned på arket.',
    da: '»{wish}« står nu længere nede på arket.',
    en: '“{wish}” is now further down the sheet.',
  },
  newWish: { nb: 'Nytt ønske', nn: 'Nytt ønske', da: 'Nyt ønske', en: 'New wish' },
  newWishPlaceholder: {
    nb: 'Et ønske til arket',
    nn: 'Eit ønske til arket',
    da: 'Et ønske til arket',
    en: 'A wish for the sheet',
  },
  write: { nb: 'Skriv', nn: 'Skriv', da: 'Skriv', en: 'Write' },
  onlyThePen: {
    nb: 'Den som har tusjen, skriver. Bli enige først.',
    nn: 'Den som har tusjen, skriv. Bli einige først.',
    da: 'Den, der har tuschen, skriver. Bliv enige først.',
    en: 'Whoever has the pen writes. Agree first.',
  },
  change: {
    nb: 'Rett, flytt eller stryk',
    nn: 'Rett, flytt eller stryk',
    da: 'Ret, flyt eller streg ud',
    en: 'Correct, move or strike out',
  },
  correct: { nb: 'Rett', nn: 'Rett', da: 'Ret', en: 'Correct' },
  correctWish: { nb: 'Rett «{wish}»', nn: 'Rett «{wish}»', da: 'Ret »{wish}«', en: 'Correct “{wish}”' },
  keep: { nb: 'Lagre', nn: 'Lagre', da: 'Gem', en: 'Save' },
  leaveAsIs: { nb: 'La det stå', nn: 'La det stå', da: 'Lad det stå', en: 'Leave it' },
  up: { nb: 'Opp', nn: 'Opp', da: 'Op', en: 'Up' },
  upWish: { nb: 'Flytt «{wish}» opp', nn: 'Flytt «{wish}» opp', da: 'Flyt »{wish}« op', en: 'Move “{wish}” up' },
  down: { nb: 'Ned', nn: 'Ned', da: 'Ned', en: 'Down' },
  downWish: { nb: 'Flytt «{wish}» ned', nn: 'Flytt «{wish}» ned', da: 'Flyt »{wish}« ned', en: 'Move “{wish}” down' },
  strikeOut: { nb: 'Stryk', nn: 'Stryk', da: 'Streg ud', en: 'Strike out' },
  strikeOutWish: { nb: 'Stryk «{wish}»', nn: 'Stryk «{wish}»', da: 'Streg »{wish}« ud', en: 'Strike out “{wish}”' },
  remember: {
    nb: 'Husk hva dere fortalte',
    nn: 'Hugs kva de fortalde',
    da: 'Husk, hvad I fortalte',
    en: 'Remember what you told',
  },
  rememberHint: {
    nb: 'Hva av dette vil dere ha mer av?',
    nn: 'Kva av dette vil de ha meir av?',
    da: 'Hvad af dette vil I have mere af?',
    en: 'What of this do you want more of?',
  },
  important: { nb: 'viktigst', nn: 'viktigast', da: 'vigtigst', en: 'most important' },
  notOnSheet: {
    nb: 'En annen tok tusjen mens du skrev. Dette er ikke på arket ennå:',
    nn: 'Ein annan tok tusjen medan du skreiv. Dette er ikkje på arket enno:',
    da: 'En anden tog tuschen, mens du skrev. Dette er ikke på arket endnu:',
    en: 'Someone else took the pen while you wrote. This is not on the sheet yet:',
  },
  addAnyway: { nb: 'Legg til likevel', nn: 'Legg til likevel', da: 'Tilføj alligevel', en: 'Add it anyway' },
  discard: { nb: 'La det være', nn: 'La det vere', da: 'Lad det være', en: 'Leave it out' },
  done: { nb: 'Vi er ferdige', nn: 'Vi er ferdige', da: 'Vi er færdige', en: 'We are done' },
  isDone: {
    nb: 'Arket er klart til å henges opp. Alle får se det på utstillingen.',
    nn: 'Arket er klart til å hengjast opp. Alle får sjå det på utstillinga.',
    da: 'Arket er klar til at blive hængt op. Alle får det at se på udstillingen.',
    en: 'The sheet is ready to be hung up. Everyone sees it at the exhibition.',
  },
  notDone: {
    nb: 'Vi vil endre noe',
    nn: 'Vi vil endre noko',
    da: 'Vi vil ændre noget',
    en: 'We want to change something',
  },
  usePaper: {
    nb: 'Vi skriver på papir i stedet',
    nn: 'Vi skriv på papir i staden',
    da: 'Vi skriver på papir i stedet',
    en: 'We write on paper instead',
  },
  onPaper: { nb: 'Dere skriver på papir', nn: 'De skriv på papir', da: 'I skriver på papir', en: 'You write on paper' },
  onPaperHow: {
    nb: 'Skriv ønskene på arket og sett de tre viktigste øverst. Referenten skriver dem inn, så de kommer med på utstillingen.',
    nn: 'Skriv ønska på arket og set dei tre viktigaste øvst. Referenten skriv dei inn, så dei kjem med på utstillinga.',
    da: 'Skriv ønskerne på arket, og sæt de tre vigtigste øverst. Referenten skriver dem ind, så de kommer med på udstillingen.',
    en: 'Write the wishes on the sheet and put the three most important on top. The scribe types them in, so that they join the exhibition.',
  },
  useThis: { nb: 'Skriv her likevel', nn: 'Skriv her likevel', da: 'Skriv her alligevel', en: 'Write here after all' },
  tablePaper: { nb: 'Skriver på papir.', nn: 'Skriv på papir.', da: 'Skriver på papir.', en: 'Writing on paper.' },
  tablePaperTyped: {
    nb: 'På papir. {n} ønske er skrevet inn.|På papir. {n} ønsker er skrevet inn.',
    nn: 'På papir. {n} ønske er skrive inn.|På papir. {n} ønske er skrivne inn.',
    da: 'På papir. {n} ønske er skrevet ind.|På papir. {n} ønsker er skrevet ind.',
    en: 'On paper. {n} wish is typed in.|On paper. {n} wishes are typed in.',
  },
  tableEmpty: {
    nb: 'Arket er tomt ennå.',
    nn: 'Arket er tomt enno.',
    da: 'Arket er tomt endnu.',
    en: 'The sheet is still empty.',
  },
  tableWishes: {
    nb: '{n} ønske.|{n} ønsker.',
    nn: '{n} ønske.|{n} ønske.',
    da: '{n} ønske.|{n} ønsker.',
    en: '{n} wish.|{n} wishes.',
  },
  tableNoneChosen: {
    nb: 'Topp tre mangler.',
    nn: 'Topp tre manglar.',
    da: 'Top tre mangler.',
    en: 'Top three missing.',
  },
  tableOneFree: {
    nb: 'Plass {place} er ledig.',
    nn: 'Plass {place} er ledig.',
    da: 'Plads {place} er ledig.',
    en: 'Place {place} is free.',
  },
  tableTwoFree: {
    nb: 'Plass {place} og {other} er ledige.',
    nn: 'Plass {place} og {other} er ledige.',
    da: 'Plads {place} og {other} er ledige.',
    en: 'Places {place} and {other} are free.',
  },
  tableChosen: { nb: 'Topp tre er valgt.', nn: 'Topp tre er valde.', da: 'Top tre er valgt.', en: 'Top three chosen.' },
  tableReady: {
    nb: 'Klare til å henge opp.',
    nn: 'Klare til å hengje opp.',
    da: 'Klar til at hænge op.',
    en: 'Ready to hang up.',
  },
} as const satisfies Phrases

export const refusals: Refusals<Refusal> = {
  'not-on-paper': {
    nb: 'Bare det som er skrevet på papir, kan ha et bilde. Velg papir først.',
    nn: 'Berre det som er skrive på papir, kan ha eit bilete. Vel papir først.',
    da: 'Kun det, der er skrevet på papir, kan have et billede. Vælg papir først.',
    en: 'Only what is written on paper can have a photo. Choose paper first.',
  },
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
