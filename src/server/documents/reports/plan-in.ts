import type { Instant } from '../../../kernel/values.ts'
import { fill, speak } from '../../../kernel/words.ts'
import { words as formWords } from '../../../method/22-action-form/words.ts'
import { type Fate, fates } from '../../../method/31-action-plan/fates.ts'
import { measuresFor, type Plan, type StandingWish, wishesWith } from '../../../method/31-action-plan/plan.ts'
import { words as planWords } from '../../../method/31-action-plan/words.ts'
import { statusOf } from '../../../method/33-follow-up/rules.ts'
import { dayOf, written } from '../../days.ts'
import { clean } from '../clean.ts'
import { type Block, cell, column, fact, list, under } from '../layout/document.ts'
import { boardSays, filled, moreOf, ownerOf, statusWord, whenOf } from '../plan/plan-model.ts'
import { fateWord } from '../plan/plan-xlsx.ts'
import type { Told } from './told.ts'
import { common } from './words.ts'

/** Everything that can be dated, in the order in which it happened. */
export function whatWasDone({ state, language }: Told): readonly Block[] {
  const t = speak(common, language)
  const { agenda, preparation, summary, actionPlan, escalation, followUp } = state
  const isOneOfSeveral = (meeting: number): boolean => agenda.held.filter((one) => one.meeting === meeting).length > 1
  const at = (when: Instant | null, said: string) => (when === null ? [] : [{ day: dayOf(when), said }])
  const { discussedOn } = preparation.information
  const happened = [
    ...(discussedOn === null ? [] : [{ day: discussedOn, said: t.discussed }]),
    ...agenda.held.flatMap(({ meeting, sitting, begunAt }) =>
      at(begunAt, fill(isOneOfSeveral(meeting) ? t.heldSitting : t.heldMeeting, { n: meeting, sitting })),
    ),
    ...at(summary.agreedAt, t.agreedCentral),
    ...at(actionPlan.firstPublishedAt, t.publishedFirst),
    ...(actionPlan.version > 1 ? at(actionPlan.publishedAt, fill(t.publishedAgain, { n: actionPlan.version })) : []),
    ...Object.values(escalation).flatMap(({ text, sentAt, answer, isWithdrawn }) =>
      isWithdrawn
        ? []
        : [
            ...at(sentAt, fill(t.sentToBoard, { wish: clean(text ?? '') })),
            ...at(answer?.at ?? null, fill(t.answeredByBoard, { wish: clean(text ?? '') })),
          ],
    ),
    ...at(followUp.closedAt, t.processClosed),
  ].toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
  if (happened.length === 0) return []
  return [
    {
      kind: 'table',
      columns: [column(t.when, 24), column(t.what, 76)],
      rows: happened.map(({ day, said }) => [cell(written(day, language, true)), cell(said)]),
    },
  ]
}

/** Every wish that was not taken on now, with the answer that it got. */
export function answersIn(told: Told, plan: Plan, of: readonly Fate[] = fates): readonly Block[] {
  const { state, language } = told
  const words = speak(planWords, language)
  const detailsOf = ({ wish, fate, reason, lookAgain }: StandingWish): readonly string[] => [
    ...(fate === 'escalated' ? boardSays(state, wish, language) : []),
    lookAgain === null ? '' : fill(words.lookedAtAgain, { day: written(lookAgain, language, true) }),
    reason ?? '',
  ]
  return of.flatMap((fate) => {
    const wishes = wishesWith(plan, fate)
    if (wishes.length === 0) return []
    return [
      under(fateWord(fate, language)),
      ...list(wishes.map((wish) => ({ text: wish.text ?? '', details: detailsOf(wish) }))),
    ]
  })
}

/** The measures that are carried out, wish by wish, each with how it stands. */
export function measuresIn(told: Told, plan: Plan, isBrief: boolean): readonly Block[] {
  const { state, names, language } = told
  const words = speak(planWords, language)
  const form = speak(formWords, language)
  return (['now', 'at-once'] as const).flatMap((fate) =>
    wishesWith(plan, fate).flatMap((wish): readonly Block[] => {
      const measures = measuresFor(plan, wish.wish)
      if (measures.length === 0) return []
      return [
        under(wish.text ?? ''),
        {
          kind: 'table',
          columns: [
            column(words.level, 21),
            column(words.what, 34),
            column(words.who, 17),
            column(words.from, 14),
            column(words.status, 14),
          ],
          rows: measures.map((measure) => [
            { ...cell(form[measure.level]), level: measure.level },
            cell(measure.what, isBrief ? [] : moreOf(measure, language)),
            cell(measure.who, [ownerOf(measure, names, language)]),
            cell(whenOf(measure, language)),
            {
              ...cell(statusWord(state.followUp, measure, language)),
              dot: filled[statusOf(state.followUp, measure.measure)],
            },
          ]),
        },
      ]
    }),
  )
}

/** How it is made sure that the plan is carried out (B9), and the next time all look at it. */
export function followedUp({ state, language }: Told): readonly Block[] {
  const t = speak(common, language)
  const { how, by } = state.preparation.followUp
  const { nextLook } = state.followUp
  const until = by === null ? '' : fill(speak(planWords, language).doneBy, { day: written(by, language, true) })
  return [
    ...fact(t.carriedOut, [how ?? '', until].filter(Boolean).join('\n')),
    ...fact(t.nextLook, nextLook && written(nextLook, language, true)),
  ]
}
