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
import { fewestToCount, type Id, type NoteId } from '../../kernel/values.ts'
import type { State as Agenda } from '../05-agenda/agenda.ts'
import { hasReached } from '../05-agenda/progress.ts'
import type { Answers, Command } from './commands.ts'
import { count, type Results } from './results.ts'

/** What did we get out of the two meetings? First a talk, then short anonymous questions, then in plenary (D9). */
export type State = Readonly<{
  phase: Phase
  /** Nobody's in particular: who answered, and when, is nowhere. Never leaves the server. */
  answers: Readonly<Record<AnswerId, Answer>>
  /** How many of the answers, from the first, stood in what was shown at each closing that changed it. */
  counted: readonly number[]
  /** What is shown of the answers; made on the way out. */
  results: Results | null
  plenary: Readonly<Record<NoteId, Note>>
}>
export type Phase = 'talk' | 'open' | 'closed'
export type AnswerId = Id<'answer'>
export type Answer = Readonly<{ answers: Answers; said: string | null }>
export type Note = Readonly<{ text: string | null; isStruckOut: boolean }>
export const initial: State = { phase: 'talk', answers: {}, counted: [], results: null, plenary: {} }

/** Nobody is asked for more than this; it only keeps a mischievous phone from filling the disk. */
export const mostAnswers = 5_000
export const mostNotes = 100

/** "These are storage formats": an event once written must be read for ever. An answer has no person and no time. */
export type Event = Readonly<
  | { type: 'evaluation-opened' }
  | { type: 'evaluation-answered'; about: AnswerId; answers: Answers; words: Words<'said'> }
  | { type: 'evaluation-closed' }
  | { type: 'plenary-noted'; about: NoteId; words: Words<'said'> }
  | { type: 'plenary-struck-out'; forgets: NoteId }
>
export type Refusal =
  | 'facilitator-only'
  | 'scribe-only'
  | 'participants-only'
  | 'not-yet'
  | 'closed'
  | 'nothing-answered'
  | 'enough'
  | 'unknown-note'

type Earlier = Readonly<{ agenda: Agenda }>

export function decide(state: State, command: Command, actor: Actor, { agenda }: Earlier): Decision<Event, Refusal> {
  const { phase, answers, plenary } = state
  switch (command.type) {
    case 'open-evaluation':
      if (!isAny(actor, 'facilitator')) return refuse('facilitator-only')
      if (!hasReached(agenda, 'evaluation')) return refuse('not-yet')
      return phase === 'open' ? accept() : accept({ type: 'evaluation-opened' })
    case 'close-evaluation':
      if (!isAny(actor, 'facilitator')) return refuse('facilitator-only')
      if (phase === 'talk') return refuse('not-yet')
      return phase === 'closed' ? accept() : accept({ type: 'evaluation-closed' })
    case 'answer-evaluation': {
      // Whoever answered on a slip of paper is typed in by those who lead and write; nobody can tell the two apart.
      if (!isAny(actor, 'participant', 'facilitator', 'scribe')) return refuse('participants-only')
      if (answers[command.answer]) return accept()
      if (phase !== 'open') return refuse(phase === 'talk' ? 'not-yet' : 'closed')
      const { answer: about, said } = command
      const { heard, useful, hopeful } = command.answers
      if (said === '' && heard === null && useful === null && hopeful === null) return refuse('nothing-answered')
      if (Object.keys(answers).length >= mostAnswers) return refuse('enough')
      return accept({ type: 'evaluation-answered', about, answers: { heard, useful, hopeful }, words: { said } })
    }
    case 'note-plenary': {
      if (!isAny(actor, 'scribe', 'facilitator')) return refuse('scribe-only')
      if (plenary[command.note]) return accept()
      if (!hasReached(agenda, 'evaluation')) return refuse('not-yet')
      if (Object.keys(plenary).length >= mostNotes) return refuse('enough')
      return accept({ type: 'plenary-noted', about: command.note, words: { said: command.said } })
    }
    case 'strike-out-plenary': {
      if (!isAny(actor, 'scribe', 'facilitator')) return refuse('scribe-only')
      const note = plenary[command.note]
      if (!note) return refuse('unknown-note')
      return note.isStruckOut ? accept() : accept({ type: 'plenary-struck-out', forgets: command.note })
    }
  }
}

export function evolve(state: State, event: Event): State {
  switch (event.type) {
    case 'evaluation-opened':
      return { ...state, phase: 'open' }
    case 'evaluation-answered': {
      const answer: Answer = { answers: event.answers, said: event.words?.said || null }
      return { ...state, answers: { ...state.answers, [event.about]: answer } }
    }
    case 'evaluation-closed': {
      // Opened again for somebody who was late, what is shown changes only when five more have answered:
      // else the difference would be that one person's answer.
      const total = Object.keys(state.answers).length
      const { counted } = state
      const isEnough = total - (counted.at(-1) ?? 0) >= fewestToCount
      return { ...state, phase: 'closed', counted: isEnough ? [...counted, total] : counted }
    }
    case 'plenary-noted': {
      const note: Note = { text: event.words?.said ?? null, isStruckOut: false }
      return { ...state, plenary: { ...state.plenary, [event.about]: note } }
    }
    case 'plenary-struck-out':
      return { ...state, plenary: { ...state.plenary, [event.forgets]: { text: null, isStruckOut: true } } }
  }
}

/** What the answers say together; null until the questions are closed, and while there are too few to hide among. */
export function results({ phase, answers, counted, results }: State): Results | null {
  if (phase !== 'closed') return null
  const all = Object.values(answers)
  return results ?? count(counted.map((until, n) => all.slice(counted[n - 1] ?? 0, until)))
}

/** Not one answer leaves the server, only what they say together. Those who lead note the plenary; all read it after. */
export function project(state: State, viewer: Viewer): State {
  const { phase, plenary } = state
  const isInTheRoom = isStaff(viewer) || isAny(viewer, 'participant', 'wall')
  if (!isInTheRoom) return initial
  const mayReadNotes = isStaff(viewer) || phase === 'closed'
  const notes = Object.entries(plenary).map(([note, { text, isStruckOut }]): [NoteId, Note] => [
    note,
    { text, isStruckOut },
  ])
  return {
    phase,
    answers: {},
    counted: [],
    results: results(state),
    plenary: mayReadNotes ? Object.fromEntries(notes) : {},
  }
}

export const sight = (viewer: Viewer): string => viewer.roles.join(' ')

/** The notes of the plenary that still stand, as they were taken. */
export const standingNotes = ({ plenary }: State): readonly (Note & { readonly note: NoteId })[] =>
  Object.entries(plenary)
    .map(([note, { text, isStruckOut }]) => ({ note, text, isStruckOut }))
    .filter(({ isStruckOut }) => !isStruckOut)
