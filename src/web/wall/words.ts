import type { Phrases } from '../../kernel/words.ts'

/** What the wall says by itself; of each step it says what that step's own words say. */
export const wallWords = {
  wallUntil: { nb: 'til {time}', nn: 'til {time}', da: 'til {time}', en: 'until {time}' },
  wallStands: { nb: 'Klokka står', nn: 'Klokka står', da: 'Uret står', en: 'The clock is stopped' },
  wallOver: { nb: 'over tiden', nn: 'over tida', da: 'over tiden', en: 'over time' },
  wallJoinNow: { nb: 'Kommet nå?', nn: 'Komen no?', da: 'Kommet nu?', en: 'Just arrived?' },
  wallJoinHere: { nb: 'Bli med her.', nn: 'Bli med her.', da: 'Vær med her.', en: 'Join here.' },
  wallQr: {
    nb: 'QR-kode for å bli med',
    nn: 'QR-kode for å bli med',
    da: 'QR-kode til at være med',
    en: 'QR code to join',
  },
  wallDay: { nb: 'Dagen', nn: 'Dagen', da: 'Dagen', en: 'The day' },
  wallWelcome: { nb: 'Velkommen', nn: 'Velkomen', da: 'Velkommen', en: 'Welcome' },
  wallHow: {
    nb: 'Skann koden, eller gå til adressen og skriv tallene. Velg navnet ditt, så ser du hvor du skal sitte.',
    nn: 'Skann koden, eller gå til adressa og skriv tala. Vel namnet ditt, så ser du kvar du skal sitje.',
    da: 'Scan koden, eller gå til adressen og skriv tallene. Vælg dit navn, så ser du, hvor du skal sidde.',
    en: 'Scan the code, or go to the address and type the digits. Choose your name, and you see where to sit.',
  },
  wallNoPhone: {
    nb: 'Har du ikke telefon, så finn bordkortet ditt. Det går like fint.',
    nn: 'Har du ikkje telefon, så finn bordkortet ditt. Det går like fint.',
    da: 'Har du ingen telefon, så find dit bordkort. Det går lige så fint.',
    en: 'If you have no phone, find your place card. That works just as well.',
  },
  wallDoorClosed: {
    nb: 'Døra åpner snart.',
    nn: 'Døra opnar snart.',
    da: 'Døren åbner snart.',
    en: 'The door opens soon.',
  },
  wallBegins: {
    nb: 'Vi begynner {time}.',
    nn: 'Vi byrjar {time}.',
    da: 'Vi begynder {time}.',
    en: 'We begin at {time}.',
  },
  wallThanks: { nb: 'Takk for i dag', nn: 'Takk for i dag', da: 'Tak for i dag', en: 'Thank you for today' },
  wallThanksNext: {
    nb: 'Nå samler ansvarsgruppen alle forslagene i en plan. Dere får lese den.',
    nn: 'No samlar ansvarsgruppa alle forslaga i ein plan. De får lese han.',
    da: 'Nu samler ansvarsgruppen alle forslagene i en plan. I får den at læse.',
    en: 'Now the responsible group gathers all the proposals in a plan. You will get to read it.',
  },
  wallLamp: { nb: 'Lyst eller mørkt', nn: 'Lyst eller mørkt', da: 'Lyst eller mørkt', en: 'Light or dark' },
} as const satisfies Phrases
