import { readdirSync, statfsSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** How much room is left where a folder lies, in bytes; null when the system does not say. */
export function freeIn(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return null
  }
}

/** How much the files of a folder hold, in bytes. */
export function bytesIn(folder: string): number {
  try {
    return readdirSync(folder).reduce((sum, name) => sum + sizeOf(join(folder, name)), 0)
  } catch {
    return 0
  }
}

/** A file beside the database may be gone before it is looked at. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
