import { deepStrictEqual, ok } from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { scratchFolder } from '../scratch.ts'

const examples = join(import.meta.dirname, '../../deploy')
const analyze = (...args: readonly string[]) =>
  spawnSync('systemd-analyze', args, { encoding: 'utf8', env: environment })
const environment = { PATH: process.env.PATH, SYSTEMD_COLORS: '0', LANG: 'C' }
const skip = analyze('--version').status !== 0 && 'systemd-analyze is not here'
const units = readdirSync(examples).filter((name) => /\.(?:service|timer)$/.test(name))

test('systemd understands every line of the units', { skip }, (context) => {
  const folder = scratchFolder(context)
  for (const name of units) {
    // It also looks whether the program is there.
    const text = readFileSync(join(examples, name), 'utf8').replaceAll(
      /\/opt\/flippover\S*\/node /g,
      `${process.execPath} `,
    )
    writeFileSync(join(folder, name), text)
  }
  const { status, stdout, stderr } = analyze('verify', ...units.map((name) => join(folder, name)))
  deepStrictEqual([status, stdout, stderr], [0, '', ''])
})

test('systemd finds little that somebody who breaks in could do, and the same in both services', { skip }, () => {
  const found = units
    .filter((name) => name.endsWith('.service'))
    .map((name) => {
      const { stdout } = analyze('security', '--offline=true', '--no-pager', join(examples, name))
      return Number(/Overall exposure level for \S+: ([\d.]+)/.exec(stdout)?.[1])
    })
  // From 0 to 10. What is left are the network, which it serves, and what V8 needs to compile as it runs.
  ok(found.length === 2 && found.every((level) => level <= 1.5), found.join())
})
