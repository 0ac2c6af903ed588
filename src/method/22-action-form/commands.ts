import { z } from 'zod'
import { id, line, penCommands, photoCommands } from '../../kernel/shapes.ts'
import { levels } from './levels.ts'

const group = id<'group'>()
const measure = id<'measure'>()
const perhapsLine = z.string().trim().max(280)
/** Who acts, with which resources and from when may be left open; what is done may not. */
const said = {
  level: z.enum(levels),
  what: line,
  who: perhapsLine,
  resources: perhapsLine,
  from: perhapsLine,
  /** When this comes up ... */
  cue: perhapsLine.optional(),
  /** ... then we do this. */
  act: perhapsLine.optional(),
}

/** What may be done with an action form and its pen (D5). */
export const commands = z.discriminatedUnion('type', [
  ...penCommands,
  ...photoCommands,
  z.strictObject({ type: z.literal('add-measure'), group, measure, ...said }),
  z.strictObject({ type: z.literal('rewrite-measure'), group, measure, ...said }),
  z.strictObject({ type: z.literal('strike-out-measure'), group, measure }),
  z.strictObject({ type: z.literal('finish-form'), group, isDone: z.boolean() }),
  z.strictObject({ type: z.literal('use-paper'), group, onPaper: z.boolean() }),
])

export type Command = Readonly<z.infer<typeof commands>>
