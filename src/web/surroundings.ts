import { askServer } from './ask-server.ts'
import { browserShelf, type Shelf } from './outbox.ts'
import { onWaking } from './waking.ts'

/** Server-sent events, as a browser hears them. */
export type Events = Readonly<{
  addEventListener: (
    type: 'beat' | 'away' | 'ending' | 'message' | 'error',
    listener: (event: MessageEvent<string>) => void,
  ) => void
  close: () => void
}>

/** All that a live screen touches outside itself; handed in, so that tests can cut the network and stop the clock. */
export type Surroundings = Readonly<{
  ask: typeof askServer
  events: (address: string) => Events
  shelf: Shelf
  now: () => number
  dice: () => number
  /** Does something after so many milliseconds; answers how to prevent it. */
  after: (milliseconds: number, what: () => void) => () => void
  /** Tells of every waking, and whether the network may be another one; answers how to stop. */
  onWaking: (woke: (isNetworkNew: boolean) => void) => () => void
}>

export const browser: Surroundings = {
  ask: askServer,
  events: (address) => new EventSource(address),
  shelf: browserShelf,
  now: () => Date.now(),
  dice: () => Math.random(),
  after(milliseconds, what) {
    const timer = setTimeout(what, milliseconds)
    return () => clearTimeout(timer)
  },
  onWaking,
}
