import { randomBytes } from 'node:crypto'
import { open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Instant } from '../../kernel/values.ts'
import { lastBackupOf } from '../cli/last-backup.ts'
import type { Config } from '../config.ts'
import { probeMail } from '../mail/mailer.ts'
import { openService, ServiceAway } from '../oidc/service.ts'
import type { ServiceSettings } from '../oidc/settings.ts'
import { freeIn } from './folder.ts'
import type { words } from './words.ts'

export type Word = keyof typeof words
/** One thing that was looked at: how it is, and the sentence that says so. */
export type Finding = Readonly<{
  about: Word
  is: 'good' | 'mind' | 'bad'
  says: Word
  blanks: Readonly<Record<string, string | number>>
}>

const hour = 3_600_000
const gigabyte = 1024 ** 3

const finding = (about: Word, is: Finding['is'], says: Word, blanks: Finding['blanks'] = {}): Finding => ({
  about,
  is,
  says,
  blanks,
})

/** Looks at all that can be seen from the server itself. */
export async function lookAround(config: Config, now: Instant): Promise<readonly Finding[]> {
  const asked = Promise.all([mailFinding(config), ...(config.service ? [serviceFinding(config.service)] : [])])
  if (config.database)
    return [addressFinding(config), finding('database', 'good', 'databasePostgres'), ...(await asked)]
  return [
    addressFinding(config),
    sqliteFinding(),
    await folderFinding(config.dataDir),
    diskFinding(freeIn(config.dataDir)),
    await syncFinding(config.dataDir),
    backupFinding(lastBackupOf(config.dataDir), now),
    ...(await asked),
  ]
}

function addressFinding({ publicUrl }: Config): Finding {
  if (publicUrl === null) return finding('address', 'mind', 'addressNone')
  if (!publicUrl.startsWith('https:')) return finding('address', 'mind', 'addressPlain')
  return finding('address', 'good', 'addressGood', { address: publicUrl })
}

/** One with the fault that spoils files is never started with: whoever asks has a good one. */
function sqliteFinding(): Finding {
  const database = new DatabaseSync(':memory:')
  const version = String(database.prepare('SELECT sqlite_version() AS version').get()?.version)
  database.close()
  return finding('database', 'good', 'databaseSqlite', { version })
}

async function folderFinding(dataDir: string): Promise<Finding> {
  const { mode } = await stat(dataDir).catch(() => ({ mode: 0o700 }))
  const isOpen = process.platform !== 'win32' && (mode & 0o077) !== 0
  return isOpen ? finding('folder', 'mind', 'folderOpen') : finding('folder', 'good', 'folderGood')
}

export function diskFinding(free: number | null): Finding {
  if (free === null) return finding('disk', 'mind', 'diskUnknown')
  const blanks = { free: Math.round((free / gigabyte) * 10) / 10 }
  if (free < gigabyte / 4) return finding('disk', 'bad', 'diskLow', blanks)
  return free < 2 * gigabyte ? finding('disk', 'mind', 'diskLow', blanks) : finding('disk', 'good', 'diskGood', blanks)
}

export const saveFinding = (milliseconds: number): Finding => {
  const isSlow = milliseconds > 50
  const blanks = { ms: Math.round(milliseconds * 10) / 10 }
  return finding('sync', isSlow ? 'mind' : 'good', isSlow ? 'syncSlow' : 'syncGood', blanks)
}

/** Writes and syncs a small file some times, as the log does; the one in the middle counts. */
async function syncFinding(dataDir: string): Promise<Finding> {
  const file = join(dataDir, `probe-${randomBytes(6).toString('hex')}.part`)
  try {
    const handle = await open(file, 'wx', 0o600)
    try {
      const took: number[] = []
      for (let round = 0; round < 5; round++) {
        const began = performance.now()
        await handle.write(randomBytes(4096))
        await handle.sync()
        took.push(performance.now() - began)
      }
      return saveFinding(took.sort((one, other) => one - other)[2] ?? 0)
    } finally {
      await handle.close()
      await rm(file, { force: true })
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return finding('sync', 'bad', 'syncFailed', { code })
  }
}

export function backupFinding(at: Instant | null, now: Instant): Finding {
  if (at === null) return finding('backup', 'mind', 'backupNone')
  const hours = Math.max(0, Math.floor((now - at) / hour))
  if (hours < 48) return finding('backup', 'good', 'backupGood', { n: hours })
  return finding('backup', 'mind', 'backupOld', { n: Math.floor(hours / 24) })
}

async function mailFinding({ mail }: Config): Promise<Finding> {
  if (mail === null) return finding('mail', 'mind', 'mailNone')
  const trouble = await probeMail(mail)
  if (trouble === null) return finding('mail', 'good', 'mailGood')
  return finding('mail', 'bad', trouble === 'unreachable' ? 'mailAway' : 'mailRefused')
}

/** Asks it who it is, as whoever wants to sign in would. */
async function serviceFinding(settings: ServiceSettings): Promise<Finding> {
  const blanks = { name: settings.name }
  try {
    await openService(settings, Date.now).begin()
    return finding('service', 'good', 'serviceGood', blanks)
  } catch (error) {
    return finding('service', 'bad', error instanceof ServiceAway ? 'serviceSilent' : 'serviceOther', blanks)
  }
}
