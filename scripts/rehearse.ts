// `npm run rehearse`: a meeting to try out before the real one. A server of its own on a folder that is thrown away, a
// process that is prepared, and simulated tables that come in through the same door as every phone.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { ProcessId } from '../src/kernel/values.ts'
import { proposal } from '../src/method/04-groups/propose.ts'
import type { Command } from '../src/process/process.ts'
import { configured } from '../src/server/config.ts'
import { startServer } from '../src/server/server.ts'
import { blaabaerhaugen, said } from '../src/simulation/people.ts'
import { type Bot, Browser, fillTheRoom, type View } from './bots-over-http.ts'

const usage = `npm run rehearse -- [options]

  --people 34     how many take part, 4 to 34
  --free 1        how many chairs stay free, for phones of your own
  --pace 4        seconds between one thing and the next that somebody does
  --seed 1        the same seed, the same people saying the same things
  --port 3100     where the server listens; 0 for any`

function readOptions() {
  const { values } = parseArgs({
    options: {
      people: { type: 'string', default: '34' },
      free: { type: 'string', default: '1' },
      pace: { type: 'string', default: '4' },
      seed: { type: 'string', default: '1' },
      port: { type: 'string', default: '3100' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(usage)
    process.exit(0)
  }
  const number = (name: 'people' | 'free' | 'pace' | 'seed' | 'port', least: number, most: number): number => {
    const given = Number(values[name])
    if (Number.isFinite(given) && given >= least && given <= most) return given
    console.error(`--${name} must be a number from ${least} to ${most}.\n\n${usage}`)
    process.exit(1)
  }
  return {
    people: number('people', 4, blaabaerhaugen.people.length),
    free: number('free', 0, blaabaerhaugen.people.length),
    pace: number('pace', 0.1, 600),
    seed: number('seed', 0, 4_294_967_295),
    port: number('port', 0, 65_535),
  }
}

/** Does what a responsible group does in two or three hours, and opens the door. */
async function prepare(staff: Browser, people: number, seed: number): Promise<{ process: ProcessId; code: string }> {
  const { process } = await staff.post<{ process: ProcessId }>('/api/processes', {
    workplace: blaabaerhaugen.name,
    language: 'nb',
  })
  const rows = blaabaerhaugen.people.slice(0, people).map(({ name, unit, isManager }) => ({
    name,
    mail: '',
    unit: blaabaerhaugen.units[unit] ?? '',
    isManager,
  }))
  await staff.post(`/api/staff/${process}/roster`, { rows })
  const { state } = await staff.get<View>(`/api/staff/${process}/view`)
  const tables = proposal(state.groups, state.people, 1, seed)
  if (!tables) throw new Error('Nobody can be seated.')
  const startsAt = Date.now()
  const asked: readonly Command[] = [
    {
      stage: 'preparation',
      command: { type: 'describe-workplace', workplace: blaabaerhaugen.name, purpose: said.purpose },
    },
    { stage: 'preparation', command: { type: 'book-meeting', meeting: 1, startsAt, minutes: 120, place: 'Allrommet' } },
    { stage: 'preparation', command: { type: 'write-criteria', ...said.criteria } },
    { stage: 'preparation', command: { type: 'agree-follow-up', how: said.followUp, by: null } },
    { stage: 'groups', command: tables },
    { stage: 'people', command: { type: 'open-door', isOpen: true } },
  ]
  for (const command of asked) {
    if (!(await staff.command('staff', process, command))) throw new Error(`Not let: ${JSON.stringify(command)}`)
  }
  const { door } = await staff.get<View>(`/api/staff/${process}/view`)
  if (!door) throw new Error('The cockpit shows no way in.')
  return { process, code: door.code }
}

const { people, free, pace, seed, port } = readOptions()
const dataDir = mkdtempSync(join(tmpdir(), 'flippover-rehearsal-'))
const server = await startServer(configured({ port, dataDir }))
let bots: readonly Bot[] = []

async function end(): Promise<void> {
  await Promise.all(bots.map((bot) => bot.stop()))
  await server.close()
  rmSync(dataDir, { recursive: true, force: true })
  process.exit(0)
}
process.on('SIGINT', () => void end())
process.on('SIGTERM', () => void end())

const staff = new Browser(server.url)
await staff.post('/api/sign-in', { token: server.firstLink?.split('#')[1] ?? '', name: 'Turid Moen' })
const { process: rehearsal, code } = await prepare(staff, people, seed)

const colleague = { name: 'Du som leder møtet', title: 'Prosessleder' }
const { person, link } = await staff.post<{ person: string; link: string }>(
  `/api/staff/${rehearsal}/colleagues`,
  colleague,
)
await staff.command('staff', rehearsal, {
  stage: 'preparation',
  command: { type: 'name-role', person, role: 'facilitator', holds: true },
})

const onTrouble = (trouble: unknown): void => console.error('A bot went home:', trouble)
bots = await fillTheRoom(server.url, code, { pace: pace * 1000, seed, most: people - free, onTrouble })

console.log(`
${bots.length} simulated people have taken their seats at ${blaabaerhaugen.name}.

  Open the cockpit:      ${link}
                         then ${server.url}/cockpit/${rehearsal}
  Join with a phone:     ${server.url}/j   code ${code}

They do what the open step asks of them; you lead. Nothing of it is kept. Ctrl-C ends it.
`)
