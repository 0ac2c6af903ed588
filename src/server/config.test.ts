import { deepStrictEqual, ok } from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { readConfig } from './config.ts'

test('nothing need be set', () =>
  deepStrictEqual(readConfig({}), { port: 3000, host: '0.0.0.0', dataDir: resolve('data'), publicUrl: null }))

test('what is set is taken, and an empty setting is none', () =>
  deepStrictEqual(
    readConfig({ PORT: '8080', HOST: '127.0.0.1', DATA_DIR: '/srv/flippover', PUBLIC_URL: 'https://f.example.org/' }),
    { port: 8080, host: '127.0.0.1', dataDir: '/srv/flippover', publicUrl: 'https://f.example.org' },
  ))

test('an empty setting is none', () =>
  deepStrictEqual(readConfig({ PORT: '', HOST: ' ', DATA_DIR: '', PUBLIC_URL: '' }), readConfig({})))

for (const [name, value] of [
  ['PORT', 'http'],
  ['PORT', '3000.5'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['PUBLIC_URL', 'flippover.example.org'],
  ['PUBLIC_URL', 'https://f.example.org/under'],
  ['PUBLIC_URL', 'ftp://f.example.org'],
  ['HOST', 'not a host'],
] as const) {
  test(`${name}=${value} is told in one sentence`, () => {
    const read = readConfig({ [name]: value })
    ok('faults' in read && read.faults.length === 1 && read.faults[0]?.startsWith(name))
  })
}

test('each fault has its sentence', () => {
  const read = readConfig({ PORT: 'x', PUBLIC_URL: 'y' })
  ok('faults' in read && read.faults.length === 2)
})
