import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Dice } from '../../src/kernel/dice.ts'
import { type Step, steps } from '../../src/method/05-agenda/programme.ts'
import { Phone } from './phone.ts'

type Node = Readonly<{ child: ChildProcess; port: number; firstLink: string | null }>
/** One who writes: the numbers from 1 on, each once, and up to which they were acknowledged. */
export type Writer = { readonly step: Step; sent: number; acknowledged: number }

export type Meeting = Readonly<{
  process: string
  writers: readonly Writer[]
  phones: readonly Phone[]
  /** Whom each phone belongs to, in their order. */
  people: readonly string[]
  /** What was promised at one server and not to be seen at the other. */
  unread: () => number
  /** Kills a server and starts it again; resolves when it is dead. */
  kill: (which: number) => Promise<void>
  /** Milliseconds until every phone shows something that was written from now on; throws when one never does. */
  goesOn: () => Promise<number>
  /** Resolves when so many more have been acknowledged. */
  goOnWriting: (many: number) => Promise<void>
  end: () => Promise<void>
}>

/** A step takes 240 minutes at most, so that a writer can count no further. */
const mostNumbers = 240

/** So long is waited in milliseconds, for an answer while nothing goes wrong on purpose, and for what has hung for good. */
const [calmPatience, mostPatience] = [20_000, 60_000]

async function serve(url: string, port: number, how: readonly string[]): Promise<Node> {
  const file = join(import.meta.dirname, 'node-to-kill.ts')
  const child = fork(file, [url, String(port), ...how], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const hasFailed = once(child, 'exit').then(() => Promise.reject(new Error('A server did not start.')))
  const told = await Promise.race([once(child, 'message'), hasFailed])
  hasFailed.catch(() => undefined)
  const [{ port: listensAt, firstLink }] = told as [{ port: number; firstLink: string | null }]
  return { child, port: listensAt, firstLink }
}

/** A meeting on two servers: one leads and plans without a pause, eight follow on their phones. */
export async function holdMeeting(url: string, dice: Dice, how: readonly string[]): Promise<Meeting> {
  const first = await serve(url, 0, how)
  const nodes = [first, await serve(url, 0, how)]
  const urls = nodes.map(({ port }) => `http://127.0.0.1:${port}`)
  const starting = new Set<Promise<void>>()
  let [isOver, unread] = [false, 0]

  /** Asks one server after the other until one of them answers. */
  const ask = async (
    path: string,
    cookie: string,
    body: unknown | null,
    from = Math.floor(dice() * 2),
    patience = 2_000,
  ): Promise<Response> => {
    for (let at = from; ; at++) {
      const answer = await fetch(`${urls[at % 2]}${path}`, {
        method: body === null ? 'GET' : 'POST',
        headers: { cookie, ...(body === null ? {} : { 'content-type': 'application/json' }) },
        ...(body === null ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(patience),
      }).catch(() => null)
      if (answer && answer.status < 500) return answer
      await pause(50)
    }
  }
  const cookieOf = (answer: Response): string => answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const staff = cookieOf(await ask('/api/sign-in', '', { token: first.firstLink?.split('#')[1], name: 'Turid' }, 0))
  const made = (await (await ask('/api/processes', staff, { workplace: 'B', language: 'nb' })).json()) as {
    process: string
  }
  const { process } = made
  const rows = Array.from({ length: 8 }, (_, index) => ({ name: `Person ${index}` }))
  const roster = (await (await ask(`/api/staff/${process}/roster`, staff, { rows })).json()) as { people: string[] }
  const command = (id: string, stage: string, asked: unknown) =>
    ask(`/api/staff/${process}/commands`, staff, { id, stage, command: asked })
  await command('open-the-door', 'people', { type: 'open-door', isOpen: true })
  const view = (await (await ask(`/api/staff/${process}/view`, staff, null)).json()) as { door: { code: string } }
  const phones: Phone[] = []
  for (const [index, person] of roster.people.entries()) {
    // A name is given once: whoever asked again because the answer took long would stand outside.
    const seat = cookieOf(await ask('/api/door/enter', '', { code: view.door.code, person }, index % 2, calmPatience))
    if (seat === '') throw new Error('Somebody did not come in.')
    phones.push(new Phone(urls, `/api/seat/${process}/stream`, seat, index))
  }
  const following = phones.map((phone) => phone.follow())

  let newest = 0
  const writers = steps.slice(0, 4).map((step): Writer => ({ step, sent: 0, acknowledged: 0 }))
  const send = async ({ step }: Writer, number: number): Promise<number> => {
    const answer = await command(`${step}-number-${number}`, 'agenda', { type: 'plan-minutes', step, minutes: number })
    const { version = 0 } = (await answer.json()) as { version?: number }
    newest = Math.max(newest, version)
    return version
  }
  const write = async (writer: Writer): Promise<void> => {
    while (!isOver && writer.sent < mostNumbers) {
      writer.sent += 1
      const version = await send(writer, writer.sent)
      writer.acknowledged = writer.sent
      // Whoever never heard the answer sends it again, after others have gone on.
      if (dice() < 0.3 && writer.sent > 1) await send(writer, writer.sent - 1)
      const told = await ask(`/api/staff/${process}/view`, staff, null)
      const { cursor = '' } = (await told.json().catch(() => ({}))) as { cursor?: string }
      if (Number(cursor.split('.').at(-1)) < version) unread += 1
      await pause(100 + dice() * 150)
    }
  }
  const writing = writers.map(write)

  return {
    process,
    writers,
    phones,
    people: roster.people,
    unread: () => unread,
    async kill(which) {
      await Promise.all(starting)
      const node = nodes[which]
      if (!node) return
      const gone = once(node.child, 'exit')
      node.child.kill('SIGKILL')
      await gone
      const again = serve(url, node.port, how).then((fresh) => void nodes.splice(which, 1, fresh))
      starting.add(again)
      void again.finally(() => starting.delete(again))
    },
    async goesOn() {
      const [began, before] = [performance.now(), newest]
      // Something new must have been acknowledged, and each phone must show it.
      while (newest <= before) await pause(10)
      const wanted = newest
      while (phones.some(({ version }) => version < wanted)) {
        await pause(10)
        if (performance.now() - began > mostPatience) throw new Error('A phone does not go on.')
      }
      return performance.now() - began
    },
    async goOnWriting(many) {
      const count = (): number => writers.reduce((sum, { acknowledged }) => sum + acknowledged, 0)
      const wanted = count() + many
      while (count() < wanted) await pause(10)
    },
    async end() {
      isOver = true
      await Promise.all([...writing, ...starting])
      for (let waited = 0; waited < 10_000 && phones.some(({ version }) => version < newest); waited += 50)
        await pause(50)
      for (const phone of phones) phone.leave()
      await Promise.all(following)
      for (const { child } of nodes) {
        const gone = once(child, 'exit')
        child.kill('SIGKILL')
        await gone
      }
    },
  }
}
