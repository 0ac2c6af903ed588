import assert from 'node:assert/strict'
import { test } from 'node:test'
import { initial } from '../process/process.ts'
import { afterNews, versionOf, type WholeView } from './whole-view.ts'

const whole: WholeView = {
  cursor: 'abc.3',
  process: 'p',
  workplace: 'Blåbærhaugen',
  hat: 'seat',
  me: 'anna',
  roles: ['participant'],
  names: { anna: 'Anna' },
  state: initial,
  door: null,
  language: 'nb',
  now: 1_000,
  rehearsal: null,
  readOnly: null,
  sharing: [],
}

test('changes reach the stage they name, and nothing else is made anew', () => {
  const after = afterNews(whole, { cursor: 'abc.4', now: 2_000, ops: [[['people', 'isDoorOpen'], true]] })
  assert.equal(after.state.people.isDoorOpen, true)
  assert.equal(after.state.wishes, whole.state.wishes)
  assert.equal(after.cursor, 'abc.4')
})
test('names come the same way, and do not end up in the state', () => {
  const after = afterNews(whole, { cursor: 'abc.4', now: 2_000, ops: [[['names', 'ola'], 'Ola']] })
  assert.deepEqual(after.names, { anna: 'Anna', ola: 'Ola' })
  assert.equal('names' in after.state, false)
})
test('what is gone is gone', () => {
  assert.deepEqual(afterNews(whole, { cursor: 'abc.4', now: 2_000, ops: [[['names', 'anna']]] }).names, {})
})
test('news without changes move the cursor alone', () => {
  const after = afterNews(whole, { cursor: 'abc.9', now: 3_000, ops: [] })
  assert.equal(after.state, whole.state)
  assert.equal(versionOf(after.cursor), 9)
})
test('the version stands after the last full stop', () => assert.equal(versionOf('a.b.17'), 17))
