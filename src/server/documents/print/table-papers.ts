import { fill, speak } from '../../../kernel/words.ts'
import { words as wishWords } from '../../../method/14-wishes/words.ts'
import { levels } from '../../../method/22-action-form/levels.ts'
import { words as formWords } from '../../../method/22-action-form/words.ts'
import { options, statements } from '../../../method/24-evaluation/questions.ts'
import { words as evaluationWords } from '../../../method/24-evaluation/words.ts'
import { type Asked, meetingName, tablesAsked, wordsOf } from './asked.ts'
import { sheetCode } from './way-in.ts'

/** What lies on the tables to be written on. Before there are tables: one of each, with a number to fill in. */
const tablesOf = (asked: Asked): readonly string[] => {
  const { table } = wordsOf(asked)
  const known = tablesAsked(asked).map(({ table: n }) => fill(table, { n }))
  return known.length ? known : ['']
}

export const footOf = (asked: Asked): string => [asked.workplace, meetingName(asked)].filter(Boolean).join(' · ')

/** The empty sheet with its three rings (C6). */
export const sheets = (asked: Asked) => ({
  kind: 'sheets',
  heading: wishWords.heading[asked.language],
  also: wordsOf(asked).sheetAlso,
  tableWord: wordsOf(asked).tableWord,
  tables: tablesOf(asked),
  codes: tablesAsked(asked).map(({ table }) => sheetCode(asked, table)),
  foot: footOf(asked),
})

/** Three cards for each table, one wish on each, to be gathered by theme on a wall (C8). */
export const topThree = (asked: Asked) => ({
  kind: 'top-three',
  says: wordsOf(asked).cardSays,
  tableWord: wordsOf(asked).tableWord,
  tables: tablesOf(asked),
  foot: footOf(asked),
})

/** The action form with its four levels (D5, D6). */
export function igloForms(asked: Asked) {
  const t = wordsOf(asked)
  const form = speak(formWords, asked.language)
  return {
    kind: 'iglo-forms',
    title: t.formTitle,
    wish: t.ourWish,
    level: t.level,
    tableWord: t.tableWord,
    tables: tablesOf(asked),
    columns: [form.what, form.who, form.resources, form.from],
    levels: levels.map((level) => ({ level, name: form[level], means: form[`${level}Means`] })),
    ifThen: t.ifThen,
    thenWe: t.thenWe,
    foot: footOf(asked),
  }
}

/** Slips without a name (D9): four on A4. */
export function evaluationSlips(asked: Asked) {
  const said = speak(evaluationWords, asked.language)
  return {
    kind: 'evaluation-slips',
    title: said.askHeading,
    how: wordsOf(asked).slipHow,
    statements: statements.map((one) => said[one]),
    options: options.map((one) => said[one]),
    said: said.said,
    hint: said.saidHint,
    foot: footOf(asked),
  }
}
