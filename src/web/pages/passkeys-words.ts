import type { Phrases } from '../../kernel/words.ts'

/** What is said of passkeys, to those who prepare and lead. */
export const passkeyWords = {
  signIn: {
    nb: 'Logg inn med passnøkkel',
    nn: 'Logg inn med passnøkkel',
    da: 'Log ind med adgangsnøgle',
    en: 'Sign in with a passkey',
  },
  elseLink: {
    nb: 'Har du ingen passnøkkel, så bruk lenken du har fått.',
    nn: 'Har du ingen passnøkkel, så bruk lenkja du har fått.',
    da: 'Har du ingen adgangsnøgle, så brug det link, du har fået.',
    en: 'If you have no passkey, use the link you were given.',
  },
  title: { nb: 'Passnøkler', nn: 'Passnøklar', da: 'Adgangsnøgler', en: 'Passkeys' },
  what: {
    nb: 'Med en passnøkkel logger du inn slik du låser opp enheten: med fingeren, ansiktet eller PIN-koden. Ingenting av det forlater enheten. Vi får bare vite at det var du som låste opp.',
    nn: 'Med ein passnøkkel loggar du inn slik du låser opp eininga: med fingeren, ansiktet eller PIN-koden. Ingenting av det forlèt eininga. Vi får berre vite at det var du som låste opp.',
    da: 'Med en adgangsnøgle logger du ind, som du låser enheden op: med fingeren, ansigtet eller PIN-koden. Intet af det forlader enheden. Vi får kun at vide, at det var dig, der låste op.',
    en: 'With a passkey you sign in the way you unlock the device: with your finger, your face or your PIN. None of that leaves the device. We are only told that it was you who unlocked it.',
  },
  name: {
    nb: 'Hva vil du kalle den?',
    nn: 'Kva vil du kalle han?',
    da: 'Hvad vil du kalde den?',
    en: 'What would you like to call it?',
  },
  nameHint: {
    nb: 'For eksempel enheten den ligger på. Bare du ser det.',
    nn: 'Til dømes eininga han ligg på. Berre du ser det.',
    da: 'For eksempel enheden, den ligger på. Kun du ser det.',
    en: 'The device it is on, for example. Only you see this.',
  },
  make: {
    nb: 'Lag en passnøkkel',
    nn: 'Lag ein passnøkkel',
    da: 'Lav en adgangsnøgle',
    en: 'Make a passkey',
  },
  made: {
    nb: 'Passnøkkelen er klar',
    nn: 'Passnøkkelen er klar',
    da: 'Adgangsnøglen er klar',
    en: 'The passkey is ready',
  },
  nameless: { nb: 'Passnøkkel', nn: 'Passnøkkel', da: 'Adgangsnøgle', en: 'Passkey' },
  madeOn: { nb: 'Laget {day}', nn: 'Laga {day}', da: 'Lavet {day}', en: 'Made {day}' },
  usedOn: { nb: 'sist brukt {day}', nn: 'sist brukt {day}', da: 'sidst brugt {day}', en: 'last used {day}' },
  unused: { nb: 'ikke brukt ennå', nn: 'ikkje brukt enno', da: 'ikke brugt endnu', en: 'not used yet' },
  remove: { nb: 'Fjern', nn: 'Fjern', da: 'Fjern', en: 'Remove' },
  removeOne: { nb: 'Fjern {name}', nn: 'Fjern {name}', da: 'Fjern {name}', en: 'Remove {name}' },
  removeAsk: {
    nb: 'Fjerne {name}?',
    nn: 'Fjerne {name}?',
    da: 'Fjerne {name}?',
    en: 'Remove {name}?',
  },
  removeWhat: {
    nb: 'Da kan ingen logge inn med den lenger. Du blir logget ut alle andre steder. Slett den også på enheten.',
    nn: 'Då kan ingen logge inn med han lenger. Du blir logga ut alle andre stader. Slett han òg på eininga.',
    da: 'Så kan ingen logge ind med den længere. Du bliver logget ud alle andre steder. Slet den også på enheden.',
    en: 'Then nobody can sign in with it any more. You are signed out everywhere else. Delete it on the device as well.',
  },
  keep: { nb: 'Behold den', nn: 'Behald han', da: 'Behold den', en: 'Keep it' },
  removed: {
    nb: 'Passnøkkelen er fjernet',
    nn: 'Passnøkkelen er fjerna',
    da: 'Adgangsnøglen er fjernet',
    en: 'The passkey is removed',
  },
  // What may happen on the way
  cancelled: {
    nb: 'Ingen passnøkkel ble brukt. Prøv igjen når du vil, eller kom inn på en annen måte.',
    nn: 'Ingen passnøkkel vart brukt. Prøv igjen når du vil, eller kom inn på ein annan måte.',
    da: 'Ingen adgangsnøgle blev brugt. Prøv igen, når du vil, eller kom ind på en anden måde.',
    en: 'No passkey was used. Try again when you like, or come in another way.',
  },
  notMade: {
    nb: 'Ingen passnøkkel ble laget. Prøv igjen når du vil.',
    nn: 'Ingen passnøkkel vart laga. Prøv igjen når du vil.',
    da: 'Ingen adgangsnøgle blev lavet. Prøv igen, når du vil.',
    en: 'No passkey was made. Try again when you like.',
  },
  there: {
    nb: 'Denne enheten har alt en passnøkkel for deg her.',
    nn: 'Denne eininga har alt ein passnøkkel for deg her.',
    da: 'Denne enhed har allerede en adgangsnøgle til dig her.',
    en: 'This device already has a passkey for you here.',
  },
  unable: {
    nb: 'Denne enheten kan ikke bruke passnøkler slik den er satt opp. Slå på skjermlås, eller bruk en annen enhet.',
    nn: 'Denne eininga kan ikkje bruke passnøklar slik ho er sett opp. Slå på skjermlås, eller bruk ei anna eining.',
    da: 'Denne enhed kan ikke bruge adgangsnøgler, som den er sat op. Slå skærmlås til, eller brug en anden enhed.',
    en: 'This device cannot use passkeys as it is set up. Turn on a screen lock, or use another device.',
  },
  failed: {
    nb: 'Enheten fikk det ikke til. Prøv igjen, eller bruk en annen måte.',
    nn: 'Eininga fekk det ikkje til. Prøv igjen, eller bruk ein annan måte.',
    da: 'Enheden kunne ikke. Prøv igen, eller brug en anden måde.',
    en: 'The device could not do it. Try again, or use another way.',
  },
} as const satisfies Phrases
