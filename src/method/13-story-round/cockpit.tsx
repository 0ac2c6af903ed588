import { fill } from '../../kernel/words.ts'
import type { TableLine } from '../../web/cockpit/table-line.ts'
import { tellingOf } from './rules.ts'
import type { words } from './words.ts'

/** How many at a table have had their turn; never who, never what was told. */
export const tableLine: TableLine<typeof words> = ({ storyRound }, { group, members }, t) => {
  const { hadTheirTurn: had, isAgreed } = tellingOf(storyRound, group)
  if (isAgreed) return { sentence: t.tableAgreed, isReady: true }
  if (had >= members.length && had > 0) return { sentence: t.tableAgreeing, isReady: false }
  if (!storyRound[group]) return { sentence: t.tableNotBegun, isReady: false }
  return { sentence: fill(t.tableTelling, { had, all: members.length }), isReady: false }
}
