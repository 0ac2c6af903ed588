import { z } from 'zod'
import { id, meeting, minutes, sitting } from '../../kernel/shapes.ts'
import { breakKinds, mostBreaks, steps } from './programme.ts'

const step = z.enum(steps)
const [pause, kind] = [id<'break'>(), z.enum(breakKinds)]

/** What may be asked of the clock and the steps (B3). */
export const commands = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('plan-minutes'), step, minutes }),
  z.strictObject({ type: z.literal('move-step'), step, before: step.nullable() }),
  z.strictObject({ type: z.literal('leave-out-step'), step, isLeftOut: z.boolean() }),
  z.strictObject({ type: z.literal('plan-break'), break: pause, after: step, kind, minutes }),
  z.strictObject({ type: z.literal('remove-break'), break: pause }),
  z.strictObject({
    type: z.literal('lay-programme'),
    meeting,
    minutes: z.partialRecord(step, minutes),
    breaks: z.array(z.strictObject({ break: pause, after: step, kind, minutes })).max(mostBreaks),
  }),
  z.strictObject({
    type: z.literal('shift-minutes'),
    // What each had when it was asked, so that whoever sees an older programme changes nothing.
    changes: z.partialRecord(step, z.strictObject({ from: minutes, to: minutes })),
  }),
  z.strictObject({ type: z.literal('begin-pause'), step, kind, minutes }),
  z.strictObject({ type: z.literal('end-pause'), step }),
  z.strictObject({ type: z.literal('open-step'), from: step.nullable(), to: step, sitting: sitting.optional() }),
  z.strictObject({ type: z.literal('extend-step'), step, fromMinutes: minutes.optional(), toMinutes: minutes }),
  z.strictObject({ type: z.literal('stop-clock'), step }),
  z.strictObject({ type: z.literal('start-clock'), step }),
  z.strictObject({ type: z.literal('repeat-step'), step, openedAt: z.number().int() }),
  z.strictObject({ type: z.literal('end-meeting'), meeting, step: step.optional() }),
  z.strictObject({ type: z.literal('call-facilitator'), group: id<'group'>(), need: z.enum(['help', 'time']) }),
  z.strictObject({
    type: z.literal('answer-call'),
    group: id<'group'>(),
    calledAt: z.number().int().optional(),
  }),
])

export type Command = Readonly<z.infer<typeof commands>>
