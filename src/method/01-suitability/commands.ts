import { z } from 'zod'
import { id, line, perhapsText, text } from '../../kernel/shapes.ts'
import { answers, sides, signs } from './check.ts'

const contact = id<'contact'>()
const question = id<'question'>()
const note = id<'note'>()

/** What may be done with the check, the contacts, the complex questions and the box (A1-A5). */
export const commands = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('answer-sign'), sign: z.enum(signs), answer: z.enum(answers).nullable() }),
  z.strictObject({ type: z.literal('take-part-in-check'), side: z.enum(sides), takesPart: z.boolean() }),
  z.strictObject({ type: z.literal('write-thoughts'), said: perhapsText }),
  z.strictObject({ type: z.literal('add-contact'), contact, who: line, reach: line }),
  z.strictObject({ type: z.literal('rewrite-contact'), contact, who: line, reach: line }),
  z.strictObject({ type: z.literal('strike-out-contact'), contact }),
  z.strictObject({ type: z.literal('add-complex-question'), question, said: text }),
  z.strictObject({ type: z.literal('settle-complex-question'), question, isSettled: z.boolean() }),
  z.strictObject({ type: z.literal('strike-out-complex-question'), question }),
  z.strictObject({ type: z.literal('drop-note'), note, said: text }),
  z.strictObject({ type: z.literal('strike-out-dropped-note'), note }),
  z.strictObject({ type: z.literal('open-box'), isOpen: z.boolean() }),
])

export type Command = Readonly<z.infer<typeof commands>>
