import { deepStrictEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { diceFrom } from '../../src/kernel/dice.ts'
import { commands } from '../../src/process/commands.ts'
import {
  decide,
  type Event,
  evolve,
  initial,
  project,
  projectStage,
  type State,
  sightOf,
} from '../../src/process/process.ts'
import { stageNames } from '../../src/process/stages.ts'
import { isFinished } from '../../src/simulation/bots.ts'
import { responsibleGroup } from '../../src/simulation/workplace.ts'
import { play, playFrom, type Spot, stateAt, viewers } from './plays.ts'
import { randomActor, randomCommand } from './random-commands.ts'
import { smallWorkplace } from './small-workplace.ts'

/** Anywhere in a process, after a few things that anybody at all may have asked for. */
const anywhere: fc.Arbitrary<Spot> = fc.record({
  seed: fc.integer({ min: 1, max: 4 }),
  point: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  moves: fc.array(fc.nat(), { maxLength: 30 }),
})
/** LAWS=50 plays fifty times as much; the usual number takes a few seconds. */
const often = Number(process.env.LAWS ?? 1)
const runs = { numRuns: 60 * often }

const people = smallWorkplace.people.map(({ person }) => person)
const mayBeRepeated = (ask: typeof decide) =>
  fc.property(anywhere, fc.nat(), (spot, throwing) => {
    const state = stateAt(spot)
    const dice = diceFrom(throwing)
    const [actor, command] = [randomActor(dice, 2e12), randomCommand(state, dice)]
    const decision = ask(state, command, actor)
    if ('refused' in decision) return
    const after = decision.events.reduce(evolve, state)
    for (const at of [actor.at, actor.at + 90_000]) {
      deepStrictEqual(ask(after, command, { ...actor, at }), { events: [] }, JSON.stringify(command))
    }
  })

test('a command may be repeated at will, at once or later', () => {
  fc.assert(mayBeRepeated(decide), { numRuns: 600 * often })
})

test('a rule that does again what it has done is caught', () => {
  const planted: typeof decide = (state, command, actor) =>
    command.stage === 'agenda' && command.command.type === 'plan-minutes' && actor.roles.includes('responsible')
      ? { events: [{ stage: 'agenda', event: { ...command.command, type: 'minutes-planned' } }] }
      : decide(state, command, actor)
  ok(fc.check(mayBeRepeated(planted), { numRuns: 2_000, seed: 1 }).failed)
})

test('what the bots ask for may be repeated as well', () => {
  for (const { command, actor, after } of [1, 2].flatMap(play)) {
    deepStrictEqual(
      decide(after, command, { ...actor, at: actor.at + 90_000 }),
      { events: [] },
      JSON.stringify(command),
    )
  }
})

const showsNoMoreTwice = (look: typeof project) =>
  fc.property(anywhere, (spot) => {
    const state = stateAt(spot)
    for (const viewer of viewers) {
      const seen = look(state, viewer)
      deepStrictEqual(look(seen, viewer), seen, `looking on as ${JSON.stringify(viewer)}`)
    }
  })

test('looking twice shows no more', () => {
  fc.assert(showsNoMoreTwice(project), runs)
})

test('a view that changes when it is looked at again is caught', () => {
  const planted: typeof project = (state, viewer) => {
    const seen = project(state, viewer)
    return { ...seen, people: { ...seen.people, isDoorOpen: !state.people.isDoorOpen } }
  }
  ok(fc.check(showsNoMoreTwice(planted), runs).failed)
})

const seeTheSame = (sight: typeof sightOf) =>
  fc.property(anywhere, (spot) => {
    const state = stateAt(spot)
    for (const name of stageNames) {
      const seenBySight = new Map<string, State[typeof name]>()
      for (const viewer of viewers) {
        const line = sight(state, name, viewer)
        const seen = projectStage(state, name, viewer)
        const before = seenBySight.get(line)
        if (before) deepStrictEqual(seen, before, `${name}, sight "${line}", as ${JSON.stringify(viewer)}`)
        else seenBySight.set(line, seen)
      }
    }
  })

test('viewers with the same sight see the same', () => {
  fc.assert(seeTheSame(sightOf), runs)
})

test('a sight that knows roles but not tables is caught', () => {
  ok(
    fc.check(
      seeTheSame((_state, _name, viewer) => viewer.roles.join(' ')),
      runs,
    ).failed,
  )
})

/** What a screen offers although it cannot know all that it takes: the server answers a moment later. */
const notForeseen = new Set([
  // Which table is the smallest is not for a phone to know.
  'groups/take-seat',
])

/** What shows something that no screen held before. */
const showsMore = new Set([
  // What all have answered is counted on the server, and only now.
  'evaluation/close-evaluation',
])

test('what a screen foresees, the server does', () => {
  for (const { before, command, actor } of [1, 2, 3].flatMap(play)) {
    if (notForeseen.has(`${command.stage}/${command.command.type}`)) continue
    const seen = project(before, { person: actor.person, roles: actor.roles })
    deepStrictEqual(decide(seen, command, actor), decide(before, command, actor), JSON.stringify(command))
  }
})

test('and what follows on the screen is what the server then shows', () => {
  for (const { before, command, actor, after } of [1, 2].flatMap(play)) {
    const name = `${command.stage}/${command.command.type}`
    if (notForeseen.has(name) || showsMore.has(name)) continue
    const viewer = { person: actor.person, roles: actor.roles }
    const foreseen = decide(project(before, viewer), command, actor)
    if ('refused' in foreseen) throw new Error(`refused on the screen: ${JSON.stringify(command)}`)
    const shown = project(foreseen.events.reduce(evolve, project(before, viewer)), viewer)[command.stage]
    deepStrictEqual(shown, projectStage(after, command.stage, viewer), JSON.stringify(command))
  }
})

test('history replays, also after a journey through JSON', () => {
  for (const seed of [1, 2, 3]) {
    const happenings = play(seed)
    const events = happenings.flatMap(({ events }) => events)
    const stored = JSON.parse(JSON.stringify(events)) as Event[]
    deepStrictEqual(stored, events, 'an event holds nothing that JSON would lose')
    deepStrictEqual(stored.reduce(evolve, initial), happenings.at(-1)?.after)
  }
})

test('state knows null and never undefined', () => {
  const visit = (value: unknown, path: string): void => {
    ok(value !== undefined, `${path} is undefined`)
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`)
  }
  fc.assert(
    fc.property(anywhere, (spot) => visit(stateAt(spot), 'state')),
    { numRuns: 30 },
  )
})

test('every command that the bots ask for passes the door', () => {
  for (const { command } of [1, 2].flatMap(play)) {
    const { success } = commands[command.stage].safeParse(command.command)
    ok(success, JSON.stringify(command))
  }
})

test('from every state there is a way to the end, whoever is absent', () => {
  fc.assert(
    fc.property(anywhere, fc.subarray(people), fc.nat(), (spot, absent, seed) => {
      const state = stateAt(spot)
      const happenings = playFrom(state, { seed, absent, startsAt: 1_900_000_000_000 })
      ok(isFinished(happenings.at(-1)?.after ?? state), `stuck: ${JSON.stringify({ ...spot, absent })}`)
    }),
    { numRuns: 25 * often },
  )
})

test('one of those who lead is enough, and so is nobody at the tables', () => {
  for (const lone of responsibleGroup) {
    const others = responsibleGroup.filter((person) => person !== lone)
    const happenings = playFrom(initial, { seed: 9, absent: [...people, ...others] })
    ok(isFinished(happenings.at(-1)?.after ?? initial), `${lone} alone`)
  }
})
