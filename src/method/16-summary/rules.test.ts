import { deepStrictEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { at, board, facilitator, id, participant, responsible, scribe, wall } from '../../../test/people.ts'
import { specification } from '../../../test/specification.ts'
import { initial as noGroups } from '../04-groups/tables.ts'
import type { Step } from '../05-agenda/programme.ts'
import * as agenda from '../05-agenda/rules.ts'
import { mostThemes } from './limits.ts'
import { stampOf } from './merge.ts'
import * as summary from './rules.ts'

const group = id<'group'>('m1-t1')
const groups = {
  ...noGroups,
  1: { groups: [{ group, sitting: 1, table: 1, members: ['kari'] }], locked: [1] },
  2: { groups: [], locked: [] },
}
const wish = { text: 'Mer latter', place: 1, isStruckOut: false } as const
const struck = { text: null, place: null, isStruckOut: true } as const
const wishes = {
  [group]: {
    wishes: { latter: wish, borte: struck },
    pen: { holder: null, askedBy: null },
    isDone: true,
    onPaper: false,
    photo: null,
  },
}
const during = (step: Step) => ({
  groups,
  wishes,
  agenda: agenda.evolve(agenda.initial, { type: 'step-opened', step, at }),
})

const given = specification(summary, during('summary'))
const early = specification(summary, during('exhibition'))
const later = specification(summary, during('look-again'))
const leads = facilitator('leder')
const kari = participant('kari')

const name = { type: 'name-theme', theme: 'glede', said: 'Latter og lek' } as const
const named = { type: 'theme-named', about: 'glede', words: { title: name.said } } as const
test('a theme gets a name', () => given().when(leads, name).yields(named))
test('named once', () => given(named).when(scribe, name).changesNothing())
test('participants call out, the facilitator writes', () => given().when(kari, name).isRefused('facilitator-only'))
test('not before the summary', () => early().when(leads, name).isRefused('not-yet'))
test('there is an end to themes', () => {
  const many = Array.from({ length: mostThemes }, (_, n) => ({ ...named, about: `t-${n}` }))
  given(...many)
    .when(leads, name)
    .isRefused('too-many-themes')
})

const rename = { type: 'rename-theme', theme: 'glede', said: 'Latter' } as const
test('and a better name', () =>
  given(named)
    .when(leads, rename)
    .yields({ ...named, words: { title: 'Latter' } }))
test('the same name', () =>
  given(named)
    .when(leads, { ...rename, said: name.said })
    .changesNothing())
test('only a theme that is there', () => given().when(leads, rename).isRefused('unknown-theme'))

const place = { type: 'place-wish', group, wish: 'latter', theme: 'glede' } as const
const placed = { ...place, type: 'wish-placed' } as const
test('a wish is laid in a theme', () => given(named).when(leads, place).yields(placed))
test('it lies there already', () => given(named, placed).when(leads, place).changesNothing())
test('and is taken out', () =>
  given(named, placed)
    .when(leads, { ...place, theme: null })
    .yields({ ...placed, theme: null }))
test('a wish lies in one theme at a time', () => {
  const other = { ...named, about: 'ro' } as const
  const { state } = given(named, other, placed, { ...placed, theme: 'ro' })
  equal(summary.themeOf(state, group, 'latter'), 'ro')
  deepStrictEqual(state.themes.glede?.wishes, [])
})
test('what is struck out lies nowhere', () => {
  given(named)
    .when(leads, { ...place, wish: 'borte' })
    .isRefused('unknown-wish')
  given().when(leads, place).isRefused('unknown-theme')
})

const strike = { type: 'strike-out-theme', theme: 'glede' } as const
const struckOut = { type: 'theme-struck-out', forgets: 'glede' } as const
test('a theme is struck out, and its wishes lie in none', () => {
  given(named, placed).when(leads, strike).yields(struckOut)
  equal(summary.themeOf(given(named, placed, struckOut).state, group, 'latter'), null)
})
test('struck out already', () => given(named, struckOut).when(leads, strike).changesNothing())
test('no theme to strike out', () => given().when(leads, strike).isRefused('unknown-theme'))

const mark = { type: 'mark-central', theme: 'glede', isCentral: true } as const
const marked = { ...mark, type: 'marked-central' } as const
test('a theme is central', () => given(named).when(leads, mark).yields(marked))
test('central already', () => given(named, marked).when(leads, mark).changesNothing())
test('a struck theme is not', () => given(named, struckOut).when(leads, mark).isRefused('unknown-theme'))

const agree = { type: 'agree', isAgreed: true } as const
const agreed = { ...agree, type: 'agreed', at } as const
test('all agree on what came up today', () => given(named, marked).when(leads, agree).yields(agreed))
test('they agree already', () => given(named, marked, agreed).when(leads, agree).changesNothing())
test('not on nothing', () => given(named).when(leads, agree).isRefused('nothing-central'))
test('the scribe writes, the facilitator asks the room', () =>
  given(named, marked).when(scribe, agree).isRefused('facilitator-only'))
test('what is agreed on is not changed unless the agreement is taken back', () => {
  given(named, marked, agreed).when(leads, rename).isRefused('agreed-already')
  given(named, marked, agreed)
    .when(leads, { ...agree, isAgreed: false })
    .yields({ ...agreed, isAgreed: false })
})

const take = { type: 'take-minutes', said: 'Vi ble enige om tre temaer.', upon: stampOf('') } as const
const taken = { type: 'minutes-taken', about: 'minutes', words: { minutes: take.said } } as const
test('the scribe takes the minutes, at any time', () => {
  given().when(scribe, take).yields(taken)
  early().when(scribe, take).yields(taken)
})
test('what another has saved since is not written over', () => {
  const longer = { ...take, said: `${take.said} Tid sammen er størst.` }
  given(taken).when(leads, longer).isRefused('overtaken')
  given(taken)
    .when(leads, { ...longer, upon: stampOf(take.said) })
    .yields({ ...taken, words: { minutes: longer.said } })
})
test('taken already', () => given(taken).when(leads, take).changesNothing())
test('the responsible group reads them', () => given().when(responsible, take).isRefused('facilitator-only'))

test('the wall shows the work, participants what is agreed', () => {
  const theme = { title: name.said, wishes: [{ group, wish: 'latter' }], isCentral: true }
  const themes = { glede: theme }
  const work = [named, placed, marked, taken] as const
  given(...work)
    .seenBy(wall)
    .shows({ themes, agreedAt: null, minutes: null })
  given(...work)
    .seenBy(kari)
    .shows(summary.initial)
  given(...work, agreed)
    .seenBy(kari)
    .shows({ themes, agreedAt: at, minutes: take.said })
  later(...work)
    .seenBy(wall)
    .shows(summary.initial)
  later(...work, agreed)
    .seenBy(wall)
    .shows({ themes, agreedAt: at, minutes: null })
  given(...work)
    .seenBy(responsible)
    .shows({ themes, agreedAt: null, minutes: take.said })
  given(...work, agreed)
    .seenBy(board)
    .shows(summary.initial)
})
test('a forgotten name is simply gone', () => {
  const { state } = given({ ...named, words: null }, struckOut)
  deepStrictEqual(summary.themesOf(state), [])
})
test('all wishes hang in the order of the tables, without those struck out', () =>
  deepStrictEqual(summary.allWishes({ groups, wishes }), [
    { group, wish: 'latter', table: 1, text: 'Mer latter', place: 1 },
  ]))
