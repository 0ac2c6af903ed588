import { createHmac, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { PersonId, ProcessId } from '../../kernel/values.ts'
import { hashOf } from '../secrets.ts'

/** Whose place a personal link opens. */
export type Place = Readonly<{ process: ProcessId; person: PersonId }>

/**
 * One link for each person in a process, in a mail or on a printed letter. It can be made again, so that a letter can be
 * printed again; at rest there is only its hash. Looking at it spends nothing, and neither does using it (S6).
 */
export interface PersonalLinks {
  /** What stands behind the `#` of this person's link: `/hello#…`. */
  secretOf(process: ProcessId, person: PersonId): string
  find(secret: string): Place | null
  /** The link as it was opens nothing any more; the next one is another. */
  renew(process: ProcessId, person: PersonId): void
  forget(process: ProcessId, person: PersonId): void
}

/** The whole link, as it stands in a mail or in a QR code. */
export const personalLink = (links: PersonalLinks, address: string, process: ProcessId, person: PersonId): string =>
  `${address}/hello#${links.secretOf(process, person)}`

export function openPersonalLinks(database: DatabaseSync, dataDir: string): PersonalLinks {
  const byHash = database.prepare('SELECT process, person FROM personal_links WHERE token_hash = ?')
  const byPerson = database.prepare('SELECT token_hash, number FROM personal_links WHERE process = ? AND person = ?')
  const write = database.prepare('INSERT OR REPLACE INTO personal_links VALUES (?, ?, ?, ?)')
  const remove = database.prepare('DELETE FROM personal_links WHERE process = ? AND person = ?')
  const key = keyIn(dataDir)

  const secret = (process: ProcessId, person: PersonId, number: number): string =>
    createHmac('sha256', key).update(`${process} ${person} ${number}`).digest().subarray(0, 20).toString('base64url')
  const numberOf = (process: ProcessId, person: PersonId): number => Number(byPerson.get(process, person)?.number ?? 0)

  return {
    secretOf(process, person) {
      const number = numberOf(process, person)
      const made = secret(process, person, number)
      const hash = hashOf(made)
      // A data folder that has lost its key makes new links, and the old ones must not lie beside them.
      if (byHash.get(hash) === undefined) write.run(process, person, number, hash)
      return made
    },
    find(said) {
      const row = byHash.get(hashOf(said))
      return row ? { process: String(row.process), person: String(row.person) } : null
    },
    renew(process, person) {
      const number = numberOf(process, person) + 1
      write.run(process, person, number, hashOf(secret(process, person, number)))
    },
    forget: (process, person) => void remove.run(process, person),
  }
}

/** The key from which links are made: beside the database and not in it, so that a copy of the one opens nothing. */
export function keyIn(dataDir: string): Buffer {
  const file = join(dataDir, 'links.key')
  try {
    return Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    const key = randomBytes(32)
    writeFileSync(file, `${key.toString('base64url')}\n`, { mode: 0o600, flush: true })
    return key
  }
}
