import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { test } from 'node:test'
import { at, board, facilitator, participant, responsible, scribe, system, wall } from '../../../test/people.ts'
import { specification } from '../../../test/specification.ts'
import { chapterOf, tasks } from './checklist.ts'
import * as preparation from './rules.ts'

const given = specification(preparation)
const { initial } = preparation
const kari = participant('kari')
const ragnhild = facilitator('ragnhild')

const joins = (person: string, title = '') =>
  ({ type: 'team-joined', person, about: person, words: { title } }) as const
const turid = joins('responsible', 'Styrer')
const haakon = joins('haakon', 'Verneombud')
const join = { type: 'join-team', person: 'haakon', title: 'Verneombud' } as const
const name = { type: 'name-role', person: 'haakon', role: 'scribe', holds: true } as const
const named = { ...name, type: 'role-named' } as const

test('the first comes in by the server', () => given().when(system, join).yields(haakon))
test('the next by a colleague', () => given(turid).when(responsible, join).yields(haakon))
test('a new title is a new fact, the same is none', () => {
  given(haakon).when(responsible, join).changesNothing()
  given(haakon)
    .when(responsible, { ...join, title: 'Tillitsvalgt' })
    .yields(joins('haakon', 'Tillitsvalgt'))
})
test('nobody lets themselves in', () => given(turid).when(kari, join).isRefused('responsible-only'))

test('the group names its scribe', () => given(turid, haakon).when(responsible, name).yields(named))
test('once', () => given(turid, haakon, named).when(responsible, name).changesNothing())
test('only among those who are in it', () => given(turid).when(responsible, name).isRefused('unknown-person'))
test('a scribe names nobody', () => given(turid, haakon).when(scribe, name).isRefused('responsible-only'))
test('somebody must stay', () =>
  given(turid)
    .when(responsible, { type: 'name-role', person: 'responsible', role: 'responsible', holds: false })
    .isRefused('last-responsible'))
test('one of two may leave', () =>
  given(turid, haakon)
    .when(responsible, { type: 'name-role', person: 'haakon', role: 'responsible', holds: false })
    .yields({ type: 'role-named', person: 'haakon', role: 'responsible', holds: false }))

const tookOver = { type: 'role-named', person: 'responsible', role: 'facilitator', holds: true } as const
test('anyone of the group takes over the meeting', () =>
  given(turid).when(responsible, { type: 'take-over' }).yields(tookOver))
test('once', () => given(turid, tookOver).when(responsible, { type: 'take-over' }).changesNothing())
test('a participant does not', () => given(turid).when(kari, { type: 'take-over' }).isRefused('responsible-only'))

const describe = { type: 'describe-workplace', workplace: 'Blåbærhaugen', purpose: 'En god dag.' } as const
const described = {
  type: 'workplace-described',
  about: 'preparation.workplace',
  words: { workplace: 'Blåbærhaugen', purpose: 'En god dag.' },
} as const
test('the workplace is described', () => given().when(responsible, describe).yields(described))
test('once', () => given(described).when(ragnhild, describe).changesNothing())
test('not by a participant', () => given().when(kari, describe).isRefused('staff-only'))

const book = { type: 'book-meeting', meeting: 1, startsAt: at, minutes: 120, place: 'Kantina' } as const
const booked = {
  type: 'meeting-booked',
  meeting: 1,
  startsAt: at,
  minutes: 120,
  about: 'preparation.meeting-1',
  words: { place: 'Kantina' },
} as const
test('a meeting is booked', () => given().when(responsible, book).yields(booked))
test('once', () => given(booked).when(responsible, book).changesNothing())
test('not by the scribe', () => given().when(scribe, book).isRefused('staff-only'))
test('and moved to a day that nobody knows yet', () =>
  given(booked)
    .when(responsible, { ...book, startsAt: null })
    .yields({ ...booked, startsAt: null }))

const bookEvening = { ...book, sitting: 2, place: 'Pauserommet' } as const
const eveningBooked = {
  ...booked,
  type: 'sitting-booked',
  sitting: 2,
  about: 'preparation.meeting-1.sitting-2',
  words: { place: 'Pauserommet' },
} as const
const dropEvening = { type: 'drop-sitting', meeting: 1, sitting: 2 } as const
const eveningDropped = { ...dropEvening, type: 'sitting-dropped', forgets: eveningBooked.about } as const
test('who works in the evening meets in the evening', () => {
  given(booked).when(responsible, bookEvening).yields(eveningBooked)
  const { state } = given(booked, eveningBooked)
  deepStrictEqual(
    preparation.sittingsOf(state, 1).map(({ place }) => place),
    ['Kantina', 'Pauserommet'],
  )
  deepStrictEqual(preparation.bookingOf(state, 1, 2), preparation.sittingsOf(state, 1)[1])
})
test('once', () => given(booked, eveningBooked).when(responsible, bookEvening).changesNothing())
test('one sitting after the other', () =>
  given(booked)
    .when(responsible, { ...bookEvening, sitting: 3 })
    .isRefused('unknown-sitting'))
test('a sitting is given up', () => given(booked, eveningBooked).when(responsible, dropEvening).yields(eveningDropped))
test('once', () => given(booked, eveningBooked, eveningDropped).when(responsible, dropEvening).changesNothing())
test('the last one first, and never the meeting itself', () => {
  const night = { ...eveningBooked, sitting: 3, about: 'preparation.meeting-1.sitting-3' } as const
  given(booked, eveningBooked, night).when(responsible, dropEvening).isRefused('later-sittings-first')
  given(booked)
    .when(responsible, { ...dropEvening, sitting: 1 })
    .isRefused('unknown-sitting')
})
test('not by the scribe', () => given(booked, eveningBooked).when(scribe, dropEvening).isRefused('staff-only'))

const inform = { type: 'inform-employees', text: 'To møter om en god dag.', discussedOn: '2026-12-03' } as const
const informed = {
  type: 'employees-informed',
  discussedOn: '2026-12-03',
  about: 'preparation.information',
  words: { text: inform.text },
} as const
test('the employees are told what it is', () => given().when(responsible, inform).yields(informed))
test('once', () => given(informed).when(responsible, inform).changesNothing())
test('not by a participant', () => given().when(kari, inform).isRefused('staff-only'))
test('nobody is invited before it is written and was discussed with those who speak for them', () => {
  strictEqual(preparation.mayInvite(given().state), false)
  strictEqual(preparation.mayInvite(given({ ...informed, discussedOn: null }).state), false)
  strictEqual(preparation.mayInvite(given({ ...informed, words: { text: '' } }).state), false)
  strictEqual(preparation.mayInvite(given(informed).state), true)
})

const planDates = { type: 'plan-dates', dues: { invite: '2027-01-04', 'get-things': '2027-01-11' } } as const
const nobodyDue = { type: 'task-arranged', owner: null, isDone: false } as const
const dated = [
  { ...nobodyDue, task: 'invite', due: '2027-01-04' },
  { ...nobodyDue, task: 'get-things', due: '2027-01-11' },
] as const
test('days are proposed for all that has none', () =>
  given()
    .when(responsible, planDates)
    .yields(...dated))
test('what was agreed on stands', () =>
  given({ ...dated[0], due: '2027-01-02' })
    .when(responsible, planDates)
    .yields(dated[1]))
test('once', () =>
  given(...dated)
    .when(responsible, planDates)
    .changesNothing())
test('not by a participant', () => given().when(kari, planDates).isRefused('staff-only'))

const write = { type: 'write-criteria', process: 'Alle sa noe.', result: 'To ønsker er hverdag.' } as const
const written = {
  type: 'criteria-written',
  about: 'preparation.criteria',
  words: { process: 'Alle sa noe.', result: 'To ønsker er hverdag.' },
} as const
test('what counts as success is written', () => given().when(responsible, write).yields(written))
test('once', () => given(written).when(responsible, write).changesNothing())
test('not by a participant', () => given().when(kari, write).isRefused('staff-only'))

const agree = { type: 'agree-follow-up', how: 'Første sak hver måned.', by: '2027-06-20' } as const
const agreed = {
  type: 'follow-up-agreed',
  by: '2027-06-20',
  about: 'preparation.follow-up',
  words: { how: agree.how },
} as const
test('the follow-up is agreed', () => given().when(responsible, agree).yields(agreed))
test('once', () => given(agreed).when(responsible, agree).changesNothing())
test('not by the board', () => given().when(board, agree).isRefused('staff-only'))

const doTask = { type: 'do-task', task: 'get-things', owner: 'haakon', due: '2027-01-11', isDone: false } as const
const arranged = { ...doTask, type: 'task-arranged' } as const
test('somebody takes a task on', () => given(turid, haakon).when(responsible, doTask).yields(arranged))
test('once', () => given(turid, haakon, arranged).when(responsible, doTask).changesNothing())
test('only somebody of the group', () => given(turid).when(responsible, doTask).isRefused('unknown-person'))
test('a participant has no list', () => given().when(kari, doTask).isRefused('staff-only'))

const everything = [turid, haakon, named, described, booked, written, agreed, arranged] as const
const shownToRoom = {
  workplace: 'Blåbærhaugen',
  purpose: 'En god dag.',
  booked: { 1: { startsAt: at, minutes: 120, place: 'Kantina' }, 2: initial.booked[2] },
  laterSittings: initial.laterSittings,
  information: initial.information,
  criteria: { process: 'Alle sa noe.', result: 'To ønsker er hverdag.' },
  followUp: { how: 'Første sak hver måned.', by: '2027-06-20' },
}
const team = {
  responsible: { roles: ['responsible'], title: 'Styrer' },
  haakon: { roles: ['responsible', 'scribe'], title: 'Verneombud' },
} as const

test('the staff see all, a participant not who does what, the wall no people, the board whose it is', () => {
  const tasks = { ...initial.tasks, 'get-things': { owner: 'haakon', due: '2027-01-11', isDone: false } }
  for (const viewer of [responsible, scribe, ragnhild]) {
    given(...everything)
      .seenBy(viewer)
      .shows({ ...shownToRoom, team, tasks })
  }
  given(...everything)
    .seenBy(kari)
    .shows({ ...shownToRoom, team, tasks: initial.tasks })
  given(...everything)
    .seenBy(wall)
    .shows({ ...shownToRoom, team: {}, tasks: initial.tasks })
  given(...everything)
    .seenBy(board)
    .shows({ ...initial, workplace: 'Blåbærhaugen' })
})

test('words that were forgotten are simply gone', () =>
  given({ ...written, words: null })
    .seenBy(responsible)
    .shows(initial))

test('the list has eleven tasks under three headings', () => {
  deepStrictEqual(
    tasks.map((task) => chapterOf[task]),
    ['room', 'roles', 'roles', 'roles', 'roles', 'people', 'people', 'room', 'people', 'people', 'room'],
  )
})

test('what can be seen need not be ticked off', () => {
  const { state } = given(turid, named, booked, written, agreed, tookOver)
  const known = { takePart: 34, tables: 9, reached: 33 }
  deepStrictEqual(
    tasks.filter((task) => preparation.isTaskDone(state, task, known)),
    ['choose-facilitator', 'choose-scribe', 'write-criteria', 'agree-follow-up', 'decide-who', 'form-groups'],
  )
  const both = given(booked, { ...booked, meeting: 2 }).state
  strictEqual(preparation.isTaskDone(both, 'book-room', known), true)
  strictEqual(preparation.isTaskDone(both, 'invite', { ...known, reached: 34 }), true)
})

test('next is what is due first, else what stands first', () => {
  const nothing = { takePart: 0, tables: 0, reached: 0 }
  strictEqual(preparation.nextTask(initial, nothing), 'book-room')
  strictEqual(preparation.nextTask(given(turid, arranged).state, nothing), 'get-things')
})
