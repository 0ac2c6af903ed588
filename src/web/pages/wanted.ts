/**
 * Where somebody was on the way to who had to come in first: the sheet whose code was scanned (C7). Kept for this visit
 * only, and for one door.
 */
const key = 'flippover-wanted'

const isSheet = (path: string): boolean => /^\/room\/[^/]+\/sheet\/\d+$/.test(path)

/** Remembers the page that was asked for, if it is one to come back to. True when it is. */
export function rememberWanted(path: string): boolean {
  if (!isSheet(path)) return false
  try {
    sessionStorage.setItem(key, path)
  } catch {
    return false
  }
  return true
}

/** Where whoever comes in now lands: where they were on the way to, or else in the room. */
export function landing(process: string): string {
  const room = `/room/${process}`
  try {
    const wanted = sessionStorage.getItem(key) ?? ''
    sessionStorage.removeItem(key)
    return wanted.startsWith(`${room}/`) && isSheet(wanted) ? wanted : room
  } catch {
    return room
  }
}
