import { createHmac, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PersonId, ProcessId } from '../../kernel/values.ts'
import { hashOf } from '../secrets.ts'
import type { Tables } from '../store/tables.ts'

/** Whose place a personal link opens. */
export type Place = Readonly<{ process: ProcessId; person: PersonId }>

/**
 * One link for each person in a process, in a mail or on a printed letter. It can be made again, so that a letter can be
 * printed again; at rest there is only its hash. Looking at it spends nothing, and neither does using it (S6).
 */
export interface PersonalLinks {
  /** What stands behind the `#` of this person's link: `/hello#…`. */
  secretOf(process: ProcessId, person: PersonId): Promise<string>
  find(secret: string): Promise<Place | null>
  /** The link as it was opens nothing any more; the next one is another. */
  renew(process: ProcessId, person: PersonId): Promise<void>
  forget(process: ProcessId, person: PersonId): Promise<void>
}

/** The whole link, as it stands in a mail or in a QR code. */
export const personalLink = async (
  links: PersonalLinks,
  address: string,
  process: ProcessId,
  person: PersonId,
): Promise<string> => `${address}/hello#${await links.secretOf(process, person)}`

export function openPersonalLinks(tables: Tables, key: Buffer): PersonalLinks {
  const secret = (process: ProcessId, person: PersonId, number: number): string =>
    createHmac('sha256', key).update(`${process} ${person} ${number}`).digest().subarray(0, 20).toString('base64url')
  const numberOf = async (process: ProcessId, person: PersonId): Promise<number> => {
    const row = await tables.get('SELECT number FROM personal_links WHERE process = ? AND person = ?', process, person)
    return Number(row?.number ?? 0)
  }
  const find = (said: string) =>
    tables.get('SELECT process, person FROM personal_links WHERE token_hash = ?', hashOf(said))
  const write = (process: ProcessId, person: PersonId, number: number, hash: Buffer) =>
    tables.run(
      `INSERT INTO personal_links (process, person, number, token_hash) VALUES (?, ?, ?, ?)
       ON CONFLICT (process, person) DO UPDATE SET number = excluded.number, token_hash = excluded.token_hash`,
      process,
      person,
      number,
      hash,
    )

  return {
    async secretOf(process, person) {
      const number = await numberOf(process, person)
      const made = secret(process, person, number)
      // A data folder that has lost its key makes new links, and the old ones must not lie beside them.
      if (!(await find(made))) await write(process, person, number, hashOf(made))
      return made
    },
    async find(said) {
      const row = await find(said)
      return row ? { process: String(row.process), person: String(row.person) } : null
    },
    async renew(process, person) {
      const number = (await numberOf(process, person)) + 1
      await write(process, person, number, hashOf(secret(process, person, number)))
    },
    async forget(process, person) {
      await tables.run('DELETE FROM personal_links WHERE process = ? AND person = ?', process, person)
    },
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
