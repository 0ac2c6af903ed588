import { z } from 'zod'
import { id, line, turnCommands } from '../../kernel/shapes.ts'

const group = id<'group'>()
const hallmark = id<'hallmark'>()

/** What may be done while a table tells (C4) and agrees (C5). */
export const commands = z.discriminatedUnion('type', [
  ...turnCommands,
  z.strictObject({ type: z.literal('add-hallmark'), group, hallmark, said: line }),
  z.strictObject({ type: z.literal('strike-out-hallmark'), group, hallmark }),
  z.strictObject({ type: z.literal('mark-central'), group, hallmark, isCentral: z.boolean() }),
  z.strictObject({ type: z.literal('agree'), group, isAgreed: z.boolean() }),
])

export type Command = Readonly<z.infer<typeof commands>>
