import { z } from 'zod'
import { id, line } from '../../kernel/shapes.ts'

const group = id<'group'>()
const question = id<'question'>()

/** What becomes of a question that a table has asked: waiting, taken up aloud, answered, or kept for later. */
export const standings = ['waiting', 'taken-up', 'answered', 'kept-back'] as const
export type Standing = (typeof standings)[number]

/** What may be done while the day begins: talk it through, ask, and answer (C1). */
export const commands = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('talk-through'), group, isDone: z.boolean() }),
  z.strictObject({ type: z.literal('ask-question'), group, question, said: line }),
  z.strictObject({ type: z.literal('strike-out-question'), question }),
  z.strictObject({ type: z.literal('handle-question'), question, standing: z.enum(standings) }),
])

export type Command = Readonly<z.infer<typeof commands>>
