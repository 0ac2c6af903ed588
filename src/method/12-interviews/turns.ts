import type { InterviewId, PersonId } from '../../kernel/values.ts'
import { type Asking, askingsAmong } from '../04-groups/engine/pairs.ts'

/** One way of an interview (C2), with the id under which it is held. */
export type Turn = Readonly<{ interview: InterviewId }> & Asking

export const interviewOf = (interviewer: PersonId, interviewee: PersonId): InterviewId =>
  `${interviewer}.${interviewee}`

/** Who asks whom at a table, in the order of the chairs: see `askingsAmong`. */
export const turnsAmong = (people: readonly PersonId[]): readonly Turn[] =>
  askingsAmong(people).map(({ interviewer, interviewee, round }) => ({
    interview: interviewOf(interviewer, interviewee),
    interviewer,
    interviewee,
    round,
  }))
