import { deepStrictEqual, doesNotMatch, match, ok, strictEqual } from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { cliCommands } from '../src/server/cli/command-line.ts'
import { endsWithin } from '../src/server/cli/serve.ts'
import { configured } from '../src/server/config.ts'
import { mostBytes } from '../src/server/roster/read.ts'
import { drainFor } from '../src/server/server.ts'
import { settings } from '../src/server/settings.ts'
import { beatEvery } from '../src/server/stream.ts'
import { testHouse } from './house.ts'

const root = join(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(join(root, 'deploy', file), 'utf8')
const [dockerfile, unit, backupUnit, timer, env, caddy, nginx] = [
  read('Dockerfile'),
  read('flippover.service'),
  read('flippover-backup.service'),
  read('flippover-backup.timer'),
  read('flippover.env'),
  read('Caddyfile'),
  read('nginx.conf'),
]
const { port } = configured({})

/** Ours, and those that Node itself reads. */
const isKnown = (name: string): boolean =>
  ['NODE_ENV', 'NODE_NO_WARNINGS'].includes(name) ||
  settings.some((setting) => name === setting.name || name === `${setting.name}_FILE`)

/** The value of a directive in a unit, each time it stands there. */
const saysIn = (text: string, key: string): readonly string[] =>
  [...text.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, value = '']) => value)

test('every setting that an example sets is one', () => {
  const inDocker = [...dockerfile.matchAll(/^ENV (.*)$/gm)].flatMap(([, line = '']) => line.split(' '))
  const inUnits = [unit, backupUnit].flatMap((text) => saysIn(text, 'Environment')).flatMap((line) => line.split(' '))
  const inFile = env.split('\n').flatMap((line) => /^#?([A-Z_]+=.*)$/.exec(line)?.[1] ?? [])
  ok(inDocker.length >= 5 && inUnits.length >= 6 && inFile.length >= 4)
  const unknown = [...inDocker, ...inUnits, ...inFile]
    .map((set) => set.split('=')[0] ?? '')
    .filter((name) => !isKnown(name))
  deepStrictEqual(unknown, [])
})

test('what the examples start is there', () => {
  const started = [dockerfile, unit, backupUnit].flatMap((text) => [
    ...text.matchAll(/\/(?:app|opt\/flippover)\/(src\/\S+?\.ts)/g),
  ])
  strictEqual(started.length, 3)
  for (const [, path = ''] of started) ok(existsSync(join(root, path)), path)
  const named = [
    /^CMD \["(\w+)"\]$/m.exec(dockerfile),
    / main\.ts (\w+)$/m.exec(unit),
    /main\.ts (\w+) \//.exec(backupUnit),
  ]
  deepStrictEqual(
    named.map((found) => found?.[1] ?? 'serve'),
    ['serve', 'serve', 'backup'],
  )
  for (const found of named) ok(Object.hasOwn(cliCommands, found?.[1] ?? 'serve'))
})

test('the container is nobody in particular, has one volume, listens where it says, and asks how it is where that is answered', async (context) => {
  match(dockerfile, /^USER (?!0)\d+:(?!0)\d+$/m)
  const volumes = [...dockerfile.matchAll(/^VOLUME (\S+)$/gm)].map(([, path]) => path)
  deepStrictEqual(volumes, [/ DATA_DIR=(\S+)/.exec(dockerfile)?.[1]])
  deepStrictEqual(
    [/^EXPOSE (\d+)$/m.exec(dockerfile)?.[1], / PORT=(\d+)/.exec(dockerfile)?.[1]],
    [`${port}`, `${port}`],
  )
  match(dockerfile, / HOST=0\.0\.0\.0/)
  const health = /PORT\}(\/\w+)`/.exec(dockerfile)?.[1] ?? ''
  strictEqual((await (await testHouse(context)).browser().get(health)).status, 200)
  strictEqual(/^STOPSIGNAL (\w+)$/m.exec(dockerfile)?.[1], 'SIGTERM')
})

test('the container is made of what is there, on the Node that the lock file names', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: { node: string }
  }
  const bases = [...dockerfile.matchAll(/^FROM node:([\d.]+)-/gm)].map(([, version]) => version)
  deepStrictEqual(bases, [dependencies.node, dependencies.node])
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, files = '']) => files.split(' '))
  const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n')
  strictEqual(ignored[0], '*', 'nothing comes along but what is named: no data, no secrets')
  deepStrictEqual(
    copied.toSorted(),
    ignored.flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : [])).toSorted(),
  )
  const files = readdirSync(root)
  for (const name of copied) {
    const pattern = new RegExp(`^${name.replaceAll('.', '\\.').replace('*', '.*')}$`)
    ok(
      files.some((file) => pattern.test(file)),
      name,
    )
  }
})

test('whoever stops it waits longer than it needs', () => {
  ok(drainFor < endsWithin)
  const seconds = [/--stop-timeout (\d+)/.exec(dockerfile)?.[1], saysIn(unit, 'TimeoutStopSec')[0]].map(Number)
  for (const wait of seconds) ok(wait * 1_000 > endsWithin, `${wait} s`)
  strictEqual(endsWithin < 10_000, true, 'what Docker waits when nobody says')
})

test('the unit lets it have its folder and the network, and no more', () => {
  for (const hardened of [
    'NoNewPrivileges=yes',
    'ProtectSystem=strict',
    'ProtectHome=yes',
    'PrivateTmp=yes',
    'PrivateDevices=yes',
    'RestrictNamespaces=yes',
    'CapabilityBoundingSet=',
    'UMask=0077',
    'StateDirectoryMode=0700',
  ]) {
    for (const one of [unit, backupUnit]) ok(one.split('\n').includes(hardened), hardened)
  }
  doesNotMatch(unit, /^MemoryDenyWriteExecute/m)
  for (const one of [unit, backupUnit]) {
    deepStrictEqual(
      [/DATA_DIR=(\S+)/.exec(one)?.[1], saysIn(one, 'StateDirectory')[0]],
      ['/var/lib/flippover', 'flippover'],
    )
    // Where there is a database, both must reach it.
    doesNotMatch(one, /^PrivateNetwork/m)
  }
  const [folder = 'nowhere'] = /(?<=backup )\S+(?= --keep)/.exec(backupUnit) ?? []
  deepStrictEqual(saysIn(backupUnit, 'ReadWritePaths'), [`-${folder}`])
  match(saysIn(backupUnit, 'ExecStartPre')[0] ?? '', new RegExp(`^\\+/usr/bin/install -d .* ${folder}$`))
  match(timer, /^OnCalendar=/m)
})

test('both proxies reach the server, let streams through as they come, and let in what it takes', () => {
  deepStrictEqual(
    [/reverse_proxy 127\.0\.0\.1:(\d+)/.exec(caddy)?.[1], /proxy_pass http:\/\/127\.0\.0\.1:(\d+);/.exec(nginx)?.[1]],
    [`${port}`, `${port}`],
  )
  match(unit, new RegExp(`HOST=127\\.0\\.0\\.1 PORT=${port} `))
  doesNotMatch(caddy, /^\s*flush_interval/m)
  doesNotMatch(caddy, /^\s*encode/m)
  match(nginx, /proxy_buffering off;/)
  match(nginx, /proxy_http_version 1\.1;/)
  match(nginx, /X-Forwarded-For \$remote_addr;/)
  match(nginx, /X-Forwarded-Proto \$scheme;/)
  const patience = Number(/proxy_read_timeout (\d+)s;/.exec(nginx)?.[1]) * 1_000
  ok(patience > 2 * beatEvery && patience > 30_000)
  for (const most of [/max_size (\d+)MiB/.exec(caddy), /client_max_body_size (\d+)m;/.exec(nginx)]) {
    // What is pasted may grow on its way.
    strictEqual(Number(most?.[1]) * 1024 * 1024, 2 * mostBytes)
  }
})

test('every example is told of in the documentation, and no other', () => {
  const page = readFileSync(join(root, 'docs/operation.md'), 'utf8')
  const told = [...page.matchAll(/\]\(\.\.\/deploy\/([\w.-]+)\)/g)].map(([, name = '']) => name)
  deepStrictEqual([...new Set(told)].sort(), readdirSync(join(root, 'deploy')).sort())
})
