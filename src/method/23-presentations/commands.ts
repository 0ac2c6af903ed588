import { z } from 'zod'
import { day, id, perhapsText } from '../../kernel/shapes.ts'

const group = id<'group'>()

/** A group has told the room, or another has already said it; null takes the mark back. */
const how = z.enum(['told', 'already-said']).nullable()

/** What may be done while the groups present (D6) and when the responsible group ends the day (D7). */
export const commands = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('order-presentations'), order: z.array(group).max(1_500) }),
  z.strictObject({ type: z.literal('present'), group: group.nullable() }),
  z.strictObject({ type: z.literal('mark-told'), group, how }),
  /** At the table itself: others have said what we would, or we have something to add after all. */
  z.strictObject({ type: z.literal('leave-to-others'), group, isSaid: z.boolean() }),
  z.strictObject({
    type: z.literal('tell-what-next'),
    planBy: day.nullable(),
    nextSign: day.nullable(),
    whoDoes: perhapsText,
    involvedAgain: perhapsText,
  }),
])

export type Command = Readonly<z.infer<typeof commands>>
export type How = NonNullable<z.infer<typeof how>>
