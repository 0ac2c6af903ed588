import { diceFrom } from '../src/kernel/dice.ts'
import type { PersonId, ProcessId, Role } from '../src/kernel/values.ts'
import type { Command, State } from '../src/process/process.ts'
import type { Hat } from '../src/process/roles.ts'
import { would } from '../src/simulation/bots.ts'
import { blaabaerhaugen, type Workplace } from '../src/simulation/people.ts'

/** A browser without a screen: it keeps its cookies and speaks JSON, and knows nothing that a phone would not. */
export class Browser {
  readonly url: string
  readonly #cookies = new Map<string, string>()

  constructor(url: string) {
    this.url = url
  }

  async get<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
    return this.#ask<Answer>(path, signal ? { signal } : {})
  }

  async post<Answer>(path: string, body: unknown): Promise<Answer> {
    const headers = { 'content-type': 'application/json', origin: this.url }
    return this.#ask<Answer>(path, { method: 'POST', headers, body: JSON.stringify(body) })
  }

  /** What comes down a stream, for as long as it is not cut. */
  async open(path: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
    const answer = await fetch(this.url + path, { signal, headers: { cookie: this.#cookie } })
    if (!answer.ok || !answer.body) throw new NotLet(answer.status, `GET ${path}: ${answer.status}`)
    return answer.body
  }

  /** Asks for something under a hat. True when it was let in; a no of the rules is an answer and no fault. */
  async command(hat: Hat, process: ProcessId, { stage, command }: Command): Promise<boolean> {
    try {
      await this.post(`/api/${hat}/${process}/commands`, { id: crypto.randomUUID(), stage, command })
      return true
    } catch (error) {
      if (error instanceof NotLet && (error.status === 409 || error.status === 429)) return false
      throw error
    }
  }

  get #cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async #ask<Answer>(path: string, how: RequestInit): Promise<Answer> {
    const headers = { ...(how.headers as object), cookie: this.#cookie }
    const answer = await fetch(this.url + path, { ...how, headers })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      this.#cookies.set(name, value)
    }
    const said = await answer.text()
    if (!answer.ok) throw new NotLet(answer.status, `${how.method ?? 'GET'} ${path}: ${answer.status} ${said}`)
    return JSON.parse(said) as Answer
  }
}

export class NotLet extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** What the server shows a hat. */
export type View = Readonly<{
  cursor: string
  process: ProcessId
  me: PersonId
  roles: readonly Role[]
  state: State
  now: number
  door: Readonly<{ code: string; url: string }> | null
}>

export type Bot = Readonly<{
  person: PersonId
  browser: Browser
  /** Puts the phone away; resolves when nothing of it is under way any more. */
  stop: () => Promise<void>
}>

export type HowBotsPlay = Readonly<{
  /** Milliseconds between one thing and the next, on average. */
  pace: number
  seed: number
  workplace?: Workplace
  /** Told when a bot cannot go on; without it, it is thrown when the bot is stopped. */
  onTrouble?: (trouble: unknown) => void
}>

/** Somebody comes in through the same door as every phone, picks a name, and plays along until told to stop. */
export async function joinAsBot(url: string, code: string, person: PersonId, how: HowBotsPlay): Promise<Bot> {
  const browser = new Browser(url)
  const { process } = await browser.post<{ process: ProcessId }>('/api/door/enter', { code, person })
  const stopping = new AbortController()
  const playing = playAlong(browser, process, how, stopping.signal).catch((trouble: unknown) => {
    if (stopping.signal.aborted) return
    if (!how.onTrouble) throw trouble
    how.onTrouble(trouble)
  })
  return {
    person,
    browser,
    stop: () => {
      stopping.abort()
      return playing
    },
  }
}

async function playAlong(browser: Browser, process: ProcessId, how: HowBotsPlay, stop: AbortSignal): Promise<void> {
  const { pace, seed, workplace = blaabaerhaugen } = how
  const dice = diceFrom(seed)
  const path = `/api/seat/${process}`
  const answered = new Set<string>()
  let view = await browser.get<View>(`${path}/view`, stop)

  while (!stop.aborted) {
    const { state, me, roles, now } = view
    const command = would({ view: state, me, roles, now, dice, workplace })
    const said = JSON.stringify(command)
    // What one has answered or dropped into the box is nowhere but on one's own phone.
    if (command && !answered.has(said)) {
      const isLet = await browser.command('seat', process, command)
      if (isLet && (command.stage === 'evaluation' || command.stage === 'suitability')) answered.add(said)
    }
    await pause(pace * (0.5 + dice()), stop)
    view = await browser.get<View>(`${path}/view`, stop)
  }
}

const pause = (milliseconds: number, stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (stop.aborted) return resolve()
    const timer = setTimeout(done, milliseconds)
    function done(): void {
      clearTimeout(timer)
      stop.removeEventListener('abort', done)
      resolve()
    }
    stop.addEventListener('abort', done)
  })

export type Roster = Readonly<{ person: PersonId; name: string; isHere: boolean }>

/** Who may still come in at this door. */
export const rosterAt = (
  url: string,
  code: string,
): Promise<Readonly<{ process: ProcessId; roster: readonly Roster[] }>> => new Browser(url).post('/api/door', { code })

/** Everybody who has not yet come sits down with a phone of their own, but for those whose chair is kept free. */
export async function fillTheRoom(
  url: string,
  code: string,
  how: HowBotsPlay & { keepFree?: readonly PersonId[]; most?: number },
): Promise<readonly Bot[]> {
  const { roster } = await rosterAt(url, code)
  const coming = roster.filter(({ person, isHere }) => !isHere && !how.keepFree?.includes(person))
  const bots: Bot[] = []
  for (const { person } of coming.slice(0, how.most ?? coming.length)) {
    bots.push(await joinAsBot(url, code, person, { ...how, seed: how.seed + bots.length }))
  }
  return bots
}
