import { deepStrictEqual, equal } from 'node:assert/strict'
import { test } from 'node:test'
import { at, board, facilitator, id, later, participant, responsible, scribe, wall } from '../../../test/people.ts'
import { specification } from '../../../test/specification.ts'
import { initial as noGroups } from '../04-groups/tables.ts'
import type { Step } from '../05-agenda/programme.ts'
import * as agenda from '../05-agenda/rules.ts'
import * as exhibition from './rules.ts'

const [one, two, three] = [id<'group'>('m1-t1'), id<'group'>('m1-t2'), id<'group'>('m1-t3')]
const groups = {
  ...noGroups,
  1: {
    groups: [
      { group: one, sitting: 1, table: 1, members: ['kari', 'ola'] },
      { group: two, sitting: 1, table: 2, members: ['per'] },
      { group: three, sitting: 1, table: 3, members: ['siv'] },
    ],
    locked: [1],
  },
  2: { groups: [{ group: 'm2-t1', sitting: 1, table: 1, members: ['kari', 'per'] }], locked: [1] },
}
const wish = { text: 'Mer latter', place: 1, isStruckOut: false } as const
const struck = { text: null, place: null, isStruckOut: true } as const
const sheet = {
  wishes: { latter: wish, borte: struck },
  pen: { holder: null, askedBy: null },
  isDone: true,
  onPaper: false,
  photo: null,
}
const during = (step: Step, openedAt = at) => ({
  groups,
  agenda: agenda.evolve(agenda.initial, { type: 'step-opened', step, at: openedAt }),
  wishes: { [one]: sheet },
})
const between = {
  groups,
  agenda: agenda.evolve(during('summary').agenda, { type: 'meeting-ended', meeting: 1, at }),
  wishes: { [one]: sheet },
}

const given = specification(exhibition, during('exhibition'))
const early = specification(exhibition, during('wishes'))
const again = specification(exhibition, during('look-again', at + 1))
const over = specification(exhibition, during('reflection'))
const betweenMeetings = specification(exhibition, between)
const [kari, ola, per] = [participant('kari'), participant('ola'), participant('per')]
const leads = facilitator('leder')

const stand = { type: 'stand-by-sheet', group: one } as const
const stands = { type: 'host-changed', group: one, person: 'kari', at } as const

test('one of the group stands by the sheet', () => given().when(kari, stand).yields(stands))
test('a member takes over, and the former is relieved', () =>
  given(stands)
    .when(ola, stand)
    .yields({ ...stands, person: 'ola' }))
test('standing there already', () => given(stands).when(later(kari, 5), stand).changesNothing())
test('nobody stands by the sheet of others', () => given().when(per, stand).isRefused('own-table-only'))
test('a group of meeting 2 has no sheet here', () =>
  again()
    .when(per, { ...stand, group: 'm2-t1' })
    .isRefused('unknown-sheet'))
test('nobody has to stay when nobody walks', () => betweenMeetings().when(kari, stand).isRefused('not-now'))
test('a duty ends with the step in which it was taken', () => {
  again(stands).seenBy(kari).shows(exhibition.initial)
  again(stands)
    .when(later(kari, 1), stand)
    .yields({ ...stands, at: at + 60_000 })
})

const handOver = { type: 'hand-over-sheet', group: one, to: 'ola' } as const
test('the sheet is handed over to another of the table', () =>
  given(stands)
    .when(kari, handOver)
    .yields({ ...stands, person: 'ola' }))
test('or to nobody, so that all can walk', () =>
  given(stands)
    .when(ola, { ...handOver, to: null })
    .yields({ ...stands, person: null }))
test('nobody stands there already', () =>
  given()
    .when(kari, { ...handOver, to: null })
    .changesNothing())
test('but not to somebody from elsewhere', () =>
  given()
    .when(kari, { ...handOver, to: 'per' })
    .isRefused('not-at-the-table'))

const visit = { type: 'visit-sheet', sheet: one, group: two } as const
const visited = { ...visit, type: 'sheet-visited' } as const
test('a group has seen a sheet', () => given().when(per, visit).yields(visited))
test('seen once', () => given(visited).when(per, visit).changesNothing())
test('only the group itself knows where it stood', () => given().when(kari, visit).isRefused('own-table-only'))
test('the own sheet is not visited', () =>
  given()
    .when(per, { ...visit, sheet: two })
    .isRefused('own-sheet'))
test('nothing hangs before the exhibition', () => early().when(per, visit).isRefused('not-yet'))

const mark = { type: 'this-matters-to-us', sheet: one, wish: 'latter', group: two, matters: true } as const
const mattered = { type: 'mattered', wish: 'latter', group: two, matters: true } as const
test('a wish of others matters to us too', () => given().when(per, mark).yields(mattered))
test('it matters already', () => given(mattered).when(per, mark).changesNothing())
test('and is taken back', () =>
  given(mattered)
    .when(per, { ...mark, matters: false })
    .yields({ ...mattered, matters: false }))
test('not a wish that is struck out', () =>
  given()
    .when(per, { ...mark, wish: 'borte' })
    .isRefused('unknown-wish'))
test('not the own', () =>
  given()
    .when(kari, { ...mark, group: one })
    .isRefused('own-sheet'))
test('not when the reflection has begun', () => over().when(per, mark).isRefused('taken-down'))

const ask = { type: 'ask-question', sheet: one, question: 'q1', said: 'Gjelder det vikarene?' } as const
const asked = { type: 'question-asked', sheet: one, about: 'q1', words: { question: ask.said } } as const
test('anybody who takes part asks, without a name', () => given().when(per, ask).yields(asked))
test('asked once', () => given(asked).when(per, ask).changesNothing())
test('also between the meetings', () => betweenMeetings().when(per, ask).yields(asked))
test('no longer when the reflection has begun', () => over().when(per, ask).isRefused('taken-down'))
test('the staff ask with their mouths', () => given().when(leads, ask).isRefused('participants-only'))
test('a sheet has room for so many', () => {
  const full = Array.from({ length: exhibition.mostQuestions }, (_, n) => ({ ...asked, about: `q-${n}` }))
  given(...full)
    .when(per, { ...ask, question: 'en-til' })
    .isRefused('sheet-full')
})

const leave = { type: 'leave-thought', sheet: one, question: 't1', said: 'Det gjelder oss på natta også' } as const
const left = { type: 'thought-left', sheet: one, about: 't1', words: { thought: leave.said } } as const
test('a thought is left at a sheet', () => betweenMeetings().when(per, leave).yields(left))
test('left once', () => betweenMeetings(left).when(per, leave).changesNothing())
test('not at a sheet that does not exist', () =>
  given()
    .when(per, { ...leave, sheet: 'm1-t9' })
    .isRefused('unknown-sheet'))

const answer = { type: 'answer-question', question: 'q1', said: 'Ja, også dem' } as const
const answered = { type: 'question-answered', about: 'q1', words: { answer: answer.said } } as const
test('the table of the sheet answers', () => given(asked).when(ola, answer).yields(answered))
test('answered aloud is answered', () =>
  given(asked)
    .when(ola, { ...answer, said: '' })
    .yields({ ...answered, words: { answer: '' } }))
test('answered so already', () => given(asked, answered).when(kari, answer).changesNothing())
test('others do not answer for it', () => given(asked).when(per, answer).isRefused('own-table-only'))
test('a late answer is welcome', () => over(asked).when(ola, answer).yields(answered))
test('what nobody asked has no answer', () => given().when(ola, answer).isRefused('unknown-question'))

const hide = { type: 'hide-question', question: 'q1', isHidden: true } as const
const hidden = { ...hide, type: 'question-hidden' } as const
test('the staff hide what should not hang there', () => given(asked).when(responsible, hide).yields(hidden))
test('hidden already', () => given(asked, hidden).when(leads, hide).changesNothing())
test('neither scribe nor table hides', () => {
  given(asked).when(scribe, hide).isRefused('staff-only')
  given(asked).when(ola, hide).isRefused('staff-only')
})
const strike = { type: 'strike-out-question', question: 'q1' } as const
const struckOut = { type: 'question-struck-out', forgets: 'q1' } as const
test('what names somebody is struck out for good', () => given(asked).when(leads, strike).yields(struckOut))
test('struck out already', () => given(asked, struckOut).when(leads, strike).changesNothing())
test('visitors do not strike out', () => given(asked).when(per, strike).isRefused('staff-only'))

const show = { type: 'show-on-wall', sheet: two } as const
const shown = { ...show, type: 'shown-on-wall' } as const
test('the facilitator puts a sheet on the wall', () => given().when(leads, show).yields(shown))
test('it hangs there already', () => given(shown).when(leads, show).changesNothing())
test('then in turn again', () =>
  given(shown)
    .when(leads, { ...show, sheet: null })
    .yields({ ...shown, sheet: null }))
test('nobody else does', () => given().when(kari, show).isRefused('facilitator-only'))

test('a host has a name at the own table, and none elsewhere', () => {
  deepStrictEqual(given(stands).seenBy(ola).state().hosts, { [one]: { person: 'kari', since: at } })
  for (const viewer of [per, leads, wall]) {
    deepStrictEqual(given(stands).seenBy(viewer).state().hosts, { [one]: { person: null, since: at } })
  }
})
test('where a group has been is for itself and the staff', () => {
  const elsewhere = { ...visited, group: three }
  deepStrictEqual(given(visited, elsewhere).seenBy(per).state().seenBy, { [one]: [two] })
  deepStrictEqual(given(visited, elsewhere).seenBy(leads).state().seenBy, { [one]: [two, three] })
  deepStrictEqual(given(visited).seenBy(wall).state().seenBy, {})
})
test('a hidden question keeps its place and loses its words, but not for those who hid it', () => {
  const textFor = (viewer: typeof wall) => given(asked, hidden).seenBy(viewer).state().questions.q1?.text
  for (const viewer of [per, ola, wall, scribe]) equal(textFor(viewer), null)
  for (const viewer of [leads, responsible]) equal(textFor(viewer), ask.said)
})
test('nothing hangs for the board, nor for anybody before the exhibition', () => {
  given(asked).seenBy(board).shows(exhibition.initial)
  for (const viewer of [kari, leads, wall]) early(asked).seenBy(viewer).shows(exhibition.initial)
})
test('a forgotten question is simply gone', () =>
  equal(
    given({ ...asked, words: null }, struckOut)
      .seenBy(leads)
      .state().questions.q1?.text,
    null,
  ))
test('questions wait until they are answered, thoughts never do', () => {
  deepStrictEqual(
    exhibition.waitingAt(given(asked, left).state, one).map(({ question }) => question),
    ['q1'],
  )
  deepStrictEqual(exhibition.waitingAt(given(asked, left, answered).state, one), [])
  equal(exhibition.slipsAt(given(asked, left, hidden).state, one).length, 1)
})

test('whoever sits at another table now stands by the old sheet no longer', () => {
  const perStood = { ...stands, person: 'per' }
  equal(exhibition.hostAt(given(perStood).state, during('exhibition'), one), null)
  equal(exhibition.hostAt(given(stands).state, during('exhibition'), one)?.person, 'kari')
  deepStrictEqual(given(perStood).seenBy(ola).state().hosts, {})
  given(perStood).when(kari, stand).yields(stands)
})
