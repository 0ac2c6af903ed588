import type { Context } from 'hono'
import type { z } from 'zod'
import { Sorry } from './context.ts'

/** What a request may hold, in bytes (S9); and a table plan for 5,000, each named by an id of sixteen letters. */
export const smallBody = 64 * 1024
export const tablesBody = 256 * 1024

/** The body of a request in the shape it must have; anything else is told in a sentence, and nothing happens. */
export async function bodyAs<Shape extends z.ZodType>(context: Context, shape: Shape): Promise<z.infer<Shape>> {
  return inShape(shape, await context.req.json().catch(() => null))
}

/** The body of a request in its shape; only what `isLong` may be as long as a table plan. */
export async function longBodyAs<Shape extends z.ZodType>(
  context: Context,
  shape: Shape,
  isLong: (body: z.infer<Shape>) => boolean,
): Promise<z.infer<Shape>> {
  const text = await context.req.text()
  const value = readJson(text)
  const read = shape.safeParse(value)
  if (text.length > smallBody && !(read.success && isLong(read.data))) throw new Sorry(413, 'too-long')
  return inShape(shape, value)
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export function inShape<Shape extends z.ZodType>(shape: Shape, value: unknown): z.infer<Shape> {
  const read = shape.safeParse(value)
  if (read.success) return read.data
  const tooLong = read.error.issues.some(({ code, path }) => code === 'too_big' && path.length > 0)
  throw new Sorry(400, tooLong ? 'too-long' : 'malformed')
}
