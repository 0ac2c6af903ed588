import { applied, type Op } from '../kernel/difference.ts'
import type { Instant, PersonId, ProcessId, Role } from '../kernel/values.ts'
import type { Language } from '../kernel/words.ts'
import type { State } from '../process/process.ts'
import type { Hat } from '../process/roles.ts'

/** What the server tells a screen at its first look, and again whenever it may have missed something. */
export type WholeView = Readonly<{
  cursor: string
  process: ProcessId
  workplace: string
  hat: Hat
  me: PersonId | null
  roles: readonly Role[]
  names: Readonly<Record<PersonId, string>>
  state: State
  door: Readonly<{ code: string; url: string }> | null
  language: Language
  now: Instant
  /** A meeting that is only tried out: of which process, and how fast its time goes. Null when it is held in earnest. */
  rehearsal: Readonly<{ of: ProcessId; pace: number }> | null
  /** Why nothing can be added, in a sentence; null when all is well (D8). */
  readOnly: string | null
  /** Those who share this phone, its holder among them; nobody where it is one person's own (M5). */
  sharing: readonly Readonly<{ person: PersonId; name: string }>[]
}>

/** What comes down the stream: changes, or word that the whole view must be fetched again. */
export type News = Readonly<{ cursor: string; now: Instant; ops?: readonly Op[]; resync?: boolean }>

/** What is shown after these news. A path begins with a stage, or with `names`. */
export function afterNews(whole: WholeView, { cursor, now, ops = [] }: News): WholeView {
  if (ops.length === 0) return { ...whole, cursor, now }
  const { names, ...state } = applied({ ...whole.state, names: whole.names }, ops) as State & Pick<WholeView, 'names'>
  return { ...whole, cursor, now, names, state }
}

/** How far the log had come at this cursor: `epoch.version`. */
export const versionOf = (cursor: string): number => Number(cursor.slice(cursor.lastIndexOf('.') + 1))
