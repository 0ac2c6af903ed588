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
import { fewestToCount, type Id, type Instant, type NoteId, type QuestionId } from '../../kernel/values.ts'
import type { Answer, Answers, Side, Sign } from './check.ts'
import type { Command } from './commands.ts'

export type ContactId = Id<'contact'>

/** Is this the right method here, and where does that go which it cannot carry (A1-A5)? */
export type State = Readonly<{
  /** What the responsible group answered when it talked the signs through (A3). */
  answers: Answers
  /** Who talked it through, and when an answer was last given. */
  checkedBy: readonly Side[]
  answeredAt: Instant | null
  /** What the group wants to remember of that talk. */
  thoughts: string | null
  /** "This belongs elsewhere": the workplace's own people for what is too heavy for two meetings. */
  contacts: Readonly<Record<ContactId, Contact>>
  /** Questions that are too complex for a measure or two, kept so that they are not lost (A5). */
  complex: Readonly<Record<QuestionId, ComplexQuestion>>
  /** What was not said aloud (A4): notes without author and without time. Null once struck out. */
  unsaid: Readonly<Record<NoteId, string | null>>
  /** How many of the notes, from the first, were out when the box was closed last. Never leaves the server. */
  takenOut: number
  isBoxOpen: boolean
}>
export type Contact = Readonly<{ who: string | null; reach: string | null; isStruckOut: boolean }>
export type ComplexQuestion = Readonly<{ text: string | null; isSettled: boolean; isStruckOut: boolean }>

export const initial: State = {
  answers: { conflicts: null, harassment: null, reorganisation: null, 'fewer-than-six': null },
  checkedBy: [],
  answeredAt: null,
  thoughts: null,
  contacts: {},
  complex: {},
  unsaid: {},
  takenOut: 0,
  isBoxOpen: true,
}

/** More than this nobody reads through. */
export const mostOnAList = 100
export const mostNotes = 2_000

/** A text of which there is one lies under a name that nobody can make: an id has no full stop. */
const aboutThoughts = 'suitability.thoughts'

/** "These are storage formats": an event once written must be read for ever. No event tells who dropped a note. */
export type Event = Readonly<
  | { type: 'sign-answered'; sign: Sign; answer: Answer | null; at?: Instant }
  | { type: 'check-taken-part-in'; side: Side; takesPart: boolean }
  | { type: 'thoughts-written'; about: string; words: Words<'thoughts'> }
  | { type: 'contact-added'; about: ContactId; words: Words<'who' | 'reach'> }
  | { type: 'contact-struck-out'; forgets: ContactId }
  | { type: 'complex-question-added'; about: QuestionId; words: Words<'question'> }
  | { type: 'complex-question-settled'; question: QuestionId; isSettled: boolean }
  | { type: 'complex-question-struck-out'; forgets: QuestionId }
  | { type: 'note-dropped'; about: NoteId; words: Words<'note'> }
  | { type: 'dropped-note-struck-out'; forgets: NoteId }
  | { type: 'box-opened'; isOpen: boolean }
>
export type Refusal =
  | 'responsible-only'
  | 'staff-only'
  | 'participant-only'
  | 'box-closed'
  | 'box-full'
  | 'list-full'
  | 'unknown-contact'
  | 'unknown-question'
  | 'unknown-note'

export function decide(state: State, command: Command, actor: Actor): Decision<Event, Refusal> {
  switch (command.type) {
    case 'drop-note': {
      if (!isAny(actor, 'participant')) return refuse('participant-only')
      if (state.unsaid[command.note] !== undefined) return accept()
      if (!state.isBoxOpen) return refuse('box-closed')
      if (Object.keys(state.unsaid).length >= mostNotes) return refuse('box-full')
      return accept({ type: 'note-dropped', about: command.note, words: { note: command.said } })
    }
    case 'add-complex-question':
    case 'settle-complex-question':
    case 'strike-out-complex-question':
      return isStaff(actor) ? decideOnQuestion(state, command) : refuse('staff-only')
  }

  if (!isAny(actor, 'responsible')) return refuse('responsible-only')
  switch (command.type) {
    case 'answer-sign': {
      const { sign, answer } = command
      return state.answers[sign] === answer ? accept() : accept({ type: 'sign-answered', sign, answer, at: actor.at })
    }
    case 'take-part-in-check': {
      const { side, takesPart } = command
      return state.checkedBy.includes(side) === takesPart
        ? accept()
        : accept({ type: 'check-taken-part-in', side, takesPart })
    }
    case 'write-thoughts': {
      const { said } = command
      return (state.thoughts ?? '') === said
        ? accept()
        : accept({ type: 'thoughts-written', about: aboutThoughts, words: { thoughts: said } })
    }
    case 'add-contact': {
      const { contact, who, reach } = command
      if (state.contacts[contact]) return accept()
      if (Object.keys(state.contacts).length >= mostOnAList) return refuse('list-full')
      return accept({ type: 'contact-added', about: contact, words: { who, reach } })
    }
    case 'rewrite-contact': {
      const { contact, who, reach } = command
      const known = state.contacts[contact]
      if (!known || known.isStruckOut) return refuse('unknown-contact')
      return known.who === who && known.reach === reach
        ? accept()
        : accept({ type: 'contact-added', about: contact, words: { who, reach } })
    }
    case 'strike-out-contact': {
      const known = state.contacts[command.contact]
      if (!known) return refuse('unknown-contact')
      return known.isStruckOut ? accept() : accept({ type: 'contact-struck-out', forgets: command.contact })
    }
    case 'strike-out-dropped-note': {
      const known = state.unsaid[command.note]
      if (known === undefined) return refuse('unknown-note')
      return known === null ? accept() : accept({ type: 'dropped-note-struck-out', forgets: command.note })
    }
    case 'open-box':
      return state.isBoxOpen === command.isOpen ? accept() : accept({ type: 'box-opened', isOpen: command.isOpen })
  }
}

type OnQuestion = Extract<Command, { question: QuestionId }>

function decideOnQuestion(state: State, command: OnQuestion): Decision<Event, Refusal> {
  const { question } = command
  const known = state.complex[question]
  if (command.type === 'add-complex-question') {
    if (known) return accept()
    if (Object.keys(state.complex).length >= mostOnAList) return refuse('list-full')
    return accept({ type: 'complex-question-added', about: question, words: { question: command.said } })
  }
  if (!known) return refuse('unknown-question')
  switch (command.type) {
    case 'settle-complex-question': {
      const { isSettled } = command
      return known.isSettled === isSettled
        ? accept()
        : accept({ type: 'complex-question-settled', question, isSettled })
    }
    case 'strike-out-complex-question':
      return known.isStruckOut ? accept() : accept({ type: 'complex-question-struck-out', forgets: question })
  }
}

export function evolve(state: State, event: Event): State {
  switch (event.type) {
    case 'sign-answered':
      return {
        ...state,
        answers: { ...state.answers, [event.sign]: event.answer },
        answeredAt: event.at ?? state.answeredAt,
      }
    case 'check-taken-part-in': {
      const others = state.checkedBy.filter((side) => side !== event.side)
      return { ...state, checkedBy: event.takesPart ? [...others, event.side] : others }
    }
    case 'thoughts-written':
      return { ...state, thoughts: event.words?.thoughts || null }
    case 'contact-added': {
      const { who, reach } = event.words ?? { who: null, reach: null }
      return { ...state, contacts: { ...state.contacts, [event.about]: { who, reach, isStruckOut: false } } }
    }
    case 'contact-struck-out': {
      const struckOut: Contact = { who: null, reach: null, isStruckOut: true }
      return { ...state, contacts: { ...state.contacts, [event.forgets]: struckOut } }
    }
    case 'complex-question-added': {
      const text = event.words?.question ?? null
      return { ...state, complex: { ...state.complex, [event.about]: { text, isSettled: false, isStruckOut: false } } }
    }
    case 'complex-question-settled': {
      const known = state.complex[event.question]
      const { isSettled } = event
      return known ? { ...state, complex: { ...state.complex, [event.question]: { ...known, isSettled } } } : state
    }
    case 'complex-question-struck-out': {
      const struckOut: ComplexQuestion = { text: null, isSettled: false, isStruckOut: true }
      return { ...state, complex: { ...state.complex, [event.forgets]: struckOut } }
    }
    case 'note-dropped':
      return { ...state, unsaid: { ...state.unsaid, [event.about]: event.words?.note ?? null } }
    case 'dropped-note-struck-out':
      return { ...state, unsaid: { ...state.unsaid, [event.forgets]: null } }
    case 'box-opened':
      return { ...state, isBoxOpen: event.isOpen, takenOut: event.isOpen ? state.takenOut : outOnClosing(state) }
  }
}

/**
 * The check and the box are the responsible group's, complex questions the staff's, the contacts everybody's.
 * Nobody else sees what was dropped, not even the one who did.
 */
export function project(state: State, viewer: Viewer): State {
  const prepares = isAny(viewer, 'responsible')
  const isInRoom = isStaff(viewer) || isAny(viewer, 'participant')
  const unsaid = prepares ? readable(state) : {}
  return {
    answers: prepares ? state.answers : initial.answers,
    checkedBy: prepares ? state.checkedBy : initial.checkedBy,
    answeredAt: prepares ? state.answeredAt : null,
    thoughts: prepares ? state.thoughts : null,
    contacts: isInRoom ? state.contacts : {},
    complex: isStaff(viewer) ? state.complex : {},
    unsaid,
    // No more than can be seen, so that looking twice shows the same.
    takenOut: Object.keys(unsaid).length,
    isBoxOpen: isInRoom ? state.isBoxOpen : initial.isBoxOpen,
  }
}

/**
 * What may be taken out of the box: never fewer than five at once, so that nobody sees one appear just after somebody sat
 * with a phone (P3). Five wait in it until it is closed, and so the last ones are never alone. In the order of their ids,
 * which are chance, so that the order tells no time.
 */
function readable({ unsaid, takenOut, isBoxOpen }: State): State['unsaid'] {
  const dropped = Object.entries(unsaid)
  const fives = Math.floor((dropped.length - takenOut) / fewestToCount)
  const out = isBoxOpen ? takenOut + Math.max(0, fives - 1) * fewestToCount : takenOut
  return Object.fromEntries(dropped.slice(0, out).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/** All that lie in it, if at least five have come since it was closed before. */
function outOnClosing({ unsaid, takenOut }: State): number {
  const all = Object.keys(unsaid).length
  return all - takenOut >= fewestToCount ? all : takenOut
}

export function sight(viewer: Viewer): string {
  if (isAny(viewer, 'responsible')) return 'responsible'
  if (isStaff(viewer)) return 'staff'
  return isAny(viewer, 'participant') ? 'participant' : 'nobody'
}
