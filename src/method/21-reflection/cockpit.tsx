import { fill } from '../../kernel/words.ts'
import type { TableLine } from '../../web/cockpit/table-line.ts'
import { reflectionOf } from './rules.ts'
import type { words } from './words.ts'

/** How many at a table have had their turn, and whether it has chosen; never who, never what. */
export const tableLine: TableLine<typeof words> = ({ reflection }, { group, members }, t) => {
  const { hadTheirTurn: n, hasChosen, onPaper } = reflectionOf(reflection, group)
  if (hasChosen) return { sentence: t.isChosen, isReady: true }
  if (onPaper) return { sentence: t.paperLine, isReady: false, isOnPaper: true }
  if (n === 0) return { sentence: t.noneTold, isReady: false }
  return {
    sentence: n >= members.length ? `${t.allTold} ${t.notChosen}` : fill(t.toldOf, { n, all: members.length }),
    isReady: false,
  }
}
