import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { TestContext } from 'node:test'
import { serve } from '@hono/node-server'
import { type Dice, diceFrom } from '../../src/kernel/dice.ts'
import { type Browser, comesIn, openWorkplace, type TestHouse, testHouse } from '../house.ts'
import { inAContext, type Line, withFolder } from './line.ts'

const sample = 60
/** In milliseconds: how late nearly all that the server does may be, with the flood in the same process. */
const mostLate = 100
/** Lines that hang on at the same time; more come after them. */
const hangingOn = 300

export const s9: Line = {
  id: 'S9',
  promise:
    'Small doors: what is too long, too deep, too often or never finished is turned away, and the meeting goes on',
  demands: '0 through, 0 others held up, event loop p99 <= 100 ms',
  sample,
  usual: 3_000,
  toCatch: 1,
  run: ({ cycles, seed, defect }) =>
    withFolder((dataDir) =>
      inAContext(async (context) => {
        const house = await testHouse(context, { dataDir })
        const place = await openWorkplace(house)
        const dice = diceFrom(seed)
        const through = (await pastTheDoors(house, place, cycles, dice)) + (await flood(house, place, defect))
        const address = await onAPort(context, house)
        const streams = await tooManyStreams(address, await comesIn(house, place, place.people[0] ?? ''), place.process)
        const { late, heldUp } = await underSlowLines(address, place, cycles, dice)
        // How late it was is judged where there is a flood; in a short sample it would time the machine.
        const isLate = cycles > sample && late > mostLate
        const reached = `${cycles} too long or deep, ${cycles} lines that never finish: ${through + streams} through, ${heldUp} others held up, event loop p99 ${late.toFixed(0)} ms`
        return { reached, faults: through + streams + heldUp + Number(isLate) }
      }),
    ),
}

type Place = Awaited<ReturnType<typeof openWorkplace>>

const note = (said: string) => ({
  id: crypto.randomUUID(),
  stage: 'preparation',
  command: { type: 'describe-workplace', workplace: 'Blåbærhaugen', purpose: said },
})

/** Bodies of more than 64 KiB, texts of more than 2,000 letters, and what is deeper than any request of ours. */
async function pastTheDoors({ hands }: TestHouse, { staff, process }: Place, many: number, dice: Dice) {
  const path = `/api/staff/${process}/commands`
  const upTo = (most: number): number => Math.floor(dice() * most)
  const asked: readonly (() => Promise<readonly [number, number]>)[] = [
    async () => [(await staff.post(path, note('x'.repeat(2_000 - upTo(1_999))))).status, 200],
    async () => [(await staff.post(path, note('x'.repeat(2_001 + upTo(60_000))))).status, 400],
    async () => [(await staff.post(path, note('x'.repeat(66_000 + upTo(100_000))))).status, 413],
    async () => [(await staff.post('/api/door', { code: 'x'.repeat(66_000 + upTo(100_000)) })).status, 413],
    async () => {
      const depth = 9 + upTo(9_000)
      return [(await staff.post(path, `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`)).status, 400]
    },
  ]
  let wrong = 0
  for (let n = 0; n < many; n++) {
    // So slowly that none of them is too many.
    hands.now += 1_000
    const [status, demanded] = (await asked[n % asked.length]?.()) ?? [0, 0]
    if (status !== demanded) wrong += 1
  }
  return wrong
}

/** One browser asks for so much at once and no more; another is not held up by it, and the first may ask again. */
async function flood(house: TestHouse, { staff, process }: Place, defect: boolean): Promise<number> {
  const other = house.browser()
  const token = await house.house.signIn.cut({ opens: 'account', process: null, person: null }, house.hands.now)
  await other.post('/api/sign-in', { token, name: 'Håkon' })
  const elsewhere = String((await other.post('/api/processes', { workplace: 'Multe', language: 'nb' })).body.process)
  house.hands.now += 10_000
  let taken = 0
  for (let n = 0; n < 80; n++) {
    // The planted defect: a clock by which everybody may ask again at once.
    if (defect) house.hands.now += 1_000
    if ((await staff.post(`/api/staff/${process}/commands`, note(`${n}`))).status === 200) taken += 1
  }
  const isOtherFree = (await other.post(`/api/staff/${elsewhere}/commands`, note('hei'))).status === 200
  house.hands.now += 10_000
  const isFreeAgain = (await staff.post(`/api/staff/${process}/commands`, note('igjen'))).status === 200
  return Math.max(0, taken - 60) + Number(!isOtherFree) + Number(!isFreeAgain)
}

async function onAPort(context: TestContext, { app }: TestHouse): Promise<number> {
  const server = await new Promise<Server>((resolve) => {
    const opened = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(opened as Server))
  })
  context.after(() => {
    server.closeAllConnections()
    server.close()
  })
  if (!(server.headersTimeout > 0 && server.requestTimeout > 0)) throw new Error('It would wait without end.')
  return (server.address() as AddressInfo).port
}

const cookieOf = ({ cookies }: Browser): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

/** Three streams for one place at a table, and no fourth. */
async function tooManyStreams(port: number, phone: Browser, process: string): Promise<number> {
  const headers = { cookie: cookieOf(phone), host: 'localhost' }
  const ending = new AbortController()
  const statuses: number[] = []
  for (let n = 0; n < 5; n++) {
    const address = `http://127.0.0.1:${port}/api/seat/${process}/stream`
    statuses.push((await fetch(address, { headers, signal: ending.signal })).status)
  }
  ending.abort()
  return statuses.filter((status, n) => status !== (n < 3 ? 200 : 429)).length
}

/** Lines that say nothing, half a header or half a body, while somebody works: how late all is, and what fails. */
async function underSlowLines(port: number, { staff, process }: Place, many: number, dice: Dice) {
  const lines: Socket[] = []
  const delay = monitorEventLoopDelay({ resolution: 5 })
  let heldUp = 0
  delay.enable()
  try {
    for (let n = 0; n < many; n++) {
      const line = connect(port, '127.0.0.1')
      line.on('error', () => undefined)
      await once(line, 'connect')
      const kind = Math.floor(dice() * 3)
      if (kind === 1) line.write('POST /api/door HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
      if (kind === 2) line.write('POST /api/door HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n\r\n{"a":')
      lines.push(line)
      if (lines.length > hangingOn) lines.shift()?.destroy()
      if (n % 10 === 0) {
        const headers = { cookie: cookieOf(staff) }
        const answer = await fetch(`http://127.0.0.1:${port}/api/staff/${process}/view`, { headers })
        await answer.arrayBuffer()
        if (answer.status !== 200) heldUp += 1
      }
    }
  } finally {
    delay.disable()
    for (const line of lines) line.destroy()
  }
  // What is measured is in nanoseconds, and counts the wait of its own clock: five milliseconds.
  return { late: Math.max(0, delay.percentile(99) / 1e6 - 5), heldUp }
}
