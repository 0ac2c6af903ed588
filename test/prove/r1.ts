import { isDeepStrictEqual } from 'node:util'
import type { Viewer } from '../../src/kernel/decider.ts'
import { diceFrom } from '../../src/kernel/dice.ts'
import { applied, type Op } from '../../src/kernel/difference.ts'
import { decide, evolve, initial, project, type State } from '../../src/process/process.ts'
import { namesFor } from '../../src/server/names.ts'
import { type SightLine, Sights } from '../../src/server/sights.ts'
import { examples } from '../access/examples.ts'
import { atMoment, moments } from '../access/who.ts'
import { play, viewers } from '../laws/plays.ts'
import { randomMove } from '../laws/random-commands.ts'
import type { Line } from './line.ts'

/** One screen: what it has been told so far, and from where it looks. */
type Screen = { viewer: Viewer; line: SightLine; shows: unknown }
type Apply = typeof applied

const nameOf = (person: string): string => `Navn ${person}`

/** Everybody who may look on, each before the screen on which only what comes down the stream is shown. */
class Onlookers {
  readonly #sights: Sights
  readonly #screens: readonly Screen[]
  readonly #apply: Apply

  constructor(state: State, apply: Apply) {
    this.#sights = new Sights(state, nameOf)
    this.#apply = apply
    this.#screens = viewers.map((viewer) => ({
      viewer,
      shows: this.#sights.view(viewer),
      line: this.#sights.lineOf(viewer),
    }))
  }

  /** The room moves on; answers who now sees something else than a fresh projection. `areTheSame`: nobody came or went. */
  move(state: State, areTheSame: boolean): readonly Viewer[] {
    this.#sights.move(state, false, viewers, areTheSame)
    return this.#screens.flatMap((screen) => {
      const { viewer } = screen
      const line = this.#sights.lineOf(viewer)
      const ops = JSON.parse(`[${this.#sights.opsJson(screen.line, line)}]`) as Op[]
      screen.shows = this.#apply(screen.shows, ops)
      screen.line = line
      const fresh = { ...project(state, viewer), names: namesFor(state, viewer, nameOf) }
      return isDeepStrictEqual(screen.shows, fresh) ? [] : [viewer]
    })
  }
}

/** A played process with things in between that anybody at all asked for. */
export function states(seed: number): readonly State[] {
  const dice = diceFrom(seed)
  const all: State[] = []
  let state = initial
  for (const { actor, command } of play(seed)) {
    const others = dice() < 0.4 ? [randomMove(state, dice, actor.at)] : []
    for (const [who, asked] of [...others, [actor, command] as const]) {
      const decision = decide(state, asked, who)
      if ('refused' in decision || !decision.events.length) continue
      state = decision.events.reduce(evolve, state)
      all.push(state)
    }
  }
  return all
}

/** Every version of a whole process, for everybody who looks on. */
function wrongInAProcess(seed: number, apply: Apply): number {
  const onlookers = new Onlookers(initial, apply)
  let wrong = 0
  // Now and then as if somebody had come or gone, so that both ways of looking are taken.
  for (const [index, state] of states(seed).entries()) wrong += onlookers.move(state, index % 5 !== 0).length
  return wrong
}

const rows = [...examples.values()]

/** What one command brings about, at every moment of the process, and the way from each moment to the next. */
function wrongForACommand(row: number, apply: Apply): number {
  const example = rows[row % rows.length]
  if (!example) throw new RangeError('no command')
  const { before, events } = example
  let wrong = 0
  const onlookers = new Onlookers(before, apply)
  for (const moment of moments) {
    const at = atMoment(before, moment)
    wrong += onlookers.move(at, false).length
    wrong += onlookers.move(events.reduce(evolve, at), true).length
  }
  return wrong
}

/** So many commands for each whole process that is followed. */
const toAProcess = 20

export const r1: Line = {
  id: 'R1',
  promise: 'What came down the stream is what a fresh projection shows, names included',
  demands: 'every command x role x moment, and whole processes',
  sample: 20,
  usual: rows.length,
  toCatch: 20,
  async run({ cycles, seed, defect }) {
    const dice = diceFrom(seed)
    // The planted defect: one change in fifty is lost on the way.
    const apply: Apply = defect ? (shows, ops) => applied(shows, dice() < 0.02 ? ops.slice(1) : ops) : applied
    let [wrong, processes] = [0, 0]
    for (let cycle = 0; cycle < cycles; cycle++) {
      wrong += wrongForACommand(seed + cycle, apply)
      if (cycle % toAProcess === 0) wrong += wrongInAProcess(seed + processes++, apply)
    }
    const cells = Math.min(cycles, rows.length) * moments.length * viewers.length
    return {
      reached: `${Math.min(cycles, rows.length)} of ${rows.length} commands, ${cells} cells, ${processes} whole processes, ${wrong} screens wrong`,
      faults: wrong,
    }
  },
}
