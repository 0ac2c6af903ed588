import { z } from 'zod'
import { day, perhapsText, text } from '../../kernel/shapes.ts'
import type { WishId } from '../../kernel/values.ts'
import { verdicts } from './verdicts.ts'

const wish = z
  .string()
  .regex(/^plan\.(table|theme|sheet|wish)\.[A-Za-z0-9_-]{1,64}$/)
  .brand<'wish'>() as unknown as z.ZodType<WishId>

/** What may be done with a wish that goes to the board or director (E2). */
export const commands = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('escalate'), wish, reason: text }),
  z.strictObject({ type: z.literal('withdraw-escalation'), wish }),
  z.strictObject({
    type: z.literal('answer-escalation'),
    wish,
    verdict: z.enum(verdicts),
    reason: perhapsText,
    /** From when, or when it is looked at again. */
    by: day.nullable(),
  }),
])

export type Command = Readonly<z.infer<typeof commands>>
