import { evolve, initial, projectStage, type State } from '../../src/process/process.ts'
import { rolesOf } from '../../src/process/roles.ts'
import type { Recorded } from '../../src/server/log/log.ts'
import { postgresLog } from '../../src/server/log/postgres-log.ts'
import { openPostgres } from '../../src/server/store/postgres.ts'
import type { Meeting } from './meeting.ts'

/** What was lost, doubled or out of order in a meeting that is over, by what the database holds of it now. */
export async function faultsOfMeeting(meeting: Meeting, url: string): Promise<number> {
  const { log, close } = await postgresLog(await openPostgres(url), { listens: false })
  const history = await log.read(meeting.process)
  await close()
  return faultsIn(meeting, history)
}

/** Holds the one history against what was acknowledged, read elsewhere, and shown on every phone. */
function faultsIn({ writers, phones, people, unread }: Meeting, history: readonly Recorded[]): number {
  let faults = unread()
  if (history.some(({ version }, index) => version !== index + 1)) faults += 1
  for (const { step, sent, acknowledged } of writers) {
    const stands = history.flatMap(({ event }) =>
      event.type === 'minutes-planned' && event.step === step ? [event.minutes] : [],
    )
    for (let number = 1; number <= sent; number++) {
      const times = stands.filter((minutes) => minutes === number).length
      if (times > 1 || (times === 0 && number <= acknowledged)) faults += 1
    }
    if (stands.some((minutes, index) => minutes <= (stands[index - 1] ?? 0))) faults += 1
  }
  // What a phone showed at a version is what the history is up to there: nothing else, and never back again.
  const states: State[] = [initial]
  for (const event of history) states.push(evolve(states.at(-1) ?? initial, event))
  for (const [index, { shown, version }] of phones.entries()) {
    if (version !== history.length) faults += 1
    const person = people[index] ?? ''
    for (const [at, one] of shown.entries()) {
      const state = states[one.version]
      const viewer = { person, roles: state ? rolesOf(state, person, 'seat') : [] }
      const isTrue = state && JSON.stringify(projectStage(state, 'agenda', viewer)) === one.agenda
      if (!isTrue || one.version < (shown[at - 1]?.version ?? 0)) faults += 1
    }
  }
  return faults
}
