import { z } from 'zod'
import { id, line, meeting, sitting } from '../../kernel/shapes.ts'
import { mostPeople } from './limits.ts'

const person = id<'person'>()
const unit = id<'unit'>()

/** How an invitation gets to somebody: by mail, a letter on paper, a poster, or told by somebody. */
export const channels = ['mail', 'letter', 'poster', 'told'] as const
export type Channel = (typeof channels)[number]

/** What may be done with the roster and the door (B1). Names and mail addresses never pass here: they have a table of their own. */
export const commands = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('invite-people'),
    people: z.array(z.strictObject({ person, unit: unit.nullable(), isManager: z.boolean() })).max(mostPeople),
    units: z.record(unit, line),
  }),
  z.strictObject({ type: z.literal('withdraw-invitation'), person }),
  z.strictObject({ type: z.literal('add-at-the-door'), person }),
  z.strictObject({ type: z.literal('choose-sitting'), people: z.array(person).max(mostPeople), meeting, sitting }),
  z.strictObject({
    type: z.literal('reach-people'),
    people: z.array(person).max(mostPeople),
    meeting,
    channel: z.enum(channels).nullable(),
  }),
  z.strictObject({ type: z.literal('arrive'), person, meeting, sitting: sitting.optional() }),
  z.strictObject({ type: z.literal('leave'), person, meeting }),
  z.strictObject({ type: z.literal('open-door'), isOpen: z.boolean() }),
])

export type Command = Readonly<z.infer<typeof commands>>
