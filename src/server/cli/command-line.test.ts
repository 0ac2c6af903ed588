import { deepStrictEqual, match, ok } from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { openWorkplace, testHouse } from '../../../test/house.ts'
import { scratchFolder } from '../../../test/scratch.ts'
import { cliCommands, commandLine } from './command-line.ts'

const root = join(import.meta.dirname, '../../..')

/** What was typed, and what came of it. */
async function type(dataDir: string, ...typed: readonly string[]) {
  const [said, complained]: [string[], string[]] = [[], []]
  const code = await commandLine(typed, {
    env: { DATA_DIR: dataDir },
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  })
  return { code, said: said.join('\n'), complained: complained.join('\n') }
}

async function running(context: TestContext) {
  const house = await testHouse(context)
  return { house, workplace: await openWorkplace(house), folder: scratchFolder(context) }
}

test('every command is documented as it is typed', () => {
  const page = readFileSync(join(root, 'docs/operation.md'), 'utf8')
  const rows = page.split('\n').filter((line) => line.startsWith('| `flippover '))
  deepStrictEqual(
    rows,
    Object.values(cliCommands).map(({ usage, what }) => `| \`flippover ${usage}\` | ${what} |`),
  )
})

test('the program stands in package.json and is there', () => {
  const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { bin: { flippover: string } }
  ok(existsSync(join(root, bin.flippover)))
})

test('what is typed wrongly is told, with how it is typed', async (context) => {
  const folder = scratchFolder(context)
  for (const typed of [
    ['dance'],
    ['constructor'],
    ['backup'],
    ['backup', 'a', 'b'],
    ['migrate', '--now'],
    ['serve', 'x'],
  ]) {
    const { code, said, complained } = await type(folder, ...typed)
    deepStrictEqual([code, said], [2, ''], typed.join(' '))
    match(complained, /flippover /)
  }
  deepStrictEqual(readdirSync(folder), [])
  const { code, said } = await type(folder, '--help')
  deepStrictEqual(code, 0)
  for (const name of Object.keys(cliCommands)) ok(said.includes(`\n  ${name}`), name)
})

test('with a faulty setting no command does anything', async (context) => {
  const folder = scratchFolder(context)
  for (const name of Object.keys(cliCommands)) {
    const complained: string[] = []
    const file = join(folder, 'x')
    const takes = cliCommands[name]?.takes[0] ?? 0
    const code = await commandLine([name, ...[file].slice(0, takes)], {
      env: { DATA_DIR: folder, PORT: 'harbour' },
      say: () => undefined,
      complain: (line) => complained.push(line),
    })
    deepStrictEqual([code, complained.length, readdirSync(folder)], [1, 1, []], name)
  }
})

test('the data folder is brought forward, once', async (context) => {
  const folder = join(scratchFolder(context), 'data')
  match((await type(folder, 'migrate')).said, /new data folder/)
  match((await type(folder, 'migrate')).said, /as this version wants it/)
})

test('a folder in use is not brought forward beside the server', async (context) => {
  const { house } = await running(context)
  const { code, complained } = await type(house.dataDir, 'migrate')
  deepStrictEqual(code, 1)
  match(complained, /Another Flippover/)
})

test('backups in a folder are named by the time, and only the newest are kept', async (context) => {
  const { house, folder } = await running(context)
  for (const day of ['01', '02', '03']) writeFileSync(join(folder, `flippover-202601${day}T030000Z.backup`), '')
  writeFileSync(join(folder, 'mine.backup'), '')
  const { code, said } = await type(house.dataDir, 'backup', folder, '--keep', '2')
  deepStrictEqual(code, 0, said)
  const left = readdirSync(folder).sort()
  deepStrictEqual(left.length, 3)
  deepStrictEqual([left[0], left.at(-1)], ['flippover-20260103T030000Z.backup', 'mine.backup'])
  const fresh = join(scratchFolder(context), 'data')
  match((await type(fresh, 'restore', join(folder, left[1] ?? ''))).said, /now holds 1 process, as of 20/)
  for (const keep of ['0', 'all', '-1']) {
    deepStrictEqual((await type(house.dataDir, 'backup', folder, `--keep=${keep}`)).code, 1)
  }
  deepStrictEqual((await type(house.dataDir, 'backup', join(folder, 'x.backup'), '--keep', '2')).code, 1)
})

test('a process is exported beside the running server, just as the responsible group would fetch it', async (context) => {
  const { house, workplace, folder } = await running(context)
  match((await type(house.dataDir, 'export')).said, new RegExp(`^${workplace.process} .*Blåbærhaugen$`))
  const file = join(folder, 'out.json')
  deepStrictEqual((await type(house.dataDir, 'export', workplace.process, file)).code, 0)
  const fetched = await workplace.staff.get(`/api/process/${workplace.process}/export.json`)
  const { exportedAt: _then, ...exported } = JSON.parse(readFileSync(file, 'utf8'))
  const { exportedAt: _now, ...wanted } = fetched.body
  deepStrictEqual(exported, wanted)
  deepStrictEqual((await type(house.dataDir, 'export', workplace.process, file)).code, 1, 'over a file that is there')
  match((await type(house.dataDir, 'export', 'nobodys')).complained, /no process nobodys/)
  ok(!existsSync(join(house.dataDir, 'last-backup')), 'an export is not taken for a backup')
})

test('a folder without Flippover in it is told of, and stays as it was', async (context) => {
  const folder = scratchFolder(context)
  mkdirSync(join(folder, 'empty'))
  for (const typed of [['backup', join(folder, 'b')], ['export']]) {
    const { code, complained } = await type(join(folder, 'empty'), ...typed)
    deepStrictEqual(code, 1)
    match(complained, /no Flippover data/)
  }
  deepStrictEqual(readdirSync(join(folder, 'empty')), [])
})

test('the doctor says each thing in a sentence beside the running server, and ends with 1 when something must be mended', async (context) => {
  const { house } = await running(context)
  const { said } = await type(house.dataDir, 'doctor')
  const lines = said.split('\n')
  ok(lines.length >= 9)
  for (const line of lines) match(line, /^(?:In order|Worth a look|Must be mended) +[A-Z][\w ]+: .*\.$/)
  match(said, /Worth a look {4}Backup: None has been made/)
  ok(!said.includes('{'))
  const told: string[] = []
  const code = await commandLine(['doctor'], {
    env: { DATA_DIR: house.dataDir, PUBLIC_URL: 'http://127.0.0.1:1' },
    say: (line) => told.push(line),
    complain: (line) => told.push(line),
  })
  deepStrictEqual(code, 1)
  match(told.join('\n'), /Must be mended {2}The way in: http:\/\/127\.0\.0\.1:1 does not answer/)
})
