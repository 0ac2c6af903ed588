import { type Instant, type Meeting, minute, type PersonId, type ProcessId } from '../../kernel/values.ts'
import { newSecret } from '../secrets.ts'
import { inPieces, places, type Row, type Statement, type Tables } from '../store/tables.ts'

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
  add(letters: readonly (Wanted | WantedNews)[], host: string, at: Instant): Promise<number>
  /** The next letter that is due, durably marked as on its way. */
  take(at: Instant): Promise<Letter | News | null>
  sent(letter: Letter | News, at: Instant): Promise<void>
  /** Not now: it waits until then. */
  later(letter: Letter | News, notBefore: Instant, tries: number): Promise<void>
  failed(letter: Letter | News, reason: LetterFault): Promise<void>
  /** Lets failed letters go once more, as they now are, after an address was mended. Answers how many. */
  tryAgain(letters: readonly Letter[], at: Instant): Promise<number>
  /** The letters about the meetings. */
  of(process: ProcessId): Promise<readonly Letter[]>
  /** The letters about what came after them. */
  newsOf(process: ProcessId): Promise<readonly News[]>
  /** Has something newer been written to this person about this meeting, or of this kind? */
  isOvertaken(letter: Letter | News): Promise<boolean>
  /** Sent, and not yet told to the log. */
  unheard(): Promise<readonly Letter[]>
  heard(letters: readonly Letter[]): Promise<void>
  /** Asks that reminders go out by themselves the day before. */
  remindOf(process: ProcessId, meeting: Meeting, isWanted: boolean): Promise<void>
  reminders(): Promise<readonly Readonly<{ process: ProcessId; meeting: Meeting }>[]>
  forget(process: ProcessId, person: PersonId): Promise<void>
  /** Calls when there is something to do. */
  onAdded(told: () => void): void
}

/** A letter that is on its way so long was taken by a machine that is no more: another takes it. */
const onItsWayAtMost = 10 * minute

export async function openPost(tables: Tables): Promise<Post> {
  const columns = `number, process, person, meeting, kind, sequence, starts_at, minutes, place, state, reason, message_id,
    tries, not_before, sent_at`
  const listeners: (() => void)[] = []

  // Killed while it was on its way: nobody knows whether it arrived, so it goes once more, under the name it had.
  if (!tables.isShared) {
    await tables.run(
      "UPDATE letters SET state = 'waiting', not_before = not_before - ? WHERE state = 'sending'",
      onItsWayAtMost,
    )
  }

  const wake = (): void => {
    for (const told of listeners) told()
  }
  const all = async (where: string, ...values: readonly string[]) =>
    (await tables.all(`SELECT ${columns} FROM letters WHERE ${where} ORDER BY number`, ...values)).map(letterOf)

  const rowOf = (letter: Wanted | WantedNews, host: string, at: Instant) => {
    const { process, person, kind, sequence } = letter
    const { startsAt, minutes, place } = letter.meeting === null ? noMeeting : letter
    const name = `<${newSecret()}@${host}>`
    // Only invitations are told to the log: whoever reads the plan was reached long ago.
    const isHeard = letter.meeting === null ? 1 : 0
    const about = [process, person, letter.meeting ?? 0, kind, sequence]
    return [...about, startsAt, minutes, place, 'waiting', name, 0, at, isHeard]
  }
  const become = async (
    { number }: Letter | News,
    state: string,
    reason: LetterFault | null,
    tries: number,
    notBefore: Instant,
    sentAt: Instant | null,
  ): Promise<void> => {
    await tables.run(
      'UPDATE letters SET state = ?, reason = ?, tries = ?, not_before = ?, sent_at = ? WHERE number = ?',
      state,
      reason,
      tries,
      notBefore,
      sentAt,
      number,
    )
  }
  const sum = (counts: readonly number[]): number => counts.reduce((one, other) => one + other, 0)

  return {
    async add(letters, host, at) {
      const rows = letters.map((letter) => rowOf(letter, host, at))
      const added = sum(
        await tables.together(
          inPieces(rows).map(
            (piece): Statement => [
              `INSERT INTO letters (process, person, meeting, kind, sequence, starts_at, minutes, place, state, message_id,
               tries, not_before, is_heard) VALUES ${places(piece.length, 13)} ON CONFLICT DO NOTHING`,
              ...piece.flat(),
            ],
          ),
        ),
      )
      if (added > 0) wake()
      return added
    },
    async take(at) {
      // Of two machines that look at once, one gets it: the other sees that it waits no more, and looks again later.
      const due = `(state = 'waiting' OR state = 'sending') AND not_before <= ?`
      const [row] = await tables.all(
        `UPDATE letters SET state = 'sending', not_before = ?, reason = NULL, sent_at = NULL WHERE number = (
           SELECT number FROM letters WHERE ${due} ORDER BY not_before, number LIMIT 1
         ) AND ${due} RETURNING ${columns}`,
        at + onItsWayAtMost,
        at,
        at,
      )
      return row ? letterOf(row) : null
    },
    sent: (letter, at) => become(letter, 'sent', null, letter.tries, at, at),
    later: (letter, notBefore, tries) => become(letter, 'waiting', null, tries, notBefore, null),
    failed: (letter, reason) => become(letter, 'failed', reason, letter.tries, letter.notBefore, null),
    async tryAgain(letters, at) {
      const changed = sum(
        await tables.together(
          letters.map(
            ({ number, startsAt, minutes, place }): Statement => [
              `UPDATE letters SET state = 'waiting', reason = NULL, tries = 0, not_before = ?, starts_at = ?, minutes = ?,
               place = ? WHERE number = ? AND state = 'failed'`,
              at,
              startsAt,
              minutes,
              place,
              number,
            ],
          ),
        ),
      )
      if (changed > 0) wake()
      return changed
    },
    of: async (process) => (await all('process = ?', process)).filter(isAboutMeeting),
    newsOf: async (process) => (await all('process = ?', process)).filter(isNews),
    async isOvertaken({ process, person, meeting, kind, sequence }) {
      const newer =
        meeting === null
          ? await tables.get(
              'SELECT 1 FROM letters WHERE process = ? AND person = ? AND meeting = 0 AND kind = ? AND sequence > ?',
              process,
              person,
              kind,
              sequence,
            )
          : await tables.get(
              'SELECT 1 FROM letters WHERE process = ? AND person = ? AND meeting = ? AND sequence > ?',
              process,
              person,
              meeting,
              sequence,
            )
      return newer !== null
    },
    unheard: async () => (await all("state = 'sent' AND is_heard = 0")).filter(isAboutMeeting),
    async heard(letters) {
      await tables.together(
        inPieces(letters.map(({ number }) => number)).map(
          (piece): Statement => [
            `UPDATE letters SET is_heard = 1 WHERE number IN ${places(1, piece.length)}`,
            ...piece,
          ],
        ),
      )
    },
    async remindOf(process, meeting, isWanted) {
      await tables.run(
        isWanted
          ? 'INSERT INTO reminders (process, meeting) VALUES (?, ?) ON CONFLICT DO NOTHING'
          : 'DELETE FROM reminders WHERE process = ? AND meeting = ?',
        process,
        meeting,
      )
    },
    reminders: async () =>
      (await tables.all('SELECT process, meeting FROM reminders')).map(({ process, meeting }) => ({
        process: String(process),
        meeting: meetingOf(meeting),
      })),
    async forget(process, person) {
      await tables.run('DELETE FROM letters WHERE process = ? AND person = ?', process, person)
    },
    onAdded: (told) => void listeners.push(told),
  }
}

const meetingOf = (value: unknown): Meeting => (value === 2 ? 2 : 1)

const isNews = (letter: Letter | News): letter is News => letter.meeting === null
const isAboutMeeting = (letter: Letter | News): letter is Letter => letter.meeting !== null

/** What stands in the row of a letter that is about no meeting. */
const noMeeting: Told = { startsAt: null, minutes: 0, place: null }

function letterOf(row: Row): Letter | News {
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
