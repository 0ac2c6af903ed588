import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { scratchFolder } from '../../../test/scratch.ts'

const main = join(import.meta.dirname, '../main.ts')

type Served = Readonly<{
  child: ChildProcess
  url: string
  lines: () => readonly Record<string, unknown>[]
  dataDir: string
}>

/** The whole program as whoever runs it starts it. */
async function served(context: TestContext, env: Record<string, string> = {}): Promise<Served> {
  const dataDir = scratchFolder(context)
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, NODE_NO_WARNINGS: '1', HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  context.after(() => void child.kill('SIGKILL'))
  let said = ''
  child.stdout?.on('data', (bytes) => (said += bytes))
  const running = new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', (bytes) => {
      said += bytes
      if (said.includes('Flippover is running')) resolve()
    })
    child.once('exit', () => reject(new Error(`It did not start: ${said}`)))
  })
  await running
  const lines = (): readonly Record<string, unknown>[] =>
    said
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  return { child, url: `http://127.0.0.1:${lines()[0]?.port}`, lines, dataDir }
}

async function signedIn({ url, dataDir }: Served) {
  const token = readFileSync(join(dataDir, 'first-link'), 'utf8').trim().split('#')[1]
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ token, name: 'Turid' }),
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const made = await fetch(`${url}/api/processes`, {
    method: 'POST',
    headers: { ...headers, cookie },
    body: JSON.stringify({ workplace: 'Blåbærhaugen', language: 'nb' }),
  })
  const { process } = (await made.json()) as { process: string }
  return { cookie, process }
}

test('SIGTERM: a stream is told when to come back, the process ends by itself with 0, and every line of the log is JSON', async (context) => {
  const server = await served(context)
  const { cookie, process } = await signedIn(server)
  const stream = await fetch(`${server.url}/api/staff/${process}/stream`, { headers: { cookie } })
  const heard = stream.text()
  server.child.kill('SIGTERM')
  const [code] = await once(server.child, 'exit')
  strictEqual(code, 0)
  const within = Number(/event: ending\ndata: (\d+)\n\n$/.exec(await heard)?.[1])
  ok(within >= 500 && within <= 2_500, `${within}`)
  deepStrictEqual(
    server.lines().map(({ what, level }) => [level, what]),
    [
      ['info', 'Flippover is running'],
      ['info', 'The server is ending'],
      ['info', 'The server has ended'],
    ],
  )
})

test('where its words end up in a log, the first link lies in a file for its owner alone, and is gone once it is not needed', async (context) => {
  const server = await served(context)
  const file = join(server.dataDir, 'first-link')
  strictEqual(server.lines()[0]?.firstLinkIn, file)
  strictEqual(statSync(file).mode & 0o777, 0o600)
  const link = readFileSync(file, 'utf8').trim()
  match(link, /\/start#.{20,}$/)
  ok(!JSON.stringify(server.lines()).includes(link.split('#')[1] ?? ''))
  await signedIn(server)
  server.child.kill('SIGINT')
  await once(server.child, 'exit')
  const again = await served(context, { DATA_DIR: server.dataDir })
  strictEqual(again.lines()[0]?.firstLinkIn, null)
  ok(!existsSync(file))
})

test('a faulty setting stops the start in a sentence', async () => {
  const child = spawn(process.execPath, [main], { env: { PATH: process.env.PATH, PORT: 'harbour' } })
  let said = ''
  child.stderr.on('data', (bytes) => (said += bytes))
  const [code] = await once(child, 'exit')
  strictEqual(code, 1)
  strictEqual(said.trim(), 'PORT must be a number from 0 to 65535, not "harbour".')
})
