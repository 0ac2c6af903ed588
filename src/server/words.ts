import type { Phrases } from '../kernel/words.ts'

/** What the server itself says when something cannot be done. Each says what helps. */
export const words = {
  'not-found': {
    nb: 'Her er det ingenting. Sjekk adressen, eller gå til forsiden.',
    nn: 'Her er det ingenting. Sjekk adressa, eller gå til framsida.',
    da: 'Her er der ingenting. Tjek adressen, eller gå til forsiden.',
    en: 'There is nothing here. Check the address, or go to the front page.',
  },
  'not-here': {
    nb: 'Du er ikke med her nå. Skann koden på veggen, eller bruk lenken din på nytt.',
    nn: 'Du er ikkje med her no. Skann koden på veggen, eller bruk lenkja di på nytt.',
    da: 'Du er ikke med her nu. Scan koden på væggen, eller brug dit link igen.',
    en: 'You are not in this meeting now. Scan the code on the wall, or use your link again.',
  },
  'wrong-code': {
    nb: 'Denne koden åpner ingenting nå. Koden er åtte siffer. Se på veggen, eller spør den som leder møtet.',
    nn: 'Denne koden opnar ingenting no. Koden er åtte siffer. Sjå på veggen, eller spør den som leier møtet.',
    da: 'Denne kode åbner ikke noget nu. Koden er otte cifre. Se på væggen, eller spørg den, der leder mødet.',
    en: 'This code opens nothing now. The code has eight digits. Look at the wall, or ask the one who leads the meeting.',
  },
  'wait-with-codes': {
    nb: 'Det er prøvd mange koder herfra. Vent et minutt, eller skann QR-koden på veggen.',
    nn: 'Det er prøvd mange kodar herifrå. Vent eit minutt, eller skann QR-koden på veggen.',
    da: 'Der er prøvet mange koder herfra. Vent et minut, eller scan QR-koden på væggen.',
    en: 'Many codes have been tried from here. Wait a minute, or scan the QR code on the wall.',
  },
  'link-spent': {
    nb: 'Denne lenken er brukt eller for gammel. Be om en ny fra en i ansvarsgruppen.',
    nn: 'Denne lenkja er brukt eller for gammal. Be om ei ny frå ein i ansvarsgruppa.',
    da: 'Dette link er brugt eller for gammelt. Bed en fra ansvarsgruppen om et nyt.',
    en: 'This link has been used or is too old. Ask someone in the responsible group for a new one.',
  },
  'name-taken': {
    nb: 'Dette navnet er alt med på en annen telefon. Er det deg, så hent en kode på den telefonen, eller spør den som leder møtet.',
    nn: 'Dette namnet er alt med på ein annan telefon. Er det deg, så hent ein kode på den telefonen, eller spør den som leier møtet.',
    da: 'Dette navn er allerede med på en anden telefon. Er det dig, så hent en kode på den telefon, eller spørg den, der leder mødet.',
    en: 'This name is already here on another phone. If that is you, get a code on that phone, or ask the one who leads the meeting.',
  },
  'room-full': {
    nb: 'Det er ikke plass til flere på listen. Spør den som leder møtet.',
    nn: 'Det er ikkje plass til fleire på lista. Spør den som leier møtet.',
    da: 'Der er ikke plads til flere på listen. Spørg den, der leder mødet.',
    en: 'There is no room for more people on the list. Ask the one who leads the meeting.',
  },
  'name-needed': {
    nb: 'Skriv navnet ditt først, så de andre ser hvem du er.',
    nn: 'Skriv namnet ditt først, så dei andre ser kven du er.',
    da: 'Skriv dit navn først, så de andre kan se, hvem du er.',
    en: 'Write your name first, so that the others see who you are.',
  },
  'other-site': {
    nb: 'Dette kom fra en annen nettside, og ble ikke gjort. Åpne Flippover på nytt og prøv igjen.',
    nn: 'Dette kom frå ei anna nettside, og vart ikkje gjort. Opne Flippover på nytt og prøv igjen.',
    da: 'Dette kom fra en anden hjemmeside og blev ikke gjort. Åbn Flippover igen, og prøv en gang til.',
    en: 'This came from another site and was not done. Open Flippover again and try once more.',
  },
  'list-empty': {
    nb: 'Vi fant ingen navn i denne listen. Den må ha minst én linje med et navn.',
    nn: 'Vi fann ingen namn i denne lista. Ho må ha minst éi linje med eit namn.',
    da: 'Vi fandt ingen navne i denne liste. Den skal have mindst én linje med et navn.',
    en: 'We found no names in this list. It needs at least one line with a name.',
  },
  'list-old': {
    nb: 'Dette er en Excel-fil av det gamle slaget, eller den er låst med passord. Åpne den i Excel, velg «Lagre som» og «Excel-arbeidsbok (.xlsx)», og ta med den nye filen. Å kopiere kolonnene og lime dem inn går også.',
    nn: 'Dette er ei Excel-fil av det gamle slaget, eller ho er låst med passord. Opne henne i Excel, vel «Lagre som» og «Excel-arbeidsbok (.xlsx)», og ta med den nye fila. Å kopiere kolonnane og lime dei inn går òg.',
    da: 'Det er en Excel-fil af den gamle slags, eller den er låst med adgangskode. Åbn den i Excel, vælg »Gem som« og »Excel-projektmappe (.xlsx)«, og brug den nye fil. Du kan også kopiere kolonnerne og indsætte dem.',
    en: 'This is an Excel file of the old kind, or it is locked with a password. Open it in Excel, choose “Save as” and “Excel workbook (.xlsx)”, and bring the new file. Copying the columns and pasting them works too.',
  },
  'list-broken': {
    nb: 'Filen lar seg ikke åpne. Åpne den i regnearket, lagre den på nytt som .xlsx eller .csv, og prøv igjen. Å kopiere kolonnene og lime dem inn går også.',
    nn: 'Fila lèt seg ikkje opne. Opne henne i reknearket, lagre henne på nytt som .xlsx eller .csv, og prøv igjen. Å kopiere kolonnane og lime dei inn går òg.',
    da: 'Filen kan ikke åbnes. Åbn den i regnearket, gem den igen som .xlsx eller .csv, og prøv igen. Du kan også kopiere kolonnerne og indsætte dem.',
    en: 'The file cannot be opened. Open it in the spreadsheet, save it again as .xlsx or .csv, and try once more. Copying the columns and pasting them works too.',
  },
  'list-other': {
    nb: 'Dette er ikke en liste vi kan lese. Lagre den som .xlsx eller .csv fra regnearket, eller kopier kolonnene og lim dem inn.',
    nn: 'Dette er ikkje ei liste vi kan lese. Lagre henne som .xlsx eller .csv frå reknearket, eller kopier kolonnane og lim dei inn.',
    da: 'Det er ikke en liste, vi kan læse. Gem den som .xlsx eller .csv fra regnearket, eller kopiér kolonnerne og indsæt dem.',
    en: 'This is not a list that we can read. Save it as .xlsx or .csv from the spreadsheet, or copy the columns and paste them.',
  },
  malformed: {
    nb: 'Serveren forstod ikke dette. Last siden på nytt og prøv igjen. Det du skrev, ligger fortsatt her.',
    nn: 'Tenaren forstod ikkje dette. Last sida på nytt og prøv igjen. Det du skreiv, ligg framleis her.',
    da: 'Serveren forstod ikke dette. Genindlæs siden og prøv igen. Det, du skrev, ligger her stadig.',
    en: 'The server did not understand this. Reload the page and try again. What you wrote is still here.',
  },
  'too-long': {
    nb: 'Teksten er for lang. Kort den ned litt, så går det.',
    nn: 'Teksten er for lang. Kort han ned litt, så går det.',
    da: 'Teksten er for lang. Forkort den lidt, så går det.',
    en: 'The text is too long. Shorten it a little and it will go.',
  },
  'too-large': {
    nb: 'Dette er for stort å ta imot. En deltakerliste kan ha 5 000 navn og 5 MB.',
    nn: 'Dette er for stort å ta imot. Ei deltakarliste kan ha 5 000 namn og 5 MB.',
    da: 'Dette er for stort at modtage. En deltagerliste kan have 5.000 navne og 5 MB.',
    en: 'This is too large to take in. A roster can have 5,000 names and 5 MB.',
  },
  'too-fast': {
    nb: 'Det gikk litt fort. Det sendes igjen om et øyeblikk.',
    nn: 'Det gjekk litt fort. Det blir sendt igjen om eit augeblikk.',
    da: 'Det gik lidt hurtigt. Det sendes igen om et øjeblik.',
    en: 'That was a little fast. It will be sent again in a moment.',
  },
  'disk-full': {
    nb: 'Serveren har ikke plass til mer akkurat nå. Teksten din er trygg her, og sendes når det er plass.',
    nn: 'Tenaren har ikkje plass til meir akkurat no. Teksten din er trygg her, og blir send når det er plass.',
    da: 'Serveren har ikke plads til mere lige nu. Din tekst er sikker her og sendes, når der er plads.',
    en: 'The server has no room for more just now. Your text is safe here and will be sent when there is room.',
  },
  'cannot-write': {
    nb: 'Serveren kan ikke lagre akkurat nå. Det du skrev, er trygt her. Si fra til den som driver Flippover.',
    nn: 'Tenaren kan ikkje lagre akkurat no. Det du skreiv, er trygt her. Sei frå til den som driv Flippover.',
    da: 'Serveren kan ikke gemme lige nu. Det, du skrev, er sikkert her. Sig det til den, der driver Flippover.',
    en: 'The server cannot save just now. What you wrote is safe here. Tell whoever runs Flippover.',
  },
  'mail-off': {
    nb: 'Denne serveren sender ikke e-post. Skriv ut brevene, eller kopier lenkene.',
    nn: 'Denne tenaren sender ikkje e-post. Skriv ut breva, eller kopier lenkjene.',
    da: 'Denne server sender ikke mail. Print brevene, eller kopiér linkene.',
    en: 'This server sends no mail. Print the letters, or copy the links.',
  },
  'mail-unreachable': {
    nb: 'E-postserveren svarer ikke. Vi prøver igjen av oss selv.',
    nn: 'E-posttenaren svarer ikkje. Vi prøver igjen av oss sjølve.',
    da: 'Mailserveren svarer ikke. Vi prøver igen af os selv.',
    en: 'The mail server does not answer. We will try again by ourselves.',
  },
  'mail-refused': {
    nb: 'Denne adressen tok ikke imot e-posten. Se om den er skrevet riktig.',
    nn: 'Denne adressa tok ikkje imot e-posten. Sjå om ho er skriven rett.',
    da: 'Denne adresse tog ikke imod mailen. Se, om den er skrevet rigtigt.',
    en: 'This address did not take the mail. See whether it is written right.',
  },
  'wait-with-mail': {
    nb: 'Det er bedt om mange e-poster på kort tid. Vent noen minutter.',
    nn: 'Det er bede om mange e-postar på kort tid. Vent nokre minutt.',
    da: 'Der er bedt om mange mails på kort tid. Vent nogle minutter.',
    en: 'Many mails have been asked for in a short time. Wait a few minutes.',
  },
  'wrong-mail-code': {
    nb: 'Denne koden virker ikke. Se etter i den nyeste e-posten, eller be om en ny.',
    nn: 'Denne koden verkar ikkje. Sjå etter i den nyaste e-posten, eller be om ein ny.',
    da: 'Denne kode virker ikke. Se i den nyeste mail, eller bed om en ny.',
    en: 'This code does not work. Look in the newest mail, or ask for another.',
  },
  'not-in-rehearsal': {
    nb: 'Dette er en øvelse med oppdiktede kolleger. Ingen får e-post herfra.',
    nn: 'Dette er ei øving med oppdikta kollegaer. Ingen får e-post herifrå.',
    da: 'Dette er en øvelse med opdigtede kolleger. Ingen får mail herfra.',
    en: 'This is a rehearsal with made-up colleagues. Nobody is sent mail from here.',
  },
  'inform-first': {
    nb: 'Skriv først hva de ansatte får vite, og hvilken dag det er drøftet med de tillitsvalgte. Så kan invitasjonene sendes.',
    nn: 'Skriv først kva dei tilsette får vite, og kva dag det er drøfta med dei tillitsvalde. Så kan invitasjonane sendast.',
    da: 'Skriv først, hvad medarbejderne får at vide, og hvilken dag det er drøftet med tillidsrepræsentanterne. Så kan invitationerne sendes.',
    en: 'First write what employees are told, and the day it was discussed with their representatives. Then the invitations can go.',
  },
  'book-first': {
    nb: 'Møtet har ingen tid ennå. Sett dag og klokkeslett først.',
    nn: 'Møtet har inga tid enno. Set dag og klokkeslett først.',
    da: 'Mødet har ikke noget tidspunkt endnu. Sæt dag og klokkeslæt først.',
    en: 'The meeting has no time yet. Set day and hour first.',
  },
  'personal-link-gone': {
    nb: 'Denne lenken åpner ingenting nå. Spør en i ansvarsgruppen, eller bruk koden på veggen.',
    nn: 'Denne lenkja opnar ingenting no. Spør ein i ansvarsgruppa, eller bruk koden på veggen.',
    da: 'Dette link åbner ikke noget nu. Spørg en i ansvarsgruppen, eller brug koden på væggen.',
    en: 'This link opens nothing now. Ask someone in the responsible group, or use the code on the wall.',
  },
  'went-wrong': {
    nb: 'Noe gikk galt hos oss. Det du skrev, er trygt her. Prøv igjen om litt.',
    nn: 'Noko gjekk gale hos oss. Det du skreiv, er trygt her. Prøv igjen om litt.',
    da: 'Noget gik galt hos os. Det, du skrev, er sikkert her. Prøv igen om lidt.',
    en: 'Something went wrong on our side. What you wrote is safe here. Try again in a little while.',
  },
  'not-yet-published': {
    nb: 'Planen er ikke publisert ennå. Ansvarsgruppen arbeider med den.',
    nn: 'Planen er ikkje publisert enno. Ansvarsgruppa arbeider med han.',
    da: 'Planen er ikke offentliggjort endnu. Ansvarsgruppen arbejder med den.',
    en: 'The plan is not published yet. The responsible group is working on it.',
  },
  'unknown-paper': {
    nb: 'Dette papiret har vi ikke. Velg A4 eller A3.',
    nn: 'Dette papiret har vi ikkje. Vel A4 eller A3.',
    da: 'Det papir har vi ikke. Vælg A4 eller A3.',
    en: 'We do not have this paper. Choose A4 or A3.',
  },
  'names-for-leaders': {
    nb: 'Her står navn på alle som er invitert. Be en i ansvarsgruppen eller den som leder møtet, om å skrive det ut.',
    nn: 'Her står namn på alle som er inviterte. Be ein i ansvarsgruppa eller den som leier møtet, om å skrive det ut.',
    da: 'Her står navne på alle inviterede. Bed en fra ansvarsgruppen eller den, der leder mødet, om at printe det.',
    en: 'This has the names of everyone invited. Ask someone in the responsible group, or whoever leads the meeting, to print it.',
  },
} as const satisfies Phrases

export type Trouble = keyof typeof words
