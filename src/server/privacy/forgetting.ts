import type { Instant, PersonId, ProcessId } from '../../kernel/values.ts'
import type { State } from '../../process/process.ts'
import { eachProcess } from '../each-process.ts'
import type { House } from '../http/context.ts'
import { faultOf, report } from '../operation/report.ts'
import { named } from '../people.ts'
import { isOfBoard } from '../reminders/addressees.ts'
import type { Room } from '../room.ts'
import { newSecret } from '../secrets.ts'
import { holds, ownersOfOpenMeasures, whenItGoes } from './holds.ts'

type Store = Pick<House, 'people' | 'post' | 'links' | 'signIn' | 'rooms' | 'processes' | 'drawer' | 'erasures'>

/** Somebody is taken out of a process: the log keeps an id that leads to nobody (P6). */
export async function erasePerson(store: Store, room: Room, person: PersonId): Promise<void> {
  const { people, signIn, rooms, erasures } = store
  const { process } = room
  room.watch.sendAway(({ who }) => who.hat === 'seat' && who.person === person)
  await signIn.endSeatsOf(process, person)
  await leaveTheRoom(room, person)
  await people.forget(process, person)
  await erasures.erase({ process, person })
  await rooms.namesChanged(process)
}

/** Off the list and away from the tables of both meetings. */
async function leaveTheRoom(room: Room, person: PersonId): Promise<void> {
  await room.takeAsSystem(newSecret(), { stage: 'groups', command: { type: 'give-up-seat', person } })
  await room.takeAsSystem(newSecret(), { stage: 'people', command: { type: 'withdraw-invitation', person } })
}

/** A process is no more: its log, its words, its names, its notes, and every way into it. */
export async function eraseProcess(store: Store, process: ProcessId): Promise<void> {
  const { rooms, drawer, erasures } = store
  await rooms.shut(process)
  await drawer.empty(process)
  await erasures.erase({ process, person: null })
}

/** Whoever stands in the log of a backup that was put back is taken out of it again, before anyone comes in (P6). */
export async function eraseFromRestored({ erasures, processes, rooms }: Store): Promise<void> {
  for (const { process, person } of await erasures.all()) {
    if (person === null || !(await processes.find(process))) continue
    // One that cannot be read, or takes nothing more, keeps no server from starting (D8); the rows are gone already.
    await takeOut(rooms, process, person).catch((error: unknown) =>
      report('error', 'Somebody could not be taken out of a restored log', faultOf(error)),
    )
  }
}

async function takeOut(rooms: Store['rooms'], process: ProcessId, person: PersonId): Promise<void> {
  const room = await rooms.open(process)
  if (room.state.people.persons[person]) await leaveTheRoom(room, person)
}

/** Lets go of what has been kept long enough, in every process (P7). What cannot be read today is read tomorrow. */
export async function forgetWhatIsDue(store: Store, now: Instant): Promise<void> {
  await eachProcess(store, 'What is due could not be deleted', ({ process, createdAt }) =>
    forgetIn(store, process, createdAt, now),
  )
  if ((await store.signIn.closeUnused(now - holds.accounts, now)) > 0) store.erasures.wipe()
}

async function forgetIn(store: Store, process: ProcessId, createdAt: Instant, now: Instant): Promise<void> {
  const { state } = await store.rooms.open(process)
  const due = whenItGoes(state, createdAt)
  const isDue = (at: Instant | null): boolean => at !== null && at <= now
  if (isDue(due.everything)) await eraseProcess(store, process)
  else {
    if (isDue(due.contacts) || isDue(due.names)) await forgetContacts(store, process, state)
    if (isDue(due.names)) await forgetNames(store, process)
  }
}

/**
 * Addresses, and what was only needed to seat people well. The names stay, and the addresses of those who still answer
 * for something: a measure that is not done, or, on the board, until the process is closed.
 */
async function forgetContacts({ people, post, erasures }: Store, process: ProcessId, state: State): Promise<void> {
  const owners = ownersOfOpenMeasures(state)
  const isBoard = (person: PersonId): boolean => state.followUp.closedAt === null && isOfBoard(state, person)
  const changed = (await people.of(process)).flatMap((row) => {
    const { person, name, mail } = row
    const after = owners.has(person) || isBoard(person) ? { ...named(person, name), mail } : named(person, name)
    return JSON.stringify(row) === JSON.stringify(after) ? [] : [after]
  })
  if (changed.length === 0) return
  await people.write(process, changed)
  for (const { person, mail } of changed) if (mail === null) await post.forget(process, person)
  erasures.wipe()
}

/** The names of all who took part, but for those who still answer for a measure. Those of the responsible group stay, who answer for the plan. */
async function forgetNames({ people, post, links, rooms, erasures }: Store, process: ProcessId): Promise<void> {
  const room = await rooms.open(process)
  const owners = ownersOfOpenMeasures(room.state)
  const gone = (await people.of(process)).filter(
    ({ person }) => room.state.people.persons[person] && !owners.has(person),
  )
  for (const { person } of gone) {
    await people.forget(process, person)
    await post.forget(process, person)
    await links.forget(process, person)
  }
  if (gone.length === 0) return
  erasures.wipe()
  await rooms.namesChanged(process)
}
