import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { type Dirent, existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../postgres/server.ts'
import { type Cell, cannotConfine, cell, nobodyInParticular, type Started } from './confined.ts'

const root = join(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(join(root, 'deploy', file), 'utf8')
const modules = realpathSync(join(root, 'node_modules'))
const node = join(modules, 'node/bin/node')
const skip = cannotConfine()

/** What a unit sets, and what it starts. */
const unitOf = (file: string): Readonly<{ env: string[]; command: string[]; umask: string }> => {
  const said = (key: string): string => new RegExp(`^${key}=(.*)$`, 'm').exec(read(file))?.[1] ?? ''
  return { env: said('Environment').split(' '), command: said('ExecStart').split(' '), umask: said('UMask') }
}

test('with the command lines of the units it runs from a folder it cannot write to, and keeps to its data', {
  skip,
}, async (context) => {
  const [service, nightly] = [unitOf('flippover.service'), unitOf('flippover-backup.service')]
  const program = Object.fromEntries(
    ['package.json', 'src', 'dist'].map((name) => [`/opt/flippover/${name}`, join(root, name)]),
  )
  const inside = cell(context, {
    shown: { ...program, '/opt/flippover/node_modules': modules },
    writable: ['/var/lib/flippover', '/var/backups/flippover'],
  })
  await isShut(inside, ['/', '/opt/flippover', '/opt/flippover/src', '/opt/flippover/node_modules', '/usr/lib'])
  const port = await freePort()
  const running = inside.run(service.command, [...service.env, `PORT=${port}`], service.umask)
  await livesOn(port, running)
  await isUsed(inside, port, '/var/lib/flippover')
  const backup = inside.run(nightly.command, nightly.env, nightly.umask)
  strictEqual(await backup.isGone, 0, backup.said())
  const [made = '', ...others] = readdirSync(inside.outside('/var/backups/flippover'))
  match(made, /\.backup$/)
  deepStrictEqual(others, [])
  running.child.kill('SIGTERM')
  strictEqual(await running.isGone, 0, running.said())
  for (const folder of ['/var/lib/flippover', '/var/backups/flippover']) onlyTheirs(inside.outside(folder))
})

test('laid out as the Dockerfile says, it runs as nobody in particular, with a read-only root and one volume', {
  skip,
}, async (context) => {
  const dockerfile = read('Dockerfile')
  const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '))
  const copied = [...last.matchAll(/^COPY --from=build \/app\/(\S+) \.\/\S*$/gm)].map(([, name = '']) => name)
  ok(copied.includes('node_modules') && copied.length >= 4)
  const env = [...(/^ENV (.*)$/m.exec(last)?.[1]?.split(' ') ?? [])]
  const volume = /^VOLUME (\S+)$/m.exec(last)?.[1] ?? ''
  const said = (word: string): string[] =>
    JSON.parse(new RegExp(`^${word} .*?(\\[.*\\])$`, 'm').exec(last)?.[1] ?? '[]') as string[]
  strictEqual(/^USER (\d+):/m.exec(last)?.[1], `${nobodyInParticular}`)
  const inside = cell(context, {
    shown: {
      ...Object.fromEntries(
        copied.filter((name) => name !== 'node_modules').map((name) => [`/app/${name}`, join(root, name)]),
      ),
      ...inProduction(),
      '/opt/node/bin/node': node,
    },
    writable: [volume],
  })
  await isShut(inside, ['/', '/app', '/app/src', '/app/node_modules', '/app/node_modules/hono', '/usr/lib'])
  const port = await freePort()
  const here = [...env, `PORT=${port}`, 'PATH=/opt/node/bin:/usr/bin:/bin']
  const running = inside.run([...said('ENTRYPOINT'), ...said('CMD').slice(0, 1)], here)
  await livesOn(port, running)
  await isUsed(inside, port, volume)
  const asked = said('HEALTHCHECK')
  const health = inside.run(asked, here)
  strictEqual(await health.isGone, 0, health.said())
  running.child.kill('SIGTERM')
  strictEqual(await running.isGone, 0, running.said())
  const after = inside.run(asked, here)
  strictEqual(await after.isGone, 1, 'nobody is there any more')
})

/** What `npm prune --omit=dev` leaves, and without the Node that the image has itself. */
function inProduction(): Readonly<Record<string, string>> {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, { dev?: boolean; devOptional?: boolean }>>
  }
  const kept = Object.entries(lock.packages).filter(
    ([path, { dev, devOptional }]) => /^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path) && !dev && !devOptional,
  )
  return Object.fromEntries(
    kept
      .map(([path]) => path.slice('node_modules/'.length))
      .filter((name) => name !== 'node' && existsSync(join(modules, name)))
      .map((name) => [`/app/node_modules/${name}`, join(modules, name)]),
  )
}

/** The cell itself: whoever is in it is nobody, and can write nowhere but where they may. */
async function isShut({ run }: Cell, folders: readonly string[]): Promise<void> {
  const tried = ['id -u', ...folders.map((folder) => `touch ${folder}/try 2>/dev/null && echo ${folder}`), 'true']
  const { said, isGone } = run(['/bin/sh', '-c', tried.join('; ')], ['PATH=/usr/bin'])
  strictEqual(await isGone, 0, said())
  strictEqual(said().trim(), `${nobodyInParticular}`)
}

async function livesOn(port: number, { child, said }: Started): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const isReady = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isReady) return
    if (child.exitCode !== null) break
    await pause(50)
  }
  throw new Error(`It did not start: ${said()}`)
}

/** Somebody comes in and begins a process, and a document is made of it: what reads and writes most. */
async function isUsed({ outside }: Cell, port: number, data: string): Promise<void> {
  const [, token] = readFileSync(join(outside(data), 'first-link'), 'utf8')
    .trim()
    .split('#')
  const post = (path: string, body: object, cookie = ''): Promise<Response> =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    })
  const signedIn = await post('/api/sign-in', { token, name: 'Turid Moen' })
  strictEqual(signedIn.status, 200, await signedIn.text())
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const made = await post('/api/processes', { workplace: 'Blåbærhaugen', language: 'nb' }, cookie)
  strictEqual(made.status, 200, await made.clone().text())
  const { process } = (await made.json()) as { process: string }
  const list = await post(`/api/staff/${process}/roster/read`, { text: 'Navn;Avdeling\nKari;A\nOla;B\n' }, cookie)
  strictEqual(list.status, 200, await list.text())
  const looked = await fetch(`http://127.0.0.1:${port}/api/checkup`, { headers: { cookie } })
  const { findings } = (await looked.json()) as { findings: readonly { is: string; sentence: string }[] }
  deepStrictEqual(
    findings.filter(({ is }) => is === 'bad'),
    [],
  )
}

/** What nobody else on the machine may read. */
function onlyTheirs(folder: string): void {
  const open = readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry: Dirent) => join(entry.parentPath, entry.name))
    .filter((path) => (statSync(path).mode & 0o077) !== 0)
  deepStrictEqual(open, [])
}
