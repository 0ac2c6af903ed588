import { z } from 'zod'
import { id, meeting, sitting } from '../../kernel/shapes.ts'

/** What may be done with the groups of a meeting (B4, B5, D2). */
export const commands = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('form-groups'),
    meeting,
    sitting: sitting.optional(),
    seed: z.number().int().min(0).max(4_294_967_295),
  }),
  z.strictObject({ type: z.literal('keep-groups'), sitting: sitting.optional() }),
  z.strictObject({ type: z.literal('move-person'), meeting, person: id<'person'>(), to: id<'group'>() }),
  z.strictObject({ type: z.literal('take-seat'), meeting, person: id<'person'>() }),
  z.strictObject({ type: z.literal('give-up-seat'), person: id<'person'>() }),
  z.strictObject({ type: z.literal('lock-groups'), meeting, sitting: sitting.optional(), isLocked: z.boolean() }),
])

export type Command = Readonly<z.infer<typeof commands>>
