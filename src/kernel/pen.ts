import type { PersonId } from './values.ts'

/**
 * The one pen that lies at a sheet or a form: whoever holds it writes, and says to whom it goes next.
 * `askedBy` waits for it. Nobody is locked out: anyone at the table may take a pen whose holder is gone.
 */
export type Pen = Readonly<{ holder: PersonId | null; askedBy: PersonId | null }>

export const penOnTheTable: Pen = { holder: null, askedBy: null }

/** May this person write? Yes while holding the pen; a pen that nobody holds is taken by writing. */
export const mayWrite = (pen: Pen, person: PersonId): boolean => pen.holder === null || pen.holder === person
