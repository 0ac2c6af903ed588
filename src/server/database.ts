import { accessSync, constants, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** A fault of the installation that the operator can mend: its message is a whole sentence. */
export class SetupError extends Error {}

/** Numbered and only ever added to: an older data folder is brought forward, a newer one is left alone (D7). */
export const migrations: readonly string[] = [
  `CREATE TABLE processes (
     process TEXT PRIMARY KEY, workplace TEXT NOT NULL, language TEXT NOT NULL, door_code TEXT NOT NULL UNIQUE,
     door_secret TEXT NOT NULL UNIQUE, is_rehearsal INTEGER NOT NULL, created_at INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE events (
     process TEXT NOT NULL, version INTEGER NOT NULL, form INTEGER NOT NULL, stage TEXT NOT NULL, body TEXT NOT NULL,
     PRIMARY KEY (process, version)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE words (
     row INTEGER PRIMARY KEY, process TEXT NOT NULL, version INTEGER NOT NULL, about TEXT NOT NULL, body ANY NOT NULL
   ) STRICT;
   CREATE UNIQUE INDEX words_of ON words (process, version);
   CREATE INDEX words_about ON words (process, about);
   CREATE TABLE commands (
     process TEXT NOT NULL, command TEXT NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (process, command)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE people (
     process TEXT NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL, mail TEXT, PRIMARY KEY (process, person)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE accounts (number INTEGER PRIMARY KEY, person TEXT NOT NULL UNIQUE, name TEXT NOT NULL) STRICT;
   CREATE TABLE team (process TEXT NOT NULL, person TEXT NOT NULL, PRIMARY KEY (process, person)) STRICT, WITHOUT ROWID;
   CREATE TABLE sessions (
     token_hash BLOB PRIMARY KEY, hat TEXT NOT NULL, process TEXT, person TEXT, created_at INTEGER NOT NULL,
     ends_at INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX sessions_of ON sessions (hat, process, person);
   CREATE TABLE keys (
     token_hash BLOB PRIMARY KEY, opens TEXT NOT NULL, process TEXT, person TEXT, ends_at INTEGER NOT NULL,
     is_spent INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;`,
  `ALTER TABLE people ADD COLUMN is_part_time INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE people ADD COLUMN has_no_phone INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE people ADD COLUMN needs_near_door INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE people ADD COLUMN languages TEXT NOT NULL DEFAULT '';`,
  `CREATE TABLE letters (
     number INTEGER PRIMARY KEY, process TEXT NOT NULL, person TEXT NOT NULL, meeting INTEGER NOT NULL, kind TEXT NOT NULL,
     sequence INTEGER NOT NULL, starts_at INTEGER, minutes INTEGER NOT NULL, place TEXT, state TEXT NOT NULL, reason TEXT,
     message_id TEXT NOT NULL, tries INTEGER NOT NULL, not_before INTEGER NOT NULL, sent_at INTEGER,
     is_heard INTEGER NOT NULL, UNIQUE (process, person, meeting, kind, sequence)
   ) STRICT;
   CREATE INDEX letters_due ON letters (state, not_before);
   CREATE INDEX letters_unheard ON letters (number) WHERE state = 'sent' AND is_heard = 0;
   CREATE TABLE reminders (
     process TEXT NOT NULL, meeting INTEGER NOT NULL, PRIMARY KEY (process, meeting)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE personal_links (
     process TEXT NOT NULL, person TEXT NOT NULL, number INTEGER NOT NULL, token_hash BLOB NOT NULL UNIQUE,
     PRIMARY KEY (process, person)
   ) STRICT, WITHOUT ROWID;
   ALTER TABLE accounts ADD COLUMN mail TEXT;`,
  `CREATE TABLE shared_seats (
     token_hash BLOB NOT NULL, process TEXT NOT NULL, person TEXT NOT NULL, number INTEGER NOT NULL,
     PRIMARY KEY (token_hash, person)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX shared_seats_of ON shared_seats (process, person);`,
  `CREATE TABLE photos (
     process TEXT NOT NULL, photo TEXT NOT NULL, kind TEXT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (process, photo)
   ) STRICT;`,
  `CREATE TABLE calendar_feeds (
     process TEXT NOT NULL, hat TEXT NOT NULL, number INTEGER NOT NULL, token_hash BLOB NOT NULL UNIQUE,
     PRIMARY KEY (process, hat)
   ) STRICT, WITHOUT ROWID;`,
  `CREATE TABLE organisations (
     organisation TEXT PRIMARY KEY, name TEXT NOT NULL, created_at INTEGER NOT NULL, invitation INTEGER NOT NULL,
     invitation_hash BLOB NOT NULL UNIQUE, template TEXT
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE organisation_people (
     organisation TEXT NOT NULL, account TEXT NOT NULL, PRIMARY KEY (organisation, account)
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE organisation_units (
     process TEXT PRIMARY KEY, organisation TEXT NOT NULL, board TEXT NOT NULL, joined_at INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX organisation_units_of ON organisation_units (organisation, joined_at);
   CREATE TABLE organisation_wishes (
     process TEXT NOT NULL, wish TEXT NOT NULL, bundle TEXT NOT NULL, PRIMARY KEY (process, wish)
   ) STRICT, WITHOUT ROWID;`,
  `CREATE TABLE name_changes (process TEXT PRIMARY KEY, number INTEGER NOT NULL) STRICT, WITHOUT ROWID;
   ALTER TABLE sessions ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;`,
  `CREATE TABLE passkeys (
     credential TEXT PRIMARY KEY, person TEXT NOT NULL, public_key BLOB NOT NULL, counter INTEGER NOT NULL,
     transports TEXT NOT NULL, name TEXT NOT NULL, made_at INTEGER NOT NULL, used_at INTEGER
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX passkeys_of ON passkeys (person);`,
  `CREATE TABLE identities (
     issuer TEXT NOT NULL, subject TEXT NOT NULL, person TEXT NOT NULL, looks_after INTEGER NOT NULL,
     PRIMARY KEY (issuer, subject)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX identities_of ON identities (person);
   ALTER TABLE accounts ADD COLUMN mail_is_theirs INTEGER NOT NULL DEFAULT 0;
   ALTER TABLE accounts ADD COLUMN opened_at INTEGER NOT NULL DEFAULT 0;`,
  `CREATE TABLE looks (
     process TEXT NOT NULL, person TEXT NOT NULL, list TEXT NOT NULL, at INTEGER NOT NULL,
     PRIMARY KEY (process, person, list, at)
   ) STRICT, WITHOUT ROWID;`,
  'ALTER TABLE sessions ADD COLUMN knock_hash BLOB;',
]

/** Notes lie in a file of their own, which no backup and no export ever reads (P4). */
const drawerMigrations: readonly string[] = [
  `CREATE TABLE notes (
     process TEXT NOT NULL, version INTEGER NOT NULL, about TEXT NOT NULL, body TEXT NOT NULL, written_at INTEGER NOT NULL,
     PRIMARY KEY (process, version)
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX notes_about ON notes (process, about);`,
]

export type DataFolder = Readonly<{ main: DatabaseSync; drawer: DatabaseSync; close: () => void }>

/** The store of one data folder, and the only one: a second process that opens it is refused (D5). */
export function openDataFolder(dataDir: string): DataFolder {
  makeFolder(dataDir)
  const lock = takeLock(dataDir)
  const opened: DatabaseSync[] = []
  const close = (): void => {
    for (const database of opened) database.close()
    lock.close()
  }
  const open = (file: string, steps: readonly string[]): DatabaseSync => {
    const database = new DatabaseSync(join(dataDir, file), { timeout: 1_000 })
    opened.push(database)
    prepare(database, steps)
    return database
  }
  try {
    return { main: open('flippover.db', migrations), drawer: open('drawer.db', drawerMigrations), close }
  } catch (error) {
    close()
    throw error
  }
}

/** A store of its own that lies in memory and nowhere else: what happens in it is gone when it is closed. */
export function openInMemory(): DataFolder {
  const [main, drawer] = [new DatabaseSync(':memory:'), new DatabaseSync(':memory:')]
  prepare(main, migrations)
  prepare(drawer, drawerMigrations)
  const close = (): void => {
    main.close()
    drawer.close()
  }
  return { main, drawer, close }
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    accessSync(dataDir, constants.R_OK | constants.W_OK)
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
    throw new SetupError(`${dataDir} cannot be written to${why}. Choose another DATA_DIR, or mend its rights.`)
  }
}

/** Held as long as the process lives, and let go by the system even when it is killed. Readers, as a backup, may come in. */
export function takeLock(dataDir: string): DatabaseSync {
  const lock = new DatabaseSync(join(dataDir, 'server.lock'), { timeout: 200 })
  try {
    const { version } = lock.prepare('SELECT sqlite_version() AS version').get() as { version: string }
    if (isOlder(version, [3, 51, 3])) {
      throw new SetupError(`SQLite ${version} has a fault that can spoil files. Flippover needs 3.51.3 or newer.`)
    }
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    if (error instanceof Error && /locked|busy/i.test(error.message)) {
      throw new SetupError(`Another Flippover is already using ${dataDir}. Stop it first, or choose another DATA_DIR.`)
    }
    throw error
  }
}

/** How every store is kept: nothing is acknowledged before it is on the disk (D2), and what is deleted is overwritten (P4). */
export const settings =
  'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;'

function prepare(database: DatabaseSync, steps: readonly string[]): void {
  const stands = formOf(database)
  if (stands > steps.length) {
    throw new SetupError('This data folder was written by a newer Flippover. Start that version; nothing was changed.')
  }
  database.exec(settings)
  // Whatever was struck out just before a crash.
  emptyTheWal(database)
  database.exec('BEGIN IMMEDIATE')
  for (const step of steps.slice(stands)) database.exec(step)
  database.exec(`PRAGMA user_version = ${steps.length}; COMMIT`)
}

/** In which form a data folder is written, and in which this version writes it: the numbers of its migrations. */
export const newestForm = migrations.length
export const formOf = (database: DatabaseSync): number =>
  Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0)

/** Moves everything into the database file and cuts the write-ahead file to nothing. False: not now. */
export function emptyTheWal(database: DatabaseSync): boolean {
  try {
    return database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.busy === 0
  } catch {
    return false
  }
}

function isOlder(version: string, wanted: readonly number[]): boolean {
  const parts = version.split('.').map(Number)
  for (const [index, least] of wanted.entries()) {
    const part = parts[index] ?? 0
    if (part !== least) return part < least
  }
  return false
}
