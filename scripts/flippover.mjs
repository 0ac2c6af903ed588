#!/usr/bin/env node
// `flippover <command>`: runs the product's command line on the Node that came with it. Any Node from 20 on is enough to begin.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const own = join(root, 'node_modules/.bin/node')
const running = spawn(
  existsSync(own) ? own : process.execPath,
  [join(root, 'src/server/main.ts'), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  },
)
// Ctrl-C reaches both, a service manager only this one; the server ends by itself, and but once.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => running.kill('SIGTERM'))
running.on('exit', (code) => process.exit(code ?? 1))
