import { type Actor, accept, type Decision, refuse } from './decider.ts'
import type { GroupId, PersonId } from './values.ts'

/**
 * The one pen that lies at a sheet or a form: whoever holds it writes, and says to whom it goes next.
 * `askedBy` waits for it. Nobody is locked out: anyone at the table may take a pen whose holder is gone.
 */
export type Pen = Readonly<{ holder: PersonId | null; askedBy: PersonId | null }>

export const penOnTheTable: Pen = { holder: null, askedBy: null }

/** May this person write? Yes while holding the pen; a pen that nobody holds is taken by writing. */
export const mayWrite = (pen: Pen, person: PersonId): boolean => pen.holder === null || pen.holder === person

/** The pen as it lies at this table now: whoever sits elsewhere has left it here, and waits for it no longer (M6). */
export const penHere = ({ holder, askedBy }: Pen, sitsHere: (person: PersonId) => boolean): Pen => ({
  holder: holder !== null && sitsHere(holder) ? holder : null,
  askedBy: askedBy !== null && sitsHere(askedBy) ? askedBy : null,
})

/** What may be asked of a pen; the shapes of it are `penCommands`. */
export type PenCommand = Readonly<
  | { type: 'take-pen'; group: GroupId }
  | { type: 'ask-for-pen'; group: GroupId }
  | { type: 'hand-over-pen'; group: GroupId; to: PersonId }
>
/** "These are storage formats": an event once written must be read for ever. */
export type PenEvent = Readonly<
  { type: 'pen-taken'; group: GroupId; person: PersonId } | { type: 'pen-asked-for'; group: GroupId; person: PersonId }
>
export type PenRefusal = 'own-table-only' | 'pen-elsewhere' | 'not-at-the-table'

/** The pen goes round among those who sit here. */
export function passPen(
  pen: Pen,
  command: PenCommand,
  { person }: Actor,
  sitsHere: (person: PersonId) => boolean,
): Decision<PenEvent, PenRefusal> {
  const { group } = command
  if (!sitsHere(person)) return refuse('own-table-only')
  switch (command.type) {
    case 'take-pen':
      // Never refused at the table: the one who had it may be gone, with a phone asleep in a pocket.
      return pen.holder === person ? accept() : accept({ type: 'pen-taken', group, person })
    case 'ask-for-pen':
      return pen.holder === person || pen.askedBy === person
        ? accept()
        : accept({ type: 'pen-asked-for', group, person })
    case 'hand-over-pen':
      if (!sitsHere(command.to)) return refuse('not-at-the-table')
      if (pen.holder === command.to) return accept()
      return mayWrite(pen, person) ? accept({ type: 'pen-taken', group, person: command.to }) : refuse('pen-elsewhere')
  }
}

export function penAfter(pen: Pen, event: PenEvent): Pen {
  switch (event.type) {
    case 'pen-taken':
      return { holder: event.person, askedBy: pen.askedBy === event.person ? null : pen.askedBy }
    case 'pen-asked-for':
      return { holder: pen.holder, askedBy: event.person }
  }
}

/** Whoever writes with a pen that lay on the table has taken it. */
export const takenByWriting = (pen: Pen, group: GroupId, person: PersonId): readonly PenEvent[] =>
  pen.holder === null ? [{ type: 'pen-taken', group, person }] : []
