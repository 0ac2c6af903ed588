import { type Dice, diceFrom } from '../../src/kernel/dice.ts'
import type { Role } from '../../src/kernel/values.ts'
import type { Hat } from '../../src/process/roles.ts'
import { openInMemory } from '../../src/server/database.ts'
import { openDrawerFile } from '../../src/server/drawer.ts'
import type { Log } from '../../src/server/log/log.ts'
import { sqliteLog } from '../../src/server/log/sqlite-log.ts'
import { Room } from '../../src/server/room.ts'
import { play } from '../laws/plays.ts'
import type { Line } from './line.ts'

/** How often one command is sent: once, twice, ten times at once. */
const times = [1, 2, 10] as const

export const c1: Line = {
  id: 'C1',
  promise: 'A command sent again is one command: at once, later, and after a restart',
  demands: 'all commands, x1, x2 and x10',
  sample: 1,
  usual: 6,
  toCatch: 1,
  async run({ cycles, seed, defect }) {
    const dice = diceFrom(seed)
    const kinds = new Set<string>()
    let [sent, faults] = [0, 0]
    for (let cycle = 0; cycle < cycles; cycle++) {
      const told = await playOverAndOver(1 + (cycle % 4), dice, defect, kinds)
      sent += told.sent
      faults += told.isSame ? 0 : 1
    }
    return {
      reached: `${kinds.size} kinds of commands, sent ${sent} times in ${cycles} processes, ${faults} that differ`,
      faults,
    }
  },
}

/** A whole process through the room and its log, every command several times over; in the end it must be the same process. */
async function playOverAndOver(seed: number, dice: Dice, defect: boolean, kinds: Set<string>) {
  const folder = openInMemory()
  const stored = sqliteLog(folder.main, openDrawerFile(folder.drawer))
  const log = defect ? forgetful(stored) : stored
  let now = 0
  const open = (): Promise<Room> =>
    Room.open(
      'p',
      log,
      () => now,
      'epoch',
      () => null,
    )
  let room = await open()
  const happenings = play(seed)
  const ids: { id: string; at: number }[] = []
  let sent = 0
  for (const [at, { command, actor, events }] of happenings.entries()) {
    now = actor.at
    const id = `c${at}`
    kinds.add(`${command.stage}/${command.command.type}`)
    const often = times[Math.floor(dice() * times.length)] ?? 1
    const ask = (one: { id: string; at: number }) => askAs(room, one.id, happenings[one.at] ?? { command, actor })
    await Promise.all(Array.from({ length: often }, () => ask({ id, at })))
    sent += often
    if (events.length > 0) ids.push({ id, at })
    // Now and then the server starts anew, and a phone that slept sends what was taken long ago.
    if (dice() < 0.05) {
      room.close()
      room = await open()
    }
    const old = dice() < 0.2 ? ids[Math.floor(dice() * ids.length)] : undefined
    if (old) {
      await ask(old)
      sent += 1
    }
  }
  const last = happenings.at(-1)?.after
  const isSame = JSON.stringify(room.state) === JSON.stringify(last)
  room.close()
  folder.close()
  return { sent, isSame }
}

type Asked = Readonly<Pick<ReturnType<typeof play>[number], 'command' | 'actor'>>

/** In the name of whoever asked, with the right they had then: what is tried here is the log and the room, not the door. */
const askAs = (room: Room, id: string, { command, actor }: Asked) =>
  actor.roles.includes('system')
    ? room.takeAsSystem(id, command, actor.person)
    : room.take(id, command, { person: actor.person, hat: hatOf(actor.roles) })

const hatOf = (roles: readonly Role[]): Hat =>
  roles.includes('participant') ? 'seat' : roles.includes('board') ? 'board' : 'staff'

/** A log that knows no command again: whatever is sent twice is done twice, where the rules let it. */
const forgetful = (log: Log): Log => ({
  ...log,
  takenAt: () => Promise.resolve(null),
  append: (append) => log.append({ ...append, commandId: crypto.randomUUID() }),
})
