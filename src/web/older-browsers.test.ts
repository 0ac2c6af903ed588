import { deepStrictEqual } from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { groupedAsMap, groupedAsObject, toReversed, toSorted } from './older-browsers.ts'

test('what an older browser is given does what the newer ones do', () => {
  const letters = ['c', 'a', 'b']
  deepStrictEqual(toSorted.call(letters), letters.toSorted())
  deepStrictEqual(toReversed.call(letters), letters.toReversed())
  const isFirst = (letter: string): string => (letter < 'c' ? 'early' : 'late')
  deepStrictEqual(groupedAsMap(letters, isFirst), Map.groupBy(letters, isFirst))
  deepStrictEqual(groupedAsObject(letters, isFirst), { ...Object.groupBy(letters, isFirst) })
  deepStrictEqual(letters, ['c', 'a', 'b'], 'and leaves what it was given alone')
})

/** Words of the language and of style sheets that came later than the oldest browser we promise, and are given nowhere. */
const tooNew = {
  code: /\.(toSpliced|isWellFormed)\(|Promise\.withResolvers|Promise\.try|Iterator\.from|new Set\([^)]*\)\.(union|intersection|difference)\(|crypto\.randomUUID/,
  style: /light-dark\(|color-mix\(|oklch\(|@container|@scope/,
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))

test('no screen uses what a phone of some years ago does not know', () => {
  const root = new URL('../..', import.meta.url).pathname
  const files = ['src/web', 'src/method', 'src/kernel'].flatMap((folder) => filesIn(join(root, folder)))
  const found = files.filter((file) => {
    if (/\.test\.ts$/.test(file)) return false
    const kind = file.endsWith('.css') ? 'style' : /\.tsx?$/.test(file) ? 'code' : null
    return kind !== null && tooNew[kind].test(readFileSync(file, 'utf8'))
  })
  deepStrictEqual(found, [])
})
