import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { emptyTheWal, formOf, newestForm, SetupError } from '../database.ts'
import { listOfErased } from '../privacy/erasures.ts'
import { lastBackupFile } from './last-backup.ts'

/** What a backup holds. */
export type BackedUp = Readonly<{ file: string; madeAt: string; processes: number; bytes: number }>

/**
 * What may lie in a folder that a backup is put into: who has been erased since (P6), and what a restore that was cut off
 * left behind.
 */
const mayLieThere = /^(?:erased\.db(?:-wal|-shm)?|links\.key|lost\+found|.*\.part(?:-journal)?)$/

/**
 * Writes all that must not be lost into one file, as it stands at one moment, also while the server runs. The drawer with
 * the interview notes is not read (P4). Nothing is written over. One that is `kept` is noted in the data folder.
 */
export function backUp(
  dataDir: string,
  targetFile: string,
  at: Date = new Date(),
  kept: 'kept' | 'passing' = 'kept',
): BackedUp {
  const [source, target] = [join(dataDir, 'flippover.db'), resolve(targetFile)]
  if (!existsSync(source)) throw new SetupError(`There is no Flippover data in ${dataDir}. Is DATA_DIR right?`)
  if (existsSync(target)) throw new SetupError(`${target} is there already; a backup never writes over anything.`)
  const part = `${target}.part`
  const madeAt = at.toISOString()
  try {
    rmSync(part, { force: true })
    writeFileSync(part, '', { mode: 0o600, flag: 'wx' })
    copyOf(source, part)
    const processes = addWhatLiesBeside(dataDir, part, madeAt)
    toDisk(part)
    renameSync(part, target)
    toDisk(dirname(target))
    if (kept === 'kept') writeFileSync(join(dataDir, lastBackupFile), `${madeAt}\n`, { mode: 0o600 })
    return { file: target, madeAt, processes, bytes: statSync(target).size }
  } catch (error) {
    rmSync(part, { force: true })
    throw asSetupError(error, `The backup ${target} could not be written`)
  }
}

function copyOf(source: string, part: string): void {
  const main = new DatabaseSync(source, { timeout: 5_000 })
  try {
    main.prepare('VACUUM INTO ?').run(part)
    // What was struck out meanwhile could not leave the write-ahead file, because it was being read.
    emptyTheWal(main)
  } finally {
    main.close()
  }
}

/**
 * The key of the personal links, and who has been erased. That list is read after the copy: whoever was erased in between
 * is still in the one, and already in the other.
 */
function addWhatLiesBeside(dataDir: string, part: string, madeAt: string): number {
  const backup = new DatabaseSync(part)
  try {
    // One file and no other beside it.
    backup.exec(
      'PRAGMA journal_mode = DELETE; CREATE TABLE backup (name TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT',
    )
    const add = backup.prepare('INSERT INTO backup VALUES (?, ?)')
    add.run('made-at', madeAt)
    const key = join(dataDir, 'links.key')
    if (existsSync(key)) add.run('links.key', readFileSync(key, 'utf8'))
    add.run('erased', JSON.stringify(erasedIn(join(dataDir, 'erased.db'))))
    mustBeWhole(backup)
    return Number(backup.prepare('SELECT count(*) AS count FROM processes').get()?.count ?? 0)
  } finally {
    backup.close()
  }
}

export type ErasedRow = Readonly<{ process: string; person: string }>

function erasedIn(file: string): readonly ErasedRow[] {
  if (!existsSync(file)) return []
  const list = new DatabaseSync(file, { timeout: 5_000 })
  try {
    const rows = list.prepare('SELECT process, person FROM erased').all()
    return rows.map(({ process, person }) => ({ process: String(process), person: String(person) }))
  } finally {
    list.close()
  }
}

function mustBeWhole(database: DatabaseSync): void {
  const said = database.prepare('PRAGMA quick_check').get()?.quick_check
  if (said !== 'ok') throw new SetupError('The file is damaged: its own check does not come out right.')
}

/** Puts a backup into an empty folder. Over anything that is there already it is never put. */
export function restore(file: string, dataDir: string): Omit<BackedUp, 'bytes'> {
  if (!existsSync(file)) throw new SetupError(`There is no backup ${file}.`)
  const inTheWay = existsSync(dataDir) ? readdirSync(dataDir).find((name) => !mayLieThere.test(name)) : undefined
  if (inTheWay !== undefined) {
    throw new SetupError(
      `${dataDir} is not empty (${inTheWay}); a backup is never put over anything. Choose another DATA_DIR.`,
    )
  }
  const main = join(dataDir, 'flippover.db')
  const part = `${main}.part`
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    copyFileSync(file, part)
    chmodSync(part, 0o600)
    const { madeAt, processes, key, erased } = takeOut(part, file)
    if (key !== null) writeFileSync(join(dataDir, 'links.key'), key, { mode: 0o600, flush: true })
    rememberErased(join(dataDir, 'erased.db'), erased)
    toDisk(part)
    // Only now is there a data folder: cut off before, it is put back from the beginning.
    renameSync(part, main)
    toDisk(dataDir)
    return { file: main, madeAt, processes }
  } catch (error) {
    rmSync(part, { force: true })
    throw asSetupError(error, `The backup could not be put into ${dataDir}`)
  }
}

/** Takes what lay beside the database out of it again, so that it is as it was. */
function takeOut(part: string, file: string) {
  const database = openBackup(part, file)
  try {
    mustBeWhole(database)
    if (formOf(database) > newestForm) {
      throw new SetupError(`${file} was made by a newer Flippover. Restore it with that version; nothing was changed.`)
    }
    const content = (name: string): string | null => {
      const row = database.prepare('SELECT content FROM backup WHERE name = ?').get(name)
      return row ? String(row.content) : null
    }
    const taken = {
      madeAt: content('made-at') ?? '',
      key: content('links.key'),
      erased: JSON.parse(content('erased') ?? '[]') as readonly ErasedRow[],
      processes: Number(database.prepare('SELECT count(*) AS count FROM processes').get()?.count ?? 0),
    }
    database.exec('PRAGMA secure_delete = ON; DROP TABLE backup')
    return taken
  } finally {
    database.close()
  }
}

function openBackup(part: string, file: string): DatabaseSync {
  const database = new DatabaseSync(part)
  try {
    database.prepare('SELECT name FROM backup').all()
    return database
  } catch {
    database.close()
    throw new SetupError(`${file} is not a backup made by Flippover.`)
  }
}

export function rememberErased(file: string, rows: readonly ErasedRow[]): void {
  const list = new DatabaseSync(file)
  try {
    list.exec(`PRAGMA synchronous = FULL; ${listOfErased}`)
    const remember = list.prepare('INSERT OR IGNORE INTO erased VALUES (?, ?)')
    for (const { process, person } of rows) remember.run(process, person)
  } finally {
    list.close()
  }
}

/** Comes back when a file, or the entry of it in its folder, has reached the disk. */
export function toDisk(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** What the operator can mend is told in a sentence; the code of a fault says which. */
function asSetupError(error: unknown, what: string): unknown {
  if (error instanceof SetupError || !(error instanceof Error)) return error
  const why = 'code' in error && typeof error.code === 'string' ? error.code : error.name
  const isFull = /ENOSPC|full/i.test(`${why} ${error.message}`)
  return new SetupError(`${what}: ${isFull ? 'there is no room for it' : `${error.message} (${why})`}.`, {
    cause: error,
  })
}
