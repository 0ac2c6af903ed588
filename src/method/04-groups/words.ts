import type { Phrases, Refusals } from '../../kernel/words.ts'
import type { Refusal } from './rules.ts'

export const words = {
  title: { nb: 'Bordene', nn: 'Borda', da: 'Bordene', en: 'The tables' },
} as const satisfies Phrases

export const refusals: Refusals<Refusal> = {
  'staff-only': {
    nb: 'Bare ansvarsgruppen og den som leder møtet, kan dele inn bordene.',
    nn: 'Berre ansvarsgruppa og den som leier møtet, kan dele inn borda.',
    da: 'Kun ansvarsgruppen og den, der leder mødet, kan fordele bordene.',
    en: 'Only the responsible group and the one who leads the meeting can make the table plan.',
  },
  'own-seat-only': {
    nb: 'Du kan bare finne en plass til deg selv.',
    nn: 'Du kan berre finne ein plass til deg sjølv.',
    da: 'Du kan kun finde en plads til dig selv.',
    en: 'You can only find a seat for yourself.',
  },
  'nobody-takes-part': {
    nb: 'Legg inn navnene først. Da kan bordene deles inn.',
    nn: 'Legg inn namna først. Då kan borda delast inn.',
    da: 'Læg navnene ind først. Så kan bordene fordeles.',
    en: 'Put in the names first. Then the tables can be made.',
  },
  locked: {
    nb: 'Bordplanen er låst. Lås den opp for å lage et nytt forslag.',
    nn: 'Bordplanen er låst. Lås han opp for å lage eit nytt forslag.',
    da: 'Bordplanen er låst. Lås den op for at lave et nyt forslag.',
    en: 'The table plan is locked. Unlock it to make a new proposal.',
  },
  'unknown-group': {
    nb: 'Dette bordet er ikke med i planen lenger.',
    nn: 'Dette bordet er ikkje med i planen lenger.',
    da: 'Dette bord er ikke længere med i planen.',
    en: 'This table is no longer in the plan.',
  },
  'unknown-person': {
    nb: 'Dette navnet står ikke på listen lenger.',
    nn: 'Dette namnet står ikkje på lista lenger.',
    da: 'Dette navn står ikke længere på listen.',
    en: 'This name is no longer on the list.',
  },
  'no-groups-yet': {
    nb: 'Bordene er ikke delt inn ennå.',
    nn: 'Borda er ikkje delte inn enno.',
    da: 'Bordene er ikke fordelt endnu.',
    en: 'The tables are not made yet.',
  },
}
