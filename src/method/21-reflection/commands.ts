import { z } from 'zod'
import { id, line, turnCommands } from '../../kernel/shapes.ts'

const group = id<'group'>()
const wish = id<'wish'>()

/** Where a chosen wish comes from: a wish on a sheet, a theme of the summary, or the group's own words. */
const from = z.union([z.strictObject({ group, wish }), z.strictObject({ theme: id<'theme'>() })])

/** What may be done in the round (D3) and when the group chooses (D4). What somebody thinks is never sent. */
export const commands = z.discriminatedUnion('type', [
  ...turnCommands,
  z.strictObject({ type: z.literal('choose-wish'), group, wish, from: from.nullable(), said: line }),
  z.strictObject({ type: z.literal('put-wish-aside'), group }),
  z.strictObject({ type: z.literal('use-paper'), group, onPaper: z.boolean() }),
])

export type Command = Readonly<z.infer<typeof commands>>
export type Source = Readonly<z.infer<typeof from>>
