import { type Actor, accept, type Decision, isAny, isStaff, refuse, type Viewer } from '../../kernel/decider.ts'
import {
  mayWrite,
  type Pen,
  type PenEvent,
  passPen,
  penAfter,
  penHere,
  penOnTheTable,
  takenByWriting,
} from '../../kernel/pen.ts'
import { decidePhoto, isAboutPhoto, type Photo, type PhotoEvent, photoAfter } from '../../kernel/photo.ts'
import type { GroupId, MeasureId, PersonId } from '../../kernel/values.ts'
import { type State as Groups, groupById, groupOf } from '../04-groups/tables.ts'
import type { State as Agenda } from '../05-agenda/agenda.ts'
import { hasComeTo } from '../05-agenda/progress.ts'
import { arePresented, doGroupsWork, sitsAtTable } from '../21-reflection/rules.ts'
import type { Command } from './commands.ts'
import { type Level, levels } from './levels.ts'
import { type MeasureTexts, type MeasureWords, noTexts, saysTheSame, textsIn, wordsFrom } from './measure-texts.ts'

/** From wish to action: written proposals on four levels, with who, what it takes and from when (D5). */
export type State = Readonly<Record<GroupId, Form>>
export type Form = Readonly<{
  measures: Readonly<Record<MeasureId, Measure>>
  pen: Pen
  /** The group has said that its form is ready to be presented. */
  isDone: boolean
  /** The group writes on real paper; the staff may type it in. */
  onPaper: boolean
  /** What the paper looks like; null while nobody has taken a photo of it. */
  photo: Photo | null
}>
/** A text is null when struck out, or when the form is not yet for these eyes; empty when left open. */
export type Measure = MeasureTexts & Readonly<{ level: Level; isStruckOut: boolean }>
export const initial: State = {}

const emptyForm: Form = { measures: {}, pen: penOnTheTable, isDone: false, onPaper: false, photo: null }
export const formOf = (state: State, group: GroupId): Form => state[group] ?? emptyForm

/** More than this is no longer one form. */
export const mostMeasures = 40

/** "These are storage formats": an event once written must be read for ever. No event tells who wrote a measure. */
export type Event =
  | PenEvent
  | PhotoEvent
  | Readonly<
      | { type: 'measure-added'; group: GroupId; about: MeasureId; level: Level; words: MeasureWords }
      | { type: 'measure-rewritten'; group: GroupId; about: MeasureId; level: Level; words: MeasureWords }
      | { type: 'measure-struck-out'; group: GroupId; forgets: MeasureId }
      | { type: 'form-finished'; group: GroupId; isDone: boolean }
      | { type: 'paper-used'; group: GroupId; onPaper: boolean }
    >
export type Refusal =
  | 'own-table-only'
  | 'not-on-paper'
  | 'pen-elsewhere'
  | 'not-at-the-table'
  | 'not-yet'
  | 'already-presented'
  | 'unknown-measure'
  | 'form-full'

type Earlier = Readonly<{ groups: Groups; agenda: Agenda }>

export function decide(state: State, command: Command, actor: Actor, earlier: Earlier): Decision<Event, Refusal> {
  const { groups, agenda } = earlier
  const { group } = command
  const { measures, pen: left, isDone, onPaper, photo } = formOf(state, group)
  const sitsHere = (person: PersonId): boolean => sitsAtTable(groups, person, group)
  const pen = penHere(left, sitsHere)
  const isMember = sitsHere(actor.person)

  if (command.type === 'use-paper') {
    if (command.onPaper === onPaper) return isMember || isStaff(actor) ? accept() : refuse('own-table-only')
    // Paper laid on what a group has written would let others read it before its time.
    const mayLay = !command.onPaper || !Object.keys(measures).length || arePresented(agenda, groups, group)
    if (!isMember && !(mayLay && isAny(actor, 'facilitator') && groupById(groups, group)))
      return refuse('own-table-only')
    return accept({ type: 'paper-used', group, onPaper: command.onPaper })
  }

  const typesFromPaper = onPaper && isStaff(actor)
  if (!isMember && !typesFromPaper) return refuse('own-table-only')
  const whyNot = notNow(earlier, group, typesFromPaper)
  if (isAboutPhoto(command)) {
    if (!onPaper) return refuse('not-on-paper')
    return whyNot ? refuse(whyNot) : decidePhoto(photo, command)
  }

  switch (command.type) {
    case 'take-pen':
    case 'ask-for-pen':
    case 'hand-over-pen':
      return whyNot ? refuse(whyNot) : passPen(pen, command, actor, sitsHere)
    case 'finish-form':
      if (isDone === command.isDone) return accept()
      return whyNot ? refuse(whyNot) : accept({ type: 'form-finished', group, isDone: command.isDone })
    case 'add-measure': {
      if (measures[command.measure]) return accept()
      if (whyNot) return refuse(whyNot)
      if (!typesFromPaper && !mayWrite(pen, actor.person)) return refuse('pen-elsewhere')
      // An id names one thing: striking this out must not forget what another table wrote.
      if (Object.values(state).some((form) => form.measures[command.measure])) return refuse('unknown-measure')
      if (Object.keys(measures).length >= mostMeasures) return refuse('form-full')
      const taken = isMember ? takenByWriting(pen, group, actor.person) : []
      return accept<Event>(...taken, { type: 'measure-added', group, ...written(command) })
    }
  }

  const measure = measures[command.measure]
  if (!measure) return refuse('unknown-measure')
  if (command.type === 'strike-out-measure' && measure.isStruckOut) return accept()
  if (command.type === 'rewrite-measure' && isSame(measure, command)) return accept()
  if (measure.isStruckOut) return refuse('unknown-measure')
  if (whyNot) return refuse(whyNot)
  if (!typesFromPaper && !mayWrite(pen, actor.person)) return refuse('pen-elsewhere')

  return command.type === 'strike-out-measure'
    ? accept({ type: 'measure-struck-out', group, forgets: command.measure })
    : accept({ type: 'measure-rewritten', group, ...written(command) })
}

/** A form is written while the groups work; what came on paper may be typed in afterwards. */
function notNow(
  { agenda, groups }: Earlier,
  group: GroupId,
  typesFromPaper: boolean,
): 'not-yet' | 'already-presented' | null {
  if (doGroupsWork(agenda, groups, group)) return null
  if (!arePresented(agenda, groups, group)) return 'not-yet'
  return typesFromPaper ? null : 'already-presented'
}

type Said = Extract<Command, { what: string }>
const written = (said: Said) => ({ about: said.measure, level: said.level, words: wordsFrom(said) })
const isSame = (measure: Measure, said: Said): boolean => measure.level === said.level && saysTheSame(measure, said)

export function evolve(state: State, event: Event): State {
  const form = formOf(state, event.group)
  const become = (change: Partial<Form>): State => ({ ...state, [event.group]: { ...form, ...change } })
  const write = (about: MeasureId, measure: Measure): Form['measures'] => ({ ...form.measures, [about]: measure })

  switch (event.type) {
    case 'pen-taken':
    case 'pen-asked-for':
      return become({ pen: penAfter(form.pen, event) })
    case 'measure-added':
      return become({ measures: write(event.about, measureFrom(event.level, event.words)), isDone: false })
    case 'measure-rewritten':
      return become({ measures: write(event.about, measureFrom(event.level, event.words)) })
    case 'measure-struck-out': {
      const level = form.measures[event.forgets]?.level
      return level
        ? become({ measures: write(event.forgets, { ...measureFrom(level, null), isStruckOut: true }) })
        : state
    }
    case 'form-finished':
      return become({ isDone: event.isDone })
    case 'paper-used':
      return become({ onPaper: event.onPaper })
    case 'photo-attached':
    case 'photo-taken-away':
      return become({ photo: photoAfter(event) })
  }
}

const measureFrom = (level: Level, words: MeasureWords): Measure => ({
  level,
  ...textsIn(words),
  isStruckOut: false,
})

/**
 * The group sees all of its form. Until the presentations the one who leads the meeting sees which levels have
 * something and not a word; from then on everybody but the wall reads it, and the wall what is presented.
 */
export function project(state: State, viewer: Viewer, { groups, agenda }: Earlier): State {
  const mayReadOthers =
    hasComeTo(agenda, groups, viewer, 'presentations') && (isStaff(viewer) || isAny(viewer, 'participant'))
  const shown: Record<GroupId, Form> = {}
  for (const [group, { measures, pen, isDone, onPaper, photo }] of Object.entries(state)) {
    const isOwn = sitsAtTable(groups, viewer.person, group)
    const isRead = mayReadOthers && arePresented(agenda, groups, group)
    const mayRead = isOwn || isRead || (onPaper && isStaff(viewer))
    if (!mayRead && !isAny(viewer, 'facilitator')) continue

    const readable = Object.entries(measures).map(
      ([measure, { level, what, who, resources, from, cue, act, isStruckOut }]): [MeasureId, Measure] => [
        measure,
        mayRead ? { level, what, who, resources, from, cue, act, isStruckOut } : { level, ...noTexts, isStruckOut },
      ],
    )
    const penSeen = isOwn ? penHere(pen, (person) => sitsAtTable(groups, person, group)) : penOnTheTable
    shown[group] = {
      measures: Object.fromEntries(readable),
      pen: penSeen,
      isDone,
      onPaper,
      photo: mayRead ? photo : null,
    }
  }
  return shown
}

/** A table sees its own form, the others by role. */
export const sight = (viewer: Viewer, { groups }: Earlier): string =>
  [...viewer.roles, groupOf(groups, viewer.person, 2)?.group ?? ''].join(' ')

export type Standing = Measure & { readonly measure: MeasureId }

/** The measures that still stand, level by level in the order I G L O, else as they were written. */
export const standing = ({ measures }: Form): readonly Standing[] =>
  Object.entries(measures)
    .map(([measure, { level, what, who, resources, from, cue, act, isStruckOut }]) => ({
      measure,
      level,
      what,
      who,
      resources,
      from,
      cue,
      act,
      isStruckOut,
    }))
    .filter(({ isStruckOut }) => !isStruckOut)
    .sort((one, other) => levels.indexOf(one.level) - levels.indexOf(other.level))

/** The levels for which nothing stands yet: an invitation, never a fault. */
export const emptyLevels = (form: Form): readonly Level[] =>
  levels.filter((level) => !Object.values(form.measures).some((one) => one.level === level && !one.isStruckOut))
