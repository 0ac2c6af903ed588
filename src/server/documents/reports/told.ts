import type { Instant } from '../../../kernel/values.ts'
import { fill, type Language, speak } from '../../../kernel/words.ts'
import type { State } from '../../../process/process.ts'
import { dayOf, written } from '../../days.ts'
import { clean } from '../clean.ts'
import type { Block, TextDocument } from '../layout/document.ts'
import type { Names } from '../plan/plan-model.ts'
import { words as planWords } from '../plan/words.ts'
import { common } from './words.ts'

/** What a report is written from: what whoever asks may see, and the names they know. */
export type Told = Readonly<{ state: State; names: Names; language: Language; now: Instant }>

/** A report with its head: whose it is, and when it was written. */
export const report = (
  { state, language, now }: Told,
  title: string,
  blocks: readonly Block[],
  aside: readonly string[] = [],
): TextDocument => ({
  language,
  title,
  subtitle: clean(state.preparation.workplace ?? ''),
  aside: [...aside, fill(speak(common, language).written, { day: written(dayOf(now), language, true) })],
  blocks,
  product: 'Flippover',
  page: speak(planWords, language).page,
})

/** On which days each meeting was held: `14. januar 2027`, or several where people work in shifts. */
export function daysOf({ state, language }: Told, meeting: 1 | 2): string {
  const days = state.agenda.held.filter((one) => one.meeting === meeting).map(({ begunAt }) => dayOf(begunAt))
  return [...new Set(days)].map((day) => written(day, language, true)).join(', ')
}

/** `Møte 1: 14. januar 2027`, for each that was held. */
export const meetingLines = (told: Told): readonly string[] =>
  ([1, 2] as const).flatMap((n) => {
    const day = daysOf(told, n)
    return day ? [fill(speak(common, told.language).meetingOn, { n, day })] : []
  })
