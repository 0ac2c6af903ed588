import type { State } from '../../src/process/process.ts'
import type { Row, When } from './commands.ts'
import type { Moment } from './who.ts'

/**
 * The access table: who may ask for what (W), and who may read what somebody has written (R), at which moment.
 * What is not listed may not. `self` is the one it is about, `own` another at the same table or in the same interview,
 * `other` a participant elsewhere. A stage that grows a command or a text needs a row here before it is let through.
 */
const always: When = 'always'
const from = (first: Moment): When => [first, 'after']
/** What the agenda allows depends on the step that is open, and is asked as things stood. */
const now: When = 'as things stood'

const leads: Row = { responsible: always, facilitator: always }
const staff: Row = { ...leads, scribe: always }
const table: Row = { self: always, own: always }
const pen: Row = { self: always }
const paper = staff

const tableFrom = (first: Moment, last: Moment): Row => ({ self: [first, last], own: [first, last] })
const paperFrom = (first: Moment, last: Moment): Row => ({
  responsible: [first, last],
  facilitator: [first, last],
  scribe: [first, last],
  own: ['reflection', 'action-form'],
})

/** While people walk, in either meeting. */
const walking: When = { only: ['exhibition', 'look-again'] }
const atSheets: Row = { self: walking, own: walking }
const visitors: Row = {
  self: ['exhibition', 'look-again'],
  other: ['exhibition', 'look-again'],
  stranger: ['exhibition', 'look-again'],
}
const gathers: Row = { facilitator: from('summary'), scribe: from('summary') }
const tellers: Row = { facilitator: from('presentations'), scribe: from('presentations') }

/** W: every command, by stage. Where it matters, an example of its own: `, on paper`. */
export const mayAsk: Readonly<Record<string, Row>> = {
  'suitability/answer-sign': { responsible: always },
  'suitability/take-part-in-check': { responsible: always },
  'suitability/rewrite-contact': { responsible: always },
  'suitability/write-thoughts': { responsible: always },
  'suitability/add-contact': { responsible: always },
  'suitability/strike-out-contact': { responsible: always },
  'suitability/add-complex-question': staff,
  'suitability/settle-complex-question': staff,
  'suitability/strike-out-complex-question': staff,
  'suitability/drop-note': { self: always, other: always, stranger: always },
  'suitability/strike-out-dropped-note': { responsible: always },
  'suitability/open-box': { responsible: always },

  'preparation/join-team': { responsible: always, system: always },
  'preparation/name-role': { responsible: always, system: always },
  'preparation/take-over': { responsible: always },
  'preparation/describe-workplace': { ...leads, system: always },
  'preparation/book-meeting': { ...leads, system: always },
  'preparation/drop-sitting': { ...leads, system: always },
  'preparation/inform-employees': { ...leads, system: always },
  'preparation/plan-dates': { ...leads, system: always },
  'preparation/write-criteria': { ...leads, system: always },
  'preparation/agree-follow-up': { ...leads, system: always },
  'preparation/do-task': { ...leads, system: always },

  'people/invite-people': leads,
  'people/withdraw-invitation': { ...leads, system: always },
  'people/choose-sitting': leads,
  'people/add-at-the-door': { ...leads, system: always },
  'people/reach-people': { ...leads, system: always },
  'people/arrive': { ...leads, self: always, system: always },
  'people/leave': { ...leads, self: always, system: always },
  'people/open-door': leads,

  'groups/form-groups': leads,
  'groups/keep-groups': leads,
  'groups/move-person': leads,
  'groups/take-seat': { ...leads, self: always },
  'groups/give-up-seat': { ...leads, system: always },
  'groups/ask-for-chair': { self: always },
  // Those who sit there already, or the one who leads where nobody there has a phone.
  'groups/let-in': { ...leads, own: always },
  'groups/turn-away': { ...leads, own: always },
  'groups/lock-groups': leads,
  'groups/order-wishes': leads,
  'groups/describe-tables': leads,
  'groups/keep-apart': leads,
  'groups/keep-together': leads,
  'groups/hold-place': leads,

  'agenda/shift-minutes': leads,
  'agenda/move-step': leads,
  'agenda/leave-out-step': leads,
  'agenda/plan-break': leads,
  'agenda/remove-break': leads,
  'agenda/lay-programme': leads,
  'agenda/begin-pause': { facilitator: now },
  'agenda/end-pause': { facilitator: now },
  'agenda/plan-minutes': { responsible: now, facilitator: now },
  'agenda/open-step': { facilitator: now },
  'agenda/extend-step': { facilitator: now },
  'agenda/stop-clock': { facilitator: now },
  'agenda/start-clock': { facilitator: now },
  'agenda/repeat-step': { facilitator: now },
  'agenda/end-meeting': { facilitator: now },
  'agenda/call-facilitator': { self: now, own: now },
  'agenda/answer-call': { facilitator: now, own: now },

  'welcome/talk-through': table,
  'welcome/ask-question': table,
  'welcome/strike-out-question': { ...table, facilitator: always },
  'welcome/handle-question': { facilitator: always },

  'interviews/draw-pairs': table,
  'interviews/begin-interview': table,
  'interviews/end-interview': table,
  'interviews/take-note': { self: always },
  'interviews/strike-out-note': table,
  'interviews/forget-notes': { system: always },

  'storyRound/give-turn': table,
  'storyRound/end-turn': table,
  'storyRound/pass-turn': table,
  'storyRound/add-hallmark': table,
  'storyRound/strike-out-hallmark': table,
  'storyRound/mark-central': table,
  'storyRound/agree': table,

  'wishes/take-pen': table,
  'wishes/ask-for-pen': table,
  'wishes/hand-over-pen': pen,
  'wishes/write-wish': table,
  'wishes/write-wish, on paper': paper,
  'wishes/rewrite-wish': pen,
  'wishes/rewrite-wish, on paper': paper,
  'wishes/strike-out-wish': pen,
  'wishes/put-on-place': pen,
  'wishes/finish-sheet': table,
  'wishes/attach-photo': { self: always, own: always, ...paper },
  'wishes/take-photo-away': { self: always, own: always, ...paper },
  'wishes/use-paper': { self: always, own: always, facilitator: from('exhibition') },
  'wishes/use-paper, nothing written yet': { own: always, facilitator: always },

  'exhibition/stand-by-sheet': atSheets,
  'exhibition/hand-over-sheet': atSheets,
  'exhibition/visit-sheet': { self: from('exhibition'), own: from('exhibition') },
  'exhibition/this-matters-to-us': tableFrom('exhibition', 'look-again'),
  'exhibition/ask-question': visitors,
  'exhibition/leave-thought': visitors,
  'exhibition/answer-question': { self: from('exhibition'), own: from('exhibition') },
  'exhibition/hide-question': { responsible: from('exhibition'), facilitator: from('exhibition') },
  'exhibition/strike-out-question': { responsible: from('exhibition'), facilitator: from('exhibition') },
  'exhibition/show-on-wall': { facilitator: from('exhibition') },

  'summary/name-theme': gathers,
  'summary/rename-theme': gathers,
  'summary/strike-out-theme': gathers,
  'summary/place-wish': gathers,
  'summary/mark-central': gathers,
  'summary/agree': { facilitator: from('summary') },
  'summary/take-minutes': { facilitator: always, scribe: always },

  'reflection/give-turn': tableFrom('reflection', 'after'),
  'reflection/end-turn': tableFrom('reflection', 'after'),
  'reflection/pass-turn': tableFrom('reflection', 'after'),
  'reflection/choose-wish': tableFrom('reflection', 'action-form'),
  'reflection/choose-wish, on paper': paperFrom('reflection', 'after'),
  'reflection/put-wish-aside': tableFrom('reflection', 'action-form'),
  'reflection/use-paper': { ...table, facilitator: from('presentations') },
  'reflection/use-paper, nothing chosen yet': { ...table, facilitator: always },

  'actionForm/take-pen': tableFrom('reflection', 'action-form'),
  'actionForm/ask-for-pen': tableFrom('reflection', 'action-form'),
  'actionForm/hand-over-pen': { self: ['reflection', 'action-form'] },
  'actionForm/add-measure': tableFrom('reflection', 'action-form'),
  'actionForm/add-measure, on paper': paperFrom('reflection', 'after'),
  'actionForm/rewrite-measure': { self: ['reflection', 'action-form'] },
  'actionForm/strike-out-measure': { self: ['reflection', 'action-form'] },
  'actionForm/finish-form': tableFrom('reflection', 'action-form'),
  'actionForm/attach-photo': paperFrom('reflection', 'after'),
  'actionForm/take-photo-away': paperFrom('reflection', 'after'),
  'actionForm/use-paper': { ...table, facilitator: from('presentations') },
  'actionForm/use-paper, nothing written yet': { ...table, facilitator: always },

  'presentations/order-presentations': tellers,
  'presentations/present': tellers,
  'presentations/mark-told': tellers,
  'presentations/leave-to-others': { self: from('presentations'), own: from('presentations') },
  'presentations/tell-what-next': leads,

  'evaluation/open-evaluation': { facilitator: from('evaluation') },
  'evaluation/answer-evaluation': {
    self: always,
    other: always,
    stranger: always,
    facilitator: always,
    scribe: always,
  },
  'evaluation/close-evaluation': { facilitator: always },
  'evaluation/note-plenary': { facilitator: from('evaluation'), scribe: from('evaluation') },
  'evaluation/strike-out-plenary': { facilitator: always, scribe: always },

  'actionPlan/gather-draft': { responsible: from('presentations') },
  'actionPlan/add-wish': { responsible: always },
  'actionPlan/rewrite-wish': { responsible: always },
  'actionPlan/strike-out-wish': { responsible: always },
  'actionPlan/join-wishes': { responsible: always },
  'actionPlan/take-up-wishes': { responsible: from('exhibition') },
  'actionPlan/sort-wish': { responsible: always },
  'actionPlan/add-measure': { responsible: always },
  'actionPlan/rewrite-measure': { responsible: always },
  'actionPlan/strike-out-measure': { responsible: always },
  'actionPlan/open-hearing': { responsible: always },
  'actionPlan/comment-on-plan': { self: always, other: always, stranger: always },
  'actionPlan/answer-comment': { responsible: always },
  'actionPlan/strike-out-comment': { responsible: always },
  'actionPlan/approve-plan': { responsible: always },
  'actionPlan/publish-plan': { responsible: always },
  'actionPlan/reopen-plan': { responsible: always },

  'escalation/escalate': { responsible: always },
  'escalation/withdraw-escalation': { responsible: always },
  // The responsible group writes down an answer that came in another way.
  'escalation/answer-escalation': { responsible: always, board: always },

  'followUp/report-status': { responsible: always },
  'followUp/report-status, by whoever answers for it': { responsible: always, self: always },
  'followUp/strike-out-status-note': { responsible: always },
  'followUp/open-check': { responsible: always },
  'followUp/answer-check': { ...staff, self: always, other: always, stranger: always },
  'followUp/close-check': { responsible: always },
  'followUp/note-down': { responsible: always },
  'followUp/strike-out-note': { responsible: always },
  'followUp/plan-look': { responsible: always },
  'followUp/hold-against-criteria': { responsible: always },
  'followUp/close-process': { responsible: always },
}

const inTheRoom = (first: Moment): Row => ({
  responsible: from(first),
  facilitator: from(first),
  scribe: from(first),
  other: from(first),
  stranger: from(first),
})
const everybodyInTheRoom: Row = { ...inTheRoom('before'), wall: always }
const hangs: Row = { ...inTheRoom('exhibition'), own: from('exhibition'), wall: from('exhibition') }
/** The wall shows the form of the group that tells, as long as it tells. */
const form: Row = { own: always, ...inTheRoom('presentations'), wall: { only: ['presentations'] } }

/** R: every text, by stage and field. */
export const mayRead: Readonly<Record<string, Row>> = {
  'suitability.thoughts': { responsible: always },
  'suitability.who': { ...staff, other: always, stranger: always },
  'suitability.reach': { ...staff, other: always, stranger: always },
  'suitability.question': staff,
  'suitability.note': { responsible: now },
  'preparation.title': { ...leads, scribe: always, other: always, stranger: always },
  'preparation.workplace': { ...everybodyInTheRoom, board: always },
  'preparation.purpose': everybodyInTheRoom,
  'preparation.place': everybodyInTheRoom,
  'preparation.process': everybodyInTheRoom,
  'preparation.result': everybodyInTheRoom,
  'preparation.how': everybodyInTheRoom,
  'preparation.text': everybodyInTheRoom,
  'people.unit': { ...leads, scribe: always },
  'welcome.question': { own: always, facilitator: always },
  'interviews.said': { self: always, own: always },
  'storyRound.hallmark': { own: always, responsible: from('exhibition') },
  'wishes.wish': { own: always, ...inTheRoom('exhibition'), wall: from('exhibition') },
  'reflection.wish': form,
  'actionForm.what': form,
  'actionForm.who': form,
  'actionForm.resources': form,
  'actionForm.from': form,
  'actionForm.cue': form,
  'actionForm.act': form,
  'exhibition.question': hangs,
  'exhibition.thought': hangs,
  'exhibition.answer': { ...inTheRoom('exhibition'), wall: from('exhibition') },
  'summary.title': { ...inTheRoom('summary'), wall: from('summary') },
  'summary.minutes': { ...staff, other: from('summary'), stranger: from('summary') },
  'presentations.whoDoes': { ...inTheRoom('what-next'), ...leads, wall: from('what-next') },
  'presentations.involvedAgain': { ...inTheRoom('what-next'), ...leads, wall: from('what-next') },
  'evaluation.said': everybodyInTheRoom,
  'evaluation.plenary': everybodyInTheRoom,
  'actionPlan.wish': everybodyInTheRoom,
  'actionPlan.reason': everybodyInTheRoom,
  'actionPlan.what': everybodyInTheRoom,
  'actionPlan.who': everybodyInTheRoom,
  'actionPlan.resources': everybodyInTheRoom,
  'actionPlan.from': everybodyInTheRoom,
  'actionPlan.cue': everybodyInTheRoom,
  'actionPlan.act': everybodyInTheRoom,
  'actionPlan.sign': everybodyInTheRoom,
  'actionPlan.comment': inTheRoom('before'),
  'actionPlan.reply': inTheRoom('before'),
  'escalation.wish': { ...everybodyInTheRoom, board: always },
  'escalation.reason': { responsible: always, board: always },
  'escalation.answer': { ...everybodyInTheRoom, board: always },
  'followUp.note': everybodyInTheRoom,
  'followUp.said': everybodyInTheRoom,
  'followUp.process': everybodyInTheRoom,
  'followUp.result': everybodyInTheRoom,
}

/** R, more narrowly: what is not read by all of these before somebody has released it, whatever the moment. */
export const beforeReleased: readonly Readonly<{ kinds: RegExp; isReleased: (state: State) => boolean; may: Row }>[] = [
  { kinds: /^suitability\.note$/, isReleased: ({ suitability }) => fiveOrMore(suitability.unsaid), may: {} },
  { kinds: /^summary\.minutes$/, isReleased: ({ summary }) => summary.agreedAt !== null, may: staff },
  {
    kinds: /^summary\.title$/,
    isReleased: ({ summary }) => summary.agreedAt !== null,
    may: { ...staff, wall: ['summary', 'summary'] },
  },
  { kinds: /^evaluation\.said$/, isReleased: ({ evaluation }) => mayBeCounted(evaluation), may: {} },
  { kinds: /^evaluation\.plenary$/, isReleased: ({ evaluation }) => evaluation.phase === 'closed', may: staff },
  { kinds: /^actionPlan\.(comment|reply)$/, isReleased: ({ actionPlan }) => actionPlan.hearing.isOpen, may: staff },
  {
    kinds: /^actionPlan\./,
    isReleased: ({ actionPlan }) => actionPlan.published !== null,
    may: { ...staff, other: always, stranger: always },
  },
  {
    kinds: /^actionPlan\./,
    isReleased: ({ actionPlan }) => actionPlan.published !== null || actionPlan.hearing.isOpen,
    may: staff,
  },
]

const fiveOrMore = (things: Readonly<Record<string, unknown>>): boolean => Object.keys(things).length >= 5
const mayBeCounted = ({ phase, answers }: State['evaluation']): boolean => phase === 'closed' && fiveOrMore(answers)
