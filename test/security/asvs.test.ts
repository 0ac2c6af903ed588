import { deepStrictEqual, ok } from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

/** Every requirement of level 1 of OWASP ASVS 5.0.0: how many there are in each section is the standard's own count. */
const levelOne =
  `1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.5.1 2.1.1 2.2.1 2.2.2 2.3.1 3.2.1 3.2.2 3.3.1 3.4.1 3.4.2 3.5.1
  3.5.2 3.5.3 4.1.1 4.4.1 5.2.1 5.2.2 5.3.1 5.3.2 6.1.1 6.2.1 6.2.2 6.2.3 6.2.4 6.2.5 6.2.6 6.2.7 6.2.8 6.3.1 6.3.2 6.4.1
  6.4.2 7.2.1 7.2.2 7.2.3 7.2.4 7.4.1 7.4.2 8.1.1 8.2.1 8.2.2 8.3.1 9.1.1 9.1.2 9.1.3 9.2.1 10.4.1 10.4.2 10.4.3 10.4.4
  10.4.5 11.3.1 11.3.2 11.4.1 12.1.1 12.2.1 12.2.2 13.4.1 14.2.1 14.3.1 15.1.1 15.2.1 15.3.1`
    .split(/\s+/)
    .filter(Boolean)

/** What is wrong with a table: rows of level 1 that are missing, rows twice, rows that show nothing, tests that are not there. */
function faultsIn(table: string): readonly string[] {
  const rows = [...table.matchAll(/^\| (\d+\.\d+\.\d+) \| ([^|]*) \| ([^|]*) \|$/gm)].map(
    ([, id = '', wording = '', shown = '']) => ({ id, wording, shown }),
  )
  const ids = rows.map(({ id }) => id)
  const lines = [...table.matchAll(/^\| *\d/gm)].length
  return [
    ...levelOne.filter((id) => !ids.includes(id)).map((id) => `${id} is missing`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} stands twice`),
    ...(lines === rows.length ? [] : ['a row cannot be read']),
    ...rows.flatMap(({ id, wording, shown }) => {
      const paths = [...shown.matchAll(/`((?:src|test|deploy)\/[^`]+)`/g)].map(([, path = '']) => path)
      const gone = paths.filter((path) => !existsSync(path)).map((path) => `${id} names ${path}, which is not there`)
      const hasTest = paths.some((path) => /\.test\.ts$|\.journey\.ts$|^test\/prove\//.test(path))
      const hasReason = shown.replaceAll(/`[^`]*`/g, '').trim().length >= 25
      return [
        ...gone,
        ...(hasTest || hasReason ? [] : [`${id} shows nothing`]),
        ...(wording.trim() ? [] : [`${id}: ?`]),
      ]
    }),
  ]
}

const table = readFileSync('docs/security/asvs.md', 'utf8')

test('every requirement of level 1 has a test that is there, or a reason (S1)', () => {
  deepStrictEqual(levelOne.length, 70)
  deepStrictEqual(faultsIn(table), [])
})

test('a row that is taken away, shows nothing, names what is not there or stands twice is seen', () => {
  const broken = (from: RegExp, to: string): readonly string[] => {
    const changed = table.replace(from, to)
    ok(changed !== table)
    return faultsIn(changed)
  }
  deepStrictEqual(broken(/^\| 7\.2\.3 .*\n/m, ''), ['7.2.3 is missing'])
  deepStrictEqual(broken(/^(\| 7\.2\.3 \| [^|]*\|)[^|]*\|$/m, '$1 yes |'), ['7.2.3 shows nothing'])
  deepStrictEqual(broken(/^(\| 7\.2\.3 \| [^|]*\|)[^|]*\|$/m, '$1 `test/none.test.ts` |'), [
    '7.2.3 names test/none.test.ts, which is not there',
  ])
  deepStrictEqual(broken(/^(\| 7\.2\.3 .*\n)/m, '$1$1'), ['7.2.3 stands twice'])
})

test('the program calls no hash but SHA-256 (ASVS 11.4.1)', () => {
  const called = globSync('src/**/*.ts', { exclude: ['**/*.test.ts'] }).flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/create(?:Hash|Hmac)\(\s*'([^']*)'/g)].map(([, name]) => name),
  )
  ok(called.length > 0)
  deepStrictEqual([...new Set(called)], ['sha256'])
})
