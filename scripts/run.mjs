// Runs one of the `.ts` scripts in a fresh clone as in an old one: `node scripts/run.mjs --build scripts/rehearse.ts`.
// With --build the pages are built first when they are old.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt, ensureInstalled } from './install.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const given = process.argv.slice(2)
const builds = given[0] === '--build'
const [script = '', ...args] = builds ? given.slice(1) : given

try {
  await ensureInstalled()
  if (builds) await ensureBuilt()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

const running = spawn(join(root, 'node_modules/.bin/node'), [join(root, script), ...args], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_NO_WARNINGS: '1' },
})
// Ctrl-C reaches both; the script ends by itself.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => running.kill('SIGTERM'))
running.on('exit', (code) => process.exit(code ?? 0))
