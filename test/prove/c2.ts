import { type Dice, diceFrom } from '../../src/kernel/dice.ts'
import { evolve, initial, type State } from '../../src/process/process.ts'
import { isFinished } from '../../src/simulation/bots.ts'
import { playProcess, responsibleGroup } from '../../src/simulation/workplace.ts'
import { workplaceOf } from '../whole-process.ts'
import type { Line } from './line.ts'

/** Most are as large as most workplaces; now and then there is a very large one. The seed alone tells which. */
const sizeFrom = (dice: Dice): number =>
  dice() < 0.001 ? 300 + Math.floor(dice() * 700) : 4 + Math.floor(dice() * dice() * 40)

export const c2: Line = {
  id: 'C2',
  promise: 'Whole processes of any size come to their end, and replay to the same state',
  demands: '10,000 seeded processes of 4 to 1,000 people',
  sample: 4,
  usual: 60,
  toCatch: 2,
  async run({ cycles, seed, defect }) {
    let [people, events] = [0, 0]
    const faults: number[] = []
    for (let cycle = 0; cycle < cycles; cycle++) {
      const own = seed + cycle
      const dice = diceFrom(own)
      const told = playOnce(own, sizeFrom(dice), dice, defect)
      people += told.people
      events += told.events
      if (!told.isWell) faults.push(own)
    }
    const which = faults.length > 0 ? `, broken by seeds ${faults.slice(0, 5).join(' ')}` : ''
    return { reached: `${cycles} processes, ${people} people, ${events} events${which}`, faults: faults.length }
  },
}

/** One process, played to its end by whoever is there: some are absent, and one of those who lead may be. */
function playOnce(seed: number, size: number, dice: Dice, defect: boolean) {
  const workplace = workplaceOf(size)
  const isAway = workplace.people.map(() => dice() < 0.15)
  const absent = workplace.people.filter((_, at) => isAway[at]).map(({ person }) => person)
  const [lone] = dice() < 0.3 ? responsibleGroup : []
  const happenings = [...playProcess({ seed, workplace, absent: lone === undefined ? absent : [...absent, lone] })]
  const events = happenings.flatMap((happening) => happening.events)
  const after = happenings.at(-1)?.after ?? initial
  // The planted defect: a log that loses one event on its way.
  const kept = defect ? events.filter((_, at) => at !== Math.floor(events.length / 2)) : events
  const replayed = (JSON.parse(JSON.stringify(kept)) as typeof events).reduce<State>(evolve, initial)
  const isWell = isFinished(after) && JSON.stringify(replayed) === JSON.stringify(after)
  return { people: size, events: events.length, isWell }
}
