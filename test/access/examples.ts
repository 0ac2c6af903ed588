import type { Actor } from '../../src/kernel/decider.ts'
import type { Group } from '../../src/method/04-groups/tables.ts'
import { groupsOf } from '../../src/method/04-groups/tables.ts'
import type { Step } from '../../src/method/05-agenda/programme.ts'
import { emptyPlan, toCarryOut } from '../../src/method/31-action-plan/plan.ts'
import { initial, type State } from '../../src/process/process.ts'
import type { Happening } from '../../src/simulation/workplace.ts'
import { play } from '../laws/plays.ts'
import { type Example, example, examplesIn } from './commands.ts'

/** Before the clock of the agenda matters at all. */
const at = 1_900_000_000_000

const happenings = [1, 2, 3, 4].flatMap(play)

/** The last moment of a step, when most has been written. */
const endOf = (step: Step): State => {
  const last = play(1).findLast(({ before }) => before.agenda.open?.step === step)
  if (!last) throw new Error(`nobody did anything in ${step}`)
  return last.before
}

const tableIn = (state: State, meeting: 1 | 2): Group & { first: string; second: string } => {
  const [group] = groupsOf(state.groups, meeting)
  const [first, second] = group?.members ?? []
  if (!group || !first || !second) throw new Error('no table')
  return { ...group, first, second }
}

const as = (person: string, role: Actor['roles'][number]): Actor => ({ person, roles: [role], at })
const leads = as('staff-turid', 'facilitator')
const system = as('server', 'system')

/** The last thing that was let in, so that something may follow from it. */
const then = (state: State, command: Happening['command'], actor: Actor): State => example(state, command, actor).after

/** What bots never ask for, or only now and then. Its row in the table bears the same name. */
function madeByHand(): Readonly<Record<string, Example>> {
  const welcome = endOf('welcome')
  const one = tableIn(welcome, 1)
  const person = one.first
  const self = as(person, 'participant')

  const interviews = endOf('interviews')
  const held = Object.entries(interviews.interviews.tables).flatMap(([group, { interviews }]) =>
    Object.entries(interviews).map(([interview, { interviewer, notes }]) => ({ group, interview, interviewer, notes })),
  )[0]
  const taken = Object.keys(held?.notes ?? {})[0]
  if (!held || !taken) throw new Error('no notes')

  const stories = endOf('story-round')
  const hallmark = Object.keys(stories.storyRound[one.group]?.hallmarks ?? {})[0] ?? ''

  const wishes = endOf('wishes')
  const sheet = Object.entries(wishes.wishes).find(([, { pen }]) => pen.holder !== null)
  const [group, { wishes: written, pen }] = sheet ?? [one.group, { wishes: {}, pen: { holder: person } }]
  const wish = Object.keys(written)[0] ?? ''
  const holder = as(pen.holder ?? person, 'participant')
  const photo = { type: 'attach-photo', group, photo: 'bilde', width: 800, height: 600 } as const
  const onPaper = then(wishes, { stage: 'wishes', command: { type: 'use-paper', group, onPaper: true } }, holder)

  const asked = { type: 'ask-question', group: one.group, question: 'spurt', said: 'Hva nå?' } as const
  const withQuestion = then(welcome, { stage: 'welcome', command: asked }, self)
  const called = { type: 'call-facilitator', group: one.group, need: 'help' } as const
  const step = 'welcome'
  const openedAt = welcome.agenda.open?.openedAt ?? 0

  const askForChair = {
    stage: 'groups',
    command: { type: 'ask-for-chair', meeting: 1, person, group: 'm1-t2' },
  } as const
  const laterSitting = { type: 'book-meeting', meeting: 2, sitting: 2 } as const
  const coffee = { type: 'plan-break', break: 'kaffe', after: 'wishes', kind: 'break', minutes: 10 } as const
  const contact = Object.keys(welcome.suitability.contacts)[0] ?? ''
  const question = Object.keys(welcome.suitability.complex)[0] ?? ''
  const responsible = as('staff-haakon', 'responsible')
  const note = { type: 'drop-note', note: 'lapp', said: 'Det som ikke ble sagt' } as const
  const dropped = then(welcome, { stage: 'suitability', command: note }, self)

  return {
    'suitability/strike-out-contact': example(
      welcome,
      { stage: 'suitability', command: { type: 'strike-out-contact', contact } },
      responsible,
    ),
    'suitability/settle-complex-question': example(
      welcome,
      { stage: 'suitability', command: { type: 'settle-complex-question', question, isSettled: true } },
      responsible,
    ),
    'suitability/strike-out-complex-question': example(
      welcome,
      { stage: 'suitability', command: { type: 'strike-out-complex-question', question } },
      responsible,
    ),
    'suitability/strike-out-dropped-note': example(
      dropped,
      { stage: 'suitability', command: { type: 'strike-out-dropped-note', note: 'lapp' } },
      responsible,
    ),
    'suitability/open-box': example(
      welcome,
      { stage: 'suitability', command: { type: 'open-box', isOpen: false } },
      responsible,
    ),
    'suitability/take-part-in-check': example(
      welcome,
      { stage: 'suitability', command: { type: 'take-part-in-check', side: 'manager', takesPart: true } },
      responsible,
    ),
    'suitability/rewrite-contact': example(
      welcome,
      { stage: 'suitability', command: { type: 'rewrite-contact', contact, who: 'HR', reach: '55 55 55 55' } },
      responsible,
    ),
    'preparation/drop-sitting': example(
      then(
        welcome,
        { stage: 'preparation', command: { ...laterSitting, startsAt: null, minutes: 90, place: '' } },
        leads,
      ),
      { stage: 'preparation', command: { type: 'drop-sitting', meeting: 2, sitting: 2 } },
      leads,
    ),
    'preparation/plan-dates': example(
      initial,
      { stage: 'preparation', command: { type: 'plan-dates', dues: { invite: '2027-01-04' } } },
      responsible,
    ),
    'people/choose-sitting': example(
      welcome,
      { stage: 'people', command: { type: 'choose-sitting', people: [person], meeting: 2, sitting: 2 } },
      leads,
    ),
    'people/reach-people': example(
      welcome,
      { stage: 'people', command: { type: 'reach-people', people: [person], meeting: 2, channel: 'letter' } },
      leads,
    ),
    'people/withdraw-invitation': example(
      welcome,
      { stage: 'people', command: { type: 'withdraw-invitation', person } },
      leads,
    ),
    'people/add-at-the-door': example(
      welcome,
      { stage: 'people', command: { type: 'add-at-the-door', person: 'gjest' } },
      system,
    ),
    'people/leave': example(welcome, { stage: 'people', command: { type: 'leave', person, meeting: 1 } }, self),
    'groups/keep-groups': example(
      { ...wishes, groups: { ...wishes.groups, 2: { groups: [], locked: [] } } },
      { stage: 'groups', command: { type: 'keep-groups' } },
      leads,
    ),
    'groups/move-person': example(
      welcome,
      { stage: 'groups', command: { type: 'move-person', meeting: 1, person, to: 'm1-t2' } },
      leads,
    ),
    'groups/take-seat': example(
      then(welcome, { stage: 'people', command: { type: 'add-at-the-door', person: 'gjest' } }, system),
      { stage: 'groups', command: { type: 'take-seat', meeting: 1, person: 'gjest' } },
      as('gjest', 'participant'),
    ),
    'groups/ask-for-chair': example(welcome, askForChair, self),
    'groups/let-in': example(
      then(welcome, askForChair, self),
      { stage: 'groups', command: { type: 'let-in', meeting: 1, person, group: 'm1-t2' } },
      leads,
    ),
    'groups/turn-away': example(
      then(welcome, askForChair, self),
      { stage: 'groups', command: { type: 'turn-away', meeting: 1, person, group: 'm1-t2' } },
      leads,
    ),
    'groups/give-up-seat': example(welcome, { stage: 'groups', command: { type: 'give-up-seat', person } }, leads),
    'groups/order-wishes': example(
      welcome,
      { stage: 'groups', command: { type: 'order-wishes', order: ['mix-units', 'managers-apart'], size: 5 } },
      leads,
    ),
    'groups/describe-tables': example(
      welcome,
      { stage: 'groups', command: { type: 'describe-tables', tables: [{ places: 5, isNearDoor: true }] } },
      leads,
    ),
    'groups/keep-apart': example(
      welcome,
      { stage: 'groups', command: { type: 'keep-apart', company: 'hver-for-seg', people: [person, one.second] } },
      leads,
    ),
    'groups/keep-together': example(
      welcome,
      { stage: 'groups', command: { type: 'keep-together', company: 'sammen', people: [person, one.second] } },
      leads,
    ),
    'groups/hold-place': example(
      welcome,
      { stage: 'groups', command: { type: 'hold-place', meeting: 2, person, table: 1 } },
      leads,
    ),
    'agenda/plan-minutes': example(
      welcome,
      { stage: 'agenda', command: { type: 'plan-minutes', step: 'wishes', minutes: 35 } },
      leads,
    ),
    'agenda/shift-minutes': example(
      welcome,
      { stage: 'agenda', command: { type: 'shift-minutes', changes: { wishes: { from: 25, to: 20 } } } },
      leads,
    ),
    'agenda/move-step': example(
      welcome,
      { stage: 'agenda', command: { type: 'move-step', step: 'evaluation', before: 'what-next' } },
      leads,
    ),
    'agenda/leave-out-step': example(
      welcome,
      { stage: 'agenda', command: { type: 'leave-out-step', step: 'summary', isLeftOut: true } },
      leads,
    ),
    'agenda/remove-break': example(
      then(welcome, { stage: 'agenda', command: coffee }, leads),
      { stage: 'agenda', command: { type: 'remove-break', break: coffee.break } },
      leads,
    ),
    'agenda/lay-programme': example(
      welcome,
      { stage: 'agenda', command: { type: 'lay-programme', meeting: 2, minutes: { reflection: 15 }, breaks: [] } },
      leads,
    ),
    'agenda/end-pause': example(
      then(welcome, { stage: 'agenda', command: { type: 'begin-pause', step, kind: 'break', minutes: 10 } }, leads),
      { stage: 'agenda', command: { type: 'end-pause', step } },
      leads,
    ),
    'agenda/stop-clock': example(welcome, { stage: 'agenda', command: { type: 'stop-clock', step } }, leads),
    'agenda/start-clock': example(
      then(welcome, { stage: 'agenda', command: { type: 'stop-clock', step } }, leads),
      { stage: 'agenda', command: { type: 'start-clock', step } },
      leads,
    ),
    'agenda/repeat-step': example(
      welcome,
      { stage: 'agenda', command: { type: 'repeat-step', step, openedAt } },
      leads,
    ),
    'agenda/call-facilitator': example(welcome, { stage: 'agenda', command: called }, self),
    'agenda/answer-call': example(
      then(welcome, { stage: 'agenda', command: called }, self),
      { stage: 'agenda', command: { type: 'answer-call', group: one.group } },
      leads,
    ),
    'welcome/strike-out-question': example(
      withQuestion,
      { stage: 'welcome', command: { type: 'strike-out-question', question: 'spurt' } },
      self,
      { group: one.group },
    ),
    'welcome/handle-question': example(
      withQuestion,
      { stage: 'welcome', command: { type: 'handle-question', question: 'spurt', standing: 'taken-up' } },
      leads,
    ),
    'interviews/draw-pairs': example(
      welcome,
      {
        stage: 'interviews',
        command: { type: 'draw-pairs', group: one.group, present: [one.second, person] },
      },
      self,
    ),
    'interviews/strike-out-note': example(
      interviews,
      {
        stage: 'interviews',
        command: { type: 'strike-out-note', group: held.group, interview: held.interview, note: taken },
      },
      as(held.interviewer, 'participant'),
    ),
    'interviews/forget-notes': example(interviews, { stage: 'interviews', command: { type: 'forget-notes' } }, system),
    'storyRound/strike-out-hallmark': example(
      stories,
      { stage: 'storyRound', command: { type: 'strike-out-hallmark', group: one.group, hallmark } },
      self,
    ),
    'wishes/rewrite-wish': example(
      wishes,
      { stage: 'wishes', command: { type: 'rewrite-wish', group, wish, said: 'På en annen måte' } },
      holder,
    ),
    'wishes/strike-out-wish': example(
      wishes,
      { stage: 'wishes', command: { type: 'strike-out-wish', group, wish } },
      holder,
    ),
    'wishes/use-paper': example(
      wishes,
      { stage: 'wishes', command: { type: 'use-paper', group, onPaper: true } },
      holder,
    ),
    'wishes/use-paper, nothing written yet': example(
      welcome,
      { stage: 'wishes', command: { type: 'use-paper', group, onPaper: true } },
      leads,
    ),
    'wishes/write-wish, on paper': example(
      onPaper,
      { stage: 'wishes', command: { type: 'write-wish', group, wish: 'fra-papir', said: 'Mer lys' } },
      as('staff-else', 'scribe'),
    ),
    'wishes/attach-photo': example(onPaper, { stage: 'wishes', command: photo }, as('staff-else', 'scribe')),
    'wishes/take-photo-away': example(
      then(onPaper, { stage: 'wishes', command: photo }, as('staff-else', 'scribe')),
      { stage: 'wishes', command: { type: 'take-photo-away', group } },
      as('staff-else', 'scribe'),
    ),
    'wishes/rewrite-wish, on paper': example(
      onPaper,
      { stage: 'wishes', command: { type: 'rewrite-wish', group, wish, said: 'Som det står på papiret' } },
      as('staff-else', 'scribe'),
    ),
  }
}

/** Of meeting 2. */
function madeByHandLater(): Readonly<Record<string, Example>> {
  const reflecting = endOf('reflection')
  const one = tableIn(reflecting, 2)
  const { group, first, second } = one
  const self = as(first, 'participant')
  const writes = as('staff-else', 'scribe')
  const wish = { type: 'choose-wish', group, wish: 'valgt', from: null, said: 'Mer lys' } as const
  const chosen = then(reflecting, { stage: 'reflection', command: wish }, self)
  const paper = { type: 'use-paper', group, onPaper: true } as const

  const writing = endOf('action-form')
  const form = Object.entries(writing.actionForm).find(([, { pen }]) => pen.holder !== null)
  const [formGroup, { measures, pen }] = form ?? [group, { measures: {}, pen: { holder: first } }]
  const holder = as(pen.holder ?? first, 'participant')
  const measure = Object.keys(measures)[0] ?? ''
  const said = { level: 'group', what: 'Bytter på', who: '', resources: '', from: '' } as const
  const formOnPaper = { type: 'use-paper', group: formGroup, onPaper: true } as const
  const formPhoto = { type: 'attach-photo', group: formGroup, photo: 'bilde', width: 800, height: 600 } as const
  const nothingWritten: State = { ...writing, actionForm: {}, reflection: {} }

  const evaluating = endOf('evaluation')
  const note = { type: 'note-plenary', note: 'notat', said: 'Vi lærte hverandre å kjenne' } as const

  return {
    'reflection/pass-turn': example(
      reflecting,
      { stage: 'reflection', command: { type: 'pass-turn', group, person: second } },
      self,
    ),
    'reflection/choose-wish, on paper': example(
      then(nothingWritten, { stage: 'reflection', command: paper }, leads),
      { stage: 'reflection', command: wish },
      writes,
    ),
    'reflection/put-wish-aside': example(
      chosen,
      { stage: 'reflection', command: { type: 'put-wish-aside', group } },
      self,
    ),
    'reflection/use-paper': example(chosen, { stage: 'reflection', command: paper }, self),
    'reflection/use-paper, nothing chosen yet': example(nothingWritten, { stage: 'reflection', command: paper }, self),
    'actionForm/add-measure, on paper': example(
      then(nothingWritten, { stage: 'actionForm', command: formOnPaper }, leads),
      { stage: 'actionForm', command: { type: 'add-measure', group: formGroup, measure: 'fra-papir', ...said } },
      writes,
      { group: formGroup },
    ),
    'actionForm/attach-photo': example(
      then(nothingWritten, { stage: 'actionForm', command: formOnPaper }, leads),
      { stage: 'actionForm', command: formPhoto },
      writes,
      { group: formGroup },
    ),
    'actionForm/take-photo-away': example(
      then(
        then(nothingWritten, { stage: 'actionForm', command: formOnPaper }, leads),
        { stage: 'actionForm', command: formPhoto },
        writes,
      ),
      { stage: 'actionForm', command: { type: 'take-photo-away', group: formGroup } },
      writes,
      { group: formGroup },
    ),
    'actionForm/rewrite-measure': example(
      writing,
      { stage: 'actionForm', command: { type: 'rewrite-measure', group: formGroup, measure, ...said } },
      holder,
    ),
    'actionForm/strike-out-measure': example(
      writing,
      { stage: 'actionForm', command: { type: 'strike-out-measure', group: formGroup, measure } },
      holder,
    ),
    'actionForm/use-paper': example(writing, { stage: 'actionForm', command: formOnPaper }, holder),
    'actionForm/use-paper, nothing written yet': example(
      nothingWritten,
      { stage: 'actionForm', command: formOnPaper },
      holder,
    ),
    'evaluation/note-plenary': example(evaluating, { stage: 'evaluation', command: note }, writes),
    'evaluation/strike-out-plenary': example(
      then(evaluating, { stage: 'evaluation', command: note }, writes),
      { stage: 'evaluation', command: { type: 'strike-out-plenary', note: 'notat' } },
      writes,
    ),
  }
}

/** At the sheets, in the summary and the presentations. */
function madeByHandInPlenary(): Readonly<Record<string, Example>> {
  const walking = endOf('exhibition')
  const own = tableIn(walking, 1)
  const self = as(own.first, 'participant')
  const { group, second } = own
  const asked = { type: 'ask-question', sheet: group, question: 'spurt', said: 'Hvordan da?' } as const
  const withQuestion = then(walking, { stage: 'exhibition', command: asked }, self)
  const hosted = then(walking, { stage: 'exhibition', command: { type: 'stand-by-sheet', group } }, self)

  const summing = endOf('summary')
  const open: State = { ...summing, summary: { ...summing.summary, agreedAt: null } }
  const theme = Object.keys(open.summary.themes)[0] ?? ''
  const presenting = endOf('presentations')
  const telling = tableIn(presenting, 2)
  const untold: State = { ...presenting, presentations: { ...presenting.presentations, told: {} } }
  const order = groupsOf(presenting.groups, 2)
    .map((one) => one.group)
    .toReversed()

  return {
    'exhibition/hand-over-sheet': example(
      hosted,
      { stage: 'exhibition', command: { type: 'hand-over-sheet', group, to: second } },
      self,
    ),
    'exhibition/answer-question': example(
      withQuestion,
      { stage: 'exhibition', command: { type: 'answer-question', question: 'spurt', said: 'Slik' } },
      self,
      { group },
    ),
    'exhibition/hide-question': example(
      withQuestion,
      { stage: 'exhibition', command: { type: 'hide-question', question: 'spurt', isHidden: true } },
      leads,
    ),
    'exhibition/strike-out-question': example(
      withQuestion,
      { stage: 'exhibition', command: { type: 'strike-out-question', question: 'spurt' } },
      leads,
    ),
    'exhibition/show-on-wall': example(
      walking,
      { stage: 'exhibition', command: { type: 'show-on-wall', sheet: group } },
      leads,
    ),
    'summary/rename-theme': example(
      open,
      { stage: 'summary', command: { type: 'rename-theme', theme, said: 'Et bedre navn' } },
      leads,
    ),
    'summary/strike-out-theme': example(
      open,
      { stage: 'summary', command: { type: 'strike-out-theme', theme } },
      leads,
    ),
    'presentations/order-presentations': example(
      presenting,
      { stage: 'presentations', command: { type: 'order-presentations', order } },
      leads,
    ),
    'presentations/leave-to-others': example(
      untold,
      { stage: 'presentations', command: { type: 'leave-to-others', group: telling.group, isSaid: true } },
      as(telling.first, 'participant'),
    ),
  }
}

/** In the plan and after it. */
function madeByHandAfterwards(): Readonly<Record<string, Example>> {
  const responsible = as('staff-haakon', 'responsible')
  const before = (name: string): State => {
    const [stage, type] = name.split('/')
    const found = happenings.find(({ command }) => command.stage === stage && command.command.type === type)
    if (!found) throw new Error(`nobody asked for ${name}`)
    return found.before
  }
  const drafting = before('actionPlan/publish-plan')
  const published = before('followUp/close-process')
  const hearing = before('actionPlan/answer-comment')
  const comment = Object.keys(hearing.actionPlan.hearing.comments)[0] ?? ''
  const measure = Object.keys(drafting.actionPlan.draft.measures)[0] ?? ''
  const added = { type: 'add-wish', wish: 'nytt', said: 'Mer lys' } as const
  const withWish = then(drafting, { stage: 'actionPlan', command: added }, responsible)
  const sent = Object.keys(published.escalation)[0] ?? ''
  const somebody = as(Object.keys(published.people.persons)[0] ?? '', 'participant')
  const own = toCarryOut(published.actionPlan.published ?? emptyPlan)[0]?.measure ?? ''
  const answeredFor = withOwner(published, own, somebody.person)
  const said = { level: 'group', what: 'Bytter på', who: '', resources: '', from: '', deadline: null } as const

  return {
    'actionPlan/rewrite-wish': example(
      withWish,
      { stage: 'actionPlan', command: { type: 'rewrite-wish', wish: 'plan.wish.nytt', said: 'Mer dagslys' } },
      responsible,
    ),
    'actionPlan/strike-out-wish': example(
      withWish,
      { stage: 'actionPlan', command: { type: 'strike-out-wish', wish: 'plan.wish.nytt' } },
      responsible,
    ),
    'actionPlan/add-measure': example(
      withWish,
      { stage: 'actionPlan', command: { type: 'add-measure', measure: 'ny', wish: 'plan.wish.nytt', ...said } },
      responsible,
    ),
    'actionPlan/rewrite-measure': example(
      drafting,
      { stage: 'actionPlan', command: { type: 'rewrite-measure', measure, ...said } },
      responsible,
    ),
    'actionPlan/strike-out-measure': example(
      drafting,
      { stage: 'actionPlan', command: { type: 'strike-out-measure', measure } },
      responsible,
    ),
    'actionPlan/strike-out-comment': example(
      hearing,
      { stage: 'actionPlan', command: { type: 'strike-out-comment', comment } },
      responsible,
    ),
    'actionPlan/reopen-plan': example(
      published,
      { stage: 'actionPlan', command: { type: 'reopen-plan', version: published.actionPlan.version } },
      responsible,
    ),
    'followUp/report-status, by whoever answers for it': example(
      answeredFor,
      { stage: 'followUp', command: { type: 'report-status', measure: own, status: 'waiting', note: 'Snart' } },
      somebody,
    ),
    'followUp/strike-out-status-note': example(
      published,
      {
        stage: 'followUp',
        command: { type: 'strike-out-status-note', measure: Object.keys(published.followUp.reports)[0] ?? '' },
      },
      responsible,
    ),
    'followUp/strike-out-note': example(
      published,
      {
        stage: 'followUp',
        command: { type: 'strike-out-note', note: Object.keys(published.followUp.notes)[0] ?? '' },
      },
      responsible,
    ),
    'escalation/withdraw-escalation': example(
      published,
      { stage: 'escalation', command: { type: 'withdraw-escalation', wish: sent } },
      responsible,
    ),
  }
}

/** The same plan, with this person to answer for a measure. */
function withOwner(state: State, measure: string, owner: string): State {
  const plan = state.actionPlan.published
  const known = plan?.measures[measure]
  if (!plan || !known) throw new Error('no measure')
  const published = { ...plan, measures: { ...plan.measures, [measure]: { ...known, owner } } }
  return { ...state, actionPlan: { ...state.actionPlan, published } }
}

/** Every command that somebody has been let in with, by the name of its row. */
export const examples: ReadonlyMap<string, Example> = new Map<string, Example>([
  ...examplesIn(happenings),
  ...Object.entries(madeByHand()),
  ...Object.entries(madeByHandInPlenary()),
  ...Object.entries(madeByHandLater()),
  ...Object.entries(madeByHandAfterwards()),
])
