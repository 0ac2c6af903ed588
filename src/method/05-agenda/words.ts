import type { Phrases, Refusals } from '../../kernel/words.ts'
import type { Refusal } from './rules.ts'

export const words = {
  pause: { nb: 'Stans klokka', nn: 'Stans klokka', da: 'Stop uret', en: 'Stop the clock' },
} as const satisfies Phrases

export const refusals: Refusals<Refusal> = {
  'facilitator-only': {
    nb: 'Bare den som leder møtet, kan gjøre dette.',
    nn: 'Berre den som leier møtet, kan gjere dette.',
    da: 'Kun den, der leder mødet, kan gøre dette.',
    en: 'Only the one who leads the meeting can do this.',
  },
  'staff-only': {
    nb: 'Bare ansvarsgruppen og den som leder møtet, kan endre programmet.',
    nn: 'Berre ansvarsgruppa og den som leier møtet, kan endre programmet.',
    da: 'Kun ansvarsgruppen og den, der leder mødet, kan ændre programmet.',
    en: 'Only the responsible group and the one who leads the meeting can change the programme.',
  },
  'own-table-only': {
    nb: 'Du kan bare be om hjelp til ditt eget bord.',
    nn: 'Du kan berre be om hjelp til ditt eige bord.',
    da: 'Du kan kun bede om hjælp til dit eget bord.',
    en: 'You can only ask for help for your own table.',
  },
  'moved-on': {
    nb: 'Møtet har alt gått videre. Du ser hvor dere er nå.',
    nn: 'Møtet har alt gått vidare. Du ser kvar de er no.',
    da: 'Mødet er allerede gået videre. Du ser, hvor I er nu.',
    en: 'The meeting has already moved on. You see where you are now.',
  },
  'no-groups-yet': {
    nb: 'Del inn i grupper først, så alle har et bord.',
    nn: 'Del inn i grupper først, så alle har eit bord.',
    da: 'Del ind i grupper først, så alle har et bord.',
    en: 'Form the groups first, so that everyone has a table.',
  },
  'meeting-1-first': {
    nb: 'Møte 1 må holdes før møte 2.',
    nn: 'Møte 1 må haldast før møte 2.',
    da: 'Møde 1 skal holdes før møde 2.',
    en: 'Meeting 1 comes before meeting 2.',
  },
  'other-sitting-first': {
    nb: 'En annen omgang av møtet er i gang. Avslutt den først.',
    nn: 'Ein annan omgang av møtet er i gang. Avslutt han først.',
    da: 'Et andet hold er i gang med mødet. Afslut det først.',
    en: 'Another sitting of the meeting is going on. End that one first.',
  },
}
