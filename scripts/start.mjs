// `npm start`: installs what is missing, builds the pages when they are old, and runs the product. Any Node from 20 on.
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt, ensureInstalled } from './install.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

try {
  await ensureInstalled()
  await ensureBuilt()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

const server = spawn(join(root, 'node_modules/.bin/node'), [join(root, 'src/server/main.ts')], {
  cwd: process.cwd(),
  stdio: 'inherit',
  env: { ...process.env, NODE_NO_WARNINGS: '1' },
})
// Ctrl-C reaches both, a service manager only this one; the server ends by itself, and but once.
process.on('SIGINT', () => server.kill('SIGINT'))
process.on('SIGTERM', () => server.kill('SIGTERM'))
server.on('exit', (code) => process.exit(code ?? 0))
