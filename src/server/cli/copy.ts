import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { openDataFolder } from '../database.ts'
import { type BackedUp, backUp, restore } from './backup.ts'
import { copyOfDatabase, intoDatabase } from './moving.ts'

/** A folder for what lies somewhere else on its way; it is gone when this is done. */
export async function withFolder<Done>(use: (folder: string) => Promise<Done>): Promise<Done> {
  const folder = mkdtempSync(join(tmpdir(), 'flippover-copy-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The same file from a database as from a folder: either can be restored into either. */
export const backUpAnywhere = async (
  { dataDir, database }: Config,
  target: string,
  at: Date,
  kept: 'kept' | 'passing' = 'kept',
): Promise<BackedUp> =>
  database === null
    ? backUp(dataDir, target, at, kept)
    : withFolder(async (folder) => {
        await copyOfDatabase(database, join(folder, 'data'))
        return backUp(join(folder, 'data'), target, at, 'passing')
      })

export const restoreAnywhere = async (
  file: string,
  { dataDir, database }: Config,
): Promise<Omit<BackedUp, 'bytes' | 'file'>> =>
  database === null
    ? restore(file, dataDir)
    : withFolder(async (folder) => {
        const data = join(folder, 'data')
        const restored = restore(file, data)
        // An older backup is brought forward.
        openDataFolder(data).close()
        await intoDatabase(data, database, {
          otherKey:
            'LINKS_KEY is another key than the one of this backup, and no link that was sent would open anything. Restored into an empty folder, without DATABASE_URL and LINKS_KEY, it lies there as links.key. Nothing was restored.',
          erasedStay: true,
        })
        return restored
      })
