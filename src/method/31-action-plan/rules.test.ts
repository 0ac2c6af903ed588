import { deepStrictEqual, ok } from 'node:assert/strict'
import { test } from 'node:test'
import { at, board, facilitator, id, participant, responsible, scribe, wall } from '../../../test/people.ts'
import { specification } from '../../../test/specification.ts'
import { type State as Groups, initial as noGroups } from '../04-groups/tables.ts'
import { initial as agenda, evolve as agendaAfter } from '../05-agenda/rules.ts'
import type { State as Wishes } from '../14-wishes/rules.ts'
import type { State as Reflections } from '../21-reflection/rules.ts'
import type { State as Forms } from '../22-action-form/rules.ts'
import { approvers } from './approvers.ts'
import { gather, type Sources } from './gather.ts'
import { commentsOn } from './hearing.ts'
import { chosenBy, emptyLevels, measuresFor, mostAdded, sheetsOf, standingWishes, toCarryOut } from './plan.ts'
import * as actionPlan from './rules.ts'

const [kari, leads, writes] = [participant('kari'), facilitator('leder'), scribe]
const [one, two] = [id<'group'>('m1-t1'), id<'group'>('m1-t2')]
const [three, four] = [id<'group'>('m2-t1'), id<'group'>('m2-t2')]
const groups: Groups = {
  ...noGroups,
  1: {
    groups: [
      { group: one, sitting: 1, table: 1, members: [kari.person] },
      { group: two, sitting: 1, table: 2, members: [] },
    ],
    locked: [1],
  },
  2: {
    groups: [
      { group: three, sitting: 1, table: 1, members: [kari.person] },
      { group: four, sitting: 1, table: 2, members: [] },
    ],
    locked: [1],
  },
}
const pen = { holder: null, askedBy: null }
const sheet = (...texts: readonly string[]) => ({
  pen,
  isDone: true,
  onPaper: false,
  photo: null,
  wishes: Object.fromEntries(
    texts.map((text, index) => [
      text.toLowerCase().replaceAll(' ', '-'),
      { text, place: index < 3 ? ((index + 1) as 1 | 2 | 3) : null, isStruckOut: false },
    ]),
  ),
})
const wishes: Wishes = {
  [one]: sheet('Latter', 'Pauser', 'Faste vikarer', 'Kake'),
  [two]: sheet('Mer latter', 'Dagslys'),
}
const themes = {
  latter: {
    title: 'Latter',
    wishes: [
      { group: one, wish: 'latter' },
      { group: two, wish: 'mer-latter' },
    ],
    isCentral: true,
  },
  luft: { title: 'Luft', wishes: [], isCentral: true },
  tomt: { title: 'Ikke så viktig', wishes: [{ group: one, wish: 'kake' }], isCentral: false },
}
const round = { speaker: null, heard: [], passed: [] }
const chosen = (wish: string, text: string, from: { theme: string } | { group: string; wish: string } | null) => ({
  round,
  hadTheirTurn: 4,
  chosen: { wish, text, from },
  hasChosen: true,
  onPaper: false,
})
const reflection: Reflections = {
  [three]: chosen('valgt-latter', 'Latter på morgenen', { group: one, wish: 'latter' }),
}
const said = { who: 'hver av oss', resources: 'ingen', from: '1. mars', cue: '', act: '' }
const actionForm: Forms = {
  [three]: {
    pen,
    isDone: true,
    onPaper: false,
    photo: null,
    measures: {
      hilse: { level: 'individual', what: 'Hilse', ...said, isStruckOut: false },
      kaffe: { level: 'group', what: 'Kaffe', ...said, isStruckOut: false },
      borte: {
        level: 'group',
        what: null,
        who: null,
        resources: null,
        from: null,
        cue: null,
        act: null,
        isStruckOut: true,
      },
    },
  },
  [four]: {
    pen,
    isDone: false,
    onPaper: true,
    photo: null,
    measures: { turnus: { level: 'leadership', what: 'Ny turnus', ...said, isStruckOut: false } },
  },
}
const presented = agendaAfter(agenda, { type: 'step-opened', step: 'presentations', at })
const sources: Sources = { groups, agenda: presented, wishes, summary: { themes }, reflection, actionForm }
const given = specification(actionPlan, sources)
const givenBefore = specification(actionPlan, { ...sources, agenda })
const givenNobodyWrote = specification(actionPlan, {
  ...sources,
  wishes: {},
  summary: { themes: {} },
  reflection: {},
  actionForm: {},
})

const [light, time] = ['plan.wish.lys', 'plan.wish.tid']
const measure = 'plan.measure.gardin'
const addLight = { type: 'add-wish', wish: 'lys', said: 'Mer dagslys' } as const
const lightAdded = { type: 'wish-added', about: light, words: { wish: 'Mer dagslys' } } as const
const timeAdded = { type: 'wish-added', about: time, words: { wish: 'Tid til å prate' } } as const
const rewrite = { type: 'rewrite-wish', wish: light, said: 'Dagslys hele dagen' } as const
const rewritten = { type: 'wish-rewritten', about: light, words: { wish: rewrite.said } } as const
const strikeOut = { type: 'strike-out-wish', wish: light } as const
const struckOut = { type: 'wish-struck-out', forgets: light } as const
const join = { type: 'join-wishes', wish: time, into: light } as const
const joined = { ...join, type: 'wishes-joined' } as const
const sortNow = { type: 'sort-wish', wish: light, fate: 'now', reason: '', lookAgain: null } as const
const sorted = (wish: string, fate: 'now' | 'at-once' | 'later' | 'escalated' | null, reason = '') =>
  ({ type: 'wish-sorted', about: wish, fate, lookAgain: null, words: { reason } }) as const
const texts = { what: 'Dra fra gardinene', who: 'Else', resources: '', from: 'nå', cue: '', act: '', sign: '' }
const addMeasure = {
  type: 'add-measure',
  measure: 'gardin',
  wish: light,
  level: 'group',
  deadline: null,
  ...texts,
} as const
const measureAdded = {
  type: 'measure-added',
  about: measure,
  wish: light,
  level: 'group',
  deadline: null,
  followUpOn: null,
  owner: null,
  serves: null,
  words: texts,
} as const
const rewriteMeasure = {
  type: 'rewrite-measure',
  measure,
  level: 'group',
  deadline: '2027-03-01',
  ...texts,
} as const
const measureRewritten = {
  type: 'measure-rewritten',
  about: measure,
  level: 'group',
  deadline: '2027-03-01',
  followUpOn: null,
  owner: null,
  serves: null,
  words: texts,
} as const
const strikeOutMeasure = { type: 'strike-out-measure', measure } as const
const measureStruckOut = { type: 'measure-struck-out', forgets: measure } as const
const publish = { type: 'publish-plan', version: 1 } as const
const published = { type: 'plan-published', version: 1, at } as const
const reopen = { type: 'reopen-plan', version: 1 } as const
const reopened = { type: 'plan-reopened', version: 1 } as const
const lightNow = sorted(light, 'now')
const approved = approvers.map((as) => ({ type: 'plan-approved', as, by: responsible.person, at }) as const)

const gatherDraft = { type: 'gather-draft' } as const
const draftFrom = (from: Sources) => {
  const decision = actionPlan.decide(actionPlan.initial, gatherDraft, responsible, from)
  return 'events' in decision ? decision.events : []
}

test('what the groups chose comes with its measures, and every other top wish comes along', () => {
  const { draft } = given(...draftFrom(sources)).state
  deepStrictEqual(
    standingWishes(draft).map(({ wish, text }) => [wish, text]),
    [
      ['plan.table.m2-t1', 'Latter på morgenen'],
      ['plan.table.m2-t2', ''],
      ['plan.theme.luft', 'Luft'],
      ['plan.theme.tomt', 'Ikke så viktig'],
      ['plan.sheet.pauser', 'Pauser'],
      ['plan.sheet.faste-vikarer', 'Faste vikarer'],
      ['plan.sheet.dagslys', 'Dagslys'],
    ],
  )
  deepStrictEqual(
    measuresFor(draft, 'plan.table.m2-t1').map(({ what, origin }) => [what, origin]),
    [
      ['Hilse', three],
      ['Kaffe', three],
    ],
  )
  deepStrictEqual(emptyLevels(draft, 'plan.table.m2-t1'), ['leadership', 'organisation'])
})
test('a wish keeps where it came from: tables, never people', () => {
  const { draft } = given(...draftFrom(sources)).state
  const [first] = standingWishes(draft)
  ok(first)
  deepStrictEqual([chosenBy(draft, first), sheetsOf(draft, first)], [[three], [one]])
})
test('a theme that nobody chose brings those sheets on which it stood', () => {
  const { wishes: found } = gather({ ...sources, reflection: {} })
  const laughter = found.find(({ wish }) => wish === 'plan.theme.latter')
  const covered = ['latter', 'mer-latter']
  deepStrictEqual(laughter?.origin, { chosenBy: null, theme: 'latter', sheets: [one, two], wishes: covered })
  ok(
    found.some(({ wish }) => wish === 'plan.theme.tomt'),
    'what is not central is owed an answer too',
  )
})
test('gathering twice gathers once', () =>
  given(...draftFrom(sources))
    .when(responsible, gatherDraft)
    .changesNothing())
test('what came in later on paper is gathered without losing what was edited', () => {
  const edited = { type: 'wish-rewritten', about: 'plan.table.m2-t1', words: { wish: 'Latter hver dag' } } as const
  const later = specification(actionPlan, {
    ...sources,
    reflection: { ...reflection, [four]: chosen('valgt-turnus', 'En turnus vi kan leve med', null) },
  })
  const news = later(...draftFrom(sources), edited)
    .when(responsible, gatherDraft)
    .events()
  deepStrictEqual(
    news.map(({ type }) => type),
    ['wish-gathered', 'draft-gathered'],
  )
  const { draft } = later(...draftFrom(sources), edited, ...news).state
  deepStrictEqual(
    standingWishes(draft)
      .slice(0, 2)
      .map(({ text }) => text),
    ['Latter hver dag', 'En turnus vi kan leve med'],
  )
})
test('what was struck out does not come back', () => {
  const gone = { type: 'measure-struck-out', forgets: 'plan.form.hilse' } as const
  given(...draftFrom(sources), gone)
    .when(responsible, gatherDraft)
    .changesNothing()
})
test('not before the groups have presented', () => givenBefore().when(responsible, gatherDraft).isRefused('not-yet'))
test('nothing to gather is said', () =>
  givenNobodyWrote().when(responsible, gatherDraft).isRefused('nothing-to-gather'))
for (const somebody of [leads, writes, kari, board]) {
  test(`the plan is the responsible group's to make: not by ${somebody.roles[0]}`, () => {
    given().when(somebody, gatherDraft).isRefused('responsible-only')
    given(lightAdded).when(somebody, sortNow).isRefused('responsible-only')
    given(lightAdded, lightNow).when(somebody, publish).isRefused('responsible-only')
  })
}

test('what came up on the way is added', () => given().when(responsible, addLight).yields(lightAdded))
test('added once', () => given(lightAdded).when(responsible, addLight).changesNothing())
test('not into a plan that everybody reads', () =>
  given(lightAdded, lightNow, published)
    .when(responsible, { ...addLight, wish: 'nytt' })
    .isRefused('published-already'))
test('a plan has an end', () => {
  const many = Array.from({ length: mostAdded }, (_, n) => ({ ...lightAdded, about: `plan.wish.w${n}` }))
  given(...many)
    .when(responsible, addLight)
    .isRefused('plan-full')
})

test('however much the groups of a large house wrote, there is room for what comes up on the way', () => {
  const { about: _about, wish, level, words } = measureAdded
  const many = Array.from(
    { length: mostAdded },
    (_, n) => ({ type: 'measure-gathered', about: `plan.form.m${n}`, wish, level, origin: three, words }) as const,
  )
  given(lightAdded, ...many)
    .when(responsible, addMeasure)
    .yields(measureAdded)
})

test('the words of a wish are corrected', () => given(lightAdded).when(responsible, rewrite).yields(rewritten))
test('the same words are no change', () => given(lightAdded, rewritten).when(responsible, rewrite).changesNothing())
test('what is not there is not corrected', () => given().when(responsible, rewrite).isRefused('unknown-wish'))
test('nor in a plan that everybody reads', () =>
  given(lightAdded, lightNow, published).when(responsible, rewrite).isRefused('published-already'))

test('a wish is struck out', () => given(lightAdded).when(responsible, strikeOut).yields(struckOut))
test('struck out once', () => given(lightAdded, struckOut).when(responsible, strikeOut).changesNothing())
test('not while somebody has promised something for it', () =>
  given(lightAdded, measureAdded).when(responsible, strikeOut).isRefused('has-measures'))
test('what was joined into it stands by itself again', () => {
  const { draft } = given(lightAdded, timeAdded, joined, struckOut).state
  deepStrictEqual(
    standingWishes(draft).map(({ wish }) => wish),
    [time],
  )
})
test('struck out, it is gone from what everybody reads as well', () =>
  deepStrictEqual(given(lightAdded, lightNow, published, struckOut).state.published?.wishes, {}))

test('two that say the same get one answer', () => {
  given(lightAdded, timeAdded).when(responsible, join).yields(joined)
  const [root, ...others] = standingWishes(given(lightAdded, timeAdded, joined).state.draft)
  deepStrictEqual([root?.wish, root?.joined, others], [light, [time], []])
})
test('joined once, whichever way it is said', () => {
  given(lightAdded, timeAdded, joined).when(responsible, join).changesNothing()
  given(lightAdded, timeAdded, joined)
    .when(responsible, { ...join, wish: light, into: time })
    .isRefused('same-wish')
})
test('taken apart again, each needs its own answer', () => {
  const part = { ...join, into: null }
  given(lightAdded, timeAdded, joined)
    .when(responsible, part)
    .yields({ ...joined, into: null })
  given(lightAdded, timeAdded, lightNow).when(responsible, part).changesNothing()
})
test('a wish is not joined into one that is not there', () =>
  given(lightAdded, timeAdded, struckOut).when(responsible, join).isRefused('unknown-wish'))
test('the measures of both serve the one', () => {
  const { draft } = given(lightAdded, timeAdded, { ...measureAdded, wish: time }, joined).state
  deepStrictEqual(
    measuresFor(draft, light).map(({ measure: one }) => one),
    [measure],
  )
})

test('a wish is worked on now', () => given(lightAdded).when(responsible, sortNow).yields(lightNow))
test('answered once', () => given(lightAdded, lightNow).when(responsible, sortNow).changesNothing())
test('three at a time; a fourth needs a reason', () => {
  const three = ['a', 'b', 'c'].flatMap((name) => [
    { ...timeAdded, about: `plan.wish.${name}` },
    sorted(`plan.wish.${name}`, 'now'),
  ])
  given(lightAdded, ...three)
    .when(responsible, sortNow)
    .isRefused('more-than-three')
  given(lightAdded, ...three)
    .when(responsible, { ...sortNow, reason: 'Det koster ingenting' })
    .yields(sorted(light, 'now', 'Det koster ingenting'))
  given(lightAdded, ...three)
    .when(responsible, { ...sortNow, fate: 'at-once' })
    .yields(sorted(light, 'at-once'))
})
test('later means why not now, and when again', () => {
  const later = { ...sortNow, fate: 'later', reason: '', lookAgain: '2027-04-22' } as const
  given(lightAdded).when(responsible, later).isRefused('why-not-now')
  given(lightAdded)
    .when(responsible, { ...later, reason: 'Først pausene', lookAgain: null })
    .isRefused('look-again-when')
  given(lightAdded)
    .when(responsible, { ...later, reason: 'Først pausene' })
    .yields({ ...sorted(light, 'later', 'Først pausene'), lookAgain: '2027-04-22' })
})
test('a wish that was joined is answered by the other', () =>
  given(lightAdded, timeAdded, joined)
    .when(responsible, { ...sortNow, wish: time })
    .isRefused('same-wish'))

test('somebody does something', () => given(lightAdded).when(responsible, addMeasure).yields(measureAdded))
test('added once, the measure', () => given(lightAdded, measureAdded).when(responsible, addMeasure).changesNothing())
test('for a wish that is there', () => given().when(responsible, addMeasure).isRefused('unknown-wish'))

test('by when is agreed', () =>
  given(lightAdded, measureAdded).when(responsible, rewriteMeasure).yields(measureRewritten))
test('agreed once', () =>
  given(lightAdded, measureAdded, measureRewritten).when(responsible, rewriteMeasure).changesNothing())
test('what nobody does is not corrected', () =>
  given(lightAdded).when(responsible, rewriteMeasure).isRefused('unknown-measure'))
test('what everybody reads is not corrected behind their backs', () =>
  given(lightAdded, measureAdded, lightNow, published).when(responsible, rewriteMeasure).isRefused('published-already'))

test('a measure is struck out', () =>
  given(lightAdded, measureAdded).when(responsible, strikeOutMeasure).yields(measureStruckOut))
test('struck out once, the measure', () =>
  given(lightAdded, measureAdded, measureStruckOut).when(responsible, strikeOutMeasure).changesNothing())
test('what is not there is not struck out', () =>
  given().when(responsible, strikeOutMeasure).isRefused('unknown-measure'))
test('a name that must go, goes from the published plan at once', () => {
  const state = given(lightAdded, measureAdded, lightNow, published, measureStruckOut).state
  ok(!JSON.stringify(state).includes(texts.what))
})

test('the plan is published when every wish has an answer', () => {
  givenNobodyWrote(lightAdded, lightNow, ...approved)
    .when(responsible, publish)
    .yields(published)
  givenNobodyWrote(lightAdded, timeAdded, lightNow).when(responsible, publish).isRefused('not-all-sorted')
  givenNobodyWrote(lightAdded, timeAdded, joined, lightNow, ...approved)
    .when(responsible, publish)
    .yields(published)
})
test('a plan does something', () =>
  givenNobodyWrote(lightAdded, sorted(light, 'escalated')).when(responsible, publish).isRefused('nothing-to-do'))
test('a wish has words', () => {
  const wordless = { ...lightAdded, words: { wish: '' } }
  givenNobodyWrote(wordless, lightNow).when(responsible, publish).isRefused('wish-without-words')
})
test('published once', () => given(lightAdded, lightNow, published).when(responsible, publish).changesNothing())
test('two who press at once publish one version', () =>
  given(lightAdded, lightNow, published)
    .when(responsible, { ...publish, version: 2 })
    .isRefused('moved-on'))

test('a new version is begun, and everybody reads the last one meanwhile', () => {
  given(lightAdded, lightNow, published).when(responsible, reopen).yields(reopened)
  const state = given(lightAdded, lightNow, published, reopened, rewritten).seenBy(kari).state()
  deepStrictEqual(state.published?.wishes[light]?.text, 'Mer dagslys')
})
test('begun once', () => given(lightAdded, lightNow, published, reopened).when(responsible, reopen).changesNothing())
test('nothing is begun anew before it was published', () =>
  given(lightAdded).when(responsible, reopen).isRefused('moved-on'))

test('the draft is for those who prepare and follow up', () => {
  const state = given(lightAdded).state
  for (const somebody of [responsible, leads, writes]) given(lightAdded).seenBy(somebody).shows(state)
  for (const somebody of [kari, wall, board]) given(lightAdded).seenBy(somebody).shows(actionPlan.initial)
})
test('the published plan is for all in the room, and the board has a page of its own', () => {
  const past = [lightAdded, measureAdded, lightNow, published] as const
  const { published: plan } = given(...past).state
  ok(plan)
  deepStrictEqual(toCarryOut(plan).length, 1)
  for (const somebody of [kari, wall]) {
    given(...past)
      .seenBy(somebody)
      .shows({ ...actionPlan.initial, published: plan, publishedAt: at, firstPublishedAt: at, version: 1 })
  }
  given(...past)
    .seenBy(board)
    .shows(actionPlan.initial)
})
test('a forgotten wish is simply gone', () =>
  deepStrictEqual(given({ ...lightAdded, words: null }).state.draft.wishes[light]?.text, null))

const openHearing = { type: 'open-hearing', isOpen: true, until: '2027-03-01' } as const
const hearingOpened = { ...openHearing, type: 'hearing-opened' } as const
const hearingClosed = { type: 'hearing-opened', isOpen: false, until: null } as const
const comment = { type: 'comment-on-plan', comment: 'k1', wish: light, said: 'Kveldsvaktene også' } as const
const commented = {
  type: 'plan-commented',
  about: 'plan.comment.k1',
  wish: light,
  words: { comment: 'Kveldsvaktene også' },
} as const
const reply = { type: 'answer-comment', comment: 'plan.comment.k1', said: 'Ja, de er med' } as const
const replied = { type: 'comment-answered', about: 'plan.comment.k1', words: { reply: 'Ja, de er med' } } as const
const strikeComment = { type: 'strike-out-comment', comment: 'plan.comment.k1' } as const
const commentStruck = { type: 'comment-struck-out', forgets: 'plan.comment.k1' } as const
const agree = { type: 'approve-plan', as: 'manager', isGiven: true } as const
const agreed = { type: 'plan-approved', as: 'manager', by: responsible.person, at } as const

test('the draft is opened to the employees, who read it and nobody else does', () => {
  given(lightAdded).when(responsible, openHearing).yields(hearingOpened)
  given(lightAdded, hearingOpened).when(responsible, openHearing).changesNothing()
  given(lightAdded).when(leads, openHearing).isRefused('responsible-only')
  const past = [lightAdded, timeAdded, { type: 'wish-struck-out', forgets: time }, hearingOpened] as const
  deepStrictEqual(
    Object.keys(
      given(...past)
        .seenBy(kari)
        .state().draft.wishes,
    ),
    [light],
  )
  for (const somebody of [wall, board])
    given(...past)
      .seenBy(somebody)
      .shows(actionPlan.initial)
  given(...past, hearingClosed)
    .seenBy(kari)
    .shows(actionPlan.initial)
})
test('what an employee says stands without a name', () => {
  given(lightAdded, hearingOpened).when(kari, comment).yields(commented)
  given(lightAdded, hearingOpened, commented).when(kari, comment).changesNothing()
  given(lightAdded).when(kari, comment).isRefused('hearing-closed')
  given(lightAdded, hearingOpened).when(responsible, comment).isRefused('participants-only')
  ok(!JSON.stringify(given(lightAdded, hearingOpened, commented).state).includes(kari.person))
})
test('it is answered, and the answer is read where it was said', () => {
  given(lightAdded, hearingOpened, commented).when(responsible, reply).yields(replied)
  given(lightAdded, hearingOpened, commented, replied).when(responsible, reply).changesNothing()
  given(lightAdded, hearingOpened).when(responsible, reply).isRefused('unknown-comment')
  const seen = given(lightAdded, hearingOpened, commented, replied).seenBy(kari).state()
  deepStrictEqual(commentsOn(seen.hearing, light)[0]?.answer, 'Ja, de er med')
})
test('a comment is struck out with its answer', () => {
  given(lightAdded, hearingOpened, commented).when(responsible, strikeComment).yields(commentStruck)
  given(hearingOpened, commented, commentStruck).when(responsible, strikeComment).changesNothing()
  given(hearingOpened).when(responsible, strikeComment).isRefused('unknown-comment')
  ok(!/Kveld|Ja, de/.test(JSON.stringify(given(hearingOpened, commented, replied, commentStruck).state)))
})
test('both agree before the plan is published', () => {
  given(lightAdded).when(responsible, agree).yields(agreed)
  given(lightAdded, agreed).when(responsible, agree).changesNothing()
  given(lightAdded, agreed)
    .when(responsible, { ...agree, isGiven: false })
    .yields({ type: 'approval-withdrawn', as: 'manager' })
  given(lightAdded).when(leads, agree).isRefused('responsible-only')
  givenNobodyWrote(lightAdded, lightNow, agreed).when(responsible, publish).isRefused('not-approved')
})
test('a draft that has changed is agreed to anew', () => {
  givenNobodyWrote(lightAdded, lightNow, ...approved, rewritten)
    .when(responsible, publish)
    .isRefused('not-approved')
  givenNobodyWrote(lightAdded, lightNow, ...approved, hearingOpened, commented)
    .when(responsible, publish)
    .yields(published)
  const again = [lightAdded, lightNow, ...approved, published, reopened] as const
  givenNobodyWrote(...again)
    .when(responsible, { ...publish, version: 2 })
    .isRefused('not-approved')
})
test('a hearing ends with the plan', () =>
  deepStrictEqual(given(lightAdded, lightNow, hearingOpened, published).state.hearing.isOpen, false))

test('who answers for a measure, and how one sees that it helps, stands in the plan', () => {
  const full = {
    ...rewriteMeasure,
    owner: 'kari',
    followUpOn: '2027-02-15',
    sign: 'Vi ser hagen',
    cue: 'det er lyst',
    act: 'drar vi fra',
  }
  const { draft } = given(
    lightAdded,
    measureAdded,
    ...given(lightAdded, measureAdded).when(responsible, full).events(),
  ).state
  const stands = draft.measures[measure]
  deepStrictEqual(
    [stands?.owner, stands?.followUpOn, stands?.sign, stands?.cue, stands?.act],
    ['kari', '2027-02-15', 'Vi ser hagen', 'det er lyst', 'drar vi fra'],
  )
})
