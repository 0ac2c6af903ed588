import { deepStrictEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { evolve, initial, project } from '../../src/process/process.ts'
import { stageNames } from '../../src/process/stages.ts'
import { isFinished } from '../../src/simulation/bots.ts'
import { playProcess } from '../../src/simulation/workplace.ts'
import { histories, historyName, readHistory } from './recorded.ts'

for (const name of histories) {
  test(`the recorded history ${name} replays to its end`, () => {
    const state = readHistory(name).reduce(evolve, initial)
    ok(isFinished(state))
    for (const role of ['responsible', 'facilitator', 'scribe', 'wall'] as const) {
      const seen = project(state, { person: null, roles: [role] })
      deepStrictEqual(Object.keys(seen), [...stageNames])
    }
  })

  test(`the recorded history ${name} goes through every stage`, () => {
    const met = new Set(readHistory(name).map(({ stage }) => stage))
    deepStrictEqual(
      stageNames.filter((stage) => !met.has(stage)),
      [],
    )
  })
}

test('the simulation writes the history that is recorded: the same seed, the same events', () => {
  const events = [...playProcess({ seed: 1 })].flatMap((happening) => happening.events)
  deepStrictEqual(
    events.length,
    readHistory(historyName).length,
    'changed on purpose? npm run record-history, and say why in the commit',
  )
  deepStrictEqual(JSON.parse(JSON.stringify(events)), readHistory(historyName))
})
