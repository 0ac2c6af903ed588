import { z } from 'zod'
import { type Id, mostSittings } from './values.ts'

/** The shapes that commands are made of. Whatever is not named here never enters (promise S9). */

/**
 * An id as the one who asks has made it. Never a mere number, which would change the order of a record, nor a word
 * that every object knows already, such as `constructor`.
 */
export const id = <Thing extends string>() =>
  z
    .string()
    .regex(/^(?!\d+$)[A-Za-z0-9_-]{1,64}$/)
    .refine((made) => !(made in Object.prototype)) as unknown as z.ZodType<Id<Thing>>

/** One line that somebody wrote: a wish, a keyword, a name for a theme. */
export const line = z.string().trim().min(1).max(280)

/** A longer text, at most what fits on a page by hand. */
export const text = z.string().trim().min(1).max(2_000)

/** As `text`, but may be left empty. */
export const perhapsText = z.string().trim().max(2_000)

/** A day on the calendar, `2027-01-14`. */
export const day = z.iso.date()

export const meeting = z.union([z.literal(1), z.literal(2)])

/** One of the sittings of a meeting, from 1. */
export const sitting = z.number().int().min(1).max(mostSittings)

export const minutes = z.number().int().min(1).max(240)

const group = id<'group'>()
const person = id<'person'>()

/** What may be asked of the pen at a sheet or a form. */
export const penCommands = [
  z.strictObject({ type: z.literal('take-pen'), group }),
  z.strictObject({ type: z.literal('ask-for-pen'), group }),
  z.strictObject({ type: z.literal('hand-over-pen'), group, to: person }),
] as const

const dots = z.number().int().min(1).max(20_000)

/** What may be asked of the photo of a sheet or a form. */
export const photoCommands = [
  z.strictObject({ type: z.literal('attach-photo'), group, photo: id<'photo'>(), width: dots, height: dots }),
  z.strictObject({ type: z.literal('take-photo-away'), group }),
] as const

/** What may be asked of a round in which each speaks in turn. */
export const turnCommands = [
  z.strictObject({ type: z.literal('give-turn'), group, to: person }),
  z.strictObject({ type: z.literal('end-turn'), group, person }),
  z.strictObject({ type: z.literal('pass-turn'), group, person }),
] as const
