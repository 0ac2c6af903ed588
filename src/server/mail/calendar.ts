import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { type Instant, type Meeting, minute, type ProcessId } from '../../kernel/values.ts'
import { fill, type Language } from '../../kernel/words.ts'
import { addressOf } from '../config.ts'
import { inert } from '../documents/inert.ts'
import type { Told } from './post.ts'
import { words } from './words.ts'

export type Entry = Told &
  Readonly<{
    process: ProcessId
    meeting: Meeting
    workplace: string
    language: Language
    /** What the calendar has been told of this meeting, from 0: a higher number corrects a lower one. */
    sequence: number
    isCancelled: boolean
    at: Instant
    /** Who asks and who is asked; null for an entry that somebody fetches into a calendar of their own. */
    between: Readonly<{ from: string; to: string; name: string }> | null
  }>

/**
 * One meeting as a calendar entry (RFC 5545), the same one however often it moves: its name never changes. Only instants
 * are told, in UTC; no personal link, because a calendar may be open to others.
 */
export function calendarEntry(entry: Entry): string {
  const { process, meeting, workplace, language, sequence, startsAt, minutes, place, isCancelled, at, between } = entry
  const method = isCancelled ? ICalCalendarMethod.CANCEL : between ? ICalCalendarMethod.REQUEST : null
  const calendar = ical({ prodId: { company: 'flippover', product: 'flippover' }, ...(method ? { method } : {}) })
  const sender = between ? addressOf(between.from) : null
  calendar.createEvent({
    id: `${process}-meeting-${meeting}@flippover`,
    sequence,
    stamp: new Date(at),
    start: new Date(startsAt ?? at),
    end: new Date((startsAt ?? at) + minutes * minute),
    summary: inert(fill(words.event[language], { workplace, n: meeting })),
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(place === null ? {} : { location: inert(place) }),
    ...(between && sender
      ? {
          organizer: { name: sender.name || workplace, email: sender.address },
          attendees: [{ name: between.name, email: between.to, rsvp: false }],
        }
      : {}),
  })
  return calendar.toString()
}
