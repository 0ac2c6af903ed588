import { fill, speak } from '../../../kernel/words.ts'
import { done, helps } from '../../../method/33-follow-up/check-questions.ts'
import type { CheckResults, WishResults } from '../../../method/33-follow-up/check-results.ts'
import { allChecks, resultsOf, type StandingCheck } from '../../../method/33-follow-up/checks.ts'
import type { NoteKind } from '../../../method/33-follow-up/note-kinds.ts'
import { notesOf } from '../../../method/33-follow-up/rules.ts'
import { words as followUpWords } from '../../../method/33-follow-up/words.ts'
import { dayOf, written } from '../../days.ts'
import { clean } from '../clean.ts'
import { type Block, cell, column, type Item, list, part, texts, under } from '../layout/document.ts'
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
  const { doneWords, helpsWords } = optionWords(told)
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

/** What each answer is called. */
function optionWords({ language }: Told) {
  const t = speak(followUpWords, language)
  return {
    doneWords: { yes: t.doneYes, partly: t.donePartly, no: t.doneNo, unsure: t.doneUnsure, none: t.leftOpen },
    helpsWords: {
      much: t.helpsMuch,
      some: t.helpsSome,
      not: t.helpsNot,
      'too-early': t.helpsTooEarly,
      none: t.leftOpen,
    },
  }
}

/** What was answered last, wish by wish, in two lines each: for the page of the next staff meeting. */
export function lastAsked(told: Told): Readonly<{ head: string; items: readonly Item[] }> | null {
  const t = speak(followUpWords, told.language)
  const last = allChecks(told.state.followUp.checks).findLast(({ isOpen }) => !isOpen)
  const results = last ? resultsOf(last) : null
  if (!last || !results) return null
  const { doneWords, helpsWords } = optionWords(told)
  const plan = told.state.actionPlan.published
  const line = <Option extends string>(
    question: string,
    options: readonly Option[],
    words: Readonly<Record<Option, string>>,
    counts: Readonly<Record<Option, number | null>>,
  ): string => {
    const said = options.flatMap((one) => (counts[one] ? [`${words[one]} ${counts[one]}`] : []))
    return `${question} ${said.join(' · ') || t.fewerThanFive}`
  }
  const items = last.wishes.flatMap((wish): readonly Item[] => {
    const of = results.wishes[wish]
    if (!of) return []
    const details = [line(t.isItDone, done, doneWords, of.done), line(t.doesItHelp, helps, helpsWords, of.helps)]
    return [{ text: clean(plan?.wishes[wish]?.text ?? ''), details }]
  })
  const day = written(dayOf(last.openedAt), told.language)
  const when = [fill(t.checkOf, { day }), fill(t.checkAnswers, { n: results.answers })].join(', ')
  return { head: `${t.checkTitle} (${when})`, items }
}

/** What was noted beside the plan, each with its day: what changed around it, or what was learned (E3, E4). */
export function notedIn({ state, language }: Told, kind: NoteKind): readonly Block[] {
  const t = speak(followUpWords, language)
  const notes = notesOf(state.followUp, kind).flatMap(({ text, at }) =>
    text === null ? [] : [`${text} (${written(dayOf(at), language, true)})`],
  )
  return part(kind === 'context' ? t.context : t.lessons, list(notes))
}
