import { deepStrictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { at, board, facilitator, id, participant, responsible, scribe, wall } from '../../../test/people.ts'
import { specification } from '../../../test/specification.ts'
import { type State as Groups, initial as noGroups } from '../04-groups/tables.ts'
import type { Step } from '../05-agenda/programme.ts'
import { initial as agenda, evolve as agendaAfter } from '../05-agenda/rules.ts'
import { initial as noSheets, type State as Wishes, evolve as wishesAfter } from '../14-wishes/rules.ts'
import { initial as noSummary } from '../16-summary/rules.ts'
import * as reflection from './rules.ts'

const [kari, ola, eva] = [participant('kari'), participant('ola'), participant('eva')]
const leader = facilitator('leader')
const [group, there] = [id<'group'>('m2-t1'), id<'group'>('m2-t2')]
const groups: Groups = {
  ...noGroups,
  2: {
    groups: [
      { group, sitting: 1, table: 1, members: [kari.person, ola.person] },
      { group: there, sitting: 1, table: 2, members: [eva.person] },
    ],
    locked: [],
  },
}
const sheet = id<'group'>('m1-t1')
const hung: Wishes = wishesAfter(noSheets, {
  type: 'wish-written',
  group: sheet,
  about: 'w1',
  words: { wish: 'Mer tid sammen' },
})
const summary = { ...noSummary, themes: { trust: { title: 'Tillit', wishes: [], isCentral: true } } }
const during = (step: Step) =>
  specification(reflection, {
    groups,
    agenda: agendaAfter(agenda, { type: 'step-opened', step, at }),
    wishes: hung,
    summary,
  })
const given = during('reflection')
const before = during('look-again')
const afterwards = during('presentations')

const giveKari = { type: 'give-turn', group, to: kari.person } as const
const kariTells = { type: 'turn-given', group, person: kari.person } as const
const kariTold = { type: 'turn-ended', group, person: kari.person } as const
const passKari = { type: 'pass-turn', group, person: kari.person } as const
const kariPassed = { type: 'turn-passed', group, person: kari.person } as const

test('the table gives somebody the turn', () => given().when(ola, giveKari).yields(kariTells))
test('given once', () => given(kariTells).when(kari, giveKari).changesNothing())
test('not by another table', () => given().when(eva, giveKari).isRefused('own-table-only'))
test('nor to another table', () =>
  given()
    .when(kari, { ...giveKari, to: eva.person })
    .isRefused('not-at-the-table'))
test('the round begins with its step', () => before().when(kari, giveKari).isRefused('not-yet'))

const endKari = { type: 'end-turn', group, person: kari.person } as const
test('a neighbour may end the turn while the own phone lies still', () =>
  given(kariTells).when(ola, endKari).yields(kariTold))
test('ended once', () => given(kariTells, kariTold).when(kari, endKari).changesNothing())
test('another table ends nothing', () => given(kariTells).when(eva, endKari).isRefused('own-table-only'))

test('whoever wants to passes', () => given(kariTells).when(kari, passKari).yields(kariPassed))
test('and passes once', () => given(kariPassed).when(kari, passKari).changesNothing())
test('nobody passes for another table', () =>
  given()
    .when(kari, { ...passKari, person: eva.person })
    .isRefused('not-at-the-table'))

const wish = id<'wish'>('c1')
const from = { group: sheet, wish: id<'wish'>('w1') }
const choose = { type: 'choose-wish', group, wish, from, said: 'Mer tid sammen' } as const
const chosen = { type: 'wish-chosen', group, about: wish, from, words: { wish: 'Mer tid sammen' } } as const
const aside = { type: 'wish-put-aside', group, forgets: wish } as const

test('the table chooses one wish, without an author', () => given().when(ola, choose).yields(chosen))
test('chosen once', () => given(chosen).when(kari, choose).changesNothing())
test('only at the own table', () => given().when(eva, choose).isRefused('own-table-only'))
test('a theme of the summary may be chosen, and own words', () => {
  const theme = { ...choose, from: { theme: id<'theme'>('trust') } }
  given()
    .when(kari, theme)
    .yields({ ...chosen, from: { theme: 'trust' } })
  given()
    .when(kari, { ...choose, from: null })
    .yields({ ...chosen, from: null })
})
test('what does not hang there is not chosen', () => {
  const gone = { ...choose, from: { group: sheet, wish: id<'wish'>('w9') } }
  given().when(kari, gone).isRefused('unknown-wish')
  given()
    .when(kari, { ...choose, from: { theme: id<'theme'>('nothing') } })
    .isRefused('unknown-wish')
})
test('another choice forgets the first', () => {
  const other = { ...choose, wish: id<'wish'>('c2'), said: 'Latter' }
  given(chosen)
    .when(ola, other)
    .yields(aside, { ...chosen, about: 'c2', words: { wish: 'Latter' } })
})
test('the same choice may be worded anew', () =>
  given(chosen)
    .when(ola, { ...choose, said: 'Tid sammen' })
    .yields({ ...chosen, words: { wish: 'Tid sammen' } }))
test('the id of a sheet or of another table is not taken, so that its words cannot be forgotten', () => {
  given()
    .when(kari, { ...choose, wish: id<'wish'>('w1') })
    .isRefused('unknown-wish')
  given({ ...chosen, group: there })
    .when(kari, choose)
    .isRefused('unknown-wish')
})
test('once the tables present the choice stands', () => {
  afterwards(chosen)
    .when(kari, { ...choose, said: 'Noe annet' })
    .isRefused('already-presented')
  afterwards(chosen).when(kari, choose).changesNothing()
})
test('not before meeting 2 has come to it', () => before().when(kari, choose).isRefused('not-yet'))

const putAside = { type: 'put-wish-aside', group } as const
test('a choice is put aside', () => given(chosen).when(kari, putAside).yields(aside))
test('once', () => given(chosen, aside).when(kari, putAside).changesNothing())
test('not by another table, nor while it is presented', () => {
  given(chosen).when(eva, putAside).isRefused('own-table-only')
  afterwards(chosen).when(kari, putAside).isRefused('already-presented')
})

const usePaper = { type: 'use-paper', group, onPaper: true } as const
const paper = { ...usePaper, type: 'paper-used' } as const
test('a table without phones is on paper, and the scribe types in what it chose, also afterwards', () => {
  given().when(leader, usePaper).yields(paper)
  given(paper).when(scribe, choose).yields(chosen)
  afterwards(paper).when(scribe, choose).yields(chosen)
})
test('on paper once', () => given(paper).when(kari, usePaper).changesNothing())
test('nobody lays paper over what a table has chosen, to read it', () => {
  given(chosen).when(leader, usePaper).isRefused('own-table-only')
  given().when(scribe, choose).isRefused('own-table-only')
})

const kariAsSeen = { speaker: null, heard: [kari.person], passed: [] }
const nobody = { speaker: null, heard: [], passed: [] }
const choice = { wish, text: 'Mer tid sammen', from }

test('the table sees its round and its choice', () =>
  given(kariTells, kariTold, chosen)
    .seenBy(ola)
    .shows({ [group]: { round: kariAsSeen, hadTheirTurn: 1, chosen: choice, hasChosen: true, onPaper: false } }))
test('until the presentations the facilitator sees how far it has come, the others nothing', () => {
  const seen = given(kariTells, kariTold, chosen)
  seen
    .seenBy(leader)
    .shows({ [group]: { round: nobody, hadTheirTurn: 1, chosen: null, hasChosen: true, onPaper: false } })
  for (const viewer of [eva, responsible, scribe, wall, board]) seen.seenBy(viewer).shows({})
})
test('who told and who passed looks the same from outside', () =>
  deepStrictEqual(
    given(kariTells, kariTold).seenBy(leader).state(),
    given(kariTells, kariPassed).seenBy(leader).state(),
  ))
test('from the presentations on the room reads the choice, the wall only what is presented, the board nothing', () => {
  const seen = afterwards(kariTells, kariTold, chosen)
  const read = { round: nobody, hadTheirTurn: 0, chosen: choice, hasChosen: true, onPaper: false }
  for (const viewer of [eva, responsible, scribe]) seen.seenBy(viewer).shows({ [group]: read })
  for (const viewer of [wall, board]) seen.seenBy(viewer).shows({})
})
test('a forgotten choice has no words', () =>
  given({ ...chosen, words: null })
    .seenBy(kari)
    .shows({
      [group]: { round: nobody, hadTheirTurn: 0, chosen: { ...choice, text: null }, hasChosen: true, onPaper: false },
    }))
