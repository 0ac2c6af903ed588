import { deepStrictEqual, doesNotMatch, match, ok, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { minute } from '../../kernel/values.ts'
import { languages, speak } from '../../kernel/words.ts'
import { adviceFor, inLine, inWords, type Moment, type Table } from './go-on.ts'
import { steps } from './programme.ts'
import { words } from './words.ts'

const nb = speak(words, 'nb')
const en = speak(words, 'en')
const tables = (...are: readonly Table['is'][]): readonly Table[] =>
  are.map((is, at) => ({ table: at + 1, is, call: null }))
const [six, eight] = [Array(6).fill('ready') as Table['is'][], Array(8).fill('ready') as Table['is'][]]
const calls = (some: readonly Table[], table: number, call: Table['call']): readonly Table[] =>
  some.map((one) => (one.table === table ? { ...one, call } : one))
const moment = (change: Partial<Moment> = {}): Moment => ({
  step: 'wishes',
  left: 8 * minute,
  tables: tables(...six, 'working', 'working'),
  together: null,
  pauseLeft: null,
  next: 'step',
  ...change,
})
const says = (change: Partial<Moment>, t = en) => inWords(adviceFor(moment(change)), t)

test('a table that asked for time is waited for', () => {
  const asked = calls(tables(...six, 'working', 'working'), 7, 'time')
  strictEqual(says({ tables: asked }), '6 of 8 tables are done, and table 7 asked for more time: wait a little.')
  strictEqual(says({ tables: asked }, nb), '6 av 8 bord er ferdige, og bord 7 har bedt om mer tid: vent litt.')
  strictEqual(adviceFor(moment({ tables: asked })).verdict, 'wait')
})
test('all are done: go on, and when it is early one may stay', () => {
  strictEqual(says({ tables: tables(...eight), left: 2 * minute }), 'All tables are done: go on.')
  match(says({ tables: tables(...eight), left: 9 * minute }), /9 minutes early: go on, or let them talk/)
  strictEqual(adviceFor(moment({ tables: tables(...eight) })).verdict, 'go')
})
test('the time is up, and some still write', () => {
  strictEqual(
    says({ left: -1 }),
    'The time is up, but tables 7 and 8 are still at it: give them a minute, or go on, nothing is lost.',
  )
  match(says({ left: -1, tables: tables('ready', ...Array(7).fill('working')) }), /1 of 8 tables are done/)
})
test('whoever wants somebody to come is seen to first, whatever the others do', () => {
  const asked = calls(tables(...eight), 3, 'help')
  strictEqual(says({ tables: asked, left: -1 }), 'Table 3 would like you to come: go there first.')
  strictEqual(
    says({ tables: asked, step: 'summary', together: 'done' }),
    'Table 3 would like you to come: go there first.',
  )
})
test('a table that is done waits for nobody, though it once asked for time', () =>
  strictEqual(adviceFor(moment({ tables: calls(tables(...eight), 3, 'time') })).verdict, 'go'))
test('a table to which nobody has come is not waited for', () =>
  strictEqual(adviceFor(moment({ tables: tables(...six, 'nobody') })).verdict, 'go'))
test('paper is looked at', () => {
  match(says({ tables: tables(...six, 'on-paper') }), /All but table 7 on paper are done: ask there/)
  match(says({ tables: tables('on-paper', 'on-paper') }), /walk round and look/)
})
test('most of the step is left to the tables', () => {
  match(says({ tables: tables('working', 'working', 'working', 'working') }), /None of the tables are done, and 8 min/)
  match(says({ left: minute }), /nearly up: ask the others/)
  match(says({}), /wait a little for tables 7 and 8/)
})
test('what all do together counts by itself', () => {
  match(says({ step: 'summary', together: 'under-way' }), /You have not agreed on what matters most yet, and 8/)
  match(says({ step: 'presentations', together: 'under-way', left: -1 }), /some tables have not told yet/)
  strictEqual(adviceFor(moment({ step: 'evaluation', together: 'done' })).verdict, 'go')
})
test('the button that ends the meeting, or takes the break, is called by its name', () => {
  match(says({ tables: tables(...eight), left: 0, next: 'end' }), /: end the meeting\./)
  match(says({ tables: tables(...eight), left: 0, next: 'break' }), /: take the break\./)
})
test('a break is left in peace until it is over', () => {
  match(says({ pauseLeft: 3 * minute }), /3 more minutes/)
  strictEqual(adviceFor(moment({ pauseLeft: -1 })).verdict, 'go')
})

const anyMoment: fc.Arbitrary<Moment> = fc.record({
  step: fc.constantFrom(...steps),
  left: fc.integer({ min: -30 * minute, max: 60 * minute }),
  tables: fc
    .array(
      fc.record({
        is: fc.constantFrom<Table['is'][]>('ready', 'working', 'on-paper', 'nobody'),
        call: fc.constantFrom<Table['call'][]>(null, null, null, 'time', 'help'),
      }),
      { maxLength: 12 },
    )
    .map((some) => some.map((one, at) => ({ table: at + 1, ...one }))),
  together: fc.constantFrom<Moment['together'][]>(null, 'done', 'under-way'),
  pauseLeft: fc.option(fc.integer({ min: -10 * minute, max: 30 * minute })),
  next: fc.constantFrom<Moment['next'][]>('step', 'break', 'end'),
})
test('there is always one sentence, in every language, with every blank filled', () =>
  fc.assert(
    fc.property(anyMoment, (at) => {
      for (const language of languages) {
        const sentence = inWords(adviceFor(at), speak(words, language))
        doesNotMatch(sentence, /[{}|]|undefined|null/)
        match(sentence, /^[A-ZÆØÅ0-9].*\.$/)
        strictEqual(sentence.match(/\. /), null, sentence)
      }
    }),
    { numRuns: 2_000 },
  ))
test('it never says to go on while a table asks for somebody, or before its time has run out and half still work', () =>
  fc.assert(
    fc.property(anyMoment, (at) => {
      const { verdict } = adviceFor(at)
      if (at.pauseLeft !== null) return
      const met = at.tables.filter(({ is }) => is !== 'nobody')
      if (met.some(({ call }) => call === 'help')) strictEqual(verdict, 'wait')
      if (at.together === null && at.left > 0 && met.some(({ is }) => is === 'working')) ok(verdict === 'wait')
    }),
  ))

test('who came first is helped first', () =>
  deepStrictEqual(
    inLine([
      { table: 2, calledAt: 30 },
      { table: 5, calledAt: 10 },
      { table: 1, calledAt: 30 },
      { table: 9, calledAt: null },
    ]).map(({ table }) => table),
    [9, 5, 1, 2],
  ))
