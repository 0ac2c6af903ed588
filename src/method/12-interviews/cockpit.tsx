import { fill } from '../../kernel/words.ts'
import type { TableLine } from '../../web/cockpit/table-line.ts'
import type { words } from './words.ts'

/** How far the turns at a table have come; never who sits with whom, never a note. */
export const tableLine: TableLine<typeof words> = ({ interviews }, { group }, t) => {
  const tally = interviews.tables[group]?.tally
  if (!tally || tally.begun === 0) return { sentence: t.tableNotBegun, isReady: false }
  const { turns, ended } = tally
  if (ended >= turns) return { sentence: t.tableDone, isReady: true }
  return { sentence: ended === 0 ? t.tableFirst : fill(t.tableAsking, { ended, turns }), isReady: false }
}
