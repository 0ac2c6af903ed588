import { type Instant, minute, type PersonId } from '../../kernel/values.ts'
import { toCarryOut } from '../../method/31-action-plan/plan.ts'
import { statusOf } from '../../method/33-follow-up/rules.ts'
import type { State } from '../../process/process.ts'
import { notesLiveAfterMeeting, notesLiveAtMost } from '../drawer.ts'
import { placesLast } from '../sign-in.ts'

const day = 24 * 60 * minute

/** How long things are kept, in milliseconds: what the server does, and what every notice says (P7, P10). */
export const holds = {
  notesAfterMeeting: notesLiveAfterMeeting,
  notesAtMost: notesLiveAtMost,
  places: placesLast,
  /** Mail addresses and what seating needed, after the last meeting 2. */
  contacts: 30 * day,
  /** Names, after the plan was published for the first time. */
  names: 90 * day,
  /** Everything, after the process was closed. */
  afterClosing: 365 * day,
  /** Everything, when nobody closed it: after the last thing that was to happen. */
  unclosed: 730 * day,
  /** The account of somebody who is in no process and looks after no organisation, after they last came in. */
  accounts: 90 * day,
  /** So long beforehand the responsible group is told, and offered a copy. */
  notice: 30 * day,
} as const
export type Holds = Readonly<Record<keyof typeof holds, number>>

/** What goes by itself, in the order in which it goes. */
export const goes = ['contacts', 'names', 'everything'] as const
export type Goes = (typeof goes)[number]

/**
 * When what is kept about people goes (P7). Null: not as far as anyone can say yet.
 * `begunAt` is the moment at which the process was made.
 */
export function whenItGoes(
  { agenda, actionPlan, followUp, preparation }: State,
  begunAt: Instant,
): Readonly<Record<Goes, Instant | null>> {
  const ended = agenda.held.flatMap(({ endedAt }) => endedAt ?? [])
  const endedLast = agenda.held.filter(({ meeting }) => meeting === 2).flatMap(({ endedAt }) => endedAt ?? [])
  const { firstPublishedAt } = actionPlan
  const { closedAt } = followUp
  const byEnd = preparation.followUp.by === null ? [] : [Date.parse(preparation.followUp.by)]
  const lastly = Math.max(begunAt, ...ended, ...byEnd, firstPublishedAt ?? begunAt)
  return {
    contacts: agenda.open === null && endedLast.length ? Math.max(...endedLast) + holds.contacts : null,
    names: firstPublishedAt === null ? null : firstPublishedAt + holds.names,
    everything: closedAt === null ? lastly + holds.unclosed : closedAt + holds.afterClosing,
  }
}

/**
 * Those who answer for a measure that is neither done nor stopped: their name, address and link stay until it is, so that
 * they can be reminded and say how it goes. Nobody, once the process is closed.
 */
export function ownersOfOpenMeasures({ actionPlan, followUp }: State): ReadonlySet<PersonId> {
  const { published } = actionPlan
  if (!published || followUp.closedAt !== null) return new Set()
  const open = toCarryOut(published).filter(({ measure }) => !['done', 'stopped'].includes(statusOf(followUp, measure)))
  return new Set(open.flatMap(({ owner }) => owner ?? []))
}
