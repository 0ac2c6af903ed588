import { mock } from 'node:test'
import { type Dice, diceFrom } from '../../src/kernel/dice.ts'
import type { Command } from '../../src/process/process.ts'
import { type Browser, comesIn, openWorkplace, testHouse } from '../house.ts'
import { inAContext, type Line, withFolder } from './line.ts'

/** Requests before one server; then a fresh one. */
const inOne = 100

export const p8: Line = {
  id: 'P8',
  promise: 'Whatever goes well or wrong, the log holds no name, address, code, secret or word',
  demands: '0 hits',
  sample: 60,
  usual: 2_000,
  toCatch: 20,
  async run({ cycles, seed, defect }) {
    const dice = diceFrom(seed)
    let [lines, hits] = [0, 0]
    for (let done = 0; done < cycles; done += inOne) {
      const told = await oneServer(Math.min(inOne, cycles - done), dice, defect)
      lines += told.lines
      hits += told.hits
    }
    return { reached: `${cycles} requests, ${lines} lines in the log, ${hits} with anything of anybody`, faults: hits }
  },
}

/** Everything that is said on the way, and not shown. */
async function hearing(doing: (said: string[]) => Promise<void>): Promise<readonly string[]> {
  const said: string[] = []
  const ways = (['log', 'info', 'warn', 'error', 'debug'] as const).map((way) =>
    mock.method(console, way, (...words: unknown[]) => void said.push(words.map(String).join(' '))),
  )
  try {
    await doing(said)
  } finally {
    for (const way of ways) way.mock.restore()
  }
  return said
}

function oneServer(many: number, dice: Dice, defect: boolean) {
  return withFolder((dataDir) =>
    inAContext(async (context) => {
      const canary = `Kanarifugl ${Math.floor(dice() * 1e12)}`
      const never = [canary, encodeURIComponent(canary), 'Turid', 'Person 1', 'person1@', 'Avdeling']
      const said = await hearing(async () => {
        const ill = { is: false }
        const house = await testHouse(context, {
          dataDir,
          logOn: (log) => ({
            ...log,
            // The planted defect: a fault whose kind is somebody's name, which the log would repeat.
            takenAt: (...asked) => (ill.is ? Promise.reject(faultWith(canary, defect)) : log.takenAt(...asked)),
          }),
        })
        const place = await openWorkplace(house)
        const phone = await comesIn(house, place, place.people[0] ?? '')
        const browsers = [place.staff, phone, house.browser()] as const
        never.push(place.code, place.secret, ...browsers.flatMap(({ cookies }) => [...cookies.values()]))
        for (let request = 0; request < many; request++) {
          ill.is = dice() < 0.3
          house.hands.now += 1_000
          const browser = browsers[Math.floor(dice() * browsers.length)] ?? place.staff
          await anything(browser, place, canary, dice)
        }
        // At least one that goes wrong in the middle, whatever the dice.
        ill.is = true
        await describes(place.staff, place.process, canary)
      })
      const all = said.join('\n')
      const hits = never.filter((one) => all.includes(one)).length
      // A log in which the faults do not stand at all would prove nothing.
      return { lines: said.length, hits: said.length === 0 ? 1 : hits }
    }),
  )
}

function faultWith(canary: string, defect: boolean): Error {
  const fault = new Error(`${canary} in a message`)
  if (defect) fault.name = canary
  return fault
}

const describes = (browser: Browser, process: string, said: string) => {
  const command: Command = {
    stage: 'preparation',
    command: { type: 'describe-workplace', workplace: said, purpose: said },
  }
  return browser.command('staff', process, command)
}

type Place = Awaited<ReturnType<typeof openWorkplace>>

/** One request of those in which somebody's words, names or secrets stand: most of them are refused. */
function anything(browser: Browser, { process, code, secret, people }: Place, canary: string, dice: Dice) {
  const word = encodeURIComponent(canary)
  const asked: readonly (() => Promise<unknown>)[] = [
    () => describes(browser, process, canary),
    () => browser.post('/api/door', { code: '12345678', secret: canary }),
    () => browser.post('/api/door/enter', { code, person: dice() < 0.5 ? canary : people[1] }),
    () => browser.post('/api/sign-in', { token: canary, name: canary }),
    () => browser.post(`/api/staff/${process}/commands`, `{"${canary}`),
    () => browser.post(`/api/staff/${process}/roster`, { rows: [{ name: canary, mail: `${word}@example.org` }] }),
    () => browser.post(`/api/staff/${process}/colleagues`, { name: canary, title: canary }),
    () => browser.post('/api/processes', { workplace: canary, language: 'nb' }),
    () => browser.get(`/api/nothing/${word}?token=${secret}`),
    () => browser.get(`/api/staff/${word}/view`),
    () => browser.get(`/api/seat/${process}/mine`),
    () => browser.get(`/hello#${secret}`, { 'user-agent': canary, referer: `http://localhost/j#${secret}` }),
  ]
  return (asked[Math.floor(dice() * asked.length)] ?? asked[0])?.()
}
