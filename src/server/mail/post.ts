import type { DatabaseSync } from 'node:sqlite'
import type { Instant, Meeting, PersonId, ProcessId } from '../../kernel/values.ts'
import { newSecret } from '../secrets.ts'

/** What may be written to somebody about a meeting. */
export const letterKinds = ['invitation', 'reminder', 'moved', 'cancelled'] as const
export type LetterKind = (typeof letterKinds)[number]

/** What may be written to somebody when the meetings are over: the plan is there, something of it is due. */
export const newsKinds = ['plan', 'follow-up'] as const
export type NewsKind = (typeof newsKinds)[number]

/** Why a letter will not be sent: a few kinds, so that nothing of what a mail server says is kept (P8). */
export const letterFaults = [
  'no-such-address',
  'mailbox-full',
  'refused',
  'no-answer',
  'no-address',
  'too-late',
  'overtaken',
] as const
export type LetterFault = (typeof letterFaults)[number]

/** When and where a meeting is, as one letter tells it. */
export type Told = Readonly<{ startsAt: Instant | null; minutes: number; place: string | null }>
/** One letter to one person. `sequence` counts what a calendar has been told of this meeting, from 0. */
export type Wanted = Told &
  Readonly<{ process: ProcessId; person: PersonId; meeting: Meeting; kind: LetterKind; sequence: number }>
/**
 * One letter that is about no meeting, and brings nothing to a calendar. Of `plan` the sequence is the version; of
 * `follow-up` it is the day, counted from 1970, so that nobody gets two on one day.
 */
export type WantedNews = Readonly<{
  process: ProcessId
  person: PersonId
  meeting: null
  kind: NewsKind
  sequence: number
}>
type OnItsWay = Readonly<{
  number: number
  state: 'waiting' | 'sending' | 'sent' | 'failed'
  reason: LetterFault | null
  /** The same at every try: a mailbox that has it already shows it once. */
  messageId: string
  tries: number
  notBefore: Instant
  sentAt: Instant | null
}>
export type Letter = Wanted & OnItsWay
export type News = WantedNews & OnItsWay

/** The letters that were asked for, until long after they were sent: so that nobody gets one twice, and nobody none. */
export interface Post {
  /** Asks for these letters. Those that have been asked for before are not made again. Answers how many are new. */
  add(letters: readonly (Wanted | WantedNews)[], host: string, at: Instant): number
  /** The next letter that is due, durably marked as on its way. */
  take(at: Instant): Letter | News | null
  sent(letter: Letter | News, at: Instant): void
  /** Not now: it waits until then. */
  later(letter: Letter | News, notBefore: Instant, tries: number): void
  failed(letter: Letter | News, reason: LetterFault): void
  /** Lets failed letters go once more, as they now are, after an address was mended. Answers how many. */
  tryAgain(letters: readonly Letter[], at: Instant): number
  /** The letters about the meetings. */
  of(process: ProcessId): readonly Letter[]
  /** The letters about what came after them. */
  newsOf(process: ProcessId): readonly News[]
  /** Has something newer been written to this person about this meeting, or of this kind? */
  isOvertaken(letter: Letter | News): boolean
  /** Sent, and not yet told to the log. */
  unheard(): readonly Letter[]
  heard(letters: readonly Letter[]): void
  /** Asks that reminders go out by themselves the day before. */
  remindOf(process: ProcessId, meeting: Meeting, isWanted: boolean): void
  reminders(): readonly Readonly<{ process: ProcessId; meeting: Meeting }>[]
  forget(process: ProcessId, person: PersonId): void
  /** Calls when there is something to do. */
  onAdded(told: () => void): void
}

export function openPost(database: DatabaseSync): Post {
  const columns = `number, process, person, meeting, kind, sequence, starts_at, minutes, place, state, reason, message_id,
    tries, not_before, sent_at`
  const insert = database.prepare(
    `INSERT OR IGNORE INTO letters (process, person, meeting, kind, sequence, starts_at, minutes, place, state, message_id,
       tries, not_before, is_heard) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, 0, ?, ?)`,
  )
  const due = database.prepare(
    `SELECT ${columns} FROM letters WHERE state = 'waiting' AND not_before <= ? ORDER BY not_before, number LIMIT 1`,
  )
  const become = database.prepare(
    'UPDATE letters SET state = ?, reason = ?, tries = ?, not_before = ?, sent_at = ? WHERE number = ?',
  )
  const again = database.prepare(
    `UPDATE letters SET state = 'waiting', reason = NULL, tries = 0, not_before = ?, starts_at = ?, minutes = ?, place = ?
     WHERE number = ? AND state = 'failed'`,
  )
  const all = database.prepare(`SELECT ${columns} FROM letters WHERE process = ? ORDER BY number`)
  const unheard = database.prepare(
    `SELECT ${columns} FROM letters WHERE state = 'sent' AND is_heard = 0 ORDER BY number`,
  )
  const newer = database.prepare(
    'SELECT 1 FROM letters WHERE process = ? AND person = ? AND meeting = ? AND sequence > ?',
  )
  const newerNews = database.prepare(
    'SELECT 1 FROM letters WHERE process = ? AND person = ? AND meeting = 0 AND kind = ? AND sequence > ?',
  )
  const hear = database.prepare('UPDATE letters SET is_heard = 1 WHERE number = ?')
  const wantReminder = database.prepare('INSERT OR IGNORE INTO reminders VALUES (?, ?)')
  const dropReminder = database.prepare('DELETE FROM reminders WHERE process = ? AND meeting = ?')
  const allReminders = database.prepare('SELECT process, meeting FROM reminders')
  const forget = database.prepare('DELETE FROM letters WHERE process = ? AND person = ?')
  const listeners: (() => void)[] = []

  // Killed while it was on its way: nobody knows whether it arrived, so it goes once more, under the name it had.
  database.exec("UPDATE letters SET state = 'waiting' WHERE state = 'sending'")

  const inOne = (write: () => void): void => {
    database.exec('BEGIN IMMEDIATE')
    try {
      write()
      database.exec('COMMIT')
    } catch (error) {
      database.exec('ROLLBACK')
      throw error
    }
  }
  const wake = (): void => {
    for (const told of listeners) told()
  }

  return {
    add(letters, host, at) {
      let added = 0
      inOne(() => {
        for (const letter of letters) {
          const { process, person, kind, sequence } = letter
          const { startsAt, minutes, place } = letter.meeting === null ? noMeeting : letter
          const name = `<${newSecret()}@${host}>`
          // Only invitations are told to the log: whoever reads the plan was reached long ago.
          const isHeard = letter.meeting === null ? 1 : 0
          const row = [
            process,
            person,
            letter.meeting ?? 0,
            kind,
            sequence,
            startsAt,
            minutes,
            place,
            name,
            at,
            isHeard,
          ]
          added += Number(insert.run(...row).changes)
        }
      })
      if (added > 0) wake()
      return added
    },
    take(at) {
      const row = due.get(at)
      if (!row) return null
      const letter = letterOf(row)
      become.run('sending', null, letter.tries, letter.notBefore, null, letter.number)
      return { ...letter, state: 'sending' }
    },
    sent: (letter, at) => void become.run('sent', null, letter.tries, letter.notBefore, at, letter.number),
    later: (letter, notBefore, tries) => void become.run('waiting', null, tries, notBefore, null, letter.number),
    failed: (letter, reason) => void become.run('failed', reason, letter.tries, letter.notBefore, null, letter.number),
    tryAgain(letters, at) {
      let changed = 0
      inOne(() => {
        for (const { number, startsAt, minutes, place } of letters) {
          changed += Number(again.run(at, startsAt, minutes, place, number).changes)
        }
      })
      if (changed > 0) wake()
      return changed
    },
    of: (process) => all.all(process).map(letterOf).filter(isAboutMeeting),
    newsOf: (process) => all.all(process).map(letterOf).filter(isNews),
    isOvertaken: ({ process, person, meeting, kind, sequence }) =>
      (meeting === null
        ? newerNews.get(process, person, kind, sequence)
        : newer.get(process, person, meeting, sequence)) !== undefined,
    unheard: () => unheard.all().map(letterOf).filter(isAboutMeeting),
    heard: (letters) =>
      inOne(() => {
        for (const { number } of letters) hear.run(number)
      }),
    remindOf(process, meeting, isWanted) {
      if (isWanted) wantReminder.run(process, meeting)
      else dropReminder.run(process, meeting)
    },
    reminders: () =>
      allReminders.all().map(({ process, meeting }) => ({ process: String(process), meeting: meetingOf(meeting) })),
    forget: (process, person) => void forget.run(process, person),
    onAdded: (told) => void listeners.push(told),
  }
}

const meetingOf = (value: unknown): Meeting => (value === 2 ? 2 : 1)

const isNews = (letter: Letter | News): letter is News => letter.meeting === null
const isAboutMeeting = (letter: Letter | News): letter is Letter => letter.meeting !== null

/** What stands in the row of a letter that is about no meeting. */
const noMeeting: Told = { startsAt: null, minutes: 0, place: null }

function letterOf(row: Record<string, unknown>): Letter | News {
  const state = (['waiting', 'sending', 'sent'] as const).find((one) => one === row.state) ?? 'failed'
  const way: OnItsWay = {
    number: Number(row.number),
    state,
    reason: letterFaults.find((one) => one === row.reason) ?? null,
    messageId: String(row.message_id),
    tries: Number(row.tries),
    notBefore: Number(row.not_before),
    sentAt: row.sent_at === null ? null : Number(row.sent_at),
  }
  const [process, person, sequence] = [String(row.process), String(row.person), Number(row.sequence)]
  const news = newsKinds.find((one) => one === row.kind)
  if (news) return { process, person, meeting: null, kind: news, sequence, ...way }
  return {
    process,
    person,
    meeting: meetingOf(row.meeting),
    kind: letterKinds.find((one) => one === row.kind) ?? 'invitation',
    sequence,
    startsAt: row.starts_at === null ? null : Number(row.starts_at),
    minutes: Number(row.minutes),
    place: row.place === null ? null : String(row.place),
    ...way,
  }
}
