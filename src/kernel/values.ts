/** An id made by the one who asks, so that a request sent twice is the same request. */
export type Id<Thing extends string> = string & { readonly __thing?: Thing }

export type ProcessId = Id<'process'>
export type PersonId = Id<'person'>
export type UnitId = Id<'unit'>
export type GroupId = Id<'group'>
export type CompanyId = Id<'company'>
export type InterviewId = Id<'interview'>
export type NoteId = Id<'note'>
export type HallmarkId = Id<'hallmark'>
export type WishId = Id<'wish'>
export type QuestionId = Id<'question'>
export type ThemeId = Id<'theme'>
export type MeasureId = Id<'measure'>
export type PhotoId = Id<'photo'>
export type CommentId = Id<'comment'>
export type CheckId = Id<'check'>

/** A point in time: milliseconds since 1970, by the server's clock. */
export type Instant = number

/** A day on the calendar, `2027-01-14`; the plan speaks of days, never of hours. */
export type Day = string

export const minute = 60_000

/** Which of the two gatherings (C, D). */
export const meetings = [1, 2] as const
export type Meeting = (typeof meetings)[number]

/**
 * Which of several sittings of one meeting, from 1: where people work in shifts, the same meeting is held more than once,
 * and all its sheets hang in one exhibition.
 */
export type Sitting = number

/** How an event names its sitting: the first is not told, because most meetings have no other. */
export const unlessFirst = (sitting: Sitting): Readonly<{ sitting?: Sitting }> => (sitting === 1 ? {} : { sitting })

/** More than these no shift plan needs. */
export const mostSittings = 6

/** What a person may be to a process. `host` follows from standing at a sheet and is no role of the log. */
export const roles = ['responsible', 'facilitator', 'scribe', 'participant', 'wall', 'board', 'system'] as const
export type Role = (typeof roles)[number]

/** Below this many nobody counts: a number of fewer could point at a person (promise P3). */
export const fewestToCount = 5
