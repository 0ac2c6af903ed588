import { accept, type Decision, refuse } from '../../kernel/decider.ts'
import type { Day, GroupId, MeasureId, PersonId, WishId } from '../../kernel/values.ts'
import type { Level } from '../22-action-form/levels.ts'
import {
  type MeasureSaid,
  type MeasureWords,
  noTexts,
  saysTheSame,
  textsIn,
  wordsFrom,
} from '../22-action-form/measure-texts.ts'
import type { Command } from './commands.ts'
import type { GatheredMeasure } from './gather.ts'
import { isFull, isStanding, type Plan, type PlanMeasure } from './plan.ts'
import type { Success } from './successes.ts'

/** "These are storage formats": an event once written must be read for ever. */
export type MeasureEvent = Readonly<
  | {
      type: 'measure-gathered'
      about: MeasureId
      wish: WishId
      origin: GroupId
      level: Level
      words: MeasureWords
    }
  | ({ type: 'measure-added'; about: MeasureId; wish: WishId; level: Level; words: PlanWords } & Agreed)
  | ({ type: 'measure-rewritten'; about: MeasureId; level: Level; words: PlanWords } & Agreed)
  | { type: 'measure-struck-out'; forgets: MeasureId }
>
/** What the responsible group agrees on beyond the words of the group. The first versions knew only the deadline. */
type Agreed = Readonly<{
  deadline: Day | null
  followUpOn?: Day | null
  owner?: PersonId | null
  serves?: Success | null
}>
type PlanWords = (MeasureSaid & { readonly sign?: string }) | null
export type MeasureRefusal = 'published-already' | 'unknown-wish' | 'unknown-measure' | 'plan-full'
type MeasureCommand = Extract<Command, { type: 'add-measure' | 'rewrite-measure' | 'strike-out-measure' }>

/** What the responsible group does with the measures of the draft. It may be written in only while it is open. */
export function decideMeasure(
  draft: Plan,
  isOpen: boolean,
  command: MeasureCommand,
): Decision<MeasureEvent, MeasureRefusal> {
  switch (command.type) {
    case 'add-measure': {
      const measure = `plan.measure.${command.measure}`
      if (draft.measures[measure]) return accept()
      if (!isStanding(draft.wishes[command.wish])) return refuse('unknown-wish')
      if (!isOpen) return refuse('published-already')
      if (isFull(draft.measures)) return refuse('plan-full')
      const { wish } = command
      return accept({ type: 'measure-added', about: measure, wish, ...written(command) })
    }
    case 'rewrite-measure': {
      const { measure } = command
      const current = draft.measures[measure]
      if (!current || current.isStruckOut) return refuse('unknown-measure')
      if (isSame(current, command)) return accept()
      if (!isOpen) return refuse('published-already')
      return accept({ type: 'measure-rewritten', about: measure, ...written(command) })
    }
    case 'strike-out-measure': {
      const current = draft.measures[command.measure]
      if (!current) return refuse('unknown-measure')
      // A word that must go, goes at once: also from what everybody reads.
      return current.isStruckOut ? accept() : accept({ type: 'measure-struck-out', forgets: command.measure })
    }
  }
}

type Said = Extract<Command, { type: 'add-measure' | 'rewrite-measure' }>
const written = (said: Said) => ({
  level: said.level,
  deadline: said.deadline,
  followUpOn: said.followUpOn ?? null,
  owner: said.owner ?? null,
  serves: said.serves ?? null,
  words: { ...wordsFrom(said), sign: said.sign ?? '' },
})
const isSame = (measure: PlanMeasure, said: Said): boolean =>
  measure.level === said.level &&
  measure.deadline === said.deadline &&
  measure.followUpOn === (said.followUpOn ?? null) &&
  measure.owner === (said.owner ?? null) &&
  measure.serves === (said.serves ?? null) &&
  measure.sign === (said.sign ?? '') &&
  saysTheSame(measure, said)

/** The measures that have come since the draft was gathered. What somebody has edited or struck out stays so. */
export function newMeasures(draft: Plan, found: readonly GatheredMeasure[]): readonly MeasureEvent[] {
  const isNew = (one: GatheredMeasure): boolean => {
    const known = draft.measures[one.measure]
    if (!known) return true
    if (known.isEdited || known.isStruckOut || known.what === null) return false
    return known.level !== one.level || !saysTheSame(known, one)
  }
  return found.filter(isNew).map((one) => ({
    type: 'measure-gathered',
    about: one.measure,
    wish: one.wish,
    origin: one.origin,
    level: one.level,
    words: wordsFrom(one),
  }))
}

export function evolveMeasures(measures: Plan['measures'], event: MeasureEvent): Plan['measures'] {
  const withMeasure = (measure: MeasureId, become: PlanMeasure): Plan['measures'] => ({
    ...measures,
    [measure]: become,
  })
  switch (event.type) {
    case 'measure-gathered': {
      const { about, wish, origin, level } = event
      const known = measures[about]
      return withMeasure(about, {
        wish,
        level,
        ...textsIn(event.words),
        sign: known?.sign ?? '',
        deadline: known?.deadline ?? null,
        followUpOn: known?.followUpOn ?? null,
        owner: known?.owner ?? null,
        serves: known?.serves ?? null,
        origin,
        isEdited: false,
        isStruckOut: false,
      })
    }
    case 'measure-added': {
      const { about, wish, level } = event
      const added = { wish, level, ...agreedIn(event), origin: null, isEdited: true, isStruckOut: false }
      return withMeasure(about, added)
    }
    case 'measure-rewritten': {
      const { about, level } = event
      const current = measures[about]
      return current ? withMeasure(about, { ...current, level, ...agreedIn(event), isEdited: true }) : measures
    }
    case 'measure-struck-out': {
      const current = measures[event.forgets]
      return current
        ? withMeasure(event.forgets, { ...current, ...noTexts, sign: null, owner: null, isStruckOut: true })
        : measures
    }
  }
}

const agreedIn = (said: Agreed & Readonly<{ words: PlanWords }>) => ({
  ...textsIn(said.words),
  sign: said.words === null ? null : (said.words.sign ?? ''),
  deadline: said.deadline,
  followUpOn: said.followUpOn ?? null,
  owner: said.owner ?? null,
  serves: said.serves ?? null,
})
