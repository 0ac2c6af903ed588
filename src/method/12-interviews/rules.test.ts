import { deepStrictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import {
  at,
  board,
  facilitator,
  id,
  later,
  participant,
  responsible,
  scribe,
  system,
  wall,
} from '../../../test/people.ts'
import { specification } from '../../../test/specification.ts'
import { initial as nobodyYet, evolve as peopleAfter } from '../03-people/rules.ts'
import { type State as Groups, initial as noGroups } from '../04-groups/tables.ts'
import * as interviews from './rules.ts'

const [kari, ola, amina, jonas] = [participant('kari'), participant('ola'), participant('amina'), participant('jonas')]
const eva = participant('eva')
const leader = facilitator('leader')
const [group, there] = [id<'group'>('m1-t1'), id<'group'>('m1-t2')]
const present = [kari.person, ola.person, amina.person, jonas.person]
const groups: Groups = {
  ...noGroups,
  1: {
    groups: [
      { group, sitting: 1, table: 1, members: present },
      { group: there, sitting: 1, table: 2, members: [eva.person] },
    ],
    locked: [],
  },
}
const given = specification(interviews, { groups, people: nobodyYet })

const interview = id<'interview'>('kari.ola')
const note = id<'note'>('n')
const draw = { type: 'draw-pairs', group, present: [kari.person, ola.person, amina.person] } as const
const redrawn = { ...draw, type: 'pairs-drawn' } as const
const drawn = { type: 'pairs-drawn', group, present } as const
const begin = { type: 'begin-interview', group, interview } as const
const begun = {
  type: 'interview-begun',
  group,
  interview,
  interviewer: kari.person,
  interviewee: ola.person,
  at,
} as const
const end = { type: 'end-interview', group, interview } as const
const ended = { type: 'interview-ended', group, interview, at } as const
const takeNote = { type: 'take-note', group, interview, note, said: 'Vi lo' } as const
const noteTaken = { type: 'note-taken', group, interview, about: note, drawer: { said: 'Vi lo' } } as const
const strikeOut = { type: 'strike-out-note', group, interview, note } as const
const struckOut = { type: 'note-struck-out', group, interview, forgets: note } as const
const forget = { type: 'forget-notes' } as const
const forgotten = { type: 'notes-forgotten', at } as const

test('a table draws its pairs anew for those who are there', () => given().when(kari, draw).yields(redrawn))
test('nobody is drawn to interview the own manager, when somebody else is there', () => {
  const invited = [
    { person: kari.person, unit: 'red', isManager: true },
    { person: ola.person, unit: 'red', isManager: false },
  ]
  const people = peopleAfter(nobodyYet, { type: 'people-invited', people: invited })
  const given = specification(interviews, { groups, people })
  const others = [kari.person, amina.person, ola.person, jonas.person]
  given()
    .when(kari, { ...draw, present })
    .yields({ ...drawn, present: others })
  given().when(kari, draw).yields(redrawn)
})
test('and draws them once', () => given(redrawn).when(ola, draw).changesNothing())
test('nobody draws for another table', () => given().when(eva, draw).isRefused('own-table-only'))
test('only those of the table are drawn', () =>
  given()
    .when(kari, { ...draw, present: [kari.person, eva.person] })
    .isRefused('not-at-the-table'))
test('it takes two, and two different ones', () => {
  given()
    .when(kari, { ...draw, present: [kari.person] })
    .isRefused('two-needed')
  given()
    .when(kari, { ...draw, present: [kari.person, kari.person] })
    .isRefused('two-needed')
})

test('the first question settles the pairs as the table sits', () => given().when(kari, begin).yields(drawn, begun))
test('the one who answers may begin as well', () => given(drawn).when(ola, begin).yields(begun))
test('an interview begins once', () => given(drawn, begun).when(ola, begin).changesNothing())
test('two others may not begin it', () => given(drawn).when(amina, begin).isRefused('not-in-this-interview'))
test('nor another table', () => given(drawn).when(eva, begin).isRefused('own-table-only'))
test('after the pairs were drawn anew, the old ones are no more', () =>
  given(redrawn)
    .when(kari, { ...begin, interview: id<'interview'>('ola.kari') })
    .isRefused('unknown-interview'))

test('either of the two ends it', () => {
  given(drawn, begun).when(kari, end).yields(ended)
  given(drawn, begun).when(ola, end).yields(ended)
})
test('it ends once', () => given(drawn, begun, ended).when(ola, end).changesNothing())
test('what has not begun does not end', () => given(drawn).when(kari, end).isRefused('not-begun'))
test('nor does what nobody has drawn', () =>
  given(redrawn)
    .when(kari, { ...end, interview: id<'interview'>('ola.kari') })
    .isRefused('unknown-interview'))
test('nobody ends the interview of two others', () =>
  given(drawn, begun).when(jonas, end).isRefused('not-in-this-interview'))

test('the interviewer takes a note, and its text goes to the drawer', () =>
  given(drawn, begun).when(kari, takeNote).yields(noteTaken))
test('sent twice by a shaky connection, taken once', () =>
  given(drawn, begun, noteTaken).when(kari, takeNote).changesNothing())
test('the one who answers takes none', () => given(drawn, begun).when(ola, takeNote).isRefused('interviewer-only'))
test('not before the interview has begun', () => given(drawn).when(kari, takeNote).isRefused('not-begun'))
test('a phone that slept delivers after the end, and after a new draw', () =>
  given(drawn, begun, ended, { ...redrawn, present: [ola.person, amina.person] })
    .when(kari, takeNote)
    .yields(noteTaken))
test('but not once the notes are forgotten', () =>
  given(drawn, begun, forgotten).when(later(kari, 1), takeNote).isRefused('notes-are-gone'))
test('nobody writes a transcript', () => {
  const many = Array.from({ length: interviews.mostNotes }, (_, n) => ({ ...noteTaken, about: id<'note'>(`n${n}`) }))
  given(drawn, begun, ...many)
    .when(kari, takeNote)
    .isRefused('enough-notes')
})

test('the one who answered strikes a note out, and so may the one who took it', () => {
  given(drawn, begun, noteTaken).when(ola, strikeOut).yields(struckOut)
  given(drawn, begun, noteTaken).when(kari, strikeOut).yields(struckOut)
})
test('once', () => given(drawn, begun, noteTaken, struckOut).when(ola, strikeOut).changesNothing())
test('what was never noted cannot be struck out', () =>
  given(drawn, begun).when(ola, strikeOut).isRefused('unknown-note'))
test('a note that was struck out does not come back with a late phone', () =>
  given(drawn, begun, noteTaken, struckOut).when(kari, takeNote).changesNothing())

test('the notes are forgotten by the server, once', () => {
  given(drawn, begun, noteTaken).when(system, forget).yields(forgotten)
  given(drawn, begun, noteTaken, forgotten).when(system, forget).changesNothing()
})
test('and by nobody else', () => given(drawn, begun, noteTaken).when(leader, forget).isRefused('system-only'))
test('who meets again another day begins anew, and those notes die as well', () => {
  const again = { ...begun, at: at + 60_000 }
  given(drawn, begun, forgotten).when(later(kari, 1), begin).yields(again)
  given(drawn, begun, forgotten, again).when(later(kari, 2), takeNote).yields(noteTaken)
  given(drawn, begun, forgotten, again, noteTaken)
    .when(later(system, 3), forget)
    .yields({ ...forgotten, at: at + 180_000 })
})

const asking = { interviewer: kari.person, interviewee: ola.person, begunAt: at, endedAt: null } as const
const tally = { turns: 4, begun: 1, ended: 0 } as const
const both = { ...asking, notes: { n: { text: 'Vi lo', isStruckOut: false } } } as const

test('the two of an interview read its notes', () => {
  const seen = {
    tables: { [group]: { present, interviews: { [interview]: both }, tally } },
    forgottenAt: null,
  } as const
  given(drawn, begun, noteTaken).seenBy(kari).shows(seen)
  given(drawn, begun, noteTaken).seenBy(ola).shows(seen)
})
test('the others at the table see that they talk', () =>
  given(drawn, begun, noteTaken)
    .seenBy(amina)
    .shows({
      tables: { [group]: { present, interviews: { [interview]: { ...asking, notes: {} } }, tally } },
      forgottenAt: null,
    }))
test('the staff see how far the table has come, and neither pairs nor notes nor how many', () => {
  const progress = { tables: { [group]: { present: [], interviews: {}, tally } }, forgottenAt: null } as const
  for (const viewer of [leader, responsible, scribe]) given(drawn, begun, noteTaken).seenBy(viewer).shows(progress)
})
test('another table, the wall and the board see nothing', () => {
  for (const viewer of [eva, wall, board]) given(drawn, begun, noteTaken).seenBy(viewer).shows(interviews.initial)
})
test('after the deadline the text is gone for everyone', () => {
  const { state } = given(drawn, begun, noteTaken, forgotten)
  deepStrictEqual(interviews.notesBy(state, kari.person), [])
})
test('a drawer that was emptied leaves a note without words', () => {
  const { state } = given(drawn, begun, { ...noteTaken, drawer: null })
  deepStrictEqual(interviews.notesBy(state, kari.person), [])
})
