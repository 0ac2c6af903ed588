import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { formOf, newestForm, openDataFolder, SetupError, takeLock } from '../database.ts'
import { listOfErased } from '../privacy/erasures.ts'
import type { Files } from '../store/sqlite-side.ts'
import { toDisk } from './backup.ts'

/** A data folder that is only read. No server may run on it meanwhile (D5). */
export function readFolder(dataDir: string): Readonly<{ files: Files; key: Buffer | null; close: () => void }> {
  const file = join(dataDir, 'flippover.db')
  if (!existsSync(file)) throw new SetupError(`There is no Flippover data in ${dataDir}. Is DATA_DIR right?`)
  const open: DatabaseSync[] = [takeLock(dataDir)]
  const close = (): void => {
    for (const one of open) one.close()
  }
  const read = (path: string): DatabaseSync => {
    const database = new DatabaseSync(path, { readOnly: true, timeout: 1_000 })
    open.push(database)
    return database
  }
  try {
    const main = read(file)
    const stands = formOf(main)
    if (stands !== newestForm) {
      throw new SetupError(
        `${dataDir} is in form ${stands}, and this version wants ${newestForm}. ${stands > newestForm ? 'It was written by a newer Flippover: use that version.' : 'Run `flippover migrate` on it first.'} Nothing was changed.`,
      )
    }
    const list = join(dataDir, 'erased.db')
    const [drawer, kept] = [read(join(dataDir, 'drawer.db')), existsSync(list) ? read(list) : nobodyErased(open)]
    const key = join(dataDir, 'links.key')
    return {
      files: { main, drawer, kept },
      key: existsSync(key) ? Buffer.from(readFileSync(key, 'utf8').trim(), 'base64url') : null,
      close,
    }
  } catch (error) {
    close()
    throw error
  }
}

/** A folder in which nobody was ever erased need not have the list. */
function nobodyErased(open: DatabaseSync[]): DatabaseSync {
  const none = new DatabaseSync(':memory:')
  open.push(none)
  none.exec(listOfErased)
  return none
}

/** What may lie in a folder that everything is moved into: what the system lays there, a lock, and half of an earlier try. */
const mayLieThere = /^(?:lost\+found|server\.lock(?:-journal)?|moving\.part)$/

/**
 * Makes a data folder. It is one only when all is in it: cut off before that, nothing but a part lies there, which the
 * next try takes away.
 */
export async function makeFolder<Made>(
  dataDir: string,
  key: Buffer,
  fill: (files: Files) => Promise<Made>,
): Promise<Made> {
  const inTheWay = existsSync(dataDir) ? readdirSync(dataDir).find((name) => !mayLieThere.test(name)) : undefined
  if (inTheWay !== undefined) {
    throw new SetupError(
      `${dataDir} is not empty (${inTheWay}); nothing is ever put over anything. Choose another DATA_DIR.`,
    )
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const lock = takeLock(dataDir)
  const part = join(dataDir, 'moving.part')
  try {
    rmSync(part, { recursive: true, force: true })
    const folder = openDataFolder(part)
    const kept = new DatabaseSync(join(part, 'erased.db'))
    let made: Made
    try {
      kept.exec(listOfErased)
      made = await fill({ main: folder.main, drawer: folder.drawer, kept })
    } finally {
      kept.close()
      folder.close()
    }
    writeFileSync(join(part, 'links.key'), `${key.toString('base64url')}\n`, { mode: 0o600, flush: true })
    // Last what makes it a data folder.
    for (const name of ['links.key', 'erased.db', 'drawer.db', 'flippover.db']) {
      toDisk(join(part, name))
      renameSync(join(part, name), join(dataDir, name))
    }
    toDisk(dataDir)
    return made
  } finally {
    rmSync(part, { recursive: true, force: true })
    lock.close()
  }
}
