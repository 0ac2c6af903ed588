import type { DatabaseSync } from 'node:sqlite'
import { type Instant, minute, type PersonId, type ProcessId } from '../kernel/values.ts'
import { type Hat, hats } from '../process/roles.ts'
import { hashOf, newDigits, newSecret } from './secrets.ts'
import type { SharedSeats } from './shared-seats.ts'

/** Who somebody is for as long as a cookie says so. One hat each; a browser may carry several (S7). */
export type Session = Readonly<{ hat: Hat; process: ProcessId | null; person: PersonId | null }>
/** A session that was found, by a name of its own that opens nothing. */
export type Found = Session & Readonly<{ session: string }>

/** What a link or a typed number opens, once. Looking at it never spends it; mail scanners look at everything (S6). */
export type Opens = 'account' | 'team' | 'mail' | 'wall' | 'board' | 'seat'
export type Key = Readonly<{ opens: Opens; process: ProcessId | null; person: PersonId | null }>

const day = 24 * 60 * minute
/** From the first preparation to the last look at the plan is more than a year (E3); whoever has a place keeps it so long. */
export const placesLast = 400 * day

export interface SignIn {
  begin(session: Session, at: Instant): { token: string; endsAt: Instant }
  find(token: string, at: Instant): Found | null
  end(token: string): void
  /** Ends everything that leads into a process which is no more: seats, walls, links. */
  endAllOf(process: ProcessId): void
  /** Ends every seat of this person: a name is free again, or is carried to another phone. */
  endSeatsOf(process: ProcessId, person: PersonId): void
  /** The link of somebody on the board opens nothing any more, on no device (E2). */
  endBoardOf(process: ProcessId, person: PersonId): void
  hasSeat(process: ProcessId, person: PersonId, at: Instant): boolean
  /** On how many phones this person has a seat. */
  seatsOf(process: ProcessId, person: PersonId, at: Instant): number
  /** Makes a key of letters for a link, or of six digits to be read aloud. */
  cut(key: Key, at: Instant, form?: 'link' | 'digits'): string
  /** Uses a key. One-time keys are spent by it; a wall opens as often as the projector restarts. */
  use(token: string, opens: readonly Opens[], at: Instant): Key | null
  /** What a key would open, without using it. */
  look(token: string, opens: readonly Opens[], at: Instant): Key | null
  hasAccounts(): boolean
  /** The first of the responsible group, when no cookie of any of them holds any more: somebody must get in again. */
  lockedOut(at: Instant): PersonId | null
  /** Opens an account. The mail address, if one is told, is a way back in. */
  openAccount(name: string, mail?: string | null): PersonId
  nameOf(person: PersonId): string | null
  mailOf(person: PersonId): string | null
  changeMail(person: PersonId, mail: string | null): void
  /** A link and six digits for whoever has this mail address; null where nobody has. Using the one spends the other. */
  cutForMail(mail: string, at: Instant): Readonly<{ person: PersonId; link: string; code: string }> | null
  /** Uses the six digits, which only fit together with the address that they were sent to. */
  useCode(mail: string, code: string, at: Instant): PersonId | null
}

export function openSignIn(database: DatabaseSync, sharedSeats: SharedSeats): SignIn {
  const insertSession = database.prepare('INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?)')
  const findSession = database.prepare('SELECT * FROM sessions WHERE token_hash = ? AND ends_at > ?')
  const endSession = database.prepare('DELETE FROM sessions WHERE token_hash = ?')
  const endShared = database.prepare('DELETE FROM shared_seats WHERE token_hash = ?')
  const endSeats = database.prepare("DELETE FROM sessions WHERE hat = 'seat' AND process = ? AND person = ?")
  const endBoard = [
    database.prepare("DELETE FROM sessions WHERE hat = 'board' AND process = ? AND person = ?"),
    database.prepare("DELETE FROM keys WHERE opens = 'board' AND process = ? AND person = ?"),
  ]
  const endAll = ['sessions', 'keys', 'shared_seats'].map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE process = ?`),
  )
  const findSeat = database.prepare(
    "SELECT 1 FROM sessions WHERE hat = 'seat' AND process = ? AND person = ? AND ends_at > ?",
  )
  const insertKey = database.prepare('INSERT OR REPLACE INTO keys VALUES (?, ?, ?, ?, ?, 0)')
  const findKey = database.prepare('SELECT * FROM keys WHERE token_hash = ? AND ends_at > ? AND is_spent = 0')
  const spendKey = database.prepare('UPDATE keys SET is_spent = 1 WHERE token_hash = ?')
  const countAccounts = database.prepare('SELECT count(*) AS count FROM accounts')
  const insertAccount = database.prepare('INSERT INTO accounts (person, name, mail) VALUES (?, ?, ?)')
  const findAccount = database.prepare('SELECT name, mail FROM accounts WHERE person = ?')
  const findByMail = database.prepare('SELECT person FROM accounts WHERE mail = ? ORDER BY number LIMIT 1')
  const changeMail = database.prepare('UPDATE accounts SET mail = ? WHERE person = ?')
  const spendMailKeys = database.prepare("UPDATE keys SET is_spent = 1 WHERE opens = 'mail' AND person = ?")
  const firstAccount = database.prepare('SELECT person FROM accounts ORDER BY number LIMIT 1')
  const countStaff = database.prepare("SELECT count(*) AS count FROM sessions WHERE hat = 'staff' AND ends_at > ?")
  const countSeats = database.prepare(
    "SELECT count(*) AS count FROM sessions WHERE hat = 'seat' AND process = ? AND person = ? AND ends_at > ?",
  )
  const perhaps = (value: unknown): string | null => (value === null || value === undefined ? null : String(value))

  function look(token: string, opens: readonly Opens[], at: Instant): Key | null {
    const row = findKey.get(hashOf(token), at)
    const opened = opens.find((one) => one === row?.opens)
    return row && opened ? { opens: opened, process: perhaps(row.process), person: perhaps(row.person) } : null
  }

  return {
    begin({ hat, process, person }, at) {
      const token = newSecret()
      const endsAt = at + placesLast
      insertSession.run(hashOf(token), hat, process, person, at, endsAt)
      return { token, endsAt }
    },
    find(token, at) {
      const hash = hashOf(token)
      const row = findSession.get(hash, at)
      const hat = hats.find((one) => one === row?.hat)
      if (!row || !hat) return null
      return { hat, process: perhaps(row.process), person: perhaps(row.person), session: hash.toString('hex') }
    },
    end(token) {
      const hash = hashOf(token)
      endShared.run(hash)
      endSession.run(hash)
    },
    endAllOf(process) {
      for (const ending of endAll) ending.run(process)
    },
    endSeatsOf(process, person) {
      // A phone that others share stays theirs.
      sharedSeats.leaveAll(process, person)
      endSeats.run(process, person)
    },
    endBoardOf(process, person) {
      for (const ending of endBoard) ending.run(process, person)
    },
    hasSeat: (process, person, at) =>
      findSeat.get(process, person, at) !== undefined || sharedSeats.isAmong(process, person, at),
    cut({ opens, process, person }, at, form = 'link') {
      const token = form === 'link' ? newSecret() : newDigits(6)
      const endsAt =
        at + (form === 'digits' ? 10 * minute : opens === 'wall' || opens === 'board' ? 400 * day : 14 * day)
      insertKey.run(hashOf(token), opens, process, person, endsAt)
      return token
    },
    look,
    use(token, opens, at) {
      const key = look(token, opens, at)
      if (key?.opens === 'mail') spendMailKeys.run(key.person)
      else if (key && key.opens !== 'wall' && key.opens !== 'board') spendKey.run(hashOf(token))
      return key
    },
    lockedOut: (at) => (countStaff.get(at)?.count === 0 ? perhaps(firstAccount.get()?.person) : null),
    seatsOf: (process, person, at) => Number(countSeats.get(process, person, at)?.count ?? 0),
    hasAccounts: () => Number(countAccounts.get()?.count ?? 0) > 0,
    openAccount(name, mail = null) {
      const person = `s${newSecret().slice(0, 15)}`
      insertAccount.run(person, name, plain(mail))
      return person
    },
    mailOf: (person) => perhaps(findAccount.get(person)?.mail),
    changeMail: (person, mail) => void changeMail.run(plain(mail), person),
    cutForMail(mail, at) {
      const person = perhaps(findByMail.get(plain(mail))?.person)
      if (person === null) return null
      const [link, code] = [newSecret(), newDigits(6)]
      // Whoever asks again has lost the first one.
      spendMailKeys.run(person)
      for (const token of [link, withCode(mail, code)]) {
        insertKey.run(hashOf(token), 'mail', null, person, at + 15 * minute)
      }
      return { person, link, code }
    },
    useCode(mail, code, at) {
      const key = look(withCode(mail, code), ['mail'], at)
      if (key) spendMailKeys.run(key.person)
      return key?.person ?? null
    },
    nameOf: (person) => perhaps(findAccount.get(person)?.name),
  }
}

/** An address is the same however it is typed. */
const plain = (mail: string | null): string | null => mail?.trim().toLowerCase() ?? null

const withCode = (mail: string, code: string): string => `${plain(mail) ?? ''} ${code}`
