import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { type Dice, diceFrom } from '../../src/kernel/dice.ts'
import type { ProcessId } from '../../src/kernel/values.ts'
import { createApp } from '../../src/server/http/app.ts'
import type { House } from '../../src/server/http/context.ts'
import { responsibleGroup } from '../../src/simulation/workplace.ts'
import { randomCommand } from '../laws/random-commands.ts'
import { smallWorkplace } from '../laws/small-workplace.ts'
import { type Line, withFolder } from './line.ts'
import { playedIn, withHouse } from './played.ts'

/** Some months after the meetings: nothing is so old that it is deleted. */
const now = 1_810_000_000_000

/** What sets a page or a file takes its time and is asked for now and then only; what waits for news is cut off. */
const isSlow = /\.(?:pdf|docx|xlsx)|:file|read|file$/
const pick = <Item>(items: readonly Item[], dice: Dice): Item | undefined => items[Math.floor(dice() * items.length)]

const odd: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '../../etc/passwd',
  "'; DROP TABLE events; --",
  '<script>alert(1)</script>',
  '=1+1',
  'x'.repeat(3_000),
  [],
  {},
  [[[[[[[[[[[[]]]]]]]]]]]],
  JSON.parse('{"__proto__":{"isAdmin":true}}'),
  { constructor: { prototype: { isAdmin: true } } },
  'æøå-日本語-🙂',
]

type Asker = Readonly<{
  app: ReturnType<typeof createApp>
  cookies: readonly string[]
  url: string
  process: ProcessId
  house: House
}>

/** A body of some kind: a command that may be let in, one with a field turned, fields that a route may know, or rubbish. */
async function bodyFor(path: string, { house, process }: Asker, dice: Dice): Promise<string> {
  const known = [
    'token',
    'code',
    'secret',
    'person',
    'name',
    'mail',
    'wish',
    'verdict',
    'rows',
    'renew',
    'language',
    'id',
  ]
  const throws = dice()
  if (path.endsWith('/commands')) {
    const { state } = await house.rooms.open(process)
    const asked: Record<string, unknown> = { id: `f${Math.floor(dice() * 1e9)}`, ...randomCommand(state, dice) }
    if (throws < 0.4) return JSON.stringify(asked)
    const inner = { ...(asked.command as Record<string, unknown>) }
    const field = pick(Object.keys(inner), dice) ?? 'type'
    return JSON.stringify({ ...asked, command: { ...inner, [field]: pick(odd, dice) } })
  }
  if (throws < 0.1) return ['', '{', '[]', 'null', '"', '{"a":'.repeat(2_000)][Math.floor(dice() * 6)] ?? ''
  const fields = known.filter(() => dice() < 0.3).map((name) => [name, pick([...odd, process, 'nb', 1], dice)])
  return JSON.stringify(Object.fromEntries(fields))
}

/** As a browser would write it into an address; half a letter is no address at all. */
const inAddress = (value: unknown): string => encodeURIComponent(String(value).replace(/[\ud800-\udfff]/gu, '?'))

/** The address with something in the place of each of its parts: what is there, or rubbish. */
const addressOf = (pattern: string, { process }: Asker, dice: Dice): string =>
  pattern
    .replace(
      /:hat(?:\{(\w+)\})?/g,
      (_, hat?: string) => hat ?? pick(['staff', 'seat', 'wall', 'board', 'odd'], dice) ?? '',
    )
    .replace(/:process/g, () => (dice() < 0.8 ? process : inAddress(pick(odd, dice))))
    .replace(/:file/g, () => pick(['plan.json', 'x', 'status.exe', '%00', 'a'.repeat(500)], dice) ?? '')
    .replace(/:\w+(?:\{[^}]*\})?/g, () => inAddress(pick([...odd, 'wishes', 'm1-t1', process], dice)))
    .replace(/\*/g, 'x')

async function ask(asker: Asker, dice: Dice): Promise<string | null> {
  const routes = asker.app.routes.filter(({ method, path }) => method !== 'ALL' && path !== '/*')
  const route = pick(routes, dice)
  if (!route || (isSlow.test(route.path) && dice() < 0.9)) return null
  const path = addressOf(route.path, asker, dice)
  const query = dice() < 0.3 ? `?cursor=${inAddress(pick(odd, dice))}&language=xx&paper=${String(dice())}` : ''
  const headers = {
    cookie: pick(asker.cookies, dice) ?? '',
    'content-type': pick(['application/json', 'text/plain', 'application/octet-stream'], dice) ?? '',
    'x-language': pick(['nb', 'en', 'xx'], dice) ?? '',
    ...(dice() < 0.1 ? { origin: 'https://evil.example' } : {}),
    ...(dice() < 0.1 ? { 'last-event-id': 'x.y.z' } : {}),
  }
  const body = route.method === 'POST' ? await bodyFor(path, asker, dice) : undefined
  try {
    const answer = await fetch(`${asker.url}${path}${query}`, {
      method: route.method,
      headers,
      redirect: 'manual',
      // A stream and a poll go on until somebody leaves.
      signal: AbortSignal.timeout(isSlow.test(route.path) ? 20_000 : 400),
      ...(body === undefined ? {} : { body }),
    })
    await answer.body?.cancel()
    return answer.status >= 500 ? `${answer.status} ${route.method} ${route.path}` : null
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError' ? null : `no answer: ${route.method} ${route.path}`
  }
}

/** The app behind a port of its own, as it is in earnest. */
async function served<Answer>(app: Asker['app'], use: (url: string) => Promise<Answer>): Promise<Answer> {
  const server = await new Promise<Server>((resolve) => {
    const opened = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(opened as Server))
  })
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/** The planted defect: routes that believe what they are told. */
function plantRoutes(app: Asker['app']): void {
  for (let n = 0; n < 20; n++) {
    app.post(`/believes/${n}`, async (context) => {
      const said = (await context.req.json().catch(() => null)) as { a: { b: string } } | null
      return said?.a ? context.text(said.a.b) : context.text('', 500)
    })
  }
}

export const s3: Line = {
  id: 'S3',
  promise: 'No request whatever brings the server to a fault',
  demands: '1,000,000 requests, 0 times 5xx',
  sample: 1_500,
  usual: 20_000,
  toCatch: 300,
  run: ({ cycles, seed, defect }) =>
    withFolder((dataDir) =>
      withHouse(dataDir, now, async (house) => {
        const process = await playedIn(house, 1, now)
        const dice = diceFrom(seed)
        const app = createApp(house, null)
        if (defect) plantRoutes(app)
        const begin = async (hat: 'staff' | 'seat' | 'wall' | 'board', of: ProcessId | null, person: string | null) =>
          `flippover_${hat}=${(await house.signIn.begin({ hat, process: of, person }, now)).token}`
        const cookies = [
          await begin('staff', null, responsibleGroup[0] ?? ''),
          await begin('staff', null, responsibleGroup[0] ?? ''),
          await begin('seat', process, smallWorkplace.people[0]?.person ?? ''),
          await begin('wall', process, null),
          await begin('board', process, 'b1'),
          'flippover_staff=nothing',
          '',
        ]
        const faults = new Map<string, number>()
        await served(app, async (url) => {
          const asker = { app, url, cookies, process, house }
          for (let asked = 0; asked < cycles; asked++) {
            const fault = await ask(asker, dice)
            if (fault !== null) faults.set(fault, (faults.get(fault) ?? 0) + 1)
          }
        })
        const all = [...faults].map(([what, times]) => `${times} x ${what}`)
        return { reached: [`${cycles} requests`, ...all].join(', '), faults: faults.size }
      }),
    ),
}
