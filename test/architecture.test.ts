import { deepStrictEqual, ok } from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize, relative } from 'node:path'
import { test } from 'node:test'
import { languages, type Phrase } from '../src/kernel/words.ts'
import { commands } from '../src/process/commands.ts'
import { stageNames } from '../src/process/stages.ts'
import { stageRefusals, stageWords, stepWords } from '../src/process/words.ts'
import { words as mail } from '../src/server/mail/words.ts'
import { words as installation } from '../src/server/operation/words.ts'
import { words as digest } from '../src/server/reminders/digest-words.ts'
import { words as feed } from '../src/server/reminders/feed-words.ts'
import { words as reminders } from '../src/server/reminders/words.ts'
import { words as server } from '../src/server/words.ts'
import { words as shell } from '../src/web/shell-words.ts'

const root = join(import.meta.dirname, '..')
type Source = Readonly<{ path: string; text: string; imports: readonly string[] }>

const sources: readonly Source[] = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile() && /\.tsx?$/.test(file.name))
  .map((file) => relative(root, join(file.parentPath, file.name)))
  .map((path) => {
    const text = readFileSync(join(root, path), 'utf8')
    const found = [...text.matchAll(/^\s*(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]/gm)]
    const bare = [...text.matchAll(/\bimport\(?\s*['"]([^'"]+)['"]/g)]
    const imports = [...found, ...bare].flatMap(([, from = '']) =>
      from.startsWith('.') ? normalize(join(dirname(path), from)) : from,
    )
    return { path, text, imports }
  })

/** Without what stands in comments and in quotes: only what runs. */
const running = (text: string): string =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/^\s*\/\/.*$/gm, '')
    .replaceAll(/\s\/\/ .*$/gm, '')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'/g, "''")

const isTest = ({ path }: Source): boolean => path.endsWith('.test.ts')
const isDomain = ({ path }: Source): boolean =>
  /^src\/(kernel|process|simulation)\/|^src\/method\/(?:[^/]+\/)+[^/]+\.ts$/.test(path) && !path.endsWith('.test.ts')
const stageNumber = (path: string): number => Number(/^src\/method\/(\d\d)-/.exec(path)?.[1] ?? Number.NaN)

test('the domain knows no server, no screen, no Node and no package but zod', () => {
  const trespasses = sources
    .filter(isDomain)
    .flatMap(({ path, imports }) =>
      imports
        .filter((one) => one !== 'zod' && !/^src\/(kernel|method|process|simulation)\/[^.]+\.ts$/.test(one))
        .map((one) => `${path} imports ${one}`),
    )
  deepStrictEqual(trespasses, [])
})

test('each floor knows only the floors above it', () => {
  const floors = ['src/kernel/', 'src/method/', 'src/process/', 'src/simulation/']
  const floorOf = (path: string): number => floors.findIndex((floor) => path.startsWith(floor))
  const trespasses = sources
    .filter(isDomain)
    .flatMap(({ path, imports }) =>
      imports.filter((one) => floorOf(one) > floorOf(path)).map((one) => `${path} imports ${one}`),
    )
  deepStrictEqual(trespasses, [])
})

test('no files need each other in a circle', () => {
  // What rests on nothing that is left, or carries nothing, is taken away, again and again: what remains holds itself up.
  let left = new Map(sources.map(({ path, imports }) => [path, imports]))
  for (let before = -1; before !== left.size; ) {
    before = left.size
    const carrying = new Set([...left.values()].flat())
    left = new Map([...left].filter(([path, imports]) => carrying.has(path) && imports.some((one) => left.has(one))))
  }
  deepStrictEqual([...left.keys()], [])
})

test('server and screens do not know each other', () => {
  const isScreen = (path: string): boolean => path.startsWith('src/web/') || path.endsWith('.tsx')
  // The words of the shell are sent by the server, one language of them, with those of the stages.
  const isWords = (path: string): boolean => path === 'src/web/shell-words.ts'
  const trespasses = sources.flatMap(({ path, imports }) =>
    imports
      .filter((one) =>
        isScreen(path)
          ? one.startsWith('src/server/')
          : path.startsWith('src/server/') && isScreen(one) && !isWords(one),
      )
      .map((one) => `${path} imports ${one}`),
  )
  deepStrictEqual(trespasses, [])
})

test('the browser is never sent zod: rules and screens know of shapes only their types', () => {
  const valueImport =
    /^import (?!type)(?!\{ type [^,}]*\} )[^'"]*from ['"](?:zod|[^'"]*\/commands\.ts|[^'"]*\/shapes\.ts)['"]/m
  const trespasses = sources
    .filter((source) => !isTest(source) && !source.path.startsWith('src/server/'))
    .filter(({ path }) => !/\/(?:commands|shapes)\.ts$/.test(path))
    .filter(({ text }) => valueImport.test(text))
    .map(({ path }) => path)
  deepStrictEqual(trespasses, [])
})

test('a stage knows earlier stages and never a later one', () => {
  const trespasses = sources
    .filter((source) => source.path.startsWith('src/method/') && !isTest(source) && source.path.endsWith('.ts'))
    .flatMap(({ path, imports }) =>
      imports
        .filter((one) => one.startsWith('src/method/') && stageNumber(one) > stageNumber(path))
        .map((one) => `${path} imports ${one}`),
    )
  deepStrictEqual(trespasses, [])
})

test('the process is composed in the order of the folders', () => {
  const composed = sources.find(({ path }) => path === 'src/process/stages.ts')?.imports ?? []
  const numbers = composed.map(stageNumber)
  deepStrictEqual(
    numbers,
    numbers.toSorted((one, other) => one - other),
  )
  const folders = readdirSync(join(root, 'src/method'))
  deepStrictEqual(
    folders.filter((folder) => !composed.some((one) => one.includes(`/${folder}/`))),
    [],
    'every stage that has a folder is part of the process',
  )
  deepStrictEqual(Object.keys(commands), [...stageNames], 'every stage has its commands, in the same order')
})

test('no clock, no chance, no console in the domain', () => {
  const forbidden =
    /\bDate\b|\bMath\.random\b|\bset(?:Timeout|Interval)\b|\bperformance\b|\bcrypto\b|\bconsole\b|\bprocess\.env\b/
  const trespasses = sources.filter((source) => isDomain(source) && forbidden.test(running(source.text)))
  deepStrictEqual(
    trespasses.map(({ path }) => path),
    [],
  )
})

test('names are told once: no default exports, no barrels, no enums', () => {
  const trespasses = sources.filter(
    ({ path, text }) =>
      /^export default\b/m.test(text) ||
      /^(?:export )?(?:const )?enum\b/m.test(running(text)) ||
      /^index\.tsx?$/.test(basename(path)),
  )
  deepStrictEqual(
    trespasses.map(({ path }) => path),
    [],
  )
})

test('nothing is promised for later, and no type is forced', () => {
  const trespasses = sources.filter(({ text }) => /\bTODO\b|\bFIXME\b|@ts-(?:ignore|expect-error|nocheck)/.test(text))
  deepStrictEqual(
    trespasses.map(({ path }) => path),
    [],
  )
})

/** Every phrase that exists, with the name by which it is found again. */
function phrases(): readonly (readonly [string, Phrase])[] {
  const groups: Record<string, Readonly<Record<string, Readonly<Record<string, Phrase>>>>> = {
    words: stageWords,
    refusals: stageRefusals,
    steps: stepWords,
    shell: { shell, server, mail, reminders, digest, feed, installation },
  }
  return Object.entries(groups).flatMap(([kind, stages]) =>
    Object.entries(stages).flatMap(([stage, words]) =>
      Object.entries(words).map(([key, phrase]) => [`${stage}.${kind}.${key}`, phrase] as const),
    ),
  )
}

test('every phrase is said in four languages', () => {
  const missing = phrases().flatMap(([name, phrase]) =>
    languages.filter((language) => !phrase[language]?.trim()).map((language) => `${name}.${language}`),
  )
  deepStrictEqual(missing, [])
})

test('a phrase has the same blanks in each language', () => {
  const blanksOf = (said: string): string =>
    [...new Set([...said.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort().join()
  const uneven = phrases()
    .filter(([, phrase]) => {
      const blanks = languages.map((language) => blanksOf(phrase[language]))
      // Where one and many are said alike, one form does for both.
      return new Set(blanks).size > 1 || languages.some((language) => phrase[language].split('|').length > 2)
    })
    .map(([name]) => name)
  deepStrictEqual(uneven, [])
})

test('nobody is shouted at', () => {
  const loud = phrases().flatMap(([name, phrase]) =>
    languages.filter((language) => phrase[language].includes('!')).map((language) => `${name}.${language}`),
  )
  deepStrictEqual(loud, [])
})

test('every stage of the process has words for what it refuses', () => {
  deepStrictEqual(
    stageNames.filter((stage) => !(stage in stageRefusals)),
    [],
  )
})

const methodIds = Object.entries({ A: 5, B: 9, C: 9, D: 9, E: 4 }).flatMap(([letter, last]) =>
  Array.from({ length: last }, (_, index) => `${letter}${index + 1}`),
)

test('every fact of the method has its row in docs/method.md, and the folder that carries it is there', () => {
  const map = readFileSync(join(root, 'docs/method.md'), 'utf8')
  for (const id of methodIds) {
    const row = map.split('\n').find((line) => line.startsWith(`| ${id} |`))
    ok(row, `docs/method.md has no row for ${id}`)
    const folders = [...row.matchAll(/`(\d\d-[a-z-]+)`/g)].map(([, folder = '']) => folder)
    ok(folders.length, `the row of ${id} points to no folder`)
    for (const folder of folders) ok(existsSync(join(root, 'src/method', folder)), `${folder} (${id}) is not there`)
  }
})

test('every fact of the method is named in the code that carries it', () => {
  const named = new Set<string>()
  for (const { text } of sources.filter(({ path }) => path.startsWith('src/method/'))) {
    for (const [, letter = '', first = '', , last = first] of text.matchAll(/\b([A-E])([1-9])(-[A-E]?([1-9]))?\b/g)) {
      for (let number = Number(first); number <= Number(last); number++) named.add(`${letter}${number}`)
    }
  }
  deepStrictEqual(
    methodIds.filter((id) => !named.has(id)),
    [],
  )
})
