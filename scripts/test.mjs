// Everything that is checked, in one go: format, types, rules, laws, server, browser journeys. Runs on any Node from 20 on,
// in a fresh clone: what is missing is installed first. The last line counts it all.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './chromium.mjs'
import { ensureBuilt, ensureInstalled } from './install.mjs'
import { fetchProxies } from './proxies.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
process.chdir(root)

const counts = { passed: 0, failed: 0 }
/** What could not be tried on this machine, each by its name and why. */
const skipped = []
const heading = (title) => console.log(`\n== ${title}`)
/** Whoever is asked by hand for colours keeps them; a log gets none. */
const run = (file, args, env = {}) =>
  spawnSync(file, args, { stdio: 'inherit', env: { ...process.env, NODE_NO_WARNINGS: '1', ...env } })

await ensureInstalled()
const node = join(root, 'node_modules/.bin/node')
const tool = (path) => join(root, 'node_modules', path)

/** One check counts as one test. */
function check(title, file, args) {
  heading(title)
  const { status } = run(file, args)
  if (status === 0) console.log('in order')
  counts[status === 0 ? 'passed' : 'failed'] += 1
}

/** Without pages there is nothing for a browser to walk through; all else is still worth knowing. */
async function build() {
  heading('Build')
  try {
    await ensureBuilt()
    counts.passed += 1
    return true
  } catch (error) {
    console.log(error instanceof Error ? error.message : error)
    counts.failed += 1
    return false
  }
}

function unitTests(scratch) {
  heading('Rules, laws, access, architecture, server')
  for (const name of fetchProxies()) {
    console.log(
      `There is no ${name} here, and Debian's could not be fetched: what stands in deploy/ for it is not tried.`,
    )
  }
  const tap = join(scratch, 'tests.tap')
  const { status } = run(node, [
    '--test',
    // Tests that start servers wait more than they reckon: two files at once, even where there are only two cores.
    `--test-concurrency=${Math.max(2, availableParallelism() - 1)}`,
    // Not a measure of anything: it only ends what would hang for ever.
    '--test-timeout=300000',
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${tap}`,
    'src/**/*.test.ts',
    'test/**/*.test.ts',
  ])
  const report = existsSync(tap) ? readFileSync(tap, 'utf8') : ''
  const counted = (what) => Number(new RegExp(`^# ${what} (\\d+)$`, 'm').exec(report)?.[1] ?? 0)
  const failed = counted('fail') + counted('cancelled')
  counts.passed += counted('pass')
  counts.failed += status !== 0 && failed === 0 ? 1 : failed
  for (const line of report.split('\n')) {
    if (/^\s*not ok /.test(line)) console.log(line.trim())
    const [, name, why] = /^\s*ok \d+ - (.*) # SKIP ?(.*)$/.exec(line) ?? []
    if (name !== undefined) skipped.push(`${name}: ${why}`)
  }
}

function journeys(scratch) {
  const folder = join(root, 'test/journeys')
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.journey.ts')) : []
  if (names.length === 0) return
  heading('Journeys in a browser')
  const chromium = findChromium() ?? installChromium()
  if (!chromium) {
    console.log('No Chromium was found. Install one, or say where it is: CHROMIUM=/path/to/chromium npm test')
    counts.failed += names.length
    return
  }
  const report = join(scratch, 'journeys.json')
  const { status } = run(node, [tool('@playwright/test/cli.js'), 'test', '--reporter=line,json'], {
    CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  })
  const { stats, suites } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
  for (const { title, tests } of (suites ?? []).flatMap(({ specs }) => specs)) {
    const why = tests.find(({ status }) => status === 'skipped')?.annotations.find(({ type }) => type === 'skip')
    if (why) skipped.push(`${title}: ${why.description}`)
  }
  counts.passed += stats?.expected ?? 0
  const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0)
  counts.failed += status !== 0 && failed === 0 ? 1 : failed
}

/** Debian's own Chromium, where there is apt and the right to use it. */
function installChromium() {
  if (!existsSync('/usr/bin/apt-get')) return null
  console.log("Installing Debian's chromium, which the journeys need ...")
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (...args) => {
    const [file, ...rest] = [...asRoot, 'apt-get', ...args]
    return run(file, rest, { DEBIAN_FRONTEND: 'noninteractive' }).status === 0
  }
  if (!apt('install', '-y', '-q', '--no-install-recommends', 'chromium')) {
    apt('update', '-q')
    apt('install', '-y', '-q', '--no-install-recommends', 'chromium')
  }
  return findChromium()
}

const scratch = mkdtempSync(join(tmpdir(), 'flippover-test-'))
try {
  check('Format and lint', tool('.bin/biome'), ['check', '--colors=off'])
  for (const floor of ['domain', 'server', 'web']) {
    check(`Types: ${floor}`, tool('.bin/tsc'), ['-p', `tsconfig.${floor}.json`, '--pretty', 'false'])
  }
  const isBuilt = await build()
  unitTests(scratch)
  if (isBuilt) journeys(scratch)
} catch (error) {
  console.log(error instanceof Error ? error.message : error)
  counts.failed += 1
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

if (skipped.length > 0) console.log(`\nNot tried here:\n${skipped.map((one) => `  ${one}`).join('\n')}`)
console.log(`\n${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = counts.failed === 0 ? 0 : 1
