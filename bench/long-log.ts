import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PersonId, ProcessId } from '../src/kernel/values.ts'
import { decide, type Event, evolve, type State } from '../src/process/process.ts'
import { readConfig } from '../src/server/config.ts'
import { openHouse } from '../src/server/house.ts'
import { blaabaerhaugen } from '../src/simulation/people.ts'
import { playProcess } from '../src/simulation/workplace.ts'

/** A process that was played from A to E and then written in for a long time, and cookies to come to it with. */
export type Prepared = Readonly<{
  process: ProcessId
  events: number
  staff: string
  seat: string
  group: string
  wish: string
}>

/** A data folder with one process of each length. Every event of it was decided by the rules. */
export async function folderWith(
  lengths: readonly number[],
): Promise<{ folder: string; prepared: readonly Prepared[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'flippover-bench-'))
  const config = readConfig({ DATA_DIR: folder })
  if ('faults' in config) throw new Error(config.faults.join(' '))
  const { house, close } = await openHouse(config, Date.now)
  const prepared: Prepared[] = []
  try {
    for (const length of lengths) {
      const { process } = await house.processes.create('Blåbærhaugen', 'nb', Date.now())
      const { state, staff, events } = playedFor(length)
      for (let from = 0; from < events.length; from += 1_000) {
        const append = { process, expectedVersion: from, commandId: crypto.randomUUID(), at: Date.now() }
        await house.log.append({ ...append, events: events.slice(from, from + 1_000) })
      }
      // As it is some days after a meeting: whoever has notes that wait for their end is looked at when the server starts.
      await house.drawer.empty(process)
      const { group, wish, person } = whereToWrite(state)
      const cookie = async (hat: 'staff' | 'seat', who: PersonId): Promise<string> =>
        `flippover_${hat}=${(await house.signIn.begin({ hat, process, person: who }, Date.now())).token}`
      const cookies = { staff: await cookie('staff', staff), seat: await cookie('seat', person) }
      prepared.push({ process, events: events.length, group, wish, ...cookies })
    }
  } finally {
    await close()
  }
  return { folder, prepared }
}

/** Whoever sits at the first table that has a wish, and the wish. */
function whereToWrite({ wishes, groups }: State) {
  for (const { group, members } of groups[1].groups) {
    const wish = Object.entries(wishes[group]?.wishes ?? {}).find(([, one]) => !one.isStruckOut)?.[0]
    const [person] = members
    if (wish !== undefined && person !== undefined) return { group, wish, person }
  }
  throw new Error('Nobody has wished for anything.')
}

function playedFor(length: number): { state: State; staff: PersonId; events: readonly Event[] } {
  const events: Event[] = []
  let state: State | null = null
  let staff: PersonId = ''
  for (const one of playProcess({ seed: 1, workplace: blaabaerhaugen })) {
    events.push(...one.events)
    state = one.after
    staff = one.actor.person
  }
  if (!state) throw new Error('Nothing was played.')
  const { group, wish, person } = whereToWrite(state)
  const ask = (at: State, command: Parameters<typeof decide>[1]): State => {
    const decision = decide(at, command, { person, roles: ['participant'], at: 0 })
    if ('refused' in decision) throw new Error(`Refused: ${decision.refused}`)
    events.push(...decision.events)
    return decision.events.reduce<State>(evolve, at)
  }
  state = ask(state, { stage: 'wishes', command: { type: 'take-pen', group } })
  for (let turn = 0; events.length < length; turn++) {
    state = ask(state, {
      stage: 'wishes',
      command: { type: 'rewrite-wish', group, wish, said: `Mer tid til hverandre, ${turn}` },
    })
  }
  return { state, staff, events }
}
