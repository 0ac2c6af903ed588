import { fill, speak } from '../../../kernel/words.ts'
import { groupsOf } from '../../../method/04-groups/tables.ts'
import { allWishes, keyOf, type Placed, themesOf } from '../../../method/16-summary/rules.ts'
import { reflectionOf } from '../../../method/21-reflection/rules.ts'
import { words as presentationWords } from '../../../method/23-presentations/words.ts'
import { dayOf, written } from '../../days.ts'
import { clean } from '../clean.ts'
import { type Block, fact, list, part, type TextDocument, texts, under } from '../layout/document.ts'
import { meetingLines, report, type Told } from './told.ts'
import { common, summaryWords } from './words.ts'

/** What came up, what is central, what happens next, and the minutes (C9, D6, D7). */
export function summary(told: Told): TextDocument {
  const { state, language } = told
  const t = speak(summaryWords, language)
  const { agreedAt, minutes } = state.summary
  const agreed = agreedAt === null ? t.notAgreed : fill(t.agreedOn, { day: written(dayOf(agreedAt), language, true) })
  const all = speak(common, language)
  const themes = themesIn(told, false)
  return report(
    told,
    t.title,
    [
      ...part(all.central, themes.length ? [...texts(agreed), ...themes] : []),
      ...part(all.otherThemes, otherThemes(told)),
      ...part(t.noTheme, withoutTheme(told)),
      ...part(t.chosen, chosen(told)),
      ...part(t.next, whatNext(told)),
      ...part(t.minutes, minutes ? texts(minutes) : texts(t.noMinutes, 'soft')),
    ],
    meetingLines(told),
  )
}

/** The central themes with their wishes, those on top of a sheet first; briefly: their names alone. */
export function themesIn({ state }: Told, isBrief: boolean): readonly Block[] {
  const central = themesOf(state.summary).filter(({ isCentral }) => isCentral)
  if (isBrief) return list(central.map(({ title }) => title))
  const hanging = new Map(allWishes(state).map((one) => [keyOf(one), one]))
  const textsOf = (wishes: readonly Placed[]): readonly string[] =>
    wishes
      .flatMap((one) => hanging.get(keyOf(one)) ?? [])
      .toSorted((one, other) => (one.place ?? 9) - (other.place ?? 9))
      .map(({ text }) => text)
  return central.flatMap(({ title, wishes }) => [under(title), ...list([...new Set(textsOf(wishes))])])
}

/** The other themes, each with how many wishes lie in it. */
export const otherThemes = ({ state, language }: Told): readonly Block[] =>
  list(
    themesOf(state.summary)
      .filter(({ isCentral }) => !isCentral)
      .map(({ title, wishes }) => ({
        text: title,
        details: [fill(speak(common, language).wishesIn, { n: wishes.length })],
      })),
  )

function withoutTheme({ state }: Told): readonly Block[] {
  const placed = new Set(themesOf(state.summary).flatMap(({ wishes }) => wishes.map(keyOf)))
  const left = allWishes(state).filter((one) => one.place !== null && !placed.has(keyOf(one)))
  return list([...new Set(left.map(({ text }) => text))])
}

/** What the groups of meeting 2 chose, each wish once. */
function chosen({ state, language }: Told): readonly Block[] {
  const times = new Map<string, number>()
  for (const { group } of groupsOf(state.groups, 2)) {
    const text = clean(reflectionOf(state.reflection, group).chosen?.text ?? '').trim()
    if (text !== '') times.set(text, (times.get(text) ?? 0) + 1)
  }
  const { byGroups } = speak(summaryWords, language)
  return list([...times].map(([text, n]) => ({ text, details: [fill(byGroups, { n })] })))
}

/** When the plan comes, who does what until then, and how all are involved again (D7). */
export function whatNext({ state, language }: Told): readonly Block[] {
  const t = speak(presentationWords, language)
  const { whatNext } = state.presentations
  if (whatNext === null) return []
  const { planBy, nextSign, whoDoes, involvedAgain } = whatNext
  return [
    ...fact(t.planBy, planBy && written(planBy, language, true)),
    ...fact(t.nextSign, nextSign && written(nextSign, language, true)),
    ...fact(t.whoDoes, whoDoes),
    ...fact(t.involvedAgain, involvedAgain),
  ]
}
