import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** A file to which each action is written, as carefully as ours: write-ahead, and on the disk before it counts. */
export function openJournal(folder: string) {
  const database = new DatabaseSync(join(folder, 'journal.db'))
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE actions (number INTEGER PRIMARY KEY, room TEXT NOT NULL, body TEXT NOT NULL) STRICT;
    CREATE TABLE documents (name TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT`)
  const insert = database.prepare('INSERT INTO actions (room, body) VALUES (?, ?)')
  const store = database.prepare('INSERT OR REPLACE INTO documents VALUES (?, ?)')
  const find = database.prepare('SELECT body FROM documents WHERE name = ?')
  return {
    /** One transaction. */
    write: (room: string, body: string): void => void insert.run(room, body),
    /** All of these in one transaction. */
    writeAll(actions: readonly Readonly<{ room: string; body: string }>[]): void {
      database.exec('BEGIN')
      for (const { room, body } of actions) insert.run(room, body)
      database.exec('COMMIT')
    },
    storeDocument: (name: string, body: Uint8Array): void => void store.run(name, body),
    findDocument: (name: string): Uint8Array | null => (find.get(name)?.body as Uint8Array | undefined) ?? null,
  }
}
