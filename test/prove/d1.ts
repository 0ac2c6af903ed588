import { diceFrom } from '../../src/kernel/dice.ts'
import { killAgainAndAgain } from '../kill/kill.ts'
import { type Line, type Reached, withFolder } from './line.ts'

/** Kills in one round: then a new folder, so that the writers never run out of numbers. */
const inARound = 20

export const d1: Line = {
  id: 'D1',
  promise: 'No acknowledged action is lost or doubled at kill -9',
  demands: '1,000 kills, 0 lost, 0 doubled',
  sample: 4,
  usual: 40,
  toCatch: 3,
  async run({ cycles, seed, defect }) {
    if (defect) return broken(cycles, seed)
    let [kills, acknowledged, faults] = [0, 0, 0]
    while (kills < cycles) {
      const round = Math.min(inARound, cycles - kills)
      const told = await withFolder((folder) => killAgainAndAgain(folder, round, diceFrom(seed + kills)))
      kills += round
      acknowledged += told.acknowledged
      faults += told.lost + told.doubled
    }
    return { reached: `${kills} kills, ${acknowledged} acknowledged, ${faults} lost or doubled`, faults }
  },
}

/** The planted defects: a log that answers before it has written loses, one that knows no command again doubles. */
async function broken(kills: number, seed: number): Promise<Reached> {
  const round = (many: number, defect: string) =>
    withFolder((folder) => killAgainAndAgain(folder, many, diceFrom(seed), defect))
  const { lost } = await round(kills, 'too-early')
  const { doubled } = await round(1, 'forgetful')
  return { reached: `${lost} lost, ${doubled} doubled`, faults: Math.min(lost, doubled) }
}
