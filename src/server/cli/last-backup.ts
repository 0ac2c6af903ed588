import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '../../kernel/values.ts'

/** Says in the data folder when it was last backed up, so that somebody notices when nobody does. */
export const lastBackupFile = 'last-backup'

/** When the folder was last backed up with `flippover backup`; null: never, or by other means. */
export function lastBackupOf(dataDir: string): Instant | null {
  try {
    const at = Date.parse(readFileSync(join(dataDir, lastBackupFile), 'utf8').trim())
    return Number.isNaN(at) ? null : at
  } catch {
    return null
  }
}
