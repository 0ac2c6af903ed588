import { type Instant, meetings } from '../../../kernel/values.ts'
import type { Language } from '../../../kernel/words.ts'
import { signs } from '../../../method/01-suitability/check.ts'
import { bookingOf } from '../../../method/02-preparation/rules.ts'
import { groupsOf } from '../../../method/04-groups/tables.ts'
import { gatheringsOf } from '../../../method/05-agenda/gatherings.ts'
import * as stories from '../../../method/13-story-round/rules.ts'
import * as sheets from '../../../method/14-wishes/rules.ts'
import { keyOf, themesOf } from '../../../method/16-summary/rules.ts'
import { reflectionOf } from '../../../method/21-reflection/rules.ts'
import { wordsFrom } from '../../../method/22-action-form/measure-texts.ts'
import * as forms from '../../../method/22-action-form/rules.ts'
import { statements } from '../../../method/24-evaluation/questions.ts'
import { results, standingNotes } from '../../../method/24-evaluation/rules.ts'
import { approvers } from '../../../method/31-action-plan/approvers.ts'
import { asPublished, type Plan } from '../../../method/31-action-plan/plan.ts'
import { sentOff } from '../../../method/32-escalation/rules.ts'
import { allChecks, resultsOf, type StandingCheck } from '../../../method/33-follow-up/checks.ts'
import { noteKinds } from '../../../method/33-follow-up/note-kinds.ts'
import { notesOf } from '../../../method/33-follow-up/rules.ts'
import type { State } from '../../../process/process.ts'
import type { Names } from '../plan/plan-model.ts'
import { attendance } from '../reports/people-in.ts'
import { leftOut, type ProcessExport, schemaPath } from './export-shape.ts'

type Asked = Readonly<{ state: State; names: Names; language: Language; now: Instant }>

/**
 * A whole process to keep or to move, from what the responsible group may read and from nothing else: what it may not
 * read is not in `state`. Nobody's name stands in it but those of the group itself and of those who answer for a measure.
 */
export function processExport({ state, names, language, now }: Asked): ProcessExport {
  const { preparation, actionPlan, followUp, presentations, summary } = state
  return {
    format: 'flippover-process',
    version: 1,
    schema: schemaPath,
    exportedAt: time(now),
    language,
    leftOut: [...leftOut],
    workplace: preparation.workplace,
    purpose: preparation.purpose,
    check: checkIn(state),
    preparation: {
      team: Object.entries(preparation.team).map(([person, { roles, title }]) => ({
        name: names[person] ?? null,
        title,
        roles: [...roles],
      })),
      criteria: { process: preparation.criteria.process, result: preparation.criteria.result },
      carriedOut: { how: preparation.followUp.how, by: preparation.followUp.by },
      information: { text: preparation.information.text, discussedOn: preparation.information.discussedOn },
      units: Object.values(state.people.units).flatMap((unit) => unit ?? []),
    },
    meetings: meetingsIn(state),
    tookPart: meetings.map((meeting) => ({ meeting, ...attendance({ state }, meeting) })),
    sheets: sheetsIn(state),
    summary: {
      themes: themesOf(summary).map(({ title, isCentral, wishes }) => ({
        theme: title,
        isCentral,
        wishes: wishes.map(keyOf),
      })),
      agreedAt: perhaps(summary.agreedAt),
      minutes: summary.minutes,
    },
    forms: formsIn(state),
    whatNext: presentations.whatNext && {
      planBy: presentations.whatNext.planBy,
      nextSign: presentations.whatNext.nextSign,
      whoDoes: presentations.whatNext.whoDoes,
      involvedAgain: presentations.whatNext.involvedAgain,
    },
    evaluation: evaluationIn(state),
    plan: {
      version: actionPlan.version,
      publishedAt: perhaps(actionPlan.publishedAt),
      firstPublishedAt: perhaps(actionPlan.firstPublishedAt),
      published: actionPlan.published && planIn(actionPlan.published, names),
      draft: actionPlan.published && !actionPlan.isOpen ? null : planIn(asPublished(actionPlan.draft), names),
      approvals: approvers.flatMap((as) => {
        const approval = actionPlan.hearing.approvals[as]
        return approval ? [{ as, at: time(approval.at) }] : []
      }),
      comments: Object.values(actionPlan.hearing.comments).flatMap(({ wish, text, answer, isStruckOut }) =>
        isStruckOut || text === null ? [] : [{ wish, comment: text, answer }],
      ),
    },
    escalations: escalationsIn(state),
    followUp: {
      reports: Object.entries(followUp.reports).map(([measure, { status, note, at }]) => ({
        measure,
        status,
        note,
        at: time(at),
      })),
      nextLook: followUp.nextLook,
      checks: allChecks(followUp.checks).flatMap(answersTo),
      notes: noteKinds.flatMap((kind) =>
        notesOf(followUp, kind).flatMap(({ text, at }) => (text === null ? [] : [{ kind, said: text, at: time(at) }])),
      ),
      outcome: { process: followUp.outcome.process, result: followUp.outcome.result },
      closedAt: perhaps(followUp.closedAt),
    },
  }
}

/** What the employees said together, once the questions were closed. */
function answersTo(check: StandingCheck): ProcessExport['followUp']['checks'] {
  const results = resultsOf(check)
  if (check.isOpen) return []
  const wishes = Object.entries(results?.wishes ?? {}).map(([wish, { done, helps }]) => ({
    wish,
    isItDone: { ...done },
    doesItHelp: { ...helps },
  }))
  return [{ askedAt: time(check.openedAt), answers: results?.answers ?? null, wishes }]
}

const time = (at: Instant): string => new Date(at).toISOString()
const perhaps = (at: Instant | null): string | null => (at === null ? null : time(at))

function checkIn({ suitability }: State): ProcessExport['check'] {
  return {
    signs: signs.map((sign) => ({ sign, answer: suitability.answers[sign] })),
    talkedThroughBy: [...suitability.checkedBy],
    answeredAt: perhaps(suitability.answeredAt),
    thoughts: suitability.thoughts,
    complexQuestions: Object.values(suitability.complex).flatMap(({ text, isSettled, isStruckOut }) =>
      isStruckOut || text === null ? [] : [{ question: text, isSettled }],
    ),
  }
}

const meetingsIn = ({ preparation, agenda }: State): ProcessExport['meetings'] =>
  gatheringsOf(preparation).map(({ meeting, sitting }) => {
    const { startsAt, minutes, place } = bookingOf(preparation, meeting, sitting)
    const held = agenda.held.find((one) => one.meeting === meeting && one.sitting === sitting)
    return {
      meeting,
      sitting,
      bookedAt: perhaps(startsAt),
      minutes,
      place,
      begunAt: perhaps(held?.begunAt ?? null),
      endedAt: perhaps(held?.endedAt ?? null),
    }
  })

const sheetsIn = ({ groups, wishes, storyRound, exhibition }: State): ProcessExport['sheets'] =>
  groupsOf(groups, 1).map(({ group, sitting, table }) => {
    const sheet = sheets.sheetOf(wishes, group)
    const slips = Object.values(exhibition.questions).filter((one) => one.sheet === group && !one.isStruckOut)
    return {
      meeting: 1,
      sitting,
      table,
      onPaper: sheet.onPaper,
      wishes: sheets.standing(sheet).flatMap(({ wish, text, place }) =>
        text === null
          ? []
          : [
              {
                id: keyOf({ group, wish }),
                wish: text,
                place,
                alsoMattersToGroups: exhibition.matters[wish]?.length ?? 0,
              },
            ],
      ),
      hallmarks: stories
        .standing(stories.tellingOf(storyRound, group))
        .flatMap(({ text, isCentral }) => (text === null ? [] : [{ hallmark: text, isCentral }])),
      slips: slips.map(({ kind, text, answer }) => ({ kind, text, answer })),
    }
  })

const formsIn = ({ groups, actionForm, reflection }: State): ProcessExport['forms'] =>
  groupsOf(groups, 2).map(({ group, sitting, table }) => {
    const form = forms.formOf(actionForm, group)
    return {
      meeting: 2,
      sitting,
      table,
      onPaper: form.onPaper,
      chosenWish: reflectionOf(reflection, group).chosen?.text ?? null,
      measures: forms
        .standing(form)
        .filter(({ what }) => what !== null)
        .map((measure) => ({ level: measure.level, ...wordsFrom(measure) })),
    }
  })

function evaluationIn({ evaluation }: State): ProcessExport['evaluation'] {
  const found = results(evaluation)
  return {
    answers: found?.answers ?? null,
    counts: found ? statements.map((statement) => ({ statement, ...found.counts[statement] })) : [],
    said: [...(found?.said ?? [])],
    plenary: standingNotes(evaluation).flatMap(({ text }) => text ?? []),
  }
}

const planIn = (plan: Plan, names: Names): NonNullable<ProcessExport['plan']['published']> => ({
  wishes: Object.entries(plan.wishes).map(([id, { text, joinedInto, fate, reason, lookAgain, origin }]) => ({
    id,
    wish: text ?? '',
    answeredWith: joinedInto,
    answer: fate,
    reason: reason ?? '',
    lookedAtAgain: lookAgain,
    sheetsInMeeting1: origin.sheets.length,
    groupsInMeeting2: origin.chosenBy === null ? 0 : 1,
  })),
  measures: Object.entries(plan.measures).map(([id, measure]) => ({
    id,
    wish: measure.wish,
    level: measure.level,
    ...wordsFrom(measure),
    helpsWhen: measure.sign ?? '',
    deadline: measure.deadline,
    followUpOn: measure.followUpOn,
    answersForIt: measure.owner === null ? null : (names[measure.owner] ?? null),
  })),
})

const escalationsIn = ({ escalation }: State): ProcessExport['escalations'] =>
  sentOff(escalation).map(({ wish, text, reason, sentAt, answer }) => ({
    wish,
    text: text ?? '',
    reason,
    sentAt: time(sentAt),
    answer: answer && {
      verdict: answer.verdict,
      reason: answer.reason,
      by: answer.by,
      at: time(answer.at),
      isWrittenDown: answer.isWrittenDown,
    },
  }))
