// What `npm start` and `npm test` do first, in a fresh clone as in an old one. Runs on any Node from 20 on.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const hashOf = (text) => createHash('sha256').update(text).digest('hex')

function run(file, args, trouble) {
  const { status } = spawnSync(file, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) throw new Error(trouble)
}

/** Installs from the lock file unless exactly that is there already. */
export async function ensureInstalled() {
  const stamp = join(root, 'node_modules/.flippover-installed')
  const wanted = hashOf(readFileSync(join(root, 'package-lock.json')))
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('Installing what Flippover stands on, from the lock file ...')
  run('npm', ['ci', '--no-audit', '--no-fund'], 'npm ci did not succeed: see above. Is the network there?')
  writeFileSync(stamp, wanted)
}

/** Builds the pages unless they are as new as what they are made from. */
export async function ensureBuilt() {
  if (!existsSync(join(root, 'vite.config.ts'))) return
  const stamp = join(root, 'dist/.flippover-built')
  const wanted = hashOf(sources().join('\n'))
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('Building the pages ...')
  run(
    join(root, 'node_modules/.bin/node'),
    [join(root, 'node_modules/vite/bin/vite.js'), 'build'],
    'The pages could not be built: see above.',
  )
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

/** Every file that the pages are made from, with its size and time. */
function sources() {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  const paths = files
    .filter((file) => file.isFile() && !file.name.endsWith('.test.ts'))
    .map((file) => join(file.parentPath ?? file.path, file.name))
  const others = ['index.html', 'vite.config.ts', 'package-lock.json']
    .map((name) => join(root, name))
    .filter((path) => existsSync(path))
  return [...paths, ...others].sort().map((path) => {
    const { size, mtimeMs } = statSync(path)
    return `${path} ${size} ${mtimeMs}`
  })
}
