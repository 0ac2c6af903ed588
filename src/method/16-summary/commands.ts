import { z } from 'zod'
import { id, line } from '../../kernel/shapes.ts'
import { longestMinutes } from './limits.ts'

const theme = id<'theme'>()

/** What may be done while the wishes of all tables are gathered (C9). */
export const commands = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('name-theme'), theme, said: line }),
  z.strictObject({ type: z.literal('rename-theme'), theme, said: line }),
  z.strictObject({ type: z.literal('strike-out-theme'), theme }),
  z.strictObject({
    type: z.literal('place-wish'),
    group: id<'group'>(),
    wish: id<'wish'>(),
    theme: theme.nullable(),
  }),
  z.strictObject({ type: z.literal('mark-central'), theme, isCentral: z.boolean() }),
  z.strictObject({ type: z.literal('agree'), isAgreed: z.boolean() }),
  /** `upon`: the stamp of what stood there when it was written (`merge.ts`). */
  z.strictObject({
    type: z.literal('take-minutes'),
    said: z.string().trim().max(longestMinutes),
    upon: z.string().max(20),
  }),
])

export type Command = Readonly<z.infer<typeof commands>>
