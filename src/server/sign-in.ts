import { randomInt } from 'node:crypto'
import { type Instant, minute, type PersonId, type ProcessId } from '../kernel/values.ts'
import { type Hat, hats } from '../process/roles.ts'
import { hashOf, newDigits, newSecret } from './secrets.ts'
import type { SharedSeats } from './shared-seats.ts'
import { inPieces, perhaps, places, type Row, type Statement, type Tables } from './store/tables.ts'

/** Who somebody is for as long as a cookie says so. One hat each; a browser may carry several (S7). */
export type Session = Readonly<{ hat: Hat; process: ProcessId | null; person: PersonId | null }>
/** A session that was found, by a name of its own that opens nothing, and how often the phone has changed hands. */
export type Found = Session & Readonly<{ session: string; turn: number }>
export type Begun = Readonly<{ token: string; endsAt: Instant }>

/**
 * What a link or a typed number opens, once. Looking at it never spends it; mail scanners look at everything (S6).
 * A browser that is asked for a passkey holds one meanwhile, which nobody sees.
 */
export type Opens = 'account' | 'team' | 'mail' | 'wall' | 'board' | 'seat' | PasskeyCeremony
export type PasskeyCeremony = 'passkey' | 'new-passkey'
export type Key = Readonly<{ opens: Opens; process: ProcessId | null; person: PersonId | null }>

const day = 24 * 60 * minute
/** From the first preparation to the last look at the plan is more than a year (E3); whoever has a place keeps it so long. */
export const placesLast = 400 * day

/** So long may somebody stand at the door and press again. */
const knockLasts = 10 * minute

export interface SignIn {
  /** For as long as places last, or as is told, in milliseconds. */
  begin(session: Session, at: Instant, lasts?: number): Promise<Begun>
  /**
   * The same for a name that nobody may have on two phones. Null: somebody sits there, or wants to at this very moment.
   * A phone that `knock`s with the same secret as a moment ago never heard the answer: it gets its place once more.
   */
  beginAlone(process: ProcessId, person: PersonId, at: Instant, knock?: string | null): Promise<Begun | null>
  find(token: string, at: Instant): Promise<Found | null>
  /** How often the phones of these sessions have changed hands; without those that have ended. */
  turnsOf(sessions: readonly string[], at: Instant): Promise<ReadonlyMap<string, number>>
  end(token: string): Promise<void>
  /** Whoever is signed in to this account is out, on every device but the one with this session. */
  endOthersOf(person: PersonId, session: string): Promise<void>
  /** Ends everything that leads into a process which is no more: seats, walls, links. */
  endAllOf(process: ProcessId): Promise<void>
  /** Ends every seat of this person: a name is free again, or is carried to another phone. */
  endSeatsOf(process: ProcessId, person: PersonId): Promise<void>
  /** The link of somebody on the board opens nothing any more, on no device (E2). */
  endBoardOf(process: ProcessId, person: PersonId): Promise<void>
  hasSeat(process: ProcessId, person: PersonId, at: Instant): Promise<boolean>
  /** All who have a seat in a process, on a phone of their own or a shared one. */
  seated(process: ProcessId, at: Instant): Promise<ReadonlySet<PersonId>>
  /** On how many phones this person has a seat. */
  seatsOf(process: ProcessId, person: PersonId, at: Instant): Promise<number>
  /** Makes a key of letters for a link, or of six digits to be read aloud. */
  cut(key: Key, at: Instant, form?: 'link' | 'digits'): Promise<string>
  /** Uses a key. One-time keys are spent by it; a wall opens as often as the projector restarts. */
  use(token: string, opens: readonly Opens[], at: Instant): Promise<Key | null>
  /** What a key would open, without using it. */
  look(token: string, opens: readonly Opens[], at: Instant): Promise<Key | null>
  hasAccounts(): Promise<boolean>
  /** The first of the responsible group, when no cookie of any of them holds any more: somebody must get in again. */
  lockedOut(at: Instant): Promise<PersonId | null>
  /** Whoever came in first, by the link that the installation gave. */
  owner(): Promise<PersonId | null>
  /** Opens an account. The mail address, if one is told, is a way back in. */
  openAccount(name: string, at: Instant, mail?: string | null): Promise<PersonId>
  nameOf(person: PersonId): Promise<string | null>
  /**
   * Closes the accounts of those who are in no process, look after no organisation, hold no link and have not come in
   * since, nor was the account opened since, with all that they could come in by (P7). Never of whoever set the installation up. How many they were.
   */
  closeUnused(since: Instant, at: Instant): Promise<number>
  mailOf(person: PersonId): Promise<string | null>
  /** Whoever wrote it down has shown nothing yet: it is theirs when a letter that went there has let them in. */
  changeMail(person: PersonId, mail: string | null): Promise<void>
  /** Who has shown that they read this address; null where nobody has, or several. */
  whoseMail(mail: string): Promise<PersonId | null>
  /** A link and six digits for whoever has this mail address; null where nobody has. Using the one spends the other. */
  cutForMail(mail: string, at: Instant): Promise<Readonly<{ person: PersonId; link: string; code: string }> | null>
  /** Uses the six digits, which only fit together with the address that they were sent to. */
  useCode(mail: string, code: string, at: Instant): Promise<PersonId | null>
}

export function openSignIn(tables: Tables, sharedSeats: SharedSeats): SignIn {
  const insertKey = (token: string, { opens, process, person }: Key, endsAt: Instant): Statement => [
    `INSERT INTO keys (token_hash, opens, process, person, ends_at, is_spent) VALUES (?, ?, ?, ?, ?, 0)
     ON CONFLICT (token_hash) DO UPDATE SET opens = excluded.opens, process = excluded.process,
       person = excluded.person, ends_at = excluded.ends_at, is_spent = 0`,
    hashOf(token),
    opens,
    process,
    person,
    endsAt,
  ]
  const findAccount = (person: PersonId) => tables.get('SELECT name, mail FROM accounts WHERE person = ?', person)

  async function look(token: string, opens: readonly Opens[], at: Instant): Promise<Key | null> {
    const row = await tables.get(
      'SELECT * FROM keys WHERE token_hash = ? AND ends_at > ? AND is_spent = 0',
      hashOf(token),
      at,
    )
    const opened = opens.find((one) => one === row?.opens)
    return row && opened ? { opens: opened, process: perhaps(row.process), person: perhaps(row.person) } : null
  }

  /** Of several who use a key at once one succeeds. What spent it is told apart, so that asking twice is asking once. */
  async function spend(token: string, { opens, person }: Key): Promise<boolean> {
    const claim = randomInt(1, 2 ** 31 - 1)
    const touched =
      opens === 'mail'
        ? await tables.run(
            "UPDATE keys SET is_spent = ? WHERE opens = 'mail' AND person = ? AND is_spent IN (0, ?)",
            claim,
            person,
            claim,
          )
        : await tables.run(
            'UPDATE keys SET is_spent = ? WHERE token_hash = ? AND is_spent IN (0, ?)',
            claim,
            hashOf(token),
            claim,
          )
    return touched > 0
  }

  async function use(token: string, opens: readonly Opens[], at: Instant): Promise<Key | null> {
    const key = await look(token, opens, at)
    const isLasting = key?.opens === 'wall' || key?.opens === 'board'
    if (!key || !(isLasting || (await spend(token, key)))) return null
    // It lay in their mailbox.
    if (key.opens === 'mail') await tables.run('UPDATE accounts SET mail_is_theirs = 1 WHERE person = ?', key.person)
    return key
  }

  const hasSeat = async (process: ProcessId, person: PersonId, at: Instant): Promise<boolean> =>
    (await tables.get(
      "SELECT 1 FROM sessions WHERE hat = 'seat' AND process = ? AND person = ? AND ends_at > ?",
      process,
      person,
      at,
    )) !== null || (await sharedSeats.isAmong(process, person, at))

  return {
    async begin({ hat, process, person }, at, lasts = placesLast) {
      const token = newSecret()
      const endsAt = at + lasts
      await tables.run(
        `INSERT INTO sessions (token_hash, hat, process, person, created_at, ends_at) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT DO NOTHING`,
        hashOf(token),
        hat,
        process,
        person,
        at,
        endsAt,
      )
      return { token, endsAt }
    },
    async beginAlone(process, person, at, knock = null) {
      if (await sharedSeats.isAmong(process, person, at)) return null
      const token = newSecret()
      const hash = hashOf(token)
      const endsAt = at + placesLast
      const knocked = knock === null ? null : hashOf(knock)
      if (knocked) {
        await tables.run(
          "DELETE FROM sessions WHERE hat = 'seat' AND process = ? AND person = ? AND knock_hash = ? AND created_at > ?",
          ...[process, person, knocked, at - knockLasts],
        )
      }
      await tables.run(
        `INSERT INTO sessions (token_hash, hat, process, person, created_at, ends_at, knock_hash)
         SELECT CAST(? AS ${bytes(tables)}), 'seat', CAST(? AS text), CAST(? AS text), CAST(? AS bigint), CAST(? AS bigint),
           CAST(? AS ${bytes(tables)})
         WHERE NOT EXISTS (
           SELECT 1 FROM sessions WHERE hat = 'seat' AND process = ? AND person = ? AND ends_at > ?
         ) ON CONFLICT DO NOTHING`,
        ...[hash, process, person, at, endsAt, knocked],
        ...[process, person, at],
      )
      // Two nodes may each have seen the chair empty: whoever then finds another on it leaves, and at most one stays.
      const there = await tables.all(
        "SELECT token_hash FROM sessions WHERE hat = 'seat' AND process = ? AND person = ? AND ends_at > ?",
        process,
        person,
        at,
      )
      const isMine = (row: Row): boolean => row.token_hash instanceof Uint8Array && hash.equals(row.token_hash)
      if (there.length > 0 && there.every(isMine)) return { token, endsAt }
      await tables.run('DELETE FROM sessions WHERE token_hash = ?', hash)
      return null
    },
    async find(token, at) {
      const hash = hashOf(token)
      const row = await tables.get('SELECT * FROM sessions WHERE token_hash = ? AND ends_at > ?', hash, at)
      const hat = hats.find((one) => one === row?.hat)
      if (!row || !hat) return null
      const [process, person] = [perhaps(row.process), perhaps(row.person)]
      return { hat, process, person, session: hash.toString('hex'), turn: Number(row.turn) }
    },
    async turnsOf(sessions, at) {
      const found = new Map<string, number>()
      for (const piece of inPieces(sessions)) {
        const rows = await tables.all(
          `SELECT token_hash, turn FROM sessions WHERE ends_at > ? AND token_hash IN ${places(1, piece.length)}`,
          at,
          ...piece.map((session) => Buffer.from(session, 'hex')),
        )
        for (const row of rows) found.set(Buffer.from(row.token_hash as Uint8Array).toString('hex'), Number(row.turn))
      }
      return found
    },
    async end(token) {
      const hash = hashOf(token)
      await tables.together([
        ['DELETE FROM shared_seats WHERE token_hash = ?', hash],
        ['DELETE FROM sessions WHERE token_hash = ?', hash],
      ])
    },
    async endOthersOf(person, session) {
      await tables.run(
        "DELETE FROM sessions WHERE hat = 'staff' AND person = ? AND token_hash <> ?",
        person,
        Buffer.from(session, 'hex'),
      )
    },
    async endAllOf(process) {
      const places = ['sessions', 'keys', 'shared_seats'] as const
      await tables.together(places.map((table): Statement => [`DELETE FROM ${table} WHERE process = ?`, process]))
    },
    async endSeatsOf(process, person) {
      // A phone that others share stays theirs.
      await sharedSeats.leaveAll(process, person)
      await tables.run("DELETE FROM sessions WHERE hat = 'seat' AND process = ? AND person = ?", process, person)
    },
    async endBoardOf(process, person) {
      await tables.together([
        ["DELETE FROM sessions WHERE hat = 'board' AND process = ? AND person = ?", process, person],
        ["DELETE FROM keys WHERE opens = 'board' AND process = ? AND person = ?", process, person],
      ])
    },
    hasSeat,
    async seated(process, at) {
      const rows = await tables.all(
        `SELECT person FROM sessions WHERE hat = 'seat' AND process = ? AND ends_at > ?
         UNION SELECT c.person FROM shared_seats c JOIN sessions s ON s.token_hash = c.token_hash
           WHERE c.process = ? AND s.ends_at > ?`,
        ...[process, at, process, at],
      )
      return new Set(rows.map(({ person }) => String(person)))
    },
    async cut(key, at, form = 'link') {
      const { opens } = key
      const token = form === 'link' ? newSecret() : newDigits(6)
      const endsAt = at + (form === 'digits' ? 10 * minute : lifeOf(opens))
      const insert = insertKey(token, key, endsAt)
      // Anybody may ask to come in by a passkey: what nobody came back with is not kept.
      const old = 'DELETE FROM keys WHERE opens = ? AND ends_at <= ?'
      await tables.together(isCeremony(opens) ? [[old, opens, at], insert] : [insert])
      return token
    },
    look,
    use,
    owner: async () => perhaps((await tables.get('SELECT person FROM accounts ORDER BY number LIMIT 1'))?.person),
    async lockedOut(at) {
      const staff = await tables.get("SELECT 1 FROM sessions WHERE hat = 'staff' AND ends_at > ? LIMIT 1", at)
      const first = staff ? null : await tables.get('SELECT person FROM accounts ORDER BY number LIMIT 1')
      return perhaps(first?.person)
    },
    seatsOf: async (process, person, at) =>
      Number(
        (
          await tables.get(
            "SELECT count(*) AS count FROM sessions WHERE hat = 'seat' AND process = ? AND person = ? AND ends_at > ?",
            process,
            person,
            at,
          )
        )?.count ?? 0,
      ),
    hasAccounts: async () => (await tables.get('SELECT 1 FROM accounts LIMIT 1')) !== null,
    async openAccount(name, at, mail = null) {
      const person = `s${newSecret().slice(0, 15)}`
      await tables.run(
        'INSERT INTO accounts (person, name, mail, opened_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
        ...[person, name, plain(mail), at],
      )
      return person
    },
    async closeUnused(since, at) {
      const unused = await tables.all(
        `SELECT a.person FROM accounts a
         WHERE a.opened_at < ? AND a.number > (SELECT min(number) FROM accounts)
           AND NOT EXISTS (SELECT 1 FROM team t WHERE t.person = a.person)
           AND NOT EXISTS (SELECT 1 FROM organisation_people o WHERE o.account = a.person)
           AND NOT EXISTS (SELECT 1 FROM keys k WHERE k.person = a.person AND k.is_spent = 0 AND k.ends_at > ?)
           AND NOT EXISTS (
             SELECT 1 FROM sessions s WHERE s.hat = 'staff' AND s.person = a.person AND s.created_at > ?
           )`,
        ...[since, at, since],
      )
      for (const { person } of unused) {
        const places = ['sessions', 'keys', 'identities', 'passkeys', 'accounts'] as const
        await tables.together(
          places.map((table): Statement => [`DELETE FROM ${table} WHERE person = ?`, String(person)]),
        )
      }
      return unused.length
    },
    nameOf: async (person) => perhaps((await findAccount(person))?.name),
    mailOf: async (person) => perhaps((await findAccount(person))?.mail),
    async changeMail(person, mail) {
      await tables.together([
        ['UPDATE accounts SET mail = ?, mail_is_theirs = 0 WHERE person = ?', plain(mail), person],
        // What lies in the old mailbox shows nothing about the new one.
        ["UPDATE keys SET is_spent = 1 WHERE opens = 'mail' AND person = ?", person],
      ])
    },
    async whoseMail(mail) {
      const rows = await tables.all(
        'SELECT person FROM accounts WHERE mail = ? AND mail_is_theirs = 1 LIMIT 2',
        plain(mail),
      )
      return rows.length === 1 ? perhaps(rows[0]?.person) : null
    },
    async cutForMail(mail, at) {
      // Whoever merely wrote the address down stands behind whoever has shown that it is theirs.
      const row = await tables.get(
        'SELECT person FROM accounts WHERE mail = ? ORDER BY mail_is_theirs DESC, number LIMIT 1',
        plain(mail),
      )
      const person = perhaps(row?.person)
      if (person === null) return null
      const [link, code] = [newSecret(), newDigits(6)]
      const key: Key = { opens: 'mail', process: null, person }
      const both = [link, withCode(mail, code)]
      await tables.together([
        // Whoever asks again has lost the first one.
        [
          "UPDATE keys SET is_spent = 1 WHERE opens = 'mail' AND person = ? AND token_hash NOT IN (?, ?)",
          person,
          ...both.map(hashOf),
        ],
        ...both.map((token) => insertKey(token, key, at + 10 * minute)),
      ])
      return { person, link, code }
    },
    async useCode(mail, code, at) {
      return (await use(withCode(mail, code), ['mail'], at))?.person ?? null
    },
  }
}

const isCeremony = (opens: Opens): opens is PasskeyCeremony => opens === 'passkey' || opens === 'new-passkey'

function lifeOf(opens: Opens): number {
  if (opens === 'wall' || opens === 'board') return 400 * day
  return isCeremony(opens) ? 5 * minute : 14 * day
}

/** What SQLite calls a blob, PostgreSQL calls something else. */
const bytes = ({ isShared }: Tables): string => (isShared ? 'bytea' : 'blob')

/** An address is the same however it is typed. */
const plain = (mail: string | null): string | null => mail?.trim().toLowerCase() ?? null

const withCode = (mail: string, code: string): string => `${plain(mail) ?? ''} ${code}`
