import { deepStrictEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { decide, type Event, project, type State } from '../src/process/process.ts'
import { differences, isUnknownRoleRefused, mayAccordingTo } from './access/commands.ts'
import { examples } from './access/examples.ts'
import { beforeReleased, mayAsk, mayRead } from './access/table.ts'
import { atMoment, type Moment, moments, type Relation } from './access/who.ts'
import { canariesIn, canaryState, nearnessOf } from './canaries.ts'
import { play, viewers } from './laws/plays.ts'
import { commandNames } from './laws/random-commands.ts'

const lookers = viewers.filter(({ roles }) => roles.length < 2)

test('every command has a row in the table, and every row a command', () => {
  const named = Object.keys(mayAsk).map((row) => row.replace(/,.*/, ''))
  deepStrictEqual(
    commandNames.filter((name) => !named.includes(name)),
    [],
    'a command without a row may be asked for by nobody knows whom',
  )
  deepStrictEqual(
    named.filter((name) => !commandNames.includes(name)),
    [],
  )
})

test('every row has somebody who was let in', () => {
  deepStrictEqual(
    Object.keys(mayAsk).filter((row) => !examples.has(row)),
    [],
  )
})

for (const [name, row] of Object.entries(mayAsk)) {
  test(`who may ask for ${name}`, () => {
    const happening = examples.get(name)
    ok(happening, 'an example')
    deepStrictEqual(differences(name, row, happening), [])
    ok(isUnknownRoleRefused(happening), 'a role that does not exist is refused')
  })
}

test('a rule that lets everybody in as facilitator is caught', () => {
  const planted: typeof decide = (state, command, actor) =>
    decide(state, command, { ...actor, roles: [...actor.roles, 'facilitator'] })
  const caught = Object.entries(mayAsk).filter(([name, row]) => {
    const happening = examples.get(name)
    return happening && row.facilitator && differences(name, row, happening, planted).length > 0
  })
  deepStrictEqual(
    caught.map(([name]) => name),
    Object.entries(mayAsk).flatMap(([name, row]) => (row.facilitator ? [name] : [])),
  )
})

type Look = typeof project

/** Every text that some viewer reads without being allowed to, and every one that somebody may read and never does. */
function readingsOf(look: Look): { leaks: string[]; heard: Map<string, Set<string>> } {
  const leaks = new Set<string>()
  const heard = new Map<string, Set<string>>()
  for (const seed of [1, 2, 3, 4]) {
    const events = play(seed).flatMap((happening) => happening.events)
    const parts = [0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 1].map((part) => Math.floor(events.length * part))
    // The draft lies open to the employees for a few days only, and a form hangs on the wall for a few minutes.
    const heardUntil = events.findLastIndex(({ event }) => event.type === 'comment-answered')
    const presented = events.findLastIndex(({ event }) => event.type === 'group-presented' && event.group !== null)
    for (const part of [...parts, heardUntil + 1, presented + 1]) {
      const state = canaryState(events.slice(0, part))
      for (const moment of moments) listen(atMoment(state, moment), moment, look, leaks, heard)
    }
    // The last notes of the box are read when it is closed.
    const closed: Event = { stage: 'suitability', event: { type: 'box-opened', isOpen: false } }
    listen(atMoment(canaryState([...events, closed]), 'after'), 'after', look, leaks, heard)
  }
  return { leaks: [...leaks], heard }
}

function listen(state: State, moment: Moment, look: Look, leaks: Set<string>, heard: Map<string, Set<string>>): void {
  for (const viewer of lookers) {
    for (const canary of canariesIn(look(state, viewer))) {
      const nearness = nearnessOf(viewer, canary, state)
      const row = mayRead[canary.kind] ?? {}
      heard.set(canary.kind, (heard.get(canary.kind) ?? new Set()).add(nearness))
      if (mayAccordingTo(row, nearness, moment) === false) leaks.add(`${canary.kind}: ${nearness}, ${moment}`)
      for (const { kinds, isReleased, may } of beforeReleased) {
        if (!kinds.test(canary.kind) || isReleased(state) || mayAccordingTo(may, nearness, moment)) continue
        leaks.add(`${canary.kind}: ${nearness}, ${moment}, before it was released`)
      }
    }
  }
}

test('nobody reads what the table does not let them read, at any moment', () => {
  deepStrictEqual(readingsOf(project).leaks, [])
})

test('and everybody reads what it lets them read, at one moment or another', () => {
  const { heard } = readingsOf(project)
  const missing = Object.entries(mayRead).flatMap(([kind, row]) =>
    (Object.keys(row) as Relation[])
      .filter((relation) => !heard.get(kind)?.has(relation))
      .map((relation) => `${kind}: ${relation}`),
  )
  deepStrictEqual(missing, [])
})

test('a projection that leaks is caught', () => {
  const planted: Look = (state, viewer) => ({ ...project(state, viewer), wishes: state.wishes })
  ok(readingsOf(planted).leaks.some((leak) => leak.startsWith('wishes.wish: facilitator, wishes')))
  const draft: Look = (state, viewer) => ({ ...project(state, viewer), actionPlan: state.actionPlan })
  ok(readingsOf(draft).leaks.some((leak) => /^actionPlan.*other.*before it was released/.test(leak)))
  const board: Look = (state, viewer) => ({ ...project(state, viewer), interviews: state.interviews })
  ok(readingsOf(board).leaks.some((leak) => leak.startsWith('interviews.said: responsible')))
})
