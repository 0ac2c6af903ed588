import type { Instant, PersonId, ProcessId } from '../kernel/values.ts'
import { type Language, languages } from '../kernel/words.ts'
import { newDigits, newSecret } from './secrets.ts'
import type { Row, Tables } from './store/tables.ts'

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
  create(workplace: string, language: Language, at: Instant): Promise<ProcessCard>
  find(process: ProcessId): Promise<ProcessCard | null>
  all(): Promise<readonly ProcessCard[]>
  /** The process that a typed code, or the secret of a QR code, belongs to. */
  findByDoor(key: { code: string } | { secret: string }): Promise<ProcessCard | null>
  addToTeam(process: ProcessId, person: PersonId): Promise<void>
  ofPerson(person: PersonId): Promise<readonly ProcessCard[]>
}

export function openProcesses(tables: Tables): Processes {
  const one = async (column: 'process' | 'door_code' | 'door_secret', value: string): Promise<ProcessCard | null> => {
    const row = await tables.get(`SELECT * FROM processes WHERE ${column} = ?`, value)
    return row && card(row)
  }

  return {
    async create(workplace, language, at) {
      const process = `p${newSecret().slice(0, 15)}`
      for (;;) {
        // Nothing happens where another has these digits: then other ones are tried.
        await tables.run(
          `INSERT INTO processes (process, workplace, language, door_code, door_secret, is_rehearsal, created_at)
           VALUES (?, ?, ?, ?, ?, 0, ?) ON CONFLICT DO NOTHING`,
          process,
          workplace,
          language,
          newDigits(8),
          newSecret(),
          at,
        )
        const made = await one('process', process)
        if (made) return made
      }
    },
    find: (process) => one('process', process),
    all: async () => (await tables.all('SELECT * FROM processes ORDER BY created_at, process')).map(card),
    findByDoor: (key) =>
      'code' in key ? one('door_code', key.code.replace(/\D/g, '')) : one('door_secret', key.secret),
    async addToTeam(process, person) {
      await tables.run('INSERT INTO team (process, person) VALUES (?, ?) ON CONFLICT DO NOTHING', process, person)
    },
    async ofPerson(person) {
      const rows = await tables.all(
        `SELECT p.* FROM processes p JOIN team t ON t.process = p.process WHERE t.person = ?
         ORDER BY p.created_at, p.process`,
        person,
      )
      return rows.map(card)
    },
  }
}

function card(row: Row): ProcessCard {
  return {
    process: String(row.process),
    workplace: String(row.workplace),
    language: languages.find((language) => language === row.language) ?? 'nb',
    doorCode: String(row.door_code),
    doorSecret: String(row.door_secret),
    createdAt: Number(row.created_at),
  }
}
