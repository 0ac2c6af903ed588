import { z } from 'zod'
import { day, id, line, meeting, minutes, perhapsText, sitting } from '../../kernel/shapes.ts'
import { tasks } from './checklist.ts'

const person = id<'person'>()
const perhapsLine = z.string().trim().max(280)

/** What somebody may take on in the responsible group (B6, B7). */
export const teamRoles = ['responsible', 'facilitator', 'scribe'] as const
export type TeamRole = (typeof teamRoles)[number]

/** The last instant that a calendar knows. */
const lastInstant = 8_640_000_000_000_000

/** What the responsible group may do before the first meeting (B2, B3, B6-B9). An empty text is one that is not there. */
export const commands = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('join-team'), person, title: perhapsLine }),
  z.strictObject({ type: z.literal('name-role'), person, role: z.enum(teamRoles), holds: z.boolean() }),
  z.strictObject({ type: z.literal('take-over') }),
  z.strictObject({ type: z.literal('describe-workplace'), workplace: line, purpose: perhapsText }),
  z.strictObject({
    type: z.literal('book-meeting'),
    meeting,
    sitting: sitting.optional(),
    startsAt: z.number().int().min(0).max(lastInstant).nullable(),
    minutes,
    place: perhapsLine,
  }),
  z.strictObject({ type: z.literal('drop-sitting'), meeting, sitting }),
  z.strictObject({ type: z.literal('inform-employees'), text: perhapsText, discussedOn: day.nullable() }),
  z.strictObject({ type: z.literal('write-criteria'), process: perhapsText, result: perhapsText }),
  z.strictObject({ type: z.literal('agree-follow-up'), how: perhapsText, by: day.nullable() }),
  z.strictObject({ type: z.literal('plan-dates'), dues: z.partialRecord(z.enum(tasks), day) }),
  z.strictObject({
    type: z.literal('do-task'),
    task: z.enum(tasks),
    owner: person.nullable(),
    due: day.nullable(),
    isDone: z.boolean(),
  }),
])

export type Command = Readonly<z.infer<typeof commands>>
