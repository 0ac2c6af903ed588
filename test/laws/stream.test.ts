import { deepStrictEqual, notDeepStrictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import type { Viewer } from '../../src/kernel/decider.ts'
import { diceFrom } from '../../src/kernel/dice.ts'
import { applied, difference, type Op } from '../../src/kernel/difference.ts'
import { decide, evolve, initial, project, type State } from '../../src/process/process.ts'
import { stageNames } from '../../src/process/stages.ts'
import { type SightLine, Sights } from '../../src/server/sights.ts'
import { play, viewers } from './plays.ts'
import { randomMove } from './random-commands.ts'

/** One screen: what it has been told so far, and from where it looks. */
type Screen = { viewer: Viewer; line: SightLine; shows: unknown }

const stagesOf = (shown: unknown): State => {
  const { names: _names, ...stages } = shown as State & { names: unknown }
  return stages
}

/** A played process with things in between that anybody at all asked for. */
function states(seed: number): readonly State[] {
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

function follow(seed: number, apply: typeof applied): readonly string[] {
  const sights = new Sights(initial, (person) => `Navn ${person}`)
  const screens = viewers.map((viewer): Screen => ({ viewer, line: sights.lineOf(viewer), shows: sights.view(viewer) }))
  const wrong: string[] = []
  for (const [index, state] of states(seed).entries()) {
    // Now and then as if somebody had come or gone, so that both ways of looking are taken.
    sights.move(state, false, viewers, index % 5 !== 0)
    for (const screen of screens) {
      const line = sights.lineOf(screen.viewer)
      const ops = JSON.parse(`[${sights.opsJson(screen.line, line)}]`) as Op[]
      screen.shows = apply(screen.shows, ops)
      screen.line = line
      const fresh = JSON.stringify(sorted(project(state, screen.viewer)))
      if (JSON.stringify(sorted(stagesOf(screen.shows))) !== fresh) {
        wrong.push(`after ${index + 1} changes, as ${JSON.stringify(screen.viewer)}`)
      }
    }
  }
  return wrong
}

/** Records with their keys in order: a screen reads them by key. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

test('what came down the stream equals a fresh projection, at every version, for every viewer', () => {
  for (const seed of [1, 2]) deepStrictEqual(follow(seed, applied).slice(0, 3), [])
})

test('a stream that loses one change in fifty is caught', () => {
  const dice = diceFrom(5)
  const forgetful: typeof applied = (before, ops) => applied(before, dice() < 0.02 ? ops.slice(1) : ops)
  notDeepStrictEqual(follow(1, forgetful), [])
})

test('the difference leads from any state to any other', () => {
  const all = states(3)
  const dice = diceFrom(11)
  for (let round = 0; round < 60; round++) {
    const [before, after] = [all[Math.floor(dice() * all.length)], all[Math.floor(dice() * all.length)]]
    const ops = JSON.parse(JSON.stringify(difference(before, after))) as Op[]
    deepStrictEqual(applied(before, ops), after)
  }
})

test('every stage is on the stream', () => {
  deepStrictEqual(Object.keys(stagesOf(new Sights(initial, () => null).view({ person: null, roles: [] }))), [
    ...stageNames,
  ])
})
