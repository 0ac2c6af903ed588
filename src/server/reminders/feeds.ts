import { createHmac } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { ProcessId } from '../../kernel/values.ts'
import { keyIn } from '../mail/personal-links.ts'
import { hashOf } from '../secrets.ts'

/** For whom a calendar is: the responsible group, or all who take part. */
export const feedHats = ['staff', 'seat'] as const
export type FeedHat = (typeof feedHats)[number]

/** The addresses by which calendars fetch the dates of a process. They can be shown again; at rest there is only a hash. */
export interface Feeds {
  secretOf(process: ProcessId, hat: FeedHat): string
  find(secret: string): Readonly<{ process: ProcessId; hat: FeedHat }> | null
  /** The address as it was gives nothing any more; the next one is another. */
  renew(process: ProcessId, hat: FeedHat): void
}

export function openFeeds(database: DatabaseSync, dataDir: string): Feeds {
  const byHash = database.prepare('SELECT process, hat FROM calendar_feeds WHERE token_hash = ?')
  const byHat = database.prepare('SELECT number FROM calendar_feeds WHERE process = ? AND hat = ?')
  const write = database.prepare('INSERT OR REPLACE INTO calendar_feeds VALUES (?, ?, ?, ?)')
  const key = keyIn(dataDir)

  const secret = (process: ProcessId, hat: FeedHat, number: number): string =>
    createHmac('sha256', key)
      .update(`calendar ${process} ${hat} ${number}`)
      .digest()
      .subarray(0, 20)
      .toString('base64url')
  const numberOf = (process: ProcessId, hat: FeedHat): number => Number(byHat.get(process, hat)?.number ?? 0)

  return {
    secretOf(process, hat) {
      const number = numberOf(process, hat)
      const made = secret(process, hat, number)
      if (byHash.get(hashOf(made)) === undefined) write.run(process, hat, number, hashOf(made))
      return made
    },
    find(said) {
      const row = byHash.get(hashOf(said))
      const hat = feedHats.find((one) => one === row?.hat)
      return row && hat ? { process: String(row.process), hat } : null
    },
    renew(process, hat) {
      const number = numberOf(process, hat) + 1
      write.run(process, hat, number, hashOf(secret(process, hat, number)))
    },
  }
}
