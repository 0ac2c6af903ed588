import { z } from 'zod'
import { id, line, perhapsText } from '../../kernel/shapes.ts'

const sheet = id<'group'>()
const group = id<'group'>()
const question = id<'question'>()

/** What may be done at the sheets that hang (C7, C8, D1). A sheet is named by the group that wrote it. */
export const commands = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('stand-by-sheet'), group }),
  z.strictObject({ type: z.literal('hand-over-sheet'), group, to: id<'person'>().nullable() }),
  z.strictObject({ type: z.literal('visit-sheet'), sheet, group }),
  z.strictObject({ type: z.literal('this-matters-to-us'), sheet, wish: id<'wish'>(), group, matters: z.boolean() }),
  z.strictObject({ type: z.literal('ask-question'), sheet, question, said: line }),
  z.strictObject({ type: z.literal('leave-thought'), sheet, question, said: line }),
  // Left empty when it was answered aloud, at the sheet.
  z.strictObject({ type: z.literal('answer-question'), question, said: perhapsText }),
  z.strictObject({ type: z.literal('hide-question'), question, isHidden: z.boolean() }),
  z.strictObject({ type: z.literal('strike-out-question'), question }),
  z.strictObject({ type: z.literal('show-on-wall'), sheet: sheet.nullable() }),
])

export type Command = Readonly<z.infer<typeof commands>>
