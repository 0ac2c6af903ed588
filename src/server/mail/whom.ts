import type { Instant, Meeting, PersonId, ProcessId } from '../../kernel/values.ts'
import { bookingOf } from '../../method/02-preparation/rules.ts'
import type { State } from '../../process/process.ts'
import type { PersonRow } from '../people.ts'
import type { Letter, LetterKind, Told, Wanted } from './post.ts'

/** What the responsible group may ask for with one button. */
export const occasions = ['invitation', 'changes', 'reminder'] as const
export type Occasion = (typeof occasions)[number]

type Known = Readonly<{
  process: ProcessId
  state: Pick<State, 'people' | 'preparation'>
  rows: readonly PersonRow[]
  letters: readonly Letter[]
  meeting: Meeting
  now: Instant
}>

/** When and where this person's sitting of a meeting is held, as things stand. */
export function heldFor({ people, preparation }: Known['state'], person: PersonId, meeting: Meeting): Told {
  return bookingOf(preparation, meeting, people.persons[person]?.sitting[meeting] ?? 1)
}

/** Everybody whose mail address is known and who still takes part. */
export const withMail = ({ state, rows }: Pick<Known, 'state' | 'rows'>): readonly PersonRow[] =>
  rows.filter(({ person, mail }) => mail !== null && state.people.persons[person] !== undefined)

/** The newest letter to somebody about a meeting, other than a reminder, whatever became of it. */
export const lastTold = (letters: readonly Letter[], person: PersonId, meeting: Meeting): Letter | null =>
  letters
    .filter((one) => one.person === person && one.meeting === meeting && one.kind !== 'reminder')
    .reduce<Letter | null>((last, one) => (last === null || one.sequence >= last.sequence ? one : last), null)

/** Has anything about this meeting been sent to this person, or is it on its way? */
const isWrittenTo = (letters: readonly Letter[], person: PersonId, meeting: Meeting): boolean =>
  letters.some((one) => one.person === person && one.meeting === meeting && one.state !== 'failed')

/**
 * Letters that came back, as they would be written now: nobody has read them, so they keep their number and tell the time
 * that holds today.
 */
export function lettersToTryAgain(known: Known): readonly Letter[] {
  const { state, letters, meeting, now } = known
  const mailed = new Set(withMail(known).map(({ person }) => person))
  return letters.flatMap((one): readonly Letter[] => {
    if (one.meeting !== meeting || one.state !== 'failed' || one.reason === 'overtaken') return []
    if (!mailed.has(one.person)) return []
    const holds = heldFor(state, one.person, meeting)
    if (one.kind === 'cancelled') return holds.startsAt === null ? [one] : []
    if (holds.startsAt === null || holds.startsAt <= now) return []
    const { startsAt, minutes, place } = holds
    return [{ ...one, startsAt, minutes, place }]
  })
}

export const isSameTime = (one: Told, other: Told): boolean =>
  one.startsAt === other.startsAt && one.minutes === other.minutes && one.place === other.place

/** The letters that are due to be written on an occasion; none that was written before. */
export function lettersFor(occasion: Occasion, known: Known): readonly Wanted[] {
  const { process, state, letters, meeting, now } = known
  return withMail(known).flatMap(({ person }): readonly Wanted[] => {
    const holds = heldFor(state, person, meeting)
    const last = lastTold(letters, person, meeting)
    const isAhead = holds.startsAt !== null && holds.startsAt > now
    const letter = (kind: LetterKind, sequence: number, told: Told): readonly Wanted[] => {
      const { startsAt, minutes, place } = told
      return [{ process, person, meeting, kind, sequence, startsAt, minutes, place }]
    }
    if (occasion === 'invitation') return last === null && isAhead ? letter('invitation', 0, holds) : []
    if (last === null || !isWrittenTo(letters, person, meeting)) return []
    // What came back has told nobody anything, and waits to be tried again.
    const isCurrent = last.state !== 'failed' && last.kind !== 'cancelled' && isSameTime(last, holds)
    if (occasion === 'reminder') {
      const isReminded = letters.some(
        (one) =>
          one.person === person && one.meeting === meeting && one.kind === 'reminder' && one.sequence === last.sequence,
      )
      return isCurrent && isAhead && !isReminded ? letter('reminder', last.sequence, holds) : []
    }
    if (isCurrent || (last.state === 'failed' && isSameTime(last, holds))) return []
    if (holds.startsAt !== null) return isAhead ? letter('moved', last.sequence + 1, holds) : []
    return last.kind === 'cancelled' || (last.startsAt ?? 0) < now ? [] : letter('cancelled', last.sequence + 1, last)
  })
}
