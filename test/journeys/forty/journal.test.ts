import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Command } from '../../../src/process/process.ts'
import { Journal, judge } from './journal.ts'

type Shown = Parameters<typeof judge>[2]

const wish = (said: string): Command => ({
  stage: 'wishes',
  command: { type: 'write-wish', group: 'table-1', wish: said, said },
})
const choice = (said: string): Command => ({
  stage: 'reflection',
  command: { type: 'choose-wish', group: 'table-1', wish: said, from: null, said },
})
/** As the state of a stage is shown: somewhere in it stand these words. */
const shows = (wishes: readonly string[], chosen: readonly string[] = []): Shown =>
  ({ wishes: { text: wishes }, reflection: { text: chosen } }) as unknown as Shown

const kept = (...asked: readonly Command[]): Journal => {
  const journal = new Journal()
  for (const [index, one] of asked.entries()) journal.acknowledged(`id-${index}`, one)
  return journal
}

describe('the journal of what was acknowledged', () => {
  it('finds every word once', () => {
    const verdict = judge(kept(wish('Ro'), wish('Tid')).all, [], shows(['Ro', 'Tid']))
    assert.deepEqual(verdict, { found: 2, lost: [], doubled: [], undead: [] })
  })

  it('names the word that is lost, and the one that is there twice', () => {
    const verdict = judge(kept(wish('Ro'), wish('Tid')).all, [], shows(['Tid', 'Tid']))
    assert.deepEqual(verdict, { found: 2, lost: ['wishes: Ro'], doubled: ['wishes: Tid'], undead: [] })
  })

  it('does not take half a word, or one in another stage, for the word', () => {
    assert.deepEqual(judge(kept(wish('Ro')).all, [], shows(['Ro og fred'], ['Ro'])).lost, ['wishes: Ro'])
  })

  it('lets only one stand where one gives way to the other', () => {
    const { all } = kept(choice('Ro'), choice('Tid'))
    assert.deepEqual(judge(all, [], shows([], ['Tid'])).lost, [])
    assert.deepEqual(judge(all, [], shows([], [])).lost, ['reflection: Ro or reflection: Tid'])
    assert.deepEqual(judge(all, [], shows([], ['Ro', 'Tid'])).doubled, ['reflection: Ro or reflection: Tid'])
  })

  it('counts an answer that came twice once, and wants what was struck out to be gone', () => {
    const journal = kept(wish('Ro'), wish('Tid'))
    journal.acknowledged('id-0', wish('Ro'))
    journal.struckOut('Tid')
    assert.deepEqual(judge(journal.all, journal.forgotten, shows(['Ro'])).lost, [])
    assert.equal(judge(journal.all, journal.forgotten, shows(['Ro'])).found, 1)
    assert.deepEqual(judge(journal.all, journal.forgotten, shows(['Ro', 'Tid'])).undead, ['Tid'])
  })

  it('makes two who write the same tell apart', () => {
    const journal = new Journal()
    const [one, other] = [journal.marked(wish('Ro')), journal.marked(wish('Ro'))]
    assert.notDeepEqual(one, other)
    assert.match(JSON.stringify(one), /"said":"Ro \(1\)"/)
  })
})
