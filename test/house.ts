import type { TestContext } from 'node:test'
import type { Instant, ProcessId } from '../src/kernel/values.ts'
import { proposal } from '../src/method/04-groups/propose.ts'
import type { Command } from '../src/process/process.ts'
import type { Hat } from '../src/process/roles.ts'
import { configured, type DatabaseSettings, type MailSettings } from '../src/server/config.ts'
import { type LogOn, type OpenHouse, openHouse } from '../src/server/house.ts'
import { createApp } from '../src/server/http/app.ts'
import type { ServiceSettings } from '../src/server/oidc/settings.ts'
import { at } from './people.ts'
import { scratchFolder } from './scratch.ts'

/** A clock that a test sets. */
export type Hands = { now: Instant }

export type TestHouse = OpenHouse &
  Readonly<{ hands: Hands; dataDir: string; app: ReturnType<typeof createApp>; browser: () => Browser }>

type Arrangement = Readonly<{
  dataDir?: string
  database?: DatabaseSettings | null
  publicUrl?: string | null
  mail?: MailSettings | null
  service?: ServiceSettings | null
  metricsToken?: string | null
  startsAt?: Instant
  logOn?: LogOn
}>

/** The whole server without a port, on a folder of its own, with a clock that stands still. */
export async function testHouse(
  test: TestContext,
  {
    dataDir = scratchFolder(test),
    database = null,
    publicUrl = null,
    mail = null,
    service = null,
    metricsToken = null,
    startsAt = at,
    logOn = (log) => log,
  }: Arrangement = {},
): Promise<TestHouse> {
  const hands = { now: startsAt }
  const open = await openHouse(
    configured({ port: 0, host: '127.0.0.1', dataDir, database, publicUrl, mail, service, metricsToken }),
    () => hands.now,
    logOn,
  )
  let isOpen = true
  const close = async (): Promise<void> => {
    if (isOpen) await open.close()
    isOpen = false
  }
  test.after(close)
  const app = createApp(open.house, null)
  return { house: open.house, close, hands, dataDir, app, browser: () => new Browser(app) }
}

type Told = Readonly<{ status: number; headers: Headers; body: Record<string, unknown>; text: string }>

/** A browser that knows nothing but its cookies. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #app: TestHouse['app']

  constructor(app: TestHouse['app']) {
    this.#app = app
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Told> {
    return this.#ask(path, { headers })
  }

  post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Told> {
    const sent = { 'content-type': 'application/json', ...headers }
    return this.#ask(path, {
      method: 'POST',
      headers: sent,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  }

  /** Sends a file as it is. */
  upload(path: string, file: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<Told> {
    return this.#ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', ...headers },
      body: file,
    })
  }

  command(hat: Hat, process: ProcessId, asked: Command, id: string = crypto.randomUUID()): Promise<Told> {
    return this.post(`/api/${hat}/${process}/commands`, { id, ...asked })
  }

  async #ask(path: string, { headers, ...how }: RequestInit & { headers: Record<string, string> }): Promise<Told> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await this.#app.request(path, { ...how, headers: { host: 'localhost', cookie, ...headers } })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    const text = await answer.text()
    const body = answer.headers.get('content-type')?.includes('json') ? (JSON.parse(text) as Told['body']) : {}
    return { status: answer.status, headers: answer.headers, body, text }
  }
}

export type Workplace = Readonly<{
  process: ProcessId
  staff: Browser
  code: string
  secret: string
  people: readonly string[]
}>

/** A process with somebody who leads it, people on the roster, groups, and an open door. */
export async function openWorkplace({ house, browser }: TestHouse, people = 8): Promise<Workplace> {
  const staff = browser()
  const token = await house.signIn.cut({ opens: 'account', process: null, person: null }, house.clock())
  await staff.post('/api/sign-in', { token, name: 'Turid Moen' })
  const { body } = await staff.post('/api/processes', { workplace: 'Blåbærhaugen', language: 'nb' })
  const process = String(body.process)
  const rows = Array.from({ length: people }, (_, index) => ({
    name: `Person ${index + 1}`,
    mail: `person${index + 1}@example.org`,
    unit: `Avdeling ${index % 2}`,
    isManager: index === 0,
  }))
  const written = await staff.post(`/api/staff/${process}/roster`, { rows })
  const room = await house.rooms.open(process)
  // On one of several servers, what another has just written must have come here.
  await room.caughtUp()
  const tables = room ? proposal(room.state.groups, room.state.people, 1, 7) : null
  if (!tables) throw new Error('Nobody can be seated.')
  const asked: readonly Command[] = [
    { stage: 'groups', command: tables },
    { stage: 'people', command: { type: 'open-door', isOpen: true } },
  ]
  for (const command of asked) await staff.command('staff', process, command)
  const card = await house.processes.find(process)
  if (!card) throw new Error('The process was not made.')
  const invited = written.body.people as readonly string[]
  return { process, staff, code: card.doorCode, secret: card.doorSecret, people: invited }
}

/** Somebody from the roster comes in with a phone. */
export async function comesIn(test: TestHouse, { code }: Workplace, person: string): Promise<Browser> {
  const phone = test.browser()
  const { status, text } = await phone.post('/api/door/enter', { code, person })
  if (status !== 200) throw new Error(`Not let in: ${text}`)
  return phone
}
