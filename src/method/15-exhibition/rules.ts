import { type Actor, accept, type Decision, isAny, refuse, type Viewer, type Words } from '../../kernel/decider.ts'
import {
  type GroupId,
  type Instant,
  meetings,
  type PersonId,
  type QuestionId,
  type WishId,
} from '../../kernel/values.ts'
import { type Group, type State as Groups, groupOf, groupsOf, isInGroup } from '../04-groups/tables.ts'
import type { State as Agenda } from '../05-agenda/agenda.ts'
import { hasComeTo, hasReached } from '../05-agenda/progress.ts'
import { sheetOf, type State as Wishes } from '../14-wishes/rules.ts'
import type { Command } from './commands.ts'

/**
 * All sheets hang, everybody walks round, one of the group stays to answer (C7). It stays up until meeting 2 (C8),
 * where everybody looks again (D1). A sheet bears the id of the group that wrote it.
 */
export type State = Readonly<{
  hosts: Readonly<Record<GroupId, Host>>
  /** Which groups have stood before a sheet. Groups only: nobody's steps are counted. */
  seenBy: Readonly<Record<GroupId, readonly GroupId[]>>
  /** Groups to whom a wish of others matters as well. */
  matters: Readonly<Record<WishId, readonly GroupId[]>>
  questions: Readonly<Record<QuestionId, Question>>
  /** The sheet that the facilitator has put on the wall; null while they are shown in turn. */
  onWall: GroupId | null
}>
/** Who stands by a sheet. Others than the group see that somebody does, not who: `person` is null for their eyes. */
export type Host = Readonly<{ person: PersonId | null; since: Instant }>
/** A slip of paper left at a sheet, without a name: a question, or a thought that needs no answer. */
export type Question = Readonly<{
  sheet: GroupId
  kind: 'question' | 'thought'
  text: string | null
  /** Null while it waits; empty when it was answered aloud. */
  answer: string | null
  isHidden: boolean
  isStruckOut: boolean
}>
export const initial: State = { hosts: {}, seenBy: {}, matters: {}, questions: {}, onWall: null }

/** A sheet has room for so many slips. */
export const mostQuestions = 40

/** "These are storage formats": an event once written must be read for ever. No event tells who asked or answered. */
export type Event = Readonly<
  | { type: 'host-changed'; group: GroupId; person: PersonId | null; at: Instant }
  | { type: 'sheet-visited'; sheet: GroupId; group: GroupId }
  | { type: 'mattered'; wish: WishId; group: GroupId; matters: boolean }
  | { type: 'question-asked'; sheet: GroupId; about: QuestionId; words: Words<'question'> }
  | { type: 'thought-left'; sheet: GroupId; about: QuestionId; words: Words<'thought'> }
  | { type: 'question-answered'; about: QuestionId; words: Words<'answer'> }
  | { type: 'question-hidden'; question: QuestionId; isHidden: boolean }
  | { type: 'question-struck-out'; forgets: QuestionId }
  | { type: 'shown-on-wall'; sheet: GroupId | null }
>
export type Refusal =
  | 'not-yet'
  | 'not-now'
  | 'taken-down'
  | 'participants-only'
  | 'own-table-only'
  | 'not-at-the-table'
  | 'staff-only'
  | 'facilitator-only'
  | 'unknown-sheet'
  | 'own-sheet'
  | 'unknown-wish'
  | 'unknown-question'
  | 'sheet-full'

type Earlier = Readonly<{ groups: Groups; agenda: Agenda; wishes: Wishes }>

/** What hangs: the sheets of all sittings that have come so far, in the order of their tables. */
export const sheetsUp = (groups: Groups, agenda: Agenda): readonly Group[] =>
  groupsOf(groups, 1).filter(({ sitting }) => hasReached(agenda, 'exhibition', sitting))

/** Do people walk round now? */
export const isWalking = ({ open }: Agenda): boolean => open?.step === 'exhibition' || open?.step === 'look-again'

/** From the exhibition until the reflection of meeting 2 begins, slips can be left at the sheets (C8). */
export const isUp = (agenda: Agenda, groups: Groups, viewer: Viewer): boolean =>
  hasComeTo(agenda, groups, viewer, 'exhibition') && !hasComeTo(agenda, groups, viewer, 'reflection')

/**
 * Who stands by this sheet now. A duty ends by itself with the step in which it was taken, and when whoever took it
 * sits at another table.
 */
export function hostAt({ hosts }: State, { agenda, groups }: Omit<Earlier, 'wishes'>, sheet: GroupId): Host | null {
  const host = hosts[sheet]
  if (!host || (host.person !== null && !isInGroup(groups, host.person, sheet))) return null
  return agenda.open && isWalking(agenda) && host.since >= agenda.open.begunAt ? host : null
}

export function decide(state: State, command: Command, actor: Actor, earlier: Earlier): Decision<Event, Refusal> {
  const { groups, agenda } = earlier
  if (!hasComeTo(agenda, groups, actor, 'exhibition')) return refuse('not-yet')
  const isSheet = (sheet: GroupId): boolean => sheetsUp(groups, agenda).some(({ group }) => group === sheet)

  switch (command.type) {
    case 'stand-by-sheet':
    case 'hand-over-sheet': {
      const { group } = command
      const person = command.type === 'stand-by-sheet' ? actor.person : command.to
      if (!isInGroup(groups, actor.person, group)) return refuse('own-table-only')
      if (!isSheet(group)) return refuse('unknown-sheet')
      if (!agenda.open || !isWalking(agenda)) return refuse('not-now')
      if (person !== null && !isInGroup(groups, person, group)) return refuse('not-at-the-table')
      if ((hostAt(state, earlier, group)?.person ?? null) === person) return accept()
      // Never before the step itself, whatever a clock may say: a duty belongs to the step in which it was taken.
      return accept({ type: 'host-changed', group, person, at: Math.max(actor.at, agenda.open.begunAt) })
    }
    case 'visit-sheet': {
      const { sheet, group } = command
      if (!isInGroup(groups, actor.person, group)) return refuse('own-table-only')
      if (!isSheet(sheet)) return refuse('unknown-sheet')
      if (sheet === group) return refuse('own-sheet')
      return state.seenBy[sheet]?.includes(group) ? accept() : accept({ type: 'sheet-visited', sheet, group })
    }
    case 'this-matters-to-us': {
      const { sheet, wish, group, matters } = command
      if (!isInGroup(groups, actor.person, group)) return refuse('own-table-only')
      if (sheet === group) return refuse('own-sheet')
      if (!isUp(agenda, groups, actor)) return refuse('taken-down')
      const hanging = isSheet(sheet) ? sheetOf(earlier.wishes, sheet).wishes[wish] : undefined
      if (!hanging || hanging.isStruckOut) return refuse('unknown-wish')
      return (state.matters[wish]?.includes(group) ?? false) === matters
        ? accept()
        : accept({ type: 'mattered', wish, group, matters })
    }
    case 'ask-question':
    case 'leave-thought': {
      const { sheet, question: about, said } = command
      if (!isAny(actor, 'participant')) return refuse('participants-only')
      if (state.questions[about]) return accept()
      if (!isSheet(sheet)) return refuse('unknown-sheet')
      if (!isUp(agenda, groups, actor)) return refuse('taken-down')
      if (Object.values(state.questions).filter((one) => one.sheet === sheet).length >= mostQuestions) {
        return refuse('sheet-full')
      }
      return command.type === 'ask-question'
        ? accept({ type: 'question-asked', sheet, about, words: { question: said } })
        : accept({ type: 'thought-left', sheet, about, words: { thought: said } })
    }
    case 'show-on-wall': {
      const { sheet } = command
      if (!isAny(actor, 'facilitator')) return refuse('facilitator-only')
      if (sheet !== null && !isSheet(sheet)) return refuse('unknown-sheet')
      return state.onWall === sheet ? accept() : accept({ type: 'shown-on-wall', sheet })
    }
  }

  const asked = state.questions[command.question]
  if (!asked) return refuse('unknown-question')

  switch (command.type) {
    case 'answer-question':
      // Never too late: what was asked between the meetings may be answered whenever somebody sees it.
      if (!isInGroup(groups, actor.person, asked.sheet)) return refuse('own-table-only')
      if (asked.isHidden || asked.isStruckOut || asked.kind === 'thought') return refuse('unknown-question')
      return asked.answer === command.said
        ? accept()
        : accept({ type: 'question-answered', about: command.question, words: { answer: command.said } })
    case 'hide-question':
      if (!mayHide(actor)) return refuse('staff-only')
      return asked.isHidden === command.isHidden
        ? accept()
        : accept({ type: 'question-hidden', question: command.question, isHidden: command.isHidden })
    case 'strike-out-question':
      if (!mayHide(actor)) return refuse('staff-only')
      return asked.isStruckOut ? accept() : accept({ type: 'question-struck-out', forgets: command.question })
  }
}

const mayHide = (somebody: Viewer): boolean => isAny(somebody, 'responsible', 'facilitator')

export function evolve(state: State, event: Event): State {
  const left = (about: QuestionId, sheet: GroupId, kind: Question['kind'], text: string | null): State => {
    const slip: Question = { sheet, kind, text, answer: null, isHidden: false, isStruckOut: false }
    return { ...state, questions: { ...state.questions, [about]: slip } }
  }
  const become = (question: QuestionId, change: Partial<Question>): State => {
    const current = state.questions[question]
    return current ? { ...state, questions: { ...state.questions, [question]: { ...current, ...change } } } : state
  }

  switch (event.type) {
    case 'host-changed': {
      const { [event.group]: _relieved, ...hosts } = state.hosts
      const { person, at } = event
      return { ...state, hosts: person === null ? hosts : { ...hosts, [event.group]: { person, since: at } } }
    }
    case 'sheet-visited': {
      const seen = [...(state.seenBy[event.sheet] ?? []), event.group]
      return { ...state, seenBy: { ...state.seenBy, [event.sheet]: seen } }
    }
    case 'mattered': {
      const others = (state.matters[event.wish] ?? []).filter((group) => group !== event.group)
      const groups = event.matters ? [...others, event.group] : others
      return { ...state, matters: { ...state.matters, [event.wish]: groups } }
    }
    case 'question-asked':
      return left(event.about, event.sheet, 'question', event.words?.question ?? null)
    case 'thought-left':
      return left(event.about, event.sheet, 'thought', event.words?.thought ?? null)
    case 'question-answered':
      return become(event.about, { answer: event.words?.answer ?? null })
    case 'question-hidden':
      return become(event.question, { isHidden: event.isHidden })
    case 'question-struck-out':
      return become(event.forgets, { text: null, answer: null, isStruckOut: true })
    case 'shown-on-wall':
      return { ...state, onWall: event.sheet }
  }
}

/**
 * What hangs is for all who take part, the staff and the wall. A hidden slip keeps its place and loses its words; a
 * host's name is for the own group; where a group has been is for itself and the staff.
 */
export function project(state: State, viewer: Viewer, { groups, agenda }: Earlier): State {
  const isStaffHere = isAny(viewer, 'responsible', 'facilitator', 'scribe')
  const isWall = isAny(viewer, 'wall')
  const maySee = isStaffHere || isWall || isAny(viewer, 'participant')
  if (!maySee || !hasComeTo(agenda, groups, viewer, 'exhibition')) return initial
  const isOwn = (group: GroupId): boolean => isInGroup(groups, viewer.person, group)

  const hosts: Record<GroupId, Host> = {}
  for (const group of Object.keys(state.hosts)) {
    const host = hostAt(state, { groups, agenda }, group)
    if (host) hosts[group] = { person: isOwn(group) ? host.person : null, since: host.since }
  }
  const seenBy: Record<GroupId, readonly GroupId[]> = {}
  for (const [sheet, visitors] of Object.entries(state.seenBy)) {
    const known = visitors.filter((group) => isStaffHere || isOwn(group))
    if (known.length) seenBy[sheet] = known
  }
  const questions: Record<QuestionId, Question> = {}
  for (const [question, { sheet, kind, text, answer, isHidden, isStruckOut }] of Object.entries(state.questions)) {
    const mayRead = !isHidden || mayHide(viewer)
    questions[question] = {
      sheet,
      kind,
      text: mayRead ? text : null,
      answer: mayRead ? answer : null,
      isHidden,
      isStruckOut,
    }
  }
  return { hosts, seenBy, matters: state.matters, questions, onWall: isStaffHere || isWall ? state.onWall : null }
}

/** The staff and the wall see by role; those who share their tables in both meetings see alike. */
export const sight = (viewer: Viewer, { groups }: Earlier): string =>
  [...viewer.roles, ...meetings.map((meeting) => groupOf(groups, viewer.person, meeting)?.group ?? '')].join(' ')

/** The slips at a sheet that anybody may read, in the order in which they came. */
export const slipsAt = ({ questions }: State, sheet: GroupId): readonly (Question & { question: QuestionId })[] =>
  Object.entries(questions)
    .map(([question, { sheet, kind, text, answer, isHidden, isStruckOut }]) => ({
      question,
      sheet,
      kind,
      text,
      answer,
      isHidden,
      isStruckOut,
    }))
    .filter((slip) => slip.sheet === sheet && !slip.isHidden && !slip.isStruckOut)

/** The questions at a sheet that nobody has answered. */
export const waitingAt = (state: State, sheet: GroupId) =>
  slipsAt(state, sheet).filter(({ kind, answer }) => kind === 'question' && answer === null)
