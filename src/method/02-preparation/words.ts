import type { Phrases, Refusals } from '../../kernel/words.ts'
import type { Refusal } from './rules.ts'

export const words = {
  title: { nb: 'Før møtet', nn: 'Før møtet', da: 'Før mødet', en: 'Before the meeting' },
} as const satisfies Phrases

export const refusals: Refusals<Refusal> = {
  'responsible-only': {
    nb: 'Bare ansvarsgruppen kan gjøre dette.',
    nn: 'Berre ansvarsgruppa kan gjere dette.',
    da: 'Kun ansvarsgruppen kan gøre dette.',
    en: 'Only the responsible group can do this.',
  },
  'staff-only': {
    nb: 'Bare ansvarsgruppen og den som leder møtet, kan gjøre dette.',
    nn: 'Berre ansvarsgruppa og den som leier møtet, kan gjere dette.',
    da: 'Kun ansvarsgruppen og den, der leder mødet, kan gøre dette.',
    en: 'Only the responsible group and the one who leads the meeting can do this.',
  },
  'unknown-person': {
    nb: 'Denne personen er ikke med i ansvarsgruppen. Inviter først.',
    nn: 'Denne personen er ikkje med i ansvarsgruppa. Inviter først.',
    da: 'Denne person er ikke med i ansvarsgruppen. Inviter først.',
    en: 'This person is not in the responsible group. Invite them first.',
  },
  'last-responsible': {
    nb: 'Noen må bli igjen i ansvarsgruppen. Inviter en til først.',
    nn: 'Nokon må vere att i ansvarsgruppa. Inviter ein til først.',
    da: 'Nogen skal blive i ansvarsgruppen. Inviter en til først.',
    en: 'Somebody must stay in the responsible group. Invite one more first.',
  },
}
