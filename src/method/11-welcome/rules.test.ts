import { test } from 'node:test'
import { board, facilitator, id, participant, responsible, wall } from '../../../test/people.ts'
import { specification } from '../../../test/specification.ts'
import { type State as Groups, initial as noGroups } from '../04-groups/tables.ts'
import * as welcome from './rules.ts'

const [kari, ola, eva] = [participant('kari'), participant('ola'), participant('eva')]
const leader = facilitator('leader')
const [here, there] = [id<'group'>('m1-t1'), id<'group'>('m1-t2')]
const groups: Groups = {
  ...noGroups,
  1: {
    groups: [
      { group: here, sitting: 1, table: 1, members: [kari.person, ola.person] },
      { group: there, sitting: 1, table: 2, members: [eva.person] },
    ],
    locked: [],
  },
}
const given = specification(welcome, { groups })

const question = id<'question'>('q')
const ask = { type: 'ask-question', group: here, question, said: 'Hvem leser dette?' } as const
const asked = { type: 'question-asked', group: here, about: question, words: { question: ask.said } } as const
const takeUp = { type: 'handle-question', question, standing: 'taken-up' } as const
const takenUp = { ...takeUp, type: 'question-handled' } as const
const strikeOut = { type: 'strike-out-question', question } as const
const struckOut = { type: 'question-struck-out', forgets: question } as const
const talk = { type: 'talk-through', group: here, isDone: true } as const
const talked = { ...talk, type: 'talked-through' } as const

test('a table says that it has talked it through', () => given().when(kari, talk).yields(talked))
test('and says it once, whoever presses', () => given(talked).when(ola, talk).changesNothing())
test('and may talk a little more', () =>
  given(talked)
    .when(kari, { ...talk, isDone: false })
    .yields({ ...talked, isDone: false }))
test('nobody speaks for another table', () => given().when(eva, talk).isRefused('own-table-only'))

test('a table asks, and nobody is the author', () => given().when(kari, ask).yields(asked))
test('a question sent twice is one question', () => given(asked).when(kari, ask).changesNothing())
test('a question comes from the own table', () => given().when(eva, ask).isRefused('own-table-only'))
test('ten questions from one table are a talk to have', () => {
  const many = Array.from({ length: welcome.mostQuestions }, (_, n) => ({ ...asked, about: id<'question'>(`q${n}`) }))
  given(...many)
    .when(kari, ask)
    .isRefused('enough-questions')
})

test('the facilitator takes a question up', () => given(asked).when(leader, takeUp).yields(takenUp))
test('and takes it up once', () => given(asked, takenUp).when(leader, takeUp).changesNothing())
test('nobody else takes it up', () => given(asked).when(kari, takeUp).isRefused('facilitator-only'))
test('a question that was struck out is not taken up', () =>
  given(asked, struckOut).when(leader, takeUp).isRefused('unknown-question'))

test('the table strikes out its question', () => given(asked).when(ola, strikeOut).yields(struckOut))
test('the facilitator may as well, when it names somebody', () =>
  given(asked).when(leader, strikeOut).yields(struckOut))
test('struck out is struck out', () => given(asked, struckOut).when(ola, strikeOut).changesNothing())
test('another table may not', () => given(asked).when(eva, strikeOut).isRefused('own-table-only'))
test('what was never asked cannot be struck out', () => given().when(ola, strikeOut).isRefused('unknown-question'))

const shown = { group: here, text: ask.said, standing: 'waiting', isStruckOut: false } as const
const nothing = { talkedThrough: {}, questions: {} } as const

test('the table sees its question, the facilitator not from which table it came, all others nothing', () => {
  given(asked)
    .seenBy(ola)
    .shows({ talkedThrough: {}, questions: { q: shown } })
  given(asked)
    .seenBy(leader)
    .shows({ talkedThrough: {}, questions: { q: { ...shown, group: null } } })
  for (const viewer of [eva, responsible, wall, board]) given(asked).seenBy(viewer).shows(nothing)
})
test('taken up, it is there for the whole room, and on the wall', () => {
  const aloud = { ...shown, group: null, standing: 'taken-up' } as const
  for (const viewer of [eva, responsible, wall]) {
    given(asked, takenUp)
      .seenBy(viewer)
      .shows({ talkedThrough: {}, questions: { q: aloud } })
  }
  given(asked, takenUp).seenBy(board).shows(nothing)
})
test('kept back or struck out, it leaves the wall', () => {
  given(asked, takenUp, { ...takenUp, standing: 'kept-back' })
    .seenBy(wall)
    .shows(nothing)
  given(asked, takenUp, struckOut).seenBy(wall).shows(nothing)
})
test('the staff see which tables are ready, another table does not', () => {
  given(talked)
    .seenBy(leader)
    .shows({ talkedThrough: { [here]: true }, questions: {} })
  given(talked).seenBy(eva).shows(nothing)
})
