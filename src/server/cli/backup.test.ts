import { deepStrictEqual, ok, throws } from 'node:assert/strict'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type TestContext, test } from 'node:test'
import { openWorkplace, testHouse } from '../../../test/house.ts'
import { at } from '../../../test/people.ts'
import { filesWith, scratchFolder } from '../../../test/scratch.ts'
import type { Command } from '../../process/process.ts'
import { openDataFolder, SetupError } from '../database.ts'
import { openDrawerFile } from '../drawer.ts'
import { eraseProcess } from '../privacy/forgetting.ts'
import { backUp, restore } from './backup.ts'
import { lastBackupOf } from './last-backup.ts'

const named = (workplace: string): Command => ({
  stage: 'preparation',
  command: { type: 'describe-workplace', workplace, purpose: '' },
})

/** A server that runs, with a process, and a folder in which backups are laid. */
async function running(context: TestContext) {
  const house = await testHouse(context)
  return { house, workplace: await openWorkplace(house), folder: scratchFolder(context) }
}

test('a backup of a running server holds all that was acknowledged before it began, and opens on an empty machine (D6)', async (context) => {
  const { house, workplace, folder } = await running(context)
  for (let round = 0; round < 10; round++) {
    const under: Promise<unknown>[] = []
    // Some are acknowledged before, others are on their way while it is made.
    await workplace.staff.command('staff', workplace.process, named(`Blåbærhaugen ${round}`))
    const { version } = await house.house.rooms.open(workplace.process)
    for (const other of ['a', 'b', 'c']) {
      under.push(workplace.staff.command('staff', workplace.process, named(`${other} ${round}`)))
    }
    const file = join(folder, `${round}.backup`)
    backUp(house.dataDir, file)
    const dataDir = join(folder, `restored ${round}`)
    restore(file, dataDir)
    await Promise.all(under)
    const restored = await testHouse(context, { dataDir })
    const room = await restored.house.rooms.open(workplace.process)
    ok(room.version >= version, `round ${round}: ${room.version} of ${version}`)
    const log = await house.house.log.read(workplace.process)
    deepStrictEqual(await restored.house.log.read(workplace.process), log.slice(0, room.version))
    for (const person of workplace.people) {
      const name = await restored.house.people.nameOf(workplace.process, person)
      deepStrictEqual(name, await house.house.people.nameOf(workplace.process, person))
      ok(name)
    }
    deepStrictEqual(
      await restored.house.links.secretOf(workplace.process, workplace.people[0] ?? ''),
      await house.house.links.secretOf(workplace.process, workplace.people[0] ?? ''),
      'links on paper still open',
    )
    await restored.close()
  }
})

test('a backup that begins after an acknowledgement and lacks it would be seen', async (context) => {
  const { house, workplace, folder } = await running(context)
  const stale = join(folder, 'stale.backup')
  backUp(house.dataDir, stale)
  await workplace.staff.command('staff', workplace.process, named('Tyttebærhaugen'))
  const { version } = await house.house.rooms.open(workplace.process)
  restore(stale, join(folder, 'restored'))
  const restored = await testHouse(context, { dataDir: join(folder, 'restored') })
  ok((await restored.house.rooms.open(workplace.process)).version < version)
})

test('interview notes are in no backup (P4)', async (context) => {
  const { house, workplace, folder } = await running(context)
  const canary = 'Kanarifuglen-i-skuffen'
  const drawer = new DatabaseSync(join(house.dataDir, 'drawer.db'))
  openDrawerFile(drawer).put([
    { process: workplace.process, version: 900, about: 'note', body: canary, forgets: null, at: house.hands.now },
  ])
  drawer.close()
  ok(filesWith(house.dataDir, canary).length > 0)
  backUp(house.dataDir, join(folder, 'one.backup'))
  deepStrictEqual(filesWith(folder, canary), [])
})

test('who is erased after a backup is erased from it again, where the list of the erased lies there (P6)', async (context) => {
  const { house, workplace, folder } = await running(context)
  const file = join(folder, 'before.backup')
  backUp(house.dataDir, file)
  await eraseProcess(house.house, workplace.process)
  await house.close()

  const dataDir = join(folder, 'restored')
  mkdirSync(dataDir)
  copyFileSync(join(house.dataDir, 'erased.db'), join(dataDir, 'erased.db'))
  restore(file, dataDir)
  const restored = await testHouse(context, { dataDir })
  deepStrictEqual(await restored.house.processes.all(), [])
  await restored.close()
  deepStrictEqual(filesWith(dataDir, 'Blåbærhaugen'), [])
})

test('who was erased before a backup stays erased where an older one is put back beside its list', async (context) => {
  const { house, workplace, folder } = await running(context)
  await eraseProcess(house.house, workplace.process)
  const file = join(folder, 'after.backup')
  backUp(house.dataDir, file)
  restore(file, join(folder, 'restored'))
  const list = new DatabaseSync(join(folder, 'restored', 'erased.db'))
  deepStrictEqual(list.prepare('SELECT process FROM erased').get()?.process, workplace.process)
  list.close()
})

test('nothing is ever written over: neither a file by a backup nor a folder by a restore', async (context) => {
  const { house, folder } = await running(context)
  const file = join(folder, 'one.backup')
  backUp(house.dataDir, file)
  const before = readFileSync(file)
  throws(() => backUp(house.dataDir, file), SetupError)
  deepStrictEqual(readFileSync(file), before)
  throws(() => restore(file, house.dataDir), /is not empty/)
  const other = join(folder, 'other')
  mkdirSync(other)
  writeFileSync(join(other, 'somebody elses'), '')
  throws(() => restore(file, other), /is not empty/)
  deepStrictEqual(readdirSync(other), ['somebody elses'])
})

test('a restore that was cut off is done again from the beginning', async (context) => {
  const { house, folder } = await running(context)
  const file = join(folder, 'one.backup')
  backUp(house.dataDir, file)
  const dataDir = join(folder, 'restored')
  mkdirSync(dataDir)
  writeFileSync(join(dataDir, 'flippover.db.part'), 'half of it')
  writeFileSync(join(dataDir, 'links.key'), 'of the same backup')
  restore(file, dataDir)
  openDataFolder(dataDir).close()
})

test('what is no backup, is damaged, or comes from a newer version is refused, and nothing is left behind', async (context) => {
  const { house, folder } = await running(context)
  const whole = join(folder, 'whole.backup')
  backUp(house.dataDir, whole)
  const bytes = readFileSync(whole)
  const made = (name: string, spoil: (path: string) => void): string => {
    const path = join(folder, name)
    copyFileSync(whole, path)
    spoil(path)
    return path
  }
  const newer = made('newer', (path) => {
    const database = new DatabaseSync(path)
    database.exec('PRAGMA user_version = 900')
    database.close()
  })
  const cut = made('cut', (path) => writeFileSync(path, bytes.subarray(0, bytes.length - 8192)))
  const words = made('words', (path) => writeFileSync(path, 'not a database at all'))
  const plain = made('plain', (path) => {
    const database = new DatabaseSync(path)
    database.exec('DROP TABLE backup')
    database.close()
  })
  for (const file of [newer, cut, words, plain, join(folder, 'nowhere')]) {
    const dataDir = join(folder, `into ${file.split('/').at(-1)}`)
    throws(() => restore(file, dataDir), SetupError, file)
    ok(!existsSync(dataDir) || readdirSync(dataDir).length === 0, `${file} left ${dataDir}`)
  }
})

test('a backup is for its owner alone, leaves nothing beside it, and is noted in the data folder', async (context) => {
  const { house, folder } = await running(context)
  deepStrictEqual(lastBackupOf(house.dataDir), null)
  backUp(house.dataDir, join(folder, 'one.backup'), new Date(at))
  deepStrictEqual(readdirSync(folder), ['one.backup'])
  deepStrictEqual(statSync(join(folder, 'one.backup')).mode & 0o777, 0o600)
  deepStrictEqual(lastBackupOf(house.dataDir), at)
  throws(() => backUp(join(folder, 'nowhere'), join(folder, 'two.backup')), /no Flippover data/)
  throws(() => backUp(house.dataDir, join(folder, 'nowhere', 'two.backup')), SetupError)
})
