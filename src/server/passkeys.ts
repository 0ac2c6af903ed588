import type { Instant, PersonId } from '../kernel/values.ts'
import { perhaps, type Row, type Tables } from './store/tables.ts'

/** What is kept of a passkey: the half that anybody may know. The other half never leaves the device of its owner. */
export type Passkey = Readonly<{
  /** What the device calls it. */
  credential: string
  person: PersonId
  publicKey: Uint8Array<ArrayBuffer>
  /** How often the device has used it; 0 for ever with those that do not count. */
  counter: number
  /** How a browser reaches the device, by its own words: `internal`, `usb`, `hybrid`. */
  transports: readonly string[]
  /** What its owner calls it; may be nothing. */
  name: string
  madeAt: Instant
  usedAt: Instant | null
}>

/** Nobody has more devices than this; and a list that is sent to a browser must end. */
export const mostPasskeys = 20

/** With what those of the responsible group sign in, beside links. */
export interface Passkeys {
  /** Those of one person, the oldest first. */
  of(person: PersonId): Promise<readonly Passkey[]>
  find(credential: string): Promise<Passkey | null>
  /** False: there is one that is called the same. */
  keep(passkey: Passkey): Promise<boolean>
  /** Notes that it was used. False: meanwhile it was removed, or used with a higher count. */
  wasUsed(credential: string, counter: number, at: Instant): Promise<boolean>
  /** Only one of this person's own. */
  remove(person: PersonId, credential: string): Promise<void>
}

export function openPasskeys(tables: Tables): Passkeys {
  const find = async (credential: string): Promise<Passkey | null> => {
    const row = await tables.get('SELECT * FROM passkeys WHERE credential = ?', credential)
    return row && passkeyIn(row)
  }
  return {
    find,
    async of(person) {
      const rows = await tables.all('SELECT * FROM passkeys WHERE person = ? ORDER BY made_at, credential', person)
      return rows.map(passkeyIn)
    },
    async keep(passkey) {
      const { credential, person, publicKey, counter, transports, name, madeAt, usedAt } = passkey
      await tables.run(
        `INSERT INTO passkeys (credential, person, public_key, counter, transports, name, made_at, used_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
        ...[credential, person, publicKey, counter, transports.join(' '), name, madeAt, usedAt],
      )
      const kept = await find(credential)
      return kept?.person === person && Buffer.compare(kept.publicKey, publicKey) === 0
    },
    async wasUsed(credential, counter, at) {
      // The last of these only holds when this is asked for again because the line broke.
      const touched = await tables.run(
        `UPDATE passkeys SET counter = ?, used_at = ? WHERE credential = ?
         AND (counter < ? OR (counter = 0 AND ? = 0) OR (counter = ? AND used_at = ?))`,
        ...[counter, at, credential],
        ...[counter, counter, counter, at],
      )
      return touched > 0
    },
    async remove(person, credential) {
      await tables.run('DELETE FROM passkeys WHERE person = ? AND credential = ?', person, credential)
    },
  }
}

const passkeyIn = (row: Row): Passkey => ({
  credential: String(row.credential),
  person: String(row.person),
  publicKey: new Uint8Array(row.public_key as Uint8Array),
  counter: Number(row.counter),
  transports: (perhaps(row.transports) ?? '').split(' ').filter(Boolean),
  name: String(row.name),
  madeAt: Number(row.made_at),
  usedAt: row.used_at === null ? null : Number(row.used_at),
})
