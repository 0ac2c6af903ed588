import { fill } from '../../../kernel/words.ts'
import { type Asked, nameOf, peopleAsked, tablesAsked, wordsOf } from './asked.ts'

/** Tent cards to cut out and fold (B3, B5): by table, as they are laid out; before there are tables, by name. */
export function placeCards(asked: Asked) {
  const t = wordsOf(asked)
  const seated = tablesAsked(asked).flatMap(({ table, members }) =>
    members.map((person) => ({ name: nameOf(asked, person), table: fill(t.table, { n: table }) })),
  )
  const known = seated.length
    ? seated
    : peopleAsked(asked).map((person) => ({ name: nameOf(asked, person), table: '' }))
  return {
    kind: 'place-cards',
    tableWord: t.tableWord,
    cards: known.length ? known : Array.from({ length: 4 }, () => ({ name: '', table: '' })),
  }
}
