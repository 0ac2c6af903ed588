import { z } from 'zod'
import { id, meeting, minutes, sitting } from '../../kernel/shapes.ts'
import { steps } from './programme.ts'

const step = z.enum(steps)

/** What may be asked of the clock and the steps (B3). */
export const commands = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('plan-minutes'), step, minutes }),
  z.strictObject({ type: z.literal('open-step'), from: step.nullable(), to: step, sitting: sitting.optional() }),
  z.strictObject({ type: z.literal('extend-step'), step, toMinutes: minutes }),
  z.strictObject({ type: z.literal('stop-clock'), step }),
  z.strictObject({ type: z.literal('start-clock'), step }),
  z.strictObject({ type: z.literal('repeat-step'), step, openedAt: z.number().int() }),
  z.strictObject({ type: z.literal('end-meeting'), meeting }),
  z.strictObject({ type: z.literal('call-facilitator'), group: id<'group'>(), need: z.enum(['help', 'time']) }),
  z.strictObject({ type: z.literal('answer-call'), group: id<'group'>() }),
])

export type Command = Readonly<z.infer<typeof commands>>
