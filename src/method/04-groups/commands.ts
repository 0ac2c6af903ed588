import { z } from 'zod'
import { id, meeting, sitting } from '../../kernel/shapes.ts'
import { mostPeople } from '../03-people/limits.ts'
import { largestTable, wishes } from './engine/question.ts'

const person = id<'person'>()
const group = id<'group'>()
const company = id<'company'>()
const table = z.number().int().min(1).max(mostPeople)

/** What may be done with the groups of a meeting (B4, B5, D2). */
export const commands = z.discriminatedUnion('type', [
  // The finished tables in the order in which they stand in the room, an empty one where a table of the room is not used.
  z.strictObject({
    type: z.literal('form-groups'),
    meeting,
    sitting: sitting.optional(),
    tables: z.array(z.array(person).max(largestTable)).max(mostPeople),
  }),
  z.strictObject({ type: z.literal('keep-groups'), sitting: sitting.optional() }),
  z.strictObject({ type: z.literal('move-person'), meeting, person, to: group }),
  z.strictObject({ type: z.literal('take-seat'), meeting, person }),
  z.strictObject({ type: z.literal('give-up-seat'), person }),
  // Null: no longer.
  z.strictObject({ type: z.literal('ask-for-chair'), meeting, person, group: group.nullable() }),
  z.strictObject({ type: z.literal('let-in'), meeting, person, group }),
  z.strictObject({ type: z.literal('turn-away'), meeting, person, group }),
  z.strictObject({ type: z.literal('lock-groups'), meeting, sitting: sitting.optional(), isLocked: z.boolean() }),

  z.strictObject({
    type: z.literal('order-wishes'),
    order: z.array(z.enum(wishes)).max(wishes.length),
    size: z.union([z.literal(3), z.literal(4), z.literal(5)]),
  }),
  z.strictObject({
    type: z.literal('describe-tables'),
    tables: z
      .array(z.strictObject({ places: z.number().int().min(1).max(30), isNearDoor: z.boolean() }))
      .max(mostPeople),
  }),
  // Left empty when it is no longer wished for.
  z.strictObject({ type: z.literal('keep-apart'), company, people: z.array(person).max(50) }),
  z.strictObject({ type: z.literal('keep-together'), company, people: z.array(person).max(largestTable) }),
  z.strictObject({ type: z.literal('hold-place'), meeting, person, table: table.nullable() }),
])

export type Command = Readonly<z.infer<typeof commands>>
