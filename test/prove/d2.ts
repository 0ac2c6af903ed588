import { readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { Database as WasmDatabase } from 'node-sqlite3-wasm'
import { type Dice, diceFrom } from '../../src/kernel/dice.ts'
import { openDataFolder, openInMemory, settings } from '../../src/server/database.ts'
import { openDrawerFile } from '../../src/server/drawer.ts'
import type { Log } from '../../src/server/log/log.ts'
import { sqliteLog } from '../../src/server/log/sqlite-log.ts'
import { type Line, type Reached, type Trial, withFolder } from './line.ts'
import { type Asked, diskAfter, layOut, recordDisk } from './recorded-disk.ts'

const files = ['flippover.db', 'flippover.db-wal'] as const
const process = 'p'
/** Appends in one recording; each recording is looked at with the power gone at many moments. */
const [appends, imagesOfEach] = [60, 250] as const

export const d2: Line = {
  id: 'D2',
  promise: 'No acknowledged action is lost when the power goes',
  demands: '10,000 simulated crash images, 0 lost (with NORMAL it must lose)',
  sample: 20,
  usual: 1_000,
  toCatch: 60,
  run,
}

/**
 * The product's own log writes through an SQLite whose disk is `node:fs`, so that every write and every sync can be
 * listened to; SQLite itself decides what is synced when. Then the power goes at a random moment, the disk is laid out
 * as it may be found, and the product starts on it.
 */
async function run({ cycles, seed, defect }: Trial): Promise<Reached> {
  const dice = diceFrom(seed)
  let [images, lost, moments] = [0, 0, 0]
  while (images < cycles) {
    const many = Math.min(imagesOfEach, cycles - images)
    await withFolder(async (folder) => {
      const { before, asked } = await recording(join(folder, 'written'), dice, defect)
      moments += asked.length
      for (let image = 0; image < many; image++) {
        lost += await lostAfter(join(folder, 'found'), { before, asked, dice })
      }
    })
    images += many
  }
  return { reached: `${images} images from ${moments} writes and syncs, ${lost} that lost something`, faults: lost }
}

type Recording = Readonly<{ before: ReadonlyMap<string, Uint8Array>; asked: readonly Asked[] }>

async function recording(folder: string, dice: Dice, defect: boolean): Promise<Recording> {
  // The tables are made by the product as it starts for the first time, on a disk where nothing goes wrong.
  openDataFolder(folder).close()
  const before = new Map<string, Uint8Array>([
    [files[0], readFileSync(join(folder, files[0]))],
    [files[1], new Uint8Array()],
  ])
  const { asked, stop } = recordDisk(files)
  const memory = openInMemory()
  const database = openWasm(join(folder, files[0]), defect)
  try {
    const log = sqliteLog(database, openDrawerFile(memory.drawer))
    await write(log, asked, dice)
  } finally {
    database.close()
    memory.close()
    stop()
  }
  return { before, asked }
}

/** Some at once, so that several share a commit; now and then something is struck out, which empties the log's own file. */
async function write(log: Log, asked: Asked[], dice: Dice): Promise<void> {
  let version = 0
  while (version < appends) {
    const together = 1 + Math.floor(dice() * 3)
    const from = version
    await Promise.all(
      Array.from({ length: together }, async (_, at) => {
        const number = from + at + 1
        const isStruck = dice() < 0.1
        const event = isStruck
          ? ({ stage: 'actionPlan', event: { type: 'wish-struck-out', forgets: `w${number - 1}` } } as const)
          : ({
              stage: 'actionPlan',
              event: { type: 'wish-added', about: `w${number}`, words: { wish: 'x'.repeat(40 + dice() * 4_000) } },
            } as const)
        const follows = number === 1 ? null : `c${number - 1}`
        const appended = await log.append({
          process,
          expectedVersion: number - 1,
          follows,
          commandId: `c${number}`,
          events: [event],
          at: 1,
        })
        if (appended.was !== 'added') throw new Error(`Not added: ${appended.was}`)
        asked.push({ what: 'acknowledged', many: number })
      }),
    )
    version = from + together
  }
}

/** 1 when what was acknowledged before the power went is not all there, or the product does not start. */
async function lostAfter(
  folder: string,
  { before, asked, dice }: Recording & Readonly<{ dice: Dice }>,
): Promise<number> {
  const until = asked.slice(0, Math.floor(dice() * (asked.length + 1)))
  const acknowledged = Math.max(0, ...until.flatMap((one) => (one.what === 'acknowledged' ? [one.many] : [])))
  rmSync(folder, { recursive: true, force: true })
  layOut(folder, diskAfter(before, until, dice), [])
  try {
    const opened = openDataFolder(folder)
    const stands = await sqliteLog(opened.main, openDrawerFile(opened.drawer)).read(process)
    opened.close()
    const isInOrder = stands.every(({ version }, at) => version === at + 1)
    return isInOrder && stands.length >= acknowledged ? 0 : 1
  } catch {
    return 1
  }
}

type Row = Record<string, unknown>

/** An SQLite over `node:fs`, with as much of the face of Node's own as the log uses. One writer, so that it needs no shared memory. */
function openWasm(file: string, defect: boolean): DatabaseSync {
  const { Database } = createRequire(import.meta.url)('node-sqlite3-wasm') as {
    Database: new (path: string) => WasmDatabase
  }
  const database = new Database(file)
  database.exec('PRAGMA locking_mode = EXCLUSIVE')
  // The planted defect: the setting with which SQLite leaves the sync for later.
  database.exec(defect ? settings.replace('synchronous = FULL', 'synchronous = NORMAL') : settings)
  const face = {
    exec: (sql: string): void => database.exec(sql),
    prepare(sql: string) {
      const statement = database.prepare(sql)
      const values = (given: readonly unknown[]) => given as Parameters<typeof statement.get>[0]
      return {
        run: (...given: readonly unknown[]) => statement.run(values(given)),
        get: (...given: readonly unknown[]) => (statement.get(values(given)) as Row | null) ?? undefined,
        all: (...given: readonly unknown[]) => statement.all(values(given)) as Row[],
      }
    },
    close: (): void => database.close(),
    get isTransaction(): boolean {
      return database.inTransaction
    },
  }
  return face as unknown as DatabaseSync
}
