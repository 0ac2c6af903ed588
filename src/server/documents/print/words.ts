import type { Phrases } from '../../../kernel/words.ts'

/** What stands on the papers of the print kit (M8) and on no screen. */
export const words = {
  meeting: { nb: 'Møte {n}', nn: 'Møte {n}', da: 'Møde {n}', en: 'Meeting {n}' },
  sitting: { nb: 'omgang {n}', nn: 'omgang {n}', da: 'hold {n}', en: 'sitting {n}' },
  table: { nb: 'Bord {n}', nn: 'Bord {n}', da: 'Bord {n}', en: 'Table {n}' },
  tableWord: { nb: 'Bord', nn: 'Bord', da: 'Bord', en: 'Table' },
  nameWord: { nb: 'Navn', nn: 'Namn', da: 'Navn', en: 'Name' },
  from: { nb: 'kl. {from}–{to}', nn: 'kl. {from}–{to}', da: 'kl. {from}–{to}', en: '{from}–{to}' },
  minutes: { nb: '{n} min', nn: '{n} min', da: '{n} min', en: '{n} min' },
  page: { nb: 'Side {n} av {all}', nn: 'Side {n} av {all}', da: 'Side {n} af {all}', en: 'Page {n} of {all}' },

  // Programme
  together: {
    nb: 'Til sammen {n} minutter.',
    nn: 'Til saman {n} minutt.',
    da: 'I alt {n} minutter.',
    en: '{n} minutes in all.',
  },

  // Place cards and table plan
  seatsTitle: { nb: 'Her sitter du', nn: 'Her sit du', da: 'Her sidder du', en: 'Find your seat' },
  seatsLead: {
    nb: 'Finn navnet ditt og gå til bordet.',
    nn: 'Finn namnet ditt og gå til bordet.',
    da: 'Find dit navn, og gå til bordet.',
    en: 'Find your name and go to the table.',
  },
  theWall: {
    nb: 'Veggen med skjermen og arkene',
    nn: 'Veggen med skjermen og arka',
    da: 'Væggen med skærmen og arkene',
    en: 'The wall with the screen and the sheets',
  },
  theDoor: { nb: 'Døra', nn: 'Døra', da: 'Døren', en: 'The door' },
  towardsWall: { nb: 'mot veggen', nn: 'mot veggen', da: 'mod væggen', en: 'towards the wall' },
  towardsDoor: { nb: 'mot døra', nn: 'mot døra', da: 'mod døren', en: 'towards the door' },
  nearDoor: { nb: 'nær døra', nn: 'nær døra', da: 'nær døren', en: 'near the door' },
  tablesFromTo: {
    nb: 'Bord {from}–{to} av {all}',
    nn: 'Bord {from}–{to} av {all}',
    da: 'Bord {from}–{to} af {all}',
    en: 'Tables {from}–{to} of {all}',
  },

  // Sign-in
  signInLead: {
    nb: 'Sett et kryss når du kommer. Står du ikke her, så skriv deg nederst.',
    nn: 'Set eit kryss når du kjem. Står du ikkje her, så skriv deg nedst.',
    da: 'Sæt et kryds, når du kommer. Står du ikke her, så skriv dig nederst.',
    en: 'Tick when you arrive. If you are not here, add yourself at the end.',
  },
  unit: { nb: 'Enhet', nn: 'Eining', da: 'Enhed', en: 'Unit' },

  // Interview guide
  guideLead: {
    nb: 'Spør, og lytt. Fortell ikke om deg selv nå; det kommer din tur. Noter noen få ord, slik de blir sagt, så du kan fortelle videre.',
    nn: 'Spør, og lytt. Fortel ikkje om deg sjølv no; din tur kjem. Noter nokre få ord, slik dei blir sagde, så du kan fortelje vidare.',
    da: 'Spørg, og lyt. Fortæl ikke om dig selv nu; din tur kommer. Notér nogle få ord, som de bliver sagt, så du kan fortælle videre.',
    en: 'Ask, and listen. Do not tell about yourself now; your turn comes. Note a few words the way they are said, so that you can retell them.',
  },
  guideEnd: {
    nb: 'Blir det stille, så vent. Arket er for dere to. Ta det med deg, eller kast det etterpå.',
    nn: 'Blir det stille, så vent. Arket er for dykk to. Ta det med deg, eller kast det etterpå.',
    da: 'Bliver der stille, så vent. Arket er til jer to. Tag det med dig, eller smid det ud bagefter.',
    en: 'If it goes quiet, wait. This paper is for the two of you. Take it with you, or throw it away afterwards.',
  },

  // The sheet and the three cards
  sheetAlso: { nb: 'Også på arket', nn: 'Òg på arket', da: 'Også på arket', en: 'Also on the sheet' },
  sheetQrAlt: {
    nb: 'QR-kode som åpner arket fra bord {n}',
    nn: 'QR-kode som opnar arket frå bord {n}',
    da: 'QR-kode, der åbner arket fra bord {n}',
    en: 'QR code that opens the sheet from table {n}',
  },
  sheetQrSays: {
    nb: 'Skann koden, så er arket på telefonen din. Der kan du spørre, og si hva som betyr noe for dere også.',
    nn: 'Skann koden, så er arket på telefonen din. Der kan du spørje, og seie kva som betyr noko for dykk òg.',
    da: 'Scan koden, så er arket på din telefon. Der kan du spørge og sige, hvad der også betyder noget for jer.',
    en: 'Scan the code to have this sheet on your phone. There you can ask, and say what matters to you too.',
  },
  goodDays: {
    nb: 'Dette kjennetegnet de gode dagene våre',
    nn: 'Dette kjenneteikna dei gode dagane våre',
    da: 'Det kendetegnede vores gode dage',
    en: 'This is what marked our good days',
  },
  nothingHangs: {
    nb: 'Ingen ark henger ennå. De kan skrives ut når utstillingen er åpnet.',
    nn: 'Ingen ark heng enno. Dei kan skrivast ut når utstillinga er opna.',
    da: 'Der hænger ingen ark endnu. De kan printes, når udstillingen er åbnet.',
    en: 'No sheets hang yet. They can be printed once the exhibition has opened.',
  },
  topThreeLead: {
    nb: 'Skriv ett ønske på hvert kort. Klipp dem fra hverandre, og heng dem der de hører hjemme.',
    nn: 'Skriv eitt ønske på kvart kort. Klipp dei frå kvarandre, og heng dei der dei høyrer heime.',
    da: 'Skriv ét ønske på hvert kort. Klip dem fra hinanden, og hæng dem, hvor de hører til.',
    en: 'Write one wish on each card. Cut them apart, and hang them where they belong.',
  },
  cardSays: {
    nb: 'Dette vil vi ha mer av',
    nn: 'Dette vil vi ha meir av',
    da: 'Det vil vi have mere af',
    en: 'We want more of this',
  },

  // Hosts
  hostsLead: {
    nb: 'Én står ved bordets eget ark og svarer. De andre går til arkene i den rekkefølgen som står her, og så bytter dere.',
    nn: 'Éin står ved bordet sitt eige ark og svarar. Dei andre går til arka i den rekkjefølgja som står her, og så byter de.',
    da: 'Én står ved bordets eget ark og svarer. De andre går til arkene i den rækkefølge, der står her, og så bytter I.',
    en: 'One stands at your own sheet and answers. The others go to the sheets in the order given here, and then you swap.',
  },
  round: { nb: 'Runde', nn: 'Runde', da: 'Runde', en: 'Round' },
  stands: { nb: 'Står ved arket', nn: 'Står ved arket', da: 'Står ved arket', en: 'Stands at the sheet' },
  othersGoTo: {
    nb: 'De andre går til arket fra bord',
    nn: 'Dei andre går til arket frå bord',
    da: 'De andre går til arket fra bord',
    en: 'The others go to the sheet from table',
  },
  about: { nb: 'ca. {n} min', nn: 'ca. {n} min', da: 'ca. {n} min', en: 'about {n} min' },

  // IGLO
  formTitle: {
    nb: 'Fra ønske til tiltak',
    nn: 'Frå ønske til tiltak',
    da: 'Fra ønske til handling',
    en: 'From wish to action',
  },
  ourWish: { nb: 'Ønsket vi valgte', nn: 'Ønsket vi valde', da: 'Ønsket, vi valgte', en: 'The wish we chose' },
  level: { nb: 'Nivå', nn: 'Nivå', da: 'Niveau', en: 'Level' },
  ifThen: {
    nb: 'Når det røyner på: Hvis',
    nn: 'Når det røyner på: Om',
    da: 'Når det strammer til: Hvis',
    en: 'When it gets hard: if',
  },
  thenWe: { nb: 'så gjør vi', nn: 'så gjer vi', da: 'så gør vi', en: 'then we' },

  // Evaluation
  slipHow: {
    nb: 'Sett ett kryss på hver linje. Skriv ikke navnet ditt.',
    nn: 'Set eitt kryss på kvar linje. Skriv ikkje namnet ditt.',
    da: 'Sæt ét kryds på hver linje. Skriv ikke dit navn.',
    en: 'One tick on each line. Do not write your name.',
  },

  // Posters
  posterTitle: { nb: 'Bli med her', nn: 'Bli med her', da: 'Vær med her', en: 'Join here' },
  posterScan: {
    nb: 'Skann koden med telefonen.',
    nn: 'Skann koden med telefonen.',
    da: 'Scan koden med telefonen.',
    en: 'Scan the code with your phone.',
  },
  posterType: {
    nb: 'Eller gå til {address} og skriv tallene:',
    nn: 'Eller gå til {address} og skriv tala:',
    da: 'Eller gå til {address}, og skriv tallene:',
    en: 'Or go to {address} and type the digits:',
  },
  posterChoose: {
    nb: 'Velg navnet ditt. Da ser du hvor du skal sitte.',
    nn: 'Vel namnet ditt. Då ser du kvar du skal sitje.',
    da: 'Vælg dit navn. Så ser du, hvor du skal sidde.',
    en: 'Choose your name. Then you see where to sit.',
  },
  posterNoPhone: {
    nb: 'Uten telefon? Finn bordkortet ditt. Det går like fint.',
    nn: 'Utan telefon? Finn bordkortet ditt. Det går like fint.',
    da: 'Uden telefon? Find dit bordkort. Det går lige så fint.',
    en: 'No phone? Find your place card. That works just as well.',
  },
  planPosterTitle: { nb: 'Planen er klar', nn: 'Planen er klar', da: 'Planen er klar', en: 'The plan is ready' },
  planPosterNow: {
    nb: 'Dette arbeider vi med nå',
    nn: 'Dette arbeider vi med no',
    da: 'Det arbejder vi med nu',
    en: 'This is what we work on now',
  },
  planPosterAll: {
    nb: '{n} ønske har fått svar. Les hva som skjer med ditt.|{n} ønsker har fått svar. Les hva som skjer med ditt.',
    nn: '{n} ønske har fått svar. Les kva som skjer med ditt.|{n} ønske har fått svar. Les kva som skjer med ditt.',
    da: '{n} ønske har fået svar. Læs, hvad der sker med dit.|{n} ønsker har fået svar. Læs, hvad der sker med dit.',
    en: '{n} wish has an answer. Read what becomes of yours.|{n} wishes have an answer. Read what becomes of yours.',
  },
  planPosterPaper: {
    nb: 'Vil du ha planen på papir? Spør ansvarsgruppen.',
    nn: 'Vil du ha planen på papir? Spør ansvarsgruppa.',
    da: 'Vil du have planen på papir? Spørg ansvarsgruppen.',
    en: 'Would you like the plan on paper? Ask the responsible group.',
  },
  qrAlt: {
    nb: 'QR-kode som åpner {address}',
    nn: 'QR-kode som opnar {address}',
    da: 'QR-kode, der åbner {address}',
    en: 'QR code that opens {address}',
  },

  // Letters
  letterTitle: {
    nb: 'Velkommen til møte {n}',
    nn: 'Velkomen til møte {n}',
    da: 'Velkommen til møde {n}',
    en: 'Welcome to meeting {n}',
  },
  hello: { nb: 'Hei {name}', nn: 'Hei {name}', da: 'Hej {name}', en: 'Hello {name}' },
  letterLead1: {
    nb: 'Alle vi som arbeider her, møtes for å finne ut hva som gjør dagene gode, og hva vi vil ha mer av. Du trenger ikke å forberede noe.',
    nn: 'Alle vi som arbeider her, møtest for å finne ut kva som gjer dagane gode, og kva vi vil ha meir av. Du treng ikkje å førebu noko.',
    da: 'Alle vi, der arbejder her, mødes for at finde ud af, hvad der gør dagene gode, og hvad vi vil have mere af. Du behøver ikke at forberede noget.',
    en: 'All of us who work here meet to find out what makes the days good, and what we want more of. You need not prepare anything.',
  },
  letterLead2: {
    nb: 'Vi møtes igjen. Nå velger hvert bord ett av ønskene og finner ut hva som kan gjøres, av hvem og fra når.',
    nn: 'Vi møtest att. No vel kvart bord eitt av ønska og finn ut kva som kan gjerast, av kven og frå når.',
    da: 'Vi mødes igen. Nu vælger hvert bord et af ønskerne og finder ud af, hvad der kan gøres, af hvem og fra hvornår.',
    en: 'We meet again. Now each table chooses one of the wishes and finds out what can be done, by whom and from when.',
  },
  when: { nb: 'Når', nn: 'Når', da: 'Hvornår', en: 'When' },
  where: { nb: 'Hvor', nn: 'Kvar', da: 'Hvor', en: 'Where' },
  why: { nb: 'Hvorfor', nn: 'Kvifor', da: 'Hvorfor', en: 'Why' },
  goodToKnow: { nb: 'Godt å vite', nn: 'Godt å vite', da: 'Godt at vide', en: 'Good to know' },
  alsoMeeting: { nb: 'Møte {n}', nn: 'Møte {n}', da: 'Møde {n}', en: 'Meeting {n}' },
  withPhone: { nb: 'Med telefon', nn: 'Med telefon', da: 'Med telefon', en: 'With a phone' },
  ownCode: {
    nb: 'Skann koden når du kommer. Den er din, så ta vare på brevet.',
    nn: 'Skann koden når du kjem. Han er din, så ta vare på brevet.',
    da: 'Scan koden, når du kommer. Den er din, så pas på brevet.',
    en: 'Scan the code when you arrive. It is yours, so keep this letter.',
  },
  doorCodeText: {
    nb: 'Skann koden når du kommer, eller gå til {address} og skriv tallene. Velg så navnet ditt.',
    nn: 'Skann koden når du kjem, eller gå til {address} og skriv tala. Vel så namnet ditt.',
    da: 'Scan koden, når du kommer, eller gå til {address} og skriv tallene. Vælg så dit navn.',
    en: 'Scan the code when you arrive, or go to {address} and type the digits. Then choose your name.',
  },
  withoutPhone: { nb: 'Uten telefon', nn: 'Utan telefon', da: 'Uden telefon', en: 'Without a phone' },
  withoutPhoneText: {
    nb: 'Kom som du er. På bordet ligger det kort og ark, og noen skriver for dem som vil.',
    nn: 'Kom som du er. På bordet ligg det kort og ark, og nokon skriv for dei som vil.',
    da: 'Kom, som du er. På bordet ligger der kort og ark, og nogen skriver for dem, der vil.',
    en: 'Just come. There are cards and paper on the table, and someone writes for those who like.',
  },
  greeting: { nb: 'Vennlig hilsen', nn: 'Venleg helsing', da: 'Venlig hilsen', en: 'Kind regards' },
  theGroup: {
    nb: 'ansvarsgruppen',
    nn: 'ansvarsgruppa',
    da: 'ansvarsgruppen',
    en: 'the responsible group',
  },
} as const satisfies Phrases
