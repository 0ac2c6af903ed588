import { minute } from '../kernel/values.ts'
import type { Clock } from './clock.ts'
import { type Drawer, notesLiveAfterMeeting } from './drawer.ts'
import type { Rooms } from './rooms.ts'
import { newSecret } from './secrets.ts'

/** Empties the drawer on time, also when the server was off as the time came (P4). Runs at the start and each minute. */
export async function emptyDrawersThatAreDue(drawer: Drawer, rooms: Rooms, clock: Clock): Promise<void> {
  const now = clock()
  const due = new Set(drawer.emptyOld(now))
  for (const process of drawer.holdsNotesOf()) {
    const endedAt = rooms.open(process).state.agenda.endedAt[1]
    if (endedAt !== null && now >= endedAt + notesLiveAfterMeeting) due.add(process)
  }
  for (const process of due) {
    // First the screens and the memory forget, then the file.
    await rooms.open(process).takeAsSystem(newSecret(), { stage: 'interviews', command: { type: 'forget-notes' } })
    drawer.empty(process)
  }
}

/** Keeps house once a minute; answers how to stop it. */
export function keepHouse(drawer: Drawer, rooms: Rooms, clock: Clock): () => void {
  const timer = setInterval(() => {
    emptyDrawersThatAreDue(drawer, rooms, clock)
      .then(() => rooms.letGo())
      .catch((error: unknown) => console.error('Keeping house failed:', error instanceof Error ? error.message : error))
  }, minute)
  timer.unref()
  return () => clearInterval(timer)
}
