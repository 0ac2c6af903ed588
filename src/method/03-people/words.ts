import type { Phrases, Refusals } from '../../kernel/words.ts'
import type { Refusal } from './rules.ts'

export const words = {
  title: { nb: 'Folkene', nn: 'Folka', da: 'Deltagerne', en: 'The people' },
} as const satisfies Phrases

export const refusals: Refusals<Refusal> = {
  'staff-only': {
    nb: 'Bare ansvarsgruppen og den som leder møtet, kan endre listen.',
    nn: 'Berre ansvarsgruppa og den som leier møtet, kan endre lista.',
    da: 'Kun ansvarsgruppen og den, der leder mødet, kan ændre listen.',
    en: 'Only the responsible group and the one who leads the meeting can change the list.',
  },
  'own-seat-only': {
    nb: 'Du kan bare komme og gå for deg selv.',
    nn: 'Du kan berre kome og gå for deg sjølv.',
    da: 'Du kan kun komme og gå for dig selv.',
    en: 'You can only come and go for yourself.',
  },
  'unknown-person': {
    nb: 'Dette navnet står ikke på listen. Spør den som leder møtet.',
    nn: 'Dette namnet står ikkje på lista. Spør den som leier møtet.',
    da: 'Dette navn står ikke på listen. Spørg den, der leder mødet.',
    en: 'This name is not on the list. Ask the one who leads the meeting.',
  },
  'roster-full': {
    nb: 'Listen er full. Det er plass til 5 000 navn.',
    nn: 'Lista er full. Det er plass til 5 000 namn.',
    da: 'Listen er fuld. Der er plads til 5.000 navne.',
    en: 'The list is full. It has room for 5,000 names.',
  },
  'door-closed': {
    nb: 'Døra er lukket. Spør den som leder møtet.',
    nn: 'Døra er stengd. Spør den som leier møtet.',
    da: 'Døren er lukket. Spørg den, der leder mødet.',
    en: 'The door is closed. Ask the one who leads the meeting.',
  },
}
