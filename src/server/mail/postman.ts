import { type Instant, minute } from '../../kernel/values.ts'
import type { House } from '../http/context.ts'
import { faultOf, report } from '../operation/report.ts'
import { opensAt, writeNews } from '../reminders/news.ts'
import { writeNewsThatIsDue } from '../reminders/round.ts'
import { newSecret } from '../secrets.ts'
import { calendarEntry } from './calendar.ts'
import { writeLetter } from './letter.ts'
import type { Mailer } from './mailer.ts'
import { personalLink } from './personal-links.ts'
import type { Letter, LetterFault, News } from './post.ts'
import { heldFor, lettersFor } from './whom.ts'

type Round = Pick<House, 'config' | 'clock' | 'processes' | 'people' | 'rooms' | 'post' | 'links' | 'signIn'>

/** How long to wait after a try that came to nothing, in minutes; and after the last of them it is given up. */
const pauses = [1, 5, 15, 60, 240, 480, 720, 1440].map((minutes) => minutes * minute)
const hour = 60 * minute
const day = 24 * hour
/** The log is told of so many letters at a time. */
const toldAtOnce = 25

/** Takes the letters out, and comes back later where nobody answered. Answers how to stop, once the one in hand is out. */
export function startPostman(house: House): () => Promise<void> {
  const { mailer, post, clock } = house
  if (!mailer) return () => Promise.resolve()
  let walking: Promise<void> | null = null
  let isStopped = false
  let restUntil: Instant = 0
  let triesInVain = 0

  let remindedAt: Instant = 0
  let lookedForNewsAt: Instant = 0

  const walk = async (): Promise<void> => {
    if (clock() >= remindedAt + minute) {
      remindedAt = clock()
      await writeReminders(house)
    }
    if (clock() >= lookedForNewsAt + hour) {
      lookedForNewsAt = clock()
      await writeNewsThatIsDue(house)
    }
    const isReached = await deliverWaiting(house, mailer, () => isStopped)
    triesInVain = isReached ? 0 : triesInVain + 1
    restUntil = isReached ? 0 : clock() + (pauses[Math.min(triesInVain, pauses.length) - 1] ?? day)
  }
  const wake = (): void => {
    if (isStopped || walking || clock() < restUntil) return
    walking = walk()
      .catch((error: unknown) => report('error', 'The post did not get through', faultOf(error)))
      .finally(() => {
        walking = null
      })
  }
  post.onAdded(() => setImmediate(wake))
  const timer = setInterval(wake, 2_000)
  timer.unref()
  wake()
  return async () => {
    isStopped = true
    clearInterval(timer)
    await walking
  }
}

/** Everything that is due, one after the other. False: the mail server cannot be reached, and the rest waits. */
export async function deliverWaiting(house: Round, mailer: Mailer, isStopped = (): boolean => false): Promise<boolean> {
  const { post, clock } = house
  try {
    for (let taken = 1; !isStopped(); taken++) {
      const letter = await post.take(clock())
      if (!letter) return true
      if (!(await deliver(letter, house, mailer))) return false
      if (taken % toldAtOnce === 0) await tellTheLog(house)
    }
    return true
  } finally {
    await tellTheLog(house)
  }
}

async function deliver(letter: Letter | News, house: Round, mailer: Mailer): Promise<boolean> {
  const { post, clock } = house
  const again = async (): Promise<void> => {
    const pause = pauses[letter.tries]
    if (pause === undefined) await post.failed(letter, 'no-answer')
    else await post.later(letter, clock() + pause, letter.tries + 1)
  }
  try {
    const opens = letter.meeting === null ? await opensAt(house, letter) : clock()
    if (opens > clock()) {
      await post.later(letter, opens, letter.tries)
      return true
    }
    const written = letter.meeting === null ? await writeNews(letter, house) : await write(letter, house, mailer)
    if (typeof written === 'string') {
      await post.failed(letter, written)
      return true
    }
    const delivery = await mailer.send(written)
    if (delivery.is === 'sent') await post.sent(letter, clock())
    else if (delivery.is === 'failed') await post.failed(letter, delivery.reason)
    else if (delivery.is === 'later') await again()
    else await post.later(letter, clock(), letter.tries)
    return delivery.is !== 'nobody'
  } catch (error) {
    // A fault of ours: this letter waits, and the others go on.
    await again()
    throw error
  }
}

/** The letter as it goes out now, or why it no longer should. */
async function write(letter: Letter, house: Round, mailer: Mailer) {
  const { config, clock, processes, people, rooms, post, links } = house
  const { process, person, meeting, kind, startsAt } = letter
  const fault = (reason: LetterFault): LetterFault => reason
  const card = await processes.find(process)
  const row = (await people.of(process)).find((one) => one.person === person)
  if (!card || !row || row.mail === null) return fault('no-address')
  const { state } = await rooms.open(process)
  if (!state.people.persons[person]) return fault('no-address')
  if (await post.isOvertaken(letter)) return fault('overtaken')
  if (kind !== 'cancelled' && startsAt !== null && startsAt <= clock()) return fault('too-late')

  const mail = writeLetter({
    card,
    kind,
    meeting,
    told: letter,
    preparation: state.preparation,
    nextAt: heldFor(state, person, 2).startsAt,
    name: row.name,
    link: await personalLink(links, config.publicUrl ?? '', process, person),
    isSample: false,
  })
  const isCancelled = kind === 'cancelled'
  const content = calendarEntry({
    ...letter,
    workplace: card.workplace,
    language: card.language,
    isCancelled,
    at: clock(),
    between: { from: mailer.from, to: row.mail, name: row.name },
  })
  const method = isCancelled ? 'CANCEL' : 'REQUEST'
  return { to: row.mail, mail, messageId: letter.messageId, calendar: { method, content } } as const
}

/** What was sent becomes a fact of the process: these people have been reached by mail. */
async function tellTheLog({ post, rooms }: Round): Promise<void> {
  const unheard = await post.unheard()
  const byMeeting = Map.groupBy(unheard, ({ process, meeting }) => `${process} ${meeting}`)
  for (const letters of byMeeting.values()) {
    // One process that cannot be read or written holds up nobody else's news (D8).
    await tellOf(letters, { post, rooms }).catch((error: unknown) =>
      report('error', 'The log could not be told', faultOf(error)),
    )
  }
}

async function tellOf(letters: readonly Letter[], { post, rooms }: Pick<Round, 'post' | 'rooms'>): Promise<void> {
  const [first] = letters
  if (!first) return
  const room = await rooms.open(first.process)
  const people = letters
    .filter(({ kind, person }) => kind !== 'cancelled' && room.state.people.persons[person])
    .map(({ person }) => person)
  const command = { type: 'reach-people', people, meeting: first.meeting, channel: 'mail' } as const
  if (people.length > 0) await room.takeAsSystem(newSecret(), { stage: 'people', command })
  await post.heard(letters)
}

/** Reminders that were asked for the day before, to those whose calendar tells the right time. */
export async function writeReminders({ post, processes, people, rooms, clock, mailer }: House): Promise<void> {
  if (!mailer) return
  const now = clock()
  for (const { process, meeting } of await post.reminders()) {
    if (!(await processes.find(process))) continue
    const room = await rooms.open(process).catch(() => null)
    if (!room) continue
    const known = {
      process,
      state: room.state,
      rows: await people.of(process),
      letters: await post.of(process),
      meeting,
      now,
    }
    const due = lettersFor('reminder', known).filter(({ startsAt }) => startsAt !== null && startsAt - day <= now)
    if (due.length > 0) await post.add(due, mailer.host, now)
  }
}
