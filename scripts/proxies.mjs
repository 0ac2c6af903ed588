import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where a Debian package of each is laid out when the machine has none: in node_modules, which anybody may empty. */
const laidOut = join(dirname(fileURLToPath(import.meta.url)), '../node_modules/.cache/flippover-proxies')
/** What Debian calls them as well, and how each is asked for its version. */
const versionOf = { nginx: '-v', caddy: 'version' }

/** Where nginx or Caddy lies: as NGINX or CADDY says, in PATH, or where a system keeps it. Null when there is none. */
export function findProxy(name) {
  const told = process.env[name.toUpperCase()]
  if (told) return existsSync(told) ? told : null
  // Where only root has them in PATH, anybody may still start them.
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  const places = [...folders, join(laidOut, 'usr/sbin'), join(laidOut, 'usr/bin')].map((folder) => join(folder, name))
  // One whose libraries are missing is there, and is of no use.
  return places.find((place) => existsSync(place) && spawnSync(place, [versionOf[name]]).status === 0) ?? null
}

/**
 * What is missing of them, as Debian's own packages, laid out in node_modules: nothing is installed on the machine,
 * no service starts, and nobody needs to be root for it. Whatever is still missing then is told by name.
 */
export function fetchProxies() {
  const missing = Object.keys(versionOf).filter((name) => findProxy(name) === null)
  if (missing.length === 0) return []
  if (existsSync('/usr/bin/apt-get') && existsSync('/usr/bin/dpkg')) {
    console.log(`Fetching Debian's ${missing.join(' and ')}, which the tests of deploy/ start ...`)
    const scratch = mkdtempSync(join(tmpdir(), 'flippover-proxies-'))
    const inScratch = { cwd: scratch, stdio: 'ignore' }
    try {
      const download = () => spawnSync('apt-get', ['download', '-q', ...missing], inScratch).status === 0
      if (!download()) {
        const [file, ...args] = [...(process.getuid?.() === 0 ? [] : ['sudo', '-n']), 'apt-get', 'update', '-q']
        spawnSync(file, args, inScratch)
        download()
      }
      mkdirSync(laidOut, { recursive: true })
      for (const name of readdirSync(scratch)) spawnSync('dpkg', ['-x', name, laidOut], inScratch)
    } finally {
      rmSync(scratch, { recursive: true, force: true })
    }
  }
  return missing.filter((name) => findProxy(name) === null)
}
