import { deepStrictEqual, ok, rejects, strictEqual, throws } from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type TestContext, test } from 'node:test'
import { holdsTheContract } from '../../../test/log-contract.ts'
import { at } from '../../../test/people.ts'
import { filesWith, scratchFolder } from '../../../test/scratch.ts'
import type { Event } from '../../process/process.ts'
import { type DataFolder, openDataFolder, SetupError } from '../database.ts'
import { openDrawerFile } from '../drawer.ts'
import { DiskFull, type Log, LogStopped } from './log.ts'
import { sqliteLog } from './sqlite-log.ts'

holdsTheContract('SQLite', (context) => {
  const dataDir = scratchFolder(context)
  let folder: DataFolder | null = null
  return {
    open: async () => {
      folder = openDataFolder(dataDir)
      return sqliteLog(folder.main, openDrawerFile(folder.drawer))
    },
    close: async () => {
      folder?.close()
      folder = null
    },
  }
})

type Opened = Readonly<{ folder: DataFolder; log: Log; dataDir: string }>

function opened(context: TestContext): Opened {
  const dataDir = scratchFolder(context)
  const folder = openDataFolder(dataDir)
  return { folder, log: sqliteLog(folder.main, openDrawerFile(folder.drawer)), dataDir }
}

const wish = (about: string, said: string): Event =>
  ({ stage: 'wishes', event: { type: 'wish-written', group: 'g', about, words: { wish: said } } }) as Event
const note = (about: string, said: string): Event =>
  ({
    stage: 'interviews',
    event: { type: 'note-taken', group: 'g', interview: 'a.b', about, drawer: { said } },
  }) as Event

/** Adds one event after the other, each with a command of its own, several on the way at once. */
async function addAll(log: Log, events: readonly Event[], from = 0): Promise<void> {
  await Promise.all(
    events.map((event, index) =>
      log.append({ process: 'p', expectedVersion: from + index, commandId: `c${from + index}`, events: [event], at }),
    ),
  )
}

test('what many wait for is one transaction', async (context) => {
  const { folder, log } = opened(context)
  const commits: string[] = []
  const exec = folder.main.exec.bind(folder.main)
  folder.main.exec = (sql) => {
    if (sql === 'COMMIT') commits.push(sql)
    exec(sql)
  }
  await addAll(
    log,
    Array.from({ length: 200 }, (_, index) => wish(`w${index}`, 'x')),
  )
  strictEqual(commits.length, 1)
  folder.close()
})

test('a text that was struck out is in no file any more, however the rows have moved (P5)', async (context) => {
  const { folder, log, dataDir } = opened(context)
  const events = Array.from({ length: 1_500 }, (_, index) =>
    wish(`w${index}`, `KANARI-${index}- ${'ord '.repeat(index % 60)}`),
  )
  for (let from = 0; from < events.length; from += 100) await addAll(log, events.slice(from, from + 100), from)
  ok(filesWith(dataDir, 'KANARI-701-').length > 0, 'it has lain here')
  const struckOut = events.flatMap((_, index) => (index % 3 === 0 ? [`w${index}`] : []))
  await addAll(
    log,
    struckOut.map((forgets) => ({ stage: 'wishes', event: { type: 'wish-struck-out', group: 'g', forgets } }) as Event),
    events.length,
  )
  const found = struckOut.filter((wish) => filesWith(dataDir, `KANARI-${wish.slice(1)}-`).length > 0)
  deepStrictEqual(found, [])
  ok(filesWith(dataDir, 'KANARI-701-').length > 0, 'what was not struck out stands')
  folder.close()
})

test('a note that was struck out is in no file any more (P4)', async (context) => {
  const { folder, log, dataDir } = opened(context)
  await addAll(
    log,
    Array.from({ length: 300 }, (_, index) => note(`n${index}`, `KANARI-${index}- ${'ord '.repeat(index % 40)}`)),
  )
  ok(filesWith(dataDir, 'KANARI-150-').length > 0, 'it has lain here')
  const forgets = 'n150'
  await addAll(
    log,
    [{ stage: 'interviews', event: { type: 'note-struck-out', group: 'g', interview: 'a.b', forgets } } as Event],
    300,
  )
  deepStrictEqual(filesWith(dataDir, 'KANARI-150-'), [])
  ok(filesWith(dataDir, 'KANARI-151-').length > 0, 'the others lie here still')
  folder.close()
})

test('a note never lies in the log, and nobody stands as its author', async (context) => {
  const { folder, log, dataDir } = opened(context)
  await addAll(log, [note('n1', 'KANARI')])
  folder.close()
  deepStrictEqual(filesWith(dataDir, 'KANARI'), [join(dataDir, 'drawer.db')])
  const database = new DatabaseSync(join(dataDir, 'flippover.db'))
  const columns = database.prepare('SELECT name FROM pragma_table_info(?)').all('events')
  deepStrictEqual(
    columns.map(({ name }) => name),
    ['process', 'version', 'form', 'stage', 'body'],
  )
  database.close()
})

test('a second process on the same folder is refused within a second, in a sentence (D5)', async (context) => {
  const { folder, dataDir } = opened(context)
  throws(() => openDataFolder(dataDir), SetupError)
  const began = performance.now()
  const other = `import { openDataFolder } from ${JSON.stringify(join(import.meta.dirname, '../database.ts'))}
    try { openDataFolder(${JSON.stringify(dataDir)}); console.log('let in') } catch (error) { console.log(error.message) }`
  const said = await new Promise<string>((resolve) =>
    execFile(process.execPath, ['--input-type=module', '-e', other], (_, stdout) => resolve(stdout)),
  )
  ok(/^Another Flippover is already using/.test(said), said)
  ok(performance.now() - began < 3_000, 'the start of a process, and a good second')
  folder.close()
  openDataFolder(dataDir).close()
})

test('a full disk says no in so many words, loses nothing, and goes on when there is room (D3)', async (context) => {
  const { folder, log } = opened(context)
  await addAll(log, [wish('w0', 'før')])
  const { page_count: pages } = folder.main.prepare('PRAGMA page_count').get() as { page_count: number }
  folder.main.exec(`PRAGMA max_page_count = ${pages}`)
  const long = Array.from({ length: 40 }, (_, index) => wish(`full${index}`, 'ord '.repeat(400)))
  await rejects(addAll(log, long, 1), DiskFull)
  strictEqual((await log.read('p')).length, 1)
  folder.main.exec('PRAGMA max_page_count = 1000000')
  await addAll(log, [wish('w1', 'etter')], 1)
  strictEqual((await log.read('p')).length, 2)
  folder.close()
})

test('after an I/O error nothing is acknowledged any more, and nothing of it was written (D4)', async (context) => {
  const { folder, log } = opened(context)
  await addAll(log, [wish('w0', 'før')])
  const exec = folder.main.exec.bind(folder.main)
  folder.main.exec = (sql) => {
    if (sql === 'COMMIT') throw Object.assign(new Error('disk I/O error'), { errcode: 10 })
    exec(sql)
  }
  await rejects(addAll(log, [wish('w1', 'under')], 1), LogStopped)
  folder.main.exec = exec
  await rejects(addAll(log, [wish('w2', 'etter')], 1), LogStopped)
  strictEqual((await log.read('p')).length, 1)
  folder.close()
})

test('what was noted for a command that was never acknowledged is never shown', async (context) => {
  const { folder, log, dataDir } = opened(context)
  const exec = folder.main.exec.bind(folder.main)
  folder.main.exec = (sql) => {
    if (sql === 'COMMIT') throw Object.assign(new Error('disk I/O error'), { errcode: 10 })
    exec(sql)
  }
  await rejects(addAll(log, [note('n1', 'uten hendelse')]), LogStopped)
  folder.main.exec = exec
  folder.close()
  const again = openDataFolder(dataDir)
  const reopened = sqliteLog(again.main, openDrawerFile(again.drawer))
  await addAll(reopened, [wish('w', 'Ro'), note('n2', 'min egen')])
  deepStrictEqual(
    (await reopened.read('p')).map(({ event }) => event as unknown),
    [wish('w', 'Ro').event, note('n2', 'min egen').event],
  )
  again.close()
})
test('what is struck out in one stage leaves alone what was written in another under the same id', async (context) => {
  const { log } = opened(context)
  const struckOut = {
    stage: 'storyRound',
    event: { type: 'hallmark-struck-out', group: 'g', forgets: 'same' },
  } as Event
  await addAll(log, [wish('same', 'Latter på morgenen'), struckOut])
  deepStrictEqual((await log.read('p'))[0]?.event, wish('same', 'Latter på morgenen').event)
})
