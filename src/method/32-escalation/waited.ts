const day = 24 * 60 * 60 * 1_000
const week = 7 * day
/** A month, near enough for a sentence. */
const month = 30 * day

/** How long something has waited, as one says it; null while it is less than a week, which is no wait yet. */
export function waited(milliseconds: number): Readonly<{ unit: 'weeks' | 'months'; n: number }> | null {
  if (milliseconds < week) return null
  if (milliseconds < 2 * month) return { unit: 'weeks', n: Math.floor(milliseconds / week) }
  return { unit: 'months', n: Math.floor(milliseconds / month) }
}
