import type { Phrases } from '../../kernel/words.ts'

/** One phone for several people. */
export const sharingWords = {
  sharedPhone: {
    nb: 'Telefonen dere deler',
    nn: 'Telefonen de deler',
    da: 'Telefonen, I deler',
    en: 'The phone you share',
  },
  phoneIsWith: {
    nb: '{name} har telefonen',
    nn: '{name} har telefonen',
    da: '{name} har telefonen',
    en: '{name} has the phone',
  },
  passPhoneTo: {
    nb: 'Gi telefonen til {name}',
    nn: 'Gi telefonen til {name}',
    da: 'Giv telefonen til {name}',
    en: 'Pass the phone to {name}',
  },
  passPhone: { nb: 'Gi den videre', nn: 'Gi han vidare', da: 'Giv den videre', en: 'Pass it on' },
  passToOther: { nb: 'Til en annen', nn: 'Til ein annan', da: 'Til en anden', en: 'To someone else' },
  whoTakesPhone: {
    nb: 'Hvem får telefonen?',
    nn: 'Kven får telefonen?',
    da: 'Hvem får telefonen?',
    en: 'Who gets the phone?',
  },
  keepPhone: { nb: 'Jeg beholder den', nn: 'Eg beheld han', da: 'Jeg beholder den', en: 'I keep it' },
  shareThisPhone: {
    nb: 'Del telefonen med noen',
    nn: 'Del telefonen med nokon',
    da: 'Del telefonen med nogen',
    en: 'Share the phone with someone',
  },
  shareHow: {
    nb: 'Er noen uten telefon, kan dere dele denne og gi den rundt. Det som er privat, skriver dere på papir.',
    nn: 'Er nokon utan telefon, kan de dele denne og gi han rundt. Det som er privat, skriv de på papir.',
    da: 'Er nogen uden telefon, kan I dele denne og lade den gå rundt. Det, der er privat, skriver I på papir.',
    en: 'If someone has no phone, you can share this one and pass it round. What is private you write on paper.',
  },
  whoShares: { nb: 'Finn navnet', nn: 'Finn namnet', da: 'Find navnet', en: 'Find the name' },
  sharesNoMore: { nb: 'Deler ikke mer', nn: 'Deler ikkje meir', da: 'Deler ikke mere', en: 'Shares no more' },
  sharesNoMoreOf: {
    nb: '{name} deler ikke mer',
    nn: '{name} deler ikkje meir',
    da: '{name} deler ikke mere',
    en: '{name} shares no more',
  },
  atYourTable: { nb: 'ved bordet ditt', nn: 'ved bordet ditt', da: 'ved dit bord', en: 'at your table' },
  shareWithNew: {
    nb: 'Del med {name}, som ikke står på listen',
    nn: 'Del med {name}, som ikkje står på lista',
    da: 'Del med {name}, som ikke står på listen',
    en: 'Share with {name}, who is not on the list',
  },
  shareDone: { nb: 'Ferdig', nn: 'Ferdig', da: 'Færdig', en: 'Done' },
  onPaperTogether: {
    nb: 'Dere deler telefon. Skriv stikkord på papir, så blir de mellom dere to.',
    nn: 'De deler telefon. Skriv stikkord på papir, så blir dei mellom dykk to.',
    da: 'I deler telefon. Skriv stikord på papir, så bliver de mellem jer to.',
    en: 'You share a phone. Write keywords on paper, so that they stay between the two of you.',
  },
  thoughtsOnPaper: {
    nb: 'Dere deler telefon. Skriv dine egne tanker på papir.',
    nn: 'De deler telefon. Skriv dine eigne tankar på papir.',
    da: 'I deler telefon. Skriv dine egne tanker på papir.',
    en: 'You share a phone. Write your own thoughts on paper.',
  },
} as const satisfies Phrases
