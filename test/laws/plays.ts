import type { Viewer } from '../../src/kernel/decider.ts'
import { diceFrom } from '../../src/kernel/dice.ts'
import { decide, evolve, initial, type State } from '../../src/process/process.ts'
import { type Happening, longBefore, type Play, playProcess } from '../../src/simulation/workplace.ts'
import { randomMove } from './random-commands.ts'
import { smallWorkplace } from './small-workplace.ts'

const played = new Map<number, readonly Happening[]>()

/** A whole process of the small workplace, played once for each seed. */
export function play(seed: number): readonly Happening[] {
  const known = played.get(seed)
  if (known) return known
  const happenings = [...playProcess({ seed, workplace: smallWorkplace })]
  played.set(seed, happenings)
  return happenings
}

export const playFrom = (from: State, how: Omit<Play, 'from' | 'workplace'>): readonly Happening[] => [
  ...playProcess({ ...how, from, workplace: smallWorkplace }),
]

/** Where somebody may land: a process played up to `point` (0 to 1), and then what anybody at all asked for. */
export type Spot = Readonly<{ seed: number; point: number; moves: readonly number[] }>

export function stateAt({ seed, point, moves }: Spot): State {
  const happenings = play(seed)
  const reached = happenings[Math.floor(point * happenings.length)]?.before ?? initial
  return afterMoves(reached, moves, lastInstant(happenings, point))
}

/** What becomes of a state when anybody at all asks for things; each move is a throw of the dice. */
export const afterMoves = (reached: State, moves: readonly number[], at: number): State =>
  moves.reduce((state, move) => {
    const dice = diceFrom(move)
    const [actor, command] = randomMove(state, dice, at)
    const decision = decide(state, command, actor)
    return 'refused' in decision ? state : decision.events.reduce(evolve, state)
  }, reached)

export const lastInstant = (happenings: readonly Happening[], point: number): number =>
  happenings[Math.floor(point * happenings.length)]?.actor.at ?? longBefore

/** Everybody who may look on, each role alone and as it is held, and some who should see nothing. */
export const viewers: readonly Viewer[] = [
  ...smallWorkplace.people.map(({ person }): Viewer => ({ person, roles: ['participant'] })),
  { person: 'staff-turid', roles: ['responsible', 'facilitator'] },
  { person: 'staff-haakon', roles: ['responsible'] },
  { person: 'staff-else', roles: ['responsible', 'scribe'] },
  { person: 'some-facilitator', roles: ['facilitator'] },
  { person: 'some-scribe', roles: ['scribe'] },
  { person: 'board', roles: ['board'] },
  { person: 'server', roles: ['system'] },
  { person: null, roles: ['wall'] },
  { person: null, roles: [] },
  { person: 'stranger', roles: ['participant'] },
]
