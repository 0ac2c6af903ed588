import { deepStrictEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import Ajv2020 from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { canariesIn, canaryState } from '../../../../test/canaries.ts'
import { play } from '../../../../test/laws/plays.ts'
import { evolve, initial, project, type State } from '../../../process/process.ts'
import { exportSchema, exportShape } from './export-shape.ts'
import { processExport } from './process-export.ts'

const responsible = { person: 'staff-haakon', roles: ['responsible'] } as const
const names = { 'staff-turid': 'Turid Moen', 'staff-haakon': 'Håkon Lie' }
const now = Date.UTC(2027, 2, 12, 9)
const events = play(1).flatMap((happening) => happening.events)
const exportOf = (state: State) => processExport({ state: project(state, responsible), names, language: 'nb', now })

const ajv = new Ajv2020.default({ strict: true, allErrors: true })
formats.default(ajv)
const isValid = ajv.compile(exportSchema)
/** As it is read by whoever gets the file. */
const asRead = (made: unknown): unknown => JSON.parse(JSON.stringify(made))

test('at every point of a process the file keeps to the schema that is published', () => {
  for (const part of [0, 0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1]) {
    const made = asRead(exportOf(events.slice(0, Math.floor(events.length * part)).reduce(evolve, initial)))
    ok(isValid(made), `${part}: ${JSON.stringify(isValid.errors)}`)
    deepStrictEqual(exportShape.parse(made), made)
  }
})

test('a field that nobody has described, one that is missing and one of another kind are caught', () => {
  const made = exportOf(events.reduce(evolve, initial))
  for (const planted of [
    { ...made, interviews: [] },
    { ...made, workplace: 7 },
    { ...made, followUp: { ...made.followUp, nextLook: '22. april' } },
    { ...made, plan: null },
    (({ evaluation: _, ...rest }) => rest)(made),
  ]) {
    ok(!isValid(asRead(planted)))
  }
})

test('no word stands in it that the responsible group may not read, and none of an interview', () => {
  for (const part of [0.2, 0.4, 0.6, 0.8, 1]) {
    const state = canaryState(events.slice(0, Math.floor(events.length * part)))
    const mayRead = new Set(canariesIn(project(state, responsible)).map((one) => JSON.stringify(one)))
    for (const canary of canariesIn(exportOf(state))) {
      ok(mayRead.has(JSON.stringify(canary)), JSON.stringify(canary))
      ok(!canary.kind.startsWith('interviews.'), canary.kind)
    }
  }
})

test('all that the responsible group may read stands in it, but what it says that it leaves out', () => {
  const kindsIn = (seen: unknown): readonly string[] =>
    [...new Set(canariesIn(seen).map(({ kind }) => kind))].toSorted()
  const state = canaryState(events)
  const leftOut = ['suitability.note', 'suitability.reach', 'suitability.who', 'welcome.question']
  deepStrictEqual(
    kindsIn(project(state, responsible)).filter((kind) => !leftOut.includes(kind)),
    kindsIn(exportOf(state)),
  )
})

test('nobody who merely took part is named, and no person has an id in it', () => {
  const made = JSON.stringify(exportOf(events.reduce(evolve, initial)))
  const { people, preparation } = events.reduce(evolve, initial)
  for (const person of [...Object.keys(people.persons), ...Object.keys(preparation.team)]) {
    ok(!made.includes(`"${person}"`), person)
  }
})
