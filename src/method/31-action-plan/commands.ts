import { z } from 'zod'
import { day, id, line, perhapsText, text } from '../../kernel/shapes.ts'
import type { CommentId, MeasureId, WishId } from '../../kernel/values.ts'
import { levels } from '../22-action-form/levels.ts'
import { approvers } from './approvers.ts'
import { fates } from './fates.ts'
import { mostAtOnce } from './sheet-wishes.ts'
import { successes } from './successes.ts'

/** What stands in the plan bears a name that tells where it came from, so that gathering twice gathers once. */
const wish = z
  .string()
  .regex(/^plan\.(table|theme|sheet|wish)\.[A-Za-z0-9_-]{1,64}$/)
  .brand<'wish'>() as unknown as z.ZodType<WishId>
const measure = z
  .string()
  .regex(/^plan\.(form|measure)\.[A-Za-z0-9_-]{1,64}$/)
  .brand<'measure'>() as unknown as z.ZodType<MeasureId>
const comment = z
  .string()
  .regex(/^plan\.comment\.[A-Za-z0-9_-]{1,64}$/)
  .brand<'comment'>() as unknown as z.ZodType<CommentId>
const perhapsLine = z.string().trim().max(280)
const said = {
  level: z.enum(levels),
  what: line,
  who: perhapsLine,
  resources: perhapsLine,
  /** From when, as it was said: "1. mars". */
  from: perhapsLine,
  /** By when it is done. */
  deadline: day.nullable(),
  /** When this comes up ... then we do this. */
  cue: perhapsLine.optional(),
  act: perhapsLine.optional(),
  /** How we shall see that it helps. */
  sign: perhapsLine.optional(),
  /** When it is looked at on the way. */
  followUpOn: day.nullable().optional(),
  /** The one who answers for it, and is reminded. */
  owner: id<'person'>().nullable().optional(),
  /** Which of the two kinds of success it helps to reach. */
  serves: z.enum(successes).nullable().optional(),
}
const version = z.number().int().min(0).max(10_000)

/** What the responsible group may do with the draft of the action plan (E1). */
export const commands = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('gather-draft') }),
  z.strictObject({ type: z.literal('add-wish'), wish: id<'wish'>(), said: line }),
  z.strictObject({ type: z.literal('rewrite-wish'), wish, said: line }),
  z.strictObject({ type: z.literal('strike-out-wish'), wish }),
  z.strictObject({ type: z.literal('join-wishes'), wish, into: wish.nullable() }),
  /** Wishes that stood on sheets are brought into the plan, to be answered there: each by itself, or by one that is there. */
  z.strictObject({
    type: z.literal('take-up-wishes'),
    wishes: z.array(id<'wish'>()).min(1).max(mostAtOnce),
    into: wish.nullable(),
  }),
  z.strictObject({
    type: z.literal('sort-wish'),
    wish,
    fate: z.enum(fates).nullable(),
    reason: perhapsText,
    lookAgain: day.nullable(),
  }),
  z.strictObject({ type: z.literal('add-measure'), measure: id<'measure'>(), wish, ...said }),
  z.strictObject({ type: z.literal('rewrite-measure'), measure, ...said }),
  z.strictObject({ type: z.literal('strike-out-measure'), measure }),
  z.strictObject({ type: z.literal('open-hearing'), isOpen: z.boolean(), until: day.nullable() }),
  z.strictObject({ type: z.literal('comment-on-plan'), comment: id<'comment'>(), wish: wish.nullable(), said: text }),
  z.strictObject({ type: z.literal('answer-comment'), comment, said: perhapsText }),
  z.strictObject({ type: z.literal('strike-out-comment'), comment }),
  z.strictObject({ type: z.literal('approve-plan'), as: z.enum(approvers), isGiven: z.boolean() }),
  z.strictObject({ type: z.literal('publish-plan'), version }),
  z.strictObject({ type: z.literal('reopen-plan'), version }),
])

export type Command = Readonly<z.infer<typeof commands>>
