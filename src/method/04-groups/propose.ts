import { type Meeting, type Sitting, unlessFirst } from '../../kernel/values.ts'
import type { State as People } from '../03-people/rules.ts'
import type { Command } from './commands.ts'
import { seatEverybody } from './engine/answer.ts'
import { questionFor } from './question-for.ts'
import type { State } from './tables.ts'

/** The tables as the engine proposes them, as a command; null when nobody takes part, or what is laid down clashes. */
export function proposal(
  state: State,
  people: People,
  meeting: Meeting,
  seed: number,
  sitting: Sitting = 1,
): Extract<Command, { type: 'form-groups' }> | null {
  const answer = seatEverybody(questionFor(state, people, meeting, sitting, { seed }))
  return answer.isMade && answer.tables.length
    ? { type: 'form-groups', meeting, ...unlessFirst(sitting), tables: answer.tables.map((members) => [...members]) }
    : null
}
