import type { InterviewId, PersonId } from '../../kernel/values.ts'

/** One way of an interview (C2): who asks, who answers, and in which round this happens at the table. */
export type Turn = Readonly<{ interview: InterviewId; interviewer: PersonId; interviewee: PersonId; round: number }>

export const interviewOf = (interviewer: PersonId, interviewee: PersonId): InterviewId =>
  `${interviewer}.${interviewee}`

/**
 * Who asks whom at a table, in the order of the chairs: two and two, each way. Where the number is odd, three sit
 * together and the question goes round: the first asks the second, the second the third, the third the first.
 */
export function turnsAmong(people: readonly PersonId[]): readonly Turn[] {
  if (people.length < 2) return []
  const size = people.length === 3 ? 3 : 2
  const [together, others] = [people.slice(0, size), people.slice(size)]
  const turns = together.flatMap((interviewer, seat): Turn[] => {
    const interviewee = together[(seat + 1) % size]
    return interviewee
      ? [{ interview: interviewOf(interviewer, interviewee), interviewer, interviewee, round: seat + 1 }]
      : []
  })
  return [...turns, ...turnsAmong(others)].sort((one, other) => one.round - other.round)
}
