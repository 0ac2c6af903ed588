import { type ComponentType, lazy } from 'react'
import { askServer } from './ask-server.ts'

/** What fetching a part of the page needs from around it; a test hands in its own. */
export type Fetching = Readonly<{
  wait: (milliseconds: number) => Promise<void>
  /** Does our server answer at all? */
  isReached: () => Promise<boolean>
  /** Loads the page anew; answers false when that was done a moment ago. */
  renew: () => boolean
}>

/** A screen that is fetched when it is first shown, and not before. */
export const later = <Props extends object = object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> =>
  lazy(async () => ({ default: await untilFetched(load) }))

/**
 * On a bad line a part is asked for again and again. When the server answers and the part still does not come, the
 * product has been renewed since this page was loaded, and its parts have other names: then the page is loaded anew.
 * What was written is kept on the device, and is there again (M2).
 */
export async function untilFetched<Part>(load: () => Promise<Part>, around: Fetching = browser): Promise<Part> {
  for (let tries = 1; ; tries++) {
    try {
      return await load()
    } catch {
      await around.wait(Math.min(tries * 500, 3_000))
      if (tries >= 2 && (await around.isReached()) && around.renew()) return new Promise(() => undefined)
    }
  }
}

const key = 'flippover-renewed'
/** A page that has just been loaded anew, to no avail, waits this long before it tries that again: in milliseconds. */
const rest = 30_000

const browser: Fetching = {
  wait: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
  isReached: () =>
    askServer('/api/session').then(
      () => true,
      () => false,
    ),
  renew() {
    try {
      const last = Number(sessionStorage.getItem(key) ?? 0)
      if (Date.now() - last < rest) return false
      sessionStorage.setItem(key, String(Date.now()))
    } catch {
      // Without storage nobody can tell whether it was done a moment ago: better to wait than to go round in circles.
      return false
    }
    location.reload()
    return true
  },
}
