import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sheetOf } from '../method/14-wishes/rules.ts'
import { type Command, initial, type State } from '../process/process.ts'
import { foresee, type Pending, stillPending } from './foresight.ts'

const group = { group: 'm1-t1', sitting: 1, table: 1, members: ['anna', 'ola'] }
const state: State = { ...initial, groups: { ...initial.groups, 1: { groups: [group], locked: [] } } }
const anna = { person: 'anna', roles: ['participant'] } as const
const write = (wish: string, takenAt: number | null = null): Pending => {
  const asked: Command = { stage: 'wishes', command: { type: 'write-wish', group: 'm1-t1', wish, said: wish } }
  return { id: `id-${wish}`, asked, at: 1, takenAt }
}
const written = (seen: State): string[] => Object.keys(sheetOf(seen.wishes, 'm1-t1').wishes)

test('what was written here is seen at once', () => {
  assert.deepEqual(written(foresee(state, [write('w1'), write('w2')], anna)), ['w1', 'w2'])
})
test('looking again shows the same', () => {
  const pending = [write('w1')]
  assert.deepEqual(foresee(state, pending, anna), foresee(state, pending, anna))
})
test('what the rules refuse is not shown, and what comes after it is', () => {
  const other = { ...write('w1'), asked: { ...write('w1').asked } }
  const elsewhere: Command = { stage: 'wishes', command: { type: 'take-pen', group: 'm1-t9' } }
  assert.deepEqual(written(foresee(state, [{ ...other, asked: elsewhere }, write('w2')], anna)), ['w2'])
})
test('nobody in particular foresees nothing', () => {
  assert.equal(foresee(state, [write('w1')], { person: null, roles: ['wall'] }), state)
})
test('what the stream has brought is no longer foreseen; what it has not, still is', () => {
  const pending = [write('w1', 4), write('w2', 7), write('w3')]
  assert.deepEqual(
    stillPending(pending, 5).map(({ id }) => id),
    ['id-w2', 'id-w3'],
  )
  assert.equal(stillPending(pending, 3), pending)
})
test('a wish that arrived while it was still foreseen stands once', () => {
  const arrived = foresee(state, [write('w1')], anna)
  assert.deepEqual(written(foresee(arrived, [write('w1', 9)], anna)), ['w1'])
})
