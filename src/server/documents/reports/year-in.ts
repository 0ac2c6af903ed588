import { fill, speak } from '../../../kernel/words.ts'
import { done, helps } from '../../../method/33-follow-up/check-questions.ts'
import type { CheckResults, WishResults } from '../../../method/33-follow-up/check-results.ts'
import { allChecks, resultsOf, type StandingCheck } from '../../../method/33-follow-up/checks.ts'
import type { NoteKind } from '../../../method/33-follow-up/note-kinds.ts'
import { notesOf } from '../../../method/33-follow-up/rules.ts'
import { words as followUpWords } from '../../../method/33-follow-up/words.ts'
import { dayOf, written } from '../../days.ts'
import { type Block, cell, column, list, part, texts, under } from '../layout/document.ts'
import type { Told } from './told.ts'
import { common, evaluationWords } from './words.ts'

/** What the employees said without names through the year: is it done, does it help (E3)? */
export function askedOfEmployees(told: Told): readonly Block[] {
  const t = speak(followUpWords, told.language)
  const closed = allChecks(told.state.followUp.checks).filter(({ isOpen }) => !isOpen)
  return part(
    t.checkTitle,
    closed.flatMap((check) => {
      const results = resultsOf(check)
      const day = written(dayOf(check.openedAt), told.language, true)
      return [under(fill(t.checkOf, { day })), ...(results ? answersOf(check, results, told) : texts(t.checkTooFew))]
    }),
  )
}

function answersOf({ wishes }: StandingCheck, { answers, wishes: said }: CheckResults, told: Told): readonly Block[] {
  const t = speak(followUpWords, told.language)
  const marks = speak(evaluationWords, told.language)
  const plan = told.state.actionPlan.published
  const textOf = (wish: string): string => plan?.wishes[wish]?.text ?? ''
  const shown = wishes.flatMap((wish) => {
    const results = said[wish]
    return results ? [{ text: textOf(wish), results }] : []
  })
  const doneWords = { yes: t.doneYes, partly: t.donePartly, no: t.doneNo, unsure: t.doneUnsure, none: t.leftOpen }
  const helpsWords = {
    much: t.helpsMuch,
    some: t.helpsSome,
    not: t.helpsNot,
    'too-early': t.helpsTooEarly,
    none: t.leftOpen,
  }
  const number = (n: number | null): string => (n === null ? marks.hidden : String(n))
  const table = <Option extends string>(
    question: string,
    options: readonly Option[],
    words: Readonly<Record<Option, string>>,
    of: (results: WishResults) => Readonly<Record<Option, number | null>>,
  ): Block => ({
    kind: 'table',
    columns: [column(question, 40), ...options.map((one) => column(words[one], 12, true))],
    rows: shown.map(({ text, results }) => [cell(text), ...options.map((one) => cell(number(of(results)[one])))]),
  })
  const isAnyHidden = shown.some(({ results }) =>
    [...Object.values(results.done), ...Object.values(results.helps)].some((n) => n === null),
  )
  return [
    ...texts(fill(t.checkAnswers, { n: answers })),
    table(t.isItDone, [...done, 'none'] as const, doneWords, (results) => results.done),
    table(t.doesItHelp, [...helps, 'none'] as const, helpsWords, (results) => results.helps),
    ...(isAnyHidden ? texts(`${marks.hidden} ${speak(common, told.language).fewAreHidden}`, 'soft') : []),
  ]
}

/** What was noted beside the plan, each with its day: what changed around it, or what was learned (E3, E4). */
export function notedIn({ state, language }: Told, kind: NoteKind): readonly Block[] {
  const t = speak(followUpWords, language)
  const notes = notesOf(state.followUp, kind).flatMap(({ text, at }) =>
    text === null ? [] : [`${text} (${written(dayOf(at), language, true)})`],
  )
  return part(kind === 'context' ? t.context : t.lessons, list(notes))
}
