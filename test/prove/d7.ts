import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isDeepStrictEqual } from 'node:util'
import { type Dice, diceFrom } from '../../src/kernel/dice.ts'
import { evolve, initial } from '../../src/process/process.ts'
import { formOf, migrations, newestForm, openDataFolder, settings } from '../../src/server/database.ts'
import { histories, readHistory } from '../histories/recorded.ts'
import { writeDown } from '../whole-process.ts'
import { type Line, withFolder } from './line.ts'
import { withHouse } from './played.ts'

/** By a clock that stands before the notes of any history are due: they would be gone, as they should (P4). */
const now = 1_700_000_000_000
/** Every recorded history in a folder of every form there has been, and one of a form that is still to come. */
const trials = histories.flatMap((history) => migrations.map((_, older) => ({ history, form: older + 1 })))

export const d7: Line = {
  id: 'D7',
  promise: 'Every recorded history opens from a folder of every form there has been; a newer folder is left as it is',
  demands: 'all histories x all forms read as they were, 0 newer ones opened or written',
  sample: 4,
  usual: trials.length,
  toCatch: 1,
  async run({ cycles, seed, defect }) {
    const dice = diceFrom(seed)
    let [unlike, touched] = [0, 0]
    for (let cycle = 0; cycle < cycles; cycle++) {
      // Spread over all forms, however few are tried.
      const trial = trials[(seed + cycle * 7) % trials.length]
      if (!trial) continue
      const [reads, leaves] = await oneFolder(trial, dice, defect)
      unlike += reads ? 0 : 1
      touched += leaves ? 0 : 1
    }
    const kinds = `${histories.length} histories, forms 1 to ${newestForm}`
    return {
      reached: `${cycles} older folders (${kinds}), ${unlike} read otherwise, ${touched} newer ones opened or written`,
      faults: unlike + touched,
    }
  },
}

function oneFolder({ history, form }: (typeof trials)[number], dice: Dice, defect: boolean) {
  return withFolder(async (folder) => {
    const [written, old] = [join(folder, 'written'), join(folder, 'old')]
    const events = readHistory(history)
    const person = { mail: 'kari@example.org', isPartTime: false, hasNoPhone: false, needsNearDoor: false }
    const kari = { person: 'kari', name: 'Kari Nes', ...person, languages: '' }
    const process = await withHouse(written, now, async (house) => {
      const made = await house.processes.create('Blåbærhaugen', 'nb', now)
      await house.people.write(made.process, [kari])
      await writeDown(house.log, made.process, { step: null, moment: '', events, endsAt: now })
      return made.process
    })
    asOfForm(form, join(written, 'flippover.db'), old, defect)
    // The notes lie in a file of their own, which has had one form only.
    cpSync(join(written, 'drawer.db'), join(old, 'drawer.db'))
    // What an older version kept of a history is what it comes to here, event by event and word by word.
    const wanted = events.reduce(evolve, initial)
    const reads = await withHouse(old, now, async (house) => {
      const { state } = await house.rooms.open(process)
      return isDeepStrictEqual(state, wanted) && isDeepStrictEqual(await house.people.of(process), [kari])
    }).catch(() => false)
    return [reads, leavesNewer(old, 1 + Math.floor(dice() * 900))] as const
  })
}

/** The folder as a version wrote it whose newest migration this was, with what had a place in it then. */
function asOfForm(form: number, from: string, dataDir: string, defect: boolean): void {
  mkdirSync(dataDir)
  const older = new DatabaseSync(join(dataDir, 'flippover.db'))
  older.exec(settings)
  // The planted defect: a step that was never taken, in a folder that says it was.
  for (const step of migrations.slice(0, defect ? 0 : form)) older.exec(step)
  older.exec(`PRAGMA user_version = ${form}`)
  older.prepare('ATTACH ? AS written').run(from)
  const namesIn = (schema: string, place: string): readonly string[] =>
    older
      .prepare('SELECT name FROM pragma_table_info(?, ?)')
      .all(place, schema)
      .map(({ name }) => String(name))
  const tables = older.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table'").all()
  for (const { name } of tables) {
    const columns = namesIn('main', String(name)).filter((one) => namesIn('written', String(name)).includes(one))
    older.exec(`INSERT INTO main."${name}" (${columns}) SELECT ${columns} FROM written."${name}"`)
  }
  older.exec('DETACH written')
  older.close()
}

/** A folder from so many forms ahead is refused, and not one byte of it is changed. */
function leavesNewer(dataDir: string, ahead: number): boolean {
  const file = join(dataDir, 'flippover.db')
  const database = new DatabaseSync(file)
  database.exec(`PRAGMA user_version = ${formOf(database) + ahead}; PRAGMA wal_checkpoint(TRUNCATE)`)
  database.close()
  const bytes = (): string => createHash('sha256').update(readFileSync(file)).digest('hex')
  const before = bytes()
  try {
    openDataFolder(dataDir).close()
    return false
  } catch (error) {
    return /written by a newer Flippover/.test(String(error)) && bytes() === before
  }
}
