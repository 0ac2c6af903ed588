/** One change on the way from what a screen shows to what it should show: a path with its new value, or a path that is gone. */
export type Op = readonly [path: readonly string[], value: unknown] | readonly [path: readonly string[]]

/** The changes that lead from one projection to the next. Lists are replaced whole; records change key by key. */
export function difference(before: unknown, after: unknown, path: readonly string[] = []): Op[] {
  if (before === after) return []
  if (!isRecord(before) || !isRecord(after)) return isEqual(before, after) ? [] : [[path, after]]
  // What comes new comes last, as it will on the screen; where something was put in between, order is told as well.
  if (!keepsOrder(before, after)) return [[path, after]]

  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key))
  const changed = Object.keys(after).flatMap((key) =>
    Object.hasOwn(before, key)
      ? difference(before[key], after[key], [...path, key])
      : [[[...path, key], after[key]] as const],
  )
  return [...gone.map((key) => [[...path, key]] as const), ...changed]
}

/** What a screen shows after these changes; the screens do the same with what they receive. */
export function applied(before: unknown, ops: readonly Op[]): unknown {
  return ops.reduce((value, op) => changedAt(value, op[0], op), before)
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

/** The order of a record is that of a list on the screen: what stays comes first, as it stood, then what is new. */
function keepsOrder(before: Record<string, unknown>, after: Record<string, unknown>): boolean {
  const keys = Object.keys(after)
  const stay = Object.keys(before).filter((key) => Object.hasOwn(after, key))
  return stay.every((key, index) => keys[index] === key)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
