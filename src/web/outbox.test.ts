import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Command } from '../process/process.ts'
import { type Answer, type Letter, Outbox, type Shelf } from './outbox.ts'

const shelf = (): Shelf & { lying: Map<string, string> } => {
  const lying = new Map<string, string>()
  return {
    lying,
    keys: () => [...lying.keys()],
    get: (key) => lying.get(key) ?? null,
    set: (key, value) => void lying.set(key, value),
    remove: (key) => void lying.delete(key),
  }
}
const wish = (said: string): Command => ({
  stage: 'wishes',
  command: { type: 'write-wish', group: 'm1-t1', wish: `w-${said}`, said },
})
const saidIn = ({ asked }: Letter): string => ('said' in asked.command ? asked.command.said : '')

/** An outbox before a server that answers as it is told, in turn, and takes everything after that. */
function outboxWith(on: Shelf, answers: (Answer | null)[] = [], owner = 'seat p anna') {
  const posted: string[] = []
  const heard: [string, Answer][] = []
  const outbox = new Outbox(owner, {
    shelf: on,
    post: async (letter) => {
      posted.push(saidIn(letter))
      const next = answers.shift()
      return next === undefined ? { kind: 'taken', version: posted.length } : next
    },
    onAnswer: (letter, answer) => void heard.push([saidIn(letter), answer]),
    wait: async () => undefined,
    dice: () => 0.5,
  })
  return { outbox, posted, heard }
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

test('letters are sent one after the other, in order, and leave the shelf when they are answered', async () => {
  const on = shelf()
  const { outbox, posted } = outboxWith(on)
  outbox.put('id-1', wish('a'), 1)
  outbox.put('id-2', wish('b'), 2)
  assert.equal(on.lying.size, 2)
  await settled()
  assert.deepEqual(posted, ['a', 'b'])
  assert.equal(on.lying.size, 0)
})

test('without an answer the same letter is sent again, and the next one waits behind it', async () => {
  const { outbox, posted, heard } = outboxWith(shelf(), [null, null])
  outbox.put('id-1', wish('a'), 1)
  outbox.put('id-2', wish('b'), 2)
  await settled()
  assert.deepEqual(posted, ['a', 'a', 'a', 'b'])
  assert.deepEqual(
    heard.map(([said]) => said),
    ['a', 'b'],
  )
})

test('a refusal is an answer: it is told, and the next letter goes', async () => {
  const no = { kind: 'refused', refused: 'pen-elsewhere', sentence: 'En annen har tusjen nå.' } as const
  const { outbox, heard } = outboxWith(shelf(), [no])
  outbox.put('id-1', wish('a'), 1)
  outbox.put('id-2', wish('b'), 2)
  await settled()
  assert.deepEqual(heard, [
    ['a', no],
    ['b', { kind: 'taken', version: 2 }],
  ])
})

test('after a reload everything unanswered is still there, in order, under the same ids', async () => {
  const on = shelf()
  const before = outboxWith(on)
  before.outbox.close()
  before.outbox.put('id-9', wish('a'), 5)
  before.outbox.put('id-1', wish('b'), 5)
  const { outbox, posted } = outboxWith(on)
  assert.deepEqual(
    outbox.letters.map(({ id }) => id),
    ['id-9', 'id-1'],
  )
  await outbox.send()
  assert.deepEqual(posted, ['a', 'b'])
})

test('what one person wrote is never sent as another on the same phone', () => {
  const on = shelf()
  const anna = outboxWith(on)
  anna.outbox.close()
  anna.outbox.put('id-1', wish('a'), 1)
  assert.deepEqual(outboxWith(on, [], 'seat p ola').outbox.letters, [])
})

test('a shelf with rubbish on it is no reason to stop', () => {
  const on = shelf()
  on.set('flippover-outbox seat p anna x', '{not json')
  on.set('flippover-outbox seat p anna y', '7')
  assert.deepEqual(outboxWith(on).outbox.letters, [])
})
