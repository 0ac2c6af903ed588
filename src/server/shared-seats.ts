import type { DatabaseSync } from 'node:sqlite'
import type { Instant, PersonId, ProcessId } from '../kernel/values.ts'

/** A session, by the name of its own that opens nothing. */
type SessionName = string

/**
 * Several people share one phone (M5): whoever holds it is who the session is, and the others are named here. A session
 * that nobody shares is not in this list at all.
 */
export interface SharedSeats {
  /** Lets somebody share this session beside the one who holds it. */
  share(session: SessionName, process: ProcessId, holder: PersonId, person: PersonId): void
  /** Everybody who shares it, the holder among them; nobody where it is one person's own. */
  of(session: SessionName): readonly PersonId[]
  /** The phone goes to another of those who share it. False: that one does not. */
  pass(session: SessionName, to: PersonId): boolean
  /** Somebody shares it no longer; the phone goes to the next, and is one person's own again when one is left. */
  leave(session: SessionName, person: PersonId): void
  /** On whichever phones this person is one of several. */
  leaveAll(process: ProcessId, person: PersonId): void
  isAmong(process: ProcessId, person: PersonId, at: Instant): boolean
}

export function openSharedSeats(database: DatabaseSync): SharedSeats {
  const insert = database.prepare('INSERT OR IGNORE INTO shared_seats VALUES (?, ?, ?, ?)')
  const all = database.prepare('SELECT person FROM shared_seats WHERE token_hash = ? ORDER BY number, person')
  const remove = database.prepare('DELETE FROM shared_seats WHERE token_hash = ? AND person = ?')
  const clear = database.prepare('DELETE FROM shared_seats WHERE token_hash = ?')
  const hold = database.prepare('UPDATE sessions SET person = ? WHERE token_hash = ?')
  const holderOf = database.prepare('SELECT person FROM sessions WHERE token_hash = ?')
  const sessionsOf = database.prepare('SELECT token_hash FROM shared_seats WHERE process = ? AND person = ?')
  const among = database.prepare(
    `SELECT 1 FROM shared_seats JOIN sessions USING (token_hash)
     WHERE shared_seats.process = ? AND shared_seats.person = ? AND ends_at > ?`,
  )
  const hashIn = (session: SessionName): Buffer => Buffer.from(session, 'hex')
  const of = (session: SessionName): readonly PersonId[] => all.all(hashIn(session)).map(({ person }) => String(person))

  const leave = (session: SessionName, person: PersonId): void => {
    const hash = hashIn(session)
    remove.run(hash, person)
    const left = of(session)
    const [next] = left
    if (next !== undefined && holderOf.get(hash)?.person === person) hold.run(next, hash)
    if (left.length === 1) clear.run(hash)
  }

  return {
    share(session, process, holder, person) {
      const hash = hashIn(session)
      const known = of(session).length
      if (known === 0) insert.run(hash, process, holder, 0)
      insert.run(hash, process, person, Math.max(1, known))
    },
    of,
    pass(session, to) {
      if (!of(session).includes(to)) return false
      hold.run(to, hashIn(session))
      return true
    },
    leave,
    leaveAll(process, person) {
      const sessions = sessionsOf
        .all(process, person)
        .map((row) => Buffer.from(row.token_hash as Uint8Array).toString('hex'))
      for (const session of sessions) leave(session, person)
    },
    isAmong: (process, person, at) => among.get(process, person, at) !== undefined,
  }
}
