import { deepStrictEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { diceFrom } from '../../src/kernel/dice.ts'
import { withoutAnswer } from '../../src/method/31-action-plan/sheet-wishes.ts'
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
import { examples } from '../access/examples.ts'
import { afterMoves, play, playFrom, type Spot, stateAt, viewers } from './plays.ts'
import { commandNames, randomMove } from './random-commands.ts'
import { smallWorkplace } from './small-workplace.ts'

/** What the dice begin with: any number as likely as any other. */
const throws = fc.noBias(fc.nat())

/**
 * Anywhere in a process, after a few things that anybody at all may have asked for; or just after one of the things
 * that are rarely asked for.
 */
const inAPlay: fc.Arbitrary<Spot> = fc.record({
  seed: fc.integer({ min: 1, max: 4 }),
  point: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  moves: fc.array(throws, { maxLength: 30 }),
})
const moves = fc.array(throws, { maxLength: 30 })
const rare = [...examples.values()].map(({ after }) => after)
const anywhere: fc.Arbitrary<State> = fc.oneof(
  { weight: 2, arbitrary: inAPlay.map(stateAt) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.nat({ max: rare.length - 1 }), moves)
      .map(([which, asked]) => afterMoves(rare[which] ?? initial, asked, 1_900_000_000_000)),
  },
)

/** LAWS=50 plays fifty times as much; the usual number takes a few seconds. */
const often = Number(process.env.LAWS ?? 1)
const runs = { numRuns: 60 * often }

const people = smallWorkplace.people.map(({ person }) => person)
test('every command that exists may be repeated, by whoever was let in with it', () => {
  deepStrictEqual(
    commandNames.filter((name) => !examples.has(name)),
    [],
    'a command of which nobody knows an example',
  )
  for (const [name, { command, actor, after }] of examples) {
    deepStrictEqual(decide(after, command, { ...actor, at: actor.at + 90_000 }), { events: [] }, name)
  }
})

const mayBeRepeated = (ask: typeof decide) =>
  fc.property(anywhere, throws, (state, throwing) => {
    const dice = diceFrom(throwing)
    const [actor, command] = randomMove(state, dice, 2e12)
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
    command.stage === 'people' && command.command.type === 'open-door' && actor.roles.includes('facilitator')
      ? { events: [{ stage: 'people', event: { type: 'door-opened', isOpen: command.command.isOpen } }] }
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
  fc.property(anywhere, (state) => {
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
  fc.property(anywhere, (state) => {
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
  // Nor who is whose manager.
  'interviews/draw-pairs',
])

/** What shows something that no screen held before. */
const showsMore = new Set([
  // What all have answered is counted on the server, and only now.
  'evaluation/close-evaluation',
  'followUp/close-check',
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
    fc.property(anywhere, (state) => visit(state, 'state')),
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
    fc.property(inAPlay, fc.subarray(people), throws, (spot, absent, seed) => {
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

test('no wish on a sheet falls out on its way to the plan, whatever happens before it is published', () => {
  const leftOut = (happenings: ReturnType<typeof play>): readonly string[] =>
    happenings.flatMap(({ command, events, before }) => {
      if (command.stage !== 'actionPlan' || command.command.type !== 'publish-plan' || !events.length) return []
      return withoutAnswer(before.actionPlan.draft, before).map(({ text }) => text)
    })
  const isPublished = (state: State | undefined): boolean => state?.actionPlan.published != null
  fc.assert(
    fc.property(inAPlay, throws, (spot, seed) => {
      const happenings = playFrom(stateAt(spot), { seed, startsAt: 1_900_000_000_000 })
      deepStrictEqual(leftOut(happenings), [])
      ok(isPublished(happenings.at(-1)?.after ?? stateAt(spot)))
    }),
    { numRuns: 10 * often },
  )
})
