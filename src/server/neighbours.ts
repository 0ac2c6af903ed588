import type { Clock } from './clock.ts'
import type { House } from './http/context.ts'

/** How often, in milliseconds. Nothing hangs on it that a request does not look at anew. */
const lookEvery = 1_000

type Known = Pick<House, 'rooms' | 'people' | 'processes' | 'signIn' | 'rehearsals'>

/**
 * Where several servers share a database, each looks at what the others have changed beside the log: names, sessions
 * that have ended or gone into other hands (R6), processes that were deleted. Answers how to stop.
 */
export function listenToNeighbours(known: Known, clock: Clock): () => void {
  let isLooking = false
  const timer = setInterval(() => {
    if (isLooking) return
    isLooking = true
    // Whatever fails here is looked at again in a moment.
    lookAround(known, clock)
      .catch(() => undefined)
      .finally(() => {
        isLooking = false
      })
  }, lookEvery)
  return () => clearInterval(timer)
}

async function lookAround({ rooms, people, processes, signIn, rehearsals }: Known, clock: Clock): Promise<void> {
  const awake = (await rooms.awake()).filter(({ process }) => rehearsals.find(process) === null)
  if (awake.length === 0) return
  const [changes, all] = await Promise.all([people.allChanges(), processes.all()])
  const there = new Set(all.map(({ process }) => process))
  for (const { process } of awake) {
    if (there.has(process)) await rooms.namesChanged(process, changes.get(process) ?? 0)
    else await rooms.shut(process)
  }
  const screens = awake.flatMap(({ watch }) => watch.screens)
  if (screens.length === 0) return
  const turns = await signIn.turnsOf([...new Set(screens.map(({ session }) => session))], clock())
  // Those who have come since are not in this list, and are looked at the next time.
  const gone = new Set(screens.filter(({ session, turn }) => turns.get(session) !== turn))
  if (gone.size > 0) for (const { watch } of awake) watch.sendAway((screen) => gone.has(screen))
}
