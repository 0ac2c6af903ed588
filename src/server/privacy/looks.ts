import { type Instant, minute, type PersonId, type ProcessId } from '../../kernel/values.ts'
import type { Tables } from '../store/tables.ts'

/** What those of the responsible group may see of others, and is written down: addresses and needs, a document, all at once. */
export const lists = ['addresses', 'documents', 'everything'] as const
export type List = (typeof lists)[number]

/** Somebody has seen one of these lists, within the hour that begins then. */
export type Look = Readonly<{ person: PersonId; list: List; at: Instant }>

/** Who has seen which list when. Not whom they looked for, and not how often: it tells of those who may read, as little as it can. */
export interface Looks {
  looked(process: ProcessId, person: PersonId, list: List, now: Instant): Promise<void>
  /** The latest first. */
  of(process: ProcessId): Promise<readonly Look[]>
}

const hour = 60 * minute
/** As many as a screen shows; the others stay until the process goes. */
const most = 200

export function openLooks(tables: Tables): Looks {
  return {
    async looked(process, person, list, now) {
      const at = Math.floor(now / hour) * hour
      const written = 'INSERT INTO looks (process, person, list, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING'
      await tables.run(written, process, person, list, at)
    },
    async of(process) {
      const found = 'SELECT person, list, at FROM looks WHERE process = ? ORDER BY at DESC, person, list LIMIT ?'
      return (await tables.all(found, process, most)).flatMap(({ person, list, at }) => {
        const known = lists.find((one) => one === list)
        return known ? [{ person: String(person), list: known, at: Number(at) }] : []
      })
    },
  }
}
