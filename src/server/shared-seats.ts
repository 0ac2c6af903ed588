import type { Instant, PersonId, ProcessId } from '../kernel/values.ts'
import type { Statement, Tables } from './store/tables.ts'

/** A session, by the name of its own that opens nothing. */
type SessionName = string

/**
 * Several people share one phone (M5): whoever holds it is who the session is, and the others are named here. A session
 * that nobody shares is not in this list at all.
 */
export interface SharedSeats {
  /** Lets somebody share this session beside the one who holds it. */
  share(session: SessionName, process: ProcessId, holder: PersonId, person: PersonId): Promise<void>
  /** Everybody who shares it, the holder among them; nobody where it is one person's own. */
  of(session: SessionName): Promise<readonly PersonId[]>
  /** The phone goes to another of those who share it. False: that one does not. */
  pass(session: SessionName, to: PersonId): Promise<boolean>
  /** Somebody shares it no longer; the phone goes to the next, and is one person's own again when one is left. */
  leave(session: SessionName, person: PersonId): Promise<void>
  /** On whichever phones this person is one of several. */
  leaveAll(process: ProcessId, person: PersonId): Promise<void>
  isAmong(process: ProcessId, person: PersonId, at: Instant): Promise<boolean>
}

export function openSharedSeats(tables: Tables): SharedSeats {
  const hashIn = (session: SessionName): Buffer => Buffer.from(session, 'hex')
  const insert = (session: SessionName, process: ProcessId, person: PersonId, number: number): Statement => [
    'INSERT INTO shared_seats (token_hash, process, person, number) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    hashIn(session),
    process,
    person,
    number,
  ]
  /** The screens of this phone show others from now on: by the turn they know it, wherever they are. */
  const turn = (session: SessionName, to: PersonId | null = null): Statement => [
    'UPDATE sessions SET turn = turn + 1, person = coalesce(?, person) WHERE token_hash = ?',
    to,
    hashIn(session),
  ]

  const of = async (session: SessionName): Promise<readonly PersonId[]> => {
    const all = await tables.all(
      'SELECT person FROM shared_seats WHERE token_hash = ? ORDER BY number, person',
      hashIn(session),
    )
    return all.map(({ person }) => String(person))
  }

  const leave = async (session: SessionName, person: PersonId): Promise<void> => {
    const hash = hashIn(session)
    const left = (await of(session)).filter((one) => one !== person)
    const [next] = left
    const holder = (await tables.get('SELECT person FROM sessions WHERE token_hash = ?', hash))?.person
    await tables.together([
      left.length === 1
        ? ['DELETE FROM shared_seats WHERE token_hash = ?', hash]
        : ['DELETE FROM shared_seats WHERE token_hash = ? AND person = ?', hash, person],
      turn(session, next !== undefined && holder === person ? next : null),
    ])
  }

  return {
    async share(session, process, holder, person) {
      const known = (await of(session)).length
      await tables.together([
        ...(known === 0 ? [insert(session, process, holder, 0)] : []),
        insert(session, process, person, Math.max(1, known)),
        turn(session),
      ])
    },
    of,
    async pass(session, to) {
      if (!(await of(session)).includes(to)) return false
      await tables.together([turn(session, to)])
      return true
    },
    leave,
    async leaveAll(process, person) {
      const rows = await tables.all(
        'SELECT token_hash FROM shared_seats WHERE process = ? AND person = ?',
        process,
        person,
      )
      for (const row of rows) await leave(Buffer.from(row.token_hash as Uint8Array).toString('hex'), person)
    },
    isAmong: async (process, person, at) =>
      (await tables.get(
        `SELECT 1 FROM shared_seats c JOIN sessions s ON s.token_hash = c.token_hash
         WHERE c.process = ? AND c.person = ? AND s.ends_at > ?`,
        process,
        person,
        at,
      )) !== null,
  }
}
