import type { Instant, PersonId, ProcessId, Role } from '../kernel/values.ts'
import type { Language } from '../kernel/words.ts'
import type { State } from '../process/process.ts'
import type { Hat } from '../process/roles.ts'

/** All that this screen has been shown: the projection of its viewer, as of one version of the log. */
export type Shown = Readonly<{
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
  /** The server's clock when this was said. */
  now: Instant
  isRehearsal: boolean
}>

/** A path with its new value, or a path that is gone. */
export type Op = readonly [path: readonly string[], value: unknown] | readonly [path: readonly string[]]

/** What comes down the stream: changes, or word that the whole view must be fetched again. */
export type News = Readonly<{ cursor: string; now: Instant; ops?: readonly Op[]; resync?: boolean }>

/** What is shown after these news. A path begins with a stage, or with `names`. */
export function applyNews(shown: Shown, { cursor, now, ops = [] }: News): Shown {
  if (ops.length === 0) return { ...shown, cursor, now }
  const before = { ...shown.state, names: shown.names }
  const { names, ...state } = ops.reduce<unknown>((value, op) => changedAt(value, op[0], op), before) as State & {
    names: Shown['names']
  }
  return { ...shown, cursor, now, names, state: state as State }
}

function changedAt(value: unknown, path: readonly string[], op: Op): unknown {
  const [key, ...rest] = path
  if (key === undefined) return op[1]
  const record = isRecord(value) ? value : {}
  if (rest.length > 0) return { ...record, [key]: changedAt(record[key], rest, op) }
  if (op.length === 2) return { ...record, [key]: op[1] }
  const { [key]: _gone, ...others } = record
  return others
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** How far the log had come at this cursor: `epoch.version`. */
export const versionOf = (cursor: string): number => Number(cursor.slice(cursor.lastIndexOf('.') + 1))
