import { z } from 'zod'
import { id, line, penCommands, photoCommands } from '../../kernel/shapes.ts'

const group = id<'group'>()
const wish = id<'wish'>()
const place = z.union([z.literal(1), z.literal(2), z.literal(3)])

/** What may be done with a sheet and its pen (C6). */
export const commands = z.discriminatedUnion('type', [
  ...penCommands,
  ...photoCommands,
  z.strictObject({ type: z.literal('write-wish'), group, wish, said: line }),
  z.strictObject({ type: z.literal('rewrite-wish'), group, wish, said: line }),
  z.strictObject({ type: z.literal('strike-out-wish'), group, wish }),
  z.strictObject({ type: z.literal('put-on-place'), group, wish, place: place.nullable() }),
  z.strictObject({ type: z.literal('finish-sheet'), group, isDone: z.boolean() }),
  z.strictObject({ type: z.literal('use-paper'), group, onPaper: z.boolean() }),
])

export type Command = Readonly<z.infer<typeof commands>>
export type Place = z.infer<typeof place>
