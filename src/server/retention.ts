import { type Instant, minute, type ProcessId } from '../kernel/values.ts'
import type { Clock } from './clock.ts'
import { type Drawer, notesLiveAfterMeeting, notesLiveAtMost } from './drawer.ts'
import type { House } from './http/context.ts'
import { faultOf, report } from './operation/report.ts'
import { forgetWhatIsDue } from './privacy/forgetting.ts'
import type { Rooms } from './rooms.ts'
import { newSecret } from './secrets.ts'

/** Empties the drawer on time, also when the server was off as the time came (P4). Runs at the start and each minute. */
export async function emptyDrawersThatAreDue(drawer: Drawer, rooms: Rooms, clock: Clock): Promise<void> {
  const now = clock()
  for (const [process, oldest] of await drawer.holds()) {
    if (now < (await dueOf(rooms, process, oldest))) continue
    // First the screens and the memory forget, then the file; and the file in any case.
    await forgetNotes(rooms, process).catch((error: unknown) =>
      report('error', 'Notes were due; their screens could not be told', faultOf(error)),
    )
    await drawer.empty(process)
  }
}

async function dueOf(rooms: Rooms, process: ProcessId, oldest: Instant): Promise<Instant> {
  try {
    const { held } = (await rooms.open(process)).state.agenda
    // Those of a sitting do not wait for the next one to end.
    const at = held.findLastIndex(({ meeting, begunAt }) => meeting === 1 && begunAt <= oldest)
    const endedAt = held[at]?.endedAt ?? Number.POSITIVE_INFINITY
    const nextBegunAt = held[at + 1]?.begunAt ?? Number.POSITIVE_INFINITY
    return Math.min(oldest + notesLiveAtMost, endedAt + notesLiveAfterMeeting, nextBegunAt)
  } catch {
    // Of a process that cannot be read nobody needs the notes any more.
    return oldest + notesLiveAfterMeeting
  }
}

async function forgetNotes(rooms: Rooms, process: ProcessId): Promise<void> {
  const room = await rooms.open(process)
  await room.takeAsSystem(newSecret(), { stage: 'interviews', command: { type: 'forget-notes' } })
}

const hour = 60 * minute

/** Keeps house once a minute, and once an hour looks at what has been kept long enough; answers how to stop it. */
export function keepHouse(house: House): () => void {
  const { drawer, rooms, clock, rehearsals } = house
  let lookedAt: Instant = 0
  const forget = async (): Promise<void> => {
    if (clock() < lookedAt + hour) return
    lookedAt = clock()
    await forgetWhatIsDue(house, lookedAt)
  }
  const timer = setInterval(() => {
    emptyDrawersThatAreDue(drawer, rooms, clock)
      .then(() => rehearsals.endOldOnes(rooms))
      .then(forget)
      .then(() => rooms.letGo())
      .catch((error: unknown) => report('error', 'Keeping house failed', faultOf(error)))
  }, minute)
  timer.unref()
  return () => clearInterval(timer)
}
