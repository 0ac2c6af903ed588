import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** A fault of the installation that the operator can mend: its message is a whole sentence. */
export class SetupError extends Error {}

/** Numbered and only ever added to: an older data folder is brought forward, a newer one is left alone (D7). */
const migrations: readonly string[] = [
  `CREATE TABLE processes (
     process TEXT PRIMARY KEY, workplace TEXT NOT NULL, language TEXT NOT NULL, door_code TEXT NOT NULL UNIQUE,
     door_secret TEXT NOT NULL UNIQUE, is_rehearsal INTEGER NOT NULL, created_at INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE events (
     process TEXT NOT NULL, version INTEGER NOT NULL, form INTEGER NOT NULL, stage TEXT NOT NULL, body TEXT NOT NULL,
     PRIMARY KEY (process, version)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE words (
     process TEXT NOT NULL, version INTEGER NOT NULL, about TEXT NOT NULL, body TEXT, PRIMARY KEY (process, version)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX words_about ON words (process, about);
   CREATE TABLE commands (
     process TEXT NOT NULL, command TEXT NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (process, command)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE people (
     process TEXT NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL, mail TEXT, PRIMARY KEY (process, person)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE accounts (person TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
   CREATE TABLE team (process TEXT NOT NULL, person TEXT NOT NULL, PRIMARY KEY (process, person)) STRICT, WITHOUT ROWID;
   CREATE TABLE sessions (
     token_hash BLOB PRIMARY KEY, hat TEXT NOT NULL, process TEXT, person TEXT, created_at INTEGER NOT NULL,
     ends_at INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE keys (
     token_hash BLOB PRIMARY KEY, opens TEXT NOT NULL, process TEXT, person TEXT, ends_at INTEGER NOT NULL,
     is_spent INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;`,
]

/** Notes lie in a file of their own, which no backup and no export ever reads (P4). */
const drawerMigration = `CREATE TABLE IF NOT EXISTS drawer.notes (
  process TEXT NOT NULL, version INTEGER NOT NULL, about TEXT NOT NULL, body TEXT NOT NULL, written_at INTEGER NOT NULL,
  PRIMARY KEY (process, version)
) STRICT, WITHOUT ROWID;`

/** The store of one data folder, and the only one: a second process that opens it is refused (D5). */
export function openDatabase(dataDir: string): DatabaseSync {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const database = new DatabaseSync(join(dataDir, 'flippover.db'), { timeout: 200 })
  try {
    const { version } = database.prepare('SELECT sqlite_version() AS version').get() as { version: string }
    if (isOlder(version, [3, 51, 3])) {
      throw new SetupError(`SQLite ${version} has a fault that can spoil files. Flippover needs 3.51.3 or newer.`)
    }
    database.prepare('ATTACH ? AS drawer').run(join(dataDir, 'drawer.db'))
    for (const schema of ['main', 'drawer']) {
      database.exec(`PRAGMA ${schema}.locking_mode = EXCLUSIVE; PRAGMA ${schema}.journal_mode = WAL;
        PRAGMA ${schema}.synchronous = FULL; PRAGMA ${schema}.secure_delete = ON;`)
    }
    migrate(database)
    return database
  } catch (error) {
    database.close()
    if (error instanceof Error && /locked|busy/i.test(error.message)) {
      throw new SetupError(`Another Flippover is already using ${dataDir}. Stop it first, or choose another DATA_DIR.`)
    }
    throw error
  }
}

function migrate(database: DatabaseSync): void {
  // Asking to write at once is what makes a second process notice that it is not alone.
  database.exec('BEGIN IMMEDIATE')
  const { user_version: stands } = database.prepare('PRAGMA user_version').get() as { user_version: number }
  if (stands > migrations.length) {
    throw new SetupError('This data folder was written by a newer Flippover. Start that version; nothing was changed.')
  }
  for (const step of migrations.slice(stands)) database.exec(step)
  database.exec(`PRAGMA user_version = ${migrations.length}`)
  database.exec(drawerMigration)
  database.exec('COMMIT')
}

function isOlder(version: string, wanted: readonly number[]): boolean {
  const parts = version.split('.').map(Number)
  for (const [index, least] of wanted.entries()) {
    const part = parts[index] ?? 0
    if (part !== least) return part < least
  }
  return false
}
