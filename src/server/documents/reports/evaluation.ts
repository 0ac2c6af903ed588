import { fill, speak } from '../../../kernel/words.ts'
import { options, statements } from '../../../method/24-evaluation/questions.ts'
import type { Cell, Distribution, Results } from '../../../method/24-evaluation/results.ts'
import { results, standingNotes } from '../../../method/24-evaluation/rules.ts'
import { words as questionWords } from '../../../method/24-evaluation/words.ts'
import { type Block, cell, column, fact, list, part, type TextDocument, texts, under } from '../layout/document.ts'
import { meetingLines, report, type Told } from './told.ts'
import { common, evaluationWords } from './words.ts'
import { askedOfEmployees, notedIn } from './year-in.ts'

/** What all got out of it, as far as it may be shown, and the result held against what was wanted (D9, E4). */
export function evaluation(told: Told): TextDocument {
  const { state, language } = told
  const t = speak(evaluationWords, language)
  const found = results(state.evaluation)
  const notes = standingNotes(state.evaluation).map(({ text }) => text ?? '')
  return report(
    told,
    t.title,
    [
      ...part(t.afterMeetings, found ? answersOf(found, told) : texts(t.tooFew)),
      ...part(t.said, list(found?.said ?? [])),
      ...part(t.plenary, list(notes)),
      ...askedOfEmployees(told),
      ...notedIn(told, 'context'),
      ...part(t.held, heldAgainst(told)),
      ...notedIn(told, 'lesson'),
    ],
    meetingLines(told),
  )
}

const cells: readonly Cell[] = [...options, 'none']

function answersOf({ answers, counts }: Results, { language }: Told): readonly Block[] {
  const t = speak(evaluationWords, language)
  const words = speak(questionWords, language)
  const shown = (distribution: Distribution, one: Cell): string => {
    const n = distribution[one]
    return n === null ? t.hidden : String(n)
  }
  const isAnyHidden = statements.some((one) => cells.some((cell) => counts[one][cell] === null))
  return [
    ...texts(fill(t.answered, { n: answers })),
    {
      kind: 'table',
      columns: [column(t.statement, 40), ...cells.map((one) => column(words[one], 12, true))],
      rows: statements.map((one) => [cell(words[one]), ...cells.map((option) => cell(shown(counts[one], option)))]),
    },
    ...(isAnyHidden ? texts(`${t.hidden} ${speak(common, language).fewAreHidden}`, 'soft') : []),
  ]
}

/** What was counted as success (B8) beside what came of it (E4): of the process, and of the result. */
export function heldAgainst({ state, language }: Told): readonly Block[] {
  const t = speak(evaluationWords, language)
  const all = speak(common, language)
  const { criteria } = state.preparation
  const { outcome } = state.followUp
  const of = (head: string, wanted: string | null, became: string | null): readonly Block[] =>
    wanted === null && became === null
      ? []
      : [under(head), ...fact(t.wanted, wanted ?? t.noCriteria), ...fact(all.outcome, became ?? all.notSaidYet)]
  return [...of(all.ofProcess, criteria.process, outcome.process), ...of(all.ofResult, criteria.result, outcome.result)]
}
