import type { DatabaseSync } from 'node:sqlite'
import type { Instant, PersonId, ProcessId } from '../kernel/values.ts'
import { type Language, languages } from '../kernel/words.ts'
import { newDigits, newSecret } from './secrets.ts'

/** What must be known of a process before anyone is inside: its name, its language, its door. */
export type ProcessCard = Readonly<{
  process: ProcessId
  workplace: string
  language: Language
  doorCode: string
  doorSecret: string
  createdAt: Instant
}>

/** The list of processes, and who answers for them. */
export interface Processes {
  create(workplace: string, language: Language, at: Instant): ProcessCard
  find(process: ProcessId): ProcessCard | null
  all(): readonly ProcessCard[]
  /** The process that a typed code, or the secret of a QR code, belongs to. */
  findByDoor(key: { code: string } | { secret: string }): ProcessCard | null
  addToTeam(process: ProcessId, person: PersonId): void
  ofPerson(person: PersonId): readonly ProcessCard[]
}

export function openProcesses(database: DatabaseSync): Processes {
  const insert = database.prepare('INSERT INTO processes VALUES (?, ?, ?, ?, ?, ?, ?)')
  const byId = database.prepare('SELECT * FROM processes WHERE process = ?')
  const every = database.prepare('SELECT * FROM processes ORDER BY created_at')
  const byCode = database.prepare('SELECT * FROM processes WHERE door_code = ?')
  const bySecret = database.prepare('SELECT * FROM processes WHERE door_secret = ?')
  const join = database.prepare('INSERT OR IGNORE INTO team VALUES (?, ?)')
  const joined = database.prepare(
    'SELECT p.* FROM processes p JOIN team t USING (process) WHERE t.person = ? ORDER BY p.created_at',
  )
  const perhaps = (row: Record<string, unknown> | undefined): ProcessCard | null => (row ? card(row) : null)

  return {
    create(workplace, language, at) {
      const process = `p${newSecret().slice(0, 15)}`
      const code = freeCode((typed) => byCode.get(typed) === undefined)
      insert.run(process, workplace, language, code, newSecret(), 0, at)
      return card(byId.get(process) as Record<string, unknown>)
    },
    find: (process) => perhaps(byId.get(process)),
    all: () => every.all().map(card),
    findByDoor: (key) => perhaps('code' in key ? byCode.get(key.code.replace(/\D/g, '')) : bySecret.get(key.secret)),
    addToTeam: (process, person) => void join.run(process, person),
    ofPerson: (person) => joined.all(person).map(card),
  }
}

function freeCode(isFree: (code: string) => boolean): string {
  const code = newDigits(8)
  return isFree(code) ? code : freeCode(isFree)
}

function card(row: Record<string, unknown>): ProcessCard {
  return {
    process: String(row.process),
    workplace: String(row.workplace),
    language: languages.find((language) => language === row.language) ?? 'nb',
    doorCode: String(row.door_code),
    doorSecret: String(row.door_secret),
    createdAt: Number(row.created_at),
  }
}
