import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'

/** Somebody who is nobody here. */
export const nobodyInParticular = 10_001

/** Why nothing can be confined on this machine, in a sentence; false when it can. */
export function cannotConfine(): string | false {
  const needed = 'it takes root, and unshare, chroot and setpriv, to shut a program in'
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return needed
  const tried = spawnSync('unshare', ['--mount', 'sh', '-c', 'mount -t tmpfs none /mnt && setpriv --version'])
  return tried.status !== 0 && needed
}

export type Cell = Readonly<{
  /** Where a folder or a file of the cell lies outside. */
  outside: (inside: string) => string
  /** Runs a command in it; `stop` as systemd and Docker stop it. */
  run: (command: readonly string[], env: readonly string[], umask?: string) => Started
}>
export type Started = Readonly<{ child: ChildProcess; said: () => string; isGone: Promise<number | null> }>

/**
 * A root that cannot be written to, with the system's libraries, these files and folders, and a folder for temporary
 * files; somebody without any rights may write in these folders and nowhere else. Nothing of it is left on the machine.
 */
export function cell(
  test: TestContext,
  { shown, writable }: Readonly<{ shown: Readonly<Record<string, string>>; writable: readonly string[] }>,
): Cell {
  const folder = mkdtempSync(join(tmpdir(), 'flippover-cell-'))
  chmodSync(folder, 0o755)
  test.after(() => rmSync(folder, { recursive: true, force: true }))
  const root = join(folder, 'root')
  const outside = (inside: string): string => join(folder, 'kept', inside)
  for (const kept of writable) {
    mkdirSync(outside(kept), { recursive: true, mode: 0o700 })
    chownSync(outside(kept), nobodyInParticular, nobodyInParticular)
  }
  const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`
  const bind = (from: string, inside: string, how: 'ro' | 'rw'): string =>
    `place ${quoted(from)} ${quoted(join(root, inside))} ${how}`
  const system = ['/usr', '/lib', '/lib64', '/bin', '/dev/null', '/dev/urandom']
  const script = [
    'set -e',
    'mount --make-rprivate /',
    // A folder in a folder that cannot be written to must be there before.
    'place() { [ -e "$1" ] || return 0; if [ -d "$1" ]; then mkdir -p "$2"; else mkdir -p "$(dirname "$2")"; touch "$2"; fi',
    '  mount --bind "$1" "$2"; [ "$3" = rw ] || mount -o remount,bind,ro "$2"; }',
    `mkdir -p ${quoted(root)}; mount -t tmpfs -o mode=755 none ${quoted(root)}`,
    ...system.map((path) => bind(path, path, path.startsWith('/dev/') ? 'rw' : 'ro')),
    ...Object.entries(shown).map(([inside, from]) => bind(from, inside, 'ro')),
    ...writable.map((path) => bind(outside(path), path, 'rw')),
    `mkdir ${quoted(root)}/proc ${quoted(root)}/tmp; mount -t proc -o subset=pid none ${quoted(root)}/proc`,
    `mount -t tmpfs -o mode=1777 none ${quoted(root)}/tmp`,
    `mount -o remount,ro ${quoted(root)}`,
    'umask "$1"; shift',
    `exec chroot ${quoted(root)} setpriv --reuid ${nobodyInParticular} --regid ${nobodyInParticular} --clear-groups \\`,
    '  --no-new-privs --bounding-set=-all --inh-caps=-all env -i "$@"',
  ].join('\n')
  const scriptFile = join(folder, 'shut-in.sh')
  writeFileSync(scriptFile, script)

  return {
    outside,
    run: (command, env, umask = '0022') => {
      const child = spawn('unshare', ['--mount', 'sh', scriptFile, umask, ...env, ...command], { stdio: 'pipe' })
      let said = ''
      for (const output of [child.stdout, child.stderr]) output.on('data', (part) => (said += String(part)))
      const isGone = once(child, 'exit').then(([code]) => code as number | null)
      test.after(() => child.kill('SIGKILL'))
      return { child, said: () => said, isGone }
    },
  }
}
