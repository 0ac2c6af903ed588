import { deepStrictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { at, board, facilitator, id, participant, responsible, scribe, wall } from '../../../test/people.ts'
import { specification } from '../../../test/specification.ts'
import { type State as Groups, initial as noGroups } from '../04-groups/tables.ts'
import type { Step } from '../05-agenda/programme.ts'
import { initial as agenda, evolve as agendaAfter } from '../05-agenda/rules.ts'
import * as actionForm from './rules.ts'

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
const during = (step: Step) =>
  specification(actionForm, { groups, agenda: agendaAfter(agenda, { type: 'step-opened', step, at }) })
const given = during('action-form')
const before = during('look-again')
const afterwards = during('presentations')

const measure = id<'measure'>('a')
const words = { what: 'Bytte på å ha to ute', who: 'teamet', resources: 'en tavle', from: '1. mars', cue: '', act: '' }
const add = { type: 'add-measure', group, measure, level: 'group', ...words } as const
const taken = { type: 'pen-taken', group, person: kari.person } as const
const added = { type: 'measure-added', group, about: measure, level: 'group', words } as const

test('the pen goes round at the table, and only there', () => {
  given().when(kari, { type: 'take-pen', group }).yields(taken)
  given(taken).when(kari, { type: 'take-pen', group }).changesNothing()
  given().when(eva, { type: 'take-pen', group }).isRefused('own-table-only')
})
test('the pen is asked for', () => {
  const asked = { type: 'pen-asked-for', group, person: ola.person } as const
  given(taken).when(ola, { type: 'ask-for-pen', group }).yields(asked)
  given(taken, asked).when(ola, { type: 'ask-for-pen', group }).changesNothing()
  given(taken).when(eva, { type: 'ask-for-pen', group }).isRefused('own-table-only')
})
test('the pen is handed over by its holder', () => {
  const give = { type: 'hand-over-pen', group, to: ola.person } as const
  given(taken)
    .when(kari, give)
    .yields({ ...taken, person: ola.person })
  given({ ...taken, person: ola.person })
    .when(kari, give)
    .changesNothing()
  given(taken)
    .when(kari, { ...give, to: eva.person })
    .isRefused('not-at-the-table')
  given(taken)
    .when(ola, { ...give, to: ola.person })
    .isRefused('pen-elsewhere')
})

test('whoever writes first takes the pen', () => given().when(kari, add).yields(taken, added))
test('one pen, one writer', () => given(taken).when(ola, add).isRefused('pen-elsewhere'))
test('written once', () => given(taken, added).when(kari, add).changesNothing())
test('only at the own table', () => given().when(eva, add).isRefused('own-table-only'))
test('several on a level', () =>
  given(taken, added)
    .when(kari, { ...add, measure: id<'measure'>('b') })
    .yields({ ...added, about: 'b' }))
test('who, what it takes and from when may be left open', () => {
  const open = { what: 'Si fra før frokost', who: '', resources: '', from: '', cue: '', act: '' }
  given(taken)
    .when(kari, { ...add, ...open })
    .yields({ ...added, words: open })
})
test('not before meeting 2 has come to it, nor while it is presented', () => {
  before().when(kari, add).isRefused('not-yet')
  afterwards().when(kari, add).isRefused('already-presented')
})
test('an id of another table is not taken, so that its words cannot be forgotten', () =>
  given({ ...added, group: there })
    .when(kari, add)
    .isRefused('unknown-measure'))
test('a form has an end', () => {
  const many = Array.from({ length: actionForm.mostMeasures }, (_, n) => ({ ...added, about: id<'measure'>(`m${n}`) }))
  given(...many)
    .when(kari, add)
    .isRefused('form-full')
})

const rewrite = { ...add, type: 'rewrite-measure', level: 'leadership', what: 'Legge pausene om' } as const
const rewritten = {
  ...added,
  type: 'measure-rewritten',
  level: 'leadership',
  words: { ...words, what: 'Legge pausene om' },
} as const
test('the holder rewrites, and moves to another level', () => given(taken, added).when(kari, rewrite).yields(rewritten))
test('the same words are no change', () => given(taken, added, rewritten).when(kari, rewrite).changesNothing())
test('one without the pen does not rewrite, and what is not there cannot be', () => {
  given(taken, added).when(ola, rewrite).isRefused('pen-elsewhere')
  given(taken).when(kari, rewrite).isRefused('unknown-measure')
})

const strike = { type: 'strike-out-measure', group, measure } as const
const struck = { type: 'measure-struck-out', group, forgets: measure } as const
test('the holder strikes out', () => given(taken, added).when(kari, strike).yields(struck))
test('struck out once, and it does not come back', () => {
  given(taken, added, struck).when(kari, strike).changesNothing()
  given(taken, added, struck).when(kari, rewrite).isRefused('unknown-measure')
})
test('one without the pen does not strike out', () => given(taken, added).when(ola, strike).isRefused('pen-elsewhere'))

const finish = { type: 'finish-form', group, isDone: true } as const
const finished = { ...finish, type: 'form-finished' } as const
test('the table is done', () => given(taken, added).when(ola, finish).yields(finished))
test('done once', () => given(taken, added, finished).when(kari, finish).changesNothing())
test('nobody finishes the form of another table', () => given(added).when(eva, finish).isRefused('own-table-only'))
test('a new measure means: not done yet', () =>
  deepStrictEqual(given(taken, finished, added).state[group]?.isDone, false))

const usePaper = { type: 'use-paper', group, onPaper: true } as const
const paper = { ...usePaper, type: 'paper-used' } as const
test('a table may use real paper, and the scribe types it in, also afterwards', () => {
  given().when(kari, usePaper).yields(paper)
  given().when(leader, usePaper).yields(paper)
  given(paper).when(scribe, add).yields(added)
  afterwards(paper).when(scribe, add).yields(added)
})
test('on paper once', () => given(paper).when(ola, usePaper).changesNothing())
test('nobody lays paper over what a table writes, to read it', () => {
  given(taken, added).when(leader, usePaper).isRefused('own-table-only')
  given().when(scribe, add).isRefused('own-table-only')
})

const onTable = { holder: null, askedBy: null }
const rest = { isDone: false, onPaper: false, photo: null }
test('the table sees all of its form', () =>
  given(taken, added)
    .seenBy(ola)
    .shows({
      [group]: {
        measures: { a: { level: 'group', ...words, isStruckOut: false } },
        pen: { holder: kari.person, askedBy: null },
        ...rest,
      },
    }))
test('until the presentations the facilitator sees which levels have something and not a word, the others nothing', () => {
  const seen = given(taken, added)
  const hidden = {
    level: 'group',
    what: null,
    who: null,
    resources: null,
    from: null,
    cue: null,
    act: null,
    isStruckOut: false,
  } as const
  seen.seenBy(leader).shows({ [group]: { measures: { a: hidden }, pen: onTable, ...rest } })
  for (const viewer of [eva, responsible, scribe, wall, board]) seen.seenBy(viewer).shows({})
})
test('from the presentations on the room reads it, the wall only what is presented, the board nothing', () => {
  const seen = afterwards(taken, added)
  const read = { measures: { a: { level: 'group', ...words, isStruckOut: false } }, pen: onTable, ...rest } as const
  for (const viewer of [eva, responsible, scribe, leader]) seen.seenBy(viewer).shows({ [group]: read })
  for (const viewer of [wall, board]) seen.seenBy(viewer).shows({})
})
test('what was struck out has no words and stands nowhere', () => {
  const form = actionForm.formOf(given(taken, added, struck).state, group)
  deepStrictEqual(form.measures.a?.what, null)
  deepStrictEqual(actionForm.standing(form), [])
})
test('the levels stand in the order I G L O, and the empty ones are known', () => {
  const form = actionForm.formOf(
    given({ ...added, about: 'o', level: 'organisation' }, { ...added, about: 'i', level: 'individual' }).state,
    group,
  )
  deepStrictEqual(
    actionForm.standing(form).map(({ level }) => level),
    ['individual', 'organisation'],
  )
  deepStrictEqual(actionForm.emptyLevels(form), ['group', 'leadership'])
})

const attach = { type: 'attach-photo', group, photo: 'bilde', width: 800, height: 600 } as const
const attached = { ...attach, type: 'photo-attached' } as const
const takeAway = { type: 'take-photo-away', group } as const
const takenAway = { type: 'photo-taken-away', group, photo: 'bilde' } as const
test('what is on paper gets a photo, from the table or from those who type it in', () => {
  given(paper).when(kari, attach).yields(attached)
  given(paper).when(scribe, attach).yields(attached)
  given(paper, attached).when(kari, attach).changesNothing()
})
test('only what is on paper, and not by another table', () => {
  given().when(kari, attach).isRefused('not-on-paper')
  given(paper).when(eva, attach).isRefused('own-table-only')
})
test('the photo is taken away, once', () => {
  given(paper, attached).when(kari, takeAway).yields(takenAway)
  given(paper).when(kari, takeAway).changesNothing()
  given(paper, attached).when(eva, takeAway).isRefused('own-table-only')
})
test('a photo is read by whoever reads the words, and by nobody else', () => {
  deepStrictEqual(given(paper, attached).seenBy(kari).state()[group]?.photo?.photo, 'bilde')
  deepStrictEqual(given(paper, attached).seenBy(eva).state()[group]?.photo ?? null, null)
})
