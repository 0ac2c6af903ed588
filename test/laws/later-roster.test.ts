import { deepStrictEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PersonId } from '../../src/kernel/values.ts'
import { groupOf, groupsOf } from '../../src/method/04-groups/tables.ts'
import { type Command, decide, evolve, initial, type State } from '../../src/process/process.ts'
import { responsible } from '../people.ts'

/** What comes of a command; null when it is refused. */
function after(state: State, command: Command): State | null {
  const decision = decide(state, command, responsible)
  return 'refused' in decision ? null : decision.events.reduce(evolve, state)
}
const must = (state: State, command: Command): State => {
  const become = after(state, command)
  if (!become) throw new Error(`Refused: ${command.command.type}`)
  return become
}

const everybody: readonly PersonId[] = Array.from({ length: 9 }, (_, index) => `p${index}`)
const units = { north: 'Nord', south: 'Sør' }
const invite = (people: readonly PersonId[], unit: 'north' | 'south' | null, isManager: boolean): Command => ({
  stage: 'people',
  command: { type: 'invite-people', people: people.map((person) => ({ person, unit, isManager })), units },
})

/** Nine people at two tables in both meetings, and the plan locked. */
const locked = ([1, 2] as const).reduce(
  (state, meeting) => {
    const tables = [everybody.slice(0, 4), everybody.slice(4)].map((table) => [...table])
    const formed = must(state, { stage: 'groups', command: { type: 'form-groups', meeting, tables } })
    return must(formed, { stage: 'groups', command: { type: 'lock-groups', meeting, isLocked: true } })
  },
  must(initial, invite(everybody, 'north', false)),
)

const somebody = fc.constantFrom(...everybody, 'new1', 'new2')
const change: fc.Arbitrary<Command> = fc.oneof(
  fc
    .tuple(fc.uniqueArray(somebody, { minLength: 1 }), fc.constantFrom('north', 'south', null), fc.boolean())
    .map((list) => invite(...list)),
  somebody.map((person): Command => ({ stage: 'people', command: { type: 'withdraw-invitation', person } })),
  somebody.map((person): Command => ({ stage: 'people', command: { type: 'add-at-the-door', person } })),
  fc.tuple(somebody, fc.constantFrom(1, 2)).map(
    ([person, sitting]): Command => ({
      stage: 'people',
      command: { type: 'choose-sitting', people: [person], meeting: 1, sitting },
    }),
  ),
)

test('whatever is changed on the list, nobody at a locked table is moved', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const changed = changes.reduce((state, command) => after(state, command) ?? state, locked)
      deepStrictEqual(changed.groups, locked.groups)
      // Nor may the tables be dealt anew by somebody who did not know.
      const tables = [Object.keys(changed.people.persons)]
      ok(after(changed, { stage: 'groups', command: { type: 'form-groups', meeting: 1, tables } }) === null)
    }),
  )
})

test('whoever is taken off leaves an empty chair; whoever is new has none until given one; the others sit as before', () => {
  const without = (person: PersonId) =>
    groupsOf(locked.groups, 1).map(({ group, members }) => [group, members.filter((one) => one !== person)])
  const others = (state: State, ...persons: readonly PersonId[]) =>
    groupsOf(state.groups, 1).map(({ group, members }) => [group, members.filter((one) => !persons.includes(one))])
  for (const person of everybody) {
    const gone = must(must(locked, { stage: 'groups', command: { type: 'give-up-seat', person } }), {
      stage: 'people',
      command: { type: 'withdraw-invitation', person },
    })
    deepStrictEqual(others(gone), without(person))
    const joined = must(gone, invite(['new1'], 'south', true))
    deepStrictEqual(groupOf(joined.groups, 'new1', 1), null)
    deepStrictEqual(others(joined), without(person))
    const seated = must(joined, { stage: 'groups', command: { type: 'take-seat', meeting: 1, person: 'new1' } })
    ok(groupOf(seated.groups, 'new1', 1))
    deepStrictEqual(others(seated, 'new1'), without(person))
  }
})
