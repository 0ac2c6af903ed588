import { deepStrictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { at, board, facilitator, id, participant, responsible, scribe, wall } from '../../../test/people.ts'
import { specification } from '../../../test/specification.ts'
import { type State as Groups, initial as noGroups } from '../04-groups/tables.ts'
import { initial as agenda, evolve as agendaAfter } from '../05-agenda/rules.ts'
import * as storyRound from './rules.ts'

const [kari, ola, eva] = [participant('kari'), participant('ola'), participant('eva')]
const leader = facilitator('leader')
const [group, there] = [id<'group'>('m1-t1'), id<'group'>('m1-t2')]
const groups: Groups = {
  ...noGroups,
  1: {
    groups: [
      { group, sitting: 1, table: 1, members: [kari.person, ola.person] },
      { group: there, sitting: 1, table: 2, members: [eva.person] },
    ],
    locked: [],
  },
}
const given = specification(storyRound, { groups, agenda })
const exhibited = agendaAfter(agenda, { type: 'step-opened', step: 'exhibition', at })
const givenExhibited = specification(storyRound, { groups, agenda: exhibited })

const giveKari = { type: 'give-turn', group, to: kari.person } as const
const kariTells = { type: 'turn-given', group, person: kari.person } as const
const olaTells = { type: 'turn-given', group, person: ola.person } as const
const endKari = { type: 'end-turn', group, person: kari.person } as const
const kariTold = { type: 'turn-ended', group, person: kari.person } as const
const passKari = { type: 'pass-turn', group, person: kari.person } as const
const kariPassed = { type: 'turn-passed', group, person: kari.person } as const

test('the table gives somebody the turn', () => given().when(ola, giveKari).yields(kariTells))
test('two who press at once give it once', () => given(kariTells).when(kari, giveKari).changesNothing())
test('nobody gives it to another table', () =>
  given()
    .when(ola, { ...giveKari, to: eva.person })
    .isRefused('not-at-the-table'))
test('nor from another table', () => given().when(eva, giveKari).isRefused('own-table-only'))

test('a turn ends, also by a neighbour while the own phone lies still', () => {
  given(kariTells).when(kari, endKari).yields(kariTold)
  given(kariTells).when(ola, endKari).yields(kariTold)
})
test('a turn that is over ends no more', () => given(kariTells, kariTold).when(kari, endKari).changesNothing())
test('another table ends nothing', () => given(kariTells).when(eva, endKari).isRefused('own-table-only'))

test('whoever wants to passes', () => given(kariTells).when(kari, passKari).yields(kariPassed))
test('and passes once', () => given(kariPassed).when(kari, passKari).changesNothing())
test('and may be heard after all', () => given(kariPassed).when(kari, giveKari).yields(kariTells))
test('nobody of another table passes here', () =>
  given()
    .when(kari, { ...passKari, person: eva.person })
    .isRefused('not-at-the-table'))

const hallmark = id<'hallmark'>('h')
const add = { type: 'add-hallmark', group, hallmark, said: 'Vi lo sammen' } as const
const added = { type: 'hallmark-added', group, about: hallmark, words: { hallmark: add.said } } as const
const strikeOut = { type: 'strike-out-hallmark', group, hallmark } as const
const struckOut = { type: 'hallmark-struck-out', group, forgets: hallmark } as const
const mark = { type: 'mark-central', group, hallmark, isCentral: true } as const
const marked = { ...mark, type: 'hallmark-marked' } as const
const agree = { type: 'agree', group, isAgreed: true } as const
const agreed = { ...agree, type: 'agreed' } as const

test('what was told becomes a hallmark of the table, without author', () => given().when(ola, add).yields(added))
test('sent twice, written once', () => given(added).when(ola, add).changesNothing())
test('another table writes elsewhere', () => given().when(eva, add).isRefused('own-table-only'))
test('a list has an end', () => {
  const many = Array.from({ length: storyRound.mostHallmarks }, (_, n) => ({
    ...added,
    about: id<'hallmark'>(`h${n}`),
  }))
  given(...many)
    .when(ola, add)
    .isRefused('enough-hallmarks')
})

test('anyone at the table strikes out', () => given(added).when(kari, strikeOut).yields(struckOut))
test('struck out is struck out, and does not come back', () => {
  given(added, struckOut).when(kari, strikeOut).changesNothing()
  given(added, struckOut).when(ola, add).changesNothing()
})
test('what is not there cannot be struck out', () => given().when(kari, strikeOut).isRefused('unknown-hallmark'))

test('the table marks what is central', () => given(added).when(kari, mark).yields(marked))
test('once, and back again', () => {
  given(added, marked).when(ola, mark).changesNothing()
  given(added, marked)
    .when(ola, { ...mark, isCentral: false })
    .yields({ ...marked, isCentral: false })
})
test('what is struck out is not central', () => given(added, struckOut).when(kari, mark).isRefused('unknown-hallmark'))

test('the table agrees', () => given(added).when(kari, agree).yields(agreed))
test('once', () => given(added, agreed).when(ola, agree).changesNothing())
test('for itself only', () => given().when(eva, agree).isRefused('own-table-only'))
test('a new hallmark opens the talk again', () =>
  given(agreed, added)
    .when(kari, { ...agree, isAgreed: false })
    .changesNothing())

const round = { speaker: ola.person, heard: [kari.person], passed: [] } as const
const hallmarks = { h: { text: add.said, isCentral: true, isStruckOut: false } } as const
const quiet = { speaker: null, heard: [], passed: [] } as const

test('the table sees who tells and all hallmarks', () =>
  given(kariTells, olaTells, added, marked)
    .seenBy(kari)
    .shows({ [group]: { round, hadTheirTurn: 1, hallmarks, isAgreed: false } }))
test('the facilitator sees how many have had their turn, never who, and no word', () => {
  const counted = { [group]: { round: quiet, hadTheirTurn: 1, hallmarks: {}, isAgreed: false } }
  given(kariTells, olaTells, added, marked).seenBy(leader).shows(counted)
  givenExhibited(kariTells, olaTells, added, marked).seenBy(leader).shows(counted)
})
test('whether somebody told or passed, the facilitator sees the same', () => {
  const passed = given(kariPassed, olaTells).seenBy(leader).state()
  deepStrictEqual(given(kariTells, olaTells).seenBy(leader).state(), passed)
})
test('the responsible group reads once the exhibition is open, not before', () => {
  given(kariTells, added, marked).seenBy(responsible).shows({})
  givenExhibited(kariTells, olaTells, added, marked)
    .seenBy(responsible)
    .shows({ [group]: { round: quiet, hadTheirTurn: 0, hallmarks, isAgreed: false } })
})
test('nobody else sees anything, then or later', () => {
  for (const viewer of [eva, scribe, wall, board]) {
    given(kariTells, added).seenBy(viewer).shows({})
    givenExhibited(kariTells, added).seenBy(viewer).shows({})
  }
})

test('nobody waits for somebody who sits at another table now', () => {
  const evaTells = { ...kariTells, person: eva.person }
  const { round } = given(evaTells).seenBy(ola).state()[group] ?? { round: null }
  deepStrictEqual([round?.speaker, round?.heard], [null, [eva.person]])
  given(evaTells).when(ola, giveKari).yields(kariTells)
  given(evaTells)
    .when(ola, { ...endKari, person: eva.person })
    .changesNothing()
})
