import { z } from 'zod'
import { id, line, perhapsText } from '../../kernel/shapes.ts'
import { options } from './questions.ts'

/** A statement may be left unanswered. */
const option = z.enum(options).nullable()
const answers = z.strictObject({ heard: option, useful: option, hopeful: option })

/** What may be done when the two meetings are looked back on (D9). */
export const commands = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('open-evaluation') }),
  z.strictObject({ type: z.literal('answer-evaluation'), answer: id<'answer'>(), answers, said: perhapsText }),
  z.strictObject({ type: z.literal('close-evaluation') }),
  z.strictObject({ type: z.literal('note-plenary'), note: id<'note'>(), said: line }),
  z.strictObject({ type: z.literal('strike-out-plenary'), note: id<'note'>() }),
])

export type Command = Readonly<z.infer<typeof commands>>
export type Answers = Readonly<z.infer<typeof answers>>
