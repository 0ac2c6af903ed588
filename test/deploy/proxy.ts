import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findProxy } from '../../scripts/proxies.mjs'
import { freePort } from '../postgres/server.ts'

export type Example = 'nginx.conf' | 'Caddyfile' | 'compose.Caddyfile'
export type Front = Readonly<{
  url: string
  /** Where it listens without TLS. */
  plain: string
  /** The certificate that it shows, and that vouches for itself. */
  certificate: string
  stop: () => Promise<void>
}>

const nameOf = (example: Example): 'nginx' | 'caddy' => (example === 'nginx.conf' ? 'nginx' : 'caddy')

/** Why a test of this example cannot run here, in a sentence; false when it can. */
export function cannotRun(example: Example): string | false {
  const name = nameOf(example)
  const hasOpenssl = spawnSync('openssl', ['version']).status === 0
  if (!hasOpenssl) return 'openssl is not here: it makes the certificate that the proxy shows'
  return findProxy(name) === null && `${name} is not here: install it, or say where it is with ${name.toUpperCase()}=`
}

/** Each piece of an example that stands for something of the operator's own must be there to be replaced. */
function replaced(text: string, pieces: readonly (readonly [string, string])[]): string {
  return pieces.reduce((made, [piece, by]) => {
    if (!made.includes(piece)) throw new Error(`The example has no: ${piece}`)
    return made.replaceAll(piece, by)
  }, text)
}

/**
 * Starts a proxy with an example as it stands in deploy/, but for names, ports and where the certificate lies, in front
 * of servers on these ports. A test may plant a defect in it.
 */
export async function startProxy(
  example: Example,
  ports: Readonly<{ tls: number; servers: readonly number[] }>,
  plant: (text: string) => string = (text) => text,
): Promise<Front> {
  const folder = mkdtempSync(join(tmpdir(), 'flippover-proxy-'))
  // Where nginx is started by root, its workers are somebody else.
  chmodSync(folder, 0o755)
  const plainPort = await freePort()
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  makeCertificate(key, certificate)
  const text = plant(readFileSync(new URL(`../../deploy/${example}`, import.meta.url), 'utf8'))
  const own = { folder, key, certificate, plain: plainPort, tls: ports.tls, servers: ports.servers }
  const args = nameOf(example) === 'nginx' ? forNginx(text, own) : forCaddy(text, own, example)
  const child = spawn(findProxy(nameOf(example)) ?? nameOf(example), args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
      PUBLIC_HOST: 'localhost',
    },
  })
  let said = ''
  for (const output of [child.stdout, child.stderr]) output.on('data', (part) => (said += String(part)))
  const isGone = once(child, 'exit')
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await isGone
    rmSync(folder, { recursive: true, force: true })
  }
  for (let tries = 0; !(await answers(ports.tls)); tries++) {
    if (child.exitCode === null && tries < 200) await pause(50)
    else {
      await stop()
      throw new Error(`${example} was not taken:\n${said}`)
    }
  }
  return {
    url: `https://localhost:${ports.tls}`,
    plain: `http://localhost:${plainPort}`,
    certificate: readFileSync(certificate, 'utf8'),
    stop,
  }
}

type Own = Readonly<{
  folder: string
  key: string
  certificate: string
  plain: number
  tls: number
  servers: readonly number[]
}>

/** The example is a site: what a system's own nginx.conf says around it is said here. */
function forNginx(text: string, { folder, key, certificate, plain, tls, servers }: Own): string[] {
  const site = replaced(text, [
    ['listen [::]:80;', ''],
    ['listen [::]:443 ssl http2;', ''],
    ['listen 80;', `listen 127.0.0.1:${plain};`],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${tls} ssl http2;`],
    ['/etc/letsencrypt/live/flippover.example.org/fullchain.pem', certificate],
    ['/etc/letsencrypt/live/flippover.example.org/privkey.pem', key],
    ['flippover.example.org', 'localhost'],
    ['127.0.0.1:3000', `127.0.0.1:${servers[0]}`],
  ])
  writeFileSync(join(folder, 'site.conf'), site)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => {
    mkdirSync(join(folder, what))
    return `${what}_temp_path ${folder}/${what};`
  })
  writeFileSync(
    join(folder, 'nginx.conf'),
    `pid ${folder}/pid;
     error_log stderr;
     worker_processes 1;
     events { worker_connections 512; }
     http { ${temporary.join(' ')} access_log off; include ${folder}/site.conf; }`,
  )
  return ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;']
}

function forCaddy(text: string, { folder, key, certificate, plain, tls, servers }: Own, example: Example): string[] {
  const shows = `{\n\ttls ${certificate} ${key}`
  const site = replaced(
    text,
    example === 'Caddyfile'
      ? [
          ['flippover.example.org {', `localhost ${shows}`],
          ['127.0.0.1:3000', `127.0.0.1:${servers[0]}`],
        ]
      : [
          ['{$PUBLIC_HOST} {', `{$PUBLIC_HOST} ${shows}`],
          ['one:3000', `127.0.0.1:${servers[0]}`],
          ['two:3000', `127.0.0.1:${servers[1]}`],
        ],
  )
  const here = `{\n\tadmin off\n\tdefault_bind 127.0.0.1\n\thttp_port ${plain}\n\thttps_port ${tls}\n}\n`
  writeFileSync(join(folder, 'Caddyfile'), here + site)
  return ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')]
}

function makeCertificate(key: string, certificate: string): void {
  const how = '-x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost'
  const more = ['-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', certificate]
  const { status, stderr } = spawnSync('openssl', ['req', ...how.split(' '), ...more])
  if (status !== 0) throw new Error(String(stderr))
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const line = connect({ port, host: '127.0.0.1' })
    line.once('connect', () => resolve(true)).once('error', () => resolve(false))
    line.once('connect', () => line.destroy())
  })
