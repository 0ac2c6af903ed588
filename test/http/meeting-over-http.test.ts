import { deepStrictEqual, ok } from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type Bot, Browser, fillTheRoom, NotLet, type View } from '../../scripts/bots-over-http.ts'
import type { ProcessId } from '../../src/kernel/values.ts'
import { proposal } from '../../src/method/04-groups/propose.ts'
import type { Step } from '../../src/method/05-agenda/programme.ts'
import { standing } from '../../src/method/14-wishes/rules.ts'
import type { Command, State } from '../../src/process/process.ts'
import { configured } from '../../src/server/config.ts'
import { type Running, startServer } from '../../src/server/server.ts'
import { blaabaerhaugen } from '../../src/simulation/people.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'flippover-test-'))
const config = configured({ port: 0, host: '127.0.0.1', dataDir })
let server: Running
let staff: Browser
let bots: readonly Bot[] = []
let process: ProcessId = ''

before(async () => {
  server = await startServer(config)
  staff = new Browser(server.url)
  await staff.post('/api/sign-in', { token: server.firstLink?.split('#')[1] ?? '', name: 'Turid Moen' })
  const created = await staff.post<{ process: ProcessId }>('/api/processes', {
    workplace: blaabaerhaugen.name,
    language: 'nb',
  })
  process = created.process
})

after(async () => {
  await Promise.all(bots.map((bot) => bot.stop()))
  await server.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const look = (): Promise<View> => staff.get<View>(`/api/staff/${process}/view`)
const ask = async (command: Command): Promise<void> =>
  ok(await staff.command('staff', process, command), `not let: ${JSON.stringify(command)}`)

/** Waits until the tables have come so far; nobody is hurried, and a minute is more than any table needs. */
async function until(isSo: (state: State) => boolean, what: string): Promise<State> {
  for (let looks = 0; looks < 600; looks++) {
    const { state } = await look()
    if (isSo(state)) return state
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`never came so far: ${what}`)
}

const open = (from: Step | null, to: Step): Promise<void> =>
  ask({ stage: 'agenda', command: { type: 'open-step', from, to } })

test('a meeting is held over HTTP, by phones that are simulated and a server that is not', async () => {
  const rows = blaabaerhaugen.people
    .slice(0, 8)
    .map(({ name, unit, isManager }) => ({ name, mail: '', unit: blaabaerhaugen.units[unit] ?? '', isManager }))
  await staff.post(`/api/staff/${process}/roster`, { rows })
  const { groups, people } = (await look()).state
  const tables = proposal(groups, people, 1, 7)
  ok(tables)
  await ask({ stage: 'groups', command: tables })
  await ask({ stage: 'people', command: { type: 'open-door', isOpen: true } })
  const { door } = await look()
  ok(door)
  const troubles: unknown[] = []
  const onTrouble = (trouble: unknown): void => void troubles.push(trouble)
  bots = await fillTheRoom(server.url, door.code, { pace: 80, seed: 1, onTrouble })
  deepStrictEqual(bots.length, 8)

  await open(null, 'welcome')
  await until(({ welcome }) => Object.values(welcome.talkedThrough).filter(Boolean).length === 2, 'talked through')
  await open('welcome', 'interviews')
  const interviewed = await until(
    ({ interviews }) => Object.values(interviews.tables).filter(({ tally }) => tally.ended === 4).length === 2,
    'interviewed',
  )
  ok(!JSON.stringify(interviewed.interviews).includes('"text"'), 'no note is shown to those who lead')
  await open('interviews', 'story-round')
  await until(({ storyRound }) => Object.values(storyRound).filter(({ isAgreed }) => isAgreed).length === 2, 'agreed')
  await open('story-round', 'wishes')
  await until(({ wishes }) => Object.values(wishes).filter(({ isDone }) => isDone).length === 2, 'sheets')
  await open('wishes', 'exhibition')
  const hanging = await until(({ exhibition }) => Object.values(exhibition.seenBy).flat().length === 2, 'walked round')
  for (const sheet of Object.values(hanging.wishes)) {
    const topThree = standing(sheet).filter(({ place }) => place !== null)
    deepStrictEqual(
      topThree.map(({ place }) => place),
      [1, 2, 3],
    )
    ok(topThree.every(({ text }) => text !== null))
  }
  deepStrictEqual(troubles, [])
})

test('the same request twice is the same request', async () => {
  const { state } = await look()
  const minutes = (state.agenda.programme[0]?.minutes ?? 0) + 5
  const command = { type: 'plan-minutes', step: 'welcome', minutes }
  const request = { id: crypto.randomUUID(), stage: 'agenda', command }
  const path = `/api/staff/${process}/commands`
  const [once, again] = [await staff.post<object>(path, request), await staff.post<object>(path, request)]
  deepStrictEqual(again, once)
})

test('a phone may not do what a cockpit may, nor look through its eyes', async () => {
  const [bot] = bots
  ok(bot)
  const isLet = await bot.browser.command('seat', process, {
    stage: 'agenda',
    command: { type: 'open-step', from: 'exhibition', to: 'summary' },
  })
  ok(!isLet)
  await bot.browser.get(`/api/staff/${process}/view`).then(
    () => Promise.reject(new Error('was let in')),
    (error: unknown) => deepStrictEqual(error instanceof NotLet && error.status, 403),
  )
})
