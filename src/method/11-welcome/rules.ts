import {
  type Actor,
  accept,
  type Decision,
  isAny,
  isStaff,
  refuse,
  type Viewer,
  type Words,
} from '../../kernel/decider.ts'
import type { GroupId, QuestionId } from '../../kernel/values.ts'
import { type State as Groups, groupOf } from '../04-groups/tables.ts'
import type { Command, Standing } from './commands.ts'

/** The welcome: each table talks through the purpose and the way of working, and may ask before the day begins (C1). */
export type State = Readonly<{
  /** Tables that say: we have talked it through. */
  talkedThrough: Readonly<Record<GroupId, boolean>>
  questions: Readonly<Record<QuestionId, Question>>
}>
export type Question = Readonly<{
  /** The table that asks; null for all others, so that a question stands for itself. Nobody is its author. */
  group: GroupId | null
  /** In the table's own words; null when struck out. */
  text: string | null
  standing: Standing
  isStruckOut: boolean
}>
export const initial: State = { talkedThrough: {}, questions: {} }

/** More from one table is a talk to have with the facilitator, not a list. */
export const mostQuestions = 10

/** "These are storage formats": an event once written must be read for ever. No event tells who asked. */
export type Event = Readonly<
  | { type: 'talked-through'; group: GroupId; isDone: boolean }
  | { type: 'question-asked'; group: GroupId; about: QuestionId; words: Words<'question'> }
  | { type: 'question-struck-out'; forgets: QuestionId }
  | { type: 'question-handled'; question: QuestionId; standing: Standing }
>
export type Refusal = 'own-table-only' | 'facilitator-only' | 'unknown-question' | 'enough-questions'

type Earlier = Readonly<{ groups: Groups }>

export function decide(state: State, command: Command, actor: Actor, { groups }: Earlier): Decision<Event, Refusal> {
  const sitsAt = (group: GroupId | null): boolean => group !== null && groupOf(groups, actor.person, 1)?.group === group

  switch (command.type) {
    case 'talk-through': {
      const { group, isDone } = command
      if (!sitsAt(group)) return refuse('own-table-only')
      return hasTalked(state, group) === isDone ? accept() : accept({ type: 'talked-through', group, isDone })
    }
    case 'ask-question': {
      const { group, question, said } = command
      if (!sitsAt(group)) return refuse('own-table-only')
      if (state.questions[question]) return accept()
      if (questionsFrom(state, group).length >= mostQuestions) return refuse('enough-questions')
      return accept({ type: 'question-asked', group, about: question, words: { question: said } })
    }
    case 'strike-out-question': {
      const asked = state.questions[command.question]
      if (!asked) return refuse('unknown-question')
      if (!sitsAt(asked.group) && !isAny(actor, 'facilitator')) return refuse('own-table-only')
      return asked.isStruckOut ? accept() : accept({ type: 'question-struck-out', forgets: command.question })
    }
    case 'handle-question': {
      const { question, standing } = command
      if (!isAny(actor, 'facilitator')) return refuse('facilitator-only')
      const asked = state.questions[question]
      if (!asked || asked.isStruckOut) return refuse('unknown-question')
      return asked.standing === standing ? accept() : accept({ type: 'question-handled', question, standing })
    }
  }
}

export function evolve(state: State, event: Event): State {
  const rewrite = (question: QuestionId, change: Partial<Question>): State => {
    const current = state.questions[question]
    return current ? { ...state, questions: { ...state.questions, [question]: { ...current, ...change } } } : state
  }

  switch (event.type) {
    case 'talked-through':
      return { ...state, talkedThrough: { ...state.talkedThrough, [event.group]: event.isDone } }
    case 'question-asked': {
      const { group, about, words } = event
      const asked: Question = { group, text: words?.question ?? null, standing: 'waiting', isStruckOut: false }
      return { ...state, questions: { ...state.questions, [about]: asked } }
    }
    case 'question-struck-out':
      return rewrite(event.forgets, { text: null, isStruckOut: true })
    case 'question-handled':
      return rewrite(event.question, { standing: event.standing })
  }
}

/**
 * A table sees its own questions, the facilitator all of them but not from which table, and the whole room those that
 * were taken up aloud.
 */
export function project(state: State, viewer: Viewer, { groups }: Earlier): State {
  const own = groupOf(groups, viewer.person, 1)?.group ?? null
  const talkedThrough: Record<GroupId, boolean> = {}
  for (const [group, isDone] of Object.entries(state.talkedThrough)) {
    if (group === own || isStaff(viewer)) talkedThrough[group] = isDone
  }
  const questions: Record<QuestionId, Question> = {}
  for (const [question, { group, text, standing, isStruckOut }] of Object.entries(state.questions)) {
    const isOwn = own !== null && group === own
    const isAloud = standing === 'taken-up' || standing === 'answered'
    const isForRoom = isAloud && !isStruckOut && (isStaff(viewer) || isAny(viewer, 'participant', 'wall'))
    if (!isOwn && !isForRoom && !isAny(viewer, 'facilitator')) continue
    questions[question] = { group: isOwn ? group : null, text, standing, isStruckOut }
  }
  return { talkedThrough, questions }
}

/** A table sees its own, the others by role. */
export const sight = (viewer: Viewer, { groups }: Earlier): string =>
  [...viewer.roles, groupOf(groups, viewer.person, 1)?.group ?? ''].join(' ')

export const hasTalked = (state: State, group: GroupId): boolean => state.talkedThrough[group] ?? false

export type Asked = Question & { readonly question: QuestionId }

/** The questions that still stand, in the order in which they were asked. */
export const standing = ({ questions }: State): readonly Asked[] =>
  Object.entries(questions)
    .map(([question, { group, text, standing, isStruckOut }]) => ({ question, group, text, standing, isStruckOut }))
    .filter(({ isStruckOut }) => !isStruckOut)

/** What this table has asked and not struck out. */
export const questionsFrom = (state: State, group: GroupId): readonly Asked[] =>
  standing(state).filter((asked) => asked.group === group)
