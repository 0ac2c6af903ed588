import { z } from 'zod'
import { day, perhapsText } from '../../kernel/shapes.ts'
import type { MeasureId } from '../../kernel/values.ts'
import { statuses } from './statuses.ts'

const measure = z
  .string()
  .regex(/^plan\.(form|measure)\.[A-Za-z0-9_-]{1,64}$/)
  .brand<'measure'>() as unknown as z.ZodType<MeasureId>

/** What may be done while the plan is carried out (E3) and when it is held against the criteria (E4). */
export const commands = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('report-status'), measure, status: z.enum(statuses), note: perhapsText }),
  z.strictObject({ type: z.literal('plan-look'), day: day.nullable() }),
  z.strictObject({ type: z.literal('hold-against-criteria'), process: perhapsText, result: perhapsText }),
  z.strictObject({ type: z.literal('close-process'), isClosed: z.boolean() }),
])

export type Command = Readonly<z.infer<typeof commands>>
