import { z } from 'zod'
import { id, line } from '../../kernel/shapes.ts'
import type { InterviewId } from '../../kernel/values.ts'

const group = id<'group'>()
const note = id<'note'>()

/** Who asks whom: the two ids with a full stop between, `kari.ola`. */
const interview = z.string().regex(/^[A-Za-z0-9_-]{1,64}\.[A-Za-z0-9_-]{1,64}$/) as unknown as z.ZodType<InterviewId>

/** No table is larger than this, however many come late. */
const mostAtTable = 12

/** What may be done in the pair interviews (C2, C3). */
export const commands = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('draw-pairs'), group, present: z.array(id<'person'>()).max(mostAtTable) }),
  z.strictObject({ type: z.literal('begin-interview'), group, interview }),
  z.strictObject({ type: z.literal('end-interview'), group, interview }),
  z.strictObject({ type: z.literal('take-note'), group, interview, note, said: line }),
  z.strictObject({ type: z.literal('strike-out-note'), group, interview, note }),
  z.strictObject({ type: z.literal('forget-notes') }),
])

export type Command = Readonly<z.infer<typeof commands>>
