import { dayNumber } from '../kernel/calendar-days.ts'
import { type Day, type Instant, type Meeting, meetings } from '../kernel/values.ts'
import { tasks } from '../method/02-preparation/checklist.ts'
import { isTaskDone } from '../method/02-preparation/rules.ts'
import { whoTakesPart } from '../method/03-people/rules.ts'
import { groupsOf } from '../method/04-groups/tables.ts'
import { meetingOf } from '../method/05-agenda/programme.ts'
import { type StandingMeasure, toCarryOut, wishesWith } from '../method/31-action-plan/plan.ts'
import { sentOff } from '../method/32-escalation/rules.ts'
import { statusOf } from '../method/33-follow-up/rules.ts'
import type { State } from './process.ts'

/** How far a process has come, as one would say it. */
export const phases = ['preparing', 'meeting-1', 'between', 'meeting-2', 'planning', 'follow-up', 'closed'] as const
export type Phase = (typeof phases)[number]

/** What may wait for somebody: the checklist, a meeting whose day has passed, a plan, and what was agreed in it. */
export const waits = ['tasks', 'meeting', 'plan', 'measures', 'looks', 'wishes', 'board'] as const
export type Wait = (typeof waits)[number]

/** Where a process stands, in numbers and days: never a word that somebody has written, and nobody's name. */
export type Standing = Readonly<{
  phase: Phase
  /** The next day that everybody has been told of. */
  next: Readonly<{ what: 'meeting-1' | 'meeting-2' | 'plan' | 'look'; day: Day }> | null
  /** How many are invited, as it is: whoever shows it must hide the few (P3). */
  invited: number
  measures: number
  done: number
  /** How many of each wait today. */
  waits: Readonly<Record<Wait, number>>
}>

/** A board is given so many days before an answer is waited for (E2). */
const toAnswer = 14

/** Where a process stands on a day. `dayOf` says on which day something happened, where the workplace is. */
export function standingOf(state: State, today: Day, dayOf: (at: Instant) => Day): Standing {
  const { agenda, actionPlan, escalation, followUp, people, preparation, presentations } = state
  const phase = phaseOf(state)
  const { published } = actionPlan
  const measures = published ? toCarryOut(published) : []
  const isOpen = ({ measure }: StandingMeasure): boolean => !['done', 'stopped'].includes(statusOf(followUp, measure))
  const follows = phase === 'follow-up'
  const isPast = (day: Day | null): boolean => day !== null && day < today
  const isHere = (day: Day | null): boolean => day !== null && day <= today
  const counted = (is: boolean, many: number): number => (is ? many : 0)
  const day = (meeting: Meeting): Day | null => {
    const { startsAt } = preparation.booked[meeting]
    return startsAt === null ? null : dayOf(startsAt)
  }
  const notHeld = meetings.filter((meeting) => agenda.endedAt[meeting] === null && !isRunning(state, meeting))
  const known = {
    takePart: whoTakesPart(people).length,
    tables: groupsOf(state.groups, 1).length,
    reached: Object.values(people.persons).filter(({ reachedBy }) => reachedBy[1] !== null).length,
  }
  return {
    phase,
    next: nextDay(state, phase, day),
    invited: known.takePart,
    measures: measures.length,
    done: measures.filter(({ measure }) => statusOf(followUp, measure) === 'done').length,
    waits: {
      tasks: counted(
        phase === 'preparing',
        tasks.filter((task) => isPast(preparation.tasks[task].due) && !isTaskDone(preparation, task, known)).length,
      ),
      meeting: counted(phase === 'preparing' || phase === 'between', notHeld.filter((one) => isPast(day(one))).length),
      plan: counted(phase === 'planning' && isPast(presentations.whatNext?.planBy ?? null), 1),
      measures: counted(follows, measures.filter((one) => isOpen(one) && isPast(one.deadline)).length),
      looks:
        counted(follows && isPast(followUp.nextLook), 1) +
        counted(follows, measures.filter((one) => isOpen(one) && isUnseen(one, today)).length),
      wishes: counted(
        follows && published !== null,
        published ? wishesWith(published, 'later').filter(({ lookAgain }) => isHere(lookAgain)).length : 0,
      ),
      board: counted(
        follows,
        sentOff(escalation).filter(
          ({ answer, sentAt }) => answer === null && dayNumber(today) - dayNumber(dayOf(sentAt)) >= toAnswer,
        ).length,
      ),
    },
  }

  /** The day to look at it on the way has passed, and nobody has said how it goes since. */
  function isUnseen({ measure, followUpOn }: StandingMeasure, on: Day): boolean {
    const report = followUp.reports[measure]
    return followUpOn !== null && followUpOn < on && (report === undefined || dayOf(report.at) < followUpOn)
  }
}

const isRunning = ({ agenda }: State, meeting: Meeting): boolean =>
  agenda.open !== null && meetingOf(agenda.open.step) === meeting

function phaseOf(state: State): Phase {
  const { agenda, actionPlan, followUp } = state
  if (followUp.closedAt !== null) return 'closed'
  if (isRunning(state, 1)) return 'meeting-1'
  if (isRunning(state, 2)) return 'meeting-2'
  if (actionPlan.published) return 'follow-up'
  if (agenda.endedAt[2] !== null) return 'planning'
  return agenda.endedAt[1] === null ? 'preparing' : 'between'
}

function nextDay(state: State, phase: Phase, day: (meeting: Meeting) => Day | null): Standing['next'] {
  const says = (what: NonNullable<Standing['next']>['what'], on: Day | null): Standing['next'] =>
    on === null ? null : { what, day: on }
  switch (phase) {
    case 'preparing':
      return says('meeting-1', day(1))
    case 'meeting-1':
    case 'between':
      return says('meeting-2', day(2))
    case 'meeting-2':
    case 'planning':
      return says('plan', state.presentations.whatNext?.planBy ?? null)
    case 'follow-up':
      return says('look', state.followUp.nextLook)
    case 'closed':
      return null
  }
}

export const waitsInAll = ({ waits: of }: Standing): number => waits.reduce((sum, wait) => sum + of[wait], 0)
