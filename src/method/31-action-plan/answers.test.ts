import { deepStrictEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { at, facilitator, id, participant, responsible } from '../../../test/people.ts'
import { specification } from '../../../test/specification.ts'
import { initial as noGroups } from '../04-groups/tables.ts'
import { initial as agenda, evolve as agendaAfter } from '../05-agenda/rules.ts'
import type { Sources } from './gather.ts'
import { standingWishes } from './plan.ts'
import * as actionPlan from './rules.ts'
import { answeredBy, withoutAnswer } from './sheet-wishes.ts'

const kari = participant('kari')
const [table, later] = [id<'group'>('m1-t1'), id<'group'>('m1-t9')]
const pen = { holder: null, askedBy: null }
const stands = (text: string, place: 1 | 2 | 3 | null = null) => ({ text, place, isStruckOut: false })
const sheet = (wishes: Readonly<Record<string, ReturnType<typeof stands>>>) => ({
  pen,
  isDone: true,
  onPaper: false,
  photo: null,
  wishes,
})
const sources: Sources = {
  groups: {
    ...noGroups,
    1: {
      groups: [{ group: table, sitting: 1, table: 1, members: [kari.person] }],
      locked: [1],
    },
  },
  agenda: agendaAfter(agenda, { type: 'step-opened', step: 'presentations', at }),
  wishes: {
    [table]: sheet({ latter: stands('Latter', 1), kake: stands('Kake'), borte: { ...stands('x'), isStruckOut: true } }),
  },
  summary: { themes: {} },
  reflection: {},
  actionForm: {},
}
const given = specification(actionPlan, sources)
const laughter = {
  type: 'wish-gathered',
  about: 'plan.sheet.latter',
  origin: { chosenBy: null, theme: null, sheets: [table], wishes: ['latter'] },
  words: { wish: 'Latter' },
} as const
const cake = {
  type: 'wish-gathered',
  about: 'plan.sheet.kake',
  origin: { chosenBy: null, theme: null, sheets: [table], wishes: ['kake'] },
  words: { wish: 'Kake' },
} as const
const now = (wish: string) => ({ type: 'wish-sorted', about: wish, fate: 'now', lookAgain: null, words: null }) as const
const joined = { type: 'wishes-joined', wish: cake.about, into: laughter.about } as const
const takeUp = { type: 'take-up-wishes', wishes: ['kake'], into: laughter.about } as const
const approved = (['manager', 'safety-representative'] as const).map(
  (as) => ({ type: 'plan-approved', as, by: responsible.person, at }) as const,
)
const publish = { type: 'publish-plan', version: 1 } as const
const published = { type: 'plan-published', version: 1, at } as const

test('what stood on a sheet is taken up, and answered by a wish that is there', () => {
  given(laughter).when(responsible, takeUp).yields(cake, joined)
  given(laughter)
    .when(responsible, { ...takeUp, into: null })
    .yields(cake)
})
test('taken up once', () => {
  given(laughter, cake, joined).when(responsible, takeUp).changesNothing()
  given(laughter, cake).when(responsible, takeUp).changesNothing()
})
test('only what hangs on a sheet, into what stands in the plan, by those who make it', () => {
  given(laughter)
    .when(responsible, { ...takeUp, wishes: ['ukjent'] })
    .isRefused('unknown-wish')
  given(laughter)
    .when(responsible, { ...takeUp, wishes: ['borte'] })
    .isRefused('unknown-wish')
  given(laughter)
    .when(responsible, { ...takeUp, into: 'plan.wish.borte' })
    .isRefused('unknown-wish')
  given(laughter).when(facilitator('leder'), takeUp).isRefused('responsible-only')
  given(laughter).when(kari, takeUp).isRefused('responsible-only')
  given(laughter, now(laughter.about), published).when(responsible, takeUp).isRefused('published-already')
})
test('no plan is published while a wish on a sheet has no answer', () => {
  given(laughter, now(laughter.about), ...approved)
    .when(responsible, publish)
    .isRefused('wishes-without-answer')
  given(laughter, cake, joined, now(laughter.about), ...approved)
    .when(responsible, publish)
    .yields(published)
})
test('what the responsible group has struck out word for word is dealt with; what was joined into it is not', () => {
  const { draft } = given(laughter, cake, { type: 'wish-struck-out', forgets: cake.about }).state
  deepStrictEqual(withoutAnswer(draft, sources), [])
  const apart = given(laughter, cake, joined, { type: 'wish-struck-out', forgets: laughter.about }).state
  deepStrictEqual(
    standingWishes(apart.draft).map(({ wish, fate }) => [wish, fate]),
    [[cake.about, null]],
  )
})
test('a sheet of a later sitting is nobody\u2019s to answer until it hangs', () => {
  const division = sources.groups[1]
  const evening = { group: later, sitting: 2, table: 1, members: [] } as const
  const more = {
    groups: { ...sources.groups, 1: { ...division, groups: [...division.groups, evening] } },
    wishes: { ...sources.wishes, [later]: sheet({ kveld: stands('Kveldsvakter') }) },
  }
  const walking = agendaAfter(agenda, { type: 'step-opened', step: 'exhibition', at })
  const { draft } = given(laughter, cake).state
  deepStrictEqual(withoutAnswer(draft, { ...more, agenda: walking }), [])
  deepStrictEqual(
    withoutAnswer(draft, { ...more, agenda: sources.agenda }).map(({ wish }) => wish),
    ['kveld'],
  )
})
test('whoever wrote a wish finds the one that answers it, also after it was joined or rewritten', () => {
  const rewritten = { type: 'wish-rewritten', about: laughter.about, words: { wish: 'Mer latter' } } as const
  const { draft } = given(laughter, cake, joined, rewritten).state
  deepStrictEqual(
    [answeredBy(draft).get('kake'), answeredBy(draft).get('latter')],
    [[laughter.about], [laughter.about]],
  )
})
test('what somebody has rewritten goes on answering for what lies in its theme now', () => {
  const themed = (...wishes: readonly string[]): Sources => ({
    ...sources,
    summary: {
      themes: { fest: { title: 'Fest', wishes: wishes.map((wish) => ({ group: table, wish })), isCentral: true } },
    },
  })
  const before = specification(actionPlan, themed('latter'))
  const gathered = before().when(responsible, { type: 'gather-draft' }).events()
  const rewritten = { type: 'wish-rewritten', about: 'plan.theme.fest', words: { wish: 'Festkomité' } } as const
  const after = specification(actionPlan, themed('latter', 'kake'))
  const news = after(...gathered, rewritten)
    .when(responsible, { type: 'gather-draft' })
    .events()
  deepStrictEqual(
    news.map(({ type }) => type),
    ['wish-traced', 'draft-gathered'],
  )
  const { draft } = after(...gathered, rewritten, ...news).state
  deepStrictEqual(draft.wishes['plan.theme.fest']?.text, 'Festkomité')
  deepStrictEqual(withoutAnswer(draft, themed('latter', 'kake')), [])
})
test('a plan from before wishes were traced is read as it was written', () => {
  const { wishes: _, ...then } = laughter.origin
  deepStrictEqual(given({ ...laughter, origin: then }).state.draft.wishes[laughter.about]?.origin, {
    ...then,
    wishes: [],
  })
})

const measure = {
  type: 'measure-added',
  about: 'plan.measure.ny',
  wish: laughter.about,
  level: 'group',
  deadline: '2027-03-01',
  words: { what: 'Vitsetavle', who: 'alle', resources: '', from: '', cue: '', act: '', sign: '' },
} as const
test('the first version has nothing new; the next tells what is', () => {
  const first = [laughter, cake, joined, now(laughter.about), measure, published] as const
  deepStrictEqual(given(...first).state.changes, [])
  const reopened = { type: 'plan-reopened', version: 1 } as const
  const second = { ...published, version: 2 } as const
  const put = { type: 'wish-sorted', about: laughter.about, fate: 'later', lookAgain: '2027-04-01' } as const
  const moved = { ...measure, type: 'measure-rewritten', deadline: '2027-05-01' } as const
  const added = { type: 'wish-added', about: 'plan.wish.lys', words: { wish: 'Lys' } } as const
  const changes = given(
    ...first,
    reopened,
    { ...put, words: { reason: 'Først pausene' } },
    moved,
    added,
    now(added.about),
    second,
  ).state.changes
  deepStrictEqual(changes, [
    { change: 'answer', wish: laughter.about, was: 'now' },
    { change: 'deadline', measure: measure.about, was: '2027-03-01' },
    { change: 'wish-new', wish: added.about },
  ])
  deepStrictEqual(
    given(...first, reopened, second)
      .seenBy(kari)
      .state().changes,
    [],
  )
})
test('what is new is told by names only: a word that must go, goes', () => {
  const gone = { type: 'measure-struck-out', forgets: measure.about } as const
  const first = [laughter, cake, joined, now(laughter.about), published, { type: 'plan-reopened', version: 1 }] as const
  const state = given(...first, measure, { ...published, version: 2 }, gone).state
  deepStrictEqual(state.changes, [{ change: 'measure-new', measure: measure.about }])
  ok(!JSON.stringify(state).includes('Vitsetavle'))
})
test('a measure serves what was counted as success beforehand', () => {
  const { about, wish, words, type: _, ...rest } = measure
  const asked = { type: 'rewrite-measure', measure: about, ...rest, ...words, serves: 'result' } as const
  const events = given(laughter, measure).when(responsible, asked).events()
  const state = given(laughter, measure, ...events).state
  deepStrictEqual([state.draft.measures[about]?.serves, state.draft.measures[about]?.wish], ['result', wish])
})
