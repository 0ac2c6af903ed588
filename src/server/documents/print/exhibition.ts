import { fill } from '../../../kernel/words.ts'
import * as stories from '../../../method/13-story-round/rules.ts'
import * as wishes from '../../../method/14-wishes/rules.ts'
import { sheetsUp } from '../../../method/15-exhibition/rules.ts'
import { words as exhibitionWords } from '../../../method/15-exhibition/words.ts'
import { clean } from '../clean.ts'
import { type Asked, wordsOf } from './asked.ts'
import { footOf } from './table-papers.ts'
import { sheetCode } from './way-in.ts'

/**
 * The filled sheets as they hang (C7, C8), each on a page of its own: the three on top, what else is wished for, and
 * perhaps what marked the good days. What was struck out is gone, and nobody's name stands anywhere.
 */
export function exhibition(asked: Asked) {
  const t = wordsOf(asked)
  const { state, language, sitting } = asked
  const sheets = sheetsUp(state.groups, state.agenda).filter((sheet) => sitting === null || sheet.sitting === sitting)
  return {
    kind: 'exhibition',
    heading: exhibitionWords.heading[language],
    also: exhibitionWords.also[language],
    empty: exhibitionWords.emptySheet[language],
    goodDays: t.goodDays,
    nothing: t.nothingHangs,
    foot: footOf(asked),
    sheets: sheets.map(({ group, table }) => {
      const standing = wishes.standing(wishes.sheetOf(state.wishes, group))
      const central = stories.standing(stories.tellingOf(state.storyRound, group)).filter((one) => one.isCentral)
      return {
        table: fill(t.table, { n: table }),
        code: sheetCode(asked, table),
        top: standing.flatMap(({ text, place }) => (place === null ? [] : [{ place, text: clean(text ?? '') }])),
        others: standing.flatMap(({ text, place }) => (place === null ? [clean(text ?? '')] : [])),
        hallmarks: asked.withHallmarks ? central.map(({ text }) => clean(text ?? '')) : [],
      }
    }),
  }
}
