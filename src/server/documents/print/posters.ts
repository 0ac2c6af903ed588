import { fill } from '../../../kernel/words.ts'
import { type Asked, headOf, wordsOf } from './asked.ts'
import { doorOf } from './way-in.ts'

/** How to join, large enough for a corridor. */
export function posters(asked: Asked) {
  const t = wordsOf(asked)
  const way = doorOf(asked)
  return {
    kind: 'posters',
    head: headOf(asked, t.posterTitle),
    steps: [t.posterScan, fill(t.posterType, { address: way.address }), t.posterChoose],
    way,
    noPhone: t.posterNoPhone,
  }
}
