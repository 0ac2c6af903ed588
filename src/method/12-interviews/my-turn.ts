import type { GroupId, PersonId } from '../../kernel/values.ts'
import type { State as Groups } from '../04-groups/tables.ts'
import { type Interview, interviewAt, type State, turnsAt } from './rules.ts'
import type { Turn } from './turns.ts'

/** What one person at the table has to do now (C2): the turn that runs among their two or three, and the one after. */
export type MyTurn = Readonly<{
  /** The turn that runs, or the next that has not begun; null when all of it is done, or nobody sits with me. */
  turn: Turn | null
  interview: Interview | null
  /** What follows when this turn is over. */
  after: Turn | null
  /** The turns among the two or three that I sit with, in order. */
  ours: readonly Turn[]
}>

export function myTurn(state: State, groups: Groups, group: GroupId, me: PersonId): MyTurn {
  const turns = turnsAt(state, groups, group)
  const mine = turns.filter(({ interviewer, interviewee }) => interviewer === me || interviewee === me)
  const together = new Set(mine.flatMap(({ interviewer, interviewee }) => [interviewer, interviewee]))
  const ours = turns.filter(({ interviewer, interviewee }) => together.has(interviewer) && together.has(interviewee))

  const held = ours.map((turn) => ({ turn, interview: interviewAt(state, group, turn.interview) }))
  const running = held
    .filter(({ interview }) => interview !== null && interview.endedAt === null)
    .sort((one, other) => (other.interview?.begunAt ?? 0) - (one.interview?.begunAt ?? 0))
  const waiting = held.filter(({ interview }) => interview === null)
  const [now = waiting.shift()] = running
  return { turn: now?.turn ?? null, interview: now?.interview ?? null, after: waiting[0]?.turn ?? null, ours }
}
