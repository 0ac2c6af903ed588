import type { Day, Instant, PersonId, WishId } from '../../../kernel/values.ts'
import { fill, type Language, speak } from '../../../kernel/words.ts'
import type { Level } from '../../../method/22-action-form/levels.ts'
import { words as formWords } from '../../../method/22-action-form/words.ts'
import { approvers } from '../../../method/31-action-plan/approvers.ts'
import {
  alsoSaid,
  measuresFor,
  type Plan,
  type StandingMeasure,
  type StandingWish,
  wishesWith,
} from '../../../method/31-action-plan/plan.ts'
import { words as planWords } from '../../../method/31-action-plan/words.ts'
import { words as boardWords } from '../../../method/32-escalation/words.ts'
import { type State as FollowUp, statusOf } from '../../../method/33-follow-up/rules.ts'
import { words as statusWords } from '../../../method/33-follow-up/words.ts'
import type { State } from '../../../process/process.ts'
import { dayOf, written } from '../../days.ts'
import { clean } from '../clean.ts'
import { words as documentWords } from './words.ts'

/** Everything that stands in the plan as a document, in the order in which it is read. Files only lay it out. */
export type PlanModel = Readonly<{
  language: Language
  title: string
  subtitle: string
  dates: readonly string[]
  columns: Readonly<Record<'level' | 'what' | 'who' | 'resources' | 'from' | 'status', string>>
  now: Readonly<{ heading: string; says: string; wishes: readonly WishRows[] }>
  others: readonly Answers[]
  paragraphs: readonly Readonly<{ heading: string; lines: readonly string[] }>[]
  notes: string
  signatures: readonly string[]
  product: string
  /** `Side {n} av {all}` */
  page: string
}>
export type WishRows = Readonly<{
  wish: string
  also: readonly string[]
  reason: string
  rows: readonly Row[]
  empty: string
}>
export type Row = Readonly<{
  level: Level
  letter: 'I' | 'G' | 'L' | 'O'
  levelName: string
  what: string
  /** The plan for the moment, and how we see that it helps; each where somebody has said it. */
  more: readonly string[]
  who: string
  /** Who answers for it, by name. */
  owner: string
  resources: string
  from: string
  /** When it is looked at on the way. */
  lookedAt: string
  status: string
  filled: 'empty' | 'half' | 'full'
}>
export type Answers = Readonly<{
  heading: string
  nothing: string
  items: readonly Readonly<{ text: string; details: readonly string[] }>[]
}>

export const letters = { individual: 'I', group: 'G', leadership: 'L', organisation: 'O' } as const
export const filled = {
  agreed: 'empty',
  'under-way': 'half',
  done: 'full',
  waiting: 'empty',
  stopped: 'empty',
} as const

export type Names = Readonly<Record<PersonId, string>>

/** What the plan says to whoever may see this state: what is published, or the draft while nothing is. */
export function planModel(state: State, names: Names, language: Language, now: Instant): PlanModel {
  const { preparation, actionPlan, followUp } = state
  const say = speak(documentWords, language)
  const plan = speak(planWords, language)
  const content = actionPlan.published ?? actionPlan.draft
  const day = (on: Day): string => written(on, language)
  const heldNow = wishesWith(content, 'now')

  return {
    language,
    title: say.title,
    subtitle: [clean(preparation.workplace ?? ''), season(actionPlan.publishedAt ?? now, language)]
      .filter(Boolean)
      .join(' · '),
    dates: datesOf(state, language, now),
    columns: {
      level: plan.level,
      what: plan.what,
      who: plan.who,
      resources: plan.resources,
      from: plan.from,
      status: plan.status,
    },
    now: {
      heading: plan.now,
      says: heldNow.length
        ? fill(heldNow.length === 1 ? say.nowSaysOne : say.nowSays, { n: inWords(heldNow.length, language) })
        : plan.nothing,
      wishes: heldNow.map((wish) => ({
        wish: clean(wish.text ?? ''),
        also: alsoSaid(content, wish).map(clean),
        reason: clean(wish.reason ?? ''),
        rows: measuresFor(content, wish.wish).map((measure) => rowOf(measure, followUp, names, language)),
        empty: say.noMeasures,
      })),
    },
    others: othersOf(state, content, names, language),
    paragraphs: paragraphsOf(state, language),
    notes: followUp.nextLook === null ? say.notes : fill(say.notesOn, { day: day(followUp.nextLook) }),
    signatures: Object.entries(preparation.team)
      .filter(([, { roles }]) => roles.includes('responsible'))
      .flatMap(([person, { title }]) => {
        const name = names[person]
        return name ? [`${clean(name)}, ${clean(title ?? say.responsibleGroup)}`] : []
      }),
    product: 'Flippover',
    page: say.page,
  }
}

const inWords = (n: number, language: Language): string => {
  const say = speak(documentWords, language)
  return n === 2 ? say.two : n === 3 ? say.three : String(n)
}

export function season(at: Instant, language: Language): string {
  const [year = '', month = ''] = dayOf(at).split('-')
  const say = speak(documentWords, language)
  return fill(Number(month) <= 7 ? say.spring : say.autumn, { year })
}

function datesOf(state: State, language: Language, now: Instant): readonly string[] {
  const { actionPlan, followUp } = state
  const say = speak(documentWords, language)
  const today = written(dayOf(now), language)
  const { publishedAt } = actionPlan
  const adopted =
    publishedAt === null
      ? fill(say.draft, { today: written(dayOf(now), language, true) })
      : fill(say.adopted, { day: written(dayOf(publishedAt), language, true), today })
  const { nextLook } = followUp
  const version = fill(speak(planWords, language).version, { n: actionPlan.version })
  return [
    publishedAt === null ? adopted : `${version} · ${adopted}`,
    ...approvalsOf(state, language),
    ...(nextLook === null ? [] : [fill(say.nextLook, { day: written(nextLook, language) })]),
  ]
}

/** Who has agreed to the plan as it stands, by what they are (E1). Gone as soon as a new version is begun. */
export function approvalsOf({ actionPlan }: State, language: Language): readonly string[] {
  const say = speak(documentWords, language)
  return approvers.flatMap((as) => {
    const approval = actionPlan.hearing.approvals[as]
    return approval === null ? [] : [fill(say[`agreed-${as}`], { day: written(dayOf(approval.at), language, true) })]
  })
}

function rowOf(measure: StandingMeasure, followUp: FollowUp, names: Names, language: Language): Row {
  const form = speak(formWords, language)
  const { level, followUpOn } = measure
  return {
    level,
    letter: letters[level],
    levelName: form[level],
    what: clean(measure.what ?? ''),
    more: moreOf(measure, language),
    who: clean(measure.who ?? ''),
    owner: ownerOf(measure, names, language),
    resources: clean(measure.resources ?? ''),
    from: clean(whenOf(measure, language)),
    lookedAt: lookedAtOf(followUpOn, language),
    status: statusWord(followUp, measure, language),
    filled: filled[statusOf(followUp, measure.measure)],
  }
}

/** "When ... then we ...", and the sign that it helps. */
export function moreOf({ cue, act, sign }: StandingMeasure, language: Language): readonly string[] {
  const plan = speak(planWords, language)
  return [
    cue && act ? fill(speak(formWords, language).whenThen, { cue: clean(cue), act: clean(act) }) : '',
    sign ? fill(plan.signSays, { sign: clean(sign) }) : '',
  ].filter(Boolean)
}

/** Whoever answers for a measure, where it is somebody in particular whose name is still kept. */
export function ownerOf({ owner }: StandingMeasure, names: Names, language: Language): string {
  const name = owner === null ? '' : clean(names[owner] ?? '')
  return name && fill(speak(documentWords, language).answersForIt, { name })
}

const lookedAtOf = (day: Day | null, language: Language): string =>
  day === null ? '' : fill(speak(documentWords, language).lookedAt, { day: written(day, language) })

/** From when, and by when where that was agreed. */
export function whenOf({ from, deadline }: StandingMeasure, language: Language): string {
  const by = deadline === null ? '' : fill(speak(documentWords, language).by, { day: written(deadline, language) })
  return [from ?? '', by].filter(Boolean).join(', ')
}

export function statusWord(followUp: FollowUp, { measure }: StandingMeasure, language: Language): string {
  const say = speak(statusWords, language)
  const words = {
    agreed: say.agreed,
    'under-way': say.underWay,
    done: say.done,
    waiting: say.waiting,
    stopped: say.stopped,
  }
  return words[statusOf(followUp, measure)]
}

/** What is done at once, what waits and what was taken further: every wish with the answer that it got. */
function othersOf(state: State, content: Plan, names: Names, language: Language): readonly Answers[] {
  const plan = speak(planWords, language)
  const say = speak(documentWords, language)
  const group = (
    heading: string,
    wishes: readonly StandingWish[],
    detail: (wish: StandingWish) => readonly string[],
  ) => ({
    heading,
    nothing: plan.nothing,
    items: wishes.map((wish) => ({
      text: clean(wish.text ?? ''),
      details: [...alsoSaid(content, wish).map(clean), ...detail(wish), clean(wish.reason ?? '')].filter(Boolean),
    })),
  })
  const unsorted = wishesWith(content, null)
  const quick = (wish: WishId): readonly string[] =>
    measuresFor(content, wish).flatMap((measure) => quickly(measure, state.followUp, names, language))
  return [
    group(plan.atOnce, wishesWith(content, 'at-once'), ({ wish }) => quick(wish)),
    group(plan.later, wishesWith(content, 'later'), ({ wish, lookAgain }) => [
      ...(lookAgain === null ? [] : [fill(plan.lookedAtAgain, { day: written(lookAgain, language) })]),
      ...quick(wish),
    ]),
    group(plan.escalated, wishesWith(content, 'escalated'), ({ wish }) => [
      ...boardSays(state, wish, language),
      ...quick(wish),
    ]),
    ...(unsorted.length ? [group(say.unsorted, unsorted, () => [])] : []),
  ]
}

function quickly(measure: StandingMeasure, followUp: FollowUp, names: Names, language: Language): readonly string[] {
  const say = speak(documentWords, language)
  const report = followUp.reports[measure.measure]
  const when =
    report?.status === 'done'
      ? fill(say.doneOn, { day: written(dayOf(report.at), language) })
      : [whenOf(measure, language), report ? statusWord(followUp, measure, language) : ''].filter(Boolean).join(' · ')
  const said = [
    measure.what,
    measure.who,
    measure.resources && fill(say.takes, { resources: measure.resources }),
    when,
    ownerOf(measure, names, language),
    lookedAtOf(measure.followUpOn, language),
  ]
  return [clean(said.filter(Boolean).join(' · ')), ...moreOf(measure, language)]
}

export function boardSays({ escalation }: State, wish: WishId, language: Language): readonly string[] {
  const say = speak(boardWords, language)
  const sent = escalation[wish]
  if (!sent || sent.isWithdrawn) return [say.notSent]
  const { answer, sentAt } = sent
  if (!answer) return [fill(say.sentWaiting, { day: written(dayOf(sentAt), language) })]
  const by = answer.by === null ? '' : written(answer.by, language, true)
  const verdict = {
    yes: by ? fill(say.saysYesBy, { day: by }) : say.saysYes,
    no: say.saysNo,
    later: fill(say.saysLater, { day: by }),
  }[answer.verdict]
  return [verdict, clean(answer.reason ?? '')].filter(Boolean)
}

/** What is counted as success (B8), how it went (E4), and how the plan is carried out (B9). */
function paragraphsOf({ preparation, followUp }: State, language: Language): PlanModel['paragraphs'] {
  const say = speak(documentWords, language)
  const { criteria, followUp: agreed } = preparation
  const { outcome } = followUp
  const by = agreed.by === null ? '' : fill(say.by, { day: written(agreed.by, language, true) })
  return [
    { heading: say.succeeded, lines: [criteria.process, criteria.result] },
    { heading: say.wentLike, lines: [outcome.process, outcome.result] },
    { heading: say.carriedOut, lines: [agreed.how, by] },
  ]
    .map(({ heading, lines }) => ({ heading, lines: lines.flatMap((line) => (line ? [clean(line)] : [])) }))
    .filter(({ lines }) => lines.length > 0)
}
