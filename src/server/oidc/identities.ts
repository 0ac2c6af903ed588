import type { PersonId } from '../../kernel/values.ts'
import { perhaps, type Tables } from '../store/tables.ts'

/** As whom the sign-in service knows those who have an account here. */
export interface Identities {
  accountOf(issuer: string, subject: string): Promise<PersonId | null>
  /** From now on this is how they come in. Of two at once one wins, and both are told whom it belongs to. */
  bind(issuer: string, subject: string, person: PersonId): Promise<PersonId>
  /** What the service said last that somebody may: whoever looks after the installation, or no longer does. */
  tell(issuer: string, subject: string, looksAfter: boolean): Promise<void>
  looksAfter(person: PersonId): Promise<boolean>
  /** The service knows them already. */
  isBound(issuer: string, person: PersonId): Promise<boolean>
}

export function openIdentities(tables: Tables): Identities {
  const accountOf = async (issuer: string, subject: string): Promise<PersonId | null> =>
    perhaps(
      (await tables.get('SELECT person FROM identities WHERE issuer = ? AND subject = ?', issuer, subject))?.person,
    )

  return {
    accountOf,
    async bind(issuer, subject, person) {
      await tables.run(
        'INSERT INTO identities (issuer, subject, person, looks_after) VALUES (?, ?, ?, 0) ON CONFLICT DO NOTHING',
        issuer,
        subject,
        person,
      )
      return (await accountOf(issuer, subject)) ?? person
    },
    async tell(issuer, subject, looksAfter) {
      await tables.run(
        'UPDATE identities SET looks_after = ? WHERE issuer = ? AND subject = ?',
        looksAfter ? 1 : 0,
        issuer,
        subject,
      )
    },
    isBound: async (issuer, person) =>
      (await tables.get('SELECT 1 FROM identities WHERE issuer = ? AND person = ? LIMIT 1', issuer, person)) !== null,
    looksAfter: async (person) =>
      (await tables.get('SELECT 1 FROM identities WHERE person = ? AND looks_after = 1 LIMIT 1', person)) !== null,
  }
}
