import { fill } from '../../kernel/words.ts'
import type { TableLine } from '../../web/cockpit/table-line.ts'
import { freePlaces, sheetOf, standing } from './rules.ts'
import type { words } from './words.ts'

/** How far the sheet of a table has come, in a sentence: "5 wishes. Place 3 is free." Never a word of it. */
export const tableLine: TableLine<typeof words> = ({ wishes }, { group }, t) => {
  const sheet = sheetOf(wishes, group)
  const n = standing(sheet).length
  if (sheet.onPaper) {
    return {
      sentence: n ? fill(t.tablePaperTyped, { n }) : t.tablePaper,
      isReady: n > 0 && sheet.isDone,
      isOnPaper: true,
    }
  }
  const free = freePlaces(sheet)
  const places = ([1, 2, 3] as const).filter((place) => !free.includes(place))
  if (n === 0) return { sentence: t.tableEmpty, places, isReady: false }

  const [place = '', other = ''] = free
  const rest = sheet.isDone
    ? t.tableReady
    : [t.tableChosen, fill(t.tableOneFree, { place }), fill(t.tableTwoFree, { place, other }), t.tableNoneChosen][
        free.length
      ]
  return { sentence: `${fill(t.tableWishes, { n })} ${rest}`, places, isReady: sheet.isDone || free.length === 0 }
}
