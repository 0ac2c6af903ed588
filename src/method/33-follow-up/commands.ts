import { z } from 'zod'
import { day, id, perhapsText, text } from '../../kernel/shapes.ts'
import type { MeasureId, WishId } from '../../kernel/values.ts'
import { done, helps } from './check-questions.ts'
import { noteKinds } from './note-kinds.ts'
import { statuses } from './statuses.ts'

const measure = z
  .string()
  .regex(/^plan\.(form|measure)\.[A-Za-z0-9_-]{1,64}$/)
  .brand<'measure'>() as unknown as z.ZodType<MeasureId>
const wish = z
  .string()
  .regex(/^plan\.(table|theme|sheet|wish)\.[A-Za-z0-9_-]{1,64}$/)
  .brand<'wish'>() as unknown as z.ZodType<WishId>
/** A question may be left open. */
const said = z.strictObject({ done: z.enum(done).nullable(), helps: z.enum(helps).nullable() })
const answers = z.record(wish, said).refine((all) => Object.keys(all).length <= 100)

/** What may be done while the plan is carried out (E3) and when it is held against the criteria (E4). */
export const commands = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('report-status'), measure, status: z.enum(statuses), note: perhapsText }),
  z.strictObject({ type: z.literal('strike-out-status-note'), measure }),
  z.strictObject({ type: z.literal('plan-look'), day: day.nullable() }),
  z.strictObject({ type: z.literal('open-check'), check: id<'check'>(), until: day.nullable() }),
  z.strictObject({ type: z.literal('answer-check'), check: id<'check'>(), answer: id<'answer'>(), answers }),
  z.strictObject({ type: z.literal('close-check'), check: id<'check'>() }),
  z.strictObject({ type: z.literal('note-down'), note: id<'note'>(), kind: z.enum(noteKinds), said: text }),
  z.strictObject({ type: z.literal('strike-out-note'), note: id<'note'>() }),
  z.strictObject({ type: z.literal('hold-against-criteria'), process: perhapsText, result: perhapsText }),
  z.strictObject({ type: z.literal('close-process'), isClosed: z.boolean() }),
])

export type Command = Readonly<z.infer<typeof commands>>
export type Said = Readonly<z.infer<typeof said>>
