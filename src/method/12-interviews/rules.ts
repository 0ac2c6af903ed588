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
import type { GroupId, Instant, InterviewId, NoteId, PersonId } from '../../kernel/values.ts'
import { type State as People, whoTakesPart } from '../03-people/rules.ts'
import { ownManager } from '../04-groups/engine/findings.ts'
import { seatedInPairs } from '../04-groups/engine/pairs.ts'
import { type State as Groups, groupById, groupOf } from '../04-groups/tables.ts'
import type { Command } from './commands.ts'
import { type Turn, turnsAmong } from './turns.ts'

/** The pair interviews about good days at work (C2, C3), table by table. */
export type State = Readonly<{
  tables: Readonly<Record<GroupId, Table>>
  /** When the notes were forgotten, for good; null while they are kept. */
  forgottenAt: Instant | null
}>
export type Table = Readonly<{
  /** Those who interview each other, in the order of the chairs: the pairs follow from it. */
  present: readonly PersonId[]
  interviews: Readonly<Record<InterviewId, Interview>>
  /** How far the table has come: all that the one who leads the meeting learns. */
  tally: Tally
}>
export type Tally = Readonly<{ turns: number; begun: number; ended: number }>
export type Interview = Readonly<{
  interviewer: PersonId
  interviewee: PersonId
  begunAt: Instant
  endedAt: Instant | null
  notes: Readonly<Record<NoteId, Note>>
}>
/** One keyword in the words of the one who answers; null when struck out or forgotten. */
export type Note = Readonly<{ text: string | null; isStruckOut: boolean }>

export const initial: State = { tables: {}, forgottenAt: null }

const emptyTable: Table = { present: [], interviews: {}, tally: { turns: 0, begun: 0, ended: 0 } }

/** More than this is a transcript, and nobody is listening any more. */
export const mostNotes = 60

/** "These are storage formats": an event once written must be read for ever. The text of a note lies in the drawer. */
export type Event = Readonly<
  | { type: 'pairs-drawn'; group: GroupId; present: readonly PersonId[] }
  | ({ type: 'interview-begun'; at: Instant } & Asking)
  | ({ type: 'interview-ended'; at: Instant } & Pointing)
  | ({ type: 'note-taken'; about: NoteId; drawer: Words<'said'> } & Pointing)
  | ({ type: 'note-struck-out'; forgets: NoteId } & Pointing)
  | { type: 'notes-forgotten'; at: Instant }
>
type Pointing = { group: GroupId; interview: InterviewId }
type Asking = Pointing & { interviewer: PersonId; interviewee: PersonId }

export type Refusal =
  | 'own-table-only'
  | 'not-at-the-table'
  | 'two-needed'
  | 'unknown-interview'
  | 'not-in-this-interview'
  | 'interviewer-only'
  | 'not-begun'
  | 'unknown-note'
  | 'notes-are-gone'
  | 'enough-notes'
  | 'system-only'

type Earlier = Readonly<{ groups: Groups; people: People }>

export function decide(state: State, command: Command, actor: Actor, earlier: Earlier): Decision<Event, Refusal> {
  const { groups } = earlier
  if (command.type === 'forget-notes') {
    if (!isAny(actor, 'system')) return refuse('system-only')
    const held = heldIn(state)
    const areGone = state.forgottenAt !== null && held.every((interview) => areNotesGone(state, interview))
    const at = Math.max(actor.at, ...held.map(({ begunAt }) => begunAt))
    return areGone ? accept() : accept({ type: 'notes-forgotten', at })
  }

  const { group } = command
  const table = state.tables[group]
  const isAtTable = groupOf(groups, actor.person, 1)?.group === group

  if (command.type === 'draw-pairs') {
    const { present } = command
    if (!isAtTable) return refuse('own-table-only')
    if (present.some((person) => groupOf(groups, person, 1)?.group !== group)) return refuse('not-at-the-table')
    if (new Set(present).size !== present.length || present.length < 2) return refuse('two-needed')
    // On other chairs than asked, where somebody would interview the own manager and need not.
    const chairs = seatedInPairs(present, avoidsAmong(present, earlier.people))
    return table && isSame(table.present, chairs) ? accept() : accept({ type: 'pairs-drawn', group, present: chairs })
  }

  const { interview } = command
  const current = table?.interviews[interview]
  const turn = isAtTable ? turnsAt(state, groups, group).find((one) => one.interview === interview) : undefined

  if (command.type === 'begin-interview') {
    if (!isAtTable) return refuse('own-table-only')
    if (!turn) return refuse('unknown-interview')
    if (!isOneOf(turn, actor.person)) return refuse('not-in-this-interview')
    if (current && !areNotesGone(state, current)) return accept()
    const { interviewer, interviewee } = turn
    const at = Math.max(actor.at, (state.forgottenAt ?? 0) + 1)
    const begun = { type: 'interview-begun', group, interview, interviewer, interviewee, at } as const
    // From the first question on the pairs stand, even if somebody comes late and takes a chair.
    const present = groupById(groups, group)?.members ?? []
    return table ? accept(begun) : accept<Event>({ type: 'pairs-drawn', group, present }, begun)
  }

  if (!current) return refuse(turn ? 'not-begun' : 'unknown-interview')
  if (!isOneOf(current, actor.person)) return refuse(isAtTable ? 'not-in-this-interview' : 'unknown-interview')

  switch (command.type) {
    case 'end-interview':
      return current.endedAt === null ? accept({ type: 'interview-ended', group, interview, at: actor.at }) : accept()
    case 'take-note': {
      const { note, said } = command
      if (current.interviewer !== actor.person) return refuse('interviewer-only')
      if (current.notes[note]) return accept()
      // Never too late for a phone that slept, until the notes are forgotten: then nothing may come back.
      if (areNotesGone(state, current)) return refuse('notes-are-gone')
      if (Object.keys(current.notes).length >= mostNotes) return refuse('enough-notes')
      return accept({ type: 'note-taken', group, interview, about: note, drawer: { said } })
    }
    case 'strike-out-note': {
      const note = current.notes[command.note]
      if (!note) return refuse('unknown-note')
      return note.isStruckOut ? accept() : accept({ type: 'note-struck-out', group, interview, forgets: command.note })
    }
  }
}

const avoidsAmong = (present: readonly PersonId[], people: People) =>
  ownManager(
    whoTakesPart(people)
      .filter(({ person }) => present.includes(person))
      .map((one) => ({ ...one, languages: [], needsNearDoor: false })),
  )

const isOneOf = (pair: Pick<Turn, 'interviewer' | 'interviewee'>, person: PersonId): boolean =>
  pair.interviewer === person || pair.interviewee === person

const isSame = (one: readonly PersonId[], other: readonly PersonId[]): boolean =>
  one.length === other.length && one.every((person, seat) => person === other[seat])

/** Were the notes of this interview forgotten after it began? */
const areNotesGone = ({ forgottenAt }: State, { begunAt }: Interview): boolean =>
  forgottenAt !== null && begunAt <= forgottenAt

const heldIn = ({ tables }: State): readonly Interview[] =>
  Object.values(tables).flatMap(({ interviews }) => Object.values(interviews))

export function evolve(state: State, event: Event): State {
  if (event.type === 'notes-forgotten') {
    return { tables: mapped(state.tables, withoutTexts), forgottenAt: event.at }
  }

  const table = state.tables[event.group] ?? emptyTable
  const become = (change: Partial<Omit<Table, 'tally'>>): State => {
    const { present, interviews } = { ...table, ...change }
    const tables = { ...state.tables, [event.group]: { present, interviews, tally: tallied(present, interviews) } }
    return { ...state, tables }
  }
  if (event.type === 'pairs-drawn') return become({ present: event.present })

  const current = table.interviews[event.interview]
  const rewrite = (interview: Interview): State =>
    become({ interviews: { ...table.interviews, [event.interview]: interview } })

  if (event.type === 'interview-begun') {
    const { interviewer, interviewee, at } = event
    return rewrite({ interviewer, interviewee, begunAt: at, endedAt: null, notes: current?.notes ?? {} })
  }
  if (!current) return state
  switch (event.type) {
    case 'interview-ended':
      return rewrite({ ...current, endedAt: event.at })
    case 'note-taken': {
      const note: Note = { text: event.drawer?.said ?? null, isStruckOut: false }
      return rewrite({ ...current, notes: { ...current.notes, [event.about]: note } })
    }
    case 'note-struck-out':
      return rewrite({ ...current, notes: { ...current.notes, [event.forgets]: { text: null, isStruckOut: true } } })
  }
}

const withoutTexts = ({ present, interviews, tally }: Table): Table => {
  const emptied = ({ isStruckOut }: Note): Note => ({ text: null, isStruckOut })
  return {
    present,
    interviews: mapped(interviews, (interview) => ({ ...interview, notes: mapped(interview.notes, emptied) })),
    tally,
  }
}

const mapped = <Value>(record: Readonly<Record<string, Value>>, change: (value: Value) => Value) =>
  Object.fromEntries(Object.entries(record).map(([key, value]): [string, Value] => [key, change(value)]))

function tallied(present: Table['present'], interviews: Table['interviews']): Tally {
  const turns = turnsAmong(present)
  const count = (of: (interview: Interview) => Instant | null): number =>
    turns.filter(({ interview }) => {
      const held = interviews[interview]
      return held !== undefined && of(held) !== null
    }).length
  return { turns: turns.length, begun: count(({ begunAt }) => begunAt), ended: count(({ endedAt }) => endedAt) }
}

/** A table sees its pairs and their clock, the two of an interview its notes, the staff how far each table has come. */
export function project(state: State, viewer: Viewer, { groups }: Pick<Earlier, 'groups'>): State {
  const own = groupOf(groups, viewer.person, 1)?.group ?? null
  const isMet = isAny(viewer, 'participant') || isStaff(viewer)
  const tables: Record<GroupId, Table> = {}

  for (const [group, { present, interviews, tally }] of Object.entries(state.tables)) {
    const isOwn = group === own
    const shown: Record<InterviewId, Interview> = {}
    for (const [id, { interviewer, interviewee, begunAt, endedAt, notes }] of Object.entries(interviews)) {
      // Whoever was moved to another table keeps what was said to them, or by them.
      const isOfTheTwo = viewer.person !== null && (interviewer === viewer.person || interviewee === viewer.person)
      if (!isOwn && !isOfTheTwo) continue
      shown[id] = { interviewer, interviewee, begunAt, endedAt, notes: isOfTheTwo ? notes : {} }
    }
    if (!isOwn && !isStaff(viewer) && !Object.keys(shown).length) continue
    tables[group] = {
      present: isOwn ? present : [],
      interviews: shown,
      tally: isOwn || isStaff(viewer) ? tally : emptyTable.tally,
    }
  }
  return { tables, forgottenAt: isMet ? state.forgottenAt : null }
}

/** Notes are personal: each sees their own. The staff see alike, and all others nothing. */
export function sight(viewer: Viewer, { groups }: Pick<Earlier, 'groups'>): string {
  const own = groupOf(groups, viewer.person, 1)?.group ?? ''
  return [...viewer.roles, viewer.person !== null && isAny(viewer, 'participant') ? viewer.person : '', own].join(' ')
}

/**
 * Who asks whom at a table: as drawn, or else as its members sit. Nobody waits for somebody who sits at another table
 * now: whoever is left without a partner makes the pairs again. What was noted stays with the two.
 */
export function turnsAt(state: State, groups: Groups, group: GroupId): readonly Turn[] {
  const members = groupById(groups, group)?.members ?? []
  const sitsHere = (person: PersonId): boolean => members.includes(person)
  return turnsAmong(state.tables[group]?.present ?? members).filter(
    ({ interviewer, interviewee }) => sitsHere(interviewer) && sitsHere(interviewee),
  )
}

/** What has become of this turn, or null when it has not begun. */
export const interviewAt = (state: State, group: GroupId, interview: InterviewId): Interview | null =>
  state.tables[group]?.interviews[interview] ?? null

/** The notes that can still be read, in the order in which they were taken. */
export const readable = ({ notes }: Interview): readonly Readonly<{ note: NoteId; text: string }>[] =>
  Object.entries(notes).flatMap(([note, { text }]) => (text === null ? [] : [{ note, text }]))

/** Everything that this person noted while asking, to lean on when telling the group (C4). */
export const notesBy = (state: State, person: PersonId): readonly Readonly<{ note: NoteId; text: string }>[] =>
  heldIn(state)
    .filter(({ interviewer }) => interviewer === person)
    .flatMap(readable)
