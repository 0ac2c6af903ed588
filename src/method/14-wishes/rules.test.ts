import { test } from 'node:test'
import { at, facilitator, id, participant, wall } from '../../../test/people.ts'
import { specification } from '../../../test/specification.ts'
import * as agenda from '../05-agenda/rules.ts'
import * as wishes from './rules.ts'

const group = { group: id<'group'>('m1-t1'), table: 1, members: ['kari', 'ola'] }
const other = { group: id<'group'>('m1-t2'), table: 2, members: ['per'] }
const groups = { 1: { groups: [group, other], isLocked: false }, 2: { groups: [], isLocked: false } }
const openAt = (step: 'wishes' | 'exhibition') => agenda.evolve(agenda.initial, { type: 'step-opened', step, at })

const given = specification(wishes, { groups, agenda: openAt('wishes') })
const hanging = specification(wishes, { groups, agenda: openAt('exhibition') })
const [kari, ola, per] = [participant('kari'), participant('ola'), participant('per')]
const wish = id<'wish'>('w1')
const taken = { type: 'pen-taken', group: group.group, person: 'kari' } as const
const write = { type: 'write-wish', group: group.group, wish, said: 'Mer tid sammen' } as const
const written = { type: 'wish-written', group: group.group, about: wish, words: { wish: 'Mer tid sammen' } } as const

test('whoever writes first takes the pen', () => given().when(kari, write).yields(taken, written))
test('one pen, one writer', () => given(taken).when(ola, write).isRefused('pen-elsewhere'))
test('written once', () => given(taken, written).when(kari, write).changesNothing())
test('only at the own table', () => given().when(per, write).isRefused('own-table-only'))
test('before the exhibition the facilitator sees how far it has come and not a word', () => {
  const shown = given(taken, written).seenBy(facilitator('leder')).state()
  const text = shown[group.group]?.wishes[wish]?.text
  if (text !== null) throw new Error('shown')
})
test('the wall shows nothing before and the sheet after', () => {
  given(taken, written).seenBy(wall).shows({})
  hanging(taken, written)
    .seenBy(wall)
    .shows({
      'm1-t1': {
        wishes: { w1: { text: 'Mer tid sammen', place: null, isStruckOut: false } },
        pen: { holder: null, askedBy: null },
        isDone: false,
        onPaper: false,
      },
    })
})
