import { setTimeout as pause } from 'node:timers/promises'
import type { Dice } from '../../src/kernel/dice.ts'
import type { Command } from '../../src/process/process.ts'
import type { Person } from '../../src/process/roles.ts'
import type { Log, Recorded } from '../../src/server/log/log.ts'
import { postgresLog } from '../../src/server/log/postgres-log.ts'
import { Room } from '../../src/server/room.ts'
import { openPostgres } from '../../src/server/store/postgres.ts'
import { at } from '../people.ts'

const process = 'p'
const staff: Person = { person: 'turid', hat: 'staff' }

/** A node of the product, as far as one process goes: its own lines to the database, its own room. */
export type TestNode = Readonly<{ log: Log; room: Room; heard: Recorded[]; close: () => Promise<void> }>

export type Wrap = (log: Log) => Log

export async function openNode(url: string, listens: boolean, wrap: Wrap = (log) => log): Promise<TestNode> {
  const opened = await postgresLog(await openPostgres(url), { listens })
  const log = wrap(opened.log)
  const heard: Recorded[] = []
  log.follow(process, 0, ({ recorded }) => heard.push(...recorded))
  const room = await Room.open(
    process,
    log,
    () => at,
    'epoch',
    () => null,
  )
  const close = async (): Promise<void> => {
    room.close()
    await opened.close()
  }
  return { log, room, heard, close }
}

/** Somebody who may lead, so that there is something to ask for. */
export async function prepare({ room }: TestNode): Promise<void> {
  const asked: readonly Command[] = [
    { stage: 'preparation', command: { type: 'join-team', person: 'turid', title: '' } },
    { stage: 'preparation', command: { type: 'name-role', person: 'turid', role: 'facilitator', holds: true } },
  ]
  for (const [index, command] of asked.entries()) await room.takeAsSystem(`prepare-${index}`, command)
}

/** One answer: what was asked for, when it was asked and answered by a common count, and at which version it was taken. */
type Answer = Readonly<{ id: string; guest: string | null; asked: number; answered: number; version: number }>

export type Played = Readonly<{ answers: readonly Answer[]; faults: readonly string[] }>

/**
 * Clients that ask any node, ask the same again at another when no answer comes or now and then although it came, and
 * look at yet another whether what they were promised is there.
 */
export async function play(nodes: readonly TestNode[], clients: number, each: number, dice: Dice): Promise<Played> {
  const answers: Answer[] = []
  const faults: string[] = []
  let count = 0
  const any = (): TestNode => {
    const node = nodes[Math.floor(dice() * nodes.length)]
    if (!node) throw new Error('There is no node.')
    return node
  }
  const ask = async (id: string, command: Command): Promise<number> => {
    for (;;) {
      const { room } = any()
      // As every request over HTTP does, before it looks who asks.
      const outcome = await room
        .caughtUp()
        .then(() => room.take(id, command, staff))
        .catch(() => null)
      if (outcome && 'version' in outcome) return outcome.version
      if (outcome) faults.push(`${id} was refused: ${outcome.refused}`)
      await pause(20)
    }
  }
  const client = async (name: number): Promise<void> => {
    for (let number = 0; number < each; number++) {
      const id = `${name}-${number}`
      const guest = dice() < 0.6 ? `guest-${id}` : null
      const command: Command =
        guest === null
          ? { stage: 'people', command: { type: 'open-door', isOpen: dice() < 0.5 } }
          : { stage: 'people', command: { type: 'add-at-the-door', person: guest } }
      const asked = ++count
      const version = await ask(id, command)
      answers.push({ id, guest, asked, answered: ++count, version })
      if (dice() < 0.2 && (await ask(id, command)) !== version) faults.push(`${id} was answered in two ways`)
      const { room } = any()
      // A database may take its time to start: whoever is sent back meanwhile asks again.
      while (
        !(await room.caughtUp().then(
          () => true,
          () => false,
        ))
      )
        await pause(20)
      const isThere = guest === null || guest in room.state.people.persons
      if (room.version < version || !isThere) faults.push(`${id} was not to be seen on another node`)
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, name) => client(name)))
  return { answers, faults }
}

/** Everything in which the history is not one: empty when one total order explains all answers and all that was heard. */
export async function faultsOf(nodes: readonly TestNode[], { answers, faults }: Played): Promise<readonly string[]> {
  const found = [...faults]
  const [first] = nodes
  if (!first) return ['there is no node']
  const history = await first.log.read(process)
  if (history.some(({ version }, index) => version !== index + 1)) found.push('the versions have gaps')

  const guests = history.flatMap(({ event }) => (event.type === 'added-at-the-door' ? [event.person] : []))
  if (new Set(guests).size !== guests.length) found.push('somebody came in twice')
  for (const { id, guest, version } of answers) {
    if (guest !== null && !guests.includes(guest)) found.push(`${id} was acknowledged and lost`)
    if ((await first.log.takenAt(process, id)) !== version) found.push(`${id} is not where it was said to be`)
  }

  // Whoever decides on the latest never opens an open door.
  const doors = history.flatMap(({ event }) => (event.type === 'door-opened' ? [event.isOpen] : []))
  if (doors.some((isOpen, index) => isOpen === doors[index - 1])) found.push('decided on what was not so')

  const inOrder = answers.toSorted((one, other) => one.answered - other.answered)
  for (const later of answers) {
    const before = inOrder.findLast(({ answered }) => answered < later.asked)
    if (before && before.version > later.version) found.push(`${later.id} stands before what it came after`)
  }
  for (const { heard, room } of nodes) {
    await room.caughtUp()
    if (JSON.stringify(heard) !== JSON.stringify(history)) found.push('a node heard another history')
    if (room.version !== history.length) found.push('a room stayed behind')
    if (JSON.stringify(room.state) !== JSON.stringify(first.room.state)) found.push('two rooms differ')
  }
  return found
}
