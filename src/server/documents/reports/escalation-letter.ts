import { fill, speak } from '../../../kernel/words.ts'
import {
  chosenBy,
  measuresFor,
  type Plan,
  type StandingWish,
  sheetsOf,
  wishesWith,
} from '../../../method/31-action-plan/plan.ts'
import { words as planWords } from '../../../method/31-action-plan/words.ts'
import { clean } from '../clean.ts'
import { type Block, fact, list, type TextDocument, texts, under } from '../layout/document.ts'
import { boardSays } from '../plan/plan-model.ts'
import { signaturesOf } from './people-in.ts'
import { report, type Told } from './told.ts'
import { letterWords } from './words.ts'

/** What the workplace cannot decide itself, with room for the answer of those who can (E2). */
export function escalationLetter(told: Told): TextDocument {
  const { state, language } = told
  const t = speak(letterWords, language)
  const plan = state.actionPlan.published ?? state.actionPlan.draft
  return report(told, t.title, [
    ...texts(t.lead),
    ...texts(t.answerIsRead),
    ...wishesWith(plan, 'escalated').flatMap((wish) => wishOf(told, plan, wish)),
    { kind: 'signatures', who: [...signaturesOf(told), t.forBoard] },
  ])
}

function wishOf(told: Told, plan: Plan, wish: StandingWish): readonly Block[] {
  const { state, language } = told
  const t = speak(letterWords, language)
  const takes = planWords.resources[language]
  const sent = state.escalation[wish.wish]
  const isSent = sent !== undefined && !sent.isWithdrawn
  const answer = isSent ? sent.answer : null
  const reason = (isSent ? sent.reason : null) || wish.reason
  const proposed = measuresFor(plan, wish.wish).map(({ what, resources }) => ({
    text: what ?? '',
    details: [resources ? `${takes}: ${resources}` : ''],
  }))
  return [
    { kind: 'heading', level: 2, text: clean(wish.text ?? ''), says: '' },
    ...fact(t.why, reason),
    ...fact(t.from, cameFrom(plan, wish, t)),
    ...(proposed.length ? [under(t.proposed), ...list(proposed)] : []),
    under(t.yourAnswer),
    ...(answer === null
      ? ([
          { kind: 'boxes', options: [t.yes, t.later, t.no] },
          { kind: 'text', text: `${t.because}:`, tone: 'plain' },
          { kind: 'write', lines: 2 },
        ] as const)
      : texts(boardSays(state, wish.wish, language).join('\n'))),
  ]
}

/** From how many groups a wish came: counts, and nobody's name. */
function cameFrom(plan: Plan, wish: StandingWish, t: Readonly<Record<keyof typeof letterWords, string>>): string {
  const [sheets, tables] = [sheetsOf(plan, wish).length, new Set(chosenBy(plan, wish)).size]
  const said = [
    sheets ? fill(t.fromSheets, { n: sheets }) : '',
    tables ? fill(t.fromTables, { n: tables }) : '',
  ].filter(Boolean)
  return said.length ? said.join('; ') : t.fromHere
}
