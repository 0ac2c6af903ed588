import postgres, { type Sql } from 'postgres'
import { SetupError } from '../database.ts'

/** Numbered and only ever added to, as those of SQLite: an older database is brought forward, a newer one left alone. */
const migrations: readonly string[] = [
  `CREATE TABLE events (
     process text NOT NULL, version integer NOT NULL, form integer NOT NULL, stage text NOT NULL, body text NOT NULL,
     PRIMARY KEY (process, version)
   );
   CREATE TABLE words (
     process text NOT NULL, version integer NOT NULL, about text NOT NULL, body text, PRIMARY KEY (process, version)
   );
   CREATE INDEX words_about ON words (process, about);
   CREATE TABLE commands (
     process text NOT NULL, command text NOT NULL, version integer NOT NULL, PRIMARY KEY (process, command)
   );
   CREATE SCHEMA drawer;
   CREATE TABLE drawer.notes (
     process text NOT NULL, version integer NOT NULL, about text NOT NULL, body text NOT NULL, written_at bigint NOT NULL,
     PRIMARY KEY (process, version)
   );
   CREATE INDEX notes_about ON drawer.notes (process, about);`,
]

/** Any number of ours, as long as all who bring the same database forward use the same. */
const migrationLock = 7_105_413

/** Several nodes may start at once: one brings the database forward, the others wait for it. */
export async function openPostgres(url: string): Promise<Sql> {
  const sql = postgres(url, {
    max: 8,
    connect_timeout: 3,
    // Seconds. A database that comes back is found again at once, whatever it was away for.
    backoff: () => 0.1,
    // Asked for on every new line, by nobody who could be told that it broke: it would end the process.
    fetch_types: false,
    onnotice: () => undefined,
    connection: {
      application_name: 'flippover',
      // Milliseconds.
      statement_timeout: 10_000,
    },
  })
  try {
    await bringForward(sql)
    await refuseForgetfulness(sql)
    return sql
  } catch (error) {
    await sql.end({ timeout: 1 })
    throw error
  }
}

async function bringForward(sql: Sql): Promise<void> {
  await sql.unsafe(`SELECT pg_advisory_xact_lock(${migrationLock});
    CREATE TABLE IF NOT EXISTS migrations (number integer PRIMARY KEY);`)
  const [row] = await sql<{ stands: number | null }[]>`SELECT max(number) AS stands FROM migrations`
  const stands = row?.stands ?? 0
  if (stands > migrations.length) {
    throw new SetupError('This database was written by a newer Flippover. Start that version; nothing was changed.')
  }
  for (const [index, step] of migrations.entries()) {
    if (index < stands) continue
    // Sent as one, and so one transaction: whoever waited for the lock finds the step taken, and does nothing.
    await sql.unsafe(`SELECT pg_advisory_xact_lock(${migrationLock});
      DO $$ BEGIN
        IF coalesce((SELECT max(number) FROM migrations), 0) = ${index} THEN
          ${step}
          INSERT INTO migrations (number) VALUES (${index + 1});
        END IF;
      END $$;`)
  }
}

/** What is acknowledged must have reached the disk: a database that answers before it has is no place for it (D2). */
async function refuseForgetfulness(sql: Sql): Promise<void> {
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    const [row] = await sql<{ value: string }[]>`SELECT current_setting(${setting}) AS value`
    if (row?.value !== 'off') continue
    throw new SetupError(`The database runs with ${setting} off and could lose what it has acknowledged. Turn it on.`)
  }
}
