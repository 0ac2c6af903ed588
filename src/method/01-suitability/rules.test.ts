import { deepStrictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { at, board, facilitator, id, participant, responsible, scribe, wall } from '../../../test/people.ts'
import { specification } from '../../../test/specification.ts'
import { type Answers, adviceOf } from './check.ts'
import * as suitability from './rules.ts'

const given = specification(suitability)
const kari = participant('kari')
const ragnhild = facilitator('ragnhild')

const yes = { type: 'answer-sign', sign: 'conflicts', answer: 'yes' } as const
const answered = { type: 'sign-answered', sign: 'conflicts', answer: 'yes', at } as const
const think = { type: 'write-thoughts', said: 'Vi venter til høsten.' } as const
const thought = { type: 'thoughts-written', about: 'suitability.thoughts', words: { thoughts: think.said } } as const
const contact = id<'contact'>('bht')
const addContact = { type: 'add-contact', contact, who: 'Bedriftshelsetjenesten', reach: '55 55 55 55' } as const
const contactAdded = {
  type: 'contact-added',
  about: contact,
  words: { who: addContact.who, reach: addContact.reach },
} as const
const contactStruckOut = { type: 'contact-struck-out', forgets: contact } as const
const question = id<'question'>('helger')
const addQuestion = { type: 'add-complex-question', question, said: 'Arbeid i helgene' } as const
const questionAdded = {
  type: 'complex-question-added',
  about: question,
  words: { question: addQuestion.said },
} as const
const settle = { type: 'settle-complex-question', question, isSettled: true } as const
const settled = { ...settle, type: 'complex-question-settled' } as const
const questionStruckOut = { type: 'complex-question-struck-out', forgets: question } as const
const drop = (note: string) => ({ type: 'drop-note', note, said: `lapp ${note}` }) as const
const dropped = (note: string) => ({ type: 'note-dropped', about: note, words: { note: `lapp ${note}` } }) as const
const boxClosed = { type: 'box-opened', isOpen: false } as const
const five = ['d', 'b', 'e', 'a', 'c'].map(dropped)

test('the responsible group answers a sign', () => given().when(responsible, yes).yields(answered))
test('and may change its mind', () =>
  given(answered)
    .when(responsible, { ...yes, answer: null })
    .yields({ ...answered, answer: null }))
test('the same answer changes nothing', () => given(answered).when(responsible, yes).changesNothing())
test('nobody else answers', () => {
  given().when(ragnhild, yes).isRefused('responsible-only')
  given().when(kari, yes).isRefused('responsible-only')
})

const takePart = { type: 'take-part-in-check', side: 'manager', takesPart: true } as const
const tookPart = { ...takePart, type: 'check-taken-part-in' } as const
test('who talked it through is remembered', () => given().when(responsible, takePart).yields(tookPart))
test('once', () => given(tookPart).when(responsible, takePart).changesNothing())
test('not by a participant', () => given().when(kari, takePart).isRefused('responsible-only'))

const rewrite = { ...addContact, type: 'rewrite-contact', reach: '66 66 66 66' } as const
const rewritten = { ...contactAdded, words: { who: rewrite.who, reach: rewrite.reach } } as const
test('a contact gets a new number', () => given(contactAdded).when(responsible, rewrite).yields(rewritten))
test('once', () => given(contactAdded, rewritten).when(responsible, rewrite).changesNothing())
test('only one that stands there', () => {
  given().when(responsible, rewrite).isRefused('unknown-contact')
  given(contactAdded, contactStruckOut).when(responsible, rewrite).isRefused('unknown-contact')
  given(contactAdded).when(kari, rewrite).isRefused('responsible-only')
})

test('what the group concluded is kept', () => given().when(responsible, think).yields(thought))
test('once', () => given(thought).when(responsible, think).changesNothing())
test('not by the scribe', () => given().when(scribe, think).isRefused('responsible-only'))

test('a contact is added', () => given().when(responsible, addContact).yields(contactAdded))
test('once', () => given(contactAdded).when(responsible, addContact).changesNothing())
test('not by a participant', () => given().when(kari, addContact).isRefused('responsible-only'))
test('a contact is struck out', () =>
  given(contactAdded).when(responsible, { type: 'strike-out-contact', contact }).yields(contactStruckOut))
test('once', () =>
  given(contactAdded, contactStruckOut).when(responsible, { type: 'strike-out-contact', contact }).changesNothing())
test('not one that never was', () =>
  given().when(responsible, { type: 'strike-out-contact', contact }).isRefused('unknown-contact'))

test('the staff keep a complex question', () => given().when(ragnhild, addQuestion).yields(questionAdded))
test('once', () => given(questionAdded).when(scribe, addQuestion).changesNothing())
test('not a participant', () => given().when(kari, addQuestion).isRefused('staff-only'))
test('a list that is full says so', () => {
  const full = Array.from({ length: suitability.mostOnAList }, (_, n) => ({ ...questionAdded, about: `q${n}` }))
  given(...full)
    .when(ragnhild, addQuestion)
    .isRefused('list-full')
})
test('somebody has taken it on', () => given(questionAdded).when(responsible, settle).yields(settled))
test('said once', () => given(questionAdded, settled).when(responsible, settle).changesNothing())
test('not what nobody asked', () => given().when(responsible, settle).isRefused('unknown-question'))
test('a complex question is struck out', () =>
  given(questionAdded).when(scribe, { type: 'strike-out-complex-question', question }).yields(questionStruckOut))
test('once', () =>
  given(questionAdded, questionStruckOut)
    .when(scribe, { type: 'strike-out-complex-question', question })
    .changesNothing())

test('a participant drops a note; the event tells neither who nor when', () =>
  given().when(kari, drop('a')).yields(dropped('a')))
test('once', () => given(dropped('a')).when(kari, drop('a')).changesNothing())
test('the staff have no notes to drop', () => given().when(responsible, drop('a')).isRefused('participant-only'))
test('not when the box is closed', () => given(boxClosed).when(kari, drop('a')).isRefused('box-closed'))
test('a note that names somebody is struck out', () =>
  given(...five)
    .when(responsible, { type: 'strike-out-dropped-note', note: 'a' })
    .yields({ type: 'dropped-note-struck-out', forgets: 'a' }))
test('once', () =>
  given(...five, { type: 'dropped-note-struck-out', forgets: 'a' })
    .when(responsible, { type: 'strike-out-dropped-note', note: 'a' })
    .changesNothing())
test('not by the one who leads the meeting', () =>
  given(...five)
    .when(ragnhild, { type: 'strike-out-dropped-note', note: 'a' })
    .isRefused('responsible-only'))
test('the box is closed by the responsible group', () =>
  given().when(responsible, { type: 'open-box', isOpen: false }).yields(boxClosed))
test('once', () => given(boxClosed).when(responsible, { type: 'open-box', isOpen: false }).changesNothing())
test('and by nobody else', () => given().when(kari, { type: 'open-box', isOpen: false }).isRefused('responsible-only'))

const unsaidSeenBy = (viewer: Parameters<ReturnType<typeof given>['seenBy']>[0], ...events: suitability.Event[]) =>
  given(...events)
    .seenBy(viewer)
    .state().unsaid

test('below five nobody knows whether there is a note at all', () => {
  given(...five.slice(0, 4))
    .seenBy(responsible)
    .shows(suitability.initial)
  deepStrictEqual(unsaidSeenBy(responsible, ...five.slice(0, 4), boxClosed), {})
})
test('five can be read when the box is closed, in an order that tells no time', () => {
  deepStrictEqual(unsaidSeenBy(responsible, ...five), {})
  const seen = unsaidSeenBy(responsible, ...five, boxClosed)
  deepStrictEqual(Object.keys(seen), ['a', 'b', 'c', 'd', 'e'])
})
const boxOpened = { type: 'box-opened', isOpen: true } as const
const more = (...names: readonly string[]): readonly suitability.Event[] => names.map(dropped)
test('while it is open five of ten can be read, and the last are not lost when it closes', () => {
  const eleven = [...five, ...more('f', 'g', 'h', 'i', 'j', 'k')]
  deepStrictEqual(Object.keys(unsaidSeenBy(responsible, ...eleven)).length, 5)
  deepStrictEqual(Object.keys(unsaidSeenBy(responsible, ...eleven, boxClosed)).length, 11)
})
test('opened and closed again around one note, the box shows no more than before (P3)', () => {
  const again = [...five, boxClosed, boxOpened, dropped('f'), boxClosed]
  deepStrictEqual(Object.keys(unsaidSeenBy(responsible, ...again)).length, 5)
  const later = [...again, boxOpened, ...more('g', 'h', 'i', 'j'), boxClosed]
  deepStrictEqual(Object.keys(unsaidSeenBy(responsible, ...later)).length, 10)
})
test('whoever looks twice sees the same, open or closed', () => {
  for (const past of [
    [...five, dropped('f'), boxClosed],
    [...five, ...more('f', 'g', 'h', 'i', 'j', 'k')],
  ]) {
    const once = given(...past)
      .seenBy(responsible)
      .state()
    deepStrictEqual(suitability.project(once, responsible), once)
  }
})
test('nobody but the responsible group reads the box', () => {
  for (const viewer of [ragnhild, scribe, kari, board, wall])
    deepStrictEqual(unsaidSeenBy(viewer, ...five, boxClosed), {})
})
test('contacts are for everybody in the room, complex questions for the staff, the check for those who prepare', () => {
  const past = [answered, thought, contactAdded, questionAdded] as const
  const contacts = { [contact]: { who: addContact.who, reach: addContact.reach, isStruckOut: false } }
  const complex = { [question]: { text: addQuestion.said, isSettled: false, isStruckOut: false } }
  const { initial } = suitability
  given(...past)
    .seenBy(kari)
    .shows({ ...initial, contacts })
  given(...past)
    .seenBy(ragnhild)
    .shows({ ...initial, contacts, complex })
  given(...past)
    .seenBy(responsible)
    .shows({
      ...initial,
      answers: { ...initial.answers, conflicts: 'yes' },
      answeredAt: at,
      thoughts: think.said,
      contacts,
      complex,
    })
  given(...past)
    .seenBy(wall)
    .shows(initial)
})

const calm: Answers = { conflicts: 'no', harassment: 'no', reorganisation: 'no', 'fewer-than-six': 'no' }
for (const [name, answers, advice, reasons] of [
  ['nothing answered', suitability.initial.answers, 'not-answered', []],
  ['all calm', calm, 'go-ahead', []],
  ['one question left', { ...calm, reorganisation: null }, 'not-answered', []],
  ['sore conflicts', { ...calm, conflicts: 'yes' }, 'something-else-first', ['conflicts']],
  [
    'a report of harassment outweighs what is not answered',
    { ...suitability.initial.answers, harassment: 'yes' },
    'something-else-first',
    ['harassment'],
  ],
  ['not sure about conflicts', { ...calm, conflicts: 'unsure' }, 'talk-first', ['conflicts']],
  [
    'reorganising and few',
    { ...calm, reorganisation: 'yes', 'fewer-than-six': 'unsure' },
    'talk-first',
    ['reorganisation', 'fewer-than-six'],
  ],
] as const) {
  test(`advice: ${name}`, () => deepStrictEqual(adviceOf(answers), { advice, reasons }))
}
