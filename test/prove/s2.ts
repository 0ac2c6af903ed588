import { type Dice, diceFrom } from '../../src/kernel/dice.ts'
import type { PersonId, ProcessId } from '../../src/kernel/values.ts'
import { groupsOf } from '../../src/method/04-groups/tables.ts'
import { type Command, decide, type State } from '../../src/process/process.ts'
import { type Hat, rolesOf } from '../../src/process/roles.ts'
import { openHouse } from '../../src/server/house.ts'
import { createApp } from '../../src/server/http/app.ts'
import type { House } from '../../src/server/http/context.ts'
import { responsibleGroup } from '../../src/simulation/workplace.ts'
import { randomCommand } from '../laws/random-commands.ts'
import { smallWorkplace } from '../laws/small-workplace.ts'
import { stretchesOf, writeDown } from '../whole-process.ts'
import { type Line, withFolder } from './line.ts'
import { onFolder } from './played.ts'

/** Some months after the meetings: nothing is so old that it is deleted. */
const begins = 1_810_000_000_000

/** Somebody with a cookie: under which hat and as whom it stands in the sessions. `isIn`: it is good for this process. */
type Asker = Readonly<{ name: string; hat: Hat; person: PersonId | null; cookie: string; isIn: boolean }>

export const s2: Line = {
  id: 'S2',
  promise: 'Through the real handler everybody may do what the rules let them, and nothing else',
  demands: 'every command, every kind of session, at every step',
  sample: 600,
  usual: 20_000,
  toCatch: 200,
  run: ({ cycles, seed, defect }) =>
    withFolder(async (dataDir) => {
      const dice = diceFrom(seed)
      let now = begins
      const { house, close } = await openHouse(onFolder(dataDir), () => now)
      try {
        const { process } = await house.processes.create('Blåbærhaugen', 'nb', begins)
        const app = createApp(house, null)
        const askers = await askersIn(house, process)
        const stretches = stretchesOf(smallWorkplace, 1, (event) => event)
        const kinds = new Set<string>()
        let [asked, taken] = [0, 0]
        const wrong: string[] = []
        // The same number of tries at every moment of a whole process. What is taken there is forgotten with its folder.
        for (const [at, stretch] of stretches.entries()) {
          await catchUp(house, process, stretch)
          const until = Math.ceil((cycles * (at + 1)) / stretches.length)
          for (; asked < until; asked++) {
            now += 1_000
            const room = await house.rooms.open(process)
            const asker = pick(askers, dice)
            const command = randomCommand(room.state, dice, pick(groupsOf(room.state.groups, 1), dice) ?? null)
            const expected = whatTheRulesSay(room.state, command, asker, now)
            const told = await ask(app, process, defect ? pick(askers, dice) : asker, command)
            kinds.add(`${command.stage}/${command.command.type}`)
            if (told === 'taken') taken += 1
            if (told !== expected)
              wrong.push(`${asker.name} ${command.stage}/${command.command.type}: ${told}, not ${expected}`)
          }
        }
        const shown = wrong.slice(0, 5).map((one) => `; ${one}`)
        const reached = `${asked} requests of ${kinds.size} kinds, ${taken} taken, ${wrong.length} otherwise than the rules`
        return { reached: [reached, ...shown].join(''), faults: wrong.length }
      } finally {
        await close()
      }
    }),
}

const pick = <Item>(items: readonly Item[], dice: Dice): Item => items[Math.floor(dice() * items.length)] as Item

/** Everybody who could have a cookie: in this process, in another, signed out, and with none at all. */
async function askersIn(house: House, process: ProcessId): Promise<readonly Asker[]> {
  const other = (await house.processes.create('Multe', 'nb', begins)).process
  const begin = async (name: string, hat: Hat, of: ProcessId | null, person: PersonId | null, isIn = true) => {
    const { token } = await house.signIn.begin({ hat, process: of, person }, begins)
    if (name === 'signed out') await house.signIn.end(token)
    return { name, hat, person, cookie: `flippover_${hat}=${token}`, isIn }
  }
  const [first, second] = [smallWorkplace.people[0]?.person ?? '', smallWorkplace.people.at(-1)?.person ?? '']
  return [
    ...(await Promise.all(responsibleGroup.map((person) => begin(person, 'staff', null, person)))),
    await begin('somebody', 'seat', process, first),
    await begin('somebody else', 'seat', process, second),
    await begin('the wall', 'wall', process, null),
    await begin('the board', 'board', process, 'b1'),
    await begin('staff elsewhere', 'staff', null, 'staff-of-another', true),
    await begin('a seat elsewhere', 'seat', other, first, false),
    await begin('signed out', 'staff', null, responsibleGroup[0] ?? '', false),
    { name: 'nobody', hat: 'seat', person: null, cookie: '', isIn: false },
  ]
}

type Stretch = Parameters<typeof writeDown>[2]

/** What happened in the room, whatever was tried meanwhile: events that no longer fit are simply more history. */
const catchUp = (house: House, process: ProcessId, stretch: Stretch): Promise<void> =>
  writeDown(house.log, process, stretch)

/** `taken`, the name of the refusal, or `not-here`. */
function whatTheRulesSay(state: State, command: Command, { hat, person, isIn }: Asker, at: number): string {
  const roles = rolesOf(state, person, hat)
  if (!isIn || roles.length === 0 || person === null) return 'not-here'
  const decision = decide(state, command, { person, roles, at })
  return 'refused' in decision ? decision.refused : 'taken'
}

async function ask(
  app: ReturnType<typeof createApp>,
  process: ProcessId,
  { hat, cookie }: Asker,
  command: Command,
): Promise<string> {
  const answer = await app.request(`/api/${hat}/${process}/commands`, {
    method: 'POST',
    headers: { host: 'localhost', 'content-type': 'application/json', cookie },
    body: JSON.stringify({ id: crypto.randomUUID(), ...command }),
  })
  const told = (await answer.json()) as { refused?: string; error?: string }
  return answer.status === 200 ? 'taken' : (told.refused ?? told.error ?? `${answer.status}`)
}
