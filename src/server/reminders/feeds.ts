import { createHmac } from 'node:crypto'
import type { ProcessId } from '../../kernel/values.ts'
import { hashOf } from '../secrets.ts'
import type { Tables } from '../store/tables.ts'

/** For whom a calendar is: the responsible group, or all who take part. */
export const feedHats = ['staff', 'seat'] as const
export type FeedHat = (typeof feedHats)[number]

/** The addresses by which calendars fetch the dates of a process. They can be shown again; at rest there is only a hash. */
export interface Feeds {
  secretOf(process: ProcessId, hat: FeedHat): Promise<string>
  find(secret: string): Promise<Readonly<{ process: ProcessId; hat: FeedHat }> | null>
  /** The address as it was gives nothing any more; the next one is another. */
  renew(process: ProcessId, hat: FeedHat): Promise<void>
}

export function openFeeds(tables: Tables, key: Buffer): Feeds {
  const secret = (process: ProcessId, hat: FeedHat, number: number): string =>
    createHmac('sha256', key)
      .update(`calendar ${process} ${hat} ${number}`)
      .digest()
      .subarray(0, 20)
      .toString('base64url')
  const numberOf = async (process: ProcessId, hat: FeedHat): Promise<number> => {
    const row = await tables.get('SELECT number FROM calendar_feeds WHERE process = ? AND hat = ?', process, hat)
    return Number(row?.number ?? 0)
  }
  const find = (said: string) =>
    tables.get('SELECT process, hat FROM calendar_feeds WHERE token_hash = ?', hashOf(said))
  const write = (process: ProcessId, hat: FeedHat, number: number, hash: Buffer) =>
    tables.run(
      `INSERT INTO calendar_feeds (process, hat, number, token_hash) VALUES (?, ?, ?, ?)
       ON CONFLICT (process, hat) DO UPDATE SET number = excluded.number, token_hash = excluded.token_hash`,
      process,
      hat,
      number,
      hash,
    )

  return {
    async secretOf(process, hat) {
      const number = await numberOf(process, hat)
      const made = secret(process, hat, number)
      if (!(await find(made))) await write(process, hat, number, hashOf(made))
      return made
    },
    async find(said) {
      const row = await find(said)
      const hat = feedHats.find((one) => one === row?.hat)
      return row && hat ? { process: String(row.process), hat } : null
    },
    async renew(process, hat) {
      const number = (await numberOf(process, hat)) + 1
      await write(process, hat, number, hashOf(secret(process, hat, number)))
    },
  }
}
