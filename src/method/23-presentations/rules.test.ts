import { deepStrictEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { at, board, facilitator, id, participant, responsible, scribe, wall } from '../../../test/people.ts'
import { specification } from '../../../test/specification.ts'
import { type State as Groups, initial as noGroups } from '../04-groups/tables.ts'
import type { Step } from '../05-agenda/programme.ts'
import { initial as agenda, evolve as agendaAfter } from '../05-agenda/rules.ts'
import { initial as noSummary } from '../16-summary/rules.ts'
import type { Source } from '../21-reflection/commands.ts'
import { initial as noRounds, evolve as reflectionAfter } from '../21-reflection/rules.ts'
import { evolve as formsAfter, initial as noForms } from '../22-action-form/rules.ts'
import { byTheme } from './by-theme.ts'
import * as presentations from './rules.ts'

const kari = participant('kari')
const leader = facilitator('leader')
const [t1, t2, t3, t4, t5] = ['m2-t1', 'm2-t2', 'm2-t3', 'm2-t4', 'm2-t5'].map((group) => id<'group'>(group)) as [
  string,
  string,
  string,
  string,
  string,
]
const groups: Groups = {
  ...noGroups,
  2: {
    groups: [t1, t2, t3, t4, t5].map((group, index) => ({
      group,
      sitting: 1,
      table: index + 1,
      members: index === 3 ? ['kari'] : [],
    })),
    locked: [],
  },
}
const [wish, sheet] = [id<'wish'>('w1'), id<'group'>('m1-t1')]
const summary = {
  ...noSummary,
  themes: {
    laughter: { title: 'Latter', wishes: [], isCentral: false },
    time: { title: 'Tid', wishes: [{ group: sheet, wish }], isCentral: true },
  },
}
const chooses = (group: string, from: Source | null, text: string) =>
  ({ type: 'wish-chosen', group, about: `c-${group}`, from, words: { wish: text } }) as const
const reflection = [
  chooses(t1, null, 'Rolige pauser midt på dagen'),
  chooses(t2, { theme: 'time' }, 'Tid sammen'),
  chooses(t3, null, 'En rolig pause hver dag'),
  chooses(t4, { group: sheet, wish }, 'Mer tid'),
].reduce(reflectionAfter, noRounds)
const words = { what: 'Bytte vakter', who: 'teamet', resources: '', from: '1. mars', cue: '', act: '' }
const actionForm = formsAfter(noForms, { type: 'measure-added', group: t2, about: 'a', level: 'group', words })

const presenting = agendaAfter(agenda, { type: 'step-opened', step: 'presentations', at })
const during = (step: Step) =>
  specification(presentations, {
    groups,
    reflection,
    actionForm,
    summary,
    agenda: agendaAfter(agenda, { type: 'step-opened', step, at }),
  })
const given = during('presentations')
const before = during('action-form')
const afterwards = during('what-next')

test('theme by theme: the central first, then what several had, whoever has nothing last', () =>
  deepStrictEqual(byTheme({ groups, agenda: presenting, reflection, summary }), [
    { theme: 'time', groups: [t2, t4] },
    { theme: null, groups: [t1, t3] },
    { theme: null, groups: [t5] },
  ]))
const order = { type: 'order-presentations', order: [t3, t1] } as const
const ordered = { ...order, type: 'presentations-ordered' } as const
test('the facilitator and the scribe arrange the order', () => {
  given().when(leader, order).yields(ordered)
  given().when(scribe, order).yields(ordered)
})
test('the order that stands already is no change', () => {
  given()
    .when(leader, { ...order, order: [t2, t4, t1, t3, t5] })
    .changesNothing()
  deepStrictEqual(given(ordered).seenBy(kari).state().order, [t3, t1, t2, t4, t5])
})
test('not a participant, not before its step, not a table that is not there', () => {
  given().when(kari, order).isRefused('facilitator-only')
  before().when(leader, order).isRefused('not-yet')
  given()
    .when(leader, { ...order, order: ['m1-t1'] })
    .isRefused('unknown-group')
})

const show = { type: 'present', group: t2 } as const
const shown = { ...show, type: 'group-presented' } as const
test('a group is presented', () => given().when(leader, show).yields(shown))
test('once, and taken down again', () => {
  given(shown).when(leader, show).changesNothing()
  given(shown)
    .when(scribe, { ...show, group: null })
    .yields({ ...shown, group: null })
})
test('not by the responsible group, and only what is there', () => {
  given().when(responsible, show).isRefused('facilitator-only')
  given()
    .when(leader, { ...show, group: 'm1-t1' })
    .isRefused('unknown-group')
  before().when(leader, show).isRefused('not-yet')
})

const mark = { type: 'mark-told', group: t2, how: 'already-said' } as const
const marked = { ...mark, type: 'told' } as const
test('what others have said is spared', () => given().when(leader, mark).yields(marked))
test('marked once, and taken back', () => {
  given(marked).when(leader, mark).changesNothing()
  given(marked)
    .when(leader, { ...mark, how: null })
    .yields({ ...marked, how: null })
  deepStrictEqual(presentations.stillToTell(given(marked).state, [t1, t2]), [t1])
})
test('not by a participant', () => given().when(kari, mark).isRefused('facilitator-only'))

const leave = { type: 'leave-to-others', group: t4, isSaid: true } as const
const left = { type: 'told', group: t4, how: 'already-said' } as const
test('a table says with one tap that it is all said, and that it has something to add after all', () => {
  given().when(kari, leave).yields(left)
  given(left)
    .when(kari, { ...leave, isSaid: false })
    .yields({ ...left, how: null })
})
test('said once', () => {
  given(left).when(kari, leave).changesNothing()
  given()
    .when(kari, { ...leave, isSaid: false })
    .changesNothing()
})
test('for the own table only, not by those who lead, not before, and not when it has told', () => {
  given()
    .when(kari, { ...leave, group: t1 })
    .isRefused('own-table-only')
  given().when(leader, leave).isRefused('own-table-only')
  before().when(kari, leave).isRefused('not-yet')
  given({ ...left, how: 'told' })
    .when(kari, { ...leave, isSaid: false })
    .isRefused('told-already')
})
test('a table knows how many tell before it', () => {
  const { state } = given(shown, { ...marked, group: t1 })
  const order = [t2, t4, t1, t3, t5]
  deepStrictEqual(
    order.map((group) => presentations.tellsAfter(state, order, group)),
    [null, 0, null, 1, 2],
  )
})
test('those who have the same theme are asked what is missing', () => {
  const earlier = { groups, agenda: presenting, reflection, summary }
  deepStrictEqual(presentations.withTheSame(given().state, t2, earlier), [t4])
  deepStrictEqual(presentations.withTheSame(given(left).state, t2, earlier), [])
  deepStrictEqual(presentations.withTheSame(given().state, t5, earlier), [])
})

const tell = {
  type: 'tell-what-next',
  planBy: '2027-03-01',
  nextSign: '2027-02-18',
  whoDoes: 'Ansvarsgruppen samler forslagene',
  involvedAgain: 'På møtet i mars',
} as const
const told = {
  type: 'what-next-told',
  planBy: tell.planBy,
  nextSign: tell.nextSign,
  about: 'what-next',
  words: { involvedAgain: tell.involvedAgain, whoDoes: tell.whoDoes },
} as const
test('the responsible group ends the day', () => afterwards().when(responsible, tell).yields(told))
test('told once', () => afterwards(told).when(leader, tell).changesNothing())
test('not by a participant or the scribe', () => {
  afterwards().when(kari, tell).isRefused('responsible-only')
  afterwards().when(scribe, tell).isRefused('responsible-only')
})
test('it may be prepared, and is shown with its step', () => {
  const { type: _type, ...next } = tell
  const seenBefore = given(told)
  deepStrictEqual(seenBefore.seenBy(responsible).state().whatNext, next)
  for (const viewer of [kari, scribe, wall]) deepStrictEqual(seenBefore.seenBy(viewer).state().whatNext, null)
  for (const viewer of [kari, scribe, wall]) deepStrictEqual(afterwards(told).seenBy(viewer).state().whatNext, next)
  deepStrictEqual(afterwards(told).seenBy(board).state(), presentations.initial)
})

test('what an earlier version was told is read as it was', () => {
  const words = { involvedAgain: tell.involvedAgain } as { involvedAgain: string; whoDoes: string }
  const { whatNext } = afterwards({ type: 'what-next-told', planBy: tell.planBy, about: 'what-next', words }).state
  deepStrictEqual(whatNext, {
    planBy: tell.planBy,
    nextSign: null,
    whoDoes: null,
    involvedAgain: tell.involvedAgain,
  })
})

test('the wall shows the wish and the form of the group that tells, and no other', () => {
  const { onShow } = given(shown).seenBy(wall).state()
  deepStrictEqual(onShow, {
    group: t2,
    wish: 'Tid sammen',
    measures: [{ measure: 'a', level: 'group', ...words, isStruckOut: false }],
  })
  deepStrictEqual(given().seenBy(wall).state().onShow, null)
})
test('before its step nothing is shown to anyone', () => {
  for (const viewer of [kari, leader, wall, board])
    deepStrictEqual(before(shown, marked).seenBy(viewer).state(), presentations.initial)
})
test('the minutes that are left are shared', () => {
  const open = agendaAfter(agenda, { type: 'step-opened', step: 'presentations', at })
  deepStrictEqual(presentations.timeForEach(open, 5, at), { minutes: 3, fits: 5 })
  deepStrictEqual(presentations.timeForEach(open, 5, at + 12 * 60_000), { minutes: 0, fits: 3 })
  deepStrictEqual(presentations.timeForEach(open, 5, at + 20 * 60_000), { minutes: 0, fits: 0 })
  deepStrictEqual(presentations.timeForEach(open, 0, at), null)
  deepStrictEqual(presentations.timeForEach(agenda, 5, at), null)
})
test('in halves of a minute, no longer than "briefly" for the last, and never below a minute', () => {
  const open = agendaAfter(agenda, { type: 'step-opened', step: 'presentations', at })
  deepStrictEqual(presentations.timeForEach(open, 4, at), { minutes: 3.5, fits: 4 })
  deepStrictEqual(presentations.timeForEach(open, 1, at), { minutes: 5, fits: 1 })
  deepStrictEqual(presentations.timeForEach(open, 15, at), { minutes: 1, fits: 15 })
  deepStrictEqual(presentations.timeForEach(open, 16, at), { minutes: 0, fits: 15 })
  for (let left = 0; left <= 15; left++) {
    for (let groups = 1; groups <= 40; groups++) {
      const { minutes, fits } = presentations.timeForEach(open, groups, at + (15 - left) * 60_000) ?? {
        minutes: -1,
        fits: -1,
      }
      ok(minutes * groups <= left && fits <= groups, `${left} minutes for ${groups} tables`)
    }
  }
})
