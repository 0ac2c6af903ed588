import { parseArgs } from 'node:util'
import type { Plan } from './crowd.ts'
import { inRounds, type Pace } from './rounds.ts'

/** `--rounds 3 --seconds 6 --only "Flippover|bare event"`, and for the plenary how many phones, in how many meetings. */
function given(args: readonly string[], usual: Omit<Pace, 'only'>): { pace: Pace; phones: number; meetings: number } {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      only: { type: 'string' },
      phones: { type: 'string' },
      meetings: { type: 'string' },
      'per-second': { type: 'string' },
    },
  })
  const { rounds = usual.rounds, seconds = usual.seconds, only = null, phones = 1_000, meetings = 1 } = values
  const perSecond = Number(values['per-second'] ?? usual.perSecond)
  return {
    pace: { perSecond, rounds: Number(rounds), seconds: Number(seconds), only },
    phones: Number(phones),
    meetings: Number(meetings),
  }
}

async function run(title: string, plan: Plan, pace: Pace): Promise<void> {
  console.log(`${title}; ${pace.rounds} rounds of ${pace.seconds} s, medians`)
  await inRounds(plan, pace)
}

/** a) One meeting, 25 groups of four, each writes on its own sheet; the cockpit and the wall follow. */
export async function benchGroupWork(args: readonly string[]): Promise<void> {
  const { pace } = given(args, { perSecond: 2, seconds: 8, rounds: 3 })
  await run(
    'a) 25 groups of four, each with two actions a second',
    { work: 'groups', meetings: 1, groups: 25, seats: 4 },
    pace,
  )
}

/** b) One leads, and all phones look on. */
export async function benchPlenary(args: readonly string[]): Promise<void> {
  const { pace, phones, meetings } = given(args, { perSecond: 5, seconds: 6, rounds: 3 })
  const plan: Plan = { work: 'plenary', meetings, groups: Math.ceil(phones / 4), seats: 4 }
  const led = meetings === 1 ? 'one leader' : `${meetings} leaders, each with`
  await run(`b) ${led}, ${plan.groups * plan.seats} phones, ${pace.perSecond} updates a second`, plan, pace)
}

/** c) Many meetings at once, in each of which all follow what the leader does. */
export async function benchManyRooms(args: readonly string[]): Promise<void> {
  const { pace } = given(args, { perSecond: 2, seconds: 6, rounds: 3 })
  await run(
    'c) 50 meetings of 20 people, two updates a second in each',
    { work: 'plenary', meetings: 50, groups: 5, seats: 4 },
    pace,
  )
}
