import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Dice, diceFrom } from '../../src/kernel/dice.ts'
import type { ProcessId } from '../../src/kernel/values.ts'
import type { Command } from '../../src/process/process.ts'
import { forgetWhatIsDue } from '../../src/server/privacy/forgetting.ts'
import { type Line, type Reached, type Trial, withFolder } from './line.ts'
import { asStaff, playedIn, withHouse } from './played.ts'

/** Some months after the meetings: nothing is so old that it is deleted. */
const now = 1_810_000_000_000

/** What a disk, a bug or a hand may do to one event: bytes turned, cut, swapped, or a fact of another shape. */
function mutated(body: string, dice: Dice): string {
  const at = Math.floor(dice() * body.length)
  switch (Math.floor(dice() * 6)) {
    case 0:
      return body.slice(0, at)
    case 1:
      return `${body.slice(0, at)}${String.fromCharCode(33 + Math.floor(dice() * 90))}${body.slice(at + 1)}`
    case 2:
      return body.replace(/"type":"[^"]*"/, '"type":"never-heard-of"')
    case 3:
      return body.replace(/:\s*(?:\d+|true|false|null)/, ':{"x":[]}')
    case 4:
      return body.replace(/:\s*"[^"]*"(?!.*:\s*")/, ':7')
    default:
      return '[]'
  }
}

/** Poisons one event after the other in one process, starts the server on it, and asks both processes for what they have. */
function run({ cycles, seed, defect }: Trial): Promise<Reached> {
  return withFolder(async (dataDir) => {
    const dice = diceFrom(seed)
    const [poisoned, healthy] = await withHouse(dataDir, now, async (house) => [
      await playedIn(house, 1, now),
      await playedIn(house, 2, now),
    ])
    const file = join(dataDir, 'flippover.db')
    let [faults, readOnly] = [0, 0]
    for (let cycle = 0; cycle < cycles; cycle++) {
      const undo = poison(file, poisoned, dice)
      const told = await askBoth(dataDir, { poisoned, healthy, defect }).catch(() => ({ isReadOnly: false, faults: 1 }))
      faults += told.faults
      readOnly += told.isReadOnly ? 1 : 0
      undo()
    }
    return { reached: `${cycles} events poisoned, ${readOnly} times read-only, ${faults} faults`, faults }
  })
}

/** One event of the process becomes another; answers how to put it back. */
function poison(file: string, process: ProcessId, dice: Dice): () => void {
  const database = new DatabaseSync(file)
  const many = Number(database.prepare('SELECT max(version) AS many FROM events WHERE process = ?').get(process)?.many)
  const version = 1 + Math.floor(dice() * many)
  const table = dice() < 0.8 ? 'events' : 'words'
  const found = database.prepare(`SELECT body FROM ${table} WHERE process = ? AND version = ?`).get(process, version)
  const write = database.prepare(`UPDATE ${table} SET body = ? WHERE process = ? AND version = ?`)
  if (typeof found?.body === 'string') write.run(mutated(found.body, dice), process, version)
  database.close()
  return () => {
    if (typeof found?.body !== 'string') return
    const again = new DatabaseSync(file)
    again.prepare(`UPDATE ${table} SET body = ? WHERE process = ? AND version = ?`).run(found.body, process, version)
    again.close()
  }
}

type Asked = Readonly<{ poisoned: ProcessId; healthy: ProcessId; defect: boolean }>

const askBoth = (dataDir: string, { poisoned, healthy, defect }: Asked) =>
  withHouse(dataDir, now, async (house) => {
    // The planted defect: a server that reads all its processes as it starts, and stops at the first that it cannot read.
    if (defect)
      for (const { process } of await house.processes.all())
        if ((await house.rooms.open(process)).isSpoiled) throw new Error('stopped')
    const staff = await asStaff(house)
    const view = (process: ProcessId) => staff.get(`/api/staff/${process}/view`)
    const send = (process: ProcessId) => {
      const command: Command = { stage: 'people', command: { type: 'open-door', isOpen: true } }
      return staff.post(`/api/staff/${process}/commands`, { id: crypto.randomUUID(), ...command })
    }
    // What the server does by itself each hour goes through all of them.
    await forgetWhatIsDue(house, now)
    const shown = await view(poisoned)
    // So early that nobody was let in yet: then it is nobody's to see.
    if (shown.status === 403) return { isReadOnly: true, faults: await isWell() }
    const isReadOnly = shown.status === 200 && ((await shown.json()) as { readOnly: string | null }).readOnly !== null
    const taken = await send(poisoned)
    const exported = await staff.get(`/api/process/${poisoned}/export.json`)
    const isHonest = isReadOnly ? taken.status === 409 && exported.status === 200 : taken.status === 200
    return { isReadOnly, faults: (shown.status === 200 && isHonest ? 0 : 1) + (await isWell()) }

    async function isWell(): Promise<number> {
      const asked = [await view(healthy), await send(healthy)]
      return asked.every(({ status }) => status === 200) ? 0 : 1
    }
  })

export const d8: Line = {
  id: 'D8',
  promise: 'A poisoned event hurts one process at most: read-only, with an export and a sentence',
  demands: '10,000 mutations, 0 crash loops',
  sample: 20,
  usual: 500,
  toCatch: 6,
  run,
}
