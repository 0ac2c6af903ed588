import { meetings } from '../../../kernel/values.ts'
import { fill } from '../../../kernel/words.ts'
import { paperWords } from '../../../method/02-preparation/paper-words.ts'
import { clean } from '../clean.ts'
import { type Asked, headOf, nameOf, peopleAsked, wordsOf } from './asked.ts'

/** Who comes, with a square for each meeting, and lines for those who stand on no list (B1). */
export function signIn(asked: Asked) {
  const t = wordsOf(asked)
  const { persons, units } = asked.state.people
  const rows = peopleAsked(asked).map((person) => ({
    name: nameOf(asked, person),
    unit: clean(units[persons[person]?.unit ?? ''] ?? ''),
  }))
  return {
    kind: 'sign-in',
    head: headOf(asked, paperWords['paper-sign-in'][asked.language]),
    lead: t.signInLead,
    columns: [t.nameWord, t.unit, ...meetings.map((n) => fill(t.meeting, { n }))],
    rows,
    blanks: rows.length ? 5 : 22,
  }
}
