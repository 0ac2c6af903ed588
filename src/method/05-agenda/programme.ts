import type { Id, Meeting } from '../../kernel/values.ts'
import type { Phrase } from '../../kernel/words.ts'

/** The parts of the two meetings in the order of the method (C, D). */
export const steps = [
  'welcome',
  'interviews',
  'story-round',
  'wishes',
  'exhibition',
  'summary',
  'look-again',
  'reflection',
  'action-form',
  'presentations',
  'what-next',
  'evaluation',
] as const
export type Step = (typeof steps)[number]

/** One line of the day's programme: a step and the minutes it is given (B3). */
export type Planned = Readonly<{ step: Step; minutes: number }>

/** In which of the two meetings a step belongs. */
export const meetingOf = (step: Step): Meeting => (steps.indexOf(step) < steps.indexOf('look-again') ? 1 : 2)

/** The programme as the method proposes it: two hours, and somewhat less than two hours ("Numbers to respect"). */
export const defaultProgramme: readonly Planned[] = [
  { step: 'welcome', minutes: 15 },
  { step: 'interviews', minutes: 20 },
  { step: 'story-round', minutes: 15 },
  { step: 'wishes', minutes: 25 },
  { step: 'exhibition', minutes: 25 },
  { step: 'summary', minutes: 20 },
  { step: 'look-again', minutes: 10 },
  { step: 'reflection', minutes: 20 },
  { step: 'action-form', minutes: 50 },
  { step: 'presentations', minutes: 15 },
  { step: 'what-next', minutes: 5 },
  { step: 'evaluation', minutes: 10 },
]

/**
 * What a step builds upon (C, D): it can be moved in the day, but never before these. Most of the order is the method
 * itself; how a meeting ends is the group's own.
 */
export const buildsUpon: Readonly<Record<Step, Step | null>> = {
  welcome: null,
  interviews: 'welcome',
  'story-round': 'interviews',
  wishes: 'story-round',
  exhibition: 'wishes',
  summary: 'exhibition',
  'look-again': null,
  reflection: 'look-again',
  'action-form': 'reflection',
  presentations: 'action-form',
  'what-next': 'presentations',
  evaluation: 'presentations',
}

/** What the method can do without when time is short. Whatever is left out can still be opened on the day. */
export const mayBeLeftOut: readonly Step[] = ['welcome', 'summary', 'look-again', 'presentations', 'evaluation']

/** A pause in the day. It stands after a step; the step stays open meanwhile, and its clock stands. */
export type Break = Readonly<{ break: BreakId; after: Step; kind: BreakKind; minutes: number }>
export type BreakId = Id<'break'>
export const breakKinds = ['break', 'lunch'] as const
export type BreakKind = (typeof breakKinds)[number]

/** More breaks than these are not a meeting. */
export const mostBreaks = 12

/** The breaks after a step, in the order in which they were planned. */
export const breaksAfter = (breaks: readonly Break[], step: Step): readonly Break[] =>
  breaks.filter(({ after }) => after === step)

/** The lines of one meeting's programme, in order. */
export const programmeOf = (programme: readonly Planned[], meeting: Meeting): readonly Planned[] =>
  programme.filter(({ step }) => meetingOf(step) === meeting)

/** What every step of the programme must have words for, in the room and for the one who leads it. */
export type StepWords = Readonly<{
  /** Its name, large. */
  title: Phrase
  /** Its name in one word, for the line of the day on the wall. */
  short: Phrase
  /** The button in the cockpit that opens it: a verb, never "next". */
  open: Phrase
  /** What happens when it is opened, beside that button. */
  willHappen: Phrase
  /** The task, on the wall, in one or two short sentences. */
  wallTask: Phrase
  /** What the facilitator can say aloud, in our own words. */
  say: Phrase
  /** What to watch for meanwhile: whether … */
  watchFor: Phrase
  /** What to do when it goes wrong, or stands still. */
  ifStuck: Phrase
}>
