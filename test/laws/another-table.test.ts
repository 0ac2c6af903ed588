import { deepStrictEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Meeting, PersonId } from '../../src/kernel/values.ts'
import { groupOf, groupsOf } from '../../src/method/04-groups/tables.ts'
import { currentMeeting } from '../../src/method/05-agenda/progress.ts'
import { type Command, decide, evolve, project, type State } from '../../src/process/process.ts'
import { namesFor } from '../../src/server/names.ts'
import { canariesIn, canaryState, heardBy } from '../canaries.ts'
import { play } from './plays.ts'
import { smallWorkplace } from './small-workplace.ts'

/** Whoever sits at another table than the plan says (M6): what may come of it, wherever in a process. */
type Decide = typeof decide
const everybody = smallWorkplace.people.map(({ person }) => person)

type Wish = Readonly<{ who: number; person: number; table: number; what: number }>
const wish: fc.Arbitrary<Wish> = fc.record({
  who: fc.nat(),
  person: fc.nat(),
  table: fc.nat(),
  what: fc.nat({ max: 4 }),
})
const spot = fc.record({
  seed: fc.integer({ min: 1, max: 3 }),
  point: fc.double({ min: 0.15, max: 1, noNaN: true, maxExcluded: true }),
  wishes: fc.array(wish, { minLength: 5, maxLength: 40 }),
})

const reached = (seed: number, point: number): State => {
  const events = play(seed).flatMap((happening) => happening.events)
  return canaryState(events.slice(0, Math.floor(events.length * point)))
}
const pick = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % Math.max(1, items.length)]

/** One of these people asks for a chair, lets somebody in, says no, takes a seat or leaves the pen: whatever helps. */
function step(state: State, meeting: Meeting, people: readonly PersonId[], wanted: Wish, ask: Decide): State {
  const actor = pick(people, wanted.who)
  const group = pick(groupsOf(state.groups, meeting), wanted.table)?.group
  const person = pick(everybody, wanted.person)
  if (actor === undefined || group === undefined || person === undefined) return state
  const commands: readonly Command[] = [
    { stage: 'groups', command: { type: 'ask-for-chair', meeting, person: actor, group } },
    { stage: 'groups', command: { type: 'let-in', meeting, person, group } },
    { stage: 'groups', command: { type: 'let-in', meeting, person: actor, group } },
    { stage: 'groups', command: { type: 'turn-away', meeting, person, group } },
    { stage: 'groups', command: { type: 'take-seat', meeting, person: actor } },
  ]
  const command = commands[wanted.what]
  if (!command) return state
  const decision = ask(state, command, { person: actor, roles: ['participant'], at: 1_900_000_000_000 })
  return 'refused' in decision ? state : decision.events.reduce(evolve, state)
}

const songs = (state: State, person: PersonId): readonly string[] =>
  heardBy(state, { person, roles: ['participant'] })
    .map((canary) => JSON.stringify(canary))
    .sort()
const names = (state: State, person: PersonId): readonly string[] =>
  Object.keys(namesFor(state, { person, roles: ['participant'] }, (one) => one)).sort()

/** However those of one table ask, without a yes from elsewhere: they read what they read before, and know whom they knew. */
const hopsInVain = (ask: Decide) =>
  fc.property(spot, fc.nat(), ({ seed, point, wishes }, which) => {
    const before = reached(seed, point)
    const meeting = currentMeeting(before.agenda)
    const conspirators = pick(groupsOf(before.groups, meeting), which)?.members ?? []
    const after = wishes.reduce((state, one) => step(state, meeting, conspirators, one, ask), before)
    for (const person of conspirators) {
      deepStrictEqual(songs(after, person), songs(before, person), `${person} reads more`)
      deepStrictEqual(names(after, person), names(before, person), `${person} learns a name`)
    }
  })

test('nobody reads a word more by asking for a chair, as long as nobody there says yes', () => {
  fc.assert(hopsInVain(decide), { numRuns: 60 })
})

test('a rule by which one lets oneself in is caught', () => {
  const planted: Decide = (state, command, actor) =>
    command.stage === 'groups' && command.command.type === 'let-in'
      ? decide(state, command, { ...actor, roles: ['facilitator'] })
      : decide(state, command, actor)
  ok(fc.check(hopsInVain(planted), { numRuns: 60, seed: 1 }).failed)
})

test('whoever changes tables sits at one, and nothing of what was said and written is lost', () => {
  fc.assert(
    fc.property(spot, ({ seed, point, wishes }) => {
      const before = reached(seed, point)
      const meeting = currentMeeting(before.agenda)
      const after = wishes.reduce((state, one) => step(state, meeting, everybody, one, decide), before)
      for (const person of everybody) {
        const tables = groupsOf(after.groups, meeting).filter(({ members }) => members.includes(person))
        const sat = groupOf(before.groups, person, meeting)
        ok(tables.length <= 1, `${person} sits at ${tables.length} tables`)
        if (sat) deepStrictEqual(tables.length, 1, `${person} has lost the chair`)
        // What one noted, or said to somebody, goes along to the new table.
        const own = songs(before, person).filter((song) => song.includes('interviews.said'))
        const kept = songs(after, person)
        for (const song of own) ok(kept.includes(song), `${person} has lost ${song}`)
      }
      const all = (state: State) => canariesIn(state).length
      deepStrictEqual(all(after), all(before))
    }),
    { numRuns: 60 },
  )
})

test('and people do change tables here', () => {
  const before = reached(1, 0.3)
  const [one, two] = groupsOf(before.groups, 1)
  const [person = '', host = ''] = [one?.members[0], two?.members[0]]
  const at = (state: State) => groupOf(state.groups, person, 1)?.group
  const ask = (state: State, actor: PersonId, type: 'ask-for-chair' | 'let-in'): State => {
    const command = { stage: 'groups', command: { type, meeting: 1, person, group: two?.group ?? '' } } as const
    const decision = decide(state, command, { person: actor, roles: ['participant'], at: 1_900_000_000_000 })
    return 'refused' in decision ? state : decision.events.reduce(evolve, state)
  }
  const after = ask(ask(before, person, 'ask-for-chair'), host, 'let-in')
  deepStrictEqual([at(before), at(after)], [one?.group, two?.group])
  ok(songs(after, person).some((song) => song.includes(`"group":"${two?.group}"`)))
})

test('a pen and a turn that somebody took along to another table stop nobody', () => {
  fc.assert(
    fc.property(spot, ({ seed, point, wishes }) => {
      const before = reached(seed, point)
      const meeting = currentMeeting(before.agenda)
      const after = wishes.reduce((state, one) => step(state, meeting, everybody, one, decide), before)
      for (const person of everybody) {
        const own = groupOf(after.groups, person, 1)
        if (!own) continue
        const { wishes: sheets, storyRound } = project(after, { person, roles: ['participant'] })
        const holders = [
          sheets[own.group]?.pen.holder,
          sheets[own.group]?.pen.askedBy,
          storyRound[own.group]?.round.speaker,
        ]
        for (const holder of holders) ok(holder == null || own.members.includes(holder), `${holder} sits elsewhere`)
      }
    }),
    { numRuns: 30 },
  )
})
